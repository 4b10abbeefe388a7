"""The office's half of a round in a real browser: proposed, looked at, opened, followed, reminded, closed, opened again.

Without a script; every page on the way in both languages and at both widths against axe-core.
"""

import re

from playwright.sync_api import expect

from sample_city import STAFF_PLAN
from staff_site import TRANSFERS

ROUNDS = STAFF_PLAN + "/rounds"


def test_the_office_runs_a_round(administrator, tmp_path):
    office, page = administrator, administrator.page
    transfers = tmp_path / "transfers.csv"
    transfers.write_text(TRANSFERS.replace("令和8年度", "").replace("2026", ""), "utf-8")
    office.go("/staff/people/transfers")
    page.locator("[name=file]").set_input_files(transfers)
    office.press("変わることを見る")
    office.press("このとおり取り込む")

    office.everywhere(ROUNDS, "no-rounds")
    office.everywhere(ROUNDS + "/new", "new-round")
    office.everywhere(ROUNDS + "/texts", "reminder-texts")

    # Faults beside their fields; a day off is named and taken.
    office.go(ROUNDS + "/new")
    year = page.locator("[name=year] option").last.get_attribute("value")
    page.locator("[name=year]").select_option(year)
    office.fill(opens_on="2026-04-15", reports_due="2026-04-01")
    office.press("だれに何を求めるかを確かめる")
    office.is_told_of_an_error()
    office.look("new round with a fault")
    page.get_by_role("alert").get_by_role("link").first.click()
    expect(page.locator("[name='reports-due']")).to_be_focused()
    office.press("照会日から期限を数え直す")
    office.fill(reports_due="2026-05-04")
    office.press("段階を加える")
    office.fill(step_2_label="本部の確認")
    office.press("だれに何を求めるかを確かめる")
    office.look("preview of a round", "5月4日はみどりの日で、閉庁日です")
    office.press("この内容で照会を始める")
    page.wait_for_url(f"**{ROUNDS}/{year}?done=round-opened")
    office.everywhere(f"{ROUNDS}/{year}", "round")
    office.everywhere(ROUNDS, "rounds")
    office.everywhere(f"{ROUNDS}/{year}/change", "change-round")
    office.everywhere(f"{ROUNDS}/{year}/closing", "closing")
    for place in ["/staff", STAFF_PLAN]:
        office.go(place)
        office.sees("件中0件完了")

    # One click reminds a division; the second finds nobody.
    office.go(f"{ROUNDS}/{year}")
    office.press(re.compile("催促する.*道路河川課"))
    office.sees("催促しました")
    assert "田中 花子" in page.locator(".reminder-log").text_content()
    office.press(re.compile("催促する.*道路河川課"))
    office.sees("新しく催促する相手はいませんでした")
    page.locator("summary", has_text="報告を一件ずつ見る").click()
    page.locator("#stage").select_option("notAnswered")
    page.locator("#division").select_option("道路河川課")
    office.press("絞り込む")
    office.look("round filtered")

    # Closing shows what is unfinished and asks.
    office.go(f"{ROUNDS}/{year}/closing")
    page.locator("#field-sure").check()
    office.press("照会を締め切る")
    office.sees("未完了のまま締め切りました")
    office.everywhere(f"{ROUNDS}/{year}", "closed-round")
    office.go(f"{ROUNDS}/{year}")
    page.locator("summary", has_text="締切りを取り消す").click()
    office.fill(reason="差替えのため")
    office.press("締切りを取り消す")
    office.sees("締切りを取り消しました")
