"""PostgreSQL that hangs (SIGSTOP): pages in memory are there at once, the others say soon that the database does not answer."""

import os
import signal
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

from hakadori import until
from nation import psql
from sample_city import CITY, OTHER_PLAN, PLAN

from .cities import PEOPLE, attacked
from .verdicts import Verdict
from .wire import ask, get, pulse

# Until a page that needs the database says that it does not answer.
UNAVAILABLE = 30
READY = [CITY, PLAN, f"{PLAN}/sheet", f"{PLAN}/actions/16"]
COLD = [f"{OTHER_PLAN}/sheet", f"{OTHER_PLAN}/data", "/shiomi", "/staff/sign-in", "/readyz"]


def play(size):
    if not size.postgres:
        return []
    ready = Verdict("PostgreSQL stopped: pages in memory", seconds=size.patience, answers=(200,))
    cold = Verdict("PostgreSQL stopped: pages that need it", seconds=UNAVAILABLE, answers=(503, 303))
    after = Verdict("PostgreSQL goes on: everything is back", seconds=10, answers=(200,))
    with attacked(size, trust_proxy="yes") as target:
        for path in READY:
            ask(target.port, get(path))
        with stopped(target.database), pulse(target.port, "/healthz", "PostgreSQL stopped: /healthz", size.patience) as health:
            with ThreadPoolExecutor(2 * len(COLD)) as waiting:
                for path in COLD * 2:
                    waiting.submit(note, cold, target.port, path, UNAVAILABLE + 1)
                end = time.monotonic() + size.of(30, 6)
                while time.monotonic() < end:
                    for path in READY:
                        note(ready, target.port, path, 10)
                    time.sleep(0.2)
        begun = time.monotonic()
        until(lambda: ask(target.port, get("/readyz")).status == 200, "ready again", 30)
        after.note(200, time.monotonic() - begun, "/readyz")
        for path in [*READY, *COLD[:3]]:
            note(after, target.port, path, 20)
        after.demand(target.sign_in(PEOPLE[1]).get("/staff")[0] == 200, "nobody can sign in")
    return [ready, cold, health, after]


def note(verdict, port, path, patience):
    answer = ask(port, get(path), patience=patience)
    verdict.note(answer.status, answer.seconds, path)


@contextmanager
def stopped(database):
    """The server of this database and what it does for it stand still; other databases of it are served no longer either."""
    numbers = psql(database, "SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()").split()
    postmaster = psql(database, "SELECT split_part(pg_read_file('postmaster.pid'), E'\\n', 1)").strip()
    processes = [int(number) for number in (postmaster, *numbers)]
    try:
        for process in processes:
            os.kill(process, signal.SIGSTOP)
        yield
    finally:
        for process in processes:
            try:
                os.kill(process, signal.SIGCONT)
            except ProcessLookupError:
                pass
