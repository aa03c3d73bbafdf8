"""How sure a clause is, and which way: negation, modals, hedges, expectation, plans, and what the frame around it does.

The value holds at the innermost source (FactBank): markers apply from the inside out, and the weaker of two wins.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from attrs import evolve, frozen

from claimcheck.extraction.clausewords import clause_words
from claimcheck.extraction.cues import Cue, Words
from claimcheck.extraction.syntax import Clause, ClauseKind, Form, Pos, Sentence, Token
from claimcheck.lang import LanguagePack
from claimcheck.records.source import Stance
from claimcheck.records.values import Certainty, Factuality, Polarity

_ORDER = (Certainty.UNDERSPECIFIED, Certainty.POSSIBLE, Certainty.PROBABLE, Certainty.CERTAIN)
_ADVERBS = 2
"""How many words may stand between a verb of failing and its infinitive ("failed again to")."""
_INVERTED = 4
"""How far before "not" its auxiliary may stand, with an adverb or a short subject between."""
OPEN_KINDS = frozenset({ClauseKind.CONDITIONAL, ClauseKind.PURPOSE, ClauseKind.QUESTION})
UNKNOWN = Factuality(Certainty.UNDERSPECIFIED, Polarity.UNKNOWN)


@frozen
class HedgeTable:
    """The typed view of a pack's hedges and negations."""

    modals: Mapping[str, Certainty]
    quotative: frozenset[str]
    words: Mapping[str, Certainty]
    negative: Mapping[str, Certainty]
    verbs: Mapping[str, Certainty]
    plans: frozenset[str]
    planned: frozenset[str]
    failing: frozenset[str]
    negations: frozenset[str]
    affirmative: tuple[Words, ...]
    options: frozenset[str]
    future: frozenset[str]
    impossible: frozenset[str]
    local_after: frozenset[str]
    after_auxiliary: frozenset[str]
    verbs_last: bool
    conditional: frozenset[str]
    asking: frozenset[str]
    polite: frozenset[str]
    second: frozenset[str]


@cache
def hedge_table(pack: LanguagePack) -> HedgeTable:
    """The hedges and negations of a pack."""
    t, n = pack.table("hedges"), pack.table("negation")

    def scale(name: str) -> dict[str, Certainty]:
        return {word: Certainty(value) for word, value in t[name].items()}

    return HedgeTable(
        scale("modals"),
        frozenset(t["quotative"]),
        scale("words"),
        scale("negative"),
        scale("verbs"),
        frozenset(t["plans"]["verbs"]),
        frozenset(t["plans"]["adjectives"]),
        frozenset(t["implicatives"]["negative"]),
        frozenset(n["words"]),
        tuple(tuple(p.split()) for p in n["not_negative"]),
        frozenset(t["options"]["nouns"]),
        frozenset(t["future"]["auxiliaries"]),
        frozenset(t["impossible"]["modals"]),
        frozenset(n["local_after"]),
        frozenset(n["after_auxiliary"]),
        pack.table("clauses")["order"] == "v2",
        frozenset(t["conditional"]["auxiliaries"]),
        frozenset(t["conditional"]["asking"]),
        frozenset(t["conditional"]["polite"]),
        frozenset(n.get("second", ())),
    )


def weaker(a: Certainty, b: Certainty) -> Certainty:
    """The less committed of two."""
    return a if _ORDER.index(a) <= _ORDER.index(b) else b


@frozen
class Reading:
    """What a clause's own words say of its certainty, whether it is about a plan, and whether it asks or leaves open.

    `conditional`: "would", which in reported speech is no more than "will". `granted`: a question for who, how or where
    inside a sentence, which takes for granted that it was.
    """

    certainty: Certainty = Certainty.CERTAIN
    negative: bool = False
    plan: bool = False
    open: bool = False
    conditional: bool = False
    granted: bool = False


def read(sentence: Sentence, clause: Clause, pack: LanguagePack, inner: Sequence[int] = ()) -> Reading:
    """The reading of a clause, with the tokens of an infinitive that belongs to it (`inner`)."""
    table = hedge_table(pack)
    tokens = [sentence.tokens[i] for i in sorted((*clause.tokens, *inner))]
    negative = negated(tokens, table)
    certainty, plan = _verbs(tokens, table)
    for token in tokens:
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
    return Reading(certainty, negative, plan, _open(sentence, clause, pack), conditional, _granted(sentence, clause, table))


