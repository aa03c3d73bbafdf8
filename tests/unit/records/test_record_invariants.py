from datetime import UTC, date, datetime
from itertools import pairwise

import odd_records as some
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.errors import (
    AttributionError,
    DateError,
    FormatError,
    LimitError,
    MetadataError,
    NumberError,
    RuleError,
    SpanError,
    TextError,
)
from claimcheck.messages import Message
from claimcheck.records.claim import Claim
from claimcheck.records.comparison import APART, Code, Comparison, Link, Order
from claimcheck.records.finding import Finding, Relation
from claimcheck.records.issue import Issue, OriginCount, Position
from claimcheck.records.note import Note
from claimcheck.records.provenance import Provenance
from claimcheck.records.report import Report
from claimcheck.records.source import Attribution, Level, Source, SourceKind
from claimcheck.records.values import Event, Factuality, Period, Place, Quantity, Role, Span

OWN = Level(Source(id="r#author", kind="author", affiliation="kurier"))
KURIER = Source(id="kurier", kind="outlet", name="Kurier")
ANNA = Source(id="anna", kind="person", name="Anna Muster")
DAY = date(2025, 12, 18)


def chain(*sources: Source) -> Attribution:
    return Attribution((OWN, *(Level(s) for s in sources)))


def claim(**changes: object) -> Claim:
    return Claim(**({"id": "r:0-4", "report_id": "r", "content": "Es regnet.", "attribution": chain(ANNA)} | changes))


def report(**changes: object) -> Report:
    return Report(**({"id": "r", "text": "Es regnet."} | changes))


