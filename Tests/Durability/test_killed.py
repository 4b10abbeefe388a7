"""The server is killed at random moments while people save and hand in: every answered save is there, the change log
verifies, the database opens. HAKADORI_KILLS says how often, on each kind of database; 10 by itself."""

import contextlib
import json
import os
import random
import sqlite3
import threading
import time

import office
from nation import psql
from program import Program, Serving

KILLS = int(os.environ.get("HAKADORI_KILLS", "10"))
PLAN = "shiken/plan"
PEOPLE = 6


class Report:
    """What its writer was told is kept, and what was asked for without an answer."""

    def __init__(self, path):
        self.path = path
        self.known = (0, None, False)  # revision, result, handed in
        self.asked = None

    def expects(self, found):
        return found in (self.known, self.asked)


class Writer(threading.Thread):
    """Saves, hands in and takes back one report after the other until the server is gone."""

    def __init__(self, browser, reports, name):
        super().__init__(daemon=True)
        self.browser, self.reports, self.called = browser, reports, name
        self.answers = 0
        self.problem = None

    def run(self):
        with contextlib.suppress(OSError, office.http.client.HTTPException):
            while self.problem is None:
                self.step(random.choice(self.reports))

    def step(self, report):
        revision, result, is_in = report.known
        if is_in:
            report.asked = (revision, result, False)
            self.expect(303, self.browser.post(report.path + "/submission/withdrawal"))
        elif revision and random.random() < 0.3:
            report.asked = (revision, result, True)
            self.expect(303, self.browser.post(report.path + "/submission", **self.fields(revision, result)))
        else:
            text = f"{self.called}：{random.randrange(10**9)}件"
            report.asked = (revision + 1, text, False)
            said = self.expect(200, self.browser.post(
                report.path, {"Accept": "application/json"}, **self.fields(revision, text)))
            if said is not None and int(json.loads(said)["revision"]) != revision + 1:
                self.problem = said
        if self.problem is None:
            report.known, report.asked = report.asked, None
            self.answers += 1

    def fields(self, revision, text):
        return {"revision": revision, "status": "mostly", "result": text, "reasonAndImprovement": ""}

    def expect(self, status, answer):
        if answer[0] != status:
            self.problem = f"{answer[0]} instead of {status}: {answer[2][:2000]}"
        return answer[2]


def wait_for_the_last(database):
    """Until PostgreSQL has ended what it still did for a server that is gone: a COMMIT that was on its way counts."""
    query = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'hakadori'"
    while psql(database, query).strip() != "0":
        time.sleep(0.01)


def kept(database):
    """Revision, text and whether it is handed in of every report, read by another program than ours."""
    query = """
        SELECT action, revision, result, coalesce((SELECT deed FROM report_event AS event
            WHERE event.plan = report.plan AND event.action = report.action ORDER BY position DESC LIMIT 1), '')
        FROM working_report AS report"""
    if database.startswith("sqlite:"):
        with contextlib.closing(sqlite3.connect(database.removeprefix("sqlite:"))) as db:
            assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            rows = db.execute(query).fetchall()
    else:
        wait_for_the_last(database)
        rows = [line.split("|") for line in psql(database, query).splitlines()]
    return {action: (int(revision), result, deed == "submission") for action, revision, result, deed in rows}


def test_every_answered_save_outlives_a_kill(database):
    seed = random.randrange(10**6)
    random.seed(seed)
    program = Program(os.environ["HAKADORI"])
    program.publish(PLAN, database)
    with program.serving(database) as server:
        port = server.port
        browsers = office.people(program, database, "shiken", port, PEOPLE)
        paths = office.open_round(program, database, PLAN)
    reports = [Report(path) for path in paths]
    answers = unanswered = 0
    for kill in range(1, KILLS + 1):
        server = Serving(program.path, database, port)
        server.wait_for("/healthz")
        writers = [Writer(browser, reports[index::PEOPLE], f"{kill}回目の{index}番") for index, browser in enumerate(browsers)]
        for writer in writers:
            writer.start()
        time.sleep(random.uniform(0.02, 0.5))
        server.process.kill()
        server.process.wait(20)
        for writer in writers:
            writer.join(20)
            assert writer.problem is None, f"seed {seed}, kill {kill}: {writer.problem}"
            writer.browser.connection = None
        answers += sum(writer.answers for writer in writers)
        found = kept(database)
        for report in reports:
            there = found.get(report.path.rpartition("/")[2], (0, None, False))
            assert report.expects(there), f"seed {seed}, kill {kill}: told {report.known}, asked {report.asked}, found {there}"
            unanswered += report.asked is not None
            report.known, report.asked = there, None
        if kill % 20 == 0 or kill == KILLS:
            program.run("log", "verify", database=database)
    assert answers > KILLS
    print(f"{KILLS} kills: {answers} answers, all kept; {unanswered} requests were under way.")
