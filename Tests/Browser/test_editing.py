"""The office edits the plan in a real browser: every form against axe-core at both widths, with a conflict and an adoption."""

from sample_city import STAFF_PLAN

EDIT = STAFF_PLAN + "/edit"


def test_the_office_edits_the_plan(administrator):
    office, page = administrator, administrator.page

    def first(part):
        office.go(EDIT)
        page.locator(f"a[href*='edit/{part}']").first.click()
        page.wait_for_load_state()

    office.go(EDIT)
    office.look("tree")
    for place in ("plan", "scale", "divisions", "adoption"):
        office.go(f"{EDIT}/{place}")
        office.look(place, english="")
    for form in ("policy?", "action/new", "action?"):
        first(form)
        office.look(form)

    # Two windows at the same name: the second sees both texts, mends, and saves.
    address = page.url
    office.open_window()
    office.page.goto(address)
    office.fill(name="相手の名前")
    office.press("保存")
    office.sees("保存しました")
    office.page = page
    office.fill(name="私の名前")
    office.press("保存")
    office.look("conflict", "相手の名前")
    assert page.locator("[name=name]").input_value() == "私の名前"
    office.press("保存")
    office.sees("私の名前")

    # Adopted: a target asks for a reason.
    office.go(f"{EDIT}/adoption")
    office.fill(day="2024-03-31")
    office.press("策定済みにする")
    first("action?")
    page.locator("textarea[name^=target-]").last.fill("新しい目標")
    office.press("保存")
    office.is_told_of_an_error(faults=1)
    office.look("reason-needed")
    office.fill(reason="国の制度が変わったため。")
    office.press("保存")
    office.go(f"{EDIT}/adoption")
    office.look("adopted", "新しい目標", "国の制度が変わったため。")


def test_the_office_corrects_what_was_reported(administrator):
    office, page = administrator, administrator.page
    office.go(EDIT)
    page.locator("a[href*='edit/action?']").nth(1).click()
    page.wait_for_load_state()
    page.locator("section[aria-labelledby=reports] a").first.click()
    page.wait_for_load_state()
    office.look("correction", "報告の訂正", english="Correct the report")
    office.fill(result="訂正後：411件", reason=" ")
    office.press("保存")
    office.is_told_of_an_error(faults=1)
    assert page.locator("[name=result]").input_value() == "訂正後：411件"
    office.fill(reason="集計に誤りがあったため。")
    office.press("保存")
    office.sees("保存しました")
    # The next edition has it, and the history says why.
    office.go(f"{STAFF_PLAN}/publication")
    office.look("correction-before-publication", "訂正後：411件")
    office.go(f"{STAFF_PLAN}/history")
    office.sees("集計に誤りがあったため。")
