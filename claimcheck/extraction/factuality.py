"""How sure a clause is, and which way: negation, modals, hedges, expectation, plans, and what the frame around it does.

The value holds at the innermost source (FactBank): markers apply from the inside out, and the weaker of two wins.
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve, frozen

from claimcheck.extraction.clausewords import ClauseWords, clause_words
from claimcheck.extraction.cues import Cue, cue_table
from claimcheck.extraction.hedges import HedgeTable, hedge_table
from claimcheck.extraction.negation import NEGATED, infinitive, negated
from claimcheck.extraction.predicatives import predicative
from claimcheck.extraction.syntax import Clause, ClauseKind, Form, Pos, Sentence, Token
from claimcheck.extraction.unreal import unreal
from claimcheck.lang import LanguagePack
from claimcheck.lang.lexicon import lexicon
from claimcheck.records.source import Stance
from claimcheck.records.values import Certainty, Factuality, Polarity

_ORDER = (Certainty.UNDERSPECIFIED, Certainty.POSSIBLE, Certainty.PROBABLE, Certainty.CERTAIN)
_ADVERBS = 2
"""How many words may stand between a verb of failing and its infinitive ("failed again to")."""
OPEN_KINDS = frozenset({ClauseKind.CONDITIONAL, ClauseKind.PURPOSE, ClauseKind.QUESTION})
UNKNOWN = Factuality(Certainty.UNDERSPECIFIED, Polarity.UNKNOWN)


def weaker(a: Certainty, b: Certainty) -> Certainty:
    """The less committed of two."""
    return a if _ORDER.index(a) <= _ORDER.index(b) else b


@frozen
class Reading:
    """What a clause's own words say of its certainty, whether it is about a plan, and whether it asks or leaves open.

    `conditional`: "would", which in reported speech is no more than "will". `granted`: a question for who, how or where
    inside a sentence, which takes for granted that it was. `unreal`: it tells of what did not come about; `unreal_told`: also if
    somebody says so.
    """

    certainty: Certainty = Certainty.CERTAIN
    negative: bool = False
    plan: bool = False
    open: bool = False
    conditional: bool = False
    granted: bool = False
    unreal: bool = False
    unreal_told: bool = False


def read(sentence: Sentence, clause: Clause, pack: LanguagePack, inner: Sequence[int] = ()) -> Reading:
    """The reading of a clause, with the tokens of an infinitive that belongs to it (`inner`)."""
    table = hedge_table(pack)
    tokens = [sentence.tokens[i] for i in sorted((*clause.tokens, *inner))]
    negative = negated(tokens, table) or _carried_on(sentence, clause, table)
    certainty, plan = _verbs(tokens, table)
    adjective = predicative(tokens, sentence.tokens[clause.head], pack) if clause.head >= 0 else None
    if adjective:
        said, before = cue_table(pack).graded[adjective.norm], tokens[: tokens.index(adjective)]
        said = NEGATED[said] if negated(before, table) else said
        certainty, negative = weaker(certainty, Certainty(said[:2])), said.endswith("-")
    for token in tokens:
        if token is adjective or _of_somebody(tokens, token, table, pack):
            continue
        if token.norm in table.words or token.lemma in table.words:
            certainty = weaker(certainty, table.words.get(token.norm) or table.words[token.lemma])
        if token.norm in table.negative:
            certainty, negative = weaker(certainty, table.negative[token.norm]), True
    if negative and any(t.pos is Pos.MODAL and t.norm in table.impossible for t in tokens) and not hedged(tokens, table):
        certainty = Certainty.CERTAIN
    if _fails(tokens, table):
        negative = not negative
    polite = any(t.lemma in table.polite for t in tokens)
    conditional = not polite and any(t.pos.verbal and t.norm in table.conditional for t in tokens)
    asks, granted = _open(sentence, clause, pack), _granted(sentence, clause, table)
    alone, told = (unreal(tokens, pack, told=by_somebody) for by_somebody in (False, True))
    return Reading(certainty, negative, plan, asks, conditional, granted, alone, told)


def _of_somebody(tokens: Sequence[Token], token: Token, table: HedgeTable, pack: LanguagePack) -> bool:
    """An inflected adjective that only doubts who or what somebody is ("der mutmaßliche Täter floh"), not what happened."""
    if token.pos is not Pos.ADJ or token.norm in table.words:
        return False
    noun = next((i for i in range(tokens.index(token) + 1, len(tokens)) if tokens[i].pos is not Pos.ADJ), -1)
    if noun < 0 or not tokens[noun].pos.nominal or tokens[noun].lemma in clause_words(pack).saying_nouns:
        return False
    return lexicon(pack).noun(tokens[noun].lemma, tokens[noun].norm) is None


def _carried_on(sentence: Sentence, clause: Clause, table: HedgeTable) -> bool:
    """Whether the word before a clause, or its first, carries a negation on ("neither pays | nor asks", "weder ... | noch")."""
    first = clause.tokens[0]
    near = [t.norm in table.second for t in sentence.tokens[max(0, first - 1) : first + 1]]
    carried = (near[-1] and bool(table.second_after)) or (first > 0 and near[0])
    return carried and (not table.second_after or any(t.norm in table.second_after for t in sentence.tokens[:first]))


def hedged(tokens: Sequence[Token], table: HedgeTable) -> bool:
    """Whether something other than a modal weakens the clause."""
    return any(t.norm in table.words or t.norm in table.negative for t in tokens)


def _fails(tokens: Sequence[Token], table: HedgeTable) -> bool:
    """A verb of failing with the infinitive that it denies: right after it, or anywhere where verbs stand last."""
    failing = [i for i, t in enumerate(tokens) if t.pos is Pos.VERB and t.lemma in table.failing]
    if table.verbs_last:
        return bool(failing) and infinitive(tokens)
    return any(infinitive(tokens[i + 1 : i + 1 + _ADVERBS]) for i in failing)


def _open(sentence: Sentence, clause: Clause, pack: LanguagePack) -> bool:
    """A question, a command, or a clause whose opener leaves its content open ("ob", "whether")."""
    tokens = sentence.tokens
    if clause.kind is ClauseKind.MAIN and _commands([tokens[i] for i in clause.tokens], clause_words(pack)):
        return True
    if clause.marker >= 0 and tokens[clause.marker].norm in clause_words(pack).open_markers:
        return True
    after = clause.tokens[-1] + 1
    return after < len(tokens) and tokens[after].text == "?"


def _commands(tokens: Sequence[Token], words: ClauseWords) -> bool:
    """A clause that begins with the plain form of its verb ("please leave now", "don't wait", "gehen Sie nicht")."""
    own = [t for t in tokens if t.pos not in (Pos.PUNCT, Pos.ADV)][:2]
    if not own or not own[0].pos.verbal:
        return False
    verb, after = own[0], own[-1]
    if words.addressed:
        return verb.pos is Pos.VERB and verb.norm.endswith(words.command_endings) and after.text in words.addressed
    if verb.norm in words.forbidding:
        return after.pos is Pos.NEG
    return verb.pos is Pos.VERB and verb.norm == verb.lemma and verb.form in (Form.FINITE, Form.INFINITIVE) and not verb.past


def _granted(sentence: Sentence, clause: Clause, table: HedgeTable) -> bool:
    """A question inside a sentence that only asks for a part of it ("unclear how the fire began": it began); "who will pay"
    takes nothing for granted.
    """
    if clause.kind is not ClauseKind.QUESTION or clause.parent < 0 or clause.marker < 0:
        return False
    if any(sentence.tokens[i].pos.verbal and sentence.tokens[i].norm in table.future for i in clause.tokens):
        return False
    return sentence.tokens[clause.marker].norm in table.asking


def _verbs(tokens: Sequence[Token], table: HedgeTable) -> tuple[Certainty, bool]:
    """Modals, expectation and planning verbs of the clause."""
    certainty, plan = Certainty.CERTAIN, False
    perfect = any(t.pos is Pos.AUX and t.form is Form.INFINITIVE for t in tokens)
    for i, token in enumerate(tokens):
        if token.pos is Pos.MODAL and token.norm in table.modals:
            certainty = weaker(certainty, table.modals[token.norm])
        elif token.pos is Pos.MODAL and token.norm in table.quotative and perfect:
            certainty = Certainty.UNDERSPECIFIED
        if token.lemma in table.plans or token.norm in table.planned:
            plan = plan or token.pos in (Pos.VERB, Pos.MODAL, Pos.ADJ)
        elif token.pos is Pos.VERB and token.lemma in table.verbs and _governs(tokens, i, table):
            certainty = weaker(certainty, table.verbs[token.lemma])
    return certainty, plan


def _governs(tokens: Sequence[Token], i: int, table: HedgeTable) -> bool:
    """Whether a verb that leaves its infinitive or gerund open has one ("offered to pay"); "offered a reward" has happened."""
    effect = table.verbs[tokens[i].lemma]
    if effect is Certainty.PROBABLE or (effect is Certainty.POSSIBLE and table.verbs_last):  # "es droht ein Streik"
        return True
    after = tokens[i + 1 :]
    if after and after[0].pos is Pos.VERB and after[0].form is Form.GERUND:
        return True
    return any(t.pos is Pos.TO or t.form is Form.TO_INFINITIVE for t in after)


def value(reading: Reading, clause: Clause, frame: Cue | None, outer: Factuality | None, *, told: bool = False) -> Factuality:
    """The factuality of a clause at its innermost source, from its own words, its kind and the frame around it.

    `told`: somebody says it, be it without a frame ("Die Arbeiter hätten die Brücke gesperrt.").
    """
    if reading.open or (clause.kind in OPEN_KINDS and not reading.granted):
        return UNKNOWN
    if clause.kind is ClauseKind.INSTEAD:
        certainty = outer.certainty if outer else Certainty.CERTAIN
        return UNKNOWN if certainty is Certainty.UNDERSPECIFIED else Factuality(certainty, Polarity.NEGATIVE)
    certainty = reading.certainty
    if reading.conditional and frame is None:
        certainty = weaker(certainty, Certainty.PROBABLE)
    negative = reading.negative
    if reading.unreal_told or (reading.unreal and frame is None and not told and clause.kind is not ClauseKind.RELATIVE):
        certainty, negative = Certainty.CERTAIN, not negative
    own = Factuality(certainty, Polarity.NEGATIVE if negative else Polarity.POSITIVE)
    return apply(own, frame) if frame and not _beside(clause, frame) else _plain(own)


def _beside(clause: Clause, frame: Cue) -> bool:
    """A relative clause says something beside what is denied, wished or asked ("denied that the man who fell was pushed")."""
    return clause.kind is ClauseKind.RELATIVE and frame.effect in ("U", "CT-", "PR-")


def apply(own: Factuality, frame: Cue) -> Factuality:
    """What the innermost source says: a denial turns the content around, a forecast weakens it."""
    if frame.stance in (Stance.DENIES, Stance.REJECTS) and frame.effect == "CT-":
        return _plain(evolve(own, polarity=_flipped(own.polarity)))
    if not frame.effect:
        return _plain(own)
    certainty = Certainty.UNDERSPECIFIED if frame.effect == "U" else Certainty(frame.effect[:2])
    polarity = own.polarity
    if frame.effect.endswith("-"):
        polarity = _flipped(polarity)
    return _plain(Factuality(weaker(own.certainty, certainty), polarity))


def _flipped(polarity: Polarity) -> Polarity:
    return {Polarity.POSITIVE: Polarity.NEGATIVE, Polarity.NEGATIVE: Polarity.POSITIVE}.get(polarity, polarity)


def _plain(value: Factuality) -> Factuality:
    return UNKNOWN if value.certainty is Certainty.UNDERSPECIFIED else value
