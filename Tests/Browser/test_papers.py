"""The office prints a plan: the page against axe-core, the chapters that it chooses, and the papers, judged by page-validation."""

import re
import subprocess

import page as judge
from playwright.sync_api import expect

from sample_city import STAFF_PLAN


def printed(person, tmp_path, name):
    """The PDF behind a link, and what it says."""
    with person.page.expect_download() as started:
        person.page.get_by_role("link", name=name).first.click()
    path = tmp_path / started.value.suggested_filename
    started.value.save_as(path)
    for profile in ("ua1", "2a"):
        assert judge.validate_pdf(path, profile=profile).is_compliant
    return path.name, subprocess.run(["pdfinfo", "-struct-text", path], capture_output=True, text=True).stdout


def chapters(text):
    return re.findall(r'H1 .*\n *"\d　(.*)"', text)


def test_the_office_chooses_the_chapters_and_prints(office, administrator, tmp_path):
    person, page = administrator, administrator.page
    person.go(STAFF_PLAN)
    person.follow("紙の資料（PDF）")
    person.look("papers", english="")
    name, text = printed(person, tmp_path, "冊子（進捗状況報告書）")
    assert name.startswith("冊子_") and "（案）" not in name and "第1版" in text
    assert chapters(text)[:2] == ["全体の状況", "下がった取組と、前年度に示した改善策のその後"]

    for part in ("follow-ups", "divisions", "indicators", "form", "errata"):
        page.locator(f"select[name={part}]").select_option("")
    page.locator("select[name=method]").select_option("1")
    page.locator("select[name=policies]").select_option("2")
    page.locator("select[name=summary]").select_option("3")
    person.press("この構成を保存する")
    person.look("chapters chosen", "冊子の構成を保存しました")
    expect(page.locator("select[name=method]")).to_have_value("1")
    _, text = printed(person, tmp_path, "冊子（進捗状況報告書）")
    assert chapters(text) == ["集計の方法", "施策別の状況", "全体の状況"]

    for part in ("summary", "policies", "method"):
        page.locator(f"select[name={part}]").select_option("")
    person.press("この構成を保存する")
    person.is_told_of_an_error()
    person.look("no chapter")

    person.go(STAFF_PLAN + "/papers")
    name, text = printed(person, tmp_path, "道路河川課")
    assert "道路河川課" in name and chapters(text) == ["集計の方法", "施策別の状況", "全体の状況"]
    name, text = printed(person, tmp_path, re.compile("個票"))
    assert name.startswith("個票_") and "自転車通行空間の整備" in text
    name, _ = printed(person, tmp_path, re.compile("市の様式"))
    assert name.startswith("様式_")


def test_what_is_not_published_is_a_draft(office, administrator, tmp_path):
    from test_history import CHANGES, keep_changes

    keep_changes(office.database, CHANGES)
    administrator.go(STAFF_PLAN + "/papers")
    assert "「案」と入ります" in administrator.page.content()
    name, text = printed(administrator, tmp_path, "冊子（進捗状況報告書）")
    assert "（案）" in name and "第1版" not in text
    assert administrator.go(STAFF_PLAN + "/papers/paper.pdf").status == 404
    assert administrator.go(STAFF_PLAN + "/papers/paper.pdf?item=division%20%E7%84%A1").status == 404
