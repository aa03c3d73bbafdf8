"""Hand-made conflict reports about invented people, places and outlets."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime

from attrs import evolve

from claimcheck.messages import Message
from claimcheck.presentation.conflict_report import ConflictReport
from claimcheck.records.claim import Claim
from claimcheck.records.comparison import Code, Comparison, Order, Side
from claimcheck.records.decision import Decision, Review
from claimcheck.records.finding import Finding
from claimcheck.records.issue import Issue, OriginCount, Position
from claimcheck.records.report import Report
from claimcheck.records.source import Attribution, Level, Source
from claimcheck.records.values import Event, Factuality, Period, Place, Quantity, Role, Span

HAFEN = """Bei einem Unfall im Hafen von Oststrand sind nach Angaben der Hafenbehörde zwölf Menschen verletzt worden.

Die Reederei Nordlicht plant kein Treffen mit der Gewerkschaft, sagten mit den Vorbereitungen vertraute Personen. \
Ein Gespräch könnte im Juni stattfinden. Die Reederei wird im Juni mit der Gewerkschaft sprechen.
"""
PORT = """At least 10 people were injured in an accident at the port of Oststrand, the port authority said.

The shipping company Nordlicht will meet the union on Sunday, union leader Mara Lindqvist said. \
Jonas Feldt, head of the Harbour Fund, was present. The port operator declined to comment.
"""
STADT = """Weniger als fünf Menschen wurden im Hafen von Oststrand verletzt, sagte Bürgermeister Edda Brandt.

