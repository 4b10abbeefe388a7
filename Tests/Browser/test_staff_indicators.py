"""The office looks at indicators in a real browser: confirms, corrects with a mistake, joins, adds, leaves out, takes back.

Every page on the way, in both languages and at both widths, against axe-core; without JavaScript of its own.
"""

from playwright.sync_api import expect

from sample_city import STAFF_PLAN


def unfold(page, words):
    """The first action about which these words stand, unfolded."""
    page.wait_for_load_state()
    group = page.locator(".indicator-group").filter(has=page.locator(":scope *", has_text=words)).first
    if not group.locator("> details[open]").count():
        group.locator("> details > summary").click()
    return group


def test_indicators_are_looked_at(administrator):
    office, page = administrator, administrator.page
    office.go(STAFF_PLAN)
    office.follow("指標の確認")
    office.look("indicators", english="")
    office.follow("要確認")
    first = page.locator(".indicator-group").first
    assert first.locator(".chip.poor").count() > 0, "guesses come first"
    office.look("indicators to confirm")
    groups = page.locator(".indicator-group").count()
    first.get_by_role("button", name="を確認済みにする").first.click()
    office.sees("確認済みにしました")
    expect(page.locator(".indicator-group")).to_have_count(groups - 1)

    # A number that is none is said beside its field, and what was typed is still there.
    office.follow("全て")
    expect(page.locator(".indicator-group > details[open]")).to_have_count(0)
    unfold(page, "直す").get_by_role("link", name="直す").first.click()
    office.look("correction")
    number = page.locator("input[name^=target-]").first
    number.fill("たくさん")
    office.press("このとおり直す")
    office.is_told_of_an_error()
    office.look("correction with a fault")
    page.get_by_role("alert").get_by_role("link").first.click()
    expect(number).to_be_focused()
    expect(number).to_have_value("たくさん")
    number.fill("約6万4千")
    office.press("このとおり直す")
    office.sees("約64,000", "事務局が記入")

    # The action where the work was done is unfolded.
    office.follow("二つに分ける")
    office.look("splitting", english="")
    office.go(STAFF_PLAN + "/indicators")

    group = unfold(page, "ほかの指標とまとめる")
    group.get_by_text("ほかの指標とまとめる").first.click()
    group.locator("details details[open]").get_by_role("button", name="次へ").click()
    office.sees("このとおりまとめる")
    office.look("joining")
    office.press("このとおりまとめる")
    office.sees("決めたとおりにしました")

    office.press("指標を加える")
    office.look("addition")
    office.fill(name="市民満足度", unit="%")
    page.locator("input[name^=target-]").first.fill("８０")
    office.press("このとおり加える")
    office.sees("市民満足度")

    unfold(page, "指標から除く").get_by_role("button", name="指標から除く").first.click()
    unfold(page, "この取組について決めたこと").get_by_text("この取組について決めたこと").click()
    office.look("decisions")
    decided = page.locator(".decided li").count()
    page.locator(".decided").first.get_by_role("button", name="取り消す").first.click()
    expect(page.locator(".decided li")).to_have_count(decided - 1)
