"""A full disk (ディスク満杯): 503, what was typed is given back, `/readyz` says so, commands end with 74, and it goes on once there is room."""

import json
import os
import subprocess
import tempfile
from contextlib import contextmanager
from pathlib import Path

from hakadori import Server, until
from sample_city import CITY, OTHER_PLAN, STAFF_PLAN, sheet

from .cities import PEOPLE, Target, cities
from .commands import run_measured
from .verdicts import Verdict
from .walking import Walker
from .wire import ask, get
from .years import change_another_year

TYPED = "満杯のディスクでも消えない文"


def may_mount():
    return subprocess.run(["unshare", "-m", "mount", "-t", "tmpfs", "tmpfs", "/mnt"], capture_output=True).returncode == 0


@contextmanager
def small_disk():
    """A server whose database lies on a file system of 64 MB that only it sees; and the way to that for us."""
    with tempfile.TemporaryDirectory(prefix="hakadori-hostile-") as folder:
        database, disk = f"sqlite:{folder}/disk/city.sqlite", Path(folder, "disk")
        disk.mkdir()
        within = ["unshare", "-m", "bash", "-c", 'mount -t tmpfs -o size=64m tmpfs "$1" && "$4" restore "$2" --to "$3" && shift 3 && exec "$@"',
                  "-", str(disk), str(cities()), database]
        server = Server(database, Path(folder, "log"), {"log": "error"}, within)
        try:
            server.wait_until_ready()
            yield Target(server, database), Path(f"/proc/{server.process.pid}/root{disk}")
        finally:
            server.stop()


def play(size):
    if not may_mount():
        return []
    answers = Verdict("full disk: pages and forms", seconds=5 * size.patience, answers=(200, 503))
    commands = Verdict("full disk: commands", seconds=20 * size.patience, answers=(74,))
    after = Verdict("room again", seconds=5 * size.patience, answers=(200, 303))
    with small_disk() as (target, disk):
        reporter, coordinator = target.sign_in(PEOPLE[4]), target.sign_in(PEOPLE[1])
        report = f"{STAFF_PLAN}/rounds/2025/reports/a16"
        fields = {"status": "mostly", "reasonAndImprovement": "", "result": TYPED}

        def note(verdict, what, browser, method, path, expected, headers=None, **fields):
            given = verdict.time(what, lambda: browser.ask(method, path, {"token": browser.token} | fields if method == "POST" else None, headers))
            verdict.demand(given[0] in expected, f"{what}: {given[0]} instead of {expected}")
            return given

        reporter.get(report)
        edition = something_to_publish(target)
        fill(disk)
        for path in ("/", "/kasumihama/general-plan/sheet", "/healthz"):
            answer = ask(target.port, get(path))
            answers.note(answer.status, answer.seconds, path)
            answers.demand(answer.status == 200, f"{path}: {answer.status}")
        answer = ask(target.port, get("/readyz"))
        answers.note(answer.status, answer.seconds, "/readyz")
        answers.demand(answer.status == 503, f"/readyz: {answer.status}")
        _, answer, text = note(answers, "saving by the script", reporter, "POST", report, (503,), {"Accept": "application/json"}, revision="0", **fields)
        answers.demand("json" in (answer.getheader("Content-Type") or "") and is_json(text), "the script got no JSON")
        _, _, text = note(answers, "saving by the form", reporter, "POST", report, (503,), revision="0", **fields)
        answers.demand(TYPED in text, "what was typed is not given back")
        _, _, text = note(answers, "handing in", reporter, "POST", f"{report}/submission", (503,), revision="0", **fields)
        answers.demand(TYPED in text, "what was typed is not given back when handing in")
        note(answers, "publishing", coordinator, "POST", f"{STAFF_PLAN}/publication", (503,), **edition)
        inside = ["nsenter", "-t", str(target.pid), "-m"]
        for what, *command in [
                ("a backup", "backup", f"{target.database.removeprefix('sqlite:')}.backup"),
                ("an import", "import", str(sheet(OTHER_PLAN)), "--to", "kasumihama/new-plan"),
                ("a person", "account", "add", "kasumihama/nagai", "--name", "長" * 90)]:
            run_measured(commands, what, *command, database=target.database, prefix=inside)
        (disk / "filler").unlink()
        until(lambda: ask(target.port, get("/readyz")).status == 200, "ready again", 30)
        reporter = target.sign_in(PEOPLE[4])
        note(after, "saving", reporter, "POST", report, (303,), revision="0", **fields)
        _, _, text = note(after, "reading", reporter, "GET", report, (200,))
        after.demand(TYPED in text, "what was saved is not there")
        code, _ = run_measured(Verdict("log verify"), "the log", "log", "verify", database=target.database, prefix=inside)
        after.demand(code == 0, f"the log does not verify: {code}")
    return [answers, commands, after]


def something_to_publish(target):
    """The form that publishes a change."""
    walker = Walker(target, PEOPLE[1], CITY, Verdict("reading"))
    change_another_year(walker)
    _, page = walker.get(f"{STAFF_PLAN}/publication")
    fields = next(form for form in page.forms if form.action.endswith("/publication")).as_it_stands()
    return {name: value for name, value in fields.items() if name != "token"}


def is_json(text):
    try:
        return isinstance(json.loads(text), dict)
    except ValueError:
        return False


def fill(disk):
    """To the last byte."""
    with open(disk / "filler", "wb", buffering=0) as filler:
        for size in (1 << 20, 4096, 1):
            try:
                while True:
                    filler.write(b"\0" * size)
            except OSError:
                continue
    os.sync()
