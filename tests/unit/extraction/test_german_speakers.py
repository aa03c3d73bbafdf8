"""Who speaks in German reports: words that point back, outlets, firms, denials, what goes on without a cue."""

from __future__ import annotations

import pytest

import claimcheck as cc


def _claim(text: str, words: str) -> cc.Claim:
    """The shortest claim that holds the words."""
    found = [c for c in cc.extract([cc.Report(id="r", outlet="Uferblick", lang="de", text=text)]) if words in c.content]
    return min(found, key=lambda c: len(c.content))


def _sources(claim: cc.Claim) -> str:
    """Its chain without the report's own voice."""
    return " ← ".join(str(level.source) for level in claim.attribution.levels[1:])


def _chain(text: str, words: str) -> str:
    return _sources(_claim(text, words))


POINTING = {
    "a word for anybody": (
        "Wirt Arno Kelm klagte über den Rat. „Die Brücke ist zu“, sagte der Politiker.", "Brücke", "Arno Kelm",
    ),
    "of no other sex": ("Arno Kelm kam mit Ada Prell. Die Brücke sei zu, sagte die Frau.", "Brücke", "Ada Prell"),
    "he is whom his given name shows": (
        "Arno Kelm sagte, es regne. Ada Prell widersprach. Die Brücke sei zu, sagte er.", "Brücke", "Arno Kelm",
    ),
    "she acted last": ("Eine Beamtin sagte, es regne. Ada Prell kam. Die Brücke sei zu, sagte sie.", "Brücke", "Ada Prell"),
    "the noun before the name": (
        "Es regne, sagte Wehrleiter Arno Kelm. Die Brücke sei zu, so der Wehrleiter.", "Brücke", "Arno Kelm",
    ),
    "somebody without a name": ("Ihr Sohn dankte der Wehr. Die Brücke sei zu gewesen, sagte er.", "Brücke", '"Ihr Sohn"'),
    "one who is many": ("Ein Landwirt sagte, es regne. „Die Brücke ist zu“, so der Mann.", "Brücke", '"Ein Landwirt"'),
    "that follows from a text": ("Die Brücke ist zu. Das geht aus einem Gutachten hervor.", "Brücke", "Gutachten"),
    "a body that is feminine": (
        "„Wir warten“, sagte Ada Prell. Es regne, sagte Arno Kelm. Die Brücke sei leer, teilte die Bundespolizei mit. "
        "Ob sie hält, ließ sie offen.", "hält", "Bundespolizei",
    ),
    "no more words than a pronoun": ("Ada Prell kam. „Die Brücke ist zu“, rief sie der Menge zu.", "Brücke", "Ada Prell"),
    "whom an outlet cites": (
        "Dem „Weltlicht“ zufolge ist der Ort sicher. Das Blatt beruft sich auf einen Beamten. Die Brücke sei zu.", "Brücke",
        'Weltlicht ← "einen Beamten"',
    ),
    "nobody says what stands before the colon": (
        "Kritik kam von der FDP: Die Brücke sei zu teuer, so Ada Prell.", "Kritik", "",
    ),
    "so he goes on": ("„Es regnet“, sagte Arno Kelm. Die Gruppe fordere Geld und die Brücke sei zu, so Kelm weiter.", "Brücke", "Arno Kelm"),
    "that is assumed": ("Die Brücke wird teurer. Davon geht die Stadt aus.", "Brücke", "Stadt"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "words", "chain"), POINTING.values(), ids=POINTING.keys())
def test_whom_words_point_back_to(text: str, words: str, chain: str) -> None:
    assert _chain(text, words) == chain


OUTLETS = {
    "in quotation marks after its kind": (
        "Die Zeitschrift „Ufer und Strom“ berichtete, die Brücke sei zu.", "Brücke", "Ufer und Strom",
    ),
    "before zufolge": ("Dem „Weltlicht“ zufolge ist die Brücke zu.", "Brücke", "Weltlicht"),
    "an agency after its unnamed sources": (
        "Die Brücke ist zu. Das sagten drei Insider der Nachrichtenagentur Nordpress.", "Brücke",
        'Nordpress ← "drei Insider der Nachrichtenagentur Nordpress"',
    ),
    "an agency": ("Die Agentur Nordpress meldete, die Brücke sei zu.", "Brücke", "Nordpress"),
    "told to an outlet nobody knows": (
        "Die Brücke ist zu. Das sagten zwei Beamte dem „Weltlicht“.", "Brücke", 'Weltlicht ← "zwei Beamte"',
    ),
    "told to an outlet, by age": (
        "Ada Prell kam an. „Die Brücke ist zu“, sagte die 54-Jährige der Zeitung „Weltlicht“.", "Brücke", "Ada Prell",
    ),
    "a genitive": ("Laut einem Bericht des „Rodauer Anzeigers“ ist die Brücke zu.", "Brücke", "Rodauer Anzeiger"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "words", "chain"), OUTLETS.values(), ids=OUTLETS.keys())
def test_outlets_by_their_names(text: str, words: str, chain: str) -> None:
    assert _chain(text, words) == chain


