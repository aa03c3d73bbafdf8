"""Chains: who said it through whom, what is carried over, and whom a pronoun means."""

from __future__ import annotations

import pytest
from core_analysis import PACKS, analyses, content
from hypothesis import given, settings
from hypothesis import strategies as st

import claimcheck
from claimcheck.extraction.attribution import govern
from claimcheck.extraction.discourse import Discourse, voice
from claimcheck.extraction.lengths import kept
from claimcheck.extraction.speakers import anonymous_source, fold, named_source
from claimcheck.records.report import Report
from claimcheck.records.source import MAX_LEVELS, Anonymity, Attribution, Source, SourceKind

CHAINS = {
    "nobody": ("en", "The bridge fell.", "bridge", ""),
    "de nobody": ("de", "Die Brücke fiel.", "Brücke", ""),
    "named": ("en", "Ada Quill said the bridge fell.", "bridge", "Ada Quill"),
    "de named": ("de", "Erna Brandt sagte, die Brücke falle.", "Brücke", "Erna Brandt"),
    "institution": ("de", "Laut der Polizei fiel die Brücke.", "Brücke", "Polizei"),
    "anonymous": ("en", "Two officials said the bridge fell.", "bridge", '"Two officials"'),
    "de anonymous": ("de", "Zwei Beamte sagten, die Brücke falle.", "Brücke", '"Zwei Beamte"'),
    "outlet citing": (
        "en", "The Harbour Post reported, citing two officials, that the bridge fell.",
        "bridge", 'Harbour Post ← "two officials"',
    ),
    "de outlet citing": (
        "de", "Der Hafenbote berichtet unter Berufung auf zwei Beamte, dass die Brücke fiel.",
        "Brücke", 'Hafenbote ← "zwei Beamte"',
    ),
    "de sources of an outlet": (
        "de", "Quellen des Hafenboten sagten, die Brücke falle.", "Brücke", 'Hafenboten ← "Quellen des Hafenboten"',
    ),
    "said that told": ("en", "Ada Quill said that Ben Stone told her that the bridge fell.", "bridge", "Ada Quill ← Ben Stone"),
    "around both sides": ("en", "The bridge, Ada Quill said, has fallen.", "bridge", "Ada Quill"),
    "it is said": ("en", "It is said that the bridge fell.", "bridge", "unattributed"),
    "unattributed": ("de", "Es wird erwartet, dass die Brücke schließt.", "Brücke", "unattributed"),
    "media reports": ("de", "Medienberichten zufolge fiel die Brücke.", "Brücke", '"Medienberichten"'),
    "de own newspaper": ("de", "Nach Informationen dieser Zeitung fiel die Brücke.", "Brücke", ""),
    "de own newsroom": ("de", "Nach Informationen unserer Redaktion fiel die Brücke.", "Brücke", ""),
    "de own outlet by name": ("de", "Nach Informationen des Kranwerder Echos fiel die Brücke.", "Brücke", ""),
    "own newspaper": ("en", "According to this newspaper, the bridge fell.", "bridge", ""),
    "de adjective before a noun of saying": ("de", "Nach jüngsten Angaben des Kreises fiel die Brücke.", "Brücke", "Kreises"),
    "de owner before the office": (
        "de", "Die Brücke fiel, wie dessen Sprecherin Erna Brandt mitteilte.", "Brücke", "Erna Brandt",
    ),
    "de owner before an office without a name": (
        "de", "Es gebe keine Brücke, kritisierte dessen Vorsitzender.", "Brücke", '"dessen Vorsitzender"',
    ),
    "de whole description of a group": (
        "de", "Zwei mit dem Bau vertraute Personen sagten, die Brücke falle.", "Brücke", '"Zwei mit dem Bau vertraute Personen"',
    ),
    "de nominalised group": ("de", "Zwei Beschäftigte sagten, die Brücke falle.", "Brücke", '"Zwei Beschäftigte"'),
    "de silence till the deadline": ("de", "Das Ministerium äußerte sich bis zum Abend nicht.", "Abend", "Ministerium"),
    "de left open": ("de", "Erna Brandt ließ offen, ob die Brücke fällt.", "Brücke", "Erna Brandt"),
    "de left open, in front": ("de", "Ob die Brücke fällt, ließ Erna Brandt offen.", "Brücke", "Erna Brandt"),
    "de a door left open": ("de", "Erna Brandt ließ die Brücke offen.", "Brücke", ""),
    "de hieß es bei a body": ("de", "Die Brücke falle, hieß es bei der Polizei.", "Brücke", "Polizei"),
    "de hieß es bei two": ("de", "Bei Polizei und Feuerwehr hieß es, die Brücke falle.", "Brücke", "Polizei und Feuerwehr"),
    "de hieß es on an occasion": ("de", "Bei einer Sitzung hieß es, die Brücke falle.", "Brücke", "unattributed"),
    "study": ("en", "The study shows that the bridge is old.", "bridge", "study"),
    "first person is the report's own voice": ("en", "We said that the bridge fell.", "bridge", ""),
    "silence": ("en", "The ministry declined to comment.", "comment", "ministry"),
}  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "words", "chain"), CHAINS.values(), ids=CHAINS.keys())
def test_chain(lang: str, text: str, words: str, chain: str) -> None:
    assert content(text, lang, words).chain == chain


