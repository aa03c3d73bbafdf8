"""Runs the reading core on a text: sentences, phrases, clauses, frames, chains and values, without the slots."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from attrs import frozen

from claimcheck.extraction import factuality
from claimcheck.extraction.attribution import Analysis, Governed, govern
from claimcheck.extraction.clauses import clauses
from claimcheck.extraction.discourse import Discourse, voice
from claimcheck.extraction.frames import Frame, frames
from claimcheck.extraction.phrases import phrases
from claimcheck.extraction.segment import sentences
from claimcheck.extraction.syntax import Clause, Sentence, Token
from claimcheck.extraction.titles import TitlePhrase
from claimcheck.extraction.units import spans, units
from claimcheck.lang import LanguagePack, pack
from claimcheck.records.report import Report
from claimcheck.records.source import SourceKind
from claimcheck.records.values import Factuality

OUTLET = "Kranwerder Echo"
PACKS = {code: pack(code) for code in ("de", "en")}
PEOPLE: Mapping[str, SourceKind] = {
    "Ada Quill": SourceKind.PERSON,
    "Ben Stone": SourceKind.PERSON,
    "Erna Brandt": SourceKind.PERSON,
    "Harbour Post": SourceKind.OUTLET,
    "Hafenbote": SourceKind.OUTLET,
    "Hafenboten": SourceKind.OUTLET,
}


@frozen
class Name:
    """A name as the name finder hands it over."""

    first: int
    last: int
    kind: SourceKind
    name: str
    titles: tuple[TitlePhrase, ...] = ()


@frozen
class Said:
    """What one claim of a text says: its words, its kind, its chain below level 0 (`*`: carried over), its value."""

    quote: str
    kind: str
    clause: str
    chain: str
    value: str
    rule: str


def named(found: Sequence[Token]) -> tuple[Name, ...]:
    """The invented people and outlets of these tests where they stand in a sentence."""
    out = []
    for i in range(len(found)):
        for name, kind in PEOPLE.items():
            words = name.split()
            if [t.text for t in found[i : i + len(words)]] == words:
                out.append(Name(i, i + len(words), kind, name))
    return tuple(out)


def analysis(sentence: Sentence, pack: LanguagePack) -> Analysis:
    found = phrases(sentence, pack)
    parts = clauses(sentence, found, pack)
    return Analysis(sentence, found, parts, frames(sentence, found, parts, pack), named(sentence.tokens))


def analyses(text: str, lang: str) -> tuple[Analysis, ...]:
    return tuple(analysis(s, PACKS[lang]) for s in sentences(text, PACKS[lang]))


def clause_words(found: Analysis, clause: Clause) -> str:
    """The clause's own words, without marks at its ends."""
    return " ".join(found.sentence.tokens[i].text for i in clause.tokens)


def kinds(text: str, lang: str) -> list[tuple[str, str]]:
    """Kind and words of every clause of a text."""
    return [(str(c.kind), clause_words(a, c)) for a in analyses(text, lang) for c in a.clauses]


def frame_words(found: Analysis, frame: Frame) -> tuple[str, str | None, str]:
    """Cue, source and stance of a frame."""
    source = found.sentence.text(*frame.source) if frame.source else None
    return (found.sentence.text(*frame.cue), source, str(frame.meaning.stance))


def said(text: str, lang: str) -> list[Said]:
    """Every unit of a text with its chain and value, read from top to bottom as extraction does."""
    report = Report(id="r", text=text, outlet=OUTLET, lang=lang)
    discourse = Discourse(report, voice(report))
    return [s for a in analyses(text, lang) for s in _said(a, govern(a, discourse, PACKS[lang]), text, PACKS[lang])]


def _said(found: Analysis, governed: Mapping[int, Governed], text: str, pack: LanguagePack) -> list[Said]:
    values: dict[int, Factuality] = {}
    out = []
    for unit in units(found):
        chain = governed[unit.clause.index]
        reading = factuality.read(found.sentence, unit.clause, pack, unit.inner)
        value = factuality.value(reading, unit.clause, chain.meaning, values.get(unit.clause.parent))
        values[unit.clause.index] = value
        quote = " … ".join(s.quote for s in spans(unit.tokens, found.sentence, text))
        levels = " ← ".join(str(x.source) + ("" if x.explicit else "*") for x in chain.levels)
        out.append(Said(quote, str(unit.kind), str(unit.clause.kind), levels, str(value), chain.rule))
    return out


def content(text: str, lang: str, words: str) -> Said:
    """The one claim about what is said (not that it was said) whose quote holds `words`."""
    found = [s for s in said(text, lang) if words in s.quote and s.kind != "attribution"]
    assert len(found) == 1, said(text, lang)
    return found[0]
