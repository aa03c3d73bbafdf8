"""A report cut into paragraphs and sentences, and what each of them is: prose, headline, dateline, credit, list item."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from claimcheck.extraction.lengths import MAX_WORDS, bounded
from claimcheck.extraction.segmentkinds import CLOSING, ENDS, dateline_end, kind_of, label_end
from claimcheck.extraction.syntax import SegmentKind, Sentence
from claimcheck.extraction.tag import tokens
from claimcheck.extraction.taggers import Tagger
from claimcheck.extraction.tokens import Word, abbreviations, words
from claimcheck.lang import LanguagePack
from claimcheck.lang.shares import function_words

OPENING = frozenset('„“"»«‚‘([›‹')
LONGEST_SPEAKER = 6
"""Words that may name who speaks, before the verb."""
_LINE = re.compile(r"[^\n\r\u2028\u2029]+")


def sentences(
    text: str, pack: LanguagePack, by: Tagger | None = None, *, within: Sequence[range] | None = None
) -> tuple[Sentence, ...]:
    """The sentences of a text, tagged, in order; one of more than `MAX_WORDS` in parts.

    `within`: only paragraphs that begin in these stretches, which are in order.
    """
    out: list[Sentence] = []
    for paragraph, (start, end) in _chosen(text, within):
        begin = max(dateline_end(text, start, end), label_end(text, start, end, pack))
        if begin > start and (place := words(text, start, begin, pack)):
            out.append(Sentence(len(out), start, place[-1].end, tokens(place, pack, by), paragraph, SegmentKind.DATELINE))
        found = words(text, begin, end, pack)
        wholes = tuple(_split(found, pack))
        for part, cut in ((p, len(whole) > MAX_WORDS) for whole in wholes for p in bounded(whole)):
            read, body = tokens(part, pack, by), text[part[0].start : part[-1].end]
            kind = kind_of(body, read, len(wholes) == 1 and not cut, paragraph == 0, pack)
            out.append(Sentence(len(out), part[0].start, part[-1].end, read, paragraph, kind, cut))
    return tuple(out)


def _chosen(text: str, within: Sequence[range] | None) -> Iterator[tuple[int, tuple[int, int]]]:
    """The paragraphs with their numbers, those that begin in one of the stretches."""
    starts = [r.start for r in within or ()]
    for n, (start, end) in enumerate(paragraphs(text)):
        if within is None or start in within[max(0, bisect_right(starts, start) - 1)]:
            yield n, (start, end)


def paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each paragraph: lines, joined where a line breaks off within a sentence."""
    begin, last = -1, -1
    for line in _LINE.finditer(text):
        if not line[0].strip():
            continue
        if begin >= 0 and _goes_on(text, last, line.start()):
            last = line.end()
            continue
        if begin >= 0:
            yield (begin, last)
        begin, last = line.start(), line.end()
    if begin >= 0:
        yield (begin, last)


def _goes_on(text: str, last: int, start: int) -> bool:
    """Whether the line at `start` continues the one that ended at `last`: one break, no end mark, a small letter next."""
    gap = text[last:start]
    before = text[max(0, last - 3) : last].rstrip()
    after = text[start : start + 4].lstrip()
    return gap.count("\n") <= 1 and before[-1:] not in ENDS and before[-1:] not in CLOSING and after[:1].islower()


def _split(found: Sequence[Word], pack: LanguagePack) -> Iterator[tuple[Word, ...]]:
    known = abbreviations(pack)
    first = i = 0
    while i < len(found):
        word = found[i]
        ends = (word.text[0] in ENDS and not word.text[-1].isdigit()) or (
            (word.text in known.may or _letter(word.text)) and _begins(found, i + 1, pack)
        )
        if ends:
            while i + 1 < len(found) and (found[i + 1].text in CLOSING or found[i + 1].text[0] in ENDS) and _closes(found, i):
                i += 1
        if ends and not (_flows_on(found, i) or _initials(found, i) or _said(found, i, known.asides)):
            yield tuple(found[first : i + 1])
            first = i + 1
        i += 1
    if first < len(found):
        yield tuple(found[first:])


def _letter(text: str) -> bool:
    """A letter with its full stop: an initial before a name, before any other word the end ("schrieb sie auf X.")."""
    return len(text) == 2 and text[0].isupper() and text[1] == "."


def _closes(found: Sequence[Word], i: int) -> bool:
    """Whether the mark after `i` belongs to what ends here: it stands close to it, or nothing stands close to it after."""
    after = found[i + 1]
    if after.start == found[i].end:
        return True
    following = found[i + 2] if i + 2 < len(found) else None
    return following is None or following.start > after.end


def _flows_on(found: Sequence[Word], i: int) -> bool:
    """A small letter or a comma after the end mark: the sentence goes on ("Really?" he said)."""
    if i + 1 >= len(found):
        return False
    after = found[i + 1].text
    return after[0].islower() or after in (",", ";", ":")


def _initials(found: Sequence[Word], i: int) -> bool:
    """A full stop inside initials that a hyphen ties to a word ("Sen. Ada Quill (D-N.Y.) said")."""
    after = found[i + 1 : i + 3]
    close = len(after) == 2 and found[i].end == after[0].start and after[0].end == after[1].start
    return close and found[i].text == after[1].text == "." and len(after[0].text) == 1 and after[0].text.isupper()


def _said(found: Sequence[Word], i: int, asides: frozenset[str]) -> bool:
    """Who speaks, right after a question or call in quotation marks ('"Is that all?" Quill said')."""
    if not asides or i < 1 or found[i].text not in CLOSING or found[i - 1].text not in ("?", "!"):
        return False
    for word in found[i + 1 : i + 1 + LONGEST_SPEAKER]:
        if word.text in asides:
            return True
        if word.text in CLOSING or word.text[0] in ENDS or word.text in OPENING:
            return False
    return False


def _begins(found: Sequence[Word], i: int, pack: LanguagePack) -> bool:
    """Whether the word at `i` can only begin a sentence: a capital function word, or nothing is left."""
    if i >= len(found):
        return True
    text = found[i].text
    return text in OPENING or (text[0].isupper() and text.casefold() in function_words(pack))