Das Treffen der Reederei Nordlicht mit der Gewerkschaft ist auf Montag verschoben, teilte die Reederei mit. \
Jonas Feldt, Leiter des Seefonds, nahm teil.
"""
REPORTS = (
    Report(
        id="hafen", text=HAFEN, published=(date(2031, 5, 12), date(2031, 5, 13)), lang="de", published_basis="inferred",
    ),
    Report(
        id="port", text=PORT, outlet="Harbour Post", published=datetime(2031, 5, 14, 9, 30, tzinfo=UTC), lang="en",
        title="Twelve hours at the quay", url="https://harbour-post.example/quay",
    ),
    Report(id="stadt", text=STADT, outlet="Stadtblatt Oststrand", published=date(2031, 5, 16), lang="de"),
)  # fmt: skip
BY_ID = {r.id: r for r in REPORTS}

OWN = {
    "hafen": Source(id="report:hafen", kind="author"),
    "port": Source(id="author:port", kind="author", affiliation="harbour-post"),
    "stadt": Source(id="author:stadt", kind="author", affiliation="stadtblatt"),
}
AUTHORITY = Source(id="port-authority", kind="organisation", name="Hafenbehörde", anonymity="on_record", reliability="B")
FAMILIAR = Source(
    id="anon:hafen:1", kind="anonymous_group", descriptor="mit den Vorbereitungen vertraute Personen", anonymity="unnamed",
)  # fmt: skip
LINDQVIST = Source(id="lindqvist", kind="person", name="Mara Lindqvist", anonymity="on_record")
BRANDT = Source(id="brandt", kind="person", name="Edda Brandt", anonymity="on_record")
COMPANY = Source(id="nordlicht", kind="organisation", name="Reederei Nordlicht", anonymity="on_record")
OPERATOR = Source(id="operator", kind="organisation", name="port operator")

INJURE = Event("injure", {"patient": Role(("person",))}, "cumulative_count")
MEET = Event("meet", {"participant": Role(("Nordlicht", "union"))}, "plan")
OSTSTRAND = Place("Oststrand", ("Northland",), "Oststrand")


def claim(report: str, quote: str, *chain: Source, stance: str = "says", explicit: bool = True, **changes: object) -> Claim:
    """A claim on a quote that stands in one of the reports."""
    text = BY_ID[report].text
    start = text.index(quote)
    inner = [Level(s, stance, explicit=explicit) for s in chain]
    values: dict[str, object] = {
        "id": f"{report}:{start}-{start + len(quote)}",
        "report_id": report,
        "published": BY_ID[report].published,
        "content": quote,
        "lang": BY_ID[report].lang,
        "spans": (Span(start, start + len(quote), quote),),
        "attribution": Attribution((Level(OWN[report], "reports"), *inner)),
    }
    return Claim(**(values | changes))


TWELVE = claim(
    "hafen", "Bei einem Unfall im Hafen von Oststrand sind nach Angaben der Hafenbehörde zwölf Menschen verletzt worden",
    AUTHORITY, event=INJURE, place=OSTSTRAND, quantity=Quantity(12, 12, of="person", expression="zwölf"),
)  # fmt: skip
NO_MEETING = claim(
    "hafen", "Die Reederei Nordlicht plant kein Treffen mit der Gewerkschaft", FAMILIAR,
    event=MEET, factuality=Factuality("CT", "-"),
)  # fmt: skip
COULD = claim(
    "hafen", "Ein Gespräch könnte im Juni stattfinden", FAMILIAR, explicit=False, event=MEET, factuality=Factuality("PS"),
    time=Period(date(2031, 6, 1), date(2031, 6, 30), "relative", "im Juni"), notes=("participants not resolved: not stated",),
)  # fmt: skip
WILL = claim(
    "hafen", "Die Reederei wird im Juni mit der Gewerkschaft sprechen", FAMILIAR, explicit=False, event=MEET,
    time=Period(date(2031, 6, 1), date(2031, 6, 30), "relative", "im Juni"),
)  # fmt: skip
AT_LEAST = claim(
    "port", "At least 10 people were injured in an accident at the port of Oststrand", AUTHORITY, event=INJURE, place=OSTSTRAND,
    quantity=Quantity(10, None, of="person", expression="At least 10"),
)  # fmt: skip
SUNDAY = claim(
    "port", "The shipping company Nordlicht will meet the union on Sunday", LINDQVIST, stance="announces", event=MEET,
    factuality=Factuality("PR"), time=Period(date(2031, 5, 18), date(2031, 5, 18), "relative", "on Sunday"),
)  # fmt: skip
FUND = claim(
    "port", "Jonas Feldt, head of the Harbour Fund", kind="implied", event=Event("head_of", {"leader": Role(("Jonas Feldt",))})
)
SILENT = claim("port", "The port operator declined to comment", OPERATOR, stance="declines_to_comment", kind="null")
FEWER = claim(
    "stadt", "Weniger als fünf Menschen wurden im Hafen von Oststrand verletzt", BRANDT, event=INJURE, place=OSTSTRAND,
    quantity=Quantity(0, 4, of="person", expression="Weniger als fünf"),
)  # fmt: skip
MONDAY = claim(
    "stadt", "Das Treffen der Reederei Nordlicht mit der Gewerkschaft ist auf Montag verschoben", COMPANY, stance="announces",
    event=MEET, time=Period(date(2031, 5, 19), date(2031, 5, 19), "relative", "auf Montag"), marker="verschoben",
)  # fmt: skip
SEA = claim(
    "stadt", "Jonas Feldt, Leiter des Seefonds", kind="implied", event=Event("head_of", {"leader": Role(("Jonas Feldt",))})
)
CLAIMS = (TWELVE, NO_MEETING, COULD, WILL, AT_LEAST, SUNDAY, FUND, SILENT, FEWER, MONDAY, SEA)

INJURED = {"predicate": Code.EQUAL, "roles": (("patient", Code.EQUAL),), "place": Code.EQUAL, "counted": Code.EQUAL}
MEETING = {"predicate": Code.EQUAL, "roles": (("participant", Code.EQUAL),)}
LATER = {"order": Order.A_FIRST}
FINDINGS = (
    Finding(
        TWELVE, AT_LEAST, "a_refines_b", rule="R12", why="12 lies within at least 10.",
        comparison=Comparison(quantity=Code.INSIDE, **INJURED, **LATER),
    ),
    Finding(
        TWELVE, FEWER, "contradiction", "numeric", 1.0, (), "R8", "12 and fewer than 5 cannot both be the number of injured.",
        Comparison(quantity=Code.ABOVE, **INJURED, **LATER),
    ),
    Finding(
        AT_LEAST, FEWER, "contradiction", "numeric", 1.0, ("maybe_update",), "R8",
        "At least 10 and fewer than 5 cannot both be the number of injured.",
        Comparison(quantity=Code.ABOVE, **INJURED, **LATER),
    ),
    Finding(
        NO_MEETING, SUNDAY, "contradiction", "negation", 0.7, (), "R9",
        "One says that no meeting is planned, the other that there will be one.",
        Comparison(a=Side(factuality=Factuality("CT", "-")), time=Code.B_ONLY, **MEETING, **LATER),
    ),
    Finding(
        SUNDAY, MONDAY, "supersession", rule="R7", why="The later claim moves the meeting from Sunday to Monday.",
        comparison=Comparison(time=Code.BELOW, **MEETING, **LATER),
    ),
    Finding(
        COULD, WILL, "certainty_differs", flags=("inner_inconsistency",), rule="R11",
        why="“könnte” and “wird” commit differently.",
        comparison=Comparison(time=Code.EQUAL, same_report=True, **MEETING),
    ),
    Finding(
        FUND, SEA, "compatible", flags=("entity_warning",), rule="R14", why="One man is said to head two funds.",
        comparison=Comparison(predicate=Code.EQUAL, roles=(("leader", Code.EQUAL), ("organisation", Code.DISJOINT))),
    ),
)  # fmt: skip


def _position(answer: str, claims: tuple[Claim, ...], low: int = 1, high: int = 1) -> Position:
    reason = Message.of("free", text="both name the port authority")
    return Position(answer, claims, OriginCount(low, high, (reason,) if len(claims) > 1 else ()))


ISSUES = (
    Issue(
        "injured in Oststrand",
        (_position("at least 10", (TWELVE, AT_LEAST)), _position("fewer than 5", (FEWER,))),
        OriginCount(2, 2),
        disputed=True,
    ),
    Issue(
        "meeting of Nordlicht and the union",
        (_position("not planned", (NO_MEETING,)), _position("planned", (SUNDAY, MONDAY, COULD, WILL), 2, 3)),
        OriginCount(2, 4),
        disputed=True,
    ),
    Issue("Jonas Feldt heads the Harbour Fund", (_position("yes", (FUND,)),), OriginCount(1, 1)),
    Issue("Jonas Feldt heads the Seefonds", (_position("yes", (SEA,)),), OriginCount(1, 1)),
)
RULES = (
    ("R7", "A later claim updates an earlier one."),
    ("R8", "Both say so, with values of which only one can hold."),
    ("R9", "One says so, the other says not."),
)
SAMPLE = ConflictReport(
    reports=REPORTS, claims=CLAIMS, findings=FINDINGS, issues=ISSUES, notes=("2 records were left out",), rules=RULES
)
EMPTY = ConflictReport()

PAYLOADS = (
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "</style></title><svg onload=alert(1)>", "{{ 7*7 }}{% raw %}",
    "{say} {0} %s", "| a | b |", "`code` **bold** [x](javascript:alert(1))", "=HYPERLINK(\"http://x\")", "+1", "-1", "@SUM(A1)",
    "\u202egnp.exe", "\x1b[31mred\x07", "# heading", "1. list", "<!-- comment", "&lt;b&gt;", "line\nbreak", "\u2028sep",
    "=cmd|' /C calc'!A0", "\x1b]8;;http://x\x07link", "\x9b2J", "＝1+1", "]]></script><script>alert(1)</script>", "a\tb\r=1",
    "🙂\U000e0041",
)  # fmt: skip


def hostile(payload: str, url: str | None = "javascript:alert(1)") -> ConflictReport:
    """A report in which every free text is the payload."""
    text = f"x {payload} y"
    source = Source(id=payload, kind="person", name=payload)
    unnamed = Source(id=payload + "2", kind="anonymous_group", descriptor=payload)
    report = Report(id=payload, text=text, outlet=payload, title=payload, url=url, lang="en", published=date(2031, 5, 12))
    twin = evolve(report, id=payload + "2")

    def said(report: Report, who: Source, polarity: str) -> Claim:
        return Claim(
            id=report.id + ":c", report_id=report.id, published=report.published, content=payload, lang=payload,
            condition=payload, spans=(Span.of(text, 0, len(text)),), event=Event(payload, {payload: Role((payload,))}),
            attribution=Attribution((Level(Source(id=payload + "a", kind="author")), Level(who))),
            place=Place(payload, (payload,)), scope=(payload,), notes=(payload,), quantity=Quantity(expression=payload),
            time=Period(None, None, "unresolved", payload), factuality=Factuality("CT", polarity),
        )  # fmt: skip

    a, b = sorted((said(report, source, "+"), said(twin, unnamed, "-")), key=lambda c: c.order)
    comparison = Comparison(predicate=Code.EQUAL, roles=((payload, Code.EQUAL),), place=Code.EQUAL, time=Code.UNRESOLVED)
    finding = Finding(a, b, "contradiction", "negation", 1.0, ("entity_warning",), payload, payload, comparison)
    positions = tuple(Position(payload, (c,), OriginCount(1, 1, (Message.of("free", text=payload),))) for c in (a, b))
    issue = Issue(payload, positions, OriginCount(2, 2), disputed=True)
    return ConflictReport(
        reports=(report, twin), claims=(a, b), findings=(finding,), issues=(issue,), notes=(payload,),
        rules=((payload, payload),), reviews=tuple(_decided(payload, a, b)),
    )  # fmt: skip


def _decided(payload: str, a: Claim, b: Claim) -> Iterator[Review]:
    """Decisions in which every free text is the payload: who, why, what it is about, where that stood, and what is said of it."""
    when, message = datetime(2031, 5, 20, tzinfo=UTC), Message.of("free", text=payload)
    for kind, subject, more in (
        ("relabel", (a.key, b.key), {"relation": "compatible", "seen": "contradiction"}),
        ("edit_claim", (a.key,), {"claim": a}),
        ("merge_sources", (payload, f"{payload} 2"), {}),
        ("grade_source", (payload,), {"grade": "B"}),
    ):
        made = Decision(kind=kind, subject=subject, places=(payload,), who=payload, when=when, why=payload, **more)
        yield Review(made, "reopened" if kind in ("relabel", "edit_claim") else "applied", message)
