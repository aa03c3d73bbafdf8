"""Where a relative clause without commas ends: "The man who was shot in the park | has died"."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from claimcheck.extraction.syntax import Form, Pos, Token

_NOMINAL = frozenset({Pos.DET, Pos.ADJ, Pos.NOUN, Pos.NAME, Pos.NUM, Pos.ADP})
_RELATIVE = frozenset({Pos.REL, Pos.WH})


def finite(token: Token) -> bool:
    """A finite verb, auxiliary or modal."""
    return token.pos.verbal and token.form is Form.FINITE


def after_relative(tokens: Sequence[Token], first: int, i: int, saying: Collection[str]) -> bool:
    """Whether the finite verb at `i` is that of the clause whose subject the relative clause from `first` describes.

    `saying`: verbs after which a second finite verb belongs to what is said.
    """
    if not finite(tokens[i]) or tokens[first].pos not in _RELATIVE or not _is_subject(tokens, first):
        return False
    verbs = [t for t in tokens[first:i] if t.pos.verbal]
    whole = any(finite(t) for t in verbs) and verbs[-1].lemma not in saying
    return whole and tokens[i - 1].pos not in (Pos.PRON, Pos.CONJ)


def _is_subject(tokens: Sequence[Token], first: int) -> bool:
    """Whether the nouns before a relative word begin a clause: nothing or a mark stands before them."""
    at = first - 1
    while at >= 0 and tokens[at].pos in _NOMINAL:
        at -= 1
    opening = at + 1 < first and tokens[at + 1].pos is not Pos.ADP
    before = tokens[at] if at >= 0 else None
    return opening and (before is None or before.pos is Pos.PUNCT)