CARRIED = {
    "de reported mood": (
        "de", "Laut Erna Brandt fiel die Brücke. Der Tunnel sei voll.", "Tunnel", "Erna Brandt*", "reported mood",
    ),
    "de reported mood in a new paragraph": (
        "de", "Laut Erna Brandt fiel die Brücke am Montag.\n\nDer Tunnel sei voll.", "Tunnel", "Erna Brandt*", "reported mood",
    ),
    "unnamed sources, same paragraph": (
        "en", "Two officials said the bridge fell. The tunnel is full.", "tunnel", "", "author",
    ),
    "de unnamed sources, same paragraph": (
        "de", "Zwei Beamte sagten, die Brücke falle. Der Tunnel ist voll.", "Tunnel", "", "author",
    ),
    "outlet, same paragraph": (
        "en", "The Harbour Post reported that the bridge fell. The tunnel is full.", "tunnel", "", "author",
    ),
    "forecast in a new paragraph": (
        "en", "Two officials said the bridge fell.\n\nThe tunnel will close.", "tunnel", '"Two officials"*',
        "forecast not the report's own",
    ),
    "fact in a new paragraph": ("en", "Two officials said the bridge fell.\n\nThe tunnel closed.", "tunnel", "", "author"),
    "one quoted person": ("en", "Ada Quill said the bridge fell. The tunnel closed.", "tunnel", "", "author"),
    "de one quoted person, indicative": ("de", "Ada Quill sagte, die Brücke falle. Der Tunnel schloss.", "Tunnel", "", "author"),
    "a sentence between": (
        "de", "Laut Erna Brandt fiel die Brücke. Es regnete am Montag. Der Tunnel sei voll.", "Tunnel",
        "Erna Brandt*", "reported mood",
    ),
    "de a paragraph between": (
        "de", "Laut Erna Brandt fiel die Brücke. Am Montag regnete es.\n\nDer Tunnel sei voll.", "Tunnel", "", "author",
    ),
    "de after a named subject": (
        "de", "Erna Brandt verließ die Sitzung. Der Tunnel sei voll.", "Tunnel", "Erna Brandt*", "reported mood",
    ),
    "de hypothetical after a named subject": (
        "de", "Erna Brandt verließ die Sitzung. Der Tunnel könnte schließen.", "Tunnel", "", "author",
    ),
    "de after blame": (
        "de", "Erna Brandt kritisierte den Rat. Der Tunnel sei voll.", "Tunnel", "Erna Brandt*", "reported mood",
    ),
    "de speech inside speech": (
        "de", "Erna Brandt sagte, die Brücke falle. Ein Fahrer habe erklärt, der Tunnel sei voll.", "Tunnel",
        'Erna Brandt* ← "Ein Fahrer"', "cue",
    ),
    "de demnach": (
        "de", "Laut Erna Brandt fiel die Brücke. Demnach ist der Tunnel voll.", "Tunnel", "Erna Brandt", "cue",
    ),
    "de demnach, after nobody": ("de", "Demnach ist der Tunnel voll.", "Tunnel", "unattributed", "cue"),
    "de demnach holds for what is joined": (
        "de", "Nach Angaben der Polizei fiel die Brücke. Die Zahl stieg demnach auf 12, der Tunnel war voll.", "Tunnel",
        "Polizei", "cue",
    ),
    "de hieß es weiter": (
        "de", "Der Tunnel sei voll, teilte die Polizei mit. Die Brücke werde geprüft, hieß es weiter.", "Brücke",
        "Polizei", "cue",
    ),
    "de hieß es": (
        "de", "Der Tunnel sei voll, teilte die Polizei mit. Die Brücke werde geprüft, hieß es.", "Brücke", "Polizei", "cue",
    ),
    "de hieß es, after one person": (
        "de", "Laut Erna Brandt fiel die Brücke. Der Tunnel sei voll, hieß es.", "Tunnel", "unattributed", "cue",
    ),
    "de reported before a semicolon": (
        "de", "Laut Erna Brandt fiel die Brücke. Der Tunnel sei voll; mit Hilfe rechne sie am Montag.", "Tunnel",
        "Erna Brandt*", "reported mood",
    ),
    "over two sentences": (
        "en", "Two officials said the bridge fell. It rained. The tunnel closed.", "tunnel", "", "author",
    ),
    "an outlet's source, same paragraph": (
        "en", "The Harbour Post reported, citing two officials, that the bridge fell. The tunnel is full.", "tunnel",
        'Harbour Post* ← "two officials"*', "same paragraph",
    ),
    "what is cited beside it": (
        "en", "Tests show that 86 bridges, which experts say are needed, fell. The tunnel is full.", "tunnel", "", "author",
    ),
    "a fact joined to a forecast": (
        "en", "Two officials said the bridge fell.\n\nThe tunnel is shut and will not open.", "tunnel", "", "author",
    ),
    "why nobody is named": (
        "en", "The Harbour Post reported, citing an official, that the bridge fell. The man was not authorized to speak.", "man",
        "", "author",
    ),
    "a new cue takes over": (
        "en", "Two officials said the bridge fell. Ada Quill said the tunnel closed.", "tunnel", "Ada Quill", "cue",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "words", "chain", "rule"), CARRIED.values(), ids=CARRIED.keys())