REFUSED = [
    ("empty text", lambda: report(text=""), TextError, "empty"),
    ("blank text", lambda: report(text=" \n\t"), TextError, "empty"),
    ("no text", lambda: report(text=None), TextError, "a string"),
    ("NUL", lambda: report(text="ab\0"), TextError, "text[2]"),
    ("half a pair", lambda: report(text="a\ud800"), TextError, "text[1]"),
    ("blank id", lambda: report(id=""), FormatError, "Report.id"),
    ("outlet number", lambda: report(outlet=3), MetadataError, "a Source, a name or None"),
    ("blank outlet", lambda: report(outlet=" "), MetadataError, "not an outlet"),
    ("published text", lambda: report(published="2025-12-18"), DateError, "not a publication date"),
    ("naive time", lambda: report(published=datetime(2025, 12, 18)), MetadataError, "zone"),
    ("window backwards", lambda: report(published=(DAY, date(2025, 1, 1))), DateError, "ends before"),
    ("window of moments", lambda: report(published=(DAY, datetime(2025, 12, 18, tzinfo=UTC))), DateError, "two days"),
    ("window of one", lambda: report(published=[DAY]), DateError, "two days"),
    ("basis", lambda: report(published_basis="guessed"), FormatError, "stated, inferred"),
    ("own parent", lambda: report(derived_from=("r",)), AttributionError, "from itself"),
    ("parents as text", lambda: report(derived_from="b"), FormatError, "a tuple of strings"),
    ("naive retrieval", lambda: report(retrieved=datetime(2025, 12, 18)), MetadataError, "aware"),
    ("retrieval as text", lambda: report(retrieved="2025-12-18"), MetadataError, "retrieval"),
    ("retrieved too early", lambda: report(published=DAY, retrieved=date(2025, 12, 16)), MetadataError, "retrieved 2025-12-16"),
    ("named source", lambda: Source(id="x", kind="person"), AttributionError, "has a name"),
    ("source kind", lambda: Source(id="x", kind="blog"), FormatError, "news_agency"),
    ("count 0", lambda: Source(id="x", kind="person", name="x", count=0), FormatError, "whole number from 1"),
    ("count true", lambda: Source(id="x", kind="person", name="x", count=True), FormatError, "whole number"),
    ("grade G7", lambda: Source(id="x", kind="person", name="x", reliability="G7"), FormatError, "A, B, C, D, E, F"),
    ("stance", lambda: Level(ANNA, "whispers"), FormatError, "says, writes"),
    ("level of a name", lambda: Level("Anna"), FormatError, "Source"),
    ("empty chain", lambda: Attribution(()), AttributionError, "empty chain"),
    ("chain without own voice", lambda: Attribution((Level(ANNA),)), AttributionError, "kind author"),
    ("deep chain", lambda: chain(*(Source(id=f"s{n}", kind="person", name="x") for n in range(7))), LimitError, "at most 7"),
    ("chain of sources", lambda: Attribution((ANNA,)), FormatError, "a tuple of Level"),
    ("offsets as text", lambda: Span("0", 1, "x"), SpanError, "whole numbers"),
    ("offsets true", lambda: Span(True, 2, "x"), SpanError, "whole numbers"),
    ("end true", lambda: Span(0, True, "x"), SpanError, "a number, a text"),
    ("no quote", lambda: Span(0, 1, None), SpanError, "a number, a text"),
    ("end before start", lambda: Span(2, 1, ""), SpanError, "start < end"),
    ("negative start", lambda: Span(-1, 1, "xx"), SpanError, "0 <= start"),
    ("quote too long", lambda: Span(0, 1, "xx"), SpanError, "1 code points"),
    ("quote with space", lambda: Span(0, 2, "x "), SpanError, "white space"),
    ("probable of unknown polarity", lambda: Factuality("PR", "u"), FormatError, "CT+ CT-"),
    ("no factuality", lambda: Factuality.parse("XX+"), FormatError, "CT, PR, PS or U"),
    ("period of nothing", lambda: Period(), DateError, "a start or an end"),
    ("unresolved with days", lambda: Period(DAY, basis="unresolved", expression="x"), DateError, "no days"),
    ("unresolved without words", lambda: Period(basis="unresolved"), DateError, "words and no days"),
    ("period backwards", lambda: Period(DAY, date(2025, 1, 1)), DateError, "before it starts"),
    ("period of moments", lambda: Period(datetime(2025, 1, 1, tzinfo=UTC)), DateError, "counted in days"),
    ("place without name", lambda: Place(""), FormatError, "Place.name"),
    ("negative count", lambda: Quantity(-1), NumberError, "0 or more"),
    ("NaN", lambda: Quantity(float("nan")), NumberError, "finite"),
    ("infinite", lambda: Quantity(1, float("inf")), NumberError, "finite"),
    ("truth value", lambda: Quantity(True), NumberError, "not a number"),
    ("number as text", lambda: Quantity("1.200"), NumberError, "not a number"),
    ("bounds", lambda: Quantity(2, 1), NumberError, "below lower"),
    ("quantity of nothing", lambda: Quantity(), NumberError, "low, high or expression"),
    ("soft as text", lambda: Quantity(1, soft="no"), FormatError, "bool"),
    ("role without filler", lambda: Role(()), FormatError, "one name or more"),
    ("roles as list", lambda: Event("meet", []), FormatError, "a mapping of role names"),
    ("role as text", lambda: Event("meet", {"agent": "Anna"}), FormatError, "a mapping of role names"),
    (
        "spans overlap",
        lambda: claim(spans=(Span(0, 4, "abcd"), Span(3, 5, "de")), cover=Span(0, 5, "abcde")),
        SpanError,
        "out of order",
    ),
    ("no cover", lambda: claim(spans=(Span(0, 1, "a"), Span(3, 4, "b"))), SpanError, "need a cover"),
    (
        "cover too short",
        lambda: claim(spans=(Span(0, 1, "a"), Span(3, 4, "b")), cover=Span(0, 1, "a")),
        SpanError,
        "need a cover",
    ),
    (
        "no comment asserted",
        lambda: claim(attribution=Attribution((OWN, Level(ANNA, "declines_to_comment")))),
        FormatError,
        "null",
    ),
    ("claim with date as text", lambda: claim(published="2025"), DateError, "Claim['r:0-4'].published"),
    (
        "conflict without type",
        lambda: Finding(claim(), claim(), "contradiction", rule="R9", why="x"),
        RuleError,
        "a type and a strength",
    ),
    (
        "odd strength",
        lambda: Finding(claim(), claim(), "contradiction", "negation", 0.5, (), "R9", "x"),
        RuleError,
        "1.0, 0.7, 0.4",
    ),
    (
        "strength of agreement",
        lambda: Finding(claim(), claim(), "compatible", None, 1.0, (), "R9", "x"),
        RuleError,
        "only conflicts",
    ),
    ("finding out of order", lambda: Finding(claim(), claim(published=DAY), "compatible", rule="R", why="x"), RuleError, "swap"),
    ("no rule", lambda: Finding(claim(), claim(), "compatible", why="x"), FormatError, "Finding.rule"),
    ("flag", lambda: Finding(claim(), claim(), "compatible", flags=("odd",), rule="R", why="x"), FormatError, "circular"),
    (
        "flags as text",
        lambda: Finding(claim(), claim(), "compatible", flags="circular", rule="R", why="x"),
        FormatError,
        "tuple of Flag",
    ),
    ("range backwards", lambda: OriginCount(2, 1), NumberError, "0 <= low <= high"),
    ("half an origin", lambda: OriginCount(0.5, 1), NumberError, "not a range"),
    ("position without answer", lambda: Position("", (), OriginCount(0, 0)), FormatError, "Position.answer"),
    ("note kind", lambda: Note("gossip", Message("free")), FormatError, "reading"),
    ("note of text", lambda: Note("reading", "x"), FormatError, "Message"),
]


