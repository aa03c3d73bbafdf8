"""Every regular expression of the package, found by walking it, and texts made to slow each of them down."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from re import _constants as ops  # type: ignore[attr-defined]  # the parse tree of a pattern has no public name
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

import claimcheck
from claimcheck.extraction.timewords import FORMS
from claimcheck.lang import LANGUAGES, pack
from claimcheck.options import SCALES
from claimcheck.scales.find import _pattern

APART = ("claimcheck.engines.spark", "claimcheck.engines.sparkwork", "claimcheck.testing.conformance")
"""Modules that need an extra, or are tests themselves."""
REPEATED = (
    "a", "A", "ä", "9", " ", "\n", ".", ",", "-", "'", '"', "„", "“", "(", ")", "[", "{", "<", "&", "&#", "\\", "/", "a.", "A ",
    "9.", "9,", "9-", "a-", "-a", "(a", "\n ", ". ", "U.S. ", "http://", "{a", '"\\', "Ã", "sagte ", "said ", "likely ",
)  # fmt: skip


def compiled() -> dict[str, re.Pattern[Any]]:
    """Every pattern by where it stands: those of modules, and those made from tables."""
    found = {}
    for info in pkgutil.walk_packages(claimcheck.__path__, "claimcheck."):
        if not info.name.startswith(APART) and not info.name.endswith("__main__"):
            module = importlib.import_module(info.name)
            for name, value in vars(module).items():
                found |= {f"{info.name}.{name}{way}": p for way, p in _inside(value) if not name.startswith("__")}
    return found | dict(_made())


@cache
def _sources() -> str:
    return "\n".join(p.read_text(encoding="utf-8") for p in sorted(Path(claimcheck.__path__[0]).rglob("*.py")))


def searched(name: str) -> bool:
    """Whether the pattern at `name` is looked for anywhere in a text, not only held against the beginning of one."""
    if "times.toml" in name:
        return False  # held against single words
    variable = re.split(r"[\[.]", name.rpartition("._")[2])[0]
    ways = set(re.findall(rf"\b_{re.escape(variable)}\.(\w+)\(", _sources()))
    return not ways or bool(ways - {"fullmatch", "match"})


def _inside(value: object) -> Iterator[tuple[str, re.Pattern[Any]]]:
    if isinstance(value, re.Pattern):
        yield "", value
    elif isinstance(value, tuple | list | frozenset):
        for n, one in enumerate(value):
            yield from ((f"[{n}]{way}", p) for way, p in _inside(one))
    elif isinstance(value, dict):
        for key, one in value.items():
            yield from ((f"[{key!r}]{way}", p) for way, p in _inside(one))


def _made() -> Iterator[tuple[str, re.Pattern[Any]]]:
    """Those that the tables of the packs and of the scales are made into."""
    for code in LANGUAGES:
        forms = FORMS | pack(code).table("times").get("forms", {})
        yield from ((f"{code}/times.toml {name}", re.compile(form)) for name, form in forms.items())
        yield from ((f"scale {scale} in {code}", _pattern(scale, code)) for scale in SCALES)


def units(pattern: re.Pattern[Any]) -> tuple[str, ...]:
    """Strings to repeat: common ones, and the beginnings of a text that the pattern nearly matches."""
    said = pattern.pattern if isinstance(pattern.pattern, str) else pattern.pattern.decode("latin-1")
    sample = "".join(_sample(parser.parse(said, pattern.flags & re.VERBOSE)))
    return tuple(dict.fromkeys((*REPEATED, *(sample[:n] for n in range(1, min(len(sample), 14) + 1)))))


def _sample(parsed: Any) -> Iterator[str]:
    """The characters of one text that a parsed pattern matches, what may repeat standing twice."""
    for kind, value in parsed:
        if kind in (ops.LITERAL,):
            yield chr(value)
        elif kind is ops.NOT_LITERAL:
            yield "b" if value != ord("b") else "c"
        elif kind is ops.ANY:
            yield "x"
        elif kind is ops.IN:
            yield _member(value)
        elif kind is ops.BRANCH:
            yield from _sample(value[1][0])
        elif kind in (ops.MAX_REPEAT, ops.MIN_REPEAT, ops.POSSESSIVE_REPEAT):
            yield from list(_sample(value[2])) * min(max(value[0], 2), value[1])
        elif kind is ops.SUBPATTERN:
            yield from _sample(value[3])
        elif kind is ops.ATOMIC_GROUP:
            yield from _sample(value)


def _member(members: Any) -> str:
    """A character of a class; of one that names what it excludes, some character beside."""
    if members[0][0] is ops.NEGATE:
        return next(c for c in "x9 -" if not re.match(_class(members[1:]), c))
    kind, value = members[0]
    if kind is ops.CATEGORY:
        return {ops.CATEGORY_DIGIT: "9", ops.CATEGORY_SPACE: " ", ops.CATEGORY_NOT_SPACE: "x"}.get(value, "x")
    return chr(value if kind is ops.LITERAL else value[0])


def _class(members: Any) -> str:
    """The class written out again."""
    named = {ops.CATEGORY_DIGIT: r"\d", ops.CATEGORY_SPACE: r"\s", ops.CATEGORY_WORD: r"\w", ops.CATEGORY_NOT_WORD: r"\W"}
    out = ""
    for kind, value in members:
        if kind is ops.CATEGORY:
            out += named[value]
        else:
            first, last = (value, value) if kind is ops.LITERAL else value
            out += f"{re.escape(chr(first))}-{re.escape(chr(last))}"
    return f"[{out}]"
