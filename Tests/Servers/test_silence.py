"""A PostgreSQL that hangs: what is ready is shown, everybody else is told in bounded time, and it goes on by itself."""

import contextlib
import os
import signal
import time
from pathlib import Path

import pytest

from hakadori import serving, until
from nation import psql
from office import Browser
from sample_city import PLAN, add_person
from test_clients import answered
from together import at_once


def parent(process):
    try:
        return int(Path("/proc", process, "stat").read_text().rpartition(")")[2].split()[1])
    except OSError:
        return None


@contextlib.contextmanager
def hanging(database):
    """Stops every process of the database's server, which then takes connections and says nothing."""
    postmaster = int(Path(psql(database, "SHOW data_directory").strip(), "postmaster.pid").read_text().split()[0])
    stopped = [postmaster]
    os.kill(postmaster, signal.SIGSTOP)
    try:
        for process in filter(str.isdigit, os.listdir("/proc")):
            if parent(process) == postmaster:
                os.kill(int(process), signal.SIGSTOP)
                stopped.append(int(process))
        yield
    finally:
        for process in reversed(stopped):
            with contextlib.suppress(ProcessLookupError):
                os.kill(process, signal.SIGCONT)


@pytest.fixture
def browser(city):
    add_person("tanaka", "田中 花子", "reader", None, city)
    with serving(city, database_timeout="3") as server:
        browser = Browser(server.port).sign_in("tanaka")
        browser.server = server
        assert browser.get("/staff/account")[0] == 200
        for path in [PLAN, PLAN + "/sheet"]:
            assert answered(server, path) == 200
        yield browser


def test_what_is_ready_is_shown_and_the_staff_are_told(city, browser):
    server = browser.server
    with hanging(city):
        begun = time.monotonic()
        rounds = 0
        # Longer than an answer of the database is good for, however fast the pages come.
        while rounds < 20 or time.monotonic() < begun + 2:
            for path in [PLAN, PLAN + "/sheet", "/healthz"]:
                assert answered(server, path) == 200
            rounds += 1
        # One second for the first, and none for the others.
        assert time.monotonic() - begun < 20
        assert answered(server, "/readyz") == 503
        # Everybody is told, and nobody waits behind the others.
        begun = time.monotonic()
        said = at_once(*(lambda: browser.get("/staff/account") for _ in range(1)), *(lambda: answered(server, "/staff") for _ in range(30)))
        status, _, text = said[0]
        assert status == 503 and "しばらくしてから" in text
        assert time.monotonic() - begun < 40
        for _ in range(20):
            assert browser.get("/staff/account")[0] == 503
        assert time.monotonic() - begun < 60
    until(lambda: answered(server, "/readyz") == 200, "it is ready again")
    until(lambda: browser.get("/staff/account")[0] == 200, "the session is there again")
    assert "says nothing" in server.log.read_text()


def test_it_ends_while_the_database_hangs(city, browser):
    server = browser.server
    with hanging(city):
        assert browser.get("/staff/account")[0] == 503
        server.process.terminate()
        server.process.wait(60)
