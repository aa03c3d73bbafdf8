"""The subject of a clause, and how far the words reach that name it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from attrs import frozen

from claimcheck.extraction.grammar import grammar
from claimcheck.extraction.quotations import CLOSERS
from claimcheck.extraction.syntax import Clause, Form, Phrase, Pos, Sentence, Token
from claimcheck.lang import LanguagePack

BREAKS = frozenset({",", "-", "--", "–", "—", "―", "(", ")"})
"""Marks around an apposition, or after what stands before the subject."""


BRACKET = 8
"""Tokens within which a bracket after a name must close to belong to it."""


@frozen
class Cases:
    """Which first words show what a phrase is; all empty where only order shows it."""

    oblique: frozenset[str] = frozenset()
    nominative: frozenset[str] = frozenset()
    genitive: frozenset[str] = frozenset()
    attributes: frozenset[str] = frozenset()
    """Prepositions that tie a phrase to the noun before it ("der Sprecher von ..."); others speak of the whole clause."""
    owners: frozenset[str] = frozenset()
    """Genitive pronouns that stand before what they own."""
    things: tuple[str, ...] = ()
    """How nouns end that stand for nobody who speaks ("Zusammenarbeit", "Kosten")."""
    bodies: tuple[str, ...] = ()
    """How nouns end that speak all the same ("Verwaltung")."""

    def speechless(self, token: Token) -> bool:
        """Whether a noun can stand for nobody who speaks, by how it ends."""
        norm = token.lemma.casefold()
        return token.pos is Pos.NOUN and norm.endswith(self.things) and not norm.endswith(self.bodies)


FREE = Cases()
"""No restriction on what may stand beside a noun."""


@cache
def cases(pack: LanguagePack) -> Cases:
    """The case words of a pack; none where nothing but order shows the subject."""
    known = grammar(pack)
    if not known.case_marked:
        return Cases()
    speech = pack.table("cues")["speech"]
    oblique = (known.object_case, known.dative_case, speech["never_subject"])
    return Cases(
        frozenset(word for words in oblique for word in words),
        frozenset(known.subject_case),
        frozenset(known.genitive_after_noun),
        frozenset(speech["attributes"]),
        frozenset(speech["owners"]),
        tuple(speech["speechless"]),
        tuple(speech["bodies"]),
    )


def subject(sentence: Sentence, clause: Clause, found: Sequence[Phrase], shown: Cases) -> Phrase | None:
    """The phrase that can be the subject: before the finite verb, or after it where the language allows that.

    What stands before a colon is a label ("Correction: An earlier version said ...").
    """
    tokens, own = sentence.tokens, set(clause.tokens)
    finite = next((i for i in clause.verbs if tokens[i].form is Form.FINITE), clause.head)
    mine = [p for p in found if p.head in own]
    bare = [p for p in mine if p.prep < 0 or p.prep == clause.marker]
    ends = {p.last for p in mine} if shown.oblique else set()
    fits = [p for p in bare if _may_be_nominative(tokens, p, shown) and not _owner(tokens, p, ends)]
    label = max((i for i in range(clause.tokens[0], finite) if tokens[i].text == ":"), default=-1)
    before = [p for p in fits if label < p.first and p.last <= finite and not _genitive(tokens, p)]
    after = [p for p in fits if p.first > finite]
    inverted = next((p for p in after if tokens[p.head].pos is Pos.PRON and tokens[p.first].norm in shown.nominative), None)
    if inverted and not any(tokens[p.first].norm in shown.nominative for p in before):
        return inverted
    if not before:
        return _first_subject(tokens, after, shown) if after else None
    before = [p for p in before if not _joined_to_prepositional(tokens, p, mine)] or before
    return _head_of_run(tokens, mine, before)


def behind_verb(found: Sequence[Phrase], finite: int) -> Phrase | None:
    """What stands right behind the finite verb ("Die Kosten bezifferte | Lübbers | auf ...")."""
    return next((p for p in found if p.first == finite + 1 and p.prep < 0), None)


def _may_be_nominative(tokens: Sequence[Token], phrase: Phrase, shown: Cases) -> bool:
    """ "Dessen" before its noun is an owner, whatever the case of the noun ("kritisierte | dessen Vorsitzender")."""
    word = tokens[phrase.first].norm
    owner = word in shown.owners and phrase.head > phrase.first and not tokens[phrase.first - 1].pos.nominal
    return owner or word not in shown.oblique


def _first_subject(tokens: Sequence[Token], after: Sequence[Phrase], shown: Cases) -> Phrase:
    """Behind the verb the first phrase, but no "es" that stands for what comes ("hält es | der Präsident | für möglich")."""
    empty = bool(shown.oblique) and len(after) > 1 and tokens[after[0].head].norm == "es"
    return after[1] if empty and after[1].head != after[0].head and tokens[after[1].head].pos.nominal else after[0]


def _owner(tokens: Sequence[Token], phrase: Phrase, ends: set[int]) -> bool:
    """A phrase with an article right after another phrase is its genitive ("der Beitritt der Türkei")."""
    before = tokens[phrase.first - 1] if phrase.first else None
    return phrase.first in ends and tokens[phrase.first].pos is Pos.DET and before is not None and before.pos is Pos.NOUN


def _joined_to_prepositional(tokens: Sequence[Token], phrase: Phrase, mine: Sequence[Phrase]) -> bool:
    """The second of two nouns behind one preposition ("in interviews and tweets, she said")."""
    at = phrase.first - 1
    return at > 0 and tokens[at].pos is Pos.CONJ and any(p.last == at and p.prep >= 0 for p in mine)


def _genitive(tokens: Sequence[Token], phrase: Phrase) -> bool:
    return bool(phrase.first) and tokens[phrase.first - 1].norm == "of"


def _head_of_run(tokens: Sequence[Token], every: Sequence[Phrase], before: Sequence[Phrase]) -> Phrase:
    """The first bare phrase of the run that leads up to the verb, appositions included.

    The run is cut at commas into parts; a part that begins with a preposition stands before the subject ("In May, the
    senator, a Republican, said"), unless it only goes on with the part before it.
    """
    start = before[-1]
    for phrase in reversed(before[:-1]):
        between = range(phrase.last, start.first)
        if any(tokens[i].pos.verbal for i in between):
            break
        cut = next((i for i in reversed(between) if tokens[i].text in BREAKS), -1)
        if cut < 0 or any(cut < p.first <= start.first and p.prep < 0 for p in every):
            start = phrase
    return start


def extent(sentence: Sentence, phrase: Phrase, found: Sequence[Phrase], limit: int, shown: Cases = FREE) -> tuple[int, int]:
    """The phrase with the attributes, genitives and joined phrases right after it, up to token `limit`."""
    tokens = sentence.tokens
    last = _described_end(tokens, phrase, found)
    for other in found:
        start = other.prep if other.prep >= 0 else other.first
        if other.last >= len(tokens) or other.last > limit or start < last:
            continue
        attribute = start == last and _attribute(tokens, other, shown)
        if quoted := _quoted_name(tokens, other, last):
            last = quoted
            continue
        joined = start == last + 1 and tokens[last].pos is Pos.CONJ and other.prep < 0
        if attribute or joined:
            last = other.last
    last = _bracket(tokens, last)
    return (phrase.first, min(last, limit))


def _described_end(tokens: Sequence[Token], phrase: Phrase, found: Sequence[Phrase]) -> int:
    """Where the noun of a number or article ends, across its description ("zwei | mit dem Plan vertraute | Personen")."""
    if phrase.last - phrase.first > 1 or tokens[phrase.head].pos not in (Pos.NUM, Pos.DET):
        return phrase.last
    between = next((p for p in found if p.prep == phrase.last), None)
    noun = next((p for p in found if between and p.first == between.last and tokens[p.first].pos is Pos.ADJ), None)
    return noun.last if noun else phrase.last


def _bracket(tokens: Sequence[Token], last: int) -> int:
    """Where a short bracket right after a name ends ("Anna Berg (D-Md.)"), else `last`."""
    if last >= len(tokens) or tokens[last].text != "(" or tokens[last - 1].pos is not Pos.NAME:
        return last
    return next((i + 1 for i in range(last + 1, min(last + BRACKET, len(tokens))) if tokens[i].text == ")"), last)


def _attribute(tokens: Sequence[Token], other: Phrase, shown: Cases) -> bool:
    """Whether a phrase right after another is part of it: any attribute, or one that its first word ties to the noun."""
    if other.prep >= 0:
        return not shown.attributes or tokens[other.prep].norm in shown.attributes
    first = tokens[other.first]
    return first.pos is Pos.DET and (not shown.genitive or first.norm in shown.genitive)


def _quoted_name(tokens: Sequence[Token], phrase: Phrase, last: int) -> int:
    """Where a name in quotation marks right after `last` ends ("die „Kurier“-Zeitung"), 0 where there is none."""
    opens = phrase.first == last + 1 and tokens[last].text in CLOSERS and phrase.prep < 0
    closed = phrase.last < len(tokens) and opens and tokens[phrase.last].text in CLOSERS[tokens[last].text]
    return phrase.last + 1 if closed else 0
