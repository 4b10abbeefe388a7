"""300 people save at once: no error, none lost, how long it takes, and how many saves beside what the disk can do."""
import asyncio
import json
import os
import pathlib
import statistics
import tempfile
import time

import office
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
    table(["", "at once: p50 ms", "p99 ms", "slowest ms", "errors", "lost", "saves/s", "syncs/s of the disk", "ratio", "0.7 asked for"], rows)
    print(f"{PEOPLE} people, each with a report of their own, all at once, {ROUNDS} times; then as fast as they can for {SECONDS} s. "
          "Each save is on the disk before it is answered.")


def row(program, name, database, folder):
    plans = [f"shiken/plan-{number}" for number in range(PLANS)]
    for plan in plans:
        program.publish(plan, database)
    with program.serving(database) as server:
        browsers = office.people(program, database, "shiken", server.port, PEOPLE)
        paths = [path for plan in plans for path in office.open_round(program, database, plan)][:PEOPLE]
        before = syncs(folder)
        times, errors, saved, texts = asyncio.run(load(server.port, browsers, paths))
        disk = statistics.mean([before, syncs(folder)])
        lost = sum(office.saved_report(browser.get(path)[2])[1] != text for browser, path, text in zip(browsers, paths, texts))
    times.sort()
    at = [times[min(len(times) - 1, int(len(times) * share))] * 1000 for share in (0.5, 0.99, 1)]
    return [name, *at, errors, lost, saved, disk, saved / disk, verdict(saved / disk >= 0.7 and not errors and not lost)]


async def load(port, browsers, paths):
    connections = [await asyncio.open_connection("127.0.0.1", port) for _ in browsers]
    revisions = [0] * len(browsers)
    texts = [""] * len(browsers)
    errors = 0

    async def save(index, text):
        nonlocal errors
        began = time.perf_counter()
        status, body = await office.exchange(*connections[index], browsers[index].saving(paths[index], text, revisions[index]))
        if status == 200:
            revisions[index] = json.loads(body)["revision"]
            texts[index] = text
        else:
            errors += 1
        return time.perf_counter() - began

    times = []
    for number in range(ROUNDS):
        times += await asyncio.gather(*(save(index, f"利用件数：{number}件（{index}番）") for index in range(len(browsers))))
    count = 0
    until = time.perf_counter() + SECONDS

    async def go_on(index):
        nonlocal count
        number = 0
        while time.perf_counter() < until:
            await save(index, f"利用件数：{number}回目の{index}番")
            number += 1
            count += 1

    began = time.perf_counter()
    await asyncio.gather(*(go_on(index) for index in range(len(browsers))))
    rate = count / (time.perf_counter() - began)
    for _, writer in connections:
        writer.close()
    return times, errors, rate, texts


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