def test_carry_over(lang: str, text: str, words: str, chain: str, rule: str) -> None:
    found = content(text, lang, words)
    assert (found.chain, found.rule) == (chain, rule)


WERDEN = {
    "reported": ("Erna Brandt sagte, die Brücke sei alt. Zwölf Leute würden behandelt.", "Leute", "CT+"),
    "hieß es weiter": ("Erna Brandt sagte, die Brücke sei alt. Zwölf Leute würden behandelt, hieß es weiter.", "Leute", "CT+"),
    "what would be": ("Erna Brandt forderte eine Brücke. Sie würde zwölf Millionen kosten.", "Millionen", "PR+"),
}


@pytest.mark.parametrize(("text", "words", "value"), WERDEN.values(), ids=WERDEN.keys())
def test_the_passive_with_wuerde_stands_for_reported_mood(text: str, words: str, value: str) -> None:
    assert content(text, "de", words).value == value


JUDGED = {
    "possible": ("Erna Brandt hält es für möglich, dass die Brücke fällt.", "PS+"),
    "likely": ("Erna Brandt hält es für wahrscheinlich, dass die Brücke fällt.", "PR+"),
    "excluded": ("Erna Brandt hält es für ausgeschlossen, dass die Brücke fällt.", "CT-"),
    "not excluded": ("Erna Brandt hält es nicht für ausgeschlossen, dass die Brücke fällt.", "PS+"),
    "held to be excluded": ("Ein Einsturz der Brücke gilt als ausgeschlossen.", "CT-"),
    "the second of two participles": ("Die Brücke wurde geprüft und nicht gesperrt.", "CT+"),
    "both participles": ("Die Brücke wurde nicht geprüft und gesperrt.", "CT-"),
}


@pytest.mark.parametrize(("text", "value"), JUDGED.values(), ids=JUDGED.keys())
def test_what_a_judgement_or_a_negation_makes_of_the_clause(text: str, value: str) -> None:
    assert content(text, "de", "Brücke").value == value


