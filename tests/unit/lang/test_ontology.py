"""The ontology and the words for it: laws that hold for every entry, and what the look-ups answer."""

from __future__ import annotations

from collections import Counter
from itertools import chain

import pytest
from attrs import evolve

from claimcheck.lang import LANGUAGES, pack
from claimcheck.lang.lexicon import lexicon
from claimcheck.lang.ontology import ROLES, Link, Predicate, entailed, predicates

ALL = tuple(predicates().values())
IDS = [p.id for p in ALL]
KINDS = ("verbs", "nouns", "adjectives")


@pytest.mark.parametrize("entry", ALL, ids=IDS)
def test_an_entry_names_known_roles_and_predicates(entry: Predicate) -> None:
    assert entry.gloss
    assert entry.roles <= ROLES
    assert set(entry.functional) <= ROLES | {"place", "time"}
    links = (*entry.antonyms, *entry.complements, *(link.predicate for link in entry.entails))
    assert set(links) <= set(IDS)
    assert entry.id not in links


@pytest.mark.parametrize("entry", ALL, ids=IDS)
def test_relations_are_stated_on_both_sides(entry: Predicate) -> None:
    assert all(entry.id in predicates()[other].antonyms for other in entry.antonyms)
    assert all(entry.id in predicates()[other].complements for other in entry.complements)
    assert not set(entry.antonyms) & set(entry.complements)


@pytest.mark.parametrize("entry", [p for p in ALL if p.converse], ids=[p.id for p in ALL if p.converse])
def test_a_converse_leads_back(entry: Predicate) -> None:
    assert entry.converse is not None
    other = predicates()[entry.converse.predicate]
    if entry.id != "include":  # membership is entered and held: only "belong" has one word each way
        assert other.converse is not None
        assert other.converse.predicate == entry.id
        assert all(other.converse.role(entry.converse.role(role)) == role for role in entry.roles & other.roles)
    assert {entry.converse.role(r) for r in (entry.subject, entry.object) if r} <= other.roles


@pytest.mark.parametrize("entry", ALL, ids=IDS)
def test_entailment_ends_and_denies_nothing_of_itself(entry: Predicate) -> None:
    reached = [link.predicate for link in entailed(entry.id)]
    assert entry.id not in reached
    assert not set(reached) & {*entry.antonyms, *entry.complements}


@pytest.mark.parametrize("entry", [p for p in ALL if p.entails], ids=[p.id for p in ALL if p.entails])
def test_what_is_entailed_has_the_role_it_is_given(entry: Predicate) -> None:
    for link in entry.entails:
        assert all(new in predicates()[link.predicate].roles for _, new in link.roles)


def test_symmetric_predicates_have_one_role_for_both_sides() -> None:
    assert [p.id for p in ALL if p.symmetric and p.subject != "participant"] == []
    assert [p.id for p in ALL if p.symmetric and p.asymmetric] == []


def test_the_ontology_is_large_enough_for_news() -> None:
    pairs = {frozenset((p.id, other)) for p in ALL for other in (*p.antonyms, *p.complements)}
    assert len(ALL) >= 300
    assert len(pairs) >= 120


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_predicate_has_words(code: str) -> None:
    table = pack(code).table("predicates")
    assert set(table) == set(IDS)
    bare = [key for key, entry in table.items() if not any(entry.get(kind) for kind in KINDS)]
    assert bare == []


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("code", LANGUAGES)
def test_a_word_has_one_predicate(code: str, kind: str) -> None:
    table = pack(code).table("predicates")
    counts = Counter(word.casefold() for word in chain.from_iterable(e.get(kind, ()) for e in table.values()))
    assert [word for word, n in counts.items() if n > 1] == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_prepositions_lead_to_roles_that_the_predicate_takes(code: str) -> None:
    wrong = [(key, prep, role) for (key, prep), role in lexicon(pack(code)).preps.items() if not predicates()[key].takes(role)]
    assert wrong == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_ambiguous_verbs_name_known_predicates_and_come_to_an_end(code: str) -> None:
    senses = {verb: found for verb, found in lexicon(pack(code)).verbs.items() if len(found) > 1}
    assert senses
    for verb, found in senses.items():
        assert {sense.predicate for sense in found} <= {*IDS, f"{code}:{verb}"}
        conditions = [evolve(sense, predicate="") for sense in found]
        assert len(set(conditions)) == len(conditions)
        assert all(sense.conditional for sense in found[:-1])


@pytest.mark.parametrize(
    ("code", "word", "predicate"),
    [
        ("de", "Gespräch", "talk"),
        ("de", "Friedensgespräch", "talk"),
        ("de", "Raketenangriff", "attack"),
        ("de", "Truppenstationierung", "station"),
        ("de", "Gipfeltreffen", "meet"),
        ("de", "Wirtschaft", None),
        ("de", "Beispiel", None),
        ("de", "Wochenende", None),
        ("de", "Regierungskreise", None),
        ("de", "Tisch", None),
        ("en", "talk", "talk"),
        ("en", "death toll", "die"),
        ("en", "airstrike", "bomb"),
        ("en", "counterattack", "counter_attack"),
        ("en", "table", None),
    ],
)
def test_event_nouns(code: str, word: str, predicate: str | None) -> None:
    assert lexicon(pack(code)).noun(word) == predicate


def test_entailment_is_followed_to_its_end_with_roles_carried_through() -> None:
    assert [link.predicate for link in entailed("murder")] == ["kill", "die"]
    assert entailed("visit") == (Link("travel"),)
    assert dict(entailed("increase")[0].roles) == {}
    assert entailed("de:unbekannt") == ()


def test_a_link_keeps_the_names_of_roles_that_it_does_not_list() -> None:
    link = Link("lose_to", (("agent", "patient"), ("patient", "agent")))
    assert [link.role(r) for r in ("agent", "patient", "theme")] == ["patient", "agent", "theme"]
    assert predicates()["meet"].takes("participant")
    assert predicates()["meet"].takes("purpose")
    assert not predicates()["meet"].takes("office")


@pytest.mark.parametrize("table", ["events", "scope", "updates", "ambiguous", "predicates"])
def test_packs_have_the_same_tables(table: str) -> None:
    shapes = {frozenset(pack(code).table(table)) for code in LANGUAGES} if table != "ambiguous" else {frozenset()}
    assert len(shapes) == 1


@pytest.mark.parametrize("code", LANGUAGES)
def test_prepositions_of_a_language_lead_to_known_roles(code: str) -> None:
    preps = pack(code).table("events")["preps"]
    assert {role for roles in preps.values() for role in roles} <= ROLES
