"""A disk that is really full: a file system of 4 MB of the test's own. Nothing is lost, and everybody is told what is the matter."""

import contextlib
import os
import subprocess
from pathlib import Path

import office
import pytest
from hakadori import ROOT, Server, environment, program, until

PLAN = "shiken/plan"
SHEET = str(ROOT / "Samples/kasumihama-general-plan.txt")


class Disk:
    """A small file system, seen by the programs that are run on it alone."""

    def __init__(self, place):
        self.place = place
        self.holder = subprocess.Popen(
            ["unshare", "-m", "--propagation", "private", "sh", "-c",
             f"mount -t tmpfs -o size=4m tmpfs {place} && echo ready && exec sleep 3600"], stdout=subprocess.PIPE)
        self.is_there = self.holder.stdout.readline() == b"ready\n"
        self.inside = Path(f"/proc/{self.holder.pid}/root{place}")
        self.database = f"sqlite:{place}/plans.sqlite"

    def on(self, *command):
        return ["nsenter", "-t", str(self.holder.pid), "-m", *command]

    def run(self, *arguments, language="en"):
        done = subprocess.run(
            self.on(program(), *arguments, "--lang", language), env=environment({"database": self.database}),
            stdin=subprocess.DEVNULL, capture_output=True, timeout=120)
        return done.returncode, done.stderr.decode()

    def does(self, *arguments):
        status, said = self.run(*arguments)
        assert status == 0, said

    def fill(self):
        with contextlib.suppress(OSError), (self.inside / "filler").open("wb", buffering=0) as filler:
            while True:
                filler.write(bytes(1024))

    def empty(self):
        (self.inside / "filler").unlink()

    def names(self):
        return sorted(path.name for path in self.inside.iterdir())


@pytest.fixture
def disk(tmp_path):
    place = tmp_path / "disk"
    place.mkdir()
    if os.geteuid() != 0:
        pytest.skip("only root may mount a file system")
    disk = Disk(place)
    try:
        if not disk.is_there:
            pytest.skip("no file system may be mounted here")
        yield disk
    finally:
        disk.holder.kill()
        disk.holder.wait(20)


def test_a_command_says_that_the_disk_is_full_and_leaves_nothing_behind(disk, tmp_path):
    disk.does("import", SHEET, "--to", PLAN, "--city-name", "試験市", "--publish")
    backup = tmp_path / "good.backup"
    disk.does("backup", str(backup))
    disk.fill()
    before = disk.names()
    other = tmp_path / "other.txt"
    other.write_text(Path(SHEET).read_text().replace("達成", "達成済み"))
    for command in [
        ["import", str(other), "--to", "shiken/other", "--city-name", "試験市"],
        ["import", SHEET, "--to", "shiken/another", "--city-name", "試験市", "--publish"],
        ["backup", f"{disk.place}/a.backup"],
        ["restore", str(backup), "--to", f"sqlite:{disk.place}/new.sqlite"],
        ["export", PLAN, "--to", "json", "--output", f"{disk.place}/plan.json"],
        ["log", "export", "--output", f"{disk.place}/log.jsonl"],
    ]:
        status, said = disk.run(*command)
        # What is odd about a sheet stands before it.
        assert (status, said.splitlines()[-1].startswith("hakadori: ")) == (74, True), (command, status, said)
        assert "not an error" not in said and "Hakadori itself" not in said and "SQLite error" not in said, said
        status, said = disk.run(*command, language="ja")
        assert status == 74 and "。" in said, said
    assert disk.names() == before
    disk.empty()
    disk.does("log", "verify")
    disk.does("import", SHEET, "--to", "shiken/another", "--city-name", "試験市", "--publish")


def test_a_server_on_a_full_disk_gives_back_what_was_typed_and_goes_on_when_there_is_room(disk, tmp_path, monkeypatch):
    import http.client

    disk.does("import", SHEET, "--to", PLAN, "--city-name", "試験市", "--publish")
    starter = subprocess.Popen  # the server runs where the disk is
    monkeypatch.setattr(subprocess, "Popen", lambda command, **more: starter(disk.on(*command), **more))
    server = Server(disk.database, tmp_path / "log", {})
    monkeypatch.undo()
    try:
        server.wait_until_ready()

        def ready():
            connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=60)
            connection.request("GET", "/readyz")
            answer = connection.getresponse()
            return answer.status, answer.read().decode()

        class Run:
            """What `office` makes a city with."""
            path = program()

            def run(self, *arguments, database=None, text=None, expecting=0):
                done = subprocess.run(
                    disk.on(program(), *arguments), env=environment({"database": disk.database}), capture_output=True,
                    input=text.encode() if text is not None else None, cwd="/", timeout=120)
                assert done.returncode == expecting, done.stderr.decode()
                return done.stdout

        browser = office.people(Run(), disk.database, "shiken", server.port, 1)[0]
        path = office.open_round(Run(), disk.database, PLAN)[0]
        fields = {"revision": 0, "status": "mostly", "result": "整備の工事。" * 3000, "reasonAndImprovement": ""}
        assert ready()[0] == 200
        disk.fill()
        status, _, page = browser.post(path, **fields)
        assert status == 503 and fields["result"] in page and "もう一度送る" in page
        status, answer, said = browser.post(path, {"Accept": "application/json"}, **fields)
        assert status == 503 and answer.getheader("Content-Type") == "application/json" and '"unavailable"' in said
        assert ready() == (503, ready()[1]) and '"storage"' in ready()[1]
        assert browser.get(path)[0] == 200 and browser.get(f"/{PLAN}")[0] == 200
        disk.empty()
        until(lambda: ready()[0] == 200, "the server is ready again")
        assert browser.post(path, **fields)[0] == 303
    finally:
        server.stop()
    disk.does("log", "verify")
