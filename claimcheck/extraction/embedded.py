"""Event nouns and gerunds inside a claim that a word beside them makes less sure ("a call for talks", "without replacing")."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from attrs import frozen

from claimcheck.extraction.analysis import Analysis
from claimcheck.extraction.complements import Part, composed, parsed
from claimcheck.extraction.eventnouns import names_event
from claimcheck.extraction.factuality import UNKNOWN
from claimcheck.extraction.fillers import Words
from claimcheck.extraction.granted import definite_words
from claimcheck.extraction.hedges import hedge_table
from claimcheck.extraction.subjects import cases, subject
from claimcheck.extraction.syntax import Form, Phrase, Pos, Token
from claimcheck.extraction.units import Unit
from claimcheck.extraction.verbs import is_passive, verb_lemma
from claimcheck.lang import LanguagePack
from claimcheck.records.values import Certainty, Factuality, Polarity

_FAR = 6
"""How many words may stand between a verb and the preposition that it governs ("prohibited by the law from selling")."""
_ENDS = frozenset({Pos.PUNCT, Pos.TO, Pos.SUB, Pos.REL, Pos.WH})


@frozen
class Governors:
    """What words say of the event noun or gerund beside them."""

    objects: Mapping[str, Factuality]
    gerunds: Mapping[str, Factuality]


@cache
def governors(pack: LanguagePack) -> Governors:
    """The typed view of a pack's words that govern nouns and gerunds."""
    table = pack.table("hedges")
    return Governors(
        *({w.casefold(): parsed(c) for c, words in table[name].items() for w in words} for name in ("objects", "gerunds"))
    )


def embedded(unit: Unit, analysis: Analysis, whole: Factuality, inside: Sequence[Part], pack: LanguagePack) -> Iterator[Part]:
    """The event nouns and gerunds of a unit with a governor, in order; `inside`: infinitives that have a value of their own."""
    own = set(unit.tokens)
    for tokens, signature in (*_gerunds(unit, analysis, pack), *_denied(unit, analysis, pack), *_nouns(unit, analysis, pack)):
        around = next((p.value for p in reversed(inside) if tokens[0] in p.tokens), whole)
        if own.issuperset(tokens):
            yield Part(tokens, _under(around, signature))


def _under(around: Factuality, signature: Factuality) -> Factuality:
    """The value of what is governed; "cannot do X without Y" leaves Y open."""
    twice = Polarity.NEGATIVE in (around.polarity, signature.polarity) and around.polarity is signature.polarity
    return UNKNOWN if twice else composed(around, signature)


def _gerunds(unit: Unit, analysis: Analysis, pack: LanguagePack) -> Iterator[tuple[tuple[int, ...], Factuality]]:
    tokens = analysis.sentence.tokens
    for i in unit.tokens:
        if i and tokens[i].pos is Pos.VERB and tokens[i].form is Form.GERUND:
            listed = governors(pack)
            signature = _linked(tokens, i, {**listed.objects, **listed.gerunds}, pack) or _governed_verb(tokens, i, pack)
            if signature is not None:
                yield tuple(range(i, reach(tokens, i))), signature


def _denied(unit: Unit, analysis: Analysis, pack: LanguagePack) -> Iterator[tuple[tuple[int, ...], Factuality]]:
    """A participle behind its noun, with a negation of its own ("a level | not seen since May")."""
    tokens = analysis.sentence.tokens
    for i in unit.tokens if not hedge_table(pack).verbs_last else ():
        behind = 0 < i < len(tokens) - 1 and tokens[i].pos is Pos.NEG and tokens[i - 1].pos is Pos.NOUN
        if behind and tokens[i + 1].form is Form.PARTICIPLE and i + 1 != unit.clause.head:
            yield tuple(range(i, reach(tokens, i + 1))), Factuality(Certainty.CERTAIN, Polarity.NEGATIVE)


def _governed_verb(tokens: Sequence[Token], i: int, pack: LanguagePack) -> Factuality | None:
    """The verb right before a gerund ("avoided paying")."""
    before = tokens[i - 1]
    return governors(pack).gerunds.get(before.lemma.casefold()) if before.pos is Pos.VERB else None


