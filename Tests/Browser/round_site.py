"""The sample city in the middle of a round: 道路河川課 and others report on fiscal year 2025."""

import csv
import subprocess
import tempfile
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path

from sample_site import PLAN, ROOT, SHEETS, free_port, program, wait_until_ready
from staff_site import PASSWORD

YEAR = 2025
PEOPLE = {
    # login: (name, role, division)
    "tanaka": ("田中 花子", "reporter", "道路河川課"),
    "yamada": ("山田 太郎", "reporter", "道路河川課"),
    "suzuki": ("鈴木 一郎", "approver", "道路河川課"),
    "sato": ("佐藤 次郎", "reporter", "情報推進課"),
    "kimura": ("木村 花", "coordinator", None),
    "ito": ("伊藤 三奈", "reader", None),
}


@contextmanager
def round_site():
    """Gives the site's address and a function from the number of an action to the address of its report."""
    with tempfile.TemporaryDirectory(prefix="hakadori-round-") as folder:
        file = f"{folder}/round.sqlite"

        def run(*arguments, **more):
            subprocess.run([program(), *arguments, "--database", f"sqlite:{file}"], check=True, timeout=120,
                           stdout=subprocess.DEVNULL, **more)

        city, plan = PLAN.strip("/").split("/")
        run("import", str(ROOT / "Samples" / SHEETS[PLAN]), "--to", f"{city}/{plan}", "--publish", stdin=subprocess.DEVNULL)
        for login, (name, role, division) in PEOPLE.items():
            run("account", "add", f"{city}/{login}", "--name", name)
            run("account", "grant", f"{city}/{login}", "--role", role, *(["--division", division] if division else []))
            run("account", "password", f"{city}/{login}", "--stdin", input=PASSWORD.encode())
        actions = open_round(run, f"{city}/{plan}", folder)
        port = free_port()
        with open(f"{folder}/log", "w+") as log:
            server = subprocess.Popen(
                [program(), "serve", "--lang", "en", "--database", f"sqlite:{file}", "--port", str(port)],
                stdin=subprocess.DEVNULL, stdout=log, stderr=subprocess.STDOUT)
            try:
                wait_until_ready(server, f"http://127.0.0.1:{port}", log)
                yield (f"http://127.0.0.1:{port}",
                       lambda number: f"/staff/plans/{plan}/rounds/{YEAR}/reports/{actions[number]}")
            finally:
                server.terminate()
                try:
                    server.wait(20)
                except subprocess.TimeoutExpired:
                    server.kill()


def open_round(run, plan, folder):
    """Opens a round as the office does from its desk; gives the id of each action by its number."""
    today = date.today()
    instructions = Path(folder, "instructions.txt")
    instructions.write_text("数字には単位と、いつの時点の値かを書いてください。\n達成状況は年度目標と比べて選んでください。", "utf-8")
    run("round", "open", plan, str(YEAR), "--as", "kimura", "--instructions", str(instructions),
        "--opens-on", str(today - timedelta(7)), "--reports-due", str(today + timedelta(14)),
        "--step", f"課長の承認=head:{today + timedelta(21)}", "--step", f"事務局の確認=office:{today + timedelta(28)}")
    table = Path(folder, "actions.csv")
    run("export", plan, "--to", "csv", "--table", "actions", "--output", str(table))
    with open(table, encoding="utf-8-sig", newline="") as rows:
        return {row["取組事項番号"]: row["取組事項ID"] for row in csv.DictReader(rows)}
