"""Checking a plan: reading the sheet, its indicators and every rule, less what the same command costs with a sheet of one action.

The same for pynormalizenumexp, which only reads the numbers of the same texts. Then 1,000 plans by one command: the clock beside
the time of the processors says how many of them were busy.
"""
import json
import os
import resource
import subprocess
import time

from program import environment, folder, median
from quantities import install
from table import table, verdict

TIMES = 15
PLANS = 1000
SMALLEST = "No.,施策,取組,担当課,令和6年度目標,令和6年度達成状況\n1,図書館,予約を増やす,図書館,予約：10件,達成\n"

PEER = """
import json, sys, time
from pynormalizenumexp.normalize_numexp import NormalizeNumexp
texts = json.load(sys.stdin)
reader = NormalizeNumexp("ja")
reader.normalize(texts[0])
start = time.process_time()
for text in texts:
    try: reader.normalize(text)
    except Exception: pass
print((time.process_time() - start) * 1000)
"""


def measure(program):
    with folder() as place:
        smallest = place / "smallest.csv"
        smallest.write_text(SMALLEST)

        def check(sheet):
            return median([processor_time(program, "check", str(sheet), "--format", "json") for _ in range(TIMES)])

        bare, rows = check(smallest), []
        for times in [1, 4, 16]:
            sheet = place / f"{times}.txt"
            sheet.write_bytes(program.sheet.read_bytes() * times)
            whole = check(sheet)
            rows.append([f"{times} × the sheet", whole, whole - bare, verdict(whole - bare < 100) if times == 1 else ""])
        table(["reading and checking", "process ms", "less one action", "under 100"], rows)

        texts = texts_of(json.loads(program.run("convert", str(program.sheet), "--to", "json")))
        peer = install()
        if peer:
            done = subprocess.run([str(peer), "-c", PEER], input=json.dumps(texts), capture_output=True, text=True)
            if done.returncode == 0:
                other = float(done.stdout)
                table(["the same texts", "ms", "ratio"], [
                    ["Hakadori: sheet, indicators, rules", rows[0][2], 1], ["pynormalizenumexp: numbers only", other, other / rows[0][2]]])

        plans = place / "plans"
        plans.mkdir()
        for number in range(PLANS):
            os.link(place / "1.txt", plans / f"{number:04}.txt")
        before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
        run(program, "check", str(plans), "--format", "json", "--output", str(place / "all.json"))
        wall = time.perf_counter() - start
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        busy = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        processors = os.cpu_count()
        table(["plans", "s", "processors busy", f"of {processors}", "ms a plan"], [
            [PLANS, wall, busy / wall, f"{busy / wall / processors:.0%}", wall / PLANS * 1000]])


def texts_of(plan):
    """Targets and results, as they are written."""
    return [
        passage["text"] for action in plan["actions"] for year in action["years"].values()
        for passage in (year["target"], year["result"]) if passage]


def run(program, *arguments):
    """`check` ends with 1 where it found something."""
    done = subprocess.run([program.path, *arguments], env=environment(None), capture_output=True, cwd="/")
    if done.returncode > 1:
        raise SystemExit(f"hakadori {' '.join(arguments)} ended with {done.returncode}: {done.stderr.decode()[-2000:]}")


def processor_time(program, *arguments):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    run(program, *arguments)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime) * 1000
