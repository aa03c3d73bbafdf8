"""Which packs a report is read with: of the language it states, or of those that its words show."""

from __future__ import annotations

from collections.abc import Iterable

from claimcheck.errors import MetadataError
from claimcheck.extraction.taggers import with_tagger
from claimcheck.lang import LANGUAGES, LanguagePack, pack
from claimcheck.lang.shares import language, stretches
from claimcheck.records.report import Report


def pack_of(report: Report, packs: Iterable[LanguagePack] = (), tagger: str | None = None) -> LanguagePack:
    """The pack that a report is read with: of the language it states, else of the one that its words show.

    `tagger`: as in `Options`. Raises `MetadataError` where there is none.
    """
    more = {p.code: p for p in packs}
    code = (report.lang or language(report.text, more.values()) or "").casefold().split("-")[0]
    found = _pack(code, more, tagger)
    if found is None:
        raise MetadataError(
            "no language pack for this report",
            where=f"Report[{report.id!r}].lang",
            got=report.lang,
            allowed=", ".join((*LANGUAGES, *more)),
            fix="state its lang if it is one of these, or leave it out: --on-error skip",
        )
    return found


def _pack(code: str, more: dict[str, LanguagePack], tagger: str | None) -> LanguagePack | None:
    return more.get(code) or (with_tagger(pack(code), tagger) if code in LANGUAGES else None)


Part = tuple[LanguagePack, tuple[range, ...]]


def parts_of(report: Report, packs: Iterable[LanguagePack] = (), tagger: str | None = None) -> tuple[Part, ...]:
    """The packs of a report, each with the stretches of the text that it reads.

    A report that states its language is read in it from end to end. Raises `MetadataError` as `pack_of` does.
    """
    given = tuple(packs)
    own, more = pack_of(report, given, tagger), {p.code: p for p in given}
    if report.lang:
        return ((own, (range(len(report.text)),)),)
    found: dict[str, list[range]] = {own.code: []}
    for part in stretches(report.text, own.code, given):
        found.setdefault(part.lang, []).append(range(part.start, part.end))
    return tuple((_pack(code, more, tagger) or own, tuple(places)) for code, places in found.items())
