"""Events from clauses and nouns: the same reading for the same news in both languages."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.extraction.clauses import clauses
from claimcheck.extraction.events import EventReading, event_of, nominal_event
from claimcheck.extraction.phrases import phrases
from claimcheck.extraction.segment import sentences
from claimcheck.lang import LANGUAGES, pack
from claimcheck.lang.ontology import ROLES


def readings(code: str, text: str, names: Mapping[str, str] | None = None) -> tuple[EventReading, ...]:
    """Every clause's event; clauses that another took in are left out. `names`: canonical name by word."""
    language, out = pack(code), []
    for sentence in sentences(text, language):
        found = phrases(sentence, language)
        parts = clauses(sentence, found, language)
        known = {i: names[t.text] for i, t in enumerate(sentence.tokens) if names and t.text in names}
        taken: set[int] = set()
        for clause in parts:
            if clause.index not in taken and (reading := event_of(sentence, clause, found, language, known, parts)):
                taken |= set(reading.taken)
                out.append(reading)
    return tuple(out)


def written(reading: EventReading) -> str:
    """`plan:` before a plan, then predicate and roles."""
    return ("plan:" if reading.event.event_class == "plan" else "") + str(reading.event)


def first(code: str, text: str) -> EventReading:
    return readings(code, text)[0]


CASES = Path(__file__).parent / "event_cases"


