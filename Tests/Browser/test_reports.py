"""Reports in a real browser: saved while one types, brought through a lost session, chosen between two, handed in and approved.

With the one script and without it; every page on the way against axe-core, at phone and desk width, in both languages.
"""

import pytest
from playwright.sync_api import Error, expect

from keyboard import walk
from round_site import round_site

FIRST = "整備延長：3.9km（累計）\n駅前通りの区間を整備した。"
REASON = "電線共同溝の工事と工程が重なったため。上半期に施工する。"
REASON_FIELD = "理由・改善策"
DAYS = "応急対応までの日数：3.1日"


@pytest.fixture(scope="module")
def town():
    with round_site() as opened:
        yield opened


@pytest.fixture
def people(town, somebody):
    """Signs somebody in, in a browser of their own: `people("tanaka", script=False)`."""
    return lambda login, **options: somebody(town.address, **options).sign_in(login)


def test_a_report_saves_itself_and_survives(town, people):
    writer = people("tanaka")
    page = writer.page
    writer.go(town.reports["16"])

    # It saves while one types, says when, counts, and shows the rule of the chosen status.
    writer.choose("一部のみ達成")
    writer.sees("選んだ達成状況には、理由・改善策が必要です。")
    writer.choose("概ね達成")
    writer.sees("選んだ達成状況では、理由・改善策は要りません。")
    writer.choose("一部のみ達成")
    writer.write(FIRST)
    expect(page.locator("[data-count-of=result]")).to_have_text(str(len(FIRST)))
    writer.waits_until("saved")
    writer.sees("に保存しました")
    page.reload()
    writer.reads(FIRST)
    assert page.evaluate("localStorage.length") == 0

    # The line breaks, then the window dies without a last word: the browser has the text, and offers it.
    writer.context.set_offline(True)
    writer.write(REASON, REASON_FIELD)
    writer.waits_until("unreachable")
    writer.sees("サーバーにつながりません")
    with pytest.raises(Error, match="crash"):
        page.goto("chrome://crash")
    writer.open_window()
    page.close()
    page = writer.page
    writer.context.set_offline(False)
    writer.go(town.reports["16"])
    writer.reads("", REASON_FIELD)
    writer.look("typed text is offered")
    writer.press("書きかけの文を戻す")
    writer.reads(REASON, REASON_FIELD)
    writer.waits_until("saved")

    # The session ends: saving stops and says so; after signing in the text is offered on the same page.
    writer.context.clear_cookies()
    writer.write(REASON + "来年度に取り戻す。", REASON_FIELD)
    writer.waits_until("signedOut")
    writer.follow("ログインし直して")
    writer.sign_in("tanaka")
    assert page.url == town.address + town.reports["16"]
    writer.press("書きかけの文を戻す")
    writer.waits_until("saved")
    page.reload()
    writer.reads(REASON + "来年度に取り戻す。", REASON_FIELD)
    assert page.evaluate("localStorage.length") == 0
    page.get_by_role("button", name="保存", exact=True).focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**?done=report-submitted")


def test_without_a_script_the_rule_is_text_and_the_keyboard_reaches_everything(town, people):
    writer = people("yamada", script=False)
    writer.go(town.reports["15"])
    writer.sees("達成状況が次のときは、理由・改善策が必要です")
    assert not writer.page.get_by_role("button", name="書きかけの文を戻す").is_visible()
    stops = walk(writer.page, "Tab")
    assert len(stops) > 8 and all(stop["marked"] and not stop["covered"] for stop in stops)


def test_without_a_script_nothing_is_lost_either(town, people):
    writer = people("yamada", script=False)
    writer.go(town.reports["14"])
    writer.write("耐震補強：7橋（累計）")
    writer.context.clear_cookies()
    writer.press("保存")
    writer.sees("失われていません")
    writer.sign_in("yamada")
    writer.sees("まだ保存していません")
    writer.reads("耐震補強：7橋（累計）")
    writer.press("保存")
    writer.sees("報告を保存しました")

    # Handing in says what is missing, beside its field.
    writer.press("提出")
    writer.is_told_of_an_error()
    writer.choose("未達成")
    writer.press("提出")
    writer.page.get_by_role("alert").get_by_role("link").first.click()
    writer.write("入札が不調のため。来年度に発注し直す。", REASON_FIELD)
    writer.press("提出")
    writer.sees("報告を提出しました")
    writer.press("取り下げて書き直す")
    writer.sees("書き直せます")


def test_two_at_one_report(town, people):
    first, second = people("tanaka"), people("yamada", script=False)
    for person in (first, second):
        person.go(town.reports["7"])
    second.write("点検箇所：24か所")
    with first.page.expect_response("**/findings"):
        first.write("点検箇所：22か所")
        first.waits_until("saved")
    second.press("保存")
    expect(second.page.get_by_role("heading", level=1)).to_have_text("二つの文から選んでください")
    second.go(town.reports["7"])
    assert "点検箇所：24か所" in second.page.content()
    second.sees("点検箇所：22か所")
    second.page.get_by_label("両方を見て書き直す").check()
    second.write("点検箇所：24か所（うち対策済み22か所）", "書き直す文")
    second.press("選んだ文で保存")
    second.reads("点検箇所：24か所（うち対策済み22か所）")
    # The first, who types on, is told and loses nothing.
    first.write("点検箇所：23か所")
    first.waits_until("conflict")
    first.follow("二つの文を見比べる")
    first.look("two texts to choose from")
    first.page.get_by_label("田中 花子さんの文にする").or_(first.page.get_by_label("山田 太郎さんの文にする")).check()
    first.press("選んだ文で保存")
    first.reads("点検箇所：24か所（うち対策済み22か所）")


def test_a_report_is_added_to_returned_and_approved(town, people):
    # What a division adds is taken over by the one that compiles.
    road = people("tanaka")
    road.go(town.reports["30"])
    road.write("課の全員12人が研修を受けた。", "道路河川課の追記")
    road.press("回答する")
    road.look("addition answered", "追記を回答しました")
    compiler = people("sato", script=False)
    compiler.go(town.reports["30"])
    compiler.press("道路河川課の追記を達成状況詳細に写す")
    compiler.reads("課の全員12人が研修を受けた。")

    # The head of the division: last year beside this year, a word at the field, then yes.
    road.go(town.reports["15"])
    road.choose("概ね達成")
    road.write(DAYS)
    road.press("提出")
    road.sees("報告を提出しました")
    head = people("suzuki")
    head.sees("内容を確かめる")
    head.open_report("15")
    assert head.page.locator("del").count() and head.page.locator("ins").count()
    head.look("report to review")
    head.page.locator("summary", has_text="差戻し").click()
    head.page.get_by_role("group").get_by_label("達成状況詳細").fill("いつの時点の日数ですか。")
    head.press("差し戻す")
    head.sees("差し戻しました")
    road.go("/staff")
    road.look("home with a return", "いつの時点の日数ですか。")
    road.go(town.reports["15"])
    expect(road.page.locator("#field-result-comment")).to_contain_text("いつの時点の日数ですか。")
    road.write(DAYS + "（令和8年3月末）")
    road.press("提出")
    road.sees("報告を提出しました")
    for login, step in (("suzuki", "事務局の確認待ち"), ("kimura", "完了")):
        person = people(login, script=False)
        person.go(town.reports["15"])
        person.press("承認")
        person.sees(step)

    # Everybody, everywhere, in both languages.
    for login in ("tanaka", "suzuki", "kimura", "ito"):
        person = people(login)
        for path in ["/staff", town.reports["15"], town.reports["30"]]:
            person.everywhere(path, f"{login} {path}")
