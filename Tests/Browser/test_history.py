"""History, comparison, publication, a preview link and an erratum in a real browser, each page against axe-core.

HAKADORI_PICTURES=FOLDER also takes a picture of every page, to look at.
"""

import os
import re
import subprocess
from pathlib import Path

import pytest

from sample_site import LANGUAGES, PLAN, ROOT, SHEETS, WIDTHS, in_language, program
from staff_site import PASSWORD, staff_site
from test_staff import check, fill

CHANGES = [("整備延長：3.4km（累計）", "整備延長：3.6km（累計）"), ("コミュニティバスの運行の見直し", "コミュニティバスの運行の改善")]


@pytest.fixture(scope="module")
def office():
    with staff_site() as opened:
        yield opened


def keep_changes(log, pairs):
    """Imports the sample with other words, as somebody at another desk would."""
    text = (ROOT / "Samples" / SHEETS[PLAN]).read_text()
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new)
    (log.parent / "plan.txt").write_text(text)
    subprocess.run(
        [program(), "import", str(log.parent / "plan.txt"), "--to", PLAN.strip("/")]
        + ["--database", f"sqlite:{log.parent}/staff.sqlite"],
        check=True, stdin=subprocess.DEVNULL, timeout=120,
    )


def look(page, name, seen):
    """The page in both languages, and a picture where pictures are wanted."""
    address = page.url
    for language in LANGUAGES:
        if "done=" not in address and page.url != in_language(address, language):
            page.goto(in_language(address, language))
        check(page, f"{name} {language}", seen)
        folder = os.environ.get("HAKADORI_PICTURES")
        if folder:
            for width, (across, down) in WIDTHS.items():
                page.set_viewport_size({"width": across, "height": down})
                page.screenshot(path=Path(folder) / f"{name}-{language}-{width}.png".replace(" ", "-"), full_page=True)
        if "done=" in address:
            break
    if page.url != address:
        page.goto(address)


def test_what_changed_goes_out_to_the_public(office, browser):
    site, code, log = office
    page = browser.new_context(locale="ja-JP").new_page()
    seen = []
    page.goto(site + "/staff")
    fill(page, code=code, name="管理 一郎", login="kanri", password=PASSWORD, again=PASSWORD)
    page.get_by_role("button", name="管理者を作る").click()
    fill(page, login="kanri", password=PASSWORD)
    page.get_by_role("button", name="サインイン").click()
    plan = site + "/staff/plans/" + PLAN.strip("/").split("/")[1]

    keep_changes(log, CHANGES)
    page.goto(plan + "/history")
    assert page.locator("del").count() >= 2 and page.locator("ins").count() >= 2
    look(page, "history", seen)
    page.locator("select[name=cause]").select_option("publication")
    page.get_by_role("button", name="絞り込む").click()
    assert page.locator(".event").count() == 1
    page.goto(plan + "/history")
    page.get_by_role("link", name=re.compile("コミュニティバス")).first.click()
    look(page, "history of an action", seen)
    page.get_by_role("link", name="取組の内容を見る").click()
    look(page, "action", seen)
    page.goto(plan + "/actions")
    look(page, "actions", seen)
    page.locator("input[name=on]").fill("2020-04-01")
    page.get_by_role("button", name="この時点を表示").click()
    look(page, "actions before there were any", seen)
    page.goto(plan + "/compare?from=edition-1&to=now")
    assert page.locator("del").count() >= 2
    look(page, "compare", seen)

    page.goto(plan + "/publication")
    look(page, "publication", seen)
    page.get_by_role("button", name="リンクを作る").click()
    check(page, "preview link", seen)
    link = page.locator(".preview-link").inner_text()
    guest = browser.new_context(locale="ja-JP").new_page()
    guest.goto(link)
    look(guest, "preview", seen)
    guest.goto(link + "/actions/16")
    assert "3.6km" in guest.content() and "公表前" in guest.content()
    look(guest, "preview of an action", seen)

    # Somebody changes the plan while the page is open: nothing is published, and the page shows what.
    page.goto(plan + "/publication")
    keep_changes(log, [*CHANGES, ("自転車通行空間の整備", "自転車の通行空間の整備")])
    page.locator("textarea[name=note]").fill("実績の訂正")
    page.get_by_role("button", name="公表する", exact=True).click()
    assert "公表していません" in page.content() and page.locator("textarea[name=note]").input_value() == "実績の訂正"
    check(page, "publication refused", seen)
    page.get_by_role("button", name="公表する", exact=True).click()
    assert "公表しました" in page.content()
    look(page, "published", seen)
    page.get_by_role("button", name=re.compile("取り消す")).click()
    assert guest.goto(link).status == 404

    page.goto(plan + "/errata")
    look(page, "errata", seen)
    page.locator("select[name=action]").select_option(label=next(
        option for option in page.locator("select[name=action] option").all_inner_texts() if "自転車" in option))
    fill(page, place="令和6年度 達成状況詳細", wrong="3.6km")
    page.locator("textarea[name=correct]").fill(" ")
    page.get_by_role("button", name="正誤を加える").click()
    check(page, "errata with a fault", seen)
    page.locator("textarea[name=correct]").fill("3.8km")
    page.get_by_role("button", name="正誤を加える").click()
    look(page, "erratum added", seen)

    page.goto(site + PLAN + "/editions")
    assert "3.8km" in page.content()
    look(page, "editions", seen)
    page.get_by_role("link", name=re.compile("前の版との違い")).click()
    look(page, "changes of an edition", seen)
    page.goto(site + PLAN + "/actions/16")
    assert "3.8km" in page.content()
    look(page, "public action with an erratum", seen)
    assert len(seen) > 20
