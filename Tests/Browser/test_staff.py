"""The staff side in a real browser: first run, sign-in, April's transfers, a right, a code, a new password, sign-out.

Every page on the way, in both languages and at both widths, against axe-core; without JavaScript of its own.
"""

import re

from playwright.sync_api import expect

from keyboard import walk
from sample_city import PASSWORD
from staff_site import TRANSFERS


def test_a_year_begins(office, somebody, tmp_path):
    person = somebody(office.address)
    page, context = person.page, person.context

    # First run: whoever comes is led here; a wrong code and a short password are said beside their fields.
    person.go("/staff")
    page.wait_for_url("**/staff/first-run")
    person.look("first run")
    person.fill(code="ABCD-EFGH-JKMN-PQRS", name="管理 一郎", login="kanri", password="short", again="short")
    person.press("管理者を作る")
    person.is_told_of_an_error()
    person.look("first run with a fault")
    page.get_by_role("alert").get_by_role("link").first.click()
    expect(page.locator("[name=code]")).to_be_focused()
    person.fill(code=office.code.lower().replace("-", " "), password=PASSWORD, again=PASSWORD)
    person.press("管理者を作る")
    page.wait_for_url("**/staff/sign-in?*")
    person.look("sign in", "管理者を作りました")

    # Signing in: the cookie is new, and out of reach of scripts.
    before = {c["name"]: c["value"] for c in context.cookies()}
    person.fill(login="kanri", password="wrong password")
    person.press("ログイン")
    person.is_told_of_an_error()
    person.look("sign in with a fault")
    person.sign_in("ＫＡＮＲＩ")
    page.wait_for_url("**/staff")
    cookie = next(c for c in context.cookies() if c["name"] == "hakadori")
    assert cookie["value"] != before["hakadori"] and cookie["httpOnly"] and cookie["sameSite"] == "Lax"
    person.look("home")

    # April's transfers: a preview, then everything.
    person.follow("異動名簿を取り込む")
    person.look("transfers")
    transfers = tmp_path / "transfers.csv"
    transfers.write_bytes(TRANSFERS.replace("課長", "部長").encode("cp932"))
    page.locator("[name=file]").set_input_files(transfers)
    person.press("変わることを見る")
    expect(page.get_by_role("cell", name="部長")).to_have_count(1)
    person.look("transfers with a fault")
    transfers.write_bytes(TRANSFERS.encode("cp932"))
    page.locator("[name=file]").set_input_files(transfers)
    person.press("変わることを見る")
    person.look("preview of transfers", "新しい人5人")
    assert "新しい課" in page.locator(".callout").first.inner_text()
    assert "管理 一郎" in page.locator(".callout").last.inner_text(), "the coordinator holds a right for every year"
    person.press("このとおり取り込む")
    page.wait_for_url("**/staff/people?done=transfers-applied")
    expect(page.get_by_role("row")).to_have_count(7)
    person.look("people")
    with page.expect_download() as download:
        page.get_by_role("button", name="全員分のコードをCSVで発行").click()
    codes = download.value.path().read_text("utf-8-sig").splitlines()
    assert len(codes) == 6 and codes[0].startswith("利用者名,氏名,一回限りのコード")

    # One person: a right more, a right less, a code.
    person.go("/staff/people")
    person.follow("田中 花子")
    person.look("person")
    page.locator("summary", has_text="権限を加える").click()
    page.locator("[name=role]").select_option("reader")
    person.press("権限を加える")
    person.sees("権限を加えました")
    person.press(re.compile("外す.*閲覧"))
    person.sees("権限を外しました")
    person.press("一回限りのコードを発行")
    person.look("code for somebody")
    link = page.locator("code.hash").inner_text().removeprefix(office.address)
    person.go("/staff/people/new")
    person.look("new person")
    person.fill(name="　", login="田中")
    person.press("利用者を追加")
    person.is_told_of_an_error(faults=2)
    person.look("new person with faults")

    # The last administrator stays.
    person.go("/staff/people")
    person.follow("管理 一郎", nth=-1)  # the first is who is signed in
    person.press("利用を停止する")
    person.is_told("管理者が一人もいなくなる")

    # The person chooses a password and finds nothing to administer.
    tanaka = somebody(office.address, script=False)
    tanaka.go(link)
    tanaka.fill(password="password2026", again="password2026")
    tanaka.press("パスワードを決める")
    tanaka.is_told("だれもが最初に試す")
    tanaka.fill(password=PASSWORD, again=PASSWORD)
    tanaka.press("パスワードを決める")
    tanaka.sign_in("tanaka")
    tanaka.sees("田中 花子さんのホーム")
    assert "利用者" not in tanaka.page.locator("nav.menu").inner_text()
    assert tanaka.go("/staff/people").status == 403
    tanaka.go(link)
    tanaka.fill(password=PASSWORD, again=PASSWORD)
    tanaka.press("パスワードを決める")
    tanaka.is_told("すでに使われた")

    # My account and a new password, then out.
    person.go("/staff/account")
    person.look("account")
    person.follow("パスワードを変える")
    person.look("password")
    person.fill(present="wrong", password=PASSWORD + "に", again=PASSWORD + "に")
    person.press("パスワードを変える")
    person.is_told_of_an_error()
    person.look("password with a fault")
    person.fill(present=PASSWORD, password=PASSWORD + "に", again=PASSWORD + "に")
    person.press("パスワードを変える")
    person.sees("パスワードを変えました")

    for place in ["", "/account", "/account/password", "/people", "/people/new", "/people/transfers", "/code"]:
        person.everywhere("/staff" + place, f"staff {place}")
    person.go("/staff/people")
    stops = walk(page, "Tab")
    assert len(stops) > 10 and all(stop["marked"] and not stop["covered"] for stop in stops)
    page.get_by_role("button", name="ログアウト").click()
    person.sees("ログアウトしました")
    page.go_back()
    page.reload()
    assert "/staff/sign-in" in page.url
    assert person.go("/staff/first-run").url == office.address + "/staff/sign-in"
    said = office.log.read_text()
    assert PASSWORD not in said and said.count(office.code) == 1
