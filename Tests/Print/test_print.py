"""What is printed, judged by programs that are not ours: page-validation, qpdf, poppler."""

import functools
import json
import os
import re
import subprocess
import unicodedata
from pathlib import Path

import page
import pytest

ROOT = Path(__file__).parents[2]
HAKADORI = os.environ.get("HAKADORI", str(ROOT / ".build/debug/hakadori"))
SAMPLES = {
    "general": ROOT / "Samples/kasumihama-general-plan.txt",
    "environment": ROOT / "Samples/kasumihama-environment-plan.csv",
}
PAPERS = ["a3-landscape", "a4-landscape", "a3", "a4"]


def run(*arguments):
    return subprocess.run([str(word) for word in arguments], capture_output=True, text=True, timeout=120)


def printed(sheet, target, *options):
    done = run(HAKADORI, "convert", sheet, "--to", "pdf", "--output", target, *options)
    assert done.returncode == 0, done.stderr
    return done.stderr


@pytest.fixture(scope="session")
def forms(tmp_path_factory):
    folder = tmp_path_factory.mktemp("forms")

    @functools.cache
    def form(sample, paper):
        target = folder / f"{sample}-{paper}.pdf"
        printed(SAMPLES[sample], target, "--paper", paper)
        return target

    return form


def document(sheet):
    done = run(HAKADORI, "convert", sheet, "--to", "json")
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def plain(text):
    """Without spaces and line breaks: where a line ends is the paper's business."""
    return re.sub(r"\s", "", text)


def assert_conformant(path):
    for profile in ("ua1", "2a"):
        report = page.validate_pdf(path, profile=profile)
        assert report.is_compliant, [(failure.rule_id, failure.message) for failure in report.failures][:5]


@pytest.mark.parametrize("sample", SAMPLES)
@pytest.mark.parametrize("paper", PAPERS)
def test_the_form_is_accessible_and_can_be_archived(forms, sample, paper):
    path = forms(sample, paper)
    assert_conformant(path)
    checked = run("qpdf", "--check", path)
    assert checked.returncode == 0 and "No syntax or stream encoding errors" in checked.stdout, checked.stdout


def test_the_judge_sees_what_is_wrong(forms, tmp_path):
    """A judge who never says no proves nothing."""
    broken = tmp_path / "broken.pdf"
    broken.write_bytes(forms("general", "a4").read_bytes().replace(b"<pdfuaid:part>1", b"<pdfuaid:part>7"))
    assert not page.validate_pdf(broken, profile="ua1").is_compliant


@pytest.mark.parametrize("sample", SAMPLES)
@pytest.mark.parametrize("paper", PAPERS)
def test_every_text_of_the_plan_comes_back(forms, sample, paper):
    plan = document(SAMPLES[sample])
    structure = run("pdfinfo", "-struct-text", forms(sample, paper)).stdout
    # Each piece of a text stands in quotation marks on a line of its own.
    text = plain("".join(re.findall(r'^\s*"(.*)"$', structure, re.MULTILINE)))
    texts = []

    def collect(value):
        if isinstance(value, dict):
            texts.append(value["text"]) if "bullets" in value else [collect(child) for child in value.values()]
        elif isinstance(value, list):
            for child in value:
                collect(child)

    for part in ("policies", "actions"):
        collect(plan[part])
    texts += [action["name"] for action in plan["actions"]] + [policy["name"] for policy in plan["policies"]]
    assert len(texts) > 60
    # The upright form shows a text that an own field holds as well, the wide one too: nothing is left out.
    missing = [words for words in texts if plain(words) not in text]
    assert not missing


def test_letters_are_embedded_and_can_be_copied(forms):
    lines = run("pdffonts", forms("general", "a3-landscape")).stdout.splitlines()[2:]
    assert lines and all(line.split()[-5:-2] == ["yes", "yes", "yes"] for line in lines)


def test_the_form_has_bookmarks_and_a_contents_that_leads_somewhere(forms):
    path = forms("general", "a3-landscape")
    outline = run("qpdf", "--json", "--json-key=outlines", path)
    titles = json.dumps(json.loads(outline.stdout)["outlines"], ensure_ascii=False)
    plan = document(SAMPLES["general"])
    assert all(policy["name"] in titles for policy in plan["policies"])
    assert all(action["name"] in titles for action in plan["actions"])
    first = run("pdftotext", "-f", 1, "-l", 1, path, "-").stdout
    assert "目次" in first and plan["policies"][0]["name"] in first


def test_sheets_have_the_size_that_was_asked_for(forms):
    sizes = {paper: re.search(r"Page size:\s+(.*) pts", run("pdfinfo", forms("general", paper)).stdout)[1] for paper in PAPERS}
    assert sizes == {
        "a3-landscape": "1190.55 x 841.89",
        "a4-landscape": "841.89 x 595.28",
        "a3": "841.89 x 1190.55",
        "a4": "595.28 x 841.89",
    }


