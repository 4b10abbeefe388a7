"""Words of an edition blotted out, and an edition taken down, by two people in real browsers; what citizens see then.

Each page at both widths and in both languages against axe-core. 
"""

import re
import urllib.error
import urllib.request

from playwright.sync_api import expect

from hakadori import run
from sample_city import PLAN, STAFF_PLAN, add_person

REMOVALS = STAFF_PLAN + "/removals"
WORDS = "電線共同溝の工事"
REASON = "個人の宅地が分かる記載があったため"


def test_two_people_blot_words_out_and_take_an_edition_down(office, administrator, somebody):
    add_person("kato", "加藤 五月", "coordinator", None, office.database)
    second = somebody(office.address).sign_in("kato")
    first, page = administrator, administrator.page

    first.go(STAFF_PLAN)
    first.follow("取下げ・墨消し")
    first.everywhere(REMOVALS, "removals")
    first.go(REMOVALS)
    first.fill(words="どこにもない語", reason=REASON)
    first.press("墨消しを申し出る")
    first.is_told_of_an_error()
    first.look("removals with a fault", "その語句が見つかりません")
    first.fill(words=WORDS)
    first.press("墨消しを申し出る")
    first.look("request of my own", "別の人", "承認を待っています", english="waits for the yes")
    assert page.get_by_role("button", name="承認し、墨消しする").count() == 0

    second.go("/staff")
    second.look("home with a request", "取下げ・墨消しの申出")
    second.follow(re.compile("^申出1"))
    expect(second.page.locator("mark", has_text=WORDS).first).to_be_visible()
    second.look("request to decide", "消える所をすべて確かめてから", english="Look at everything that would go")
    second.page.locator("#field-sure").check()
    second.press("承認し、墨消しする")
    second.look("words blotted out", "実行しました", "バックアップ")
    second.everywhere(REMOVALS, "removals settled")

    guest = somebody(office.address)
    for path, name in [("/actions/16", "action blotted out"), ("", "overview of a blotted-out edition")]:
        guest.go(PLAN + path)
        guest.look(name, english="")
    guest.go(PLAN + "/actions/16")
    expect(guest.page.locator("mark.redacted").first).to_have_text("［墨消し］")
    expect(guest.page.locator("aside.notice")).to_contain_text(REASON)
    guest.go(PLAN + "/actions/16?lang=en")
    expect(guest.page.locator("mark.redacted").first).to_have_text("[redacted]")
    guest.go(PLAN + "/editions")
    guest.look("editions with one blotted out", "一部墨消し", REASON, english="blotted out in part")
    for path in ["", ".json", ".csv", ".txt", "/sheet", "/actions/16", "/actions/16.json", "/search?q=%E9%9B%BB%E7%B7%9A"]:
        with urllib.request.urlopen(office.address + PLAN + path) as answer:
            assert WORDS not in answer.read().decode("utf-8", "replace"), path
    assert WORDS not in run("log", "export", database=office.database)
    run("log", "verify", database=office.database)

    # The whole of it, the other way round.
    second.go(REMOVALS)
    second.page.locator("#retract ~ form [name=reason]").fill(REASON)
    second.press("取下げを申し出る")
    first.go("/staff")
    first.follow(re.compile("^申出2"))
    first.look("retraction to decide", "内容がすべて消えます")
    page.locator("#field-sure").check()
    first.press("承認し、版を取り下げる")
    first.look("edition taken down", "第1版を取り下げました")
    guest.go(PLAN + "/editions")
    guest.look("editions with one taken down", "取下げ", REASON)
    try:
        urllib.request.urlopen(office.address + PLAN + "/editions/1")
        raise AssertionError("it can still be read")
    except urllib.error.HTTPError as answer:
        assert answer.code == 410 and REASON in answer.read().decode()
    run("log", "verify", database=office.database)
