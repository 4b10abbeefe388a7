"""Reports in a real browser: saved while one types, brought through a lost session, chosen between two, handed in and approved.

With the one script and without it; every page on the way against axe-core, at phone and desk width, in both languages.
"""

import pytest
from playwright.sync_api import Error

from round_site import PASSWORD, round_site
from sample_site import LANGUAGES, in_language
from test_keyboard import walk
from test_staff import check

FIRST = "整備延長：3.9km（累計）\n駅前通りの区間を整備した。"
REASON = "電線共同溝の工事と工程が重なったため。上半期に施工する。"


@pytest.fixture(scope="module")
def town():
    with round_site() as opened:
        yield opened


@pytest.fixture
def people(town, browser):
    """Signs somebody in, in a browser of their own: `people("tanaka", script=False)`."""
    contexts, complaints = [], []

    def person(login, script=True):
        context = browser.new_context(locale="ja-JP", java_script_enabled=script)
        context.set_default_timeout(20_000)
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda m: complaints.append(m.text) if m.type in ("error", "warning") and "status of" not in m.text
                and "ERR_INTERNET_DISCONNECTED" not in m.text else None)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("request", lambda r: None if r.url.startswith(town[0]) or r.url.startswith("data:") else complaints.append(r.url))
        page.goto(town[0] + "/staff/sign-in")
        sign_in(page, login)
        return page

    yield person
    for context in contexts:
        context.close()
    assert not complaints, complaints


def sign_in(page, login):
    page.locator("[name=login]").fill(login)
    page.locator("[name=password]").fill(PASSWORD)
    page.get_by_role("main").get_by_role("button", name="サインイン").click()
    page.locator("header .me").wait_for()


def press(page, name):
    page.get_by_role("main").get_by_role("button", name=name, exact=True).click()


def wait_for(page, state):
    page.locator(f"form.report [data-state={state}]").wait_for(state="attached")


def test_a_report_saves_itself_and_survives(town, people):
    site, report = town
    page = people("tanaka")
    page.goto(site + report("16"))
    check_without_script(people, site + report("16"))

    # It saves while one types, says when, counts, and shows the rule of the chosen status.
    page.get_by_label("一部のみ達成").check()
    assert page.get_by_text("選んだ達成状況には、理由・改善策が必要です。").is_visible()
    page.get_by_label("概ね達成").check()
    assert page.get_by_text("選んだ達成状況では、理由・改善策は要りません。").is_visible()
    page.get_by_label("一部のみ達成").check()
    page.get_by_label("達成状況詳細").fill(FIRST)
    assert page.locator("[data-count-of=result]").inner_text() == str(len(FIRST))
    wait_for(page, "saved")
    assert "に保存しました" in page.locator("form.report [role=status]").inner_text()
    page.reload()
    assert page.get_by_label("達成状況詳細").input_value() == FIRST
    assert page.evaluate("localStorage.length") == 0

    # The line breaks, then the window dies without a last word: the browser has the text, and offers it.
    page.context.set_offline(True)
    page.get_by_label("理由・改善策").fill(REASON)
    wait_for(page, "unreachable")
    assert "サーバーにつながりません" in page.locator("form.report [role=status]").inner_text()
    with pytest.raises(Error, match="crash"):
        page.goto("chrome://crash")
    other = page.context.new_page()
    page.close()
    other.context.set_offline(False)
    other.goto(site + report("16"))
    assert other.get_by_label("理由・改善策").input_value() == ""
    check_in_place(other)
    other.get_by_role("button", name="書きかけの文を戻す").click()
    assert other.get_by_label("理由・改善策").input_value() == REASON
    wait_for(other, "saved")

    # The session ends: saving stops and says so; after signing in the text is offered on the same page.
    other.context.clear_cookies()
    other.get_by_label("理由・改善策").fill(REASON + "来年度に取り戻す。")
    wait_for(other, "signedOut")
    other.get_by_role("link", name="サインインし直して").click()
    sign_in(other, "tanaka")
    assert other.url == site + report("16")
    other.get_by_role("button", name="書きかけの文を戻す").click()
    wait_for(other, "saved")
    other.reload()
    assert other.get_by_label("理由・改善策").input_value() == REASON + "来年度に取り戻す。"
    assert other.evaluate("localStorage.length") == 0
    other.get_by_role("button", name="保存", exact=True).focus()
    other.keyboard.press("Tab")
    other.keyboard.press("Enter")
    other.wait_for_url("**?done=report-submitted")


def check_in_place(page):
    check(page, page.url, [])


def check_without_script(people, address):
    """The same page without its script says the rule as text and keeps the way to the keyboard open."""
    page = people("yamada", script=False)
    page.goto(address)
    assert page.get_by_text("達成状況が次のときは、理由・改善策が必要です").is_visible()
    assert not page.get_by_role("button", name="書きかけの文を戻す").is_visible()
    stops = walk(page, "Tab")
    assert len(stops) > 8 and all(stop["marked"] and not stop["covered"] for stop in stops)