def rows(name: str) -> list[list[str]]:
    """The cells of a table of cases, `|` between them."""
    lines = (CASES / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return [[cell.strip() for cell in line.split("|")] for line in lines if line and not line.startswith("#")]


PAIRS = rows("pairs")


@pytest.mark.parametrize(("text", "event"), [(de, event) for de, _, event in PAIRS], ids=[de for de, _, _ in PAIRS])
def test_german_clauses(text: str, event: str) -> None:
    assert written(first("de", text)) == event


@pytest.mark.parametrize(("text", "event"), [(en, event) for _, en, event in PAIRS], ids=[en for _, en, _ in PAIRS])
def test_english_clauses(text: str, event: str) -> None:
    assert written(first("en", text)) == event


ONE_LANGUAGE = rows("sentences")


@pytest.mark.parametrize(("code", "text", "events"), ONE_LANGUAGE, ids=[text for _, text, _ in ONE_LANGUAGE])
def test_all_events_of_a_sentence(code: str, text: str, events: str) -> None:
    assert " & ".join(written(r) for r in readings(code, text)) == events


NOMINAL = rows("nouns")


@pytest.mark.parametrize(("code", "text", "events"), NOMINAL, ids=[text for _, text, _ in NOMINAL])
def test_events_that_nouns_name(code: str, text: str, events: str) -> None:
    language = pack(code)
    sentence = sentences(text, language)[0]
    found = phrases(sentence, language)
    made = [nominal_event(sentence, phrase, found, language, {}) for phrase in found]
    assert " & ".join(written(r) for r in made if r) == events


@pytest.mark.parametrize(
    ("code", "text", "scope"),
    [
        ("de", "Derzeit ist kein direktes Treffen geplant.", ("current", "direct")),
        ("en", "No direct meeting is currently planned.", ("current", "direct")),
        ("de", "Ein trilaterales Treffen findet statt.", ("trilateral",)),
        ("en", "A trilateral meeting takes place.", ("trilateral",)),
        ("de", "Das Treffen wurde noch nicht offiziell bestätigt.", ("official", "yet")),
        ("en", "The meeting has not yet been officially confirmed.", ("official", "yet")),
        ("de", "Die Minister planen getrennte Gespräche.", ("separate",)),
        ("en", "The ministers plan separate talks.", ("separate",)),
        ("de", "Das Treffen findet statt.", ()),
        ("en", "The meeting takes place.", ()),
        ("en", "The Direct Investment Fund closes.", ()),
    ],
)
def test_scope(code: str, text: str, scope: tuple[str, ...]) -> None:
    assert first(code, text).scope == scope


@pytest.mark.parametrize(
    ("code", "text", "marker"),
    [
        ("de", "Inzwischen sind 15 Menschen gestorben.", "Inzwischen"),
        ("de", "Das Treffen wurde verschoben.", "verschoben"),
        ("de", "Das Treffen findet nicht mehr statt.", "nicht mehr"),
        ("de", "Das Treffen findet am Montag statt.", None),
        ("en", "Fifteen people have now died.", "now"),
        ("en", "The meeting was postponed.", "postponed"),
        ("en", "The meeting is no longer planned.", "no longer"),
        ("en", "The meeting takes place on Monday.", None),
        ("de", "Die Zahl der Toten stieg auf 41.", "stieg"),
        ("de", "Die Zahl der Toten liegt bei 41.", None),
        ("en", "The death toll has risen to 41.", "risen"),
        ("en", "The death toll stands at 41.", None),
    ],
)
def test_update_markers(code: str, text: str, marker: str | None) -> None:
    assert first(code, text).marker == marker


@pytest.mark.parametrize(
    ("code", "text", "role", "only"),
    [
        ("de", "Nur der Botschafter nahm am Treffen teil.", "participant", True),
        ("de", "Der Botschafter nahm am Treffen teil.", "participant", False),
        ("de", "Nicht nur der Botschafter nahm am Treffen teil.", "participant", False),
        ("de", "Die Drohne griff ausschließlich die Stadt an.", "patient", True),
        ("en", "Only the ambassador attended the meeting.", "participant", True),
        ("en", "Not only the ambassador attended the meeting.", "participant", False),
        ("en", "The ambassador attended the meeting.", "participant", False),
        ("en", "The sole attacker killed a soldier.", "agent", True),
    ],
)
def test_closed_lists(code: str, text: str, role: str, only: bool) -> None:
    assert first(code, text).event.roles[role].exhaustive is only


@pytest.mark.parametrize(
    ("code", "text", "role", "resolved", "inferred"),
    [
        ("de", "Er entließ den Minister.", "agent", False, False),
        ("de", "Die Kanzlerin entließ ihn.", "patient", False, False),
        ("en", "She dismissed the minister.", "agent", False, False),
        ("en", "The minister was dismissed by her.", "agent", False, False),
        ("en", "The chancellor dismissed the minister.", "agent", True, False),
    ],
)
def test_pronouns_stay_unresolved(code: str, text: str, role: str, resolved: bool, inferred: bool) -> None:
    filler = first(code, text).event.roles[role]
    assert (filler.resolved, filler.inferred) == (resolved, inferred)


def test_a_known_name_resolves_a_pronoun_and_a_surname() -> None:
    names = {"Sie": "Anna Berger", "Keller": "Jana Keller"}
    assert written(readings("de", "Sie traf Keller.", names)[0]) == "meet(participant: Anna Berger, Jana Keller)"


def test_a_shared_subject_is_inferred() -> None:
    attack, destroy = readings("en", "Russia attacked the port and destroyed two ships.")
    assert not attack.event.roles["agent"].inferred
    assert destroy.event.roles["agent"].inferred


@pytest.mark.parametrize(("code", "text", "head"), [("de", "Das Treffen findet statt.", "Treffen"), ("en", "They met.", "met")])
def test_the_head_is_the_word_that_names_the_event(code: str, text: str, head: str) -> None:
    sentence = sentences(text, pack(code))[0]
    assert sentence.tokens[first(code, text).head].text == head


WORDS = {
    "de": """der die dem ein kein zwölf Tote Treffen Anna Berger Russland russische es sich wird wurde ist plant treffen
    geplant getötet zu an mit von , und dass das nicht nur stattfinden statt findet kommt Leben ums gehören zur Zahl
    stieg gab .""",
    "en": """the a no 12 dead meeting Anna Berger Russia Russian there it is was has been planned plans to meet killed take
    place took of by with between , and that which not only toll rose held talks in at .""",
}


@settings(max_examples=150, deadline=None)
@given(code=st.sampled_from(LANGUAGES), data=st.data())
def test_any_order_of_words_gives_an_event_with_known_roles(code: str, data: st.DataObject) -> None:
    chosen = data.draw(st.lists(st.sampled_from(WORDS[code].split()), min_size=1, max_size=14))
    for reading in readings(code, " ".join(chosen)):
        assert set(reading.event.roles) <= ROLES
        assert reading.scope == tuple(sorted(set(reading.scope)))
    language = pack(code)
    for sentence in sentences(" ".join(chosen), language):
        found = phrases(sentence, language)
        made = [nominal_event(sentence, phrase, found, language, {}) for phrase in found]
        assert all(set(r.event.roles) <= ROLES for r in made if r)
