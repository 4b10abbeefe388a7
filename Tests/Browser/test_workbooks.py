"""A round with workbooks in a real browser: handed out, filled in by another program, put on the page together, looked at, taken.

Nobody of a division signs in. One action is written by two divisions, whose workbooks differ.
"""

import re
import zipfile

import openpyxl

from sample_city import STAFF_PLAN
from staff_site import TRANSFERS

ROUNDS = STAFF_PLAN + "/rounds"
ANSWER = 5


def filled(path, status, text, also="追記なし"):
    """The workbook with every place filled in, as a division would; its own file."""
    book = openpyxl.load_workbook(path)
    sheet = book["回答"]
    for row in range(1, sheet.max_row + 1):
        label = sheet.cell(row, 2).value
        answer = sheet.cell(row, ANSWER)
        if answer.protection.locked:
            continue
        if label == "達成状況":
            answer.value = status
        elif label == "追記":
            answer.value = also
        else:
            answer.value = text
    book.save(path)


def test_a_round_with_workbooks(administrator, tmp_path):
    office, page = administrator, administrator.page
    transfers = tmp_path / "transfers.csv"
    transfers.write_text(TRANSFERS.replace("令和8年度", "").replace("2026", ""), "utf-8")
    office.go("/staff/people/transfers")
    page.locator("[name=file]").set_input_files(transfers)
    office.press("変わることを見る")
    office.press("このとおり取り込む")
    office.go(ROUNDS + "/new")
    year = page.locator("[name=year] option").last.get_attribute("value")
    page.locator("[name=year]").select_option(year)
    office.press("だれに何を求めるかを確かめる")
    office.press("この内容で照会を始める")
    place = f"{ROUNDS}/{year}/workbooks"
    office.go(f"{ROUNDS}/{year}")
    page.get_by_role("link", name="課ごとの照会票（Excel）").click()
    page.wait_for_url(f"**{place}")
    office.everywhere(place, "workbooks")

    def download(name):
        with page.expect_download() as download:
            page.get_by_role("link", name=name).first.click()
        target = tmp_path / download.value.suggested_filename
        download.value.save_as(target)
        return target

    office.go(place)
    archive = download("全部の課の照会票")
    names = zipfile.ZipFile(archive).namelist()
    assert any("道路河川課" in name for name in names), names
    one, two = (
        download(re.compile("Excelをダウンロード.*" + division)) for division in ["道路河川課", "情報推進課"]
    )
    filled(one, "△ 一部のみ達成", "橋を二つ直した。")
    filled(two, "概ね○", "手続を増やした。")

    # None of ours is refused, and a word that is no status is said.
    stranger = tmp_path / "stranger.xlsx"
    openpyxl.Workbook().save(stranger)
    page.locator("[name=files]").set_input_files([one, stranger])
    office.press("内容を確かめる")
    office.is_told_of_an_error()
    office.sees("照会票ではありません")
    page.locator("[name=files]").set_input_files([one, two])
    office.press("内容を確かめる")
    office.sees("照会票を置きました")
    office.sees("選択肢にない言葉です")
    office.everywhere(place, "workbooks-waiting")
    office.go(place)
    office.press("この2冊を受け取る")
    office.is_told_of_an_error()
    page.get_by_label("課長の承認済みとして受け取る").last.check()
    # One action is written by both divisions, and they differ.
    for field in page.locator("fieldset.conflict").all():
        field.locator("input[value=o0]").check()
    office.press("この2冊を受け取る")
    office.sees("提出できず、記入中のままの報告")
    office.look("workbooks taken in part")
