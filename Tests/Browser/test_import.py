"""From an empty city to a published plan, in a real browser and without a shell: files sent, looked at, corrected, taken in, published.

Every page on the way against axe-core at both widths. With a fictional sheet of the field where those stand beside the checkout, and with a
small workbook that the test makes itself.
"""

import openpyxl
import pytest

from hakadori import ROOT, serving

FIELD = ROOT.parent / "shared/field"
PUBLIC = "/minato/project-review"


@pytest.fixture
def empty_city(tmp_path):
    """A server before anybody was there: no city, no plan."""
    with serving(f"sqlite:{tmp_path}/empty.sqlite") as server:
        yield server, server.says(r"set-up code ((?:\w{4}-){3}\w{4})")


@pytest.fixture
def office(empty_city, somebody):
    """Whoever made the first account of the city 港みらい町, and is signed in."""
    server, code = empty_city
    return somebody(server.address).first_run(code, city=("minato", "港みらい町"))


def workbook(path, rows):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "一覧"
    for row in rows:
        sheet.append(row)
    book.save(path)
    return path


ROWS = [
    ["港みらい町 事務事業評価一覧（令和6年度）"],
    ["施策名", "事業名", "担当課", "指標名", "単位", "令和5年度 実績値", "令和6年度 目標値", "令和6年度 実績値", "連絡先"],
    ["安全なまち", "街路灯の整備", "土木課", "街路灯の数", "基", 9, 12, 13, "内線1"],
    ["安全なまち", "避難訓練", "総務課", "訓練の回数", "回", 2, 3, 3, "内線2"],
    ["健やかなまち", "健康診査", "健康課", "受診者数", "人", 180, 220, 210, "内線3"],
]


def upload(office, *files):
    office.page.locator("[name=files]").set_input_files([str(file) for file in files])
    office.press("読み取った内容を見る")


def test_wrong_files_are_refused_in_one_sentence(office, tmp_path):
    office.go("/staff")
    office.look("home of an empty city", "計画はまだありません", english="No plan yet")
    office.follow("ファイルから新しい計画を作る")
    office.look("upload", english="New plan from a file")
    wrong = {
        "plan.pdf": (b"%PDF-1.7\n", "PDF"), "photo.png": (b"\x89PNG\r\n\x1a\n", "画像"),
        "old.xls": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000), "古い形式"),
        "locked.xlsx": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + "EncryptedPackage".encode("utf-16-le") + bytes(600), "パスワード"),
        "empty.csv": (b"", "空です"), "large.csv": (b"a,b\n" * (5 << 20) + b"x", "20MBまで"),
    }
    for name, (content, words) in wrong.items():
        (tmp_path / name).write_bytes(content)
        upload(office, tmp_path / name)
        office.is_told(words)
    office.look("refused upload")


