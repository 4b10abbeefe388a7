"""The office makes the plan of the next period out of the sample's, and a citizen follows an action back, in a real browser."""

from sample_city import PLAN, STAFF_PLAN

NEXT = PLAN + "-2"
STAFF_NEXT = STAFF_PLAN + "-2"


def test_the_office_makes_the_next_plan_and_a_citizen_reads_what_went_before(administrator, somebody):
    office, page = administrator, administrator.page

    # The way in, and what is proposed.
    office.go("/staff/import")
    office.look("ways to a new plan", "今の計画から次期計画を作る", english="Make the next period’s plan")
    page.get_by_role("main").locator(f"a[href='{STAFF_PLAN}/next']").click()
    page.wait_for_load_state()
    title = page.locator("[name='title']").input_value()
    assert page.locator("[name='address']").input_value() == NEXT.rsplit("/", 1)[1]
    assert page.locator("input[type=checkbox]:checked").count() > 30
    office.look("next plan", "引き継ぐ施策と取組", english="Policies and actions that come along")

    # What is wrong stands at its field.
    office.fill(title="　", address="general-plan")
    office.press("次期計画を作る")
    office.is_told_of_an_error(faults=1)
    office.look("next plan without a title")
    office.fill(title=title)
    office.press("次期計画を作る")
    office.is_told("この語の計画がすでにあります")
    office.fill(address=NEXT.rsplit("/", 1)[1])
    first = page.locator("[name='a-0']")
    name = first.locator("xpath=..").inner_text().strip()
    last = page.locator("[name^='a-']").last
    gone = last.locator("xpath=..").inner_text().strip()
    last.uncheck()
    office.press("次期計画を作る")
    office.look("next plan made", "次期計画を作りました", title)

    # The staff's page of an action shows what went before.
    office.go(STAFF_NEXT + "/actions")
    assert gone.split(" ", 1)[1] not in page.locator("main").inner_text()
    office.follow(name.split(" ", 1)[1])
    office.look("staff action of the next plan", "前の計画では", english="In earlier plans")
    office.follow(name, exact=True)
    office.look("staff action that goes on", "次の計画へ")
    assert page.url.startswith(office.site + STAFF_PLAN + "/actions/")

    # A link can be added and ended by hand, for plans that came from a sheet.
    office.go(STAFF_NEXT + "/edit")
    page.locator("a[href*='edit/action?']").first.click()
    page.wait_for_load_state()
    office.look("edit an action of the next plan", "前の計画では")
    office.follow("前の計画の取組とつなぐ")
    office.look("link to earlier plans", "つながっている取組", english="Link it to earlier plans")
    office.fill(earlier_number="999")
    office.press("保存")
    office.is_told_of_an_error(faults=1)
    office.look("link to no action")

    # Published, citizens follow the link, with the keyboard alone.
    office.go(STAFF_NEXT + "/publication")
    office.press("公表する")
    office.sees("公表しました")
    citizen = somebody(office.site)
    citizen.go(f"{NEXT}/actions/1")
    citizen.look("action of the next plan", "前の計画では", english="In earlier plans")
    link = citizen.page.locator("section[aria-labelledby=earlier-plans] h3 a")
    link.focus()
    citizen.page.keyboard.press("Enter")
    citizen.page.wait_for_url(f"**{PLAN}/actions/1")
    citizen.look("action that goes on", "次の計画へ", english="In later plans")
    citizen.follow(name, exact=True)
    assert citizen.page.url == f"{citizen.site}{NEXT}/actions/1"
