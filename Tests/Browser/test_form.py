"""The office defines the form of its plan in a real browser; a division fills it in; citizens read, count, find and compare what came of it.

Every page on the way stands before axe-core at the width of a phone and of a desk.
"""

import csv
import io
import json
import re
import zipfile
from urllib.request import urlopen

import pytest
from playwright.sync_api import expect

from round_site import round_site
from sample_city import PLAN, STAFF_PLAN

NUMBER = "16"
COURSE, COST, VOICE, MEANS = "今後の方向性", "決算額", "住民の声", "手段"
SAID = "歩道が明るくなったという声が12件あった。"


@pytest.fixture(scope="module")
def town():
    with round_site() as opened:
        yield opened


def test_what_the_office_defines_is_asked_reported_and_published(town, somebody):
    people = {login: somebody(town.address).sign_in(login) for login in ["kimura", "tanaka", "suzuki"]}
    office, writer, head = people.values()
    citizen = somebody(town.address)
    defines(office)
    orders(office)
    fills_in(writer, town.reports[NUMBER])
    for person in (head, office):
        person.go(town.reports[NUMBER])
        person.sees(SAID, "拡充", "2,413")
        person.press("承認")
        person.sees("報告を承認しました。")
    holds(office)
    speaks_english(office)
    publishes(office)
    reads(citizen)
    reads_english(citizen)
    in_every_format(town.address)
    compared_and_told(citizen, office)


def add(office, label, kind, place="report", **values):
    page = office.page
    office.go(STAFF_PLAN + "/edit/form")
    office.follow("独自の項目を加える")
    office.fill(label=label)
    page.locator("[name=place]").select_option(place)
    page.locator("[name=kind]").select_option(kind)
    for name, value in values.items():
        if name == "options":
            page.locator("summary", has_text="選択肢").click()
            for index, (word, english, tone) in enumerate(value):
                page.locator(f"[name=option-{index}]").fill(word)
                page.locator(f"[name=option-english-{index}]").fill(english)
                page.locator(f"[name=tone-{index}]").select_option(tone)
        elif name in ("requirement", "money"):
            page.locator(f"[name={name}]").select_option(value)
        else:
            page.locator(f"[name={name}]").fill(value)
    return page


def defines(office):
    """From the plan's page; a fault stands at its field; four fields are added."""
    office.go(STAFF_PLAN)
    office.follow("様式", exact=True)
    office.look("form without own fields", "独自の項目はまだありません。", "報告書の見え方", english="Form")
    add(office, COURSE, "choice", english="Course", requirement="always", hint="予算要求と合わせてください。")
    office.press("保存")
    office.is_told_of_an_error(faults=1)
    office.is_told("選択肢を入れてください。")
    office.look("a choice without options", COURSE)
    add(office, COURSE, "choice", english="Course", requirement="always", hint="予算要求と合わせてください。",
        options=[("拡充", "Expand", "good"), ("継続", "Go on", "neutral"), ("縮小・廃止", "Shrink or end", "poor")])
    office.look("defining a choice", "選択肢", english="Add a field")
    add(office, COURSE, "choice", english="Course", requirement="always", hint="予算要求と合わせてください。",
        options=[("拡充", "Expand", "good"), ("継続", "Go on", "neutral"), ("縮小・廃止", "Shrink or end", "poor")])
    office.press("保存")
    office.sees("項目を加えました。", COURSE, "拡充・継続・縮小・廃止")
    add(office, VOICE, "longText")
    office.press("保存")
    add(office, COST, "money", money="thousandYen")
    office.press("保存")
    add(office, MEANS, "choices", options=[("窓口", "Counter", "neutral"), ("電話", "Phone", "neutral")])
    office.press("保存")
    office.look("form with own fields", COURSE, COST, VOICE, "千円", english="Retire")


def orders(office):
    """Whoever moves a field with the keyboard stays where they are."""
    page = office.page
    office.go(STAFF_PLAN + "/edit/form")
    up = page.get_by_role("button", name=f"上へ：{COST}", exact=True)
    up.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/edit/form?done=*")
    assert page.evaluate("document.activeElement.innerText").strip().endswith(COST)
    page.keyboard.press("Enter")
    expect(page.locator("ol.own-fields a")).to_have_text([COST, COURSE, VOICE, MEANS])


def fills_in(writer, address):
    """The boxes are saved as they are ticked, by the page's script too."""
    page = writer.page
    writer.go(address)
    writer.look("report form with own fields", COURSE, COST, VOICE, MEANS, "予算要求と合わせてください。", english="Expand")
    writer.choose("概ね達成")
    writer.write("整備延長：3.9km（累計）")
    page.get_by_role("textbox", name=VOICE).fill(SAID)
    page.get_by_role("textbox", name=COST).fill("2,413")
    page.get_by_role("checkbox", name="電話").check()
    writer.waits_until("saved")
    page.reload()
    assert page.get_by_role("checkbox", name="電話").is_checked()
    assert not page.get_by_role("checkbox", name="窓口").is_checked()
    writer.press("提出")
    writer.is_told(COURSE)
    page.get_by_role("combobox", name=COURSE).select_option(label="拡充")
    writer.press("提出")
    writer.look("report with own fields handed in", "報告を提出しました。", SAID, "拡充")


