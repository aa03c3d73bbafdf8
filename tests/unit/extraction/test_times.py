"""Time expressions: what they are read as, in both languages."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from wordy import sentence, split

from claimcheck.extraction.days import month_moved, moved, shifted, unit_around, weekend
from claimcheck.extraction.pattern import Matcher
from claimcheck.extraction.syntax import Pos
from claimcheck.extraction.tenses import Tenses
from claimcheck.extraction.times import find_times
from claimcheck.extraction.timevalues import RESOLVERS
from claimcheck.extraction.timewords import LAYERS, time_grammar
from claimcheck.lang import LANGUAGES, pack

THURSDAY = date(2025, 12, 18)
TENSE = {"P": True, "N": False, "U": None}

# German, English, tense of the clause (past, not past, unknown), days, basis and kind; "?" is: not known.
# Published on a Thursday.
PARALLEL = [
    ("am Donnerstag", "on Thursday", "P", "2025-12-18 relative time"),
    ("am Montag", "on Monday", "P", "2025-12-15 relative time"),
    ("am Montag", "on Monday", "N", "2025-12-22 relative time"),
    ("am Montag", "on Monday", "U", "? unresolved time"),
    ("am kommenden Montag", "on the coming Monday", "P", "2025-12-22 relative time"),
    ("am vergangenen Montag", "last Monday", "N", "2025-12-15 relative time"),
    ("diesen Freitag", "this Friday", "N", "2025-12-19 relative time"),
    ("am nächsten Freitag", "next Friday", "N", "2025-12-19/2025-12-26 vague time"),
    ("am nächsten Mittwoch", "next Wednesday", "N", "2025-12-24 relative time"),
    ("Dienstagabend", "Tuesday evening", "P", "2025-12-16 relative time"),
    ("am Montag um 15 Uhr", "on Monday at 3 p.m.", "P", "2025-12-15 relative time"),
    ("am Montag um 15:30 Uhr", "on Monday at 15:30", "P", "2025-12-15 relative time"),
    ("am 18. Dezember 2025", "on December 18, 2025", "N", "2025-12-18 stated time"),
    ("am 18. Dezember 2025", "on 18 December 2025", "N", "2025-12-18 stated time"),
    ("am 18. Dez. 2025", "Dec. 18, 2025", "N", "2025-12-18 stated time"),
    ("am 3. Mai", "on May 3", "P", "2025-05-03 relative time"),
    ("am 3. Mai", "on 3 May", "N", "2026-05-03 relative time"),
    ("am 20. Dezember", "on Dec. 20", "P", "2025-12-20 relative time"),
    ("am 2025-12-18", "on 2025-12-18", "N", "2025-12-18 stated time"),
    ("am 03/04/2026", "on 03/04/2026", "N", "? unresolved time"),
    ("am Dienstag, dem 16. Dezember", "on Tuesday, December 16", "P", "2025-12-16 relative time"),
    ("30. Februar 2025", "30 February 2025", "P", "? unresolved time"),
    ("vom 3. bis 5. Mai", "from 3 to 5 May", "P", "2025-05-03/2025-05-05 relative time"),
    ("zwischen dem 3. und dem 5. Mai 2025", "between 3 and 5 May 2025", "P", "2025-05-03/2025-05-05 stated time"),
    ("3.-5. Mai 2025", "3-5 May 2025", "P", "2025-05-03/2025-05-05 stated time"),
    ("im März", "in March", "P", "2025-03-01/2025-03-31 relative time"),
    ("im März", "in March", "N", "2026-03-01/2026-03-31 relative time"),
    ("im März 2024", "in March 2024", "N", "2024-03-01/2024-03-31 stated time"),
    ("im vergangenen März", "last March", "N", "2025-03-01/2025-03-31 relative time"),
    ("zwischen Januar und März 2025", "between January and March 2025", "P", "2025-01-01/2025-03-31 stated time"),
    ("im Jahr 2024", "in 2024", "P", "2024-01-01/2024-12-31 stated time"),
    ("von 2014 bis 2020", "from 2014 to 2020", "P", "2014-01-01/2020-12-31 stated time"),
    ("2014-2020", "2014-2020", "P", "2014-01-01/2020-12-31 stated time"),
    ("in den 1990er Jahren", "in the 1990s", "P", "1990-01-01/1999-12-31 stated time"),
    ("im dritten Quartal 2025", "in the third quarter of 2025", "P", "2025-07-01/2025-09-30 stated time"),
    ("im Frühjahr 2024", "in spring 2024", "P", "2024-03-01/2024-05-31 vague time"),
    ("im Winter 2024", "in winter 2024", "P", "? unresolved time"),
    ("heute", "today", "P", "2025-12-18 relative time"),
    ("gestern", "yesterday", "P", "2025-12-17 relative time"),
    ("vorgestern", "the day before yesterday", "P", "2025-12-16 relative time"),
    ("morgen", "tomorrow", "N", "2025-12-19 relative time"),
    ("übermorgen", "the day after tomorrow", "N", "2025-12-20 relative time"),
    ("heute Abend", "this evening", "N", "2025-12-18 relative time"),
    ("gestern Abend", "yesterday evening", "P", "2025-12-17 relative time"),
    ("in der Nacht zum Samstag", "overnight into Saturday", "N", "2025-12-19/2025-12-20 relative time"),
    ("in der Nacht auf Samstag", "overnight into Saturday", "P", "2025-12-12/2025-12-13 relative time"),
    ("in dieser Woche", "this week", "N", "2025-12-15/2025-12-21 relative time"),
    ("in der vergangenen Woche", "last week", "P", "2025-12-08/2025-12-14 relative time"),
    ("kommende Woche", "in the coming week", "N", "2025-12-22/2025-12-28 relative time"),
    ("im vergangenen Monat", "last month", "P", "2025-11-01/2025-11-30 relative time"),
    ("nächsten Monat", "next month", "N", "2026-01-01/2026-01-31 relative time"),
    ("im vergangenen Jahr", "last year", "P", "2024-01-01/2024-12-31 relative time"),
    ("nächstes Jahr", "next year", "N", "2026-01-01/2026-12-31 relative time"),
    ("in diesem Jahr", "this year", "N", "2025-01-01/2025-12-31 relative time"),
    ("an diesem Wochenende", "this weekend", "N", "2025-12-20/2025-12-21 relative time"),
    ("am vergangenen Wochenende", "last weekend", "P", "2025-12-13/2025-12-14 relative time"),
    ("am Wochenende", "at the weekend", "P", "2025-12-13/2025-12-14 relative time"),
    ("am Wochenende", "at the weekend", "N", "2025-12-20/2025-12-21 relative time"),
    ("am nächsten Wochenende", "next weekend", "N", "2025-12-20/2025-12-28 vague time"),
    ("Anfang der Woche", "at the beginning of the week", "P", "2025-12-15/2025-12-17 vague time"),
    ("Mitte der Woche", "in the middle of the week", "P", "2025-12-16/2025-12-18 vague time"),
    ("Ende der Woche", "at the end of the week", "N", "2025-12-19/2025-12-21 vague time"),
    ("Anfang nächster Woche", "early next week", "N", "2025-12-22/2025-12-24 vague time"),
    ("Mitte Januar", "in mid-January", "P", "2025-01-11/2025-01-20 vague time"),
    ("Ende März", "in late March", "N", "2026-03-21/2026-03-31 vague time"),
    ("Anfang März 2026", "early March 2026", "N", "2026-03-01/2026-03-10 vague time"),
    ("Ende des Jahres", "at the end of the year", "N", "2025-09-01/2025-12-31 vague time"),
    ("Anfang 2025", "early 2025", "P", "2025-01-01/2025-04-30 vague time"),
    ("in zwei Wochen", "in two weeks", "N", "2025-12-29/2026-01-04 vague time"),
    ("in zwei Wochen", "in two weeks", "P", "? unresolved duration"),
    ("in drei Tagen", "in three days", "N", "2025-12-21 relative time"),
    ("vor drei Tagen", "three days ago", "P", "2025-12-15 relative time"),
    ("vor einer Woche", "a week ago", "P", "2025-12-08/2025-12-14 vague time"),
    ("vor zwei Jahren", "two years ago", "P", "2023-01-01/2023-12-31 vague time"),
    ("vor rund zwei Tagen", "about two days ago", "P", "2025-12-16 vague time"),
    ("vor drei Monaten", "three months ago", "P", "2025-09-03/2025-10-03 vague time"),
    ("innerhalb von 48 Stunden", "within 48 hours", "N", "2025-12-18/2025-12-20 relative time"),
    ("innerhalb von 48 Stunden", "within 48 hours", "P", "? unresolved duration"),
    ("in den vergangenen zwei Wochen", "over the past two weeks", "P", "2025-12-04/2025-12-18 relative time"),
    ("in den letzten 24 Stunden", "during the past 24 hours", "P", "2025-12-17/2025-12-18 relative time"),
    ("in den letzten Tagen", "over the past days", "P", "2025-12-09/2025-12-18 vague time"),
    ("in den kommenden Tagen", "in the coming days", "N", "2025-12-18/2025-12-27 vague time"),
    ("seit Montag", "since Monday", "N", "2025-12-15/2025-12-18 relative time"),
    ("seit Anfang des Monats", "since the beginning of the month", "N", "2025-12-01/2025-12-18 vague time"),
    ("seit 2014", "since 2014", "P", "2014-01-01/2025-12-18 stated time"),
    ("seit März", "since March", "P", "2025-03-01/2025-12-18 relative time"),
    ("bis Freitag", "until Friday", "N", "../2025-12-19 relative time"),
    ("bis Freitag", "by Friday", "N", "../2025-12-19 relative time"),
    ("bis Ende März", "until the end of March", "N", "../2026-03-31 vague time"),
    ("vor Freitag", "before Friday", "N", "../2025-12-18 relative time"),
    ("nach dem 18. Dezember", "after 18 December", "P", "2025-12-19/.. relative time"),
    ("von Montag bis Mittwoch", "from Monday to Wednesday", "P", "2025-12-15/2025-12-17 relative time"),
    ("derzeit", "currently", "N", "2025-12-18 relative validity"),
    ("bislang", "so far", "P", "../2025-12-18 relative validity"),
    ("in Kürze", "soon", "N", "2025-12-18/.. vague time"),
    ("kürzlich", "recently", "P", "../2025-12-18 vague time"),
    ("die jüngsten Gespräche", "the latest talks", "P", "../2025-12-18 vague time"),
    ("zu Weihnachten", "at Christmas", "N", "? unresolved time"),
    ("am Folgetag", "the next day", "P", "? unresolved time"),
    ("zwei Tage später", "two days later", "P", "? unresolved time"),
    ("um 15 Uhr", "at 3 p.m.", "P", "? unresolved time"),
    ("zwei Wochen lang", "for two weeks", "P", "? unresolved duration"),
]

ALONE = [
    ("de", "heute in acht Tagen", "N", "2025-12-25 relative time"),
    ("de", "am 18.12.2025", "P", "2025-12-18 stated time"),
    ("de", "am 19.12.", "N", "2025-12-19 relative time"),
    ("de", "am 18.12.25", "P", "2025-12-18 stated time"),
    ("de", "2025 begannen die Gespräche", "P", "2025-01-01/2025-12-31 stated time"),
    ("de", "2025 Soldaten kamen", "P", ""),
    ("de", "heute um halb vier", "P", "2025-12-18 relative time"),
    ("de", "am frühen Morgen", "P", "? unresolved time"),
    ("de", "morgen früh", "N", "2025-12-19 relative time"),
    ("de", "am Morgen", "P", "? unresolved time"),
    ("de", "Montag kommender Woche", "N", "2025-12-22 relative time"),
    ("de", "im Laufe der Woche", "N", "2025-12-18/2025-12-21 relative time"),
    ("de", "bis zum Jahresende", "N", "../2025-12-31 vague time"),
    ("de", "in den frühen Morgenstunden des Montags", "P", "2025-12-15 relative time"),
    ("de", "am Abend des 3. Mai", "P", "2025-05-03 relative time"),
    ("de", "im 3. Quartal 2025", "P", "2025-07-01/2025-09-30 stated time"),
    ("de", "der jüngste Sohn", "P", ""),
    ("de", "Bild am Sonntag", "P", ""),
    ("de", "jede Sekunde zählt", "P", ""),
    ("de", "der 50-Jährige", "P", ""),
    ("de", "Artikel 5", "P", ""),
    ("de", "12 Monate alt", "P", ""),
    ("de", "vor dem Gericht", "P", ""),
    ("en", "He may march", "N", ""),
    ("en", "They march in May", "N", "2026-05-01/2026-05-31 relative time"),
    ("en", "a second man", "P", ""),
    ("en", "at the latest", "N", ""),
    ("en", "as soon as possible", "N", ""),
    ("en", "shortly after", "P", ""),
    ("en", "now that it is over", "N", ""),
    ("en", "earlier this week", "P", "2025-12-15/2025-12-18 relative time"),
    ("en", "later this year", "N", "2025-12-18/2025-12-31 relative time"),
    ("en", "by the end of the year", "N", "../2025-12-31 vague time"),
    ("en", "Monday's attack", "P", "2025-12-15 relative time"),
    ("en", "yesterday's talks", "P", "2025-12-17 relative time"),
    ("en", "on Monday of next week", "N", "2025-12-22 relative time"),
    ("en", "on the morning of 3 May", "P", "2025-05-03 relative time"),
    ("en", "in two weeks' time", "N", "2025-12-29/2026-01-04 vague time"),
    ("en", "a week from today", "N", "2025-12-25 relative time"),
    ("en", "tonight", "N", "2025-12-18 relative time"),
    ("en", "last night", "P", "2025-12-17 relative time"),
    ("en", "18th of May", "P", "2025-05-18 relative time"),
    ("en", "the 12-year-old", "P", ""),
    ("en", "won 3-2", "P", ""),
    ("en", "Article 5", "P", ""),
    ("en", "the Good Friday Agreement", "P", ""),
    ("en", "on 31 April", "P", "? unresolved time"),
    ("en", "killed in January", "P", "2025-01-01/2025-01-31 relative time"),
]

WINDOW = [
    ("de", "An diesem Wochenende", "2025-12-20/2025-12-21 relative"),
    ("de", "Ende der Woche", "2025-12-19/2025-12-21 vague"),
    ("de", "die jüngste Runde", "../2025-12-18 vague"),
    ("de", "derzeit", "2025-12-18 relative"),
    ("de", "in Kürze", "2025-12-18/.. vague"),
    ("de", "in den vergangenen zwei Wochen", "2025-12-04/2025-12-18 relative"),
    ("en", "over the past two weeks", "2025-12-04/2025-12-18 relative"),
    ("en", "yesterday", "2025-12-16/2025-12-18 vague"),
    ("en", "on 3 May 2024", "2024-05-03 stated"),
    ("en", "since 3 December", "2025-12-03/2025-12-18 relative"),
    ("en", "in two weeks", "2025-12-28/2026-01-05 vague"),
]


def read(lang, text, tense="P", window=(THURSDAY, THURSDAY)):
    words = sentence(text, lang)
    return find_times(words, pack(lang), window, Tenses((TENSE[tense],) * len(words.tokens)))


def shown(hits):
    return " | ".join(f"{h.period if h.period.resolved else '?'} {h.period.basis} {h.kind}" for h in hits)


@pytest.mark.parametrize(("german", "english", "tense", "expected"), PARALLEL, ids=[f"{r[1]}-{r[2]}" for r in PARALLEL])
def test_both_languages_read_the_same_days(german, english, tense, expected):
    assert shown(read("de", german, tense)) == expected
    assert shown(read("en", english, tense)) == expected


@pytest.mark.parametrize(("lang", "text", "tense", "expected"), ALONE, ids=[r[1] for r in ALONE])
def test_expressions_of_one_language(lang, text, tense, expected):
    assert shown(read(lang, text, tense)) == expected


@pytest.mark.parametrize(("lang", "text", "expected"), WINDOW, ids=[r[1] for r in WINDOW])
def test_a_window_of_publication(lang, text, expected):
    (hit,) = read(lang, text, "N", (date(2025, 12, 17), date(2025, 12, 19)))
    assert f"{hit.period} {hit.period.basis}" == expected


def test_a_wide_window_gives_all_its_days():
    (hit,) = read("en", "today", "N", (date(2025, 1, 1), date(2025, 3, 1)))
    assert str(hit.period) == "2025-01-01/2025-03-01"


@pytest.mark.parametrize(("german", "english", "tense", "expected"), PARALLEL, ids=[f"{r[1]}-{r[2]}" for r in PARALLEL])
def test_without_publication_only_absolute_dates_are_known(german, english, tense, expected):
    for lang, text in (("de", german), ("en", english)):
        (hit,) = read(lang, text, tense, None)
        if "relative" in expected:
            assert not hit.period.resolved
        if "stated" in expected:
            assert hit.period.resolved


def test_tense_is_taken_at_the_expression():
    words = sentence("on Monday and on Tuesday", "en")
    hits = find_times(words, pack("en"), (THURSDAY, THURSDAY), Tenses((True, True, None, False, False)))
    assert [str(h.period) for h in hits] == ["2025-12-15", "2025-12-23"]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("pos", [Pos.VERB, Pos.NAME, Pos.PUNCT])
def test_wrong_tags_do_no_harm(lang, pos):
    text = {"de": "am 18. Dezember 2025", "en": "on December 18, 2025"}[lang]
    words = sentence(text, lang, pos)
    assert shown(find_times(words, pack(lang), None, Tenses(()))) == "2025-12-18 stated time"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_pattern_can_be_read(lang):
    grammar = time_grammar(pack(lang))
    for _, patterns in grammar.layers:
        for pattern in patterns:
            assert pattern.means in RESOLVERS or pattern.means in ("unresolved", "duration", "no_time"), pattern
            assert all(c in grammar.readers or c in LAYERS for e in pattern.elements for c in e.classes), pattern


PIECES = st.sampled_from(
    [
        "am",
        "im",
        "18.",
        "18.12.",
        "Mai",
        "May",
        "on",
        "in",
        "the",
        "last",
        "vergangenen",
        "Woche",
        "week",
        "3",
        "31",
        "2025",
        "-",
        "/",
        ".",
        ",",
        "und",
        "and",
        "bis",
        "to",
        "until",
        "von",
        "from",
        "since",
        "seit",
        "zwei",
        "two",
        "Tagen",
        "days",
        "ago",
        "vor",
        "Anfang",
        "end",
        "of",
        "der",
        "des",
        "Monats",
        "Freitag",
        "Friday",
        "99999999999",
        "1e9",
        "30.",
        "Februar",
        "February",
        "1990",
        "er",
        "s",
    ]
)
ANY = st.one_of(st.text(max_size=60), st.lists(PIECES, max_size=14).map(" ".join))
WINDOWS = st.one_of(st.none(), st.dates().flatmap(lambda d: st.integers(0, 40).map(lambda n: (moved(d, -n) or d, d))))


@settings(max_examples=80, deadline=None)
@given(ANY, st.sampled_from(LANGUAGES), WINDOWS, st.sampled_from("PNU"))
def test_any_text_gives_hits_in_order(text, lang, window, tense):
    words = sentence(text, lang)
    end = 0
    for hit in find_times(words, pack(lang), window, Tenses((TENSE[tense],) * len(words.tokens))):
        assert end <= hit.first < hit.last <= len(words.tokens)
        assert window or "relative" not in hit.period.basis
        end = hit.last


@given(st.dates(), st.integers(-(10**7), 10**7), st.sampled_from(["day", "week", "month", "year", "century", "hour"]))
def test_days_moved_exist_or_are_none(day, amount, unit):
    there = shifted(day, amount, unit)
    assert there is None or (there >= day) == (amount >= 0) or abs(amount) < 24


@given(st.dates(), st.integers(-20, 20))
def test_a_weekend_lies_in_its_week(day, weeks):
    week, ends = unit_around(day, "week", weeks), weekend(day, weeks)
    if week and ends:
        assert week.start <= ends.start
        assert ends.end == week.end
        assert ends.start.weekday() == 5


@given(st.dates(), st.integers(-500, 500))
def test_months_move_back(day, months):
    there = month_moved(day.replace(day=1), months)
    assert there is None or month_moved(there, -months) == day.replace(day=1)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("word", ["3 ", "am 3. ", "from Monday to ", "x", "seit dem ", "12.", "in the last "])
def test_work_grows_with_length_only(lang, word):
    def steps(text):
        words = sentence(text, lang)
        matcher = Matcher(time_grammar(pack(lang)), words.tokens)
        for at in range(len(words.tokens)):
            matcher.best(at, len(LAYERS) - 1)
        return matcher.steps

    once, twice = steps(word * 200), steps(word * 400)
    assert twice <= 2.2 * once + 2000


def test_a_long_line_is_read():
    assert read("de", "x" * 100_000) == ()


def test_dates_in_one_token():
    hits = find_times(split("am 18.12.2025 und 2025-12-19"), pack("de"), None, Tenses(()))
    assert [str(h.period) for h in hits] == ["2025-12-18", "2025-12-19"]


@pytest.mark.parametrize(
    ("day", "text", "tense", "expected"),
    [
        (date(2025, 12, 20), "at the weekend", "U", "2025-12-20/2025-12-21"),
        (date(2025, 12, 20), "next weekend", "N", "2025-12-27/2025-12-28"),
        (date(2025, 12, 22), "this weekend", "P", "2025-12-20/2025-12-21"),
        (date(2025, 12, 18), "in January", "U", "2026-01-01/2026-01-31"),
        (date(2025, 12, 18), "in June", "U", '"in June"'),
        (date(2025, 12, 18), "in November", "N", "2025-11-01/2025-11-30"),
        (date(2025, 12, 18), "on 3 December", "N", "2025-12-03"),
        (date(1, 1, 2), "three weeks ago", "P", '"three weeks ago"'),
        (date(9999, 12, 30), "tomorrow", "N", "9999-12-31"),
        (date(9999, 12, 31), "tomorrow", "N", '"tomorrow"'),
        (date(1, 1, 2), "last year", "P", '"last year"'),
        (date(2025, 12, 18), "next March", "N", "2026-03-01/2026-03-31"),
        (date(2025, 12, 18), "99999999 months ago", "P", '"99999999 months ago"'),
        (date(2025, 12, 18), "by 2026", "N", "../2026-12-31"),
        (date(2025, 12, 18), "from Monday", "N", "2025-12-22/.."),
        (date(2025, 12, 18), "in 5 decades", "N", "2075-01-01/2075-12-31"),
        (date(2025, 12, 18), "since tomorrow", "P", '"since tomorrow"'),
        (date(2025, 12, 18), "from 2020 to 2014", "P", '"from 2020 to 2014"'),
        (date(2025, 12, 18), "from 5 to 3 May 2025", "P", '"from 5 to 3 May 2025"'),
        (date(2025, 12, 18), "between 3 June 2025 and 5 May 2025", "P", '"between 3 June 2025 and 5 May 2025"'),
        (date(2025, 12, 18), "between Christmas and 5 May 2026", "N", '"between Christmas and 5 May 2026"'),
        (date(2025, 12, 18), "since the end of 2024", "P", "2024-09-01/2025-12-18"),
        (date(2025, 12, 18), "the 90s", "P", "1990-01-01/1999-12-31"),
    ],
)
def test_on_other_days_of_publication(day, text, tense, expected):
    (hit,) = read("en", text, tense, (day, day))
    assert str(hit.period) == expected
