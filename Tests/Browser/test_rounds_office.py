"""The office's half of a round in a real browser: proposed, looked at, opened, followed, reminded, closed, opened again.

Without a script; every page on the way in both languages and at both widths against axe-core.
"""

import os
import re
from pathlib import Path

from sample_site import LANGUAGES, PLAN, WIDTHS, in_language
from staff_site import MOVES, PASSWORD, staff_site
from test_staff import check, fill

PICTURES = os.environ.get("PICTURES")


def picture(page, name):
    """Keeps what the page looks like, where a folder for pictures is named."""
    if not PICTURES:
        return
    for width, (across, down) in WIDTHS.items():
        page.set_viewport_size({"width": across, "height": down})
        page.screenshot(path=Path(PICTURES) / f"{name}-{width}.png", full_page=True)


def test_the_office_runs_a_round(browser, tmp_path):
    with staff_site() as (site, code, log):
        context = browser.new_context(locale="ja-JP", java_script_enabled=True)
        context.set_default_timeout(20_000)
        page = context.new_page()
        seen = []

        def everywhere(path, name):
            for language in LANGUAGES:
                page.goto(site + in_language(path, language))
                assert page.locator("html").get_attribute("lang") == language
                check(page, f"{name} {language}", seen)
                picture(page, f"{name}-{language}")

        page.goto(site + "/staff")
        fill(page, code=code, name="管理 一郎", login="kanri", password=PASSWORD, again=PASSWORD)
        page.get_by_role("button", name="管理者を作る").click()
        fill(page, login="kanri", password=PASSWORD)
        page.get_by_role("button", name="サインイン").click()
        moves = tmp_path / "moves.csv"
        moves.write_text(MOVES.replace("令和8年度", "").replace("2026", ""), "utf-8")
        page.goto(site + "/staff/people/moves")
        page.locator("[name=file]").set_input_files(moves)
        page.get_by_role("button", name="変わることを見る").click()
        page.get_by_role("button", name="このとおり取り込む").click()

        rounds = "/staff/plans/" + PLAN.strip("/").split("/")[1] + "/rounds"
        everywhere(rounds, "no-rounds")
        everywhere(rounds + "/new", "new-round")
        everywhere(rounds + "/texts", "reminder-texts")

        # Faults beside their fields; a day off is named and taken.
        page.goto(site + rounds + "/new")
        year = page.locator("[name=year] option").last.get_attribute("value")
        page.locator("[name=year]").select_option(year)
        page.locator("[name='opens-on']").fill("2026-04-15")
        page.locator("[name='reports-due']").fill("2026-04-01")
        page.get_by_role("button", name="だれに何を求めるかを確かめる").click()
        check(page, "new round with a fault", seen)
        page.get_by_role("alert").get_by_role("link").first.click()
        assert page.evaluate("document.activeElement.name") == "reports-due"
        page.get_by_role("button", name="照会日から期限を数え直す").click()
        page.locator("[name='reports-due']").fill("2026-05-04")
        page.get_by_role("button", name="段階を加える").click()
        page.locator("[name='step-2-label']").fill("本部の確認")
        page.get_by_role("button", name="だれに何を求めるかを確かめる").click()
        assert "5月4日はみどりの日で、閉庁日です" in page.content()
        check(page, "preview of a round", seen)
        picture(page, "preview-ja")
        page.get_by_role("button", name="この内容で照会を始める").click()
        assert f"{rounds}/{year}?done=round-opened" in page.url
        everywhere(f"{rounds}/{year}", "round")
        everywhere(rounds, "rounds")
        everywhere(f"{rounds}/{year}/change", "change-round")
        everywhere(f"{rounds}/{year}/closing", "closing")
        for place in ["/staff", rounds.removesuffix("/rounds")]:
            page.goto(site + place)
            assert "件中0件完了" in page.content()
            picture(page, "home" if place == "/staff" else "plan")

        # One click reminds a division; the second finds nobody.
        page.goto(site + f"{rounds}/{year}")
        page.get_by_role("button", name=re.compile("催促する.*道路河川課")).click()
        assert "催促しました" in page.content() and "田中 花子" in page.locator(".reminder-log").text_content()
        page.get_by_role("button", name=re.compile("催促する.*道路河川課")).click()
        assert "新しく催促する相手はいませんでした" in page.content()
        page.locator("summary", has_text="報告を一件ずつ見る").click()
        page.locator("#stage").select_option("notAnswered")
        page.locator("#division").select_option("道路河川課")
        page.get_by_role("button", name="絞り込む").click()
        check(page, "round filtered", seen)

        # Closing shows what is unfinished and asks.
        page.goto(site + f"{rounds}/{year}/closing")
        page.locator("#field-sure").check()
        page.get_by_role("button", name="照会を締め切る").click()
        assert "未完了のまま締め切りました" in page.content()
        everywhere(f"{rounds}/{year}", "closed-round")
        page.goto(site + f"{rounds}/{year}")
        page.locator("summary", has_text="締切りを取り消す").click()
        page.locator("[name=reason]").fill("差替えのため")
        page.get_by_role("button", name="締切りを取り消す").click()
        assert "締切りを取り消しました" in page.content()
        assert len(seen) == 19, seen
        context.close()
