"""What a reader may filter by, and the value that each claim has for it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from attrs import frozen

from claimcheck.presentation.index import Index
from claimcheck.presentation.view import quote
from claimcheck.records.claim import Claim
from claimcheck.records.finding import Relation

Options = tuple[tuple[str, str], ...]
"""Value and label; values of outlets and sources are numbers, so that no text of a report becomes one."""


@frozen
class Filters:
    """The choices, and the first and last day of publication (ISO, empty where none is known)."""

    relations: Options
    outlets: Options
    sources: Options
    langs: Options
    first: str
    last: str


@frozen
class Facts:
    """The values of one claim; `named` is 1 or 0, days are ISO."""

    outlet: int
    source: int
    lang: str
    named: int
    first: str
    last: str


def build(index: Index) -> Filters | None:
    """The choices; None without claims."""
    if not index.claims:
        return None
    present = {f.relation for f in index.result.findings}
    windows = [c.window for c in index.claims if c.window]
    langs = sorted({_lang(c) for c in index.claims} - {""})
    return Filters(
        relations=tuple((str(r), index.say(f"relation.{r}")) for r in Relation if r in present),
        outlets=_options(_outlets(index)),
        sources=_options(_sources(index)),
        langs=tuple((lang, index.say.or_word("language", lang)) for lang in langs),
        first=min(w[0] for w in windows).isoformat() if windows else "",
        last=max(w[1] for w in windows).isoformat() if windows else "",
    )


def facts(index: Index) -> tuple[Facts, ...]:
    """The values of all claims, in order."""
    outlets, sources = _outlets(index), _sources(index)
    return tuple(_facts(index, c, outlets, sources) for c in index.claims)


def _facts(index: Index, claim: Claim, outlets: Mapping[str, int], sources: Mapping[str, int]) -> Facts:
    first, last = claim.window or (None, None)
    return Facts(
        outlet=outlets[index.outlet(claim)],
        source=sources[index.label(claim.attribution.origin, claim)],
        lang=_lang(claim),
        named=int(quote.is_named(claim.attribution.origin)),
        first=first.isoformat() if first else "",
        last=last.isoformat() if last else "",
    )


def _lang(claim: Claim) -> str:
    return (claim.lang or "").split("-")[0].casefold()


def _outlets(index: Index) -> dict[str, int]:
    return _numbered(index.outlet(c) for c in index.claims)


def _sources(index: Index) -> dict[str, int]:
    return _numbered(index.label(c.attribution.origin, c) for c in index.claims)


def _numbered(labels: Iterable[str]) -> dict[str, int]:
    """Labels in alphabetical order, numbered from 1."""
    return {label: n for n, label in enumerate(sorted(set(labels), key=lambda s: (s.casefold(), s)), 1)}


def _options(numbered: Mapping[str, int]) -> Options:
    return tuple((str(n), label) for label, n in numbered.items())
