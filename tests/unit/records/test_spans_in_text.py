import unicodedata

import pytest

from claimcheck.errors import InputErrors, SpanError
from claimcheck.records.claim import Claim
from claimcheck.records.report import Report
from claimcheck.records.source import Attribution, Level, Source
from claimcheck.records.spans import check_claim, check_span
from claimcheck.records.values import Span

TEXT = "Grüße aus Köln.\nEs regnet in Köln."
OWN = Level(Source(id="r#author", kind="author"))


def span(text: str, words: str) -> Span:
    return Span.of(text, text.index(words), text.index(words) + len(words))


CASES = [
    ("made on NFC", unicodedata.normalize("NFD", TEXT), span(TEXT, "Köln"), "NFC"),
    ("made on NFD", TEXT, span(unicodedata.normalize("NFD", TEXT), "regnet"), "NFD"),
    ("made on LF", TEXT.replace("\n", "\r\n"), span(TEXT, "regnet"), "the report has CRLF"),
    ("made on CRLF", TEXT, span(TEXT.replace("\n", "\r\n"), "regnet"), "the report has LF"),
    ("made with BOM", TEXT, span("\ufeff" + TEXT, "Grüße"), "byte order mark"),
    ("bytes", TEXT, Span(19, 21, "Es"), "counts bytes"),
    ("elsewhere", TEXT, Span(0, 6, "regnet"), "these words stand at 19"),
    ("nowhere", TEXT, Span(0, 6, "Regen!"), "text[start:end]"),
    ("past the end", TEXT, Span(90, 96, "regnet"), "offsets up to 34"),
]


@pytest.mark.parametrize(("text", "wrong", "says"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_a_span_that_does_not_fit_names_the_cause(text, wrong, says):
    with pytest.raises(SpanError) as raised:
        check_span(wrong, text, "r")
    assert says in str(raised.value)
    assert wrong.quote in str(raised.value)


def test_both_strings_are_shown():
    with pytest.raises(SpanError, match=r"got Regen!; allowed: \"Grüße \""):
        check_span(Span(0, 6, "Regen!"), TEXT)


def test_every_span_of_a_claim_is_checked():
    bad = Span(0, 2, "Es")
    level = Level(Source(id="a", kind="person", name="Anna"), mention=bad, cue=bad)
    claim = Claim(id="c", report_id="r", content="x", spans=[bad], cover=bad, attribution=Attribution((OWN, level)))
    with pytest.raises(InputErrors) as raised:
        check_claim(claim, Report(id="r", text=TEXT))
    assert [e.where.split(" ")[1] for e in raised.value.exceptions] == ["span", "cover", "mention", "cue"]


def test_a_span_that_fits_passes():
    claim = Claim(id="c", report_id="r", content="x", spans=[span(TEXT, "regnet")], attribution=Attribution((OWN,)))
    check_claim(claim, Report(id="r", text=TEXT))
