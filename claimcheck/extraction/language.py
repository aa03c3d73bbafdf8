"""Which language a text is in, from the function words of the packs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from claimcheck.errors import MetadataError
from claimcheck.extraction.segment import function_words
from claimcheck.extraction.taggers import with_tagger
from claimcheck.lang import LANGUAGES, LanguagePack, pack
from claimcheck.records.report import Report

SAMPLE = 20_000
_WORD = re.compile(r"[^\W\d_]+")
LEAST_SHARE = 0.08
"""A text in which fewer of the words are function words of any pack is in none of these languages."""


def shares(text: str, packs: Iterable[LanguagePack] = ()) -> dict[str, float]:
    """The share of words that are function words, by language, over the first 20,000 characters."""
    words = [w.casefold() for w in _WORD.findall(text[:SAMPLE])]
    counts = Counter(words)
    known = (*(pack(code) for code in LANGUAGES), *packs)
    return {p.code: sum(counts[w] for w in function_words(p)) / max(1, len(words)) for p in known}


def language(text: str, packs: Iterable[LanguagePack] = ()) -> str | None:
    """The language whose function words the text uses most, or None where it uses hardly any; `packs`: more than ours."""
    found = shares(text, packs)
    best = max(sorted(found), key=lambda code: found[code])
    return best if found[best] >= LEAST_SHARE or (len(text) < 200 and found[best] > 0) else None


def pack_of(report: Report, packs: Iterable[LanguagePack] = (), tagger: str | None = None) -> LanguagePack:
    """The pack that a report is read with: of the language it states, else of the one that its words show.

    `tagger`: as in `Options`. Raises `MetadataError` where there is none.
    """
    more = {p.code: p for p in packs}
    code = (report.lang or language(report.text, more.values()) or "").casefold().split("-")[0]
    if code in more:
        return more[code]
    if code in LANGUAGES:
        return with_tagger(pack(code), tagger)
    raise MetadataError(
        "no language pack for this report",
        where=f"Report[{report.id!r}].lang",
        got=report.lang,
        allowed=", ".join((*LANGUAGES, *more)),
        fix="state lang, or leave reports in other languages out",
    )
