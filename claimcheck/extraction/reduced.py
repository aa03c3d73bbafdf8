"""What is said of a noun right behind it holds whatever becomes of the clause ("the rules | agreed on in March")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.extraction.analysis import Analysis
from claimcheck.extraction.clausewords import clause_words
from claimcheck.extraction.embedded import reach
from claimcheck.extraction.granted import definite_words, factive_prepositions, indefinite_words
from claimcheck.extraction.hedges import hedge_table
from claimcheck.extraction.syntax import Form, Pos, Token
from claimcheck.extraction.units import Unit
from claimcheck.lang import LanguagePack

_OPENS = frozenset({Pos.ADP, Pos.PARTICLE, Pos.DET, Pos.NUM, Pos.ADV, Pos.NOUN, Pos.NAME, Pos.ADJ, Pos.PRON, Pos.TO})


def reduced(unit: Unit, analysis: Analysis, pack: LanguagePack) -> Iterator[tuple[int, ...]]:
    """The tokens of each participle after a noun that is not indefinite, with what hangs on it, and of each relative clause
    without a relative word ("the embargo | the council has imposed").
    """
    tokens = analysis.sentence.tokens
    if hedge_table(pack).verbs_last:
        return  # there they stand before their noun, inside its phrase
    own = set(unit.tokens)
    made = definite_words(pack).made
    firsts = {p.last: tokens[p.first].norm for p in analysis.phrases if not (p.first and tokens[p.first - 1].lemma in made)}
    for found in _contacts(unit, analysis, pack):
        if own.issuperset(found):
            yield found
    for i in unit.tokens:
        if _after_known(tokens, i, pack):
            found = tuple(range(i, reach(tokens, i)))
            if own.issuperset(found):
                yield found
        known = firsts.get(i)
        if known is not None and known not in indefinite_words(pack) and _opens(tokens, i) and i != unit.clause.head:
            found = tuple(range(i, reach(tokens, i)))
            if own.issuperset(found):
                yield found


def _after_known(tokens: Sequence[Token], i: int, pack: LanguagePack) -> bool:
    """A gerund after a preposition that takes what follows for granted ("after winning the vote")."""
    if i == 0 or tokens[i].pos is not Pos.VERB or tokens[i].form is not Form.GERUND:
        return False
    return (tokens[i - 1].norm,) in factive_prepositions(pack)


def _contacts(unit: Unit, analysis: Analysis, pack: LanguagePack) -> Iterator[tuple[int, ...]]:
    """A noun, then another with a finite verb that nothing makes unsure, behind the first verb of the unit."""
    tokens, table = analysis.sentence.tokens, hedge_table(pack)
    said = clause_words(pack).saying_nouns | definite_words(pack).contents
    ends = {p.last for p in analysis.phrases if tokens[p.head].pos is Pos.NOUN and tokens[p.head].lemma not in said}
    first = next((i for i in unit.tokens if tokens[i].pos.verbal and tokens[i].form is not Form.GERUND), len(tokens))
    for phrase in analysis.phrases:
        verb = phrase.last + (phrase.last < len(tokens) and tokens[phrase.last].pos is Pos.ADV)
        if phrase.prep >= 0 or phrase.first not in ends or phrase.first <= first + 1 or verb >= len(tokens):
            continue
        found = range(phrase.first, reach(tokens, verb))
        plain = not any(tokens[i].pos in (Pos.MODAL, Pos.NEG) or tokens[i].norm in table.words for i in found)
        if plain and tokens[verb].pos.verbal and tokens[verb].form is Form.FINITE:
            yield tuple(found)


def _opens(tokens: Sequence[Token], i: int) -> bool:
    """A participle or gerund with words of its own."""
    token = tokens[i]
    if token.pos is not Pos.VERB or token.form not in (Form.PARTICIPLE, Form.GERUND):
        return False
    return tokens[i - 1].pos.nominal and i + 1 < len(tokens) and tokens[i + 1].pos in _OPENS