def hedged(tokens: Sequence[Token], table: HedgeTable) -> bool:
    """Whether something other than a modal weakens the clause."""
    return any(t.norm in table.words or t.norm in table.negative for t in tokens)


def _fails(tokens: Sequence[Token], table: HedgeTable) -> bool:
    """A verb of failing with the infinitive that it denies: right after it, or anywhere where verbs stand last."""
    failing = [i for i, t in enumerate(tokens) if t.pos is Pos.VERB and t.lemma in table.failing]
    if table.verbs_last:
        return bool(failing) and _infinitive(tokens)
    return any(_infinitive(tokens[i + 1 : i + 1 + _ADVERBS]) for i in failing)


def _open(sentence: Sentence, clause: Clause, pack: LanguagePack) -> bool:
    """A question, or a clause whose opener leaves its content open ("ob", "whether")."""
    tokens = sentence.tokens
    if clause.marker >= 0 and tokens[clause.marker].norm in clause_words(pack).open_markers:
        return True
    after = clause.tokens[-1] + 1
    return after < len(tokens) and tokens[after].text == "?"


def _granted(sentence: Sentence, clause: Clause, table: HedgeTable) -> bool:
    """A question inside a sentence that only asks for a part of it ("unclear how the fire began": it began)."""
    if clause.kind is not ClauseKind.QUESTION or clause.parent < 0 or clause.marker < 0:
        return False
    return sentence.tokens[clause.marker].norm in table.asking


def _infinitive(tokens: Sequence[Token]) -> bool:
    """Whether an infinitive with "to" or "zu" stands in the clause."""
    return any(t.pos is Pos.TO or t.form is Form.TO_INFINITIVE for t in tokens)


def negated(tokens: Sequence[Token], table: HedgeTable) -> bool:
    """Whether an odd number of negations stands in the clause outside of affirmative phrases ("not only")."""
    count = 0
    norms = [t.norm for t in tokens]
    for i, norm in enumerate(norms):
        if norm not in table.negations or any(tuple(norms[i : i + len(p)]) == p for p in table.affirmative):
            continue
        if _contrast(tokens, i) or _local(tokens, i, table) or (norm in table.second and count):
            continue
        count += 1
    return count % 2 == 1


def _contrast(tokens: Sequence[Token], i: int) -> bool:
    """A negation that sets one value against another at the end of the clause ("elf Menschen, nicht zwölf")."""
    after = tokens[i + 1 :]
    gap = i > 0 and tokens[i].start > tokens[i - 1].end + 1
    return gap and 0 < len(after) <= 4 and not any(t.pos.verbal for t in after) and any(t.pos.verbal for t in tokens[:i])


def _local(tokens: Sequence[Token], i: int, table: HedgeTable) -> bool:
    """A negation of a phrase, not of the clause: "with no crew", "a level not seen since", "not the firm's own"."""
    if i == 0 or tokens[i - 1].norm in table.local_after:
        return i > 0
    if tokens[i].norm not in table.after_auxiliary or _infinitive(tokens[i + 1 : i + 2]):
        return False
    back = tokens[max(0, i - _INVERTED) : i]
    nearest = next((t for t in reversed(back) if t.pos.verbal), None)
    if nearest is not None and nearest.pos is Pos.VERB and nearest.form is Form.PARTICIPLE:  # "has read this not as a threat"
        return True
    return tokens[i - 1].pos not in (Pos.ADV, Pos.CONJ, Pos.PUNCT) and not any(t.pos in (Pos.AUX, Pos.MODAL) for t in back)


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
    return any(t.pos is Pos.TO or t.form is Form.TO_INFINITIVE for t in after) or tokens[i].form is Form.INFINITIVE


def value(reading: Reading, clause: Clause, frame: Cue | None, outer: Factuality | None) -> Factuality:
    """The factuality of a clause at its innermost source, from its own words, its kind and the frame around it."""
    if reading.open or (clause.kind in OPEN_KINDS and not reading.granted):
        return UNKNOWN
    if clause.kind is ClauseKind.INSTEAD:
        certainty = outer.certainty if outer else Certainty.CERTAIN
        return UNKNOWN if certainty is Certainty.UNDERSPECIFIED else Factuality(certainty, Polarity.NEGATIVE)
    certainty = reading.certainty
    if reading.conditional and frame is None:
        certainty = weaker(certainty, Certainty.PROBABLE)
    own = Factuality(certainty, Polarity.NEGATIVE if reading.negative else Polarity.POSITIVE)
    return apply(own, frame) if frame else _plain(own)


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
