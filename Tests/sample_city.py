"""The sample city, 霞浜市: its two plans of actions, from their sheets, and people for it."""

import csv
from datetime import datetime, timedelta, timezone

from hakadori import ROOT, run

CITY = "/kasumihama"
PLAN = f"{CITY}/general-plan"
OTHER_PLAN = f"{CITY}/environment-plan"
SHEETS = {PLAN: "kasumihama-general-plan.txt", OTHER_PLAN: "kasumihama-environment-plan.csv"}
STAFF_PLAN = "/staff/plans/general-plan"
PASSWORD = "朝の港に白い船がつくころ"


def sheet(plan):
    return ROOT / "Samples" / SHEETS[plan]


def publish(plan, database):
    """Imports a plan from its sheet, and publishes it."""
    run("import", str(sheet(plan)), "--to", plan.strip("/"), "--publish", database=database)


def add_person(login, name, role, division, database, *limits, city=CITY):
    """Gives somebody an account with a right, and the password that everybody has; `limits` such as `--year 2025`."""
    account = f"{city.strip('/')}/{login}"
    run("account", "add", account, "--name", name, database=database)
    grant(account, role, division, database, *limits)
    run("account", "password", account, "--stdin", text=PASSWORD, database=database)


def grant(account, role, division, database, *limits):
    """One right more."""
    run("account", "grant", account, "--role", role, *(["--division", division] if division else []), *limits, database=database)


def day(distance):
    """So many days from today, in Japan."""
    return str((datetime.now(timezone(timedelta(hours=9))) + timedelta(distance)).date())


def open_round(year, by, due, database, *options):
    """Opens a round three weeks before its reports are due, in so many days; gives each report's address by its action's number."""
    run("round", "open", PLAN.strip("/"), str(year), "--as", by, "--opens-on", day(due - 21), "--reports-due", day(due),
        "--step", f"課長の承認=head:{day(due + 7)}", "--step", f"事務局の確認=office:{day(due + 14)}", "--instructions", "-",
        *options, database=database,
        text="数字には単位と、いつの時点の値かを書いてください。\n達成状況は年度目標と比べて選んでください。")
    return {row["取組事項番号"]: f"{STAFF_PLAN}/rounds/{year}/reports/{row['取組事項ID']}" for row in table("actions", database)}


def table(name, database):
    """The rows of a table of the plan, as the data page offers it."""
    text = run("export", PLAN.strip("/"), "--to", "csv", "--table", name, database=database)
    return list(csv.DictReader(text.splitlines()))
