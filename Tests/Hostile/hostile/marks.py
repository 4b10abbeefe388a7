"""Combining marks (結合文字), thousands in a row, wherever a text comes in: to hash or compare such a text normalises it, which is quadratic."""

import json
import tempfile
from pathlib import Path

from hakadori import run
from sample_city import CITY, PASSWORD, PLAN, STAFF_PLAN, sheet

from .cities import PEOPLE, YEAR, attacked
from .commands import run_measured
from .verdicts import Verdict, side_by_side
from .walking import send_file
from .wire import STRANGERS, ask, encoded, get, multipart, post, pulse

# Two whose order must be changed to compare them: the dearest there are.
PAIR = "\u0301\u0316"


def marks(count):
    return "e" + PAIR * (count // 2)


def play(size):
    with attacked(size) as target:
        with pulse(target.port, "/healthz", "marks: /healthz meanwhile", size.patience) as beat:
            verdicts = [strangers(target.port, size), members(target, size)]
    return [*verdicts, beat, sheets(size), documents(size)]


def strangers(port, size):
    """Without a session, and with the cookie that everybody gets."""
    verdict = Verdict("marks from strangers, two at a time", seconds=size.patience)
    page = ask(port, get("/staff/sign-in"))
    cookie = page.text.partition(b"et-Cookie: ")[2].partition(b";")[0] or b"hakadori=x"
    token = page.text.partition(b'name="token" value="')[2].partition(b'"')[0]
    requests = [
        ("a field's name", post("/staff/sign-in", encoded(**{marks(17_000): "x"}))),
        ("a longer field's name", post("/staff/sign-in", encoded(**{marks(80_000): "x"}))),
        ("a field's name, unencoded", post("/staff/sign-in", marks(78_000).encode() + b"=x")),
        ("many fields' names", post("/staff/sign-in", encoded(**{f"{number}{marks(1_000)}": "x" for number in range(80)}))),
        ("a multipart name", multipart_post("/staff/sign-in", [(marks(1_000), b"x", False)] * 40)),
        ("a boundary", post("/staff/sign-in", b"--x", kind=f"multipart/form-data; boundary={marks(30)}".encode())),
        ("a password", post("/staff/sign-in", encoded(login="tanaka", city="kasumihama", password=marks(160_000)))),
        ("a password with a token", post(
            "/staff/sign-in", encoded(token=token, login="tanaka", city="kasumihama", password=marks(160_000)), Cookie=cookie)),
        ("a login", post("/staff/sign-in", encoded(token=token, login=marks(100_000), city="kasumihama", password="x"), Cookie=cookie)),
        ("a city", post("/staff/sign-in", encoded(token=token, login="x", city=marks(100_000), password="x"), Cookie=cookie)),
        ("a code", post("/staff/code", encoded(token=token, code=marks(100_000), password=PASSWORD, again=PASSWORD), Cookie=cookie)),
        ("a new password", post(
            "/staff/code", encoded(token=token, code="ABCD-EFGH-JKMN-PQRS", password=marks(90_000), again=marks(90_000)), Cookie=cookie)),
        ("the first run", post("/staff/first-run", encoded(token=token, code=marks(50_000), name=marks(50_000)), Cookie=cookie)),
        ("the city's search", get(f"{CITY}/search?" + encoded(q=marks(1_200)).decode())),
        ("a plan's search", get(f"{PLAN}/search?" + encoded(q=marks(1_200)).decode())),
        ("a query's name", get(f"{PLAN}/sheet?" + encoded(**{marks(1_200): "x"}).decode())),
        ("a path", get(f"{PLAN}/divisions/" + encoded(q=marks(1_200)).decode().removeprefix("q="))),
        ("a cookie", get("/staff", Cookie=f"hakadori={marks(3_600)}; {marks(100)}=x".encode())),
        ("a cookie's name", get("/staff", Cookie=f"{marks(3_600)}=x".encode())),
        ("a language", get("/staff/sign-in", Accept_Language=marks(3_600).encode())),
    ]
    for _ in range(size.of(3, 1)):
        def send(numbered):
            number, (what, request) = numbered
            answer = ask(port, request, STRANGERS[number % len(STRANGERS)], patience=40)
            verdict.note(answer.status, answer.seconds, what)

        side_by_side(send, enumerate(requests), 2)
    return verdict


def multipart_post(path, parts):
    body, kind = multipart(parts)
    return post(path, body, kind)


def members(target, size):
    """In what people who are signed in may write."""
    verdict = Verdict("marks from people who are signed in", seconds=2 * size.patience, answers=(200, 303, 400, 409, 413, 422))
    people = {person.login: target.sign_in(person) for person in PEOPLE[:6]}
    for browser in people.values():
        browser.patience = 4 * size.patience
    reporter, coordinator, administrator = people["tanaka"], people["jimu"], people["kanri"]

    def tell(what, browser, method, path, **fields):
        if not verdict.is_lost:
            verdict.time(what, lambda: browser.ask(method, path, {"token": browser.token or ""} | fields if method == "POST" else None))

    _, _, home = reporter.get("/staff")
    report = home.partition('href="' + STAFF_PLAN + "/rounds/")[2].partition('"')[0]
    report = f"{STAFF_PLAN}/rounds/{report}"
    for count in size.of((31, 1_000, 20_000, 100_000), (31, 20_000)):
        tell(f"a report of {count} marks", reporter, "POST", report, revision="0", status="mostly", result=marks(count), reasonAndImprovement=marks(count))
        for path in (report, report + "/findings"):
            tell(f"the page of a report of {count} marks", reporter, "GET", path)
        tell("a contribution", reporter, "POST", report + "/contributions", text=marks(count))
        tell("a person's name", administrator, "POST", "/staff/people/new", name=marks(count), login="kigou", role="reporter", division=marks(count))
        tell("a person's login", administrator, "POST", "/staff/people/new", name="記号", login=marks(count), role="reporter")
        tell("a password", reporter, "POST", "/staff/account/password", present=marks(count), password=marks(count), again=marks(count))
        tell("a policy's name", coordinator, "POST", f"{STAFF_PLAN}/edit/policy/new", name=marks(count), number=marks(count))
        tell("an action's name", coordinator, "POST", f"{STAFF_PLAN}/edit/action/new", name=marks(count), number="99", description=marks(count))
        tell("a plan's title", coordinator, "POST", f"{STAFF_PLAN}/edit/plan", title=marks(count), revision="1")
        tell("a note of an edition", coordinator, "POST", f"{STAFF_PLAN}/publication", revision="1", note=marks(count))
        tell("an answer to a finding", coordinator, "POST", f"{STAFF_PLAN}/findings/answer", finding=marks(min(count, 1_000)), reason=marks(count))
        tell("instructions of a round", coordinator, "POST", f"{STAFF_PLAN}/rounds/{YEAR}/change", instructions=marks(count), reason=marks(count))
        moves = f"利用者名,氏名,課,役割,計画,年度\nkigou,{marks(count)},{marks(count)},担当者,,\n"
        verdict.time(f"a file of moves with {count} marks", lambda text=moves: send_file(
            administrator, "/staff/people/transfers/preview", {"token": administrator.token, "mode": "additions", "file": text}))
    for path in (f"{STAFF_PLAN}/findings", f"{STAFF_PLAN}/indicators", f"{STAFF_PLAN}/history", f"{STAFF_PLAN}/publication", f"{STAFF_PLAN}/edit"):
        tell("the office's pages afterwards", coordinator, "GET", path)
    return verdict


def sheets(size):
    """In cells of a sheet on the command line: the cell is left out and noted, the sheet is read."""
    verdict = Verdict("marks in a sheet's cells and headings", seconds=5 * size.patience, megabytes=200, answers=(0, 1, 65))
    text = sheet(PLAN).read_text()
    with tempfile.TemporaryDirectory(prefix="hakadori-hostile-") as folder:
        for what, replaced, count in [
            ("a result", "整備延長：3.4km（累計）", 78_000), ("an action's name", "自転車通行空間の整備", 78_000), ("a heading", "取組の方向", 78_000),
            ("a division", "道路河川課", 5_000), ("a year", "令和6年度", 1_000), ("a few marks too many", "整備延長：3.4km（累計）", 31),
        ]:
            assert replaced in text
            path = Path(folder, "marks.txt")
            path.write_text(text.replace(replaced, replaced + marks(count)))
            for command in (["convert", path, "--to", "json"], ["check", path]):
                code, said = run_measured(verdict, what, *command, patience=verdict.limits.seconds + 5)
                verdict.demand(said.count("\u0301") < 1_000, f"the marks are printed: {what}")
    return verdict


def documents(size):
    """In a plan document that is handed in: it is refused by its place."""
    verdict = Verdict("marks and size in a plan document (JSON)", seconds=5 * size.patience, megabytes=600, answers=(65,))
    whole = json.loads(run("convert", str(sheet(PLAN)), "--to", "json"))
    many = marks(150_000)
    first = whole["actions"][0]
    with tempfile.TemporaryDirectory(prefix="hakadori-hostile-") as folder:
        for what, changed in [
            ("the title", {"title": many}), ("the form's name", {"format": whole["format"] + many}), ("a member's name", {many: 1}),
            ("names of members", {f"{number}{marks(2_000)}": 1 for number in range(100)}), ("a code", {"scale": [whole["scale"][0] | {"code": many}]}),
            ("what nobody reads", {"more": [{"more": many}]}), ("an action's name", {"actions": [first | {"name": first["name"] + marks(32)}]}),
            ("values inside each other", {"more": "DEEP"}), ("20 million values", {"more": "MANY"}),
            ("100,000 divisions", {"actions": [first | {"divisions": [{"name": f"{number}課"} for number in range(100_000)]}]}),
        ]:
            path = Path(folder, "document.json")
            text = json.dumps(whole | changed, ensure_ascii=False)
            path.write_text(text.replace('"DEEP"', "[" * 100_000).replace('"MANY"', f"[{'[],' * size.of(20_000_000, 11_000_000)}[]]"))
            code, said = run_measured(verdict, what, "convert", path, "--to", "csv", patience=verdict.limits.seconds + 5)
            verdict.demand(said.count("\u0301") < 60 and len(said) < 1_000, f"the marks are printed: {what}")
    return verdict