@pytest.mark.parametrize(("make", "error", "says"), [r[1:] for r in REFUSED], ids=[r[0] for r in REFUSED])
def test_what_cannot_be_is_refused_on_construction(make, error, says):
    with pytest.raises(error) as raised:
        make()
    assert type(raised.value) is error
    assert says in str(raised.value)


def test_text_is_kept_as_it_is():
    text = "\ufeffa\r\nb\u200b\x07\u202e "
    assert report(text=text).text == text


@pytest.mark.parametrize("published", [DAY, datetime(2025, 12, 18, 9, tzinfo=UTC), (DAY, DAY)], ids=["day", "moment", "window"])
def test_a_publication_date_is_a_window_of_days(published):
    assert report(published=published).window == (DAY, DAY)
    assert claim(published=published).window == (DAY, DAY)


def test_retrieval_may_be_a_day_early_for_time_zones():
    assert report(published=DAY, retrieved=datetime(2025, 12, 17, 23, tzinfo=UTC)).retrieved is not None


def test_outlets_have_a_name():
    assert [report(outlet=o).outlet_name for o in (None, "Kurier", KURIER)] == [None, "Kurier", "Kurier"]


@pytest.mark.parametrize("kind", ["anonymous_individual", "anonymous_group"])
def test_an_anonymous_source_without_descriptor_is_unspecified(kind):
    assert Source(id="x", kind=kind).label == '"unspecified"'


@pytest.mark.parametrize("kind", [SourceKind.AUTHOR, SourceKind.UNATTRIBUTED])
def test_a_voice_without_a_name_is_called_by_its_kind(kind):
    source = Source(id="x", kind=kind)
    assert (source.label, str(source), source.voiceless) == (kind, kind, True)


CHAINS = [
    ("outlet names itself", (KURIER,), ["author"]),
    ("own voice again", (Source(id="r#author", kind="outlet", name="Kurier"), ANNA), ["author", "Anna Muster"]),
    ("adjacent equal", (ANNA, ANNA), ["author", "Anna Muster"]),
    ("again further in", (ANNA, KURIER, ANNA), ["author", "Anna Muster", "Kurier", "Anna Muster"]),
]


@pytest.mark.parametrize(("sources", "labels"), [c[1:] for c in CHAINS], ids=[c[0] for c in CHAINS])
def test_adjacent_equal_levels_are_one(sources, labels):
    attribution = chain(*sources)
    assert str(attribution).split(" ← ") == labels
    assert Attribution(attribution.levels) == attribution


