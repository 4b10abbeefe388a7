"""The documentation says what is there: targets, rooms, words, links."""

import csv
import io
import os
import re
import subprocess
from pathlib import Path
from urllib.parse import unquote

import pytest

ROOT = Path(__file__).parents[2]
DOCS = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("Samples/*.md"), *ROOT.glob("Benchmarks/*.md")])
TEXT = {path.relative_to(ROOT).as_posix(): path.read_text() for path in DOCS}
PACKAGE = (ROOT / "Package.swift").read_text()


def anchors(markdown):
    """The fragments that headings make, as a code host makes them."""
    headings = re.findall(r"^#+ +(.*)$", markdown, re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("name", TEXT)
def test_relative_links_lead_somewhere(name):
    lost = []
    for target in re.findall(r"\]\(([^)\s]+)\)", TEXT[name]):
        if re.match(r"[a-z]+:", target):
            continue
        path, _, fragment = unquote(target).partition("#")
        file = (ROOT / name).parent / path if path else ROOT / name
        if not file.exists():
            lost.append(target)
        elif fragment and fragment not in anchors(file.read_text()):
            lost.append(f"{target}: no such heading")
    assert not lost


@pytest.mark.parametrize("name", TEXT)
def test_files_named_in_backticks_exist(name):
    named = re.findall(r"`((?:Sources|Tests|Samples|scripts|docs)/[\w./-]+)`", TEXT[name])
    assert not [path for path in named if not (ROOT / path).exists()]


def test_every_make_target_is_in_the_readme_and_says_what_it_does():
    makefile = (ROOT / "Makefile").read_text()
    targets = set(re.search(r"^\.PHONY: (.*)$", makefile, re.MULTILINE)[1].split())
    described = set(re.findall(r"^(\w+):.*## ", makefile, re.MULTILINE))
    assert described == targets
    assert not [target for target in targets - {"help"} if f"`make {target}`" not in TEXT["README.md"]]


@pytest.mark.parametrize("room", ["Plan", "Japanese"])
def test_the_glossary_names_every_public_type(room):
    types = set()
    for file in (ROOT / "Sources" / room).rglob("*.swift"):
        types |= set(re.findall(r"^public (?:final )?(?:struct|enum|actor|class|protocol) (\w+)", file.read_text(), re.MULTILINE))
    assert len(types) > 2
    assert not [name for name in sorted(types) if f"`{name}`" not in TEXT["docs/glossary.md"]]


def test_the_glossary_says_in_which_room_a_type_is():
    rooms = {}
    for file in (ROOT / "Sources").rglob("*.swift"):
        for name in re.findall(r"^\s*(?:public |package )?(?:final )?(?:struct|enum|actor|class|protocol) (\w+)", file.read_text(), re.MULTILINE):
            rooms.setdefault(name, set()).add(file.relative_to(ROOT / "Sources").parts[0])
    told = re.findall(r"((?:`[\w.]+`, )*`[\w.]+`) \(in `(\w+)`\)", TEXT["docs/glossary.md"])
    assert len(told) >= 10
    assert not [
        (name, room) for names, room in told for name in re.findall(r"[\w.]+", names)
        if not any(room in rooms.get(part, ()) for part in name.split("."))
    ]


def rooms_of_the_package():
    """Name → what it imports, for every target of Package.swift but the tests and what they share."""
    rooms = {}
    for chunk in re.split(r"\.(?=executableTarget\(|target\(|systemLibrary\(|testTarget\()", PACKAGE)[1:]:
        if chunk.startswith("testTarget") or 'path: "Tests/' in chunk:
            continue
        dependencies = re.search(r"dependencies: \[(.*?)\]", chunk, re.DOTALL)
        listed = re.sub(r'package: "[^"]*"', "", dependencies[1]) if dependencies else ""
        rooms[re.search(r'name: "(\w+)"', chunk)[1]] = set(re.findall(r'"(\w+)"', listed))
    return rooms


def test_the_overview_draws_the_rooms_as_they_are():
    drawn = {}
    for names, imports in re.findall(r"^\| (`\w+`(?:, `\w+`)*) \| .* \| ([^|]*) \|$", TEXT["docs/overview.md"], re.MULTILINE):
        for name in re.findall(r"\w+", names):
            drawn[name] = set() if imports.strip() == "nothing" else set(re.findall(r"\w+", imports))
    assert drawn == rooms_of_the_package()


def test_pages_know_neither_store_nor_server():
    """A page is a value: who keeps it and who serves it is none of its business (DESIGN 2)."""
    pages = [file for file in (ROOT / "Sources/Site").rglob("*.swift") if re.search(r"Pages?$", file.stem.split("+")[0])]
    pages = [file for file in pages if file.stem not in ("PublicPages", "PlanPages")]
    assert len(pages) > 40
    knowing = [
        file.name for file in pages
        if re.search(r"^import (Store|Hummingbird\w*|HTTPTypes|NIO\w*|GRDB)$", file.read_text(), re.MULTILINE)
    ]
    assert not knowing


@pytest.mark.parametrize("field", ["reasonAndImprovement", "situationAndChallenges"])
def test_a_text_of_the_form_is_named_where_it_is_declared_and_in_six_more_files_at_most(field):
    """Whatever only carries a text walks `Sources/Plan/Form/KnownFields.swift` (decision 0054)."""
    declaring = {"Field.swift", "KnownFields.swift", "Action.swift", "Policy.swift"}
    naming = [file.name for file in (ROOT / "Sources").rglob("*.swift") if field in file.read_text()]
    assert declaring & set(naming)
    assert len(set(naming) - declaring) <= 6, naming


def test_what_a_city_says_is_found_where_the_overview_says():
    lines = re.findall(r"^\| .+ \| `(Sources/[\w/]+)` \| `(\w+\.swift)` \| `(.+)` \|$", TEXT["docs/overview.md"], re.MULTILINE)
    assert len(lines) == 6
    for folder, file, declaration in lines:
        assert re.search(rf"\b{re.escape(declaration)}", (ROOT / folder / file).read_text()), (file, declaration)


def test_an_act_has_one_word_from_its_address_to_the_log():
    lines = re.findall(r"^\| [^|]+ \| `(\w+)`[^|]* \| (`\w+\.swift`.*) \|$", TEXT["docs/overview.md"], re.MULTILINE)
    assert [word for word, _ in lines] == ["submi", "approv", "sendBack", "withdraw", "publi"]
    sources = {file.name: code(file) for file in (ROOT / "Sources").rglob("*.swift")}
    for word, way in lines:
        files = re.findall(r"`([^`]+)`", way)
        assert len(files) > 5
        assert not [name for name in files if word.lower() not in sources[name].lower()], word


def test_an_act_has_no_second_word():
    """What the report's acts were also called, in names; English sentences may say them."""
    others = re.compile(r"\b(handIn|handedIn|handBack|handedBack|reject\w*|refuseReport|takeBackReport)\b")
    naming = {file.name for file in (ROOT / "Sources").rglob("*.swift") if others.search(code(file))}
    assert not naming


def code(file):
    """A Swift file without its comments and the words of its strings; what is put into them stays."""
    text = re.sub(r"//.*", "", file.read_text())
    return re.sub(r'"""(.*?)"""|"((?:\\.|[^"\\\n])*)"', lambda found: " ".join(re.findall(r"\\\((.*?)\)", found[0], re.DOTALL)), text, flags=re.DOTALL)


def test_packages_are_named_in_one_place():
    listed = (ROOT / "scripts/apt-packages").read_text().split()
    for packages in re.findall(r"\.apt\(\[(.*?)\]", PACKAGE):
        assert set(re.findall(r'"([^"]+)"', packages)) <= set(listed)
    elsewhere = [
        str(file.relative_to(ROOT))
        for folder in ("scripts", ".ci") for file in (ROOT / folder).iterdir()
        if file.name != "apt-packages" and re.search(r"\blib\w+-dev\b", file.read_text())
    ]
    assert not elsewhere


def test_decisions_are_numbered_listed_and_say_their_price():
    files = sorted((ROOT / "docs/decisions").glob("[0-9]*.md"))
    assert len({file.name[:4] for file in files}) == len(files), "two decisions share a number"
    for file in files:
        text = file.read_text()
        assert text.startswith(f"# {file.name[:4]}: ")
        assert re.findall(r"^## (\w+)", text, re.MULTILINE) == ["Context", "Choice", "Price"], file.name
        assert len(text.splitlines()) <= 40, f"{file.name} is long"
        assert file.name in TEXT["docs/decisions/README.md"]


def test_every_sample_is_described():
    for sheet in (ROOT / "Samples").iterdir():
        if sheet.name != "README.md":
            assert f"`{sheet.name}`" in TEXT["Samples/README.md"]


def test_pictures_are_small():
    assert not [picture.name for picture in (ROOT / "docs/pictures").iterdir() if picture.stat().st_size > 300_000]


def test_every_column_of_every_table_is_documented():
    """The program's own dictionary, written for the sample city, against docs/data.md."""
    program = os.environ.get("HAKADORI", ROOT / ".build/debug/hakadori")
    sheet = ROOT / "Samples/kasumihama-general-plan.txt"
    written = subprocess.run([program, "convert", sheet, "--to", "csv", "--table", "dictionary"], capture_output=True, check=True)
    columns = list(csv.DictReader(io.StringIO(written.stdout.decode("utf-8-sig"))))
    assert len(columns) > 50
    sections = dict(re.findall(r"^## ([\w-]+)$(.*?)(?=^## |\Z)", TEXT["docs/data.md"], re.MULTILINE | re.DOTALL))
    lost = [
        (column["表ID"], column["項目名"])
        for column in columns
        if f"| {column['項目名']} | `{column['項目キー']}` |" not in sections.get(column["表ID"], "")
    ]
    assert not lost
