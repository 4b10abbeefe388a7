"""The sample city with its staff side: an empty one before the first run, and ways to walk through it."""

import re
import subprocess
import tempfile
from contextlib import contextmanager
from pathlib import Path

from sample_site import PLAN, ROOT, SHEETS, free_port, program, wait_until_ready

PASSWORD = "朝の港に白い船がつくころ"
MOVES = """利用者名,氏名,課,役割,計画,年度
tanaka,田中 花子,道路河川課,担当者,,令和8年度
suzuki,鈴木 一郎,道路河川課,課長,,令和8年度
sato,佐藤 次郎,情報推進課,担当者,,令和8年度
ito,伊藤 三奈,,閲覧,,
ono,小野 四郎,新しい課,担当者,,2026
"""


@contextmanager
def staff_site(database=None):
    """Serves the sample city before anybody has an account; gives the address, the set-up code and the server's log.

    Without a database there is a file beside the log."""
    with tempfile.TemporaryDirectory(prefix="hakadori-staff-") as folder:
        database = database or f"sqlite:{folder}/staff.sqlite"
        subprocess.run(
            [program(), "import", str(ROOT / "Samples" / SHEETS[PLAN]), "--to", PLAN.strip("/"), "--publish"]
            + ["--database", database],
            check=True, stdin=subprocess.DEVNULL, timeout=120,
        )
        port = free_port()
        with open(f"{folder}/log", "w+") as log:
            server = subprocess.Popen(
                [program(), "serve", "--lang", "en", "--database", database, "--port", str(port)],
                stdin=subprocess.DEVNULL, stdout=log, stderr=subprocess.STDOUT,
            )
            try:
                wait_until_ready(server, f"http://127.0.0.1:{port}", log)
                code = re.search(r"set-up code ((?:\w{4}-){3}\w{4})", Path(f"{folder}/log").read_text())[1]
                yield f"http://127.0.0.1:{port}", code, Path(f"{folder}/log")
            finally:
                server.terminate()
                try:
                    server.wait(20)
                except subprocess.TimeoutExpired:
                    server.kill()
