"""A plan is evaluated in a real browser: the office names the steps, a division reports, an evaluator and a committee say what they think
of it, the office closes and publishes, and citizens read it.

Every page on the way stands before axe-core at the width of a phone and of a desk.
"""

import csv
import io
import json
import re
import zipfile

import pytest
from playwright.sync_api import expect

from round_site import round_site
from sample_city import PLAN, STAFF_PLAN
from test_form import add, fetch

NUMBER = "16"
ROUND = STAFF_PLAN + "/rounds/2025"
GRADE, VIEW, OPINION = "一次判定", "一次所見", "委員の意見"
SAID = "交差点の手前の整備を優先したことは妥当である。"
COMMITTEE = "利用者の声を次の計画に生かしてほしい。"


@pytest.fixture(scope="module")
def town():
    with round_site() as opened:
        yield opened


def test_what_was_reported_is_evaluated_step_by_step_and_published(town, somebody):
    people = {login: somebody(town.address).sign_in(login) for login in ["kimura", "tanaka", "suzuki", "mori"]}
    office, writer, head, evaluator = people.values()
    defines(office)
    gives_days(office)
    evaluator.go("/staff")
    evaluator.look("nothing to evaluate yet", "求められている報告と評価", "今は求められている報告や評価はありません。")
    reports(writer, head, office, town.reports[NUMBER])
    evaluates(evaluator, office)
    closes(office)
    evaluates_a_policy(evaluator)
    publishes(office)
    reads(somebody(town.address), town.address)
    told(office)


def defines(office):
    """Two steps, and what is written at each."""
    page = office.page
    office.go(STAFF_PLAN + "/edit/form")
    office.fill(step_0="一次評価（課長）", step_english_0="First evaluation", step_1="外部評価（委員会）")
    page.locator("[name=subject-1]").select_option(label="施策ごと")
    office.press("評価段階を保存")
    office.look("steps of evaluation", "評価段階", "この段階で書く項目はまだありません。", english="Steps of evaluation")
    first, second = ("取組の各年度（評価段階「一次評価（課長）」で評価者が書く）", "施策の各年度（評価段階「外部評価（委員会）」で評価者が書く）")
    add(office, GRADE, "choice", place=first, english="Grade", requirement="always",
        options=[("妥当", "Sound", "good"), ("要改善", "To be improved", "poor")])
    office.press("保存")
    add(office, VIEW, "longText", place=first, hint="報告の数字を根拠にしてください。")
    office.press("保存")
    add(office, OPINION, "longText", place=second)
    office.press("保存")
    office.look("form with evaluation steps", GRADE, VIEW, OPINION, first, "この段階で書く項目：2件")


def gives_days(office):
    """The round was open before there were steps: they get their days by changing it."""
    page = office.page
    office.go(ROUND + "/change")
    office.look("round with evaluation steps", "評価の期限", "一次評価（課長）", english="Until when it is evaluated")
    for day, index in [("2031-03-03", 0), ("2031-03-17", 1)]:
        page.locator("[name^='evaluation-']").nth(index).fill(day)
    office.press("だれに何を求めるかを確かめる")
    office.press("この内容に変える")
    office.look("round that is evaluated", "2031年3月17日", english="Evaluations")
    office.follow("評価", exact=True)
    office.look("evaluations before any report", "評価前", "0件が評価済み", english="not open yet")


def reports(writer, head, office, address):
    writer.go(address)
    writer.choose("概ね達成")
    writer.write("整備延長：3.9km（累計）")
    writer.press("提出")
    for person in (head, office):
        person.go(address)
        person.press("承認")
        person.sees("報告を承認しました。")


