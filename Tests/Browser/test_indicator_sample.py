"""The sample plan that is a list of indicators, in a workbook: what an indicator has a place for is read, and its pages answer."""

import json
from collections import Counter
from urllib.request import urlopen

import openpyxl
import pytest

import page_faults
from axe import violations
from hakadori import ROOT, run, serving
from sample_city import CITY

SHEET = ROOT / "Samples/kasumihama-regional-strategy.xlsx"
PLAN = f"{CITY}/regional-strategy"
TARGET_YEARS, ACTUAL_YEARS = ["2023", "2024", "2025", "2026", "2027"], ["2023", "2024"]


@pytest.fixture(scope="module")
def read():
    return json.loads(run("convert", str(SHEET), "--to", "json"))


def shown(cell):
    """What Excel shows in a cell, in the few number formats of this sheet."""
    if not isinstance(cell.value, (int, float)):
        return cell.value
    formats = {"General": "{}", "#,##0": "{:,}", '#,##0;"△"#,##0': "{:,}", "0.00": "{:.2f}", "0.0%": "{:.1%}"}
    return formats[cell.number_format].format(cell.value).replace("-", "△")


def rows():
    """Goal, policy and the cells from the number on of each indicator, merged cells filled downward: another reader than ours."""
    goal = policy = None
    for row in openpyxl.load_workbook(SHEET).active.iter_rows(min_row=6):
        new_goal, new_policy, *cells = map(shown, row)
        if not cells[0]:
            return
        goal, policy = new_goal or goal, new_policy or policy
        yield goal, policy, [str(cells[0]), *cells[1:]]


def test_what_the_plan_is(read):
    assert read["title"] == "第3期霞浜市総合戦略　KPI進捗管理表（令和6年度）"
    assert [year["fiscalYear"] for year in read["years"]] == [2023, 2024, 2025, 2026, 2027]
    assert read["lastReportedYear"] == 2024
    assert [level["label"] for level in read["levels"]] == ["基本目標", "施策"]
    assert Counter(policy["level"] for policy in read["policies"]) == {0: 4, 1: 12}
    assert read["actions"] == []
    assert Counter(indicator["policy"].split(".")[0] for indicator in read["indicators"]) == {"1": 8, "2": 7, "3": 6, "4": 6}
    assert [indicator["name"] for indicator in read["indicators"] if indicator["span"] == "cumulative"] == [
        name for _, _, (_, name, *_) in rows() if "累計" in name]


def test_every_indicator_is_read_as_excel_shows_it(read):
    policies = {policy["id"]: f"{policy['number']}　{policy['name']}" for policy in read["policies"]}
    expected = [
        [goal if policy == "数値目標" else policy, number, name, None if unit == "－" else unit, baseline,
         None if year == "－" else 2018 + int(year.removeprefix("R")), *numbers, divisions.split("、"), note]
        for goal, policy, (number, name, unit, baseline, year, *numbers, divisions, note) in rows()]
    found = [
        [policies[one["policy"]], one["number"], one["name"], one["unit"], one["baseline"]["text"], one["baseline"]["year"],
         *(one["years"][year]["target"]["text"] for year in TARGET_YEARS),
         *(one["years"][year]["actual"]["text"] for year in ACTUAL_YEARS),
         [division["name"] for division in one["divisions"]], one["note"]]
        for one in read["indicators"]]
    assert len(expected) == 27
    assert found == expected
    assert not [one for one in read["indicators"] for year in TARGET_YEARS[2:] if one["years"][year]["actual"]]


@pytest.mark.parametrize("name, year, target, actual", [
    ("商店街の空き店舗率", 2024, 13, 13.6),
    ("農水産物直売所の売上額", 2023, 320_000, 318_655),
    ("農水産物直売所の売上額", 2024, 328_000, None),  # 集計中
    ("テレワーク拠点の延べ利用者数", 2024, 5_000, 5_300),  # 約5,300
    ("社会増減数（転入者数と転出者数の差）", 2023, -80, -96),  # △80, △96
    ("霞浜干潟を訪れる観光客数", 2023, 265_000, 264_000),  # 26万5千, 約26万4千
    ("干潟と市街地を巡る周遊企画の参加者数", 2023, None, None),  # －
    ("市の公式SNSの登録者数", 2024, None, 25_913),  # 増加
    ("空き家バンクの成約件数", 2023, 5, 0),
    ("合計特殊出生率", 2023, 1.29, 1.24),
    ("保育所等の待機児童数", 2023, 10, 23),  # 10以下
    ("保育所等の待機児童数", 2024, 0, 4),
    ("電子書籍の貸出点数", 2023, 12_000, 15_000),  # 1.2万, 約1万5千
])
def test_the_number_in_what_is_written(read, name, year, target, actual):
    indicator, = [indicator for indicator in read["indicators"] if indicator["name"] == name]
    values = indicator["years"][str(year)]
    assert (values["target"]["value"], values["actual"]["value"]) == (target, actual)


