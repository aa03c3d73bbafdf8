"""Quantities: the intervals that words and figures stand for, in both languages."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from wordy import sentence, split

from claimcheck.extraction.concepts import concept_at, head_concept
from claimcheck.extraction.digits import read_figures
from claimcheck.extraction.intervals import Modifier, interval, span
from claimcheck.extraction.measures import in_base
from claimcheck.extraction.numberwords import word_value
from claimcheck.extraction.quantities import find_quantities
from claimcheck.extraction.syntax import Pos
from claimcheck.lang import LANGUAGES, pack

# German, English, the interval; "?" is: stated and not read.
PARALLEL = [
    ("zwölf Zivilisten", "twelve civilians", "12 civilian"),
    ("einundzwanzig Soldaten", "twenty-one soldiers", "21 soldier"),
    ("zweieinhalb Stunden", "two and a half hours", "0.104167 day"),
    ("anderthalb Jahre", "one and a half years", "18 month"),
    ("mindestens 12 Tote", "at least 12 dead", "[12, ..] person"),
    ("nicht weniger als 12 Tote", "no fewer than 12 dead", "[12, ..] person"),
    ("mehr als 60 Menschen", "more than 60 people", "[61, ..] person"),
    ("über 60 Menschen", "over 60 people", "[61, ..] person"),
    ("bis zu 90 Drohnen", "up to 90 drones", "[0, 90] drone"),
    ("höchstens 5 Raketen", "at most 5 missiles", "[0, 5] missile"),
    ("nicht mehr als 5 Raketen", "no more than 5 missiles", "[0, 5] missile"),
    ("weniger als 10 Verletzte", "fewer than 10 injured", "[0, 9] person"),
    ("unter 10 Häuser", "under 10 houses", "[0, 9] house"),
    ("knapp 100 Menschen", "nearly 100 people", "[90, 100) person soft"),
    ("fast 50 Häuser", "almost 50 houses", "[45, 50) house soft"),
    ("gut 30 Gebäude", "just over 30 buildings", "(30, 33] building soft"),
    ("etwas über 30 Gebäude", "slightly more than 30 buildings", "(30, 33] building soft"),
    ("rund 30 Panzer", "about 30 tanks", "[27, 33] tank soft"),
    ("etwa 1.200 Flüchtlinge", "some 1,200 refugees", "[1080, 1320] refugee soft"),
    ("ungefähr fünf Busse", "around five buses", "[4, 6] bus soft"),
    ("1.200 Demonstranten", "1,200 protesters", "[1170, 1230] protester soft"),
    ("1.200 Soldaten", "1,200 soldiers", "1200 soldier"),
    ("genau 1.200 Demonstranten", "exactly 1,200 protesters", "1200 protester"),
    ("1,5 Millionen Menschen", "1.5 million people", "1500000 person"),
    ("3 Mrd. Euro", "€3bn", "3000000000 EUR"),
    ("5 Milliarden Dollar", "$5 billion", "5000000000 USD"),
    ("2 Billionen Euro", "2 trillion euros", "2000000000000 EUR"),
    ("3 Millionen Euro", "€3m", "3000000 EUR"),
    ("zwischen 10 und 12 Drohnen", "between 10 and 12 drones", "[10, 12] drone"),
    ("10 bis 12 Drohnen", "10 to 12 drones", "[10, 12] drone"),
    ("10-12 Drohnen", "10-12 drones", "[10, 12] drone"),
    ("fünf bis sechs Millionen Euro", "five to six million euros", "[5000000, 6000000] EUR"),
    ("12 Prozent der Wähler", "12 percent of voters", "12 percent voter"),
    ("5,5 %", "5.5 %", "5.5 percent"),
    ("3 Prozentpunkte", "3 percentage points", "3 percentage_point"),
    ("mehr als 3 Prozent", "more than 3 per cent", "(3, ..] percent"),
    ("ein Drittel der Abgeordneten", "a third of the lawmakers", "33.3333 percent lawmaker soft"),
    ("die Hälfte der Soldaten", "half of the soldiers", "50 percent soldier soft"),
    ("zwei Drittel der Häuser", "two thirds of the houses", "66.6667 percent house soft"),
    ("drei Viertel der Wähler", "three quarters of voters", "75 percent voter soft"),
    ("mehrere Tote", "several dead", "[3, 9] person soft"),
    ("einige Häuser", "a few houses", "[3, 9] house soft"),
    ("ein paar Soldaten", "a couple of soldiers", "[2, 4] soldier soft"),
    ("Dutzende Verletzte", "dozens of injured", "[24, 99] person soft"),
    ("Hunderte Menschen", "hundreds of people", "[200, 999] person soft"),
    ("Tausende Demonstranten", "thousands of protesters", "[2000, 9999] protester soft"),
    ("Zehntausende Menschen", "tens of thousands of people", "[20000, 99999] person soft"),
    ("ein Dutzend Drohnen", "a dozen drones", "[10, 14] drone soft"),
    ("zwei Dutzend Drohnen", "two dozen drones", "[20, 28] drone soft"),
    ("ein halbes Dutzend Drohnen", "half a dozen drones", "[5, 7] drone soft"),
    ("eine Person wurde verletzt", "one person was injured", "1 person"),
    ("nur ein Soldat", "only one soldier", "1 soldier"),
    ("ein einziger Soldat", "a single soldier", "1 soldier"),
    ("mindestens ein Soldat", "at least one soldier", "[1, ..] soldier"),
    ("12 wurden getötet", "12 were killed", "12 person"),
    ("mindestens 12 wurden verletzt", "at least 12 were injured", "[12, ..] person"),
    ("zwölf Tote", "twelve dead", "12 person"),
    ("die Zahl der Toten stieg auf 12", "the death toll rose to 12", "12 person"),
    ("die Zahl der Soldaten sank auf 30.000", "the number of soldiers fell to 30,000", "30000 soldier"),
    ("die Zahl stieg von 10 auf 12", "the number rose from 10 to 12", "12"),
    ("12 von 15 Abgeordneten", "12 of 15 lawmakers", "12 lawmaker"),
    ("drei der Soldaten", "three of the soldiers", "3 soldier"),
    ("12 verletzte Polizisten", "12 wounded police officers", "12 police officer"),
    ("500 Quadratkilometer", "500 square kilometres", "500 square_kilometre"),
    ("26 Meilen", "26 miles", "41.8429 kilometre"),
    ("800 Meter", "800 metres", "0.8 kilometre"),
    ("weniger als 3 km", "less than 3 km", "[0, 3) kilometre"),
    ("80 km/h", "80 km/h", "80 kilometre_per_hour"),
    ("48 Stunden", "48 hours", "2 day"),
    ("zwei Wochen lang", "for two weeks", "14 day"),
    ("12 Jahre Haft", "12 years in prison", "144 month"),
    ("12 Tonnen", "12 tonnes", "12 tonne"),
    ("500 Kilogramm", "500 kilograms", "0.5 tonne"),
    ("12 oder mehr Soldaten", "12 or more soldiers", "[12, ..] soldier"),
    ("eine halbe Million Euro", "half a million euros", "500000 EUR"),
    ("eine Million Menschen", "a million people", "1000000 person"),
    ("zweihundertfünfzig Menschen", "two hundred and fifty people", "250 person"),
    ("12 000 Soldaten", "12 000 soldiers", "12000 soldier"),
    ("1'200 Soldaten", "1'200 soldiers", "1200 soldier"),
    ("12 Sicherheitsgarantien", "12 security guarantees", "12 security guarantee"),
    ("drei Kampfflugzeuge", "three fighter jets", "3 fighter jet"),
    ("null Stimmen", "zero votes", "0 vote"),
    ("30 Grad", "30 degrees celsius", "30 degree_celsius"),
    ("5 Megawatt", "5 megawatts", "5 megawatt"),
]

ALONE = [
    ("de", "1.5 Kilo", "?"),
    ("de", "1,200 Menschen", "?"),
    ("de", "ein Mensch kam ums Leben", "1 person"),
    ("de", "ein Todesopfer", "1 person"),
    ("de", "ein Plan", ""),
    ("de", "über einen Plan", ""),
    ("de", "ein Paar Soldaten", ""),
    ("de", "der 50-Jährige", ""),
    ("de", "Artikel 5", ""),
    ("de", "Resolution 2334 fordert", ""),
    ("de", "der Leopard 2", ""),
    ("de", "12 Jahre alt", ""),
    ("de", "alle bis auf zwei Fahrer", ""),
    ("de", "stieg bis auf 300", "300"),
    ("en", "all but two drivers", ""),
    ("de", "im Alter von 12 Jahren", ""),
    ("de", "3:2", ""),
    ("de", "2025 Soldaten", "2025 soldier"),
    ("de", "am 18.12.2025 starben 12 Menschen", "12 person"),
    ("de", "um 15 Uhr", ""),
    ("de", "am 3. Mai", ""),
    ("de", "12 Grenzsoldaten", "12 soldier"),
    ("de", "12 Wuffler", "12 Wuffler"),
    ("de", "dreitausendvierhundertzwölf Menschen", "3412 person"),
    ("de", "200 ukrainische Soldaten", "200 soldier"),
    ("de", "Nr. 7", ""),
    ("de", "im Jahr 2024", ""),
    ("de", "Paragraf 12", ""),
    ("de", "12 Pfund", "12 pound"),
    ("de", "dank 12 Helfern", "12 rescuer"),
    ("de", "die 2025 geplanten Wahlen", ""),
    ("de", "Telefon 030 123456", ""),
    ("de", "knapp drei Jahre", "[32.4, 36) month soft"),
    ("de", "+49 123", ""),
    ("en", "1.200 people", "?"),
    ("en", "1,5 km", "?"),
    ("en", "one soldier", "1 soldier"),
    ("en", "one of the soldiers", "1 soldier"),
    ("en", "no one", ""),
    ("en", "this one", ""),
    ("en", "killing 12", "12 person"),
    ("en", "killing at least 12", "[12, ..] person"),
    ("en", "12 dead", "12 person"),
    ("en", "a 12-year-old boy", ""),
    ("en", "Article 5", ""),
    ("en", "Resolution 2334 demands", ""),
    ("en", "the Leopard 2", ""),
    ("en", "12 years old", ""),
    ("en", "won 3-2", ""),
    ("en", "aged 34", ""),
    ("en", "Anna Berg, 34, said", ""),
    ("en", "12 people fled villages", "12 person"),
    ("en", "12 U.S. soldiers", "12 soldier"),
    ("en", "the 2024 election", ""),
    ("en", "in 2024", ""),
    ("en", "2,024 soldiers", "2024 soldier"),
    ("en", "12 fire trucks", "12 truck"),
    ("en", "12 Wugs", "12 Wugs"),
    ("en", "three of them", "3"),
    ("en", "the third man", ""),
    ("en", "a second term", ""),
    ("en", "the G7", ""),
    ("en", "an F-16", ""),
    ("en", "on May 3", ""),
    ("en", "12 or so people", "[10.8, 13.2] person soft"),
    ("en", "12 tons", "12 ton"),
    ("en", "scores of people", "[40, 99] person soft"),
    ("en", "hundreds of thousands of people", "[200000, 999999] person soft"),
    ("en", "0.5 percent", "0.5 percent"),
    ("en", "twenty one people", "21 person"),
    ("en", "at 3 p.m.", ""),
    ("en", "the year 2000", ""),
    ("en", "12 Main Street", ""),
    ("en", "The Boeing 737", ""),
]

FIGURES = [
    ("1.200", ",", ".", 1200),
    ("1.200", ".", ",", None),
    ("1,200", ".", ",", 1200),
    ("1,200", ",", ".", None),
    ("3,5", ",", ".", 3.5),
    ("3.5", ".", ",", 3.5),
    ("3.5", ",", ".", None),
    ("1,234.5", ",", ".", 1234.5),
    ("1.234,5", ".", ",", 1234.5),
    ("1.200.000", ".", ",", 1.2e6),
    ("1'200", ",", ".", 1200),
    ("1’200", ".", ",", 1200),
    ("1\u00a0200", ",", ".", 1200),
    ("1\u202f200", ".", ",", 1200),
    ("0.125", ",", ".", 0.125),
    ("0,125", ".", ",", 0.125),
]

WORDS = [
    ("de", "einundzwanzig", 21),
    ("de", "zweihundertfünfzig", 250),
    ("de", "tausendeins", 1001),
    ("de", "neunzehnhundertneunzig", 1990),
    ("de", "fünfunddreißigtausend", 35000),
    ("de", "zweieinhalb", 2.5),
    ("de", "anderthalb", 1.5),
    ("de", "dreißig", 30),
    ("de", "zweidrei", None),
    ("de", "undzwanzig", None),
    ("de", "zwanzigund", None),
    ("de", "hundertste", None),
    ("de", "x" * 90, None),
    ("en", "twenty-one", 21),
    ("en", "twelve", 12),
    ("en", "twelve-two", None),
    ("en", "two-week", None),
    ("en", "", None),
]


def read(lang, text, pos=Pos.OTHER):
    return find_quantities(sentence(text, lang, pos), pack(lang))


def shown(hits):
    return " | ".join((str(h.quantity) if h.quantity.resolved else "?") + (" soft" if h.quantity.soft else "") for h in hits)


@pytest.mark.parametrize(("german", "english", "expected"), PARALLEL, ids=[r[1] for r in PARALLEL])
def test_both_languages_read_the_same_interval(german, english, expected):
    assert shown(read("de", german)) == expected
    assert shown(read("en", english)) == expected


@pytest.mark.parametrize(("lang", "text", "expected"), ALONE, ids=[r[1] for r in ALONE])
def test_expressions_of_one_language(lang, text, expected):
    assert shown(read(lang, text)) == expected


@pytest.mark.parametrize(("text", "decimal", "group", "expected"), FIGURES)
def test_figures_are_read_by_the_separators_of_the_language(text, decimal, group, expected):
    found = read_figures(text, decimal, group)
    assert found.value == expected
    assert bool(found.note) == (expected is None)


@pytest.mark.parametrize(("lang", "word", "expected"), WORDS, ids=[r[1][:30] for r in WORDS])
def test_number_words(lang, word, expected):
    assert word_value(word, pack(lang)) == expected


@pytest.mark.parametrize("text", ["", "x", "007", "1..2", "1.2.3", "12,34,5", "9" * 40, "١٢"])
def test_other_texts_are_no_figures(text):
    assert read_figures(text, ".", ",") is None


def test_an_ambiguous_number_says_why():
    (hit,) = read("en", "1.200 people")
    assert hit.note == "number not read: 1.200 allows two readings"
    assert hit.quantity.expression == "1.200"


def test_the_noun_counted_is_pointed_at():
    (hit,) = read("en", "At least 12 Ukrainian soldiers were killed")
    assert (hit.first, hit.last, hit.counted) == (0, 3, 4)


def test_a_number_without_its_noun_points_nowhere():
    (hit,) = read("de", "Zwölf wurden getötet")
    assert (hit.counted, hit.quantity.of) == (-1, "person")


@pytest.mark.parametrize("pos", [Pos.VERB, Pos.NAME, Pos.NUM, Pos.ADV])
@pytest.mark.parametrize(
    ("lang", "text"), [("de", "mindestens 12 ukrainische Soldaten"), ("en", "at least 12 Ukrainian soldiers")]
)
def test_wrong_tags_do_no_harm(lang, text, pos):
    assert shown(read(lang, text, pos)) == "[12, ..] soldier"


@pytest.mark.parametrize(
    ("modifier", "expected"),
    [
        (Modifier.EXACTLY, (10, 12)),
        (Modifier.AT_LEAST, (10, None)),
        (Modifier.MORE_THAN, (10, None)),
        (Modifier.AT_MOST, (0, 12)),
        (Modifier.FEWER_THAN, (0, 12)),
        (Modifier.ABOUT, (9, 13.2)),
        (Modifier.NEARLY, (9, 13.2)),
    ],
)
def test_modified_ranges(modifier, expected):
    found = span(modifier, 10, 12)
    assert (found.low, found.high) == expected


@given(st.sampled_from(Modifier), st.floats(0, 1e12), st.booleans())
def test_an_interval_is_in_order(modifier, value, counted):
    found = interval(modifier, value, counted)
    assert found.high is None or found.low <= found.high
    assert found.soft == (modifier in (Modifier.ABOUT, Modifier.NEARLY, Modifier.JUST_OVER))


@pytest.mark.parametrize(
    ("value", "unit", "expected"),
    [(48, "hour", (2, "day")), (2, "year", (24, "month")), (5, "barrel", (5, "barrel")), (500, "metre", (0.5, "kilometre"))],
)
def test_units_are_converted_to_their_base(value, unit, expected):
    assert in_base(value, unit) == expected


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("de", "Sicherheitsgarantien", "security guarantee"),
        ("en", "security guarantees", "security guarantee"),
        ("de", "Waffenstillstand", "ceasefire"),
        ("en", "ceasefires", "ceasefire"),
        ("de", "ballistischen Raketen", "ballistic missile"),
        ("en", "members of parliament", "lawmaker"),
        ("en", "casualties", "person"),
        ("de", "Wuffler", None),
    ],
)
def test_concepts_are_the_same_in_both_languages(lang, text, expected):
    found = concept_at(sentence(text, lang).tokens, 0, pack(lang))
    assert (found[1] if found else None) == expected


def test_compounds_count_as_their_last_part():
    words = sentence("Grenzsoldaten", "de").tokens[0]
    assert head_concept(words, pack("de")) == "soldier"
    assert head_concept(words, pack("en")) is None


def test_both_tables_know_the_same_concepts():
    german, english = (set(pack(c).table("concepts").values()) for c in LANGUAGES)
    assert german == english
    assert len(german) >= 250


PIECES = st.sampled_from(
    [
        "12",
        "1.200",
        "1,5",
        "3-2",
        "10-12",
        "zwölf",
        "twelve",
        "mindestens",
        "at",
        "least",
        "mehr",
        "als",
        "more",
        "than",
        "zwischen",
        "between",
        "und",
        "and",
        "bis",
        "to",
        "from",
        "von",
        "auf",
        "%",
        "$",
        "€",
        "Euro",
        "km",
        "Millionen",
        "million",
        "bn",
        "m",
        "5bn",
        "ein",
        "eine",
        "einziger",
        "one",
        "a",
        "half",
        "third",
        "Drittel",
        "der",
        "of",
        "the",
        "Soldaten",
        "soldiers",
        "were",
        "killed",
        "wurden",
        "getötet",
        ",",
        ":",
        "/",
        "-",
        ".",
        "+",
        "999999999999999999",
        "hundreds",
        "Dutzende",
        "dozen",
        "ein",
        "paar",
        "Art.",
        "5",
        "§",
        "Jahre",
        "alt",
        "years",
        "old",
        "rose",
        "stieg",
    ]
)
ANY = st.one_of(st.text(max_size=60), st.lists(PIECES, max_size=14).map(" ".join), st.lists(PIECES, max_size=6).map("".join))


@settings(max_examples=120, deadline=None)
@given(ANY, st.sampled_from(LANGUAGES), st.sampled_from([Pos.OTHER, Pos.NOUN, Pos.NUM, Pos.VERB]))
def test_any_text_gives_hits_in_order(text, lang, pos):
    words = sentence(text, lang, pos)
    end = 0
    for hit in find_quantities(words, pack(lang)):
        assert end <= hit.first < hit.last <= len(words.tokens)
        assert -1 <= hit.counted < len(words.tokens)
        assert hit.quantity.resolved or hit.note
        end = hit.last


@given(st.integers(0, 999_999))
def test_figures_and_groups_agree(number):
    grouped = f"{number:,}"
    assert read_figures(grouped, ".", ",").value == number
    assert read_figures(grouped.replace(",", "."), ",", ".").value == number


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("word", ["12 ", "12 000 ", "zwei ", "two hundred and ", "at least ", "1.", "between 1 and "])
def test_reads_grow_with_length_only(lang, word, monkeypatch):
    from claimcheck.extraction import amounts

    calls = []
    real = amounts.read_number
    monkeypatch.setattr(amounts, "read_number", lambda *a: calls.append(1) or real(*a))
    read(lang, word * 150)
    once = len(calls)
    calls.clear()
    read(lang, word * 300)
    assert len(calls) <= 2.2 * once + 50


def test_a_long_line_is_read():
    assert read("de", "x" * 100_000) == ()


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("en", "10-12 drones", "[10, 12] drone"),
        ("en", "10–12 km", "[10, 12] kilometre"),
        ("en", "10-12 million euros", "[10000000, 12000000] EUR"),
        ("en", "won 3-2", ""),
        ("en", "won 2-3", ""),
        ("en", "$ 3m", "3000000 USD"),
        ("en", "$ 5bn", "5000000000 USD"),
        ("en", "12km away", "12 kilometre"),
        ("en", "5% of voters", "5 percent voter"),
        ("en", "$ 3km", "3 kilometre"),
        ("en", "12xy", ""),
        ("en", "5k people", "5000 person"),
        ("en", "1.200km", ""),
        ("en", "$ 10-12 million", "[10000000, 12000000] USD"),
        ("en", "10-12x", ""),
        ("en", "$", ""),
        ("en", "at least", ""),
        ("en", "between 12 and 10 drones", "12 | 10 drone"),
        ("en", "between 10 drones", "10 drone"),
        ("en", "between 10 km and 12 miles", "10 kilometre | 19.3121 kilometre"),
        ("en", "3/4 of voters", "75 percent voter soft"),
        ("en", "two-thirds of voters", "66.6667 percent voter soft"),
        ("en", "4/3 of voters", ""),
        ("en", "more than half of voters", "(50, ..] percent voter soft"),
        ("en", "99999999999999999999 people", "?"),
        ("de", "12 000 000 Euro", "12000000 EUR"),
        ("en", "half a million people", "500000 person"),
        ("en", "one and a half million people", "1500000 person"),
        ("en", "an hour", ""),
        ("en", "at least several hundred people", "[200, ..] person soft"),
        ("en", "hundreds of euros", "[200, 999] EUR soft"),
        ("en", "minus", ""),
        ("de", "Zahl der Wuffler stieg auf 12", "12 Wuffler"),
        ("en", "the number of was at 12", "12"),
        ("en", "at 12", "12"),
        ("en", "12, dead", ""),
        ("en", "the total of 12 14", ""),
        ("en", "a quarter of voters", "25 percent voter soft"),
        ("en", "a third man", ""),
    ],
)
def test_tokens_cut_otherwise(lang, text, expected):
    assert shown(find_quantities(split(text), pack(lang))) == expected
