"""The office looks at indicators in a real browser: confirms, corrects with a mistake, joins, adds, leaves out, takes back.

Every page on the way, in both languages and at both widths, against axe-core; without JavaScript of its own. With
HAKADORI_PICTURES=FOLDER, a picture of each is left there.
"""

import os
from pathlib import Path

import pytest

from sample_site import WIDTHS, in_language
from staff_site import PASSWORD, staff_site
from test_staff import check, fill

PLAN = "/staff/plans/general-plan"


@pytest.fixture(scope="module")
def office():
    with staff_site() as opened:
        yield opened


def picture(page, name):
    folder = os.environ.get("HAKADORI_PICTURES")
    if not folder:
        return
    for width, (across, down) in WIDTHS.items():
        page.set_viewport_size({"width": across, "height": down})
        page.screenshot(
            path=Path(folder) / f"{name}-{width}.png", full_page=True,
            clip={"x": 0, "y": 0, "width": across, "height": min(1800, page.evaluate("document.body.scrollHeight"))})


def look(page, name, seen):
    """What holds for every staff page, and a picture of it."""
    check(page, name, seen)
    picture(page, name.replace(" ", "-"))


def unfold(page, words):
    """The first action about which these words stand, unfolded."""
    group = page.locator(".indicator-group").filter(has=page.locator(":scope *", has_text=words)).first
    if not group.locator("> details[open]").count():
        group.locator("> details > summary").click()
    return group


def test_indicators_are_looked_at(office, browser):
    site, code, _ = office
    page = browser.new_context(locale="ja-JP").new_page()
    page.set_default_timeout(20_000)
    seen = []
    page.goto(site + "/staff")
    fill(page, code=code, name="管理 一郎", login="kanri", password=PASSWORD, again=PASSWORD)
    page.get_by_role("button", name="管理者を作る").click()
    fill(page, login="kanri", password=PASSWORD)
    page.get_by_role("button", name="サインイン").click()

    page.goto(site + PLAN)
    page.get_by_role("link", name="指標の確認").click()
    look(page, "indicators", seen)
    page.goto(site + in_language(PLAN + "/indicators", "en"))
    look(page, "indicators en", seen)
    page.goto(site + PLAN + "/indicators")
    page.get_by_role("link", name="要確認").click()
    first = page.locator(".indicator-group").first
    assert first.locator(".chip.poor").count() > 0, "guesses come first"
    look(page, "indicators to confirm", seen)
    groups = page.locator(".indicator-group").count()
    first.get_by_role("button", name="を確認済みにする").first.click()
    assert page.locator(".indicator-group").count() == groups - 1
    assert "確認済みにしました" in page.locator("[role=status]").inner_text()

    # A number that is none is said beside its field, and what was typed is still there.
    page.get_by_role("link", name="全て").click()
    assert page.locator(".indicator-group > details[open]").count() == 0
    unfold(page, "直す").get_by_role("link", name="直す").first.click()
    look(page, "correction", seen)
    number = page.locator("input[name^=target-]").first
    number.fill("たくさん")
    page.get_by_role("button", name="このとおり直す").click()
    look(page, "correction with a fault", seen)
    assert page.title().startswith("エラー：")
    page.get_by_role("alert").get_by_role("link").first.click()
    assert page.evaluate("document.activeElement.value") == "たくさん"
    page.locator("input[name^=target-]").first.fill("約6万4千")
    page.get_by_role("button", name="このとおり直す").click()
    assert "約64,000" in page.content() and "事務局が記入" in page.content()

    # The action where the work was done is unfolded.
    page.get_by_role("link", name="二つに分ける").first.click()
    look(page, "splitting", seen)
    page.goto(site + in_language(page.url.removeprefix(site), "en"))
    check(page, "splitting in English", seen)
    picture(page, "splitting-in-English")
    page.goto(site + PLAN + "/indicators")

    group = unfold(page, "ほかの指標とまとめる")
    group.get_by_text("ほかの指標とまとめる").first.click()
    group.locator("details details[open]").get_by_role("button", name="次へ").click()
    look(page, "joining", seen)
    page.get_by_role("button", name="このとおりまとめる").click()
    assert "決めたとおりにしました" in page.content()

    page.get_by_role("button", name="指標を加える").click()
    look(page, "addition", seen)
    fill(page, name="市民満足度", unit="%")
    page.locator("input[name^=target-]").first.fill("８０")
    page.get_by_role("button", name="このとおり加える").click()
    assert "市民満足度" in page.content()

    unfold(page, "指標から除く").get_by_role("button", name="指標から除く").first.click()
    unfold(page, "この取組について決めたこと").get_by_text("この取組について決めたこと").click()
    look(page, "decisions", seen)
    decided = page.locator(".decided li").count()
    page.locator(".decided").first.get_by_role("button", name="取り消す").first.click()
    assert page.locator(".decided li").count() == decided - 1
    assert len(set(seen)) == len(seen)
