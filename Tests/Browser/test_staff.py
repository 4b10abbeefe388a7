"""The staff side in a real browser: first run, sign-in, April's moves, a right, a code, a new password, sign-out.

Every page on the way, in both languages and at both widths, against axe-core; without JavaScript of its own.
"""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe

from sample_site import LANGUAGES, WIDTHS, in_language
from staff_site import MOVES, PASSWORD, staff_site
from test_accessibility import TAGS
from test_keyboard import FOCUSED, walk

AXE = Axe()


@pytest.fixture(scope="module")
def office():
    with staff_site() as opened:
        yield opened


def check(page, name, seen, widths=WIDTHS):
    """What holds for every staff page: axe finds nothing, one h1, a title, nothing scrolls sideways."""
    seen.append(name)
    address = page.url
    for width, (across, down) in widths.items():
        page.set_viewport_size({"width": across, "height": down})
        found = AXE.run(page, options={"runOnly": TAGS, "resultTypes": ["violations"]})
        assert found.violations_count == 0, f"{name} {width} {address}\n" + "\n".join(
            f"{rule['id']}: {node['html'][:200]} {node['failureSummary']}"
            for rule in found.response["violations"] for node in rule["nodes"][:3]
        )
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), f"{name} scrolls sideways at {width}"
    assert page.locator("h1").count() == 1 and page.title().strip(), name
    levels = page.evaluate("[...document.querySelectorAll('h1,h2,h3,h4')].map(h => +h.tagName[1])")
    assert not [1 for a, b in zip(levels, levels[1:]) if b > a + 1], f"{name}: {levels}"
    labels = page.evaluate(
        "[...document.querySelectorAll('input:not([type=hidden]), select, textarea')].filter(e => !e.labels.length).length")
    assert labels == 0, f"{name}: a field without a label"


def fill(page, **values):
    for name, value in values.items():
        page.locator(f"[name='{name.replace('_', '-')}']").first.fill(value)


