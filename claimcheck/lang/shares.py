"""Which language a text, or a paragraph of it, is in: told by the function words of the packs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from attrs import frozen

from claimcheck.lang import LANGUAGES, LanguagePack, pack

SAMPLE = 20_000
_WORD = re.compile(r"[^\W\d_]+")
_LINE = re.compile(r"[^\n\r\u2028\u2029]+")
LEAST_SHARE = 0.1
"""A text in which fewer of the words are function words of any pack is in none of these languages: reports in them have
more than a quarter, reports in Portuguese or Danish under a tenth."""
CLEAR_SHARE, CLEAR_TIMES, CLEAR_WORDS = 0.2, 3, 8
"""A paragraph is clearly in another language where so many of at least so many words are its function words, and so many
times more than those of the text's own: names, headlines and a quoted sentence are not enough."""


def function_words(pack: LanguagePack) -> frozenset[str]:
    """Words that say which language a text is in, and that begin sentences."""
    return frozenset(pack.table("pack").get("function_words", ()))


def shares(text: str, packs: Iterable[LanguagePack] = ()) -> dict[str, float]:
    """The share of words that are function words, by language, over the first 20,000 characters."""
    return _shares(_words(text[:SAMPLE]), packs)


def _words(text: str) -> list[str]:
    return [w.casefold() for w in _WORD.findall(text)]


def _shares(words: Sequence[str], packs: Iterable[LanguagePack]) -> dict[str, float]:
    counts = Counter(words)
    known = (*(pack(code) for code in LANGUAGES), *packs)
    return {p.code: sum(counts[w] for w in function_words(p)) / max(1, len(words)) for p in known}


def language(text: str, packs: Iterable[LanguagePack] = ()) -> str | None:
    """The language whose function words the text uses most; None where it uses hardly any, or as many of another.

    `packs`: more than ours.
    """
    found = shares(text, packs)
    best = max(found, key=lambda code: found[code])
    alone = [*found.values()].count(found[best]) == 1
    return best if alone and found[best] >= LEAST_SHARE else None


@frozen
class Stretch:
    """Paragraphs in one language: `text[start:end]`."""

    start: int
    end: int
    lang: str


def stretches(text: str, own: str, packs: Iterable[LanguagePack] = ()) -> tuple[Stretch, ...]:
    """A text by the languages of its paragraphs; one that is not clearly in another language is in that of the text."""
    out: list[Stretch] = []
    for line, lang in _lines(text, own, tuple(packs)):
        if out and out[-1].lang == lang:
            out[-1] = Stretch(out[-1].start, line.end(), lang)
        else:
            out.append(Stretch(line.start(), line.end(), lang))
    return tuple(out)


def _lines(text: str, own: str, packs: Sequence[LanguagePack]) -> Iterator[tuple[re.Match[str], str]]:
    for line in _LINE.finditer(text):
        words = _words(line[0][:SAMPLE])
        found = _shares(words, packs) if len(words) >= CLEAR_WORDS else {}
        best = max(sorted(found), key=lambda code: found[code], default=own)
        clear = best != own and found[best] >= max(CLEAR_SHARE, CLEAR_TIMES * found.get(own, 0))
        yield line, best if clear else own
