"""The office splits and merges actions in a real browser: the forms against axe-core at both widths, and what the public reads."""

from sample_city import PLAN, STAFF_PLAN

EDIT = STAFF_PLAN + "/edit"


def test_the_office_splits_and_merges(administrator):
    office, page = administrator, administrator.page

    def action(index):
        office.go(EDIT)
        page.locator("a[href*='edit/action?']").nth(index).click()
        page.wait_for_load_state()

    # Split: a free number is offered; a name is asked for beside its field.
    action(0)
    office.follow("取組を分割")
    office.look("split", english="")
    office.fill(name_0="　")
    office.press("保存")
    office.is_told_of_an_error(faults=1)
    office.look("split-without-a-name")
    assert page.locator("[name='number-0']").input_value()
    office.fill(name_0="分かれた取組")
    page.locator("[name='copy-0-divisions']").check()
    page.locator("[name='copy-0-targets']").check()
    office.press("保存")
    office.look("tree", "分割しました")
    action(1)
    office.look("split-action", "から分割")

    # Merge: what is chosen joins, and the page says where it comes from.
    action(2)
    office.follow("ほかの取組を統合")
    office.look("merge form", english="")
    office.press("保存")
    office.is_told_of_an_error(faults=1)
    page.get_by_label("分かれた取組").check()
    office.look("merge")
    office.fill(name="まとめた取組")
    office.press("保存")
    office.look("merged", "統合しました")
    office.follow("まとめた取組")
    office.sees("を統合")

    # A division gets another name; the public finds the new one from the old.
    office.go(f"{EDIT}/divisions")
    old = page.locator("[name='old-0']").input_value()
    page.locator("[name='old-0']").check()
    office.fill(new="未来づくり課")
    page.locator("[name='from']").select_option(index=2)
    office.press("保存")
    office.go(STAFF_PLAN + "/publication")
    office.press("公表する")
    office.sees("公表しました")
    office.go(PLAN + "/divisions")
    office.follow(old, exact=True)
    office.look("old division")
    office.follow("未来づくり課")
    assert page.locator("h1").inner_text() == "未来づくり課"
    office.follow("まとめた取組")
    office.look("merged action for citizens", "を統合")
