"""The office edits the plan in a real browser: every form against axe-core at both widths, with a conflict and an adoption."""

import pytest

from staff_site import PASSWORD, staff_site
from test_staff import check, fill


@pytest.fixture(scope="module")
def office():
    with staff_site() as opened:
        yield opened


def test_the_office_edits_the_plan(office, browser, tmp_path):
    site, code, _ = office
    context = browser.new_context(locale="ja-JP", java_script_enabled=True)
    context.set_default_timeout(20_000)
    page, seen = context.new_page(), []

    def picture(name):
        check(page, name, seen)
        for width in (390, 1280):
            page.set_viewport_size({"width": width, "height": 900})
            page.screenshot(path=tmp_path / f"{name}-{width}.png", full_page=True)

    page.goto(site + "/staff/first-run")
    fill(page, code=code, name="管理 一郎", login="kanri", password=PASSWORD, again=PASSWORD)
    page.get_by_role("button", name="管理者を作る").click()
    fill(page, login="kanri", password=PASSWORD)
    page.get_by_role("button", name="サインイン").click()
    page.goto(site + "/staff/plans/general-plan/edit")
    picture("tree")
    for place in ("plan", "scale", "divisions", "adoption"):
        page.goto(f"{site}/staff/plans/general-plan/edit/{place}")
        picture(place)
        page.goto(f"{site}/staff/plans/general-plan/edit/{place}?lang=en")
        check(page, place + " in English", seen)
    page.goto(site + "/staff/plans/general-plan/edit")
    page.locator("a[href*='edit/policy?']").first.click()
    picture("policy")
    page.goto(site + "/staff/plans/general-plan/edit")
    page.locator("a[href*='edit/action/new']").first.click()
    picture("new-action")
    page.goto(site + "/staff/plans/general-plan/edit")
    page.locator("a[href*='edit/action?']").first.click()
    picture("action")

    # Two windows at the same name: the second sees both texts, mends, and saves.
    other = context.new_page()
    other.goto(page.url)
    fill(other, name="相手の名前")
    other.get_by_role("button", name="保存").click()
    assert "保存しました" in other.content()
    fill(page, name="私の名前")
    page.get_by_role("button", name="保存").click()
    assert "相手の名前" in page.content() and page.locator("[name=name]").input_value() == "私の名前"
    picture("conflict")
    page.get_by_role("button", name="保存").click()
    assert "私の名前" in page.content()

    # Adopted: a target asks for a reason.
    page.goto(site + "/staff/plans/general-plan/edit/adoption")
    fill(page, day="2024-03-31")
    page.get_by_role("button", name="策定済みにする").click()
    page.goto(site + "/staff/plans/general-plan/edit")
    page.locator("a[href*='edit/action?']").first.click()
    page.locator("textarea[name^=target-]").last.fill("新しい目標")
    page.get_by_role("button", name="保存").click()
    assert page.get_by_role("alert").get_by_role("link").count() == 1
    picture("reason-needed")
    fill(page, reason="国の制度が変わったため。")
    page.get_by_role("button", name="保存").click()
    page.goto(site + "/staff/plans/general-plan/edit/adoption")
    assert "新しい目標" in page.content() and "国の制度が変わったため。" in page.content()
    picture("adopted")