ANAPHORA = {
    "she, named before": ("en", "Ada Quill arrived. She said the bridge fell.", "bridge", "Ada Quill"),
    "de sie, named before": ("de", "Ada Quill kam an. Sie sagte, die Brücke falle.", "Brücke", "Ada Quill"),
    "he, the last speaker": (
        "en", "Ben Stone said the tunnel closed. Ada Quill arrived. He said the bridge fell.", "bridge", "Ben Stone",
    ),
    "nobody to mean": ("en", "She said the bridge fell.", "bridge", '"She"'),
    "too far away": (
        "en", "Ada Quill arrived. " + "It rained on. " * 7 + "She said the bridge fell.", "bridge", '"She"',
    ),
    "the report": (
        "en", "The Harbour Post said, citing two officials, that the tunnel closed. According to the report, the bridge fell.",
        "bridge", 'Harbour Post ← "two officials"*',
    ),
    "de the report": (
        "de", "Der Hafenbote berichtet, der Tunnel schließe. Laut dem Bericht fiel die Brücke.", "Brücke", "Hafenbote",
    ),
    "the report of nobody": ("en", "According to the report, the bridge fell.", "bridge", '"the report"'),
    "the officials": ("en", "Two officials met. The officials said the bridge fell.", "bridge", '"The officials"'),
    "the officials who spoke": (
        "en", "Two officials said it rained. The officials said the bridge fell.", "bridge", '"Two officials"',
    ),
    "de the office of the other sex": (
        "de", "Außenminister Ben Stein kam an. Die Ministerin sagte, die Brücke falle.", "Brücke", "Ministerin",
    ),
    "de by age, nobody named": ("de", "Die 54-Jährige sagte, die Brücke falle.", "Brücke", '"Die 54-Jährige"'),
    "they are no single person": (
        "en", "Two officials said it rained. They said the bridge fell.", "bridge", '"Two officials"',
    ),
}  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "words", "chain"), ANAPHORA.values(), ids=ANAPHORA.keys())
def test_pointing_back(lang: str, text: str, words: str, chain: str) -> None:
    assert content(text, lang, words).chain == chain


ASIDES = {
    "according to, after": ("en", "The bridge fell, according to the police.", "bridge", '"the police"'),
    "according to, within": ("en", "The bridge, according to Ada Quill, has fallen.", "bridge", "Ada Quill"),
    "quotation after a comma": ("en", "Ada Quill said, “The bridge fell.”", "bridge", "Ada Quill"),
    "curly possessive": ("en", "The mayor’s office said the bridge fell.", "bridge", "mayor’s office"),
    "own thought in a quotation": ("en", "“I think the bridge fell,” Ada Quill said.", "bridge", "Ada Quill"),
    "participle": ("en", "Ada Quill met Ben Stone, saying the bridge fell.", "bridge", "Ada Quill"),
    "name and colon": ("en", "Erna Brandt: The bridge fell.", "bridge", "Erna Brandt"),
    "noun of saying": ("en", "The firm rejected Ada Quill’s claim that the bridge fell.", "bridge", "firm ← Ada Quill"),
    "object of blame": ("en", "Ada Quill criticized the bridge.", "bridge", "Ada Quill"),
    "dateline": ("en", "HULMOUTH (Harbour Post) — Ada Quill said the bridge fell.", "bridge", "Ada Quill"),
    "present plural": ("en", "Voters say they want the bridge.", "bridge", '"Voters"'),
    "de apposition": (
        "de",
        "Der Leiter der Feuerwehr, Karl Weber, sagte, die Brücke sei gefallen.",
        "Brücke",
        "Leiter der Feuerwehr",
    ),
    "de inverted object": ("de", "Den Brückenbau kündigte der Rat an.", "Brücke", "Rat"),
    "de whole name before the verb": (
        "de",
        "Die Sprecherin Erna Brandt (CDU) sagte, die Brücke sei gefallen.",
        "Brücke",
        "Erna Brandt",
    ),
    "de function after the name": (
        "de",
        "Karl Weber, Sprecher der Feuerwehr, forderte den Rat auf, die Brücke zu schließen.",
        "Brücke",
        "Karl Weber",
    ),
    "de relative clause": ("de", "Sie traf den Wirt, der sagte, die Brücke sei gefallen.", "Brücke", "Wirt"),
    "de text behind es": (
        "de",
        "In dem Schreiben der Polizei heißt es, die Brücke sei gefallen.",
        "Brücke",
        "Schreiben der Polizei",
    ),
    "de place behind es": (
        "de",
        "Aus Kreisen der Feuerwehr hieß es, die Brücke sei gefallen.",
        "Brücke",
        '"Kreisen der Feuerwehr"',
    ),
    "de es is nobody": ("de", "Es heißt, die Brücke sei gefallen.", "Brücke", "unattributed"),
    "de quoted in the passive": (
        "de",
        "Die Brücke sei gefallen, wird Erna Brandt vom Hafenboten zitiert.",
        "Brücke",
        "Hafenboten ← Erna Brandt",
    ),
    "de so and laut": ("de", "Die Brücke sei gefallen, so Erna Brandt laut Polizei.", "Brücke", "Polizei ← Erna Brandt"),
    "de noun of saying and its bearer": (
        "de",
        "Erna Brandt vertritt die Ansicht, die Brücke sei gefallen.",
        "Brücke",
        "Erna Brandt",
    ),
    "de noun of saying with an infinitive": (
        "de",
        "Die Forderung der Feuerwehr, die Brücke zu schließen, kam spät.",
        "Brücke",
        "Feuerwehr",
    ),
    "de any verb before a colon": ("de", "Erna Brandt strahlte: „Die Brücke fiel.“", "Brücke fiel", "Erna Brandt"),
    "de wie and a verb first": (
        "de",
        "Wie Erna Brandt mitteilte, erwartet der Rat die Sperrung der Brücke.",
        "Brücke",
        "Erna Brandt ← Rat",
    ),
    "de name in quotation marks": ("de", "Laut „Hafenbote“ fiel die Brücke.", "Brücke", "Hafenbote"),
    "de source ends before the place": ("de", "Die Brücke wurde laut Erna Brandt in Emden gesperrt.", "Brücke", "Erna Brandt"),
    "de laut as an adverb": ("de", "Der Wirt sprach laut über die Brücke.", "Brücke", ""),
    "de nach dem Bericht": ("de", "Nach einem Gutachten der Polizei fiel die Brücke.", "Brücke", "Gutachten der Polizei"),
    "de nach without a view": ("de", "Nach dem Regen fiel die Brücke.", "Brücke", ""),
    "de name like another word": ("de", "Laut Ada Quill fiel die Brücke.", "Brücke", "Ada Quill"),
    "de no reflexive speaker": ("de", "Dazu äußerte sich Erna Brandt: „Die Brücke fiel.“", "Brücke", "Erna Brandt"),
}


