"""Times of whole sentences, both languages side by side; and that those of something else are no times of the event."""

from datetime import date

import pytest
from time_rows import ROWS
from wordy import sentence

import claimcheck as cc
from claimcheck.extraction.tenses import Tenses
from claimcheck.extraction.times import find_times
from claimcheck.extraction.timewords import LAYERS, time_grammar
from claimcheck.lang import pack

THURSDAY = date(2026, 9, 17)


def days(text: str, lang: str) -> str:
    report = cc.Report(id="r", text=text, outlet="Seebote", published=THURSDAY, lang=lang)
    times = [c.time for c in cc.extract(report) if c.time is not None and c.kind != "attribution"]
    return " | ".join(str(t) if t.resolved else "?" for t in times) or "-"


@pytest.mark.parametrize(("german", "expected"), [pytest.param(de, days_, id=name) for name, de, _, days_ in ROWS])
def test_german(german: str, expected: str) -> None:
    assert days(german, "de") == expected


@pytest.mark.parametrize(("english", "expected"), [pytest.param(en, days_, id=name) for name, _, en, days_ in ROWS])
def test_english(english: str, expected: str) -> None:
    assert days(english, "en") == expected


BESIDE = [
    ("de", "Der Umsatz stieg gegenüber dem Vorjahr.", "-"),
    ("de", "Der Umsatz betrug 12 Millionen Euro nach 21 Millionen im Vorjahr.", "-"),
    ("de", "Der niedrigste Stand seit 1991 wurde gemessen.", "-"),
    ("de", "Sie bat um Auflösung ihres bis 2030 laufenden Vertrags.", "-"),
    ("de", "Als am Montag die Fähre sank, war es dunkel.", "2026-09-14"),
    ("en", "Revenue was £12m, against £21m last year.", "-"),
    ("en", "Revenue was £12m, down slightly from 2022.", "-"),
    ("en", "Revenue rose 6%, compared with the figures of 2022.", "-"),
    ("en", "It was their worst result since 1991.", "-"),
    ("en", "The bridge was not opened until Wednesday.", "../2026-09-15"),
    ("en", "The bridge was closed until Wednesday.", "../2026-09-16"),
    ("en", "They have protested against the plan since Monday.", "2026-09-14/2026-09-17"),
]


@pytest.mark.parametrize(("lang", "text", "expected"), BESIDE, ids=[text for _, text, _ in BESIDE])
def test_times_beside_the_event(lang: str, text: str, expected: str) -> None:
    assert days(text, lang) == expected


def test_a_comma_after_a_day_is_no_word_of_it() -> None:
    report = cc.Report(id="r", text="The fair opens on 28 March, he said.", outlet=None, published=THURSDAY, lang="en")
    assert [c.time.expression for c in cc.extract(report) if c.time] == ["on 28 March"]


def test_without_a_date_of_publication_a_day_counted_from_another_is_known() -> None:
    report = cc.Report(
        id="r", text="The ferry sank on 9 August 2026. Two days later it was raised.", outlet=None, published=None, lang="en"
    )
    assert [str(c.time) for c in cc.extract(report)] == ["2026-08-09", "2026-08-11"]


def test_when_something_was_said_is_no_day_to_count_from() -> None:
    text = "The ferry sank on 9 August. Captain Ada Quent said on Monday that it had been raised two days later."
    report = cc.Report(id="r", text=text, outlet=None, published=THURSDAY, lang="en")
    assert [str(c.time) for c in cc.extract(report) if "raised" in c.content and c.kind == "asserted"] == ["2026-08-11"]


def test_a_day_named_long_ago_is_forgotten() -> None:
    between = "The harbour is old. The water is deep. The crew is small. The weather is fine. "
    report = cc.Report(
        id="r", text=f"The ferry sank on 9 August. {between}Two days later it was raised.", published=THURSDAY, outlet=None
    )
    assert not cc.extract(report)[-1].time.resolved


SAMPLES = {
    "iso": "2026-05-03", "dotted": "03.05.2026", "slashed": "03/05/2026", "year": "2025", "years": "2014-2020",
    "days": "3-5", "figure": "3", "hour": "15", "clock": "15:30", "num": "3", "oclock": "3 p.m.", "midyear": "mid-2027",
    "nth": "2.",
}  # fmt: skip
OWN = {"de": {"day": "3.", "decade": "1990er"}, "en": {"day": "3", "decade": "1990s"}}


def _sample(name: str, lang: str) -> str:
    grammar = time_grammar(pack(lang))
    if name in LAYERS:
        return {"de": "am 3. Mai", "en": "3 May"}[lang]
    known = {**SAMPLES, **OWN[lang]}
    return known[name] if name in known else next(iter(grammar.readers[name].values)).title()


@pytest.mark.parametrize("past", [True, False, None])
@pytest.mark.parametrize("lang", ["de", "en"])
def test_every_pattern_of_the_tables_is_read_without_raising(lang, past):
    """A pattern that forgets a value its meaning needs would only be noticed where a report uses it."""
    patterns = {p for _, layer in time_grammar(pack(lang)).layers for p in layer}
    for pattern in sorted(patterns, key=repr):
        text = " ".join(sorted(e.words)[0] if e.words else _sample(e.classes[0], lang) for e in pattern.elements)
        words = sentence(f"{text} ging es los" if lang == "de" else f"{text} it began", lang)
        for hit in find_times(words, pack(lang), (THURSDAY, THURSDAY), Tenses((past,) * len(words.tokens)), date(2026, 8, 9)):
            assert hit.period.resolved or hit.period.expression