VERBS = {
    "a name that looks like a verb": ("Die Brücke sei zu, erklärte Prien.", "Brücke", "Prien"),
    "in his own words": ("Ein Wirt schloss nach eigenen Worten die Brücke.", "Brücke", '"Ein Wirt"'),
    "had it said": ("Die Brücke sei zu, ließ Arno Kelm mitteilen.", "Brücke", "Arno Kelm"),
    "can be said": ("Die Brücke ist zu, das lässt sich sagen.", "Brücke", ""),
    "in a quotation that begins with an adverb": ("„Da ist keine Brücke“, sagte Ada Prell.", "Brücke", "Ada Prell"),
}


@pytest.mark.parametrize(("text", "words", "chain"), VERBS.values(), ids=VERBS.keys())
def test_verbs_and_phrases_of_saying(text: str, words: str, chain: str) -> None:
    assert _chain(text, words) == chain


ANSWERS = {
    "calls it invented": (
        "Arno Kelm sagte, die Brücke sei zu. Ada Prell nannte das „frei erfunden“.", "frei erfunden", "Ada Prell", "CT-",
    ),
    "calls it a pity": ("Arno Kelm sagte, die Brücke sei zu. Ada Prell nannte das schade.", "schade", "Ada Prell", "CT+"),
    "bestreitet das": ("Arno Kelm sagte, die Brücke sei zu. Ada Prell bestreitet das.", "bestreitet", "Ada Prell", "CT-"),
    "a title is nothing that is denied": (
        "Bürgermeister Arno Kelm sagte, die Brücke sei zu. Ada Prell bestreitet das.", "bestreitet", "Ada Prell", "CT-",
    ),
    "of several claims": (
        "Arno Kelm sagte, die Brücke sei zu und der Tunnel voll. Ada Prell bestreitet das.", "Ada Prell bestreitet das",
        "Ada Prell", "CT-",
    ),
    "behind a relative clause": (
        "Die Brücke sei zu, sagte Arno Kelm. Die Reederei, der sie gehört, bestreitet das.", "bestreitet", "Reederei", "CT-",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "words", "chain", "value"), ANSWERS.values(), ids=ANSWERS.keys())
def test_what_was_said_before_is_answered(text: str, words: str, chain: str, value: str) -> None:
    claim = _claim(text, words)
    assert (_sources(claim), str(claim.factuality)) == (chain, value)


@pytest.mark.parametrize(
    "text",
    [
        "Ada Prell wies die Vorwürfe zurück.",
        "Das Ministerium bestätigte die Angaben.",
        "Ada Prell bezeichnete den Bericht als falsch.",
    ],
)
def test_whoever_answers_a_report_has_said_something(text: str) -> None:
    assert [c.kind for c in cc.extract([cc.Report(id="r", outlet="Uferblick", lang="de", text=text)])] == ["attribution"]


WORDS = {
    "described before the noun": (
        "Wie ein mit dem Fall vertrauter Beamter des Rats sagte, ist die Brücke zu.", "Brücke",
        '"ein mit dem Fall vertrauter Beamter des Rats"',
    ),
    "whose chairman": ("Der Rat tagte. Die Brücke sei zu, klagte dessen Vorsitzender.", "Brücke", '"dessen Vorsitzender"'),
    "as whose head confirmed": (
        "Die Brücke ist zu, wie dessen Ärztlicher Direktor Arno Kelm bestätigte.", "Brücke", "Arno Kelm",
    ),
    "in a note": (
        "In einem Vermerk, der dem Kurier vorliegt, heißt es, die Brücke sei zu.", "Brücke", "Vermerk",
    ),
    "a surname that is a word": ("Bernd Schneller kam. Schneller sagte, die Brücke sei zu.", "Brücke", "Bernd Schneller"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "words", "chain"), WORDS.values(), ids=WORDS.keys())
def test_the_words_of_a_source(text: str, words: str, chain: str) -> None:
    assert _chain(text, words) == chain


CARRIED = {
    "what a body means to do": (
        "Der Betreiber kündigte an, die Brücke zu sperren. Die Arbeiten sollen drei Wochen dauern.", "Arbeiten", "Betreiber",
    ),
    "what somebody else is said to do": (
        "Ada Prell sagte, es regne. Die Brücke soll gesperrt werden.", "Brücke", "",
    ),
    "what nobody knows": (
        "Laut einem Papier der Agentur Nordpress wird die Brücke teurer. Ob die Stadt zahlt, ist offen.", "Stadt", "",
    ),
    "a plural between words of one speaker": (
        "Es regne, sagte Ada Prell. Die Brücken hielten. Es müssten aber Straßen gesperrt werden.", "Brücken", "Ada Prell",
    ),
    "a plural, and then somebody else": ("Es regne, sagte Ada Prell. Die Brücken hielten. Arno Kelm lobte sie.", "Brücken", ""),
    "a plural that is no past": ("Es regne, sagte Ada Prell. Drei Menschen lägen unter der Brücke.", "Brücke", "Ada Prell"),
    "a body is she": (
        "Eine Bürgergruppe fordert Hilfe. Sie wirft dem Rat vor, die Brücke vergessen zu haben.", "Brücke", "Bürgergruppe",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "words", "chain"), CARRIED.values(), ids=CARRIED.keys())
def test_what_goes_on_without_a_cue(text: str, words: str, chain: str) -> None:
    assert _chain(text, words) == chain
