"""300 people save at once: no error, none lost, how long it takes, and how many saves beside what the disk can do."""
import os
import pathlib
import statistics
import tempfile
import time

import office
import writers
from nation import made
from table import table, verdict

PEOPLE = 300
PLANS = 8
ROUNDS = 10
SECONDS = 8


def measure(program):
    with tempfile.TemporaryDirectory(prefix="hakadori-saving-", dir=pathlib.Path.cwd()) as folder:
        rows = [row(program, "SQLite", f"sqlite:{folder}/saving.sqlite", folder)]
        if server := os.environ.get("HAKADORI_TEST_POSTGRES"):
            with made(server, "saving") as database:
                rows.append(row(program, "PostgreSQL", database, folder))
    table(["", "at once: p50 ms", "p99 ms", "slowest ms", "errors", "lost", "µs of this program", "µs of hakadori", "saves/s", "syncs/s of the disk", "ratio", "0.7 asked for"], rows)
    print(f"{PEOPLE} people, each with a report of their own, all at once, {ROUNDS} times; then as fast as they can for {SECONDS} s. "
          "Each save is on the disk before it is answered. µs: of the processors, for one save.")


def row(program, name, database, folder):
    plans = [f"shiken/plan-{number}" for number in range(PLANS)]
    for plan in plans:
        program.publish(plan, database)
    with program.serving(database) as server:
        browsers = office.people(program, database, "shiken", server.port, PEOPLE)
        paths = [path for plan in plans for path in office.open_round(program, database, plan)][:PEOPLE]
        everyone = [writers.Writer(browser, path) for browser, path in zip(browsers, paths)]
        before = syncs(folder)
        times = [time for number in range(ROUNDS) for time in writers.save(everyone, lambda: False)]
        began, own, servers = time.perf_counter(), time.process_time(), server.processor_time()
        count = len(writers.save(everyone, lambda: time.perf_counter() < began + SECONDS))
        saved = count / (time.perf_counter() - began)
        took = [(time.process_time() - own) / count * 1e6, (server.processor_time() - servers) / count * 1e6]
        disk = statistics.mean([before, syncs(folder)])
        errors = sum(writer.errors for writer in everyone)
        lost = sum(office.saved_report(browser.get(writer.path)[2])[1] != writer.kept for browser, writer in zip(browsers, everyone))
    times.sort()
    at = [times[min(len(times) - 1, int(len(times) * share))] * 1000 for share in (0.5, 0.99, 1)]
    return [name, *at, errors, lost, *took, saved, disk, saved / disk, verdict(saved / disk >= 0.7 and not errors and not lost)]


def syncs(folder):
    """How often a second one page can be written and reach the disk, which is what a commit waits for."""
    path = f"{folder}/sync"
    handle = os.open(path, os.O_RDWR | os.O_CREAT)
    os.pwrite(handle, bytes(4096 * 256), 0)
    os.fsync(handle)
    count, began = 0, time.perf_counter()
    while time.perf_counter() - began < 2:
        os.pwrite(handle, os.urandom(4096), count % 256 * 4096)
        os.fdatasync(handle)
        count += 1
    os.close(handle)
    os.unlink(path)
    return count / (time.perf_counter() - began)
