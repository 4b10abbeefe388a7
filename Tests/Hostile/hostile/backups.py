"""`hakadori backup` onto what it must not touch (上書き), and backups that are killed: nothing is harmed, nothing is left behind."""

import contextlib
import os
import signal
import sqlite3
import subprocess
import tempfile
import time
from pathlib import Path
from random import Random

from hakadori import environment, program, run, serving

from .cities import cities
from .commands import run_measured
from .verdicts import Verdict


def play(size):
    return [onto_something(size), killed(size)]


@contextlib.contextmanager
def served_folder():
    """A folder with a database that is served, so that its -wal and -shm are there."""
    with tempfile.TemporaryDirectory(prefix="hakadori-hostile-") as name:
        folder = Path(name)
        database = f"sqlite:{folder}/live.sqlite"
        run("restore", str(cities()), "--to", database)
        with serving(database, log="error"):
            yield folder, database


def onto_something(size):
    verdict = Verdict("backup onto the database and other files", seconds=10 * size.patience, answers=(73,))
    with served_folder() as (folder, database):
        run("plans", database=database)
        live = folder / "live.sqlite"
        (folder / "symlink").symlink_to(live)
        os.link(live, folder / "hardlink")
        (folder / "wal-link").symlink_to(folder / "live.sqlite-wal")
        (folder / "letter.txt").write_text("市長への手紙")
        (folder / "folder").mkdir()
        (folder / "nowhere").symlink_to(folder / "no-such-folder" / "x")
        with contextlib.closing(sqlite3.connect(folder / "other.sqlite")) as other, other:
            other.execute("CREATE TABLE diary (day)")
        names = ["live.sqlite", "live.sqlite-wal", "live.sqlite-shm", "live.sqlite-journal", "symlink", "hardlink", "wal-link", "letter.txt",
                 "other.sqlite", "folder", "nowhere", "./folder/../live.sqlite", "no-such-folder/x"]
        before = contents(folder)
        for name in names:
            run_measured(verdict, name, "backup", f"{folder}/{name}", database=database)
        verdict.demand(contents(folder) == before, f"changed: {sorted(set(contents(folder).items()) ^ set(before.items()))}")
        verdict.demand(is_whole(live), "the database is destroyed")
        if not verdict.faults:
            run("log", "verify", database=database)
            for _ in ("new", "over the last one"):
                run("backup", f"{folder}/good.backup", database=database)
                run("restore", f"{folder}/good.backup", "--check")
    return verdict


def is_whole(file):
    try:
        with contextlib.closing(sqlite3.connect(file)) as db:
            return db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    except sqlite3.DatabaseError:
        return False


def contents(folder):
    """Each file by its name with its size, but for those of SQLite beside the database; the texts of those that are no database."""
    return {path.name: path.read_text() if path.suffix == ".txt" else path.stat().st_size if path.name == "other.sqlite" else ""
            for path in folder.iterdir() if path.name not in ("live.sqlite-journal",)}


def killed(size):
    """At random moments and by every signal: there is a whole backup or none, and nothing else."""
    verdict = Verdict("backups that are killed", answers=("whole", "none"))
    random = Random(11)
    with served_folder() as (folder, database), tempfile.TemporaryDirectory(prefix="hakadori-hostile-") as place:
        begun = time.monotonic()
        run("backup", f"{place}/first", database=database)
        usual = time.monotonic() - begun
        Path(place, "first").unlink()
        for _ in range(size.of(60, 12)):
            begun = time.monotonic()
            process = subprocess.Popen(
                [program(), "backup", f"{place}/x.backup", "--database", database], env=environment({}), stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            sent = random.choice([signal.SIGKILL, signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(random.uniform(0.2, 1.1) * usual)
            process.send_signal(sent)
            process.wait(30)
            whole = Path(place, "x.backup")
            if whole.exists():
                run("restore", str(whole), "--check")
            verdict.note("whole" if whole.exists() else "none", time.monotonic() - begun, sent.name)
            whole.unlink(missing_ok=True)
            found = sorted(path.name for path in Path(place).iterdir())
            verdict.demand(not found, f"left behind: {found}")
    return verdict
