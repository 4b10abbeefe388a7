"""Workbooks that are made to hurt (.xlsx) on the command line: refused within seconds and without filling the memory."""

import tempfile
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

from sample_city import PLAN
from sample_city import sheet as sample

from .commands import run_measured
from .verdicts import Verdict

SPREADSHEET = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
HEAD = '<?xml version="1.0" encoding="UTF-8"?>'
TYPES = f"""{HEAD}<Types xmlns="{PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>\
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>"""
MEGABYTES = 200
SECONDS = 5


def row(number, cells):
    return f'<row r="{number}">{cells}</row>'


def text(place, words):
    return f'<c r="{place}" t="inlineStr"><is><t>{words}</t></is></c>'


def sheet(rows, more=""):
    return f"{HEAD}<worksheet {SPREADSHEET}><sheetData>{rows}</sheetData>{more}</worksheet>"


def write(path, sheets, names=None, strings=None, styles=None, workbook=None, more=()):
    """A workbook of these sheets: XML, or a generator of its pieces. `names`: which part each name leads to, by number."""
    names = names or [(f"s{number}", number) for number in range(1, len(sheets) + 1)]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", TYPES)
        archive.writestr("_rels/.rels", f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r" '
                                        f'Type="{RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>')
        listed = "".join(f'<sheet name="{name}" sheetId="{index}" r:id="r{part}"/>' for index, (name, part) in enumerate(names, 1))
        archive.writestr("xl/workbook.xml", workbook or f'{HEAD}<workbook {SPREADSHEET} xmlns:r="{RELATIONS}"><sheets>{listed}</sheets></workbook>')
        related = "".join(f'<Relationship Id="r{number}" Type="{RELATIONS}/worksheet" Target="worksheets/sheet{number}.xml"/>'
                          for number in range(1, len(sheets) + 1))
        for part, content in ("sharedStrings", strings), ("styles", styles):
            related += f'<Relationship Id="{part}" Type="{RELATIONS}/{part}" Target="{part}.xml"/>' if content is not None else ""
        archive.writestr("xl/_rels/workbook.xml.rels", f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">{related}</Relationships>')
        for number, content in enumerate(sheets, 1):
            put(archive, f"xl/worksheets/sheet{number}.xml", content)
        if strings is not None:
            put(archive, "xl/sharedStrings.xml", strings)
        if styles is not None:
            put(archive, "xl/styles.xml", styles)
        for name, content in more:
            put(archive, name, content)


def put(archive, name, content):
    with archive.open(name, "w") as part:
        for piece in [content] if isinstance(content, str) else content:
            part.write(piece.encode())


def repeated(piece, count, before="", after=""):
    """Pieces of a part that would not fit into memory."""
    yield before
    block = piece * 1_000
    for _ in range(count // 1_000):
        yield block
    yield piece * (count % 1_000) + after


def plain(path):
    """The sample's sheet, made in the same way: a reader that refuses this one would refuse all others for the wrong reason."""
    lines = [line.split("\t") for line in sample(PLAN).read_text().splitlines()]
    write(path, [sheet("".join(row(number, "".join(text(letters(column) + str(number), escape(cell)) for column, cell in enumerate(cells)))
                               for number, cells in enumerate(lines, 1)))])


def letters(column):
    return chr(65 + column) if column < 26 else letters(column // 26 - 1) + letters(column % 26)


def refused(size):
    """Those of which nothing can be read: exit 65."""
    begin, end = f"{HEAD}<worksheet {SPREADSHEET}><sheetData>", "</sheetData></worksheet>"
    least, most = -2**63, 2**63 - 1
    for what, number in {"Int.min": least, "Int.max": most, "beyond Int": most + 1, "0": 0, "-1": -1, "1048577": 1_048_577}.items():
        yield f"a row numbered {what}", lambda path, number=number: write(path, [sheet(row(number, text(f"A{number}", "x")))])
        yield f"cells numbered {what}", lambda path, number=number: write(path, [sheet(f"<row>{text(f'A{number}', 'x')}</row>")])
    yield "a row after Int.max", lambda path: write(path, [sheet(row(most, text(f"A{most}", "x")) + "<row>" + text("", "y") + "</row>")])
    yield "columns beyond XFD", lambda path: write(path, [sheet(row(1, text("Z" * 40 + "1", "x")))])
    wide = sheet("".join(row(number, text(f"A{number}", "あ" * 1_000)) for number in range(1, 300)))
    yield "a sheet named 1,000 times", lambda path: write(path, [wide], names=[(f"s{number}", 1) for number in range(1_000)])
    long = f'{HEAD}<sst {SPREADSHEET}><si><t>{"長" * 30_000}</t></si></sst>'
    yield "a string referenced 100,000 times", lambda path: write(
        path, [repeated('<row><c t="s"><v>0</v></c></row>', 100_000, begin, end)], strings=long)
    yield "a zip bomb in a sheet", lambda path: write(path, [repeated(" " * 1_000, size.of(1_000_000, 300_000), begin, end)])
    yield "a zip bomb of cells", lambda path: write(path, [repeated("<row><c><v>1</v></c></row>", size.of(20_000_000, 6_000_000), begin, end)])
    yield "a zip bomb in one cell", lambda path: write(path, [repeated(
        "長" * 100, size.of(2_000_000, 500_000), begin + '<row><c t="inlineStr"><is><t>', "</t></is></c></row>" + end)])
    yield "a zip bomb of strings", lambda path: write(path, [sheet(row(1, '<c t="s"><v>0</v></c>'))], strings=repeated(
        "<si><t>x</t></si>", size.of(20_000_000, 6_000_000), f"{HEAD}<sst {SPREADSHEET}>", "</sst>"))
    entities = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">' + "".join(
        f'<!ENTITY a{n} "{("&a" + str(n - 1 if n > 1 else "") + ";") * 10}">' for n in range(1, 10)) + "]>"
    yield "entities within entities", lambda path: write(path, [f'<?xml version="1.0"?>{entities}' + sheet(row(1, text("A1", "&a9;"))).removeprefix(HEAD)])
    yield "no workbook but its ending", lambda path: path.write_bytes(b"PK\x03\x04" + b"\0" * 1_000)
    yield "an empty archive", lambda path: path.write_bytes(b"PK\x05\x06" + b"\0" * 18)


def endured(size):
    """Odd ones, of which something may be read: they end in time, whatever they say."""
    yield "nested elements", lambda path: write(path, [sheet(row(1, "<x>" * 200_000 + "</x>" * 200_000))])
    yield "merged to the last cell", lambda path: write(path, [sheet(
        row(1, text("A1", "計画名")), '<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>')])
    yield "50,000 merges", lambda path: write(path, [sheet(row(1, text("A1", "計画名")), "<mergeCells>" + "".join(
        f'<mergeCell ref="A{n}:XFD{n + 9}"/>' for n in range(1, 50_000)) + "</mergeCells>")])
    yield "two cells far apart", lambda path: write(path, [sheet(row(1, text("A1", "計画名")) + row(1_048_576, text("XFD1048576", "x")))])
    formats = "".join(f'<numFmt numFmtId="{200 + n}" formatCode="{"[$-411]ggge;" * 500}"/>' for n in range(500))
    yield "long number formats", lambda path: write(path, [sheet(row(1, '<c r="A1" s="1"><v>45000.5</v></c>'))], styles=(
        f'{HEAD}<styleSheet {SPREADSHEET}><numFmts>{formats}</numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="200"/></cellXfs></styleSheet>'))
    yield "a huge number", lambda path: write(path, [sheet(row(1, f'<c r="A1"><v>{"9" * 100_000}</v></c><c r="B1"><v>1e999999999</v></c>'))])
    yield "100,000 parts", lambda path: write(path, [sheet(row(1, text("A1", "x")))], more=[(f"x/{n}.xml", "") for n in range(size.of(100_000, 20_000))])
    yield "a target outside", lambda path: write(path, ["x"], workbook=(
        f'{HEAD}<workbook {SPREADSHEET} xmlns:r="{RELATIONS}"><sheets><sheet name="s" sheetId="1" r:id="../../../etc/passwd"/></sheets></workbook>'))


def play(size):
    with tempfile.TemporaryDirectory(prefix="hakadori-hostile-") as folder:
        seconds = SECONDS * size.patience
        return [
            read([("the sample's sheet", plain)], Verdict("a workbook as it should be", seconds=seconds, megabytes=MEGABYTES, answers=(0, 1)), folder, size),
            read(refused(size), Verdict("hostile workbooks", seconds=seconds, megabytes=MEGABYTES, answers=(65,)), folder, size),
            read(endured(size), Verdict("odd workbooks", seconds=seconds, megabytes=MEGABYTES, answers=(0, 65)), folder, size)]


def read(workbooks, verdict, folder, size):
    for what, make in workbooks:
        path = Path(folder, "hostile.xlsx")
        make(path)
        for command in (["convert", path, "--to", "json"], ["check", path])[:size.of(2, 1)]:
            code, said = run_measured(verdict, what, *command, patience=verdict.limits.seconds + 5)
            verdict.demand(code != 65 or said.strip().count("\n") < 20, f"a long answer: {what}")
            verdict.demand("\x1b" not in said, f"ESC reaches the terminal: {what}")
    return verdict
