"""A year in a real browser, from the first run to a citizen who reads what came of it.

Everything is done by people on pages, each in a browser of their own; the sheet alone is imported by the command, as the README says.
Mails go to a real SMTP server. Every page on the way stands before axe-core at the width of a phone and of a desk.
"""

import csv
import re

from hakadori import run, until
from letters import letters
from sample_city import PASSWORD, PLAN, STAFF_PLAN, day
from staff_site import staff_site

YEAR = 2025
MAIL = "{}@kasumihama.example"
PEOPLE = {
    # login: (name, division, role)
    "hayashi": ("林 美咲", "図書館", "担当者"),
    "ueda": ("上田 健", "図書館", "課長"),
    "tanaka": ("田中 花子", "納税課", "担当者"),
    "yamada": ("山田 太郎", "納税課", "担当者"),
    "suzuki": ("鈴木 一郎", "納税課", "課長"),
    "sato": ("佐藤 次郎", "市民窓口課", "担当者"),
    "mori": ("森 真理", "市民窓口課", "課長"),
    "kimura": ("木村 直子", "", "事務局"),
}
DIVISIONS = ["図書館", "納税課", "市民窓口課"]
# What is written for the action with this number; RETURNED is sent back and mended, CONFLICT is written by two.
RETURNED, CONFLICT, LATE, PLAIN = "8", "32", "26", "9"
TEXTS = {
    RETURNED: "電子書籍の点数：11,480点、電子書籍の貸出し：3万8,905点（令和8年3月末）。",
    CONFLICT: "収納率97.9%。スマートフォンでの納付が全体の34%となった。",
    LATE: "繁忙期の平均待ち時間：23分。来庁の予約を全ての手続に広げた。",
    PLAIN: "巡回拠点を北部地区に2か所増やし、17か所とした。",
}
VAGUE = "電子書籍を追加した。"
OTHERS = "収納率97.9%（速報値）。"


def test_a_year(somebody, tmp_path, postgres):
    """Once, on PostgreSQL: the other tests in a browser are on SQLite."""
    with letters() as post, staff_site(postgres, **post.settings) as site:
        citizen = somebody(site.address)
        citizen.go(f"{PLAN}/actions/{RETURNED}")
        citizen.look("the public action before", "図書館の電子書籍の充実", english="図書館の電子書籍の充実")
        administrator = first_run(somebody(site.address), site.code)
        codes = people_come(administrator, tmp_path)
        staff = {login: chooses_a_password(somebody(site.address), login, codes[login]) for login in PEOPLE}
        office = staff["kimura"]
        round_path = opens_the_round(office)
        one_is_returned(staff)
        one_conflicts(staff)
        one_is_late(staff, office, round_path, post)
        nothing_is_public_yet(citizen)
        closes(office, round_path)
        publishes(office)
        a_citizen_reads(citizen)
        history_says_who(office)
        assert len(post.received) == 1, "nobody but who was late was written to"
        proved(site, codes.values())


def first_run(person, code):
    person.go("/staff")
    person.look("first run", "管理者", english="Make the administrator")
    person.fill(code=code, name="管理 一郎", login="kanri", password=PASSWORD, again=PASSWORD)
    person.press("管理者を作る")
    person.look("signing in", "管理者を作りました", english="Sign in")
    person.sign_in("kanri")
    person.look("home of the administrator", "管理 一郎さんのホーム", "異動名簿を取り込む")
    return person


def people_come(person, folder):
    """A list of people becomes accounts with rights; each gets a one-time code."""
    lines = ["利用者名,氏名,課,役割,計画,年度,メール"]
    lines += [f"{login},{name},{division},{role},,,{MAIL.format(login)}" for login, (name, division, role) in PEOPLE.items()]
    file = folder / "people.csv"
    file.write_bytes("\r\n".join(lines).encode("cp932"))
    person.follow("異動名簿を取り込む")
    person.look("list of people", "異動名簿")
    person.page.locator("[name=file]").set_input_files(file)
    person.press("変わることを見る")
    person.look("preview of people", f"新しい人{len(PEOPLE)}人")
    person.press("このとおり取り込む")
    person.look("people", "木村 直子", "林 美咲", english="木村 直子")
    with person.page.expect_download() as download:
        person.press("全員分のコードをCSVで発行")
    rows = csv.DictReader(download.value.path().read_text("utf-8-sig").splitlines())
    codes = {row["利用者名"]: row["一回限りのコード"] for row in rows}
    assert codes.keys() == PEOPLE.keys()
    return codes


def chooses_a_password(person, login, code):
    person.go("/staff/code")
    if login == "hayashi":
        person.look("choosing a password", "パスワードを決める", english="One-time code")
    person.fill(code=code, password=PASSWORD, again=PASSWORD)
    person.press("パスワードを決める")
    person.page.wait_for_url("**/staff/sign-in?*")
    person.sign_in(login)
    person.sees(PEOPLE[login][0] + "さんのホーム")
    return person