def _linked(tokens: Sequence[Token], i: int, listed: Mapping[str, Factuality], pack: LanguagePack) -> Factuality | None:
    """What the preposition or negation before a token says of it, alone or with the noun, adjective or verb before it."""
    if i < 2 or tokens[i - 1].pos not in (Pos.ADP, Pos.NEG, Pos.TO):
        return listed.get(tokens[0].norm) if i == 1 else None
    link = tokens[i - 1].norm
    if link in listed:
        return None if tokens[i - 2].pos is Pos.AUX else listed[link]
    for at in range(i - 2, max(-1, i - 2 - _FAR), -1):
        token = tokens[at]
        if (at == i - 2 or token.pos is Pos.VERB) and (found := listed.get(f"{token.lemma.casefold()} {link}")):
            return found
        if token.pos in _ENDS or (at == i - 2 and token.pos is Pos.NOUN and link in definite_words(pack).complements):
            return None
    return None


def _nouns(unit: Unit, analysis: Analysis, pack: LanguagePack) -> Iterator[tuple[tuple[int, ...], Factuality]]:
    tokens, own = analysis.sentence.tokens, set(unit.tokens)
    subjects = subject(analysis.sentence, unit.clause, analysis.phrases, cases(pack))
    words, clause = Words(analysis.sentence, pack, {}), unit.clause
    verb = verb_lemma(words, clause, clause.head) if clause.head >= 0 else ""
    passive = bool(verb) and is_passive(words, clause, clause.head)
    for phrase in analysis.phrases:
        if phrase.head not in own or not names_event(tokens, phrase, pack):
            continue
        if phrase.prep >= 0:
            signature = _linked(tokens, phrase.first, governors(pack).objects, pack)
        elif phrase == subjects and (passive or hedge_table(pack).verbs_last):
            signature = _undone(verb, pack) if passive else None
        else:
            signature = _object(tokens, phrase, verb, pack)
        if signature is not None:
            yield tuple(range(phrase.first, with_complements(analysis, phrase, pack))), signature


def _undone(verb: str, pack: LanguagePack) -> Factuality | None:
    """What a verb in the passive says of its subject, where it did not happen ("the strike was averted")."""
    found = governors(pack).objects.get(verb)
    return found if found is not None and found.polarity is Polarity.NEGATIVE else None


def _object(tokens: Sequence[Token], phrase: Phrase, verb: str, pack: LanguagePack) -> Factuality | None:
    """The verb right before its object, or a noun before its genitive; where verbs stand last, the verb of the clause."""
    listed = governors(pack).objects
    before = tokens[phrase.first - 1] if phrase.first else None
    if before is not None and before.pos is Pos.PARTICLE and phrase.first > 1:  # "called off | the strike"
        return listed.get(f"{tokens[phrase.first - 2].lemma.casefold()} {before.norm}")
    if before is not None and (before.pos is Pos.NOUN or (before.pos is Pos.VERB and not hedge_table(pack).verbs_last)):
        return listed.get(before.lemma.casefold())
    return listed.get(verb) if hedge_table(pack).verbs_last else None


def with_complements(analysis: Analysis, phrase: Phrase, pack: LanguagePack) -> int:
    """Where a noun phrase ends with what it is of ("the sale | of the port")."""
    last = phrase.last
    for other in analysis.phrases:
        first = other.prep if other.prep >= 0 else other.first
        if first == last and analysis.sentence.tokens[first].norm in definite_words(pack).complements:
            last = other.last
    return last


def reach(tokens: Sequence[Token], i: int) -> int:
    """Where what hangs on a gerund or participle ends: at a mark, an opener, an infinitive or a finite verb."""
    for j in range(i + 1, len(tokens)):
        token = tokens[j]
        if token.pos in _ENDS or (token.pos.verbal and token.form is Form.FINITE):
            return j - 1 if tokens[j - 1].pos is Pos.CONJ else j
        if token.pos in (Pos.DET, Pos.PRON) and tokens[j - 1].pos.nominal:  # the subject of the clause around
            return j
    return len(tokens)
