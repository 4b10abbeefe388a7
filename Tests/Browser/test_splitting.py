"""The office splits and merges actions in a real browser: the forms against axe-core at both widths, and what the public reads."""

import pytest

from staff_site import PASSWORD, staff_site
from test_staff import check, fill


@pytest.fixture(scope="module")
def office():
    with staff_site() as opened:
        yield opened


def test_the_office_splits_and_merges(office, browser, tmp_path):
    site, code, _ = office
    context = browser.new_context(locale="ja-JP", java_script_enabled=True)
    context.set_default_timeout(20_000)
    page, seen = context.new_page(), []

    def picture(name):
        check(page, name, seen)
        for width in (390, 1280):
            page.set_viewport_size({"width": width, "height": 900})
            page.screenshot(path=tmp_path / f"{name}-{width}.png", full_page=True)

    def in_english(name):
        here = page.url
        page.goto(here + ("&" if "?" in here else "?") + "lang=en")
        picture(name + "-en")
        page.goto(here)

    def action(index):
        page.goto(site + "/staff/plans/general-plan/edit")
        page.locator("a[href*='edit/action?']").nth(index).click()

    page.goto(site + "/staff/first-run")
    fill(page, code=code, name="管理 一郎", login="kanri", password=PASSWORD, again=PASSWORD)
    page.get_by_role("button", name="管理者を作る").click()
    fill(page, login="kanri", password=PASSWORD)
    page.get_by_role("button", name="サインイン").click()

    # Split: a free number is offered; a name is asked for beside its field.
    action(0)
    page.get_by_role("link", name="取組を分割").click()
    picture("split")
    in_english("split")
    fill(page, name_0="　")
    page.get_by_role("button", name="保存").click()
    assert page.get_by_role("alert").get_by_role("link").count() == 1
    picture("split-without-a-name")
    number = page.locator("[name='number-0']").input_value()
    assert number
    fill(page, name_0="分かれた取組")
    page.locator("[name='copy-0-divisions']").check()
    page.locator("[name='copy-0-targets']").check()
    page.get_by_role("button", name="保存").click()
    assert "分割しました" in page.content()
    picture("tree")
    action(1)
    assert "から分割" in page.content()
    picture("split-action")

    # Merge: what is chosen joins, and the page says where it comes from.
    action(2)
    page.get_by_role("link", name="ほかの取組を統合").click()
    in_english("merge")
    page.get_by_role("button", name="保存").click()
    assert page.get_by_role("alert").get_by_role("link").count() == 1
    page.get_by_label("分かれた取組").check()
    picture("merge")
    fill(page, name="まとめた取組")
    page.get_by_role("button", name="保存").click()
    assert "統合しました" in page.content()
    picture("merged")
    page.get_by_role("link", name="まとめた取組").click()
    assert "を統合" in page.content()

    # A division gets another name; the public finds the new one from the old.
    page.goto(site + "/staff/plans/general-plan/edit/divisions")
    old = page.locator("[name='old-0']").input_value()
    page.locator("[name='old-0']").check()
    fill(page, new="未来づくり課")
    page.locator("[name='from']").select_option(index=2)
    page.get_by_role("button", name="保存").click()
    page.goto(site + "/staff/plans/general-plan/publication")
    page.get_by_role("button", name="公表").first.click()
    page.goto(site + "/kasumihama/general-plan/divisions")
    page.get_by_role("link", name=old, exact=True).first.click()
    check(page, "old division", seen)
    page.screenshot(path=tmp_path / "division.png")
    page.get_by_role("link", name="未来づくり課").first.click()
    assert page.locator("h1").inner_text() == "未来づくり課"
    page.get_by_role("link", name="まとめた取組").first.click()
    assert "を統合" in page.content()
    check(page, "merged action for citizens", seen)
    page.screenshot(path=tmp_path / "public-action.png", full_page=True)
    assert len(seen) == 10
