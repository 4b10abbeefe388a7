"""The keyboard alone, with JavaScript disabled: every control is reached, seen, and does its work."""

import pytest

from keyboard import FOCUSED, REACHABLE, walk
from sample_city import PLAN
from sample_site import LANGUAGES, PAGES, WIDTHS, in_language


@pytest.mark.parametrize(("width", "language"), [("phone", "ja"), ("desk", "en")])
@pytest.mark.parametrize("name", PAGES)
def test_the_focus_reaches_everything_and_is_always_seen(visit, name, width, language):
    """A page is opened once: through it forwards, through it backwards, and over the skip link."""
    page = visit(in_language(PAGES[name], language), WIDTHS[width], java_script_enabled=False)
    for direction in ["Tab", "Shift+Tab"]:
        stops = walk(page, direction)
        unmarked = [stop["html"] for stop in stops if not stop["marked"]]
        hidden = [f"{stop['html']} under {stop['covered']}" for stop in stops if not stop["inView"] or stop["covered"]]
        missed = set(page.evaluate(REACHABLE)) - {stop["index"] for stop in stops}
        assert not unmarked, f"{direction}: no visible focus:\n" + "\n".join(unmarked[:5])
        assert not hidden, f"{direction}: {len(hidden)} hidden while they have the focus:\n" + "\n".join(hidden[:5])
        assert not missed, f"{direction}: never reached: {sorted(missed)}"
        page.reload()
    skip_to_content(page)


def skip_to_content(page):
    page.keyboard.press("Tab")
    first = page.evaluate(FOCUSED)
    assert first["marked"] and first["inView"], first
    page.keyboard.press("Enter")
    page.wait_for_url("**#*")  # the browser moves on its own time; without the link this runs out
    page.keyboard.press("Tab")
    inside = page.evaluate("!document.activeElement || document.activeElement === document.body"
                           " || !!document.activeElement.closest('main, footer')")
    assert inside, "after the skip link the focus is still above the content"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_search_is_made_by_keyboard(visit, language):
    page = visit(in_language(PLAN, language), java_script_enabled=False)
    tab_to(page, "input[name=q]")
    page.keyboard.type("図書")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search?*")
    assert page.locator("main mark").count() > 0
    assert "移動図書館の巡回拠点の見直し" in page.locator("main").inner_text()
    assert page.locator("html").get_attribute("lang") == language


def test_full_width_and_half_width_find_each_other(visit):
    page = visit(f"{PLAN}/search?q=ｌｅｄ", java_script_enabled=False)
    assert page.locator("main mark").count() == 0, "the general plan says no LED"
    page = visit(f"{PLAN}/search?q=１０４店", java_script_enabled=False)
    assert page.locator("main mark").first.inner_text() == "１０４店"
    page = visit(f"{PLAN}/search?q=104店", java_script_enabled=False)
    assert page.locator("main mark").first.inner_text() == "１０４店"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_sheet_is_filtered_by_keyboard(visit, language):
    page = visit(in_language(f"{PLAN}/sheet", language), java_script_enabled=False)
    before = page.locator("main").inner_text()
    assert "時間外勤務の縮減" in before
    tab_to(page, "select[name=division]")
    for _ in range(60):
        if page.locator("select[name=division]").input_value() == "納税課":
            break
        page.keyboard.press("ArrowDown")
    tab_to(page, "form:has(select[name=division]) button")
    page.keyboard.press("Enter")
    page.wait_for_url("**division=**")
    after = page.locator("main").inner_text()
    assert "市税の収納率の向上" in after and "移動図書館の巡回拠点の見直し" not in after
    assert page.locator("select[name=division]").input_value() == "納税課", "the form forgot what was chosen"


def tab_to(page, selector):
    for _ in range(400):
        page.keyboard.press("Tab")
        if page.evaluate("s => document.activeElement?.matches(s)", selector):
            return
    raise AssertionError(f"Tab never reaches {selector}")