@pytest.mark.parametrize(("lang", "text", "words", "chain"), ASIDES.values(), ids=ASIDES.keys())
def test_who_speaks(lang: str, text: str, words: str, chain: str) -> None:
    assert content(text, lang, words).chain == chain


FRESH = {
    "de clause in front of the verb of saying": (
        "de", "Nachdem Erna Brandt gegangen war, warnte sie vor der Brücke.", "gegangen", "",
    ),
    "de als in front": ("de", "Als Erna Brandt davon erzählte, fiel die Brücke.", "fiel die Brücke", ""),
    "de reported mood with any verb": ("de", "Erna Brandt schäumte, die Brücke sei alt.", "Brücke", "Erna Brandt"),
    "de reported mood after dass, with any verb": (
        "de", "Erna Brandt schränkte das dahingehend ein, dass die Brücke alt sei.", "die Brücke alt sei", "Erna Brandt",
    ),
    "de noun before the end of the bracket": (
        "de", "Erna Brandt stellte die Theorie auf, dass die Brücke fällt.", "die Brücke fällt", "Erna Brandt",
    ),
    "de speech within reported speech": (
        "de", "Erna Brandt sagte, Ada Quill habe erklärt, die Brücke sei alt.", "die Brücke sei alt", "Erna Brandt ← Ada Quill",
    ),
    "de another speaker after und": (
        "de", "Erna Brandt sagte, die Brücke sei alt, und Ada Quill erklärte, der Tunnel sei neu.", "Tunnel", "Ada Quill",
    ),
    "de so said after a colon": (
        "de", "Die Stadt kritisierte den Bau: So sagte Erna Brandt: „Die Brücke ist alt.“", "Brücke", "Erna Brandt",
    ),
    "de two after one preposition": (
        "de", "Polizei und Feuerwehr zufolge fiel die Brücke.", "fiel die Brücke", "Polizei und Feuerwehr",
    ),
    "de aside with its own outlet": (
        "de", "„Die Brücke ist ein Skandal“, sagte Erna Brandt laut Hafenbote.", "Skandal", "Hafenbote ← Erna Brandt",
    ),
    "de views after nach": ("de", "Die Brücke war nach Zeugenaussagen gesperrt.", "gesperrt", "Zeugenaussagen"),
}  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "words", "chain"), FRESH.values(), ids=FRESH.keys())
def test_who_speaks_in_longer_sentences(lang: str, text: str, words: str, chain: str) -> None:
    assert content(text, lang, words).chain.replace('"', "") == chain


