"""Names in quotation marks that read like a sentence: 'the group "Save the Bay"', "die Initiative „Klinik bleibt“"."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from claimcheck.extraction.clausewords import clause_words
from claimcheck.extraction.quotations import CLOSERS
from claimcheck.extraction.syntax import Form, Pos, Token
from claimcheck.lang import LanguagePack

_LONGEST = 5
"""Words that such a name has at most."""


def with_quoted_names(found: Sequence[Token], pack: LanguagePack) -> list[Token]:
    """The tokens, those between quotation marks right behind a noun as a name, where nobody has said anything before it."""
    out, saying = list(found), clause_words(pack).saying
    for i in range(1, len(out)):
        if out[i].text not in CLOSERS or out[i - 1].pos is not Pos.NOUN:
            continue
        end = next((j for j in range(i + 1, min(i + _LONGEST + 2, len(out))) if out[j].text in CLOSERS[out[i].text]), -1)
        inside = out[i + 1 : end] if end > 0 else []
        if not any(t.pos.verbal for t in inside) or not inside[0].text[:1].isupper() or any(t.pos is Pos.PUNCT for t in inside):
            continue
        if not any(t.lemma in saying for t in out[:i]):
            out[i + 1 : end] = [evolve(t, pos=Pos.NAME, form=Form.NONE, past=False) for t in inside]
    return out
