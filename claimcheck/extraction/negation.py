"""Whether a clause is denied: which negations are its own."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.extraction.hedges import HedgeTable
from claimcheck.extraction.syntax import Clause, Form, Pos, Token

_INVERTED = 4
"""How far before "not" its auxiliary may stand, with an adverb or a short subject between."""

NEGATED = {"CT+": "U", "CT-": "PS+", "PR+": "PR-", "PR-": "PR+", "PS+": "CT-", "U": "U"}
"""What the negation of a judgement says: not certain leaves open, not excluded is possible, not possible is excluded."""


def infinitive(tokens: Sequence[Token]) -> bool:
    """Whether an infinitive with "to" or "zu" stands in the clause."""
    return any(t.pos is Pos.TO or t.form is Form.TO_INFINITIVE for t in tokens)


def negated(tokens: Sequence[Token], table: HedgeTable) -> bool:
    """Whether an odd number of negations stands in the clause outside of affirmative phrases ("not only")."""
    count = 0
    norms = [t.norm for t in tokens]
    for i, norm in enumerate(norms):
        if norm not in table.negations or any(tuple(norms[i : i + len(p)]) == p for p in table.affirmative):
            continue
        if _contrast(tokens, i) or _of_second(tokens, i) or _local(tokens, i, table) or (norm in table.second and count):
            continue
        count += 1
    count += any(tuple(norms[i : i + len(p)]) == p for p in table.denying for i in range(len(norms)))
    return count % 2 == 1


def _of_second(tokens: Sequence[Token], i: int) -> bool:
    """A negation of the second of two participles with one auxiliary ("wurde geprüft und nicht beanstandet")."""
    joined = i > 1 and tokens[i - 1].pos is Pos.CONJ and i + 1 < len(tokens)
    return joined and tokens[i - 2].form is Form.PARTICIPLE and tokens[i + 1].form is Form.PARTICIPLE


def _contrast(tokens: Sequence[Token], i: int) -> bool:
    """A negation that sets one value against another at the end of the clause ("elf Menschen, nicht zwölf")."""
    after = tokens[i + 1 :]
    gap = i > 0 and tokens[i].start > tokens[i - 1].end + 1
    return gap and 0 < len(after) <= 4 and not any(t.pos.verbal for t in after) and any(t.pos.verbal for t in tokens[:i])


def _local(tokens: Sequence[Token], i: int, table: HedgeTable) -> bool:
    """A negation of a phrase, not of the clause: "with no crew", "assuming no change", "a level not seen since"."""
    if _attribute(tokens, i, table):
        return True
    if i == 0 or tokens[i - 1].norm in table.local_after:
        return i > 0
    if tokens[i - 1].form is Form.GERUND and not any(t.pos is Pos.AUX for t in tokens[max(0, i - _INVERTED) : i]):
        return True
    if tokens[i].norm not in table.after_auxiliary or infinitive(tokens[i + 1 : i + 2]):
        return False
    back = tokens[max(0, i - _INVERTED) : i]
    nearest = next((t for t in reversed(back) if t.pos.verbal), None)
    if nearest is not None and nearest.pos is Pos.VERB and nearest.form is Form.PARTICIPLE:  # "has read this not as a threat"
        return True
    return tokens[i - 1].pos not in (Pos.ADV, Pos.CONJ, Pos.PUNCT) and not any(t.pos in (Pos.AUX, Pos.MODAL) for t in back)


def _attribute(tokens: Sequence[Token], i: int, table: HedgeTable) -> bool:
    """A negation of the participle before a noun ("verkauften | nicht | existierende Häuser")."""
    if i + 2 >= len(tokens) or tokens[i + 1].pos is not Pos.ADJ or tokens[i + 2].pos is not Pos.NOUN:
        return False
    return tokens[i + 1].norm.endswith(table.attribute_endings)


def turned(tokens: Sequence[Token], clause: Clause, effect: str, covers: str, *, early: bool) -> str:
    """What a negated verb of saying does to its content: one of believing turns it around if the negation is its own.

    Content in the verb's own clause has been turned around by the negation already, and is turned back.
    `early`: the negation stands before its verb.
    """
    if not effect.endswith("-"):
        return effect.replace("+", "-") if covers == "own" else effect
    own = not early or any(tokens[i].pos is Pos.NEG for i in clause.tokens if i < clause.head)
    return "U" if not own else effect.replace("-", "+") if covers == "own" else effect
