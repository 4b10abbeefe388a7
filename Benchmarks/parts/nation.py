"""A nation of cities in PostgreSQL: does a page stay as fast as with one city?

One plan is imported and published as usual. The others are copied from it inside the database, table by table. The
change log is not copied: no page reads it. After every start of the server one city is visited: its page, then each of
its plans. "Cold" is the first time that a thing is asked for, "warm" the next time; a search is never kept, so its first
time reads the plans and the next ones do not.
"""
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
STARTS = 9
KINDS = ["sheet cold", "sheet warm", "action cold", "city cold", "city warm", "search first", "search again", "every city"]


def measure(program):
    server = os.environ.get("HAKADORI_TEST_POSTGRES")
    if not server:
        raise SystemExit("HAKADORI_TEST_POSTGRES must name a PostgreSQL server: make bench starts one.")
    random.seed(20261122)
    rows, name = [], f"hakadori_bench_{os.getpid()}"
    psql(server, f"CREATE DATABASE {name}")
    database = re.sub(r"/[^/]*$", f"/{name}", server)
    try:
        program.publish("city-0001/plan-1", database)
        built = 0
        for cities in SIZES:
            seconds = milliseconds(lambda: copy(database, built, cities)) / 1000
            built = cities
            rows.append([cities, seconds, *figures(program, database, cities)])
    finally:
        psql(server, f"DROP DATABASE {name} WITH (FORCE)")
    one, nation = rows[0], rows[-1]
    columns = ["cities", "copied in s", *KINDS]
    print(f"{PLANS} plans a city; milliseconds, the middle over {STARTS} starts of the server.")
    table(columns, rows)
    limits = {name: ("within 20 %", one[at] * 1.2) for at, name in enumerate(columns) if name in KINDS[:5]}
    limits |= {name: ("under 50 ms", 50) for name in KINDS[5:7]}
    table(
        ["", "one city", f"{nation[0]:,} cities", "ratio", "asked for", "holds"],
        [
            [name, one[at], nation[at], nation[at] / one[at], limits[name][0], verdict(nation[at] <= limits[name][1])]
            for at, name in enumerate(columns) if name in limits
        ])


def figures(program, database, cities):
    """In the order of `KINDS`, milliseconds."""
    kinds = {name: [] for name in KINDS}
    for _ in range(STARTS):
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
    return [median(values) for values in kinds.values()]


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