def test_only_what_is_no_value_of_an_indicator_is_left_out(read):
    """The line of when and by whom, and the one below the table."""
    assert [(note["kind"], note["line"]) for note in read["readingNotes"]] == [("aboveTable", 2), ("besideTable", 34)]


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    database = f"sqlite:{tmp_path_factory.mktemp('sample')}/sample.sqlite"
    run("import", str(SHEET), "--to", PLAN.strip("/"), "--city-name", "霞浜市", "--publish", database=database)
    with serving(database) as server:
        yield server


@pytest.mark.parametrize("path", ["", "/policies", "/policies/2", "/policies/1.1", "/years/2024", "/search?q=移住", "/divisions",
                                  "/divisions/農水産課"])
def test_its_pages_are_for_everybody(server, browser, path):
    """At both widths; and nothing is said of actions and statuses, which this plan has not."""
    for width in (1280, 360):
        page = browser.new_page(viewport={"width": width, "height": 800})
        page.goto(server.address + PLAN + path)
        faults = [violations(page), *page_faults.of_structure(page), page_faults.of_tables(page), page_faults.of_width(page),
                  page_faults.of_scrolling_regions(page)]
        assert not [fault for fault in faults if fault], width
        words = page.locator("main").inner_text()
        assert not [word for word in ("実績はまだありません", "取組", "概ね達成", "絞り込み") if word in words], words
        page.close()


def test_what_it_counts_comes_first(server, browser):
    page = browser.new_page()
    page.goto(server.address + PLAN)
    assert "数値の目標がある指標は26件で、実績が目標に届いたもの16件、届かなかったもの8件、実績の数値がないもの2件です。" in page.locator("main").inner_text()
    page.get_by_role("link", name="令和6年度はどこまで進んだか").click()
    row = page.locator("tr", has_text="商店街の空き店舗率")
    assert "13.0％" in row.inner_text() and "未達" in row.inner_text()
    assert "集計中" in page.locator("tr", has_text="農水産物直売所の売上額").inner_text()
    page.goto(f"{server.address}{PLAN}/search?q=空き家")
    assert "空き家バンクの成約件数" in page.locator("main").inner_text()
    page.close()


def test_a_division_finds_what_it_is_in_charge_of(server, browser):
    page = browser.new_page()
    page.goto(server.address + PLAN)
    page.get_by_role("link", name="担当課", exact=True).first.click()
    page.get_by_role("link", name="農水産課", exact=True).click()
    words = page.locator("main").inner_text()
    own = [cells for _, _, cells in rows() if "農水産課" in cells[-2]]
    assert f"全27件のうち{len(own)}件の指標を担当しています。" in words
    assert not [cells[1] for cells in own if cells[1] not in words]
    assert "電子書籍の貸出点数" not in words
    page.close()


def test_its_pages_answer(server):
    def page(path):
        with urlopen(server.address + path) as answer:
            assert answer.status == 200
            return answer.read().decode()

    overview = page(PLAN)
    assert not [name for _, _, (_, name, *_) in rows() if name not in overview]
    assert "空き店舗を活用した新規の開業件数" in page(PLAN + ".txt")
    assert ".xlsx" not in overview + page(f"{PLAN}/data"), "the city's form has no place for a list of indicators"
    # The files of a policy say what it counts, and nothing of the others.
    for form in ("txt", "csv", "json"):
        part = page(f"{PLAN}/policies/1.1.{form}")
        assert "商店街の空き店舗率" in part and "空き家バンク" not in part, form
    assert len(page(PLAN + ".csv").splitlines()) > 27


def test_it_is_shown_on_a_screen(tmp_path):
    database = f"sqlite:{tmp_path}/sample.sqlite"
    run("import", str(SHEET), "--to", PLAN.strip("/"), "--city-name", "霞浜市", database=database)
    lines = run("show", PLAN.strip("/"), database=database)
    assert "indicators: 27" in lines and "・3 商店街の空き店舗率（％）（商工観光課）  FY2024 target 13.0%, actual 13.6%" in lines
    assert "概ね達成" not in lines


def test_the_rest_of_its_pages_answer(server):
    def page(path):
        with urlopen(server.address + path) as answer:
            assert answer.status == 200
            return answer.read().decode()

    for path in ("/policies", "/policies/2", "/policies/1.1", "/years/2024", "/data", "/sheet", "/divisions"):
        assert "第3期霞浜市総合戦略" in page(PLAN + path), path
    assert "空き家バンクの成約件数" in page(f"{PLAN}/policies/2.3")
    assert len(page(f"{PLAN}/data/indicators.csv").splitlines()) > 27