def test_a_workbook_becomes_a_published_plan(office, tmp_path):
    page = office.page
    office.go("/staff/import")
    upload(office, workbook(tmp_path / "一覧.xlsx", ROWS))
    office.look("look", "取組の表として読みます", "施策2件、取組3件、指標3件", english="What is read")
    # One correction: 連絡先 is nothing for a plan.
    page.get_by_label("I列を何として読むか").select_option("nothing")
    office.press("この読み方で見る")
    office.look("look after a correction", "人が指定したため")
    assert page.get_by_label("I列を何として読むか").input_value() == "nothing"
    # Rows are left out by their numbers; nonsense is said beside the field.
    office.fill(rows="十二")
    office.press("この読み方で見る")
    office.is_told_of_an_error(faults=1)
    office.look("look with a fault")
    assert page.locator("[name=rows]").input_value() == "十二"
    office.fill(rows="")
    office.press("この読み方でできる計画へ")
    office.look("plan", "街路灯の整備", "健康診査", "連絡先", english="Take this plan in")
    office.fill(title="港みらい町 事業評価", address="Ｐlan")
    office.press("この計画を取り込む")
    office.is_told_of_an_error(faults=1)
    office.look("plan with a fault")
    office.fill(address="project-review")
    office.press("この計画を取り込む")
    office.look("home of the plan", "取り込みました", "取組3件")
    publish(office)

    # Meanwhile the office works on in the plan.
    office.go("/staff/plans/project-review/edit")
    page.locator("a[href*='edit/action?']").first.click()
    office.fill(name="街路灯の新設と整備")
    office.press("保存")

    # The next file: the correction is proposed again, what both changed is asked, the difference is shown.
    rows = [list(row) for row in ROWS]
    rows[0][0] = "港みらい町 事務事業評価一覧（令和7年度）"
    rows[2][7] = 14
    rows[2][1] = "街路灯の整備と更新"
    rows[3][1] = "防災訓練"
    rows.append(["健やかなまち", "体操教室", "健康課", "開催回数", "回", "", 12, 10, "内線3"])
    del rows[4]
    rows.append(["※ 受診者数は速報値です。"])
    office.go("/staff/plans/project-review")
    office.follow("シートの取込み")
    office.look("import into the plan", "最後の取込みを取り消す", "計画そのものがなくなります", english="Import a sheet")
    upload(office, workbook(tmp_path / "一覧2.xlsx", rows))
    assert page.get_by_label("I列を何として読むか").input_value() == "nothing"
    office.sees("前に取り込んだときの型から")
    office.press("この読み方でできる計画へ")
    office.look("matches", "取組の照合", english="Which action is which")
    # Without numbers a new name is another action, until somebody says which it is.
    page.get_by_label("「街路灯の整備と更新」は計画のどの取組か").select_option(label="街路灯の新設と整備")
    page.get_by_label("「防災訓練」は計画のどの取組か").select_option(label="避難訓練")
    # What comes of it is seen before it is done.
    office.press("このとおり取り込む")
    office.is_told_of_an_error()
    office.look(
        "merge", "両方で変わった所（1件）", "ファイルにないもの（1件）", "健康診査", "計画の変わる所")
    office.press("このとおり取り込む")
    office.is_told_of_an_error(faults=1)
    office.look("merge undecided")
    page.get_by_label("ファイルの内容にする").first.check()
    office.press("このとおり取り込む")
    office.sees("取り込みました")
    # What the imports left waits on a page of its own, until it is settled.
    office.go("/staff/plans/project-review")
    office.follow("取込みで残った注記が")
    office.look("notes left", "速報値", english="Notes left by imports")
    while page.get_by_role("button", name="確かめたので外す").count():
        office.press("確かめたので外す")
    office.sees("残った注記はありません")
    office.go("/staff/plans/project-review/edit")
    office.sees("街路灯の整備と更新", "防災訓練", "健康診査", "体操教室")
    # And taken back.
    office.go("/staff/plans/project-review/import")
    office.fill(reason="試しに取り込んだため")
    office.press("最後の取込みを取り消す")
    office.look("undone", "最後の取込みを取り消しました")


@pytest.mark.skipif(not FIELD.exists(), reason="the fictional sheets of the field stand beside the checkout of its makers alone")
def test_a_list_of_projects_of_the_field_becomes_a_published_plan(office):
    office.go("/staff/import")
    upload(office, FIELD / "02-project-list.xlsx")
    office.look("look at the list", "取組10件", "指標32件")
    # One correction: 今後の方向性 gets another name.
    office.page.get_by_label("独自の項目の名前（F列）").fill("来年度の方向")
    office.press("この読み方でできる計画へ")
    office.look("plan of the list", "市民農園運営事業", "来年度の方向")
    office.fill(address="project-review")
    office.press("この計画を取り込む")
    office.sees("取組10件")
    publish(office)


@pytest.mark.skipif(not FIELD.exists(), reason="the fictional sheets of the field stand beside the checkout of its makers alone")
def test_cards_of_the_field_become_a_plan(office):
    office.go("/staff/import")
    upload(office, FIELD / "05-cards.xlsx")
    office.look("look at cards", "個票の項目", "取組5件")
    office.press("この読み方でできる計画へ")
    office.look("plan of cards")
    office.follow("読み方に戻る")
    # One correction: a field of the cards gets another name.
    name = office.page.locator("input[name^='name-']").first
    name.fill("別の項目名")
    office.press("この読み方でできる計画へ")
    office.sees("別の項目名")
    office.fill(address="project-review")
    office.press("この計画を取り込む")
    office.sees("取組5件")
    publish(office)
    # The same cards again bring nothing.
    office.go("/staff/plans/project-review/import")
    upload(office, FIELD / "05-cards.xlsx")
    office.press("この読み方でできる計画へ")
    office.sees("違いはありません")
    office.press("このとおり取り込む")
    office.sees("変わる所はありませんでした")


def test_an_import_is_given_up(office, tmp_path):
    office.go("/staff/import")
    upload(office, workbook(tmp_path / "一覧.xlsx", ROWS))
    office.press("取込みをやめる")
    office.sees("取込みをやめ、送られたファイルを消しました")


def publish(office):
    office.go("/staff/plans/project-review/publication")
    office.press("公表する")
    office.sees("公表しました")
    office.go(PUBLIC)
    office.look("public page")