def test_a_year_begins(office, browser, tmp_path):
    site, code, log = office
    context = browser.new_context(locale="ja-JP", java_script_enabled=True)
    context.set_default_timeout(20_000)
    page = context.new_page()
    complaints, seen = [], []
    page.on("console", lambda m: complaints.append(m.text) if m.type in ("error", "warning") and "status of" not in m.text else None)
    page.on("request", lambda r: None if r.url.startswith(site) or r.url.startswith("data:") else complaints.append(r.url))

    # First run: whoever comes is led here; a wrong code and a short password are said beside their fields.
    page.goto(site + "/staff")
    assert page.url == site + "/staff/first-run"
    check(page, "first run", seen)
    fill(page, code="ABCD-EFGH-JKMN-PQRS", name="管理 一郎", login="kanri", password="short", again="short")
    page.get_by_role("button", name="管理者を作る").click()
    check(page, "first run with a fault", seen)
    assert page.title().startswith("エラー：")
    page.get_by_role("alert").get_by_role("link").first.click()
    assert page.evaluate("document.activeElement.name") == "code"
    fill(page, code=code.lower().replace("-", " "), password=PASSWORD, again=PASSWORD)
    page.get_by_role("button", name="管理者を作る").click()
    assert "/staff/sign-in" in page.url and "管理者を作りました" in page.content()
    check(page, "sign in", seen)

    # Signing in: the cookie is new, and out of reach of scripts.
    before = {c["name"]: c["value"] for c in context.cookies()}
    fill(page, login="kanri", password="wrong password")
    page.get_by_role("button", name="サインイン").click()
    check(page, "sign in with a fault", seen)
    fill(page, login="ＫＡＮＲＩ", password=PASSWORD)
    page.get_by_role("button", name="サインイン").click()
    assert page.url == site + "/staff"
    cookie = next(c for c in context.cookies() if c["name"] == "hakadori")
    assert cookie["value"] != before["hakadori"] and cookie["httpOnly"] and cookie["sameSite"] == "Lax"
    check(page, "home", seen)

    # April's moves: a preview, then everything.
    page.get_by_role("link", name="異動名簿を取り込む").click()
    check(page, "moves", seen)
    moves = tmp_path / "moves.csv"
    moves.write_bytes(MOVES.replace("課長", "部長").encode("cp932"))
    page.locator("[name=file]").set_input_files(moves)
    page.get_by_role("button", name="変わることを見る").click()
    assert page.get_by_role("cell", name="部長").count() == 1
    check(page, "moves with a fault", seen)
    moves.write_bytes(MOVES.encode("cp932"))
    page.locator("[name=file]").set_input_files(moves)
    page.get_by_role("button", name="変わることを見る").click()
    assert "新しい人5人" in page.content() and "新しい課" in page.locator(".callout").first.inner_text()
    assert "管理 一郎" in page.locator(".callout").last.inner_text(), "the coordinator holds a right for every year"
    check(page, "preview of moves", seen)
    page.get_by_role("button", name="このとおり取り込む").click()
    assert "/staff/people?done=moves-applied" in page.url
    assert page.get_by_role("row").count() == 7
    check(page, "people", seen)
    with page.expect_download() as download:
        page.get_by_role("button", name="全員分のコードをCSVで発行").click()
    codes = download.value.path().read_text("utf-8-sig").splitlines()
    assert len(codes) == 6 and codes[0].startswith("利用者名,氏名,一回限りのコード")

    # One person: a right more, a right less, a code.
    page.goto(site + "/staff/people")
    page.get_by_role("link", name="田中 花子").click()
    check(page, "person", seen)
    page.locator("summary", has_text="権限を加える").click()
    page.locator("[name=role]").select_option("reader")
    page.get_by_role("button", name="権限を加える").click()
    assert "権限を加えました" in page.content()
    page.get_by_role("button", name=re.compile("外す.*閲覧")).click()
    assert "権限を外しました" in page.content()
    page.get_by_role("button", name="一回限りのコードを発行").click()
    check(page, "code for somebody", seen)
    link = page.locator("code.hash").inner_text()
    page.goto(site + "/staff/people/new")
    check(page, "new person", seen)
    fill(page, name="　", login="田中")
    page.get_by_role("button", name="利用者を追加").click()
    assert page.get_by_role("alert").get_by_role("link").count() == 2
    check(page, "new person with faults", seen)

    # The last administrator stays.
    page.goto(site + "/staff/people")
    page.get_by_role("link", name="管理 一郎").last.click()
    page.get_by_role("button", name="利用を停止する").click()
    assert "管理者が一人もいなくなる" in page.get_by_role("alert").inner_text()

    # The person chooses a password and finds nothing to administer.
    other = browser.new_context(locale="ja-JP", java_script_enabled=False)
    tanaka = other.new_page()
    tanaka.goto(link)
    fill(tanaka, password="password2026", again="password2026")
    tanaka.get_by_role("button", name="パスワードを決める").click()
    assert "だれもが最初に試す" in tanaka.get_by_role("alert").inner_text()
    fill(tanaka, password=PASSWORD + "は", again=PASSWORD + "は")
    tanaka.get_by_role("button", name="パスワードを決める").click()
    fill(tanaka, login="tanaka", password=PASSWORD + "は")
    tanaka.get_by_role("button", name="サインイン").click()
    assert "田中 花子さんのホーム" in tanaka.content() and "利用者" not in tanaka.locator("nav.menu").inner_text()
    assert tanaka.goto(site + "/staff/people").status == 403
    tanaka.goto(link)
    fill(tanaka, password=PASSWORD, again=PASSWORD)
    tanaka.get_by_role("button", name="パスワードを決める").click()
    assert "すでに使われた" in tanaka.get_by_role("alert").inner_text()
    other.close()

    # My account and a new password, then out.
    page.goto(site + "/staff/account")
    check(page, "account", seen)
    page.get_by_role("link", name="パスワードを変える").click()
    check(page, "password", seen)
    fill(page, present="wrong", password=PASSWORD + "に", again=PASSWORD + "に")
    page.get_by_role("button", name="パスワードを変える").click()
    check(page, "password with a fault", seen)
    fill(page, present=PASSWORD, password=PASSWORD + "に", again=PASSWORD + "に")
    page.get_by_role("button", name="パスワードを変える").click()
    assert "パスワードを変えました" in page.content()

    for place in ["", "/account", "/account/password", "/people", "/people/new", "/people/moves", "/code"]:
        for language in LANGUAGES:
            page.goto(site + in_language("/staff" + place, language))
            assert page.locator("html").get_attribute("lang") == language
            check(page, f"{place} {language}", seen)
    page.goto(site + "/staff/people")
    stops = walk(page, "Tab")
    assert len(stops) > 10 and all(stop["marked"] and not stop["covered"] for stop in stops)
    page.get_by_role("button", name="サインアウト").click()
    assert "サインアウトしました" in page.content()
    page.go_back()
    page.reload()
    assert "/staff/sign-in" in page.url
    assert page.goto(site + "/staff/first-run").url == site + "/staff/sign-in"
    assert not complaints, complaints
    assert PASSWORD not in log.read_text() and code not in log.read_text().split("set-up code")[1][25:]
    assert FOCUSED and len(seen) > 25
    context.close()