def test_merged_levels_keep_what_each_knew():
    first, last = Span(0, 4, "Anna"), Span(9, 13, "sagt")
    merged = Attribution((OWN, Level(ANNA, mention=first, explicit=False), Level(ANNA, "confirms", cue=last)))
    inner = merged.levels[1]
    assert (inner.mention, inner.cue, inner.stance, merged.explicit) == (first, last, "confirms", True)


@given(some.attributions())
@settings(max_examples=30, deadline=None)
def test_a_chain_begins_with_the_reports_own_voice_and_has_no_equal_neighbours(attribution):
    levels = attribution.levels
    assert levels[0].source.kind is SourceKind.AUTHOR
    assert all(a.source.id != b.source.id for a, b in pairwise(levels))
    assert attribution.origin == levels[-1].source
    assert Attribution(levels) == attribution


@given(st.text(min_size=1), st.data())
@settings(max_examples=100, deadline=None)
def test_a_span_of_a_text_quotes_it_without_white_space_around(text, data):
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    if text[start:end].strip():
        span = Span.of(text, start, end)
        assert text[span.start : span.end] == span.quote == span.quote.strip() == text[start:end].strip()
        assert span.covers(Span(span.start, span.start + 1, text[span.start]))
        assert not span.covers(Span(span.start, span.end + 1, span.quote + "x"))


@pytest.mark.parametrize("text", ["CT+", "CT-", "CTu", "PR+", "PR-", "PS+", "PS-", "Uu", "U+", "U-"])
def test_factuality_reads_what_it_writes(text):
    assert str(Factuality.parse(text)) == text


@pytest.mark.parametrize(("text", "value"), [("U", "Uu"), ("PS", "PS+")])
def test_a_polarity_left_out_is_the_usual_one(text, value):
    assert str(Factuality.parse(text)) == value
    assert Factuality.parse(text).committed is (text != "U")


STRINGS = [
    (Period(DAY, DAY), "2025-12-18"),
    (Period(DAY), "2025-12-18/.."),
    (Period(None, DAY), "../2025-12-18"),
    (Period(basis="unresolved", expression="bald"), '"bald"'),
    (Place("Miami", ("Florida", "United States")), "Miami, Florida"),
    (Place("Kleindorf"), "Kleindorf"),
    (Quantity(3, 3), "3"),
    (Quantity(1.5, None, True, unit="percent"), "(1.5, ..] percent"),
    (Quantity(None, 2000000, of="person", high_open=True), "[.., 2000000) person"),
    (Quantity(expression="viele"), '"viele"'),
    (Event("meet", {"agent": Role(("A", "B"))}), "meet(agent: A, B)"),
    (OriginCount(1, 3), "1-3"),
    (OriginCount(2, 2), "2"),
    (claim(), 'author ← Anna Muster: "Es regnet." (CT+)'),
    (Note("reading", Message.of("free", text="x"), "a"), "a: x"),
    (Note("reading", Message.of("free", text="x")), "x"),
]


@pytest.mark.parametrize(("record", "text"), STRINGS, ids=[s[1] for s in STRINGS])
def test_records_read_as_people_write_them(record, text):
    assert str(record) == text


RESOLVED = [
    (Period(DAY), True),
    (Period(basis="unresolved", expression="x"), False),
    (Place("X", ("Y",)), True),
    (Place("X"), False),
    (Quantity(1), True),
    (Quantity(expression="x"), False),
    (Event("meet"), True),
    (Event("de:tagen"), False),
]


@pytest.mark.parametrize(("record", "known"), RESOLVED, ids=[str(r[0]) for r in RESOLVED])
def test_unresolved_is_a_value(record, known):
    assert record.resolved is known


def test_one_number_is_exact():
    assert [Quantity(3, 3).exact, Quantity(3).exact, Quantity(None, 3).exact] == [True, False, False]


def test_roles_are_in_order_and_equal_events_hash_alike():
    one, other = Event("meet", {"b": Role(["x"]), "a": Role(("y",))}), Event("meet", {"a": Role(("y",)), "b": Role(("x",))})
    assert list(one.roles) == ["a", "b"]
    assert (one, hash(one)) == (other, hash(other))
    assert (one.role("b"), one.role("c")) == (("x",), ())