OWN_NAME = {
    "de heard": ("de", "Die Brücke fiel. Das erfuhr der Hafenbote aus Delegationskreisen.", "Hafenbote", '"Delegationskreisen"'),
    "de as it heard": (
        "de", "Wie der Hafenbote aus Delegationskreisen erfuhr, fiel die Brücke.", "Hafenbote", '"Delegationskreisen"',
    ),
    "reported": ("en", "The bridge fell, the Harbour Post reported.", "Harbour Post", ""),
    "citing": ("en", "The Harbour Post reported, citing two officials, that the bridge fell.", "Harbour Post", '"two officials"'),
    "another outlet stays": ("en", "The bridge fell, the Harbour Post reported.", "Quay Echo", "Harbour Post"),
}  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "outlet", "chain"), OWN_NAME.values(), ids=OWN_NAME.keys())
def test_a_report_that_names_its_outlet_adds_no_voice(lang: str, text: str, outlet: str, chain: str) -> None:
    found = claimcheck.extract([Report(id="r", text=text, outlet=outlet, lang=lang)])
    fell = next(c for c in found if c.kind == "asserted")
    assert str(fell.attribution).removeprefix(outlet).removeprefix(" ← ") == chain


GAPS = {
    "first sentence of a quotation": ("en", '"The bridge fell. The tunnel closed," Ada Quill said.', "bridge", "Ada Quill"),
    "name after the office": ("en", "The mayor, Ada Quill, said the bridge fell.", "bridge", "Ada Quill"),
    "de own angaben in a compound": ("de", "Polizeiangaben zufolge fiel die Brücke.", "Brücke", "Polizei"),
}


@pytest.mark.xfail(strict=True, reason="the chain is missed or not complete")
@pytest.mark.parametrize(("lang", "text", "words", "chain"), GAPS.values(), ids=GAPS.keys())
def test_chains_not_read_yet(lang: str, text: str, words: str, chain: str) -> None:
    assert content(text, lang, words).chain == chain


BACKWARD = {
    "das berichtet": ("Die Brücke fiel. Das berichtet der Hafenbote.", "Hafenbote"),
    "dies, with a particle": ("Die Brücke fiel. Dies teilte die Polizei am Abend mit.", "police"),
    "two sentences": ("Die Brücke fiel. Es gab Regen. Das berichtet der Hafenbote.", "Hafenbote"),
    "around a source of its own": (
        "Laut Erna Brandt fiel die Brücke. Das berichtet der Hafenbote.", "Hafenbote ← Erna Brandt",
    ),
    "no outlet around a source": ("Laut Erna Brandt fiel die Brücke. Das bestätigte die Polizei.", "Erna Brandt"),
    "not over another source": (
        "Die Brücke fiel. Laut Erna Brandt regnete es. Das berichtet der Hafenbote.", "",
    ),
    "a denial is none": ("Die Brücke fiel. Das bestritt die Polizei.", ""),
}  # fmt: skip


@pytest.mark.parametrize(("text", "chain"), BACKWARD.values(), ids=BACKWARD.keys())
def test_the_sentence_after_says_who_reported_it(text: str, chain: str) -> None:
    claims = claimcheck.extract(Report(id="r", text=text, lang="de", outlet="Echo"))
    (found,) = [c for c in claims if c.content.endswith("Brücke") or "Brücke fiel" in c.content]
    names = [level.source.label.strip('"') for level in found.attribution.levels[1:]]
    assert [n.casefold() for n in names] == [n.casefold() for n in (chain.split(" ← ") if chain else ())]


TERMS = {
    "granted": ("en", "An official said on condition of anonymity that the bridge fell.", Anonymity.ANONYMITY_GRANTED),
    "de granted": ("de", "Ein Beamter sagte unter der Bedingung der Anonymität, die Brücke falle.", Anonymity.ANONYMITY_GRANTED),
    "background": ("en", "An official said on background that the bridge fell.", Anonymity.ON_BACKGROUND),
    "no terms": ("en", "An official said that the bridge fell.", Anonymity.UNNAMED),
}