def evaluates(evaluator, office):
    page = evaluator.page
    evaluator.go("/staff")
    evaluator.look("asked to evaluate", "一次評価（課長）", NUMBER, english="Evaluate")
    page.get_by_role("main").get_by_role("link", name="評価を書く").click()
    page.wait_for_url("**/evaluation?item=*")
    evaluator.look("evaluation", "整備延長：3.9km（累計）", "概ね達成", GRADE, "報告の数字を根拠にしてください。", english="What was reported")
    office.go(page.url.removeprefix(evaluator.site))
    evaluator.press("評価を提出する")
    evaluator.is_told_of_an_error(faults=1)
    evaluator.is_told(GRADE + "を入力してください。")
    evaluator.look("evaluation without a grade", GRADE)
    page.get_by_role("textbox", name=VIEW).fill(SAID)
    evaluator.press("途中で保存する")
    evaluator.sees("評価を保存しました。まだ提出していません。")
    page.reload()
    expect(page.get_by_role("textbox", name=VIEW)).to_have_value(SAID)
    # Who had the page open for longer and saves later sees both.
    office.page.get_by_role("textbox", name=VIEW).fill("事務局の代わりの入力")
    office.press("途中で保存する")
    office.look("evaluation that somebody else saved", "ほかの人が保存したか、計画の文を変えました。", SAID)
    expect(office.page.get_by_role("textbox", name=VIEW)).to_have_value("事務局の代わりの入力")
    page.get_by_role("combobox", name=GRADE).select_option(label="妥当")
    evaluator.press("評価を提出する")
    evaluator.look("evaluation handed in", "評価を提出しました。計画に入りました。", "評価済み", "森 評子")
    evaluator.go("/staff")
    evaluator.sees("今は求められている報告や評価はありません。")
    refused = evaluator.page.goto(evaluator.site + STAFF_PLAN + "/edit")
    assert refused.status == 403, "an evaluator edits nothing"


def closes(office):
    """What is not evaluated stops neither the round nor the step from being closed."""
    office.go(ROUND + "/closing")
    office.page.get_by_role("main").get_by_role("checkbox").check()
    office.press("照会を締め切る")
    office.sees("照会を締め切りました。")
    office.go(ROUND + "/evaluations")
    office.page.locator("summary", has_text="一覧を見る").first.click()
    office.look("evaluations", "評価済み", "1件が評価済み", "森 評子", english="evaluated")
    office.page.locator("summary", has_text="この段階を締め切る").first.click()
    office.page.get_by_role("checkbox").first.check()
    office.press("この段階を締め切る")
    office.look("a step that is closed", "評価段階を締め切りました。", "評価が終わらないまま締め切りました。", "未着手")
    office.page.get_by_role("main").get_by_role("button", name="まだの評価者に催促する").click()
    office.sees("催促")


def evaluates_a_policy(evaluator):
    page = evaluator.page
    evaluator.go("/staff")
    evaluator.sees("外部評価（委員会）", "評価のお願い")
    page.get_by_role("main").get_by_role("link", name="評価を書く").click()
    page.wait_for_url("**/evaluation?item=*")
    evaluator.look("evaluation of a policy", "整備延長：3.9km（累計）", SAID, "妥当", OPINION)
    page.get_by_role("textbox", name=OPINION).fill(COMMITTEE)
    evaluator.press("評価を提出する")
    evaluator.sees("評価を提出しました。")


def publishes(office):
    office.go(STAFF_PLAN + "/publication")
    office.look("publication with unfinished evaluations", "評価がまだ終わっていません。このままでも公表できます。", SAID, COMMITTEE)
    office.press("公表する")
    office.sees("公表しました")


def reads(citizen, site):
    citizen.go(f"{PLAN}/actions/{NUMBER}")
    citizen.look("public action with an evaluation", SAID, "妥当", english="Grade")
    citizen.go(f"{PLAN}/search?q=次の計画に生かして")
    citizen.check("search for an evaluation")
    citizen.go(f"{PLAN}/search?q=交差点の手前")
    citizen.sees(SAID)
    citizen.go(PLAN)
    citizen.sees(f"「{GRADE}」の分布（年度別）")
    text = fetch(f"{site}{PLAN}.txt").decode()
    assert SAID in text and COMMITTEE in text
    table = fetch(f"{site}{PLAN}/data/annual-reports.csv").decode("utf-8-sig")
    row, = (row for row in csv.DictReader(io.StringIO(table)) if SAID in row.values())
    assert row[GRADE] == "妥当"
    assert COMMITTEE in fetch(f"{site}{PLAN}/data/policy-years.csv").decode("utf-8-sig")
    document = json.loads(fetch(f"{site}{PLAN}.json"))
    assert [step["label"] for step in document["form"]["evaluationSteps"]] == ["一次評価（課長）", "外部評価（委員会）"]
    assert SAID in json.dumps(document, ensure_ascii=False)
    with zipfile.ZipFile(io.BytesIO(fetch(f"{site}{PLAN}/sheet.xlsx"))) as book:
        assert any(SAID in book.read(name).decode() for name in book.namelist() if name.endswith(".xml"))
    citizen.go(f"{PLAN}/editions")
    citizen.follow(re.compile("前の版との違い"))
    citizen.sees(SAID, COMMITTEE)


def told(office):
    office.go(STAFF_PLAN + "/history")
    office.look("history of evaluations", "評価を提出", "森 評子", SAID, "評価段階を締切り", "一次評価（課長）")