def letters_of(encoding):
    letters = set()
    leads = [b""] if encoding == "cp932" else [b"", b"\x8f"]
    for lead in leads:
        for first in range(0x81, 0x100):
            for second in range(0x40, 0x100):
                try:
                    letter = (lead + bytes([first, second])).decode(encoding)
                except UnicodeDecodeError:
                    continue
                is_one = len(letter) == 1 or (encoding != "cp932" and unicodedata.combining(letter[1]))
                category = unicodedata.category(letter[0])
                # Blanks, lone marks, and the letters of nobody (user-defined) are no letters to print.
                if is_one and not letter.isspace() and category not in ("Mn", "Co"):
                    letters.add(letter)
    return "".join(sorted(letters))


@pytest.mark.parametrize("encoding, count", [("cp932", 7000), ("euc_jis_2004", 11000)])
def test_no_letter_is_a_box(tmp_path, encoding, count):
    letters = letters_of(encoding)
    assert len(letters) > count
    plan = document(SAMPLES["general"])
    plan["actions"][0]["description"] = {"text": letters, "bullets": []}
    sheet = tmp_path / "letters.json"
    sheet.write_text(json.dumps(plan))
    messages = printed(sheet, tmp_path / "letters.pdf", "--paper", "a4")
    assert "〓" not in messages
    text = plain(run("pdftotext", "-raw", tmp_path / "letters.pdf", "-").stdout)
    assert [letter for letter in letters if letter not in text] == []
    assert_conformant(tmp_path / "letters.pdf")


@pytest.fixture(scope="session")
def book(tmp_path_factory):
    target = tmp_path_factory.mktemp("book") / "book.pdf"
    done = run(HAKADORI, "book", SAMPLES["general"], "--address", "https://plans.example/kasumihama/plan", "--output", target)
    assert done.returncode == 0, done.stderr
    return target


def test_the_book_is_accessible_and_can_be_archived(book):
    assert_conformant(book)
    assert run("qpdf", "--check", book).returncode == 0


def test_the_contents_say_the_pages_on_which_chapters_begin(book):
    structure = run("pdfinfo", "-struct-text", book).stdout
    chapters = re.findall(r'^ *"(\d　.*)"\n *"(\d+)"$', structure, re.MULTILINE)
    assert [title[2:] for title, _ in chapters] == [
        "全体の状況", "下がった取組と、前年度に示した改善策のその後", "施策別の状況", "担当課別の状況", "指標", "進捗管理シート", "集計の方法"]
    for title, number in chapters:
        assert title[2:] in run("pdftotext", "-layout", "-f", number, "-l", number, book, "-").stdout


def test_the_figures_of_the_book_are_those_of_the_plan(book):
    plan = document(SAMPLES["general"])
    reports = [action["years"][str(plan["lastReportedYear"])] for action in plan["actions"]]
    statuses = [report["status"]["label"] for report in reports if report["status"]]
    assert len(statuses) > 20
    summary = plain(run("pdftotext", "-f", 3, "-l", 3, book, "-").stdout)
    for label in set(statuses):
        assert f"「{label}」{statuses.count(label)}件" in summary


def test_chapters_come_in_the_order_that_was_asked_for(tmp_path):
    target = tmp_path / "two.pdf"
    done = run(HAKADORI, "book", SAMPLES["general"], "--part", "method", "--part", "summary", "--output", target)
    assert done.returncode == 0, done.stderr
    text = run("pdfinfo", "-struct-text", target).stdout
    assert re.findall(r'H1 .*\n *"(\d　.*)"', text) == ["1　集計の方法", "2　全体の状況"]


def test_a_division_gets_its_part_and_an_action_its_sheet(tmp_path):
    plan = document(SAMPLES["general"])
    part, sheet = tmp_path / "division.pdf", tmp_path / "action.pdf"
    assert run(HAKADORI, "book", SAMPLES["general"], "--division", "図書館", "--output", part).returncode == 0
    text = plain(run("pdfinfo", "-struct-text", part).stdout)
    own = [action for action in plan["actions"] if "図書館" in json.dumps(action, ensure_ascii=False)]
    others = [action for action in plan["actions"] if action not in own]
    assert own and all(plain(action["name"]) in text for action in own)
    assert not [action["name"] for action in others if plain(action["name"]) in text]
    assert run(HAKADORI, "book", SAMPLES["general"], "--action", "16", "--draft", "--output", sheet).returncode == 0
    assert "案" in run("pdftotext", sheet, "-").stdout
    for path in (part, sheet):
        assert_conformant(path)


def test_what_is_not_there_is_said(tmp_path):
    for options in (["--division", "無い課"], ["--action", "999"]):
        done = run(HAKADORI, "book", SAMPLES["general"], *options, "--output", tmp_path / "no.pdf")
        assert done.returncode == 66 and done.stderr.count("\n") == 1
    done = run(HAKADORI, "book", SAMPLES["general"], "--action", "16", "--part", "form", "--output", tmp_path / "no.pdf")
    assert done.returncode == 64


def test_a_value_of_an_indicator_has_its_unit_once(tmp_path):
    target = tmp_path / "indicators.pdf"
    done = run(HAKADORI, "book", ROOT / "Samples/kasumihama-regional-strategy.xlsx", "--part", "indicators", "--output", target)
    assert done.returncode == 0, done.stderr
    text = run("pdfinfo", "-struct-text", target).stdout
    assert "%%" not in text and "％%" not in text and '"60人"' in text and '"集計中"' in text
    assert_conformant(target)