def innermost(text: str, lang: str) -> Source:
    """The innermost source of the deepest chain of a one-sentence text."""
    (found,) = analyses(text, lang)
    report = Report(id="r", text=text, outlet="Echo")
    governed = govern(found, Discourse(report, voice(report)), PACKS[lang])
    return max((g.levels for g in governed.values()), key=len)[-1].source


@pytest.mark.parametrize(("lang", "text", "terms"), TERMS.values(), ids=TERMS.keys())
def test_terms_on_which_a_source_spoke(lang: str, text: str, terms: Anonymity) -> None:
    assert innermost(text, lang).anonymity is terms


COUNTS = {
    "two": ("en", "Two officials said it rained.", SourceKind.ANONYMOUS_GROUP, 2),
    "de two": ("de", "Zwei Beamte sagten, es regne.", SourceKind.ANONYMOUS_GROUP, 2),
    "digits": ("en", "12 residents said it rained.", SourceKind.ANONYMOUS_GROUP, 12),
    "several": ("de", "Mehrere Anwohner sagten, es regne.", SourceKind.ANONYMOUS_GROUP, None),
    "one": ("en", "An official said it rained.", SourceKind.ANONYMOUS_INDIVIDUAL, None),
    "de one": ("de", "Ein Beamter sagte, es regne.", SourceKind.ANONYMOUS_INDIVIDUAL, None),
    "plural": ("en", "Officials said it rained.", SourceKind.ANONYMOUS_GROUP, None),
}


@pytest.mark.parametrize(("lang", "text", "kind", "count"), COUNTS.values(), ids=COUNTS.keys())
def test_one_or_many(lang: str, text: str, kind: SourceKind, count: int | None) -> None:
    source = innermost(text, lang)
    assert (source.kind, source.count) == (kind, count)


def test_a_chain_that_never_ends_is_cut() -> None:
    deep = "".join(
        f"the council of {name} said that " for name in ("Abe", "Bor", "Cam", "Dun", "Eck", "Fal", "Gor", "Hav", "Ild")
    )
    chain = content("Yesterday " + deep + "the bridge fell.", "en", "bridge").chain
    assert 1 <= len(chain.split(" ← ")) <= MAX_LEVELS - 1


def test_ids_of_unnamed_sources_hold_their_report() -> None:
    here, there = (anonymous_source(SourceKind.ANONYMOUS_GROUP, "two aides", r) for r in ("a", "b"))
    assert here.id != there.id
    assert named_source(SourceKind.PERSON, "Ada Quill").id == "person:ada-quill"
    assert (fold("Ada  Quill-Öz"), fold("!")) == ("ada-quill-öz", "unnamed")


def test_level_zero_is_the_report_and_knows_its_outlet() -> None:
    own = [
        voice(Report(id="r", text="x", outlet=o)).source
        for o in ("Kranwerder Echo", Source(id="o:1", kind="outlet", name="Echo"), None)
    ]
    assert [s.affiliation for s in own] == ["outlet:kranwerder-echo", "o:1", None]
    assert {s.kind for s in own} == {SourceKind.AUTHOR}


WORDS = [
    "The",
    "mayor",
    "said",
    "he",
    "they",
    "it",
    "according",
    "to",
    "the",
    "report",
    "officials",
    ",",
    ".",
    '"',
    "Ada",
    "Quill",
    "Laut",
    "sei",
    "er",
]
texts = st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=80).filter(str.strip) | st.lists(
    st.sampled_from(WORDS), min_size=1, max_size=24
).map(" ".join)


@pytest.mark.parametrize("lang", ["de", "en"])
@settings(deadline=None)
@given(text=texts)
def test_any_text_gives_valid_chains_whose_mentions_are_words_of_it(lang: str, text: str) -> None:
    report = Report(id="r", text=text, outlet="Echo")
    discourse = Discourse(report, voice(report))
    for found in analyses(text, lang):
        for governed in govern(found, discourse, PACKS[lang]).values():
            Attribution((discourse.voice, *kept(governed.levels)))
            for span in (s for x in governed.levels for s in (x.mention, x.cue) if s):
                assert report.text[span.start : span.end] == span.quote == span.quote.strip()
