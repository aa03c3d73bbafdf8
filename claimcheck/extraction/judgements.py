"""Clauses that only judge how sure what follows is: "it is unlikely that ...", "es ist ausgeschlossen, dass ..."."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from claimcheck.extraction.attribution import Analysis
from claimcheck.extraction.cues import Cue, cue_table
from claimcheck.extraction.grammar import grammar
from claimcheck.extraction.hedges import hedge_table
from claimcheck.extraction.negation import NEGATED, negated
from claimcheck.extraction.syntax import Clause, ClauseKind, Pos, Sentence, Token
from claimcheck.lang import LanguagePack
from claimcheck.records.source import Stance

_NEXT = 2
"""A clause right behind another begins behind its comma."""
_NOUN_BEFORE = 4
"""Within how many words before a complement the noun stands that it belongs to ("die Gefahr besteht darin, dass ...")."""


def judging(clause: Clause, sentence: Sentence, pack: LanguagePack) -> str | None:
    """What a clause without a subject of its own says of the one that follows, or None where it says more."""
    tokens, listed = [sentence.tokens[i] for i in clause.tokens], grammar(pack)
    if clause.head < 0 or any(t.pos.nominal or (t.pos is Pos.VERB and not _judges(t, pack)) for t in tokens):
        return None
    empty = all(t.norm in listed.expletive for t in tokens if t.pos is Pos.PRON)
    graded = cue_table(pack).graded
    found = [graded[t.norm] for t in tokens if t.norm in graded]
    if not empty or len(found) != 1:
        return None
    beside = [t for t in tokens if t.norm not in graded]  # "gilt als ausgeschlossen" is denied by its own word
    return NEGATED[found[0]] if negated(beside, hedge_table(pack)) else found[0]


def _judges(token: Token, pack: LanguagePack) -> bool:
    """A word of judging, or a verb that only joins one to its subject ("seems", "gilt")."""
    return token.norm in cue_table(pack).graded or token.lemma in pack.table("clauses").get("joining", {}).get("verbs", ())


def judged(clause: Clause, analysis: Analysis, pack: LanguagePack) -> Cue | None:
    """What the clause around does to a complement by judging it, unless that clause is a cue and has done so already."""
    effect = _effect(clause, analysis, pack) if clause.kind is ClauseKind.COMPLEMENT else None
    return Cue(Stance.SAYS, effect) if effect else None


def _effect(clause: Clause, analysis: Analysis, pack: LanguagePack) -> str | None:
    if clause.parent < 0:
        behind = _behind(clause, analysis.clauses)
        return judging(behind, analysis.sentence, pack) if behind else None
    if told := _prospect(clause, analysis, pack):
        return told
    if any(f.clause == clause.parent for f in analysis.frames):
        return _held(clause, analysis, pack)
    return judging(analysis.clauses[clause.parent], analysis.sentence, pack)


def _held(clause: Clause, analysis: Analysis, pack: LanguagePack) -> str | None:
    """How sure somebody holds it to be who speaks of an empty "it" ("considers it unlikely | that ...")."""
    tokens, known = analysis.sentence.tokens, cue_table(pack).graded
    at = clause.tokens[0] - 1
    early = not hedge_table(pack).verbs_last  # elsewhere the verb of holding takes the word with it
    empty = early and any(tokens[i].norm in grammar(pack).expletive for i in range(max(at - 2, 0), at))
    return known.get(tokens[at].norm) if at > 1 and empty else None


@cache
def _prospects(pack: LanguagePack) -> Mapping[str, str]:
    table = pack.table("hedges").get("prospects", {})
    return {noun.casefold(): effect for effect, nouns in table.items() for noun in nouns}


def _prospect(clause: Clause, analysis: Analysis, pack: LanguagePack) -> str | None:
    """What the noun before a complement says of it ("the risk | that ...", "no evidence | that ...")."""
    tokens = analysis.sentence.tokens
    above = [tokens[i] for i in analysis.clauses[clause.parent].tokens if i < clause.tokens[0]]
    noun = next((t for t in reversed(above[-_NOUN_BEFORE:]) if t.pos is Pos.NOUN), None)
    effect = _prospects(pack).get(noun.lemma.casefold()) if noun else None
    if effect != "grounds":
        return effect
    return "U" if negated(above, hedge_table(pack)) else None


def only_judges(clause: Clause, clauses: Sequence[Clause], sentence: Sentence, pack: LanguagePack) -> bool:
    """Whether a clause is no claim of its own: it judges its complement, or says that what is asked is open."""
    told = judging(clause, sentence, pack)
    before = clauses[clause.index - 1] if clause.index else None
    if told is None or before is None or _behind(before, clauses) is not clause:
        below = {c.kind for c in clauses if c.parent == clause.index} if told else set()
        return ClauseKind.COMPLEMENT in below or (ClauseKind.QUESTION in below and told == "U")
    return before.kind is ClauseKind.COMPLEMENT or (before.kind is ClauseKind.QUESTION and told == "U")


def _behind(clause: Clause, clauses: Sequence[Clause]) -> Clause | None:
    """The main clause right behind one that stands in front of it ("Dass er kommt, | ist unklar")."""
    after = clauses[clause.index + 1] if clause.index + 1 < len(clauses) else None
    fronted = clause.parent < 0 and clause.marker == clause.tokens[0] and after is not None and after.kind is ClauseKind.MAIN
    return after if fronted and after and after.tokens[0] - clause.tokens[-1] <= _NEXT else None