def opens_the_round(office):
    """Three divisions are asked; the due day is a week ago by today's clock."""
    page = office.page
    office.look("home of the office before", "木村 直子さんのホーム")
    office.follow("第2次霞浜市総合計画")
    office.look("plan", "第2次霞浜市総合計画", english="第2次霞浜市総合計画")
    office.follow("照会", exact=True)
    office.look("no round yet", "照会はまだありません。")
    office.follow("照会を作る")
    office.look("new round", "年度と期限")
    page.locator("[name=year]").select_option(str(YEAR))
    days = {"opens-on": -60, "reports-due": -7, "step-0-due": 14, "step-1-due": 28}
    for name, distance in days.items():
        page.locator(f"[name={name}]").fill(day(distance))
    page.locator("[name=instructions]").fill("数字には単位と、いつの時点の値かを書いてください。")
    page.locator("[name=scope][value=chosen]").check()
    if not page.locator("#field-scope details[open]").count():
        page.locator("summary", has_text="施策と課を選ぶ").click()
    for division in DIVISIONS:
        page.get_by_role("checkbox", name=division, exact=True).check()
    office.press("だれに何を求めるかを確かめる")
    office.look("preview of the round", "3課に、報告4件を求めます。まだ保存していません。", *DIVISIONS)
    office.press("この内容で照会を始める")
    office.look("board at the beginning", "照会を始めました。", "未回答", english="not answered")
    return page.url.split("?")[0].removeprefix(office.site)


def one_is_returned(staff):
    """図書館: two reports; one comes back with a word at its field, is mended and approved."""
    reporter, head, office = staff["hayashi"], staff["ueda"], staff["kimura"]
    reporter.go("/staff")
    reporter.look("home of a reporter", "求められていることは2件", "図書館の電子書籍の充実",
                  english="2 things are asked of you")
    reporter.open_report(RETURNED)
    reporter.look("report form", "数字には単位と、いつの時点の値かを書いてください。", "前年度（令和6年度）", english="Year before")
    reporter.press("提出")
    reporter.look("report form with a fault", "達成状況")
    reporter.is_told_of_an_error()
    reporter.choose("概ね達成")
    reporter.write(VAGUE)
    reporter.waits_until("saved")
    reporter.press("提出")
    reporter.look("report handed in", "報告を提出しました。", "課長の承認待ち")
    reporter.open_report(PLAIN)
    reporter.choose("概ね達成")
    reporter.write(TEXTS[PLAIN])
    reporter.press("提出")
    reporter.sees("報告を提出しました。")

    head.open_report(RETURNED)
    head.look("review", VAGUE, "数値目標への実績の数値なし", "前年度の文からの違い", "林 美咲", english="Different from the year before")
    head.page.locator("summary", has_text="差戻し").click()
    head.press("差し戻す")
    head.look("sending back without a word", "差戻し")
    head.page.get_by_role("group").get_by_label("達成状況詳細").fill("何点増え、いつの時点で何点かを書いてください。")
    head.press("差し戻す")
    head.look("report sent back", "報告を差し戻しました。")
    reporter.go("/staff")
    reporter.look("home of a reporter after the return", "差し戻された報告の修正", "何点増え、いつの時点で何点かを書いてください。",
                  english="Mend the report")
    reporter.open_report(RETURNED)
    reporter.look("report to mend", "差戻しのコメント", "何点増え、いつの時点で何点かを書いてください。")
    reporter.write(TEXTS[RETURNED])
    reporter.press("提出")
    reporter.sees("報告を提出しました。")
    for number in (RETURNED, PLAIN):
        approve(head, number, "事務局の確認待ち", TEXTS[number])
        approve(office, number, "完了", TEXTS[number])
    office.look("report done", "完了", "上田 健", TEXTS[PLAIN])
    reporter.go("/staff")
    reporter.look("home with nothing to do", "完了した報告")


def approve(person, number, standing, text):
    person.open_report(number)
    person.look(f"approving {number} as {standing}", text)
    person.press("承認")
    person.sees("報告を承認しました。", standing)


def one_conflicts(staff):
    """納税課: two write at once. The second sees both texts and writes one from both."""
    first, second, head, office = staff["tanaka"], staff["yamada"], staff["suzuki"], staff["kimura"]
    for person in (first, second):
        person.open_report(CONFLICT)
    # As somebody whose line broke for a moment: nothing saves itself in this window.
    second.page.context.set_offline(True)
    second.choose("概ね達成")
    second.write(OTHERS)
    first.choose("概ね達成")
    first.write(TEXTS[CONFLICT])
    first.waits_until("saved")
    first.look("report saved by itself", "に保存しました")
    second.page.context.set_offline(False)
    second.press("保存")
    second.look("conflict", "二つの文から選んでください", "どちらの文も失われていません。", "（速報値）。", TEXTS[CONFLICT])
    second.page.get_by_label("田中 花子さんの文にする").check()
    second.press("選んだ文で保存")
    second.reads(TEXTS[CONFLICT])
    second.press("提出")
    second.look("conflict resolved and handed in", "報告を提出しました。", "課長の承認待ち")
    approve(head, CONFLICT, "事務局の確認待ち", TEXTS[CONFLICT])
    approve(office, CONFLICT, "完了", TEXTS[CONFLICT])


