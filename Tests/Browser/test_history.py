"""History, comparison, publication, a preview link and an erratum in a real browser, each page against axe-core."""

import re

from playwright.sync_api import expect

from hakadori import run
from sample_city import PLAN, STAFF_PLAN, sheet

CHANGES = [("整備延長：3.4km（累計）", "整備延長：3.6km（累計）"), ("コミュニティバスの運行の見直し", "コミュニティバスの運行の改善")]


def keep_changes(database, pairs):
    """Imports the sample with other words, as somebody at another desk would."""
    text = sheet(PLAN).read_text()
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new)
    run("import", "-", "--to", PLAN.strip("/"), database=database, text=text)


def test_what_changed_goes_out_to_the_public(office, administrator, somebody):
    person, page = administrator, administrator.page
    keep_changes(office.database, CHANGES)
    person.go(STAFF_PLAN + "/history")
    assert page.locator("del").count() >= 2 and page.locator("ins").count() >= 2
    person.look("history", english="")
    page.locator("select[name=cause]").select_option("publication")
    person.press("絞り込む")
    expect(page.locator(".event")).to_have_count(1)
    person.go(STAFF_PLAN + "/history")
    person.follow(re.compile("コミュニティバス"))
    person.look("history of an action", english="")
    person.follow("取組の内容を見る")
    person.look("action", english="")
    person.go(STAFF_PLAN + "/actions")
    person.look("actions", english="")
    person.fill(on="2020-04-01")
    person.press("この時点を表示")
    person.look("actions before there were any", english="")
    person.go(STAFF_PLAN + "/compare?from=edition-1&to=now")
    assert page.locator("del").count() >= 2
    person.look("compare", english="")

    person.go(STAFF_PLAN + "/publication")
    person.look("publication", english="")
    person.press("リンクを作る")
    person.look("preview link")
    link = page.locator(".preview-link").inner_text().removeprefix(office.address)
    guest = somebody(office.address)
    guest.go(link)
    guest.look("preview", english="")
    guest.go(link + "/actions/16")
    assert "3.6km" in guest.page.content() and "公表前" in guest.page.content()
    guest.look("preview of an action", english="")

    # Somebody changes the plan while the page is open: nothing is published, and the page shows what.
    person.go(STAFF_PLAN + "/publication")
    keep_changes(office.database, [*CHANGES, ("自転車通行空間の整備", "自転車の通行空間の整備")])
    person.fill(note="実績の訂正")
    person.press("公表する")
    person.look("publication refused", "公表していません")
    expect(page.locator("textarea[name=note]")).to_have_value("実績の訂正")
    person.press("公表する")
    person.look("published", "公表しました")
    person.press(re.compile("取り消す"))
    assert guest.go(link).status == 404

    person.go(STAFF_PLAN + "/errata")
    person.look("errata", english="")
    page.locator("select[name=action]").select_option(label=next(
        option for option in page.locator("select[name=action] option").all_inner_texts() if "自転車" in option))
    person.fill(place="令和6年度 達成状況詳細", wrong="3.6km", correct=" ")
    person.press("正誤を加える")
    person.is_told_of_an_error()
    person.look("errata with a fault")
    person.fill(correct="3.8km")
    person.press("正誤を加える")
    person.look("erratum added")

    person.go(PLAN + "/editions")
    person.look("editions", "3.8km", english="3.8km")
    person.follow(re.compile("前の版との違い"))
    person.look("changes of an edition", english="")
    person.go(PLAN + "/actions/16")
    person.look("public action with an erratum", "3.8km", english="3.8km")
