"""The sample city on a server of its own: started once for all browser tests, stopped and removed afterwards."""

import os
import socket
import subprocess
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.parse import quote
from urllib.request import urlopen

ROOT = Path(__file__).parents[2]
CITY = "/kasumihama"
PLAN = f"{CITY}/general-plan"
OTHER_PLAN = f"{CITY}/environment-plan"
SHEETS = {PLAN: "kasumihama-general-plan.txt", OTHER_PLAN: "kasumihama-environment-plan.csv"}

# One address for each kind of public page (DESIGN 5), and what it answers.
PAGES = {
    "home": "/",
    "city": CITY,
    "city-search": f"{CITY}/search?q={quote('図書')}",
    "overview": PLAN,
    "overview-of-another-scale": OTHER_PLAN,
    "sheet": f"{PLAN}/sheet",
    "filtered-sheet": f"{PLAN}/sheet?division={quote('道路河川課')}&year=2024",
    "policies": f"{PLAN}/policies",
    "policy": f"{PLAN}/policies/1.2",
    "action": f"{PLAN}/actions/16",
    "divisions": f"{PLAN}/divisions",
    "division": f"{PLAN}/divisions/{quote('情報推進課')}",
    "year": f"{PLAN}/years/2024",
    "year-not-due": f"{PLAN}/years/2025",
    "follow-up": f"{PLAN}/years/2024/follow-up",
    "search": f"{PLAN}/search?q={quote('図書')}",
    "search-without-a-hit": f"{PLAN}/search?q={quote('宇宙船')}",
    "data": f"{PLAN}/data",
    "editions": f"{PLAN}/editions",
    "edition": f"{PLAN}/editions/1",
}
MISSING = {"no-such-action": f"{PLAN}/actions/999", "no-such-city": "/nowhere"}
LANGUAGES = ["ja", "en"]
WIDTHS = {"phone": (360, 740), "desk": (1280, 900)}


def in_language(path, language):
    if language == "ja":
        return path
    return f"{path}{'&' if '?' in path else '?'}lang={language}"


def program():
    path = Path(os.environ.get("HAKADORI", ROOT / ".build/debug/hakadori"))
    if not path.exists():
        raise SystemExit(f"There is no program at {path}: swift build, or say where it is by HAKADORI=…")
    return str(path)


def free_port():
    with socket.socket() as chosen:
        chosen.bind(("127.0.0.1", 0))
        return chosen.getsockname()[1]


@contextmanager
def sample_site():
    """Loads and publishes both plans, serves them, and gives the address, such as `http://127.0.0.1:41234`."""
    with tempfile.TemporaryDirectory(prefix="hakadori-pages-") as folder:
        database = f"sqlite:{folder}/sample.sqlite"
        for plan, sheet in SHEETS.items():
            subprocess.run(
                [program(), "import", str(ROOT / "Samples" / sheet), "--to", plan.strip("/"), "--publish"]
                + ["--database", database],
                check=True, stdin=subprocess.DEVNULL, timeout=120,
            )
        port = free_port()
        with open(f"{folder}/log", "w+") as log:
            server = subprocess.Popen(
                [program(), "serve", "--database", database, "--port", str(port)],
                stdin=subprocess.DEVNULL, stdout=log, stderr=subprocess.STDOUT,
            )
            try:
                wait_until_ready(server, f"http://127.0.0.1:{port}", log)
                yield f"http://127.0.0.1:{port}"
            finally:
                server.terminate()
                try:
                    server.wait(20)
                except subprocess.TimeoutExpired:
                    server.kill()


def wait_until_ready(server, site, log):
    for _ in range(300):
        if server.poll() is None:
            try:
                with urlopen(f"{site}/readyz", timeout=5):
                    return
            except HTTPError:
                pass
            except (URLError, ConnectionError):
                pass
            time.sleep(0.1)
    log.seek(0)
    raise RuntimeError(f"The server did not become ready (exit {server.poll()}):\n{log.read()}")
