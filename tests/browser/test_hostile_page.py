"""A report made to do harm: nothing of it runs, and a large one still opens."""

from __future__ import annotations

from datetime import date
from itertools import cycle
from pathlib import Path

import pytest
from browser.conftest import Opener, until
from presentation_samples import PAYLOADS, hostile

from claimcheck.presentation.conflict_report import ConflictReport
from claimcheck.records.claim import Claim
from claimcheck.records.comparison import Code, Comparison
from claimcheck.records.finding import Finding
from claimcheck.records.issue import Issue, OriginCount, Position
from claimcheck.records.report import Report
from claimcheck.records.source import Attribution, Level, Source
from claimcheck.records.values import Event, Factuality, Role, Span

pytestmark = pytest.mark.browser

FINDINGS, LARGEST = 5_000, 10_000_000
"""How many findings, in how many bytes."""

TRIPWIRE = "window.sprung = true"
TRAPS = (
    *PAYLOADS,
    f"<script>{TRIPWIRE}</script>",
    f"<img src=x onerror='{TRIPWIRE}'>",
    f"</script><script>{TRIPWIRE}//",
    f"'\"><svg/onload={TRIPWIRE}>",
    "</option></select><iframe srcdoc='<script>parent.sprung=1</script>'>",
    f"</mark></article><details open ontoggle={TRIPWIRE}>",
    "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
    "<base href='https://evil.example/'><link rel=stylesheet href=//evil.example/x.css>",
    "<style>*{display:none}</style>",
)
URLS = ("javascript:window.sprung=1", "data:text/html,<script>alert(1)</script>", "vbscript:x", "https://a.example/\u202egnp")
SPRUNG = "window.sprung !== undefined || document.querySelector('main script, iframe, img, base, link, main style') !== null"


@pytest.mark.parametrize(("trap", "url"), list(zip(TRAPS, cycle(URLS))))
def test_nothing_in_a_report_runs(trap: str, url: str, tmp_path: Path, opened: Opener) -> None:
    found = opened(hostile(trap, url).save(tmp_path / "hostile.html"))
    page = found.page
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    page.locator("#filter-q").fill(trap)
    page.evaluate("document.querySelectorAll('main a').forEach(a => a.click())")
    page.wait_for_timeout(200)
    assert not page.evaluate(SPRUNG)
    assert found.trouble == []
    assert page.url.split("#")[0].endswith("/hostile.html")


def test_the_tripwire_works(tmp_path: Path, opened: Opener) -> None:
    """Without escaping and policy the same trap springs: a test that cannot fail shows nothing."""
    path = tmp_path / "open.html"
    path.write_text(f"<!doctype html><title>x</title><main><img src=x onerror='{TRIPWIRE}'></main>")
    found = opened(path)
    until(found.page, SPRUNG)


def many(number: int) -> ConflictReport:
    """A report with `number` findings (a multiple of 50) in which every text is a trap."""
    claims = [_claim(n, _trap(n), n % 2 == 0) for n in range(50 + number // 50)]
    first, second = claims[:50], claims[50:]
    comparison = Comparison(predicate=Code.EQUAL, place=Code.EQUAL)
    pairs = [sorted((a, b), key=lambda c: c.order) for a in first for b in second][:number]
    findings = tuple(
        Finding(a, b, "contradiction", "negation", 1.0, ("maybe_update",), "R9", f"{a.content} / {b.content}", comparison)
        for a, b in pairs
    )
    issues = tuple(_issue(claims[n : n + 5]) for n in range(0, len(claims), 5))
    reports = tuple(_report(c) for c in claims)
    return ConflictReport(reports=reports, claims=claims, findings=findings, issues=issues, rules=(("R9", "x"),))


def _trap(n: int) -> str:
    return TRAPS[n % len(TRAPS)]


def _text(n: int, trap: str) -> str:
    return f"{trap} says number {n}. " + "Nothing else is known of it. " * 20


def _claim(n: int, trap: str, positive: bool) -> Claim:
    text = _text(n, trap)
    end = text.index(". ")
    author, who = Source(id=f"author:{n}", kind="author"), Source(id=f"s{n % 40}", kind="person", name=f"{trap} {n % 40}")
    return Claim(
        id=f"r{n:04}:c", report_id=f"r{n:04}", published=date(2031, 5, 1 + n % 28), content=text[:end].strip(), lang="en",
        spans=(Span.of(text, len(text) - len(text.lstrip()), end),), event=Event("meet", {"agent": Role((trap,))}),
        attribution=Attribution((Level(author), Level(who))), factuality=Factuality("CT", "+" if positive else "-"),
    )  # fmt: skip


def _report(claim: Claim) -> Report:
    n = int(claim.report_id[1:])
    text = _text(n, _trap(n))
    return Report(id=claim.report_id, text=text, outlet=_trap(n), lang="en", published=claim.published, url="https://a.example/")


def _issue(claims: list[Claim]) -> Issue:
    positions = tuple(Position(c.content, (c,), OriginCount(1, 1)) for c in claims)
    return Issue(claims[0].content, positions, OriginCount(len(claims), len(claims)), disputed=True)


def test_five_thousand_findings_open(tmp_path: Path, opened: Opener) -> None:
    result = many(FINDINGS)
    assert len(result.findings) == FINDINGS
    path = result.save(tmp_path / "many.html")
    found = opened(path)
    took = found.page.evaluate("""new Promise(done => setTimeout(() => {
        const load = performance.getEntriesByType('navigation')[0].loadEventEnd;
        const paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Infinity;
        done({ load, paint }) }, 500))""")
    filtering = found.page.evaluate("""new Promise(done => { const start = performance.now();
        document.querySelector('#filter-q').value = 'number 7';
        document.querySelector('.filters form').requestSubmit();
        requestAnimationFrame(() => setTimeout(() => done(performance.now() - start))) })""")
    # Times are shown (pytest -s), not asserted: they say more about the machine than about the page.
    print(f"bytes {path.stat().st_size}, load {took['load']:.0f} ms, paint {took['paint']:.0f} ms, filter {filtering:.0f} ms")
    assert path.stat().st_size < LARGEST
    assert found.trouble == []
    assert not found.page.evaluate(SPRUNG)