def test_a_claim_of_several_spans_joins_its_words():
    made = claim(spans=[Span(0, 2, "Es"), Span(8, 10, "zu")], cover=Span(0, 10, "Es regnezu"))
    assert (made.quote, made.extent, made.span.quote) == ("Es … zu", (0, 10), "Es regnezu")


def test_a_claim_without_spans_quotes_its_content():
    assert (claim().quote, claim().extent, claim().span) == ("Es regnet.", None, None)
    assert claim(spans=[Span(0, 2, "Es")]).span == Span(0, 2, "Es")


def test_the_key_stays_where_only_the_place_differs():
    assert claim().key == claim(id="q:9-13", report_id="q").key
    assert claim().key != claim(content="Es schneit.").key


def test_scope_is_a_set_in_order():
    assert claim(scope=["yet", "direct", "yet"]).scope == ("direct", "yet")


def test_a_null_claim_is_one_without_comment():
    assert (
        claim(kind="null", attribution=Attribution((OWN, Level(ANNA, "did_not_respond")))).attribution.stance == "did_not_respond"
    )


def test_claims_not_dated_come_last():
    assert sorted([claim(), claim(published=DAY)], key=lambda c: c.order)[0].published == DAY


@given(some.comparisons())
@settings(max_examples=40, deadline=None)
def test_the_mirror_of_the_mirror_is_the_comparison(comparison):
    assert comparison.mirror.mirror == comparison
    assert [name for name, _ in comparison.mirror.slots()] == [name for name, _ in comparison.slots()]


@pytest.mark.parametrize("words", [Code, Order, Link, Relation], ids=lambda w: w.__name__)
def test_every_word_has_a_mirror(words):
    assert all(w.mirror.mirror is w for w in words)


def test_a_difference_is_mirrored_as_a_difference():
    assert all(c.mirror in APART for c in APART)
    assert Comparison(time=Code.BELOW, order=Order.A_FIRST).mirror == Comparison(time=Code.ABOVE, order=Order.B_FIRST)


def test_findings_say_why_in_both_languages():
    message = Message.of("reading.passed")
    finding = Finding(claim(), claim(), "weak_conflict", "modal", 0.4, {"circular"}, "R8", "x", message=message)
    assert (finding.conflict, finding.why_in("en").startswith("Not"), finding.why_in("de").startswith("Nicht")) == (
        True,
        True,
        True,
    )
    assert Finding(claim(), claim(), "compatible", rule="R", why="x").why_in("de") == "x"


def test_an_issue_has_the_claims_of_its_positions_in_order():
    early, late = claim(published=DAY), claim(id="b", published=date(2025, 12, 19))
    count = OriginCount(1, 1)
    assert Issue("Regen", (Position("ja", (late,), count), Position("nein", (early,), count)), count).claims == (early, late)


def origin(outlet: str, family: str, origin: str, via: tuple[str, ...] = ()) -> Provenance:
    return Provenance(claim_id=outlet, origin=origin, authority=origin, outlet=outlet, family=family, via=via)


LINKS = [
    ("own report, one origin", origin("a", "f", "x"), origin("a", "f", "x"), "same_origin"),
    ("own report", origin("a", "f", "x"), origin("a", "f", "y"), "none"),
    ("copies", origin("a", "f", "x"), origin("b", "f", "x"), "copy"),
    ("cites", origin("a", "f", "x", ("b",)), origin("b", "g", "x"), "a_cites_b"),
    ("is cited", origin("a", "f", "x"), origin("b", "g", "x", ("a",)), "b_cites_a"),
    ("cite each other", origin("a", "f", "x", ("b",)), origin("b", "g", "x", ("a",)), "same_origin"),
    ("strangers", origin("a", "f", "x"), origin("b", "g", "y"), "none"),
]


@pytest.mark.parametrize(("a", "b", "link"), [x[1:] for x in LINKS], ids=[x[0] for x in LINKS])
def test_reports_hang_together_by_copies_and_citations(a, b, link):
    assert a.link(b) == link
    assert b.link(a) == Link(link).mirror
