"""The typed view of a pack's words for how sure something is."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from attrs import frozen

from claimcheck.extraction.cues import Words
from claimcheck.lang import LanguagePack
from claimcheck.records.values import Certainty


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
    future: frozenset[str]
    impossible: frozenset[str]
    local_after: frozenset[str]
    after_auxiliary: frozenset[str]
    verbs_last: bool
    conditional: frozenset[str]
    asking: frozenset[str]
    polite: frozenset[str]
    second: frozenset[str]
    second_after: frozenset[str]
    denying: tuple[Words, ...]
    attribute_endings: tuple[str, ...]
    beside: frozenset[str]
    """Words that govern an infinitive only right beside it ("have to")."""


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
        tuple(tuple(p.casefold().split()) for p in n["not_negative"]),
        frozenset(t["future"]["auxiliaries"]),
        frozenset(t["impossible"]["modals"]),
        frozenset(n["local_after"]),
        frozenset(n["after_auxiliary"]),
        pack.table("clauses")["order"] == "v2",
        frozenset(t["conditional"]["auxiliaries"]),
        frozenset(t["conditional"]["asking"]),
        frozenset(t["conditional"]["polite"]),
        frozenset(n.get("second", ())),
        frozenset(n.get("second_after", ())),
        tuple(tuple(p.split()) for p in n["denying"]),
        tuple(n.get("attribute_endings", ())),
        frozenset(t["beside"]["words"]),
    )