def holds(office):
    """What is written keeps a field from being removed or changed; it can be retired and brought back."""
    office.go(STAFF_PLAN + "/edit/form")
    office.follow(COURSE, exact=True)
    office.look("a field in which something is written", "記載があるため、種類、単位、何についていつ書くかは変えられません。")
    office.page.locator("[name=kind]").select_option("date")
    office.press("保存")
    office.is_told_of_an_error(faults=1)
    office.go(STAFF_PLAN + "/edit/form")
    item = office.page.locator("ol.own-fields > li").filter(has_text=VOICE)
    assert item.get_by_role("button", name=re.compile("削除")).count() == 0
    item.get_by_role("button", name=re.compile("廃止する")).click()
    office.page.wait_for_url("**/edit/form?done=*")
    office.look("a retired field", "廃止", "使用に戻す")
    office.page.locator("ol.own-fields > li").filter(has_text=VOICE).get_by_role("button", name=re.compile("使用に戻す")).click()
    office.page.wait_for_load_state()
    office.sees(VOICE)


def speaks_english(office):
    """What English pages call the plan's own words; some stay blank."""
    page = office.page
    office.go(STAFF_PLAN + "/edit/form")
    page.locator("summary", has_text="英語の呼び名を決める").click()
    office.fill(english_title="Second general plan", english_level_0="Goal", english_level_2="Measure",
        english_status_0="Achieved", english_status_1="Mostly achieved", english_label_divisions="In charge",
        english_label_status="Status", english_label_target="Target", english_label_name="Actions")
    office.press("英語の呼び名を保存")
    page.locator("summary", has_text="英語の呼び名を決める").click()
    office.look("English words of a form", "英語の呼び名", english="English words")
    assert page.locator("[name=english-status-1]").input_value() == "Mostly achieved"


def reads_english(citizen):
    for name, path in [("overview", PLAN), ("action", f"{PLAN}/actions/{NUMBER}"), ("sheet", f"{PLAN}/sheet")]:
        citizen.go(path + "?lang=en")
        citizen.look(f"{name} with English words", "Second general plan")
    citizen.go(f"{PLAN}/actions/{NUMBER}?lang=en")
    citizen.sees("Goal", "Measure", "In charge", "Target", "Mostly achieved")
    assert citizen.page.get_by_role("rowheader", name="Target").get_attribute("lang") is None
    assert citizen.page.locator("span.level", has_text="Goal").first.get_attribute("lang") == "en"


def publishes(office):
    office.go(STAFF_PLAN + "/publication")
    office.look("publication of own fields", SAID)
    office.press("公表する")
    office.sees("公表しました")


def reads(citizen):
    citizen.go(f"{PLAN}/actions/{NUMBER}")
    citizen.look("public action with own fields", SAID, "拡充", "2,413", english="Course")
    citizen.go(PLAN)
    citizen.look("overview with a distribution", f"「{COURSE}」の分布（年度別）", "数と金額の合計", english="“Course” by fiscal year")
    citizen.go(f"{PLAN}/years/2025")
    citizen.check("year with own fields")
    citizen.go(f"{PLAN}/sheet")
    citizen.page.get_by_role("combobox", name=COURSE).select_option(label="拡充")
    citizen.page.get_by_role("main").get_by_role("button", name="絞り込む").click()
    citizen.page.wait_for_url("**own.*")
    citizen.look("sheet filtered by a choice", "1件")
    citizen.go(f"{PLAN}/search?q=12件あった")
    citizen.look("own field found", SAID)


def fetch(address):
    with urlopen(address) as answer:
        return answer.read()


def in_every_format(site):
    text = fetch(f"{site}{PLAN}.txt").decode()
    assert f"{COURSE}：拡充1件" in text and SAID in text
    table = fetch(f"{site}{PLAN}/data/annual-reports.csv").decode("utf-8-sig")
    row, = (row for row in csv.DictReader(io.StringIO(table)) if SAID in row.values())
    assert row[COURSE] == "拡充" and "2413" in [value.replace(",", "") for value in row.values()]
    assert SAID in json.dumps(json.loads(fetch(f"{site}{PLAN}/data/annual-reports.json")), ensure_ascii=False)
    with zipfile.ZipFile(io.BytesIO(fetch(f"{site}{PLAN}/sheet.xlsx"))) as book:
        assert any(SAID in book.read(name).decode() for name in book.namelist() if name.endswith(".xml"))


def compared_and_told(citizen, office):
    citizen.go(f"{PLAN}/editions")
    citizen.follow(re.compile("前の版との違い"))
    citizen.look("what the edition changed in own fields", SAID, COURSE)
    office.go(STAFF_PLAN + "/history")
    office.look("history of the form", COURSE, "選択（一つ）", "木村 花", SAID)
    expect(office.page.locator("main")).to_contain_text("拡充（Expand、良い）")
