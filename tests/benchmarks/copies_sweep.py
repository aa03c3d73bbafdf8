"""One true pair of independent reports against k copies of a false one: what each way of counting makes of it.

    python tests/benchmarks/copies_sweep.py [K ...]     0 1 2 5 10 20 50 where not given

Ours counts origins, low to high, of both answers. A majority vote counts outlets. TruthFinder is that of the package
`truthdiscovery` (Yin, Han and Yu 2008), which is installed for this benchmark alone:
`pip install --no-deps truthdiscovery bidict imageio; pip install scipy`. Its drawing needs cairo, which is not needed here.
The copies are those of an agency's text: printed whole, cut, credited or not, with a first line of the outlet's own.
"""

from __future__ import annotations

import importlib
import sys
import types
from datetime import date

import claimcheck as cc

TRUE = (
    ("harbour-sheet", "Harbour Sheet",
     "Twelve people were killed in the explosion in Rostock on Tuesday, the fire service said.\n"
     "The street along the old port stayed closed in the evening."),
    ("county-record", "County Record",
     "Twelve people were killed in the explosion in Rostock on Tuesday, the county hospital said.\n"
     "Doctors from three towns had come to help."),
)  # fmt: skip
FALSE = (
    "Three people were killed in the explosion in Rostock on Tuesday, a person familiar with the matter said.",
    "The blast broke windows as far away as the railway station, and many families spent the night in a school near the river.",
    "Trains on the coastal line were stopped for six hours while engineers looked at the rails and the signals.",
    "It remained open when the market hall, which lies behind the old port, would be opened to traders again.",
)


def reports(copies: int) -> tuple[cc.Report, ...]:
    """The true pair, the false original and its copies."""
    day = date(2026, 3, 11)
    pair = [cc.Report(id=id, outlet=name, text=text, published=day, lang="en") for id, name, text in TRUE]
    false = cc.Report(id="wire", outlet="Northern Wire", text="\n".join(FALSE), published=day, lang="en")
    return (*pair, false, *(_copy(n, day) for n in range(copies)))


def _copy(n: int, day: date) -> cc.Report:
    lines = list(FALSE if n % 3 else FALSE[:3])
    if n % 2:
        lines.insert(0, f"Readers of the Gazette {n} sent in many pictures.")
    return cc.Report(id=f"copy-{n:02}", outlet=f"Gazette {n}", text="\n".join(lines), published=day, lang="en")


def ours(given: tuple[cc.Report, ...]) -> dict[str, str]:
    """The origin counts of both answers to how many were killed."""
    result = cc.check(given)
    found = {}
    for issue in result.issues:
        for position in issue.positions:
            for number, name in ((12, "true"), (3, "false")):
                if any(c.quantity and c.quantity.low == number and "killed" in c.content for c in position.claims):
                    found[name] = str(position.origins)
    return found


def truthfinder(copies: int) -> dict[str, float] | None:
    """What TruthFinder believes of both answers; None where the package is not installed."""
    sys.modules.setdefault("cairo", types.ModuleType("cairo"))
    try:
        data, algorithm = (importlib.import_module(f"truthdiscovery.{m}") for m in ("input", "algorithm"))
    except ImportError:
        return None
    outlets = [("harbour-sheet", "true"), ("county-record", "true"), *((f"outlet {n}", "false") for n in range(copies + 1))]
    result = algorithm.TruthFinder().run(data.Dataset([(who, "killed", what) for who, what in outlets]))
    return {k: float(v) for k, v in result.belief["killed"].items()}


def line(copies: int) -> str:
    """One row of the table."""
    mine, belief = ours(reports(copies)), truthfinder(copies)
    vote = "true" if copies + 1 < 2 else "false" if copies + 1 > 2 else "tie"
    said = f"{belief['true']:.3f} : {belief['false']:.3f}" if belief else "not installed"
    return f"{copies:>3}   {mine['true']:>4} : {mine['false']:<5}   2 : {copies + 1:<2} -> {vote:<5}   {said}"


def main() -> None:
    """Print the table."""
    print("  k   origins        outlets, majority   TruthFinder (true : false)")
    for copies in map(int, sys.argv[1:] or (0, 1, 2, 5, 10, 20, 50)):
        print(line(copies), flush=True)


if __name__ == "__main__":
    main()
