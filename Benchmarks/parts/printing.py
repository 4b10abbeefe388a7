"""Printing the city's form on A3 as a PDF, beside Chromium and WeasyPrint with the same rows, and LibreOffice with the same form.

Ours is a whole process from the sheet on, reading it among the rest. Chromium and WeasyPrint get the rows as a finished HTML table with the
same columns, LibreOffice the workbook of the same form; what they take is the time of all their processes. Each prints the plan once over
(the sheet) and as 1,000 actions (only ours and, for the smaller one, all of them: the others take minutes). Memory is the highest of one process.
"""
import html
import json
import re
import resource
import shutil
import subprocess
import sys

from program import folder
from table import table, verdict

PEER = "weasyprint==70.0"


def measure(program):
    with folder() as place:
        document = json.loads(program.run("convert", str(program.sheet), "--to", "json"))
        large = place / "large.json"
        large.write_text(json.dumps(multiplied(document, 1000)))
        pages = place / "form.html"
        pages.write_text(as_html(document))
        workbook = place / "form.xlsx"
        program.run("convert", str(program.sheet), "--to", "xlsx", "--output", str(workbook))

        rows = [figures("Hakadori", [program.path, "convert", str(program.sheet), "--to", "pdf", "--output", str(place / "own.pdf")], place / "own.pdf")]
        chromium = shutil.which("chromium")
        if chromium:
            rows.append(figures("Chromium", [
                chromium, "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={place}/chromium", "--no-pdf-header-footer",
                f"--print-to-pdf={place}/chromium.pdf", pages.as_uri()], place / "chromium.pdf"))
        peer = weasyprint(place)
        if peer:
            rows.append(figures("WeasyPrint", [peer, "--pdf-variant", "pdf/ua-1", str(pages), str(place / "weasy.pdf")], place / "weasy.pdf"))
        office = shutil.which("soffice")
        if office:
            rows.append(figures("LibreOffice", [
                office, f"-env:UserInstallation=file://{place}/office", "--headless", "--convert-to", "pdf", "--outdir", str(place), str(workbook)],
                place / "form.pdf"))
        own = figures("Hakadori, 1,000 actions", [program.path, "convert", str(large), "--to", "pdf", "--output", str(place / "large.pdf")], place / "large.pdf")
        table(["printed by", "pages", "bytes", "processor ms", "ms a page", "MB"], rows + [own])
        reading = processor(lambda: program.run("convert", str(large), "--to", "csv", "--table", "achievement-statuses"))
        alone = (own[3] - reading) / own[1]
        table(["at 1,000 actions", "", "held"], [
            ["ms a page without reading the plan, at most 10", alone, verdict(alone <= 10)], ["MB, at most 60", own[5], verdict(own[5] <= 60)]])


def figures(name, command, target):
    """Pages, size, processor time, and the most memory that one of its processes held."""
    done = subprocess.run(["/usr/bin/env", "python3", "-c", MEASURE, *map(str, command)], capture_output=True, cwd="/")
    if done.returncode != 0 or not target.exists():
        raise SystemExit(f"{name} printed nothing: {done.stderr.decode()[-1000:]}")
    spent, memory = json.loads(done.stdout.decode().splitlines()[-1])
    data = target.read_bytes()
    pages = int(re.search(rb"Pages:\s+(\d+)", subprocess.run(["pdfinfo", str(target)], capture_output=True).stdout)[1])
    return [name, pages, len(data), spent, spent / pages, memory]


# In a process of its own: the memory of children is that of the largest that ever was.
MEASURE = """
import json, resource, subprocess, sys
code = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL).returncode
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(json.dumps([(used.ru_utime + used.ru_stime) * 1000, used.ru_maxrss / 1024]))
sys.exit(code)
"""


def processor(work):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    work()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime) * 1000


def multiplied(document, count):
    """The plan with its actions over and over, under the same policies, in their order."""
    actions = document["actions"]
    times = -(-count // len(actions))
    many = []
    for action in actions:
        for copy in range(times):
            many.append(action | {"id": f"{action['id']}-{copy}", "number": f"{action['number']}-{copy}"})
    return document | {"actions": many[:count], "indicators": [], "readingNotes": []}


def as_html(document):
    """The columns of the form, as a table that any browser prints."""
    years = [str(year["fiscalYear"]) for year in document["years"]]
    labels = [("stage", "スケジュール"), ("target", "年度目標"), ("status", "達成状況"), ("result", "達成状況詳細"), ("reasonAndImprovement", "理由・改善策")]
    rows = []
    for action in document["actions"]:
        written = action["years"]
        for place, (key, label) in enumerate(labels):
            first = ""
            if place == 0:
                cells = [action["number"], action["name"], (action.get("description") or {}).get("text", "")]
                first = "".join(f"<th scope=row rowspan={len(labels)}>{html.escape(str(cell))}</th>" for cell in cells)
            values = "".join(f"<td>{html.escape(((written.get(year) or {}).get(key) or {}).get('text', ''))}</td>" for year in years)
            rows.append(f"<tr>{first}<th scope=row>{label}</th>{values}</tr>")
    heads = "".join(f"<th scope=col>{head}</th>" for head in ["番号", "取組", "内容", "項目", *years])
    return (
        "<!doctype html><html lang=ja><meta charset=utf-8><title>form</title><style>@page{size:A3 landscape;margin:12mm}"
        "body{font:9pt 'BIZ UDGothic'}table{border-collapse:collapse;width:100%}th,td{border:.4pt solid #888;padding:2pt;vertical-align:top}"
        "</style><h1>form</h1><table><thead><tr>" + heads + "</tr></thead><tbody>" + "".join(rows) + "</tbody></table>")


def weasyprint(place):
    """The peer in an environment of its own; `None` where it cannot be had."""
    python = place / "weasyprint"
    subprocess.run([sys.executable, "-m", "venv", str(python)], check=True)
    done = subprocess.run(
        [str(python / "bin/pip"), "install", "-q", "--disable-pip-version-check", PEER], capture_output=True)
    if done.returncode != 0:
        print(f"WeasyPrint could not be installed and is left out: {done.stderr.decode()[-300:]}")
        return None
    return python / "bin/weasyprint"
