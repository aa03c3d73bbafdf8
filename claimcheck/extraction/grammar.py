"""How events are built in a language: the typed view of a pack's `events`, `scope` and `updates` tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any

from attrs import frozen

from claimcheck.lang import LanguagePack

Words = frozenset[str]


@frozen(eq=False, kw_only=True)
class Grammar:
    """The words of one language that build events, casefolded; `light_subject` by verb, with the words it needs beside it."""

    case_marked: bool
    plan_verbs: Words
    plan_words: Words
    through: Words
    gerund_behind: Words
    object_control: Words
    postpositions: Words
    light_subject: Mapping[str, tuple[tuple[str, ...], ...]]
    light_object: Words
    expletive: Words
    expletive_preps: Words
    passive: Words
    copula: Words
    passive_agent: Words
    reflexive: Words
    arrival_preps: Words
    nobody: Words
    happenings: Words
    prefixes: Words
    seated: tuple[str, ...]
    neither: Words
    compared: Words
    than: Words
    only: tuple[tuple[str, ...], ...]
    part_of: tuple[tuple[str, ...], ...]
    time_nouns: Words
    people: Words
    relative_adverbs: Words
    sides: Words
    count_verbs: Words
    count_nouns: Words
    count_changes: Words
    count_setters: Words
    new_time_preps: Words
    dative_verbs: Words
    dozens: Words
    feminine_oblique: Words
    weak_endings: tuple[str, ...]
    side_preps: Words
    approximators: Words
    subject_case: Words
    object_case: Words
    dative_case: Words
    genitive_after_noun: Words
    genitive_endings: tuple[str, ...]
    genitive_noun_endings: tuple[str, ...]
    object_preps: Words
    agent_preps: Words
    occasion_preps: Words
    singular: Words
    plural: Words
    preps: Mapping[str, tuple[str, ...]]
    concepts: Mapping[str, str]
    being: Mapping[str, str]


_WORD_LISTS = (
    "plan_verbs", "plan_words", "through", "gerund_behind", "object_control", "postpositions", "light_object", "expletive",
    "expletive_preps", "passive", "copula", "passive_agent", "reflexive", "arrival_preps", "time_nouns", "people",
    "relative_adverbs", "sides", "count_verbs", "count_nouns", "count_changes", "count_setters", "new_time_preps",
    "dative_verbs", "dozens", "feminine_oblique", "approximators", "side_preps", "nobody", "happenings", "prefixes",
    "neither", "compared", "than",
)  # fmt: skip


@cache
def grammar(pack: LanguagePack) -> Grammar:
    """The view of a pack."""
    table = pack.table("events")
    case, nominal = table["case"], table["nominal"]
    lists = {name: _folded(table.get(name, ())) for name in _WORD_LISTS}
    return Grammar(
        case_marked=table["case_marked"],
        seated=tuple(word.casefold() for word in table.get("seated", ())),
        light_subject=_light(table["light_subject"], table["verb_last"]),
        only=tuple(tuple(words.casefold().split()) for words in table["only"]),
        part_of=tuple(tuple(words.casefold().split()) for words in table["part_of"]),
        subject_case=_folded(case["subject"]),
        object_case=_folded(case["object"]),
        dative_case=_folded(case["dative"]),
        genitive_after_noun=_folded(case["genitive_after_noun"]),
        genitive_endings=tuple(case["genitive_endings"]),
        genitive_noun_endings=tuple(case["genitive_noun_endings"]),
        weak_endings=tuple(case.get("weak_endings", ())),
        object_preps=_folded(nominal["object_preps"]),
        agent_preps=_folded(nominal["agent_preps"]),
        occasion_preps=_folded(nominal["occasion_preps"]),
        singular=_folded(table["agreement"]["singular"]),
        plural=_folded(table["agreement"]["plural"]),
        preps={prep: tuple(roles) for prep, roles in table["preps"].items()},
        concepts={**dict(_concepts(table.get("qualities", {}))), **dict(_concepts(pack.table("concepts")))},
        being=table["being"],
        **lists,
    )


def _folded(words: Iterable[str]) -> Words:
    return frozenset(word.casefold() for word in words)


def _light(entries: Iterable[str], verb_last: bool) -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """ "take place" under its verb `take`, "sich ereignen" under `ereignen`."""
    out: dict[str, tuple[tuple[str, ...], ...]] = {}
    for entry in entries:
        words = entry.casefold().split()
        verb = words.pop(-1 if verb_last else 0)
        out[verb] = (*out.get(verb, ()), tuple(words))
    return out


def _concepts(table: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Lemma and concept, wherever in the table they stand."""
    for key, value in table.items():
        if isinstance(value, Mapping):
            yield from _concepts(value)
        elif isinstance(value, str):
            yield key.casefold(), value


@frozen(eq=False)
class Narrowing:
    """The words of one language that narrow a claim or say that it updates another: words in a row, with their meaning."""

    adjectives: Mapping[str, str]
    words: Mapping[tuple[str, ...], str]
    updates: frozenset[tuple[str, ...]]
    update_lemmas: Words
    firsts: Words
    """First words of all rows."""
    longest: int


@cache
def narrowing(pack: LanguagePack) -> Narrowing:
    """The view of a pack."""
    scope, updates = pack.table("scope"), pack.table("updates")
    words = {tuple(w.casefold().split()): key for key, listed in scope.get("words", {}).items() for w in listed}
    rows = frozenset(tuple(w.casefold().split()) for w in updates.get("words", ()))
    return Narrowing(
        {word.casefold(): key for key, listed in scope.get("adjectives", {}).items() for word in listed},
        words,
        rows,
        _folded(updates.get("lemmas", ())),
        frozenset(row[0] for row in (*words, *rows)),
        max(map(len, (*words, *rows)), default=0),
    )
