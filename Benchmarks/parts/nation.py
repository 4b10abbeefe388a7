"""A nation of cities in PostgreSQL: does a page stay as fast as with one city?

One plan is imported and published as usual. The others are copied from it inside the database, table by table. The
change log is not copied: no page reads it. After every start of the server one city is visited: its page, then each of
its plans. "Cold" is the first time that a thing is asked for, "warm" the next time; a search is never kept, so its first
time reads the plans and the next ones do not.
"""
import contextlib
import itertools
import os
import random
import re
import subprocess
import time

from program import get, median, milliseconds
from table import table, verdict

PLANS = 5
SIZES = [1, 10, 100, 1700]
# Each with what it is keyed by; in the order in which they refer to each other.
TABLES = [
    "municipality", "plan", "plan_year", "level", "label", "achievement_status", "policy", "action", "responsibility",
    "stage", "annual_target", "annual_report", "edition", "published_text",
]
STARTS = 5
TURNS = 15
KINDS = ["sheet cold", "sheet warm", "action cold", "city cold", "city warm", "search first", "search again", "every city"]


def measure(program):
    server = os.environ.get("HAKADORI_TEST_POSTGRES")
    if not server:
        raise SystemExit("HAKADORI_TEST_POSTGRES must name a PostgreSQL server: make bench starts one.")
    random.seed(20261122)
    with made(server, "one") as one, made(server, "many") as many:
        for database in [one, many]:
            program.publish("city-0001/plan-1", database)
        copy(one, 0, 1)
        rows, built = [], 0
        for cities in SIZES:
            seconds = milliseconds(lambda: copy(many, built, cities)) / 1000
            built = cities
            rows.append([cities, seconds, *medians([start(program, many, cities) for _ in range(STARTS)])])
        print(f"{PLANS} plans a city; milliseconds, the middle over {STARTS} starts of the server.")
        table(["cities", "copied in s", *KINDS], rows)
        # A machine is not as fast in one minute as in the next: the two that are compared take turns.
        turns = [(start(program, one, 1), start(program, many, SIZES[-1])) for _ in range(TURNS)]
    print(f"One city and {SIZES[-1]:,} by turns, {TURNS} starts each.")
    limits = {name: ("within 20 %", 1.2) for name in KINDS[:5]} | {name: ("under 50 ms", None) for name in KINDS[5:7]}
    pairs = zip(KINDS, medians([turn[0] for turn in turns]), medians([turn[1] for turn in turns]))
    table(
        ["", "one city", f"{SIZES[-1]:,} cities", "ratio", "asked for", "holds"],
        [
            [name, few, most, most / few, limits[name][0], verdict(most <= (few * limits[name][1] if limits[name][1] else 50))]
            for name, few, most in pairs if name in limits
        ])


# Several at a time want a name each.
COUNT = itertools.count()


@contextlib.contextmanager
def made(server, name):
    """A database of its own, dropped afterwards."""
    name = f"hakadori_bench_{name}_{os.getpid()}_{next(COUNT)}"
    psql(server, f"CREATE DATABASE {name}")
    try:
        yield re.sub(r"/[^/]*$", f"/{name}", server)
    finally:
        psql(server, f"DROP DATABASE {name} WITH (FORCE)")


def medians(starts):
    """In the order of `KINDS`, milliseconds: the middle of everything that was asked in all these starts."""
    return [median([value for kinds in starts for value in kinds[name]]) for name in KINDS]


def start(program, database, cities):
    """What each kind took, in milliseconds, after one start of the server and, for searches, another."""
    kinds = {name: [] for name in KINDS}
    with program.serving(database) as server:
        get(server.port, "/readyz")

        def ask(kind, path):
            kinds[kind].append(milliseconds(lambda: get(server.port, path)))

        city = f"/city-{random.randint(1, cities):04}"
        ask("city cold", city)
        for plan in range(1, PLANS + 1):
            ask("sheet cold", f"{city}/plan-{plan}/sheet")
            ask("action cold", f"{city}/plan-{plan}/actions/1")
            for _ in range(4):
                ask("sheet warm", f"{city}/plan-{plan}/sheet")
                ask("city warm", city)
    with program.serving(database) as server:
        get(server.port, "/readyz")
        first, *others = ["%E5%9B%B3%E6%9B%B8", "%E3%82%B7%E3%82%B9%E3%83%86%E3%83%A0", "%E7%A0%94%E4%BF%AE"]
        ask("search first", f"{city}/search?q={first}")
        for word in others:
            ask("search again", f"{city}/search?q={word}")
        ask("every city", "/")
    return kinds


def copy(database, built, cities):
    """Makes the plans that are missing, up to `cities` cities, from the first plan of the first city."""
    statements = ["SET session_replication_role = replica", "SET synchronous_commit = off", "BEGIN"]
    for name in TABLES:
        columns = psql(database, f"SELECT column_name FROM information_schema.columns WHERE table_name = '{name}' AND table_schema = 'public' ORDER BY ordinal_position").split()
        if name == "municipality":
            new = {"slug": "made.city"}
            source = f"municipality t, (SELECT 'city-' || lpad(n::text, 4, '0') AS city FROM generate_series({built + 1}, {cities}) n) made"
            condition = "t.slug = 'city-0001'"
            key = "made.city"
        else:
            new = {"city": "made.city", "plan" if "plan" in columns else "slug": "made.plan"}
            source = (
                f"{name} t, (SELECT 'city-' || lpad(n::text, 4, '0') AS city, 'plan-' || p AS plan"
                f" FROM generate_series({max(built, 1)}, {cities}) n, generate_series(1, {PLANS}) p"
                f" WHERE n > {built} OR (n = 1 AND {built} = 0)) made")
            condition = f"t.city = 'city-0001' AND t.{'plan' if 'plan' in columns else 'slug'} = 'plan-1'"
            condition += " AND (made.city, made.plan) <> ('city-0001', 'plan-1')"
        if name == "municipality":
            condition += " AND made.city <> 'city-0001'"
        listed = ", ".join(columns)
        values = ", ".join(new.get(column, f"t.{column}") for column in columns)
        statements.append(f"INSERT INTO {name} ({listed}) SELECT {values} FROM {source} WHERE {condition}")
    statements += ["UPDATE publication SET count = (SELECT count(*) FROM edition)", "COMMIT", "VACUUM ANALYZE"]
    psql(database, "; ".join(statements))


def psql(database, text):
    done = subprocess.run(["psql", "-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", database], input=text + ";", capture_output=True, text=True)
    if done.returncode != 0:
        raise SystemExit(f"psql: {done.stderr}")
    return done.stdout
