"""The claim-by-origin matrix: a row an issue, a column an origin, a sign for what that origin says."""

from __future__ import annotations

from attrs import frozen

from claimcheck.presentation.index import Index
from claimcheck.presentation.view import quote
from claimcheck.presentation.view.positions import letter
from claimcheck.presentation.view.quote import Voice
from claimcheck.records.claim import Claim, ClaimKind
from claimcheck.records.issue import Issue
from claimcheck.records.values import Certainty, Factuality, Polarity

SIGNS = ("+", "(+)", "?", "−", "(−)", "u", "0")
"""Says so, probably, possibly (either way), says not, probably not, does not commit, did not comment."""


MOST_ROWS = 150
"""How many issues the matrix shows."""


@frozen
class Column:
    """An origin and the outlets that carry it."""

    voice: Voice
    outlets: tuple[str, ...]


@frozen
class Mark:
    """What one claim says in a cell: its sign, the letter of its position, the word for both, the claim's number."""

    sign: str
    letter: str
    word: str
    number: int


@frozen
class Row:
    """An issue: its topic, the answers with their letters, and a cell for each origin."""

    topic: str
    disputed: bool
    answers: tuple[tuple[str, str], ...]
    cells: tuple[tuple[Mark, ...], ...]
    claims: tuple[int, ...]


@frozen
class Matrix:
    """Columns in the order in which rows need them, rows (disputed first, then by number of origins), the legend, and how
    many issues are left out.
    """

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    legend: tuple[tuple[str, str], ...]
    more: str


def build(index: Index) -> Matrix | None:
    """The matrix; None where there are no issues."""
    issues = sorted(index.result.issues, key=lambda i: (not i.disputed, -len({index.origin_id(c) for c in i.claims})))
    left, issues = len(issues[MOST_ROWS:]), issues[:MOST_ROWS]
    silent = tuple(c for c in index.claims if c.kind is ClaimKind.NULL)
    if not issues:
        return None
    shown = {c.id for c in (*silent, *(c for i in issues for c in i.claims))}
    ids = tuple(o for o, claims in index.by_origin.items() if any(c.id in shown for c in claims))
    asked = {o: n for n, o in reversed(list(enumerate(index.origin_id(c) for i in issues for c in i.claims)))}
    ids = tuple(sorted(ids, key=lambda o: asked.get(o, len(asked) + len(index.claims))))
    rows = [_row(index, i, ids) for i in issues]
    if silent:
        cells = tuple(tuple(_mark(index, c, "") for c in silent if index.origin_id(c) == o) for o in ids)
        rows.append(Row(index.say("matrix.silent"), False, (), cells, tuple(index.numbers[c.id] for c in silent)))
    more = index.say.count("matrix.more", left) if left else ""
    legend = tuple((s, index.say(f"sign.{s}")) for s in SIGNS)
    return Matrix(tuple(_column(index, o) for o in ids), tuple(rows), (*legend, ("", index.say("sign.blank"))), more)


def _column(index: Index, origin: str) -> Column:
    claims = index.by_origin[origin]
    return Column(quote.voice(index, claims[0]), tuple(dict.fromkeys(index.outlet(c) for c in claims)))


def _row(index: Index, issue: Issue, ids: tuple[str, ...]) -> Row:
    several = len(issue.positions) > 1
    letters = {c.id: letter(n) if several else "" for n, p in enumerate(issue.positions) for c in p.claims}
    cells: dict[str, list[Mark]] = {o: [] for o in ids}
    for claim in issue.claims:
        cells[index.origin_id(claim)].append(_mark(index, claim, letters[claim.id]))
    numbers = tuple(index.numbers[c.id] for c in issue.claims)
    answers = tuple((letter(n), p.answer) for n, p in enumerate(issue.positions)) if several else ()
    return Row(index.title(issue), issue.disputed, answers, tuple(_once(marks) for marks in cells.values()), numbers)


def _once(marks: list[Mark]) -> tuple[Mark, ...]:
    """One mark for each sign and letter: an origin that ten outlets carry says it once."""
    return tuple({(m.sign, m.letter): m for m in reversed(marks)}.values())[::-1]


def _mark(index: Index, claim: Claim, letter: str) -> Mark:
    s = sign(claim)
    return Mark(s, letter, index.say(f"sign.{s}"), index.numbers[claim.id])


def sign(claim: Claim) -> str:
    """The sign of a claim."""
    return "0" if claim.kind is ClaimKind.NULL else _sign(claim.factuality)


def _sign(value: Factuality) -> str:
    if not value.committed or value.polarity is Polarity.UNKNOWN:
        return "u"
    if value.certainty is Certainty.POSSIBLE:
        return "?"
    plain = "+" if value.polarity is Polarity.POSITIVE else "−"
    return plain if value.certainty is Certainty.CERTAIN else f"({plain})"