def one_is_late(staff, office, round_path, post):
    """市民窓口課 has not answered: the office sees it, reminds by mail, and the report comes."""
    reporter, head = staff["sato"], staff["mori"]
    office.go(round_path)
    office.look("board with one late", "期限を", "過ぎています", "3件", english="overdue")
    late = office.page.get_by_role("row").filter(has_text="市民窓口課").first
    assert "未回答" in late.inner_text() and "過ぎています" in late.inner_text()
    assert not post.received
    office.press("期限を過ぎた人に催促する")
    office.sees("催促しました。", "佐藤 次郎")
    post.wait(1)
    letter, = post.received
    assert letter.to == MAIL.format("sato") and letter.subject
    assert "佐藤 次郎" in letter.body and "窓口の待ち時間の短縮" in letter.body
    until(lambda: office.go(round_path) and "送信済み" in office.page.locator(".reminder-log").text_content(), "noted as sent")
    office.look("board after reminding", "送信済み", "佐藤 次郎", english="sent")
    office.press("期限を過ぎた人に催促する")
    office.sees("新しく催促する相手はいませんでした。")

    reporter.go("/staff")
    reporter.look("home of who is late", "期限を過ぎたものは1件です。", english="1 thing is asked of you, and it is overdue.")
    reporter.open_report(LATE)
    reporter.choose("一部のみ達成")
    reporter.write(TEXTS[LATE])
    reporter.press("提出")
    reporter.look("reason missing", "理由・改善策")
    reporter.is_told_of_an_error()
    reporter.write("繁忙期の予約枠が足りなかった。次年度は3月の枠を2割増やす。", field="理由・改善策")
    reporter.press("提出")
    reporter.sees("報告を提出しました。")
    approve(head, LATE, "事務局の確認待ち", TEXTS[LATE])
    approve(office, LATE, "完了", TEXTS[LATE])


def nothing_is_public_yet(citizen):
    for number, text in TEXTS.items():
        citizen.go(f"{PLAN}/actions/{number}")
        assert text not in citizen.page.content(), "the public read it before it was published"


def closes(office, round_path):
    office.go(round_path)
    office.look("board when all is done", "4件すべて完了しました。", english="All 4 reports are done.")
    office.follow("締め切る", exact=True)
    office.look("closing", "すべての報告が完了しています。", "どの報告も動かせなくなります", english="Every report is done.")
    office.page.locator("#field-sure").check()
    office.press("照会を締め切る")
    office.look("closed round", "照会を締め切りました。", "木村 直子", english="Every report was done.")


def publishes(office):
    office.go(STAFF_PLAN)
    office.follow("公表", exact=True)
    office.look("publication", "市民に見えるようになる変更", *TEXTS.values(), english="What changes for the public")
    office.page.locator("textarea[name=note]").fill("令和7年度の実績を追加")
    office.press("公表する")
    office.look("published", "公表しました")


def a_citizen_reads(citizen):
    for number, text in TEXTS.items():
        citizen.go(f"{PLAN}/actions/{number}")
        citizen.look(f"public action {number}", text, english=text)
        citizen.go(f"{PLAN}/editions/1/actions/{number}")
        assert text not in citizen.page.content(), "the old edition changed"
    assert "第1版" in citizen.page.locator("body").inner_text()
    citizen.look("action of the old edition", "未到来")
    citizen.go(f"{PLAN}/years/{YEAR}")
    citizen.look("public year", "一部のみ達成", english="FY2025")
    citizen.go(f"{PLAN}/editions")
    citizen.look("editions", "第1版", "第2版 最新", english="Edition 2 latest")
    citizen.follow(re.compile("前の版との違い"))
    citizen.look("what the edition changed", *TEXTS.values())


def history_says_who(office):
    office.go(STAFF_PLAN + "/history")
    office.look("history", "木村 直子", "令和7年度の実績を追加", english="Older entries")
    handed_in = office.page.locator(".event").filter(has_text="佐藤 次郎").filter(has_text="提出").first
    assert handed_in.get_by_role("link", name="窓口の待ち時間の短縮").count() == 1, "each step says which report it is about"
    office.page.get_by_role("button", name="ログアウト").click()
    office.look("signed out", "ログアウトしました")


def proved(site, codes):
    """The change log is whole; the server's log holds no password, no code but the one it shows, and nothing that was written."""
    assert "intact" in run("log", "verify", database=site.database)
    said = site.log.read_text()
    for secret in [PASSWORD, VAGUE, OTHERS, *TEXTS.values(), *codes, "sato@"]:
        assert secret not in said, secret
    assert said.count(site.code) == 1
    assert re.search(r" (200|303)\b", said) and not re.search(r" 5\d\d\b", said), "no page failed"