def test_without_a_script_nothing_is_lost_either(town, people):
    site, report = town
    page = people("yamada", script=False)
    page.goto(site + report("14"))
    page.get_by_label("達成状況詳細").fill("耐震補強：7橋（累計）")
    page.context.clear_cookies()
    press(page, "保存")
    assert "失われていません" in page.content()
    sign_in(page, "yamada")
    assert "まだ保存していません" in page.content()
    assert page.get_by_label("達成状況詳細").input_value() == "耐震補強：7橋（累計）"
    press(page, "保存")
    assert "報告を保存しました" in page.content()

    # Handing in says what is missing, beside its field.
    press(page, "提出")
    assert page.title().startswith("エラー：")
    page.get_by_label("未達成").check()
    press(page, "提出")
    page.get_by_role("alert").get_by_role("link").first.click()
    page.get_by_label("理由・改善策").fill("入札が不調のため。来年度に発注し直す。")
    press(page, "提出")
    assert "報告を提出しました" in page.content()
    press(page, "取り下げて書き直す")
    assert "書き直せます" in page.content()


def test_two_at_one_report(town, people):
    site, report = town
    first, second = people("tanaka"), people("yamada", script=False)
    for page in (first, second):
        page.goto(site + report("7"))
    second.get_by_label("達成状況詳細").fill("点検箇所：24か所")
    first.get_by_label("達成状況詳細").fill("点検箇所：22か所")
    with first.expect_response("**/findings"):
        wait_for(first, "saved")
    press(second, "保存")
    assert second.get_by_role("heading", level=1).inner_text() == "二つの文から選んでください"
    second.goto(site + report("7"))
    assert "点検箇所：24か所" in second.content() and "点検箇所：22か所" in second.locator("main").inner_text()
    second.get_by_label("両方を見て書き直す").check()
    second.get_by_label("書き直す文").fill("点検箇所：24か所（うち対策済み22か所）")
    press(second, "選んだ文で保存")
    # The first, who types on, is told and loses nothing.
    first.get_by_label("達成状況詳細").fill("点検箇所：23か所")
    wait_for(first, "conflict")
    first.get_by_role("link", name="二つの文を見比べる").click()
    check_in_place(first)
    first.get_by_label("田中 花子さんの文にする").or_(first.get_by_label("山田 太郎さんの文にする")).check()
    press(first, "選んだ文で保存")
    assert first.get_by_label("達成状況詳細").input_value() == "点検箇所：24か所（うち対策済み22か所）"


def test_a_report_is_added_to_returned_and_approved(town, people):
    site, report = town
    # What a division adds is taken over by the one that compiles.
    road = people("tanaka")
    road.goto(site + report("30"))
    road.get_by_label("道路河川課の追記").fill("課の全員12人が研修を受けた。")
    press(road, "回答する")
    road.get_by_text("追記を回答しました").wait_for()
    check_in_place(road)
    compiler = people("sato", script=False)
    compiler.goto(site + report("30"))
    compiler.get_by_role("button", name="道路河川課の追記を達成状況詳細に写す").click()
    assert compiler.get_by_role("textbox", name="達成状況詳細").input_value() == "課の全員12人が研修を受けた。"

    # The head of the division: last year beside this year, a word at the field, then yes.
    head = people("suzuki")
    assert head.get_by_role("link", name="内容を確かめる").is_visible()
    head.get_by_role("link", name="内容を確かめる").click()
    assert head.url == site + report("16")
    assert head.locator("del").count() and head.locator("ins").count()
    check_in_place(head)
    head.locator("summary", has_text="差戻し").click()
    head.get_by_role("group").get_by_label("達成状況詳細").fill("いつの時点の延長ですか。")
    press(head, "差し戻す")
    assert "差し戻しました" in head.content()
    road.goto(site + "/staff")
    assert "いつの時点の延長ですか。" in road.locator("main").inner_text()
    check_in_place(road)
    road.goto(site + report("16"))
    assert "いつの時点の延長ですか。" in road.locator("#field-result-comment").inner_text()
    road.get_by_label("達成状況詳細").fill(FIRST + "（令和8年3月末）")
    press(road, "提出")
    for login, step in (("suzuki", "事務局の確認待ち"), ("kimura", "完了")):
        page = people(login, script=False)
        page.goto(site + report("16"))
        press(page, "承認")
        assert step in page.locator("main").inner_text()

    # Everybody, everywhere, in both languages.
    for login in ("tanaka", "suzuki", "kimura", "ito"):
        page = people(login)
        for path in ["/staff", report("16"), report("30")]:
            for language in LANGUAGES:
                page.goto(site + in_language(path, language))
                assert page.locator("html").get_attribute("lang") == language
                check(page, f"{login} {path} {language}", [])
