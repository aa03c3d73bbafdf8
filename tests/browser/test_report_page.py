"""The page as people use it: read, filtered, followed, with a keyboard, on a phone, without a script."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from unicodedata import combining, normalize

import pytest
from browser.conftest import DESK, PHONE, Opener, until

import claimcheck as cc

pytestmark = pytest.mark.browser

FIXTURES = sorted(p.parent for p in (Path(__file__).parents[2] / "fixtures").glob("*/reports"))
FILTERED = "document.querySelector('.filters output').textContent !== ''"
SHOWN = "main [data-c]:not([hidden])"


@pytest.fixture(scope="session", params=FIXTURES, ids=lambda p: p.name)
def pages(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The report of a fixture in both report languages."""
    result = cc.check(cc.read_reports(request.param / "reports"))
    folder = tmp_path_factory.mktemp(request.param.name)
    return {lang: result.save(folder / f"{lang}.html", lang=lang) for lang in ("en", "de")}


def axe(page: Any) -> list[str]:
    """What axe-core finds serious or critical, each with the first element."""
    from axe_playwright_python.sync_playwright import Axe

    # The page lets no foreign script in; the test reads it from outside of the page's own policy.
    found = Axe().run(page).response["violations"]
    return [f"{v['id']}: {v['nodes'][0]['html'][:120]}" for v in found if v["impact"] in ("serious", "critical")]


@pytest.mark.parametrize("lang", ["en", "de"])
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
def test_nothing_serious_for_axe(pages: dict[str, Path], opened: Opener, lang: str, dark: bool, size: tuple[int, int]) -> None:
    found = opened(pages[lang], dark=dark, size=size)
    found.page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    assert axe(found.page) == []
    assert found.trouble == []


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
def test_the_page_never_scrolls_sideways(pages: dict[str, Path], opened: Opener, size: tuple[int, int]) -> None:
    page = opened(pages["de"], size=size).page
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    assert page.evaluate("document.documentElement.scrollWidth") <= size[0]


def test_the_first_screen_says_what_conflicts(pages: dict[str, Path], opened: Opener) -> None:
    page = opened(pages["en"]).page
    assert page.locator("#bottom_line .line").first.bounding_box()["y"] < DESK[1] / 2


def test_a_claim_link_leads_to_the_words_and_back(pages: dict[str, Path], opened: Opener) -> None:
    found = opened(pages["en"])
    link = found.page.locator("#bottom_line a[href^='#t-']").first
    number = str(link.get_attribute("href"))[3:]
    link.click()
    assert found.page.locator(f"#t-{number}").is_visible()
    assert found.page.locator(f"mark:has(> #t-{number}:target)").count() == 1
    found.page.locator(f"#t-{number}").click()
    assert found.page.url.endswith(f"#c-{number}")
    assert found.page.locator(f"#c-{number}").is_visible()
    assert found.trouble == []


def test_a_link_into_closed_details_opens_them(pages: dict[str, Path], opened: Opener) -> None:
    page = opened(pages["en"]).page
    page.locator("#filter-q").fill("no such words anywhere")
    until(page, "!document.querySelector('#c-1').checkVisibility()")
    page.evaluate("location.hash = '#c-1'")
    until(page, "document.querySelector('#c-1').checkVisibility()")


def shown(page: Any, where: str = SHOWN) -> int:
    return int(page.locator(where).count())


@pytest.mark.parametrize("name", ["relation", "outlet", "source", "lang"])
def test_a_choice_narrows_and_a_reset_widens(pages: dict[str, Path], opened: Opener, name: str) -> None:
    found = opened(pages["en"])
    before, box = shown(found.page), found.page.locator(f"#filter-{name}")
    box.select_option(index=1)
    until(found.page, FILTERED)
    assert 0 < shown(found.page) < before
    found.page.locator(".filters button").click()
    until(found.page, f"!({FILTERED})")
    assert shown(found.page) == before
    assert found.trouble == []


def test_search_finds_words_whatever_their_case_and_accents(pages: dict[str, Path], opened: Opener) -> None:
    page = opened(pages["en"]).page
    said = page.locator("#c-1 td q").first.inner_text()
    bare = "".join(c for c in normalize("NFKD", said) if not combining(c))
    page.locator("#filter-q").fill(" ".join(w for w in bare.split()[:5] if "ß" not in w).upper())
    until(page, FILTERED)
    assert page.locator("#c-1").get_attribute("hidden") is None
    assert 1 <= shown(page, ".claims tr[data-c]:not([hidden])") < shown(page, ".claims tr[data-c]")


def test_named_only_hides_pairs_with_an_unnamed_side(pages: dict[str, Path], opened: Opener) -> None:
    page = opened(pages["en"]).page
    page.locator("input[name=named]").check()
    until(page, FILTERED)
    unnamed = page.evaluate("""[...document.querySelectorAll('main [data-r]:not([hidden])')].filter(e =>
        e.dataset.c.split(' ').some(n => document.getElementById('c-' + n).dataset.n !== '1')).length""")
    assert unnamed == 0
    assert page.locator(".claims tr[data-n='0']:not([hidden])").count() == 0


def test_days_narrow_the_claims(pages: dict[str, Path], opened: Opener) -> None:
    page = opened(pages["en"]).page
    last = str(page.locator("#filter-last").get_attribute("max"))
    page.locator("#filter-first").fill(last)
    until(page, FILTERED)
    days = page.evaluate("[...document.querySelectorAll('.claims tr[data-c]:not([hidden])')].map(e => e.dataset.e)")
    assert days
    assert min(days) >= last


def test_a_section_without_a_match_says_so(pages: dict[str, Path], opened: Opener) -> None:
    page = opened(pages["en"]).page
    page.locator("#filter-q").fill("no such words anywhere")
    until(page, FILTERED)
    assert page.locator("#conflicts > .no-match").is_visible()
    assert not page.locator("#method > .no-match").is_visible()
    assert shown(page) == 0


def test_the_filters_work_with_the_keyboard_alone(pages: dict[str, Path], opened: Opener) -> None:
    page = opened(pages["en"]).page
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.locator("#filters summary").focus()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.id") == "filter-q"
    page.keyboard.type("zzzz")
    until(page, FILTERED)
    page.keyboard.press("Escape")
    until(page, f"!({FILTERED})")


def test_nothing_moves_while_the_page_loads(pages: dict[str, Path], opened: Opener) -> None:
    page = opened(pages["en"]).page
    moved = page.evaluate("""new Promise(done => { let sum = 0; new PerformanceObserver(list => {
        for (const e of list.getEntries()) sum += e.value }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => done(sum), 300) })""")
    assert moved < 0.02


def test_the_page_is_whole_without_a_script(pages: dict[str, Path], opened: Opener) -> None:
    found = opened(pages["en"], script=False)
    assert not found.page.locator(".filters").is_visible()
    text = found.page.locator("main").inner_text()
    with_script = opened(pages["en"]).page.locator("main").inner_text()
    assert text == with_script
    found.page.locator("#bottom_line a[href^='#t-']").first.click()
    assert "#t-" in found.page.url


def test_on_paper_there_is_no_navigation_and_every_detail(pages: dict[str, Path], opened: Opener) -> None:
    page = opened(pages["en"]).page
    page.emulate_media(media="print")
    assert not page.locator(".contents").is_visible()
    assert not page.locator(".filters").is_visible()
    assert page.locator("#method details table").first.is_visible()
    broken = page.locator(".card").evaluate_all(
        "cards => cards.filter(c => !getComputedStyle(c).breakInside.startsWith('avoid'))"
    )
    assert broken == []


def test_every_foreign_quote_names_its_language(pages: dict[str, Path], opened: Opener) -> None:
    page = opened(pages["en"]).page
    assert page.locator("blockquote:not([lang])").count() == 0
    assert page.locator(".text:not([lang])").count() == 0


def test_decisions_made_on_the_page_go_into_a_case(opened: Opener, tmp_path: Path) -> None:
    reports = cc.read_reports(FIXTURES[-1] / "reports")
    result = cc.check(reports)
    found = opened(result.save(tmp_path / "conflicts.html"))
    page = found.page
    page.locator(".reviewing details").evaluate("d => d.open = true")
    page.locator(".reviewing button").click()
    assert page.locator("#reviewing output").text_content() == "Say who decides first"
    page.locator("#review-who").fill("Ada Berg")
    page.locator(".reviewing button").click()
    assert page.locator("#reviewing output").text_content() == "Nothing decided yet"
    first, second = page.locator("form.review").nth(0), page.locator("form.review").nth(1)
    first.locator("select[name=kind]").select_option("reject")
    first.locator("input[name=why]").fill('two "different" </script> sailings')
    second.locator("select[name=kind]").select_option("relabel")
    second.locator("select[name=relation]").select_option("compatible")
    with page.expect_download() as waiting:
        page.locator(".reviewing button").click()
    waiting.value.save_as(tmp_path / "decisions.jsonl")
    with cc.open_case(tmp_path / "story.claims") as case:
        case.add(reports, who="Ada Berg")
        made = case.import_decisions(tmp_path / "decisions.jsonl", who="Ada Berg")
        assert sorted((str(d.kind), d.who, d.why) for d in made) == [
            ("reject", "Ada Berg", 'two "different" </script> sailings'),
            ("relabel", "Ada Berg", None),
        ]
        assert {str(r.state) for r in case.result().reviews} == {"applied"}
    assert found.trouble == []
