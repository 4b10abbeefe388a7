"""A backup is killed at random moments: at its place stands a whole one or none, and nothing beside it."""

import os
import random
import signal
import subprocess
import time

from hakadori import environment, program
from program import Program

KILLS = int(os.environ.get("HAKADORI_KILLS", "10"))


def test_a_killed_backup_leaves_nothing(database, tmp_path):
    Program(os.environ["HAKADORI"]).publish("shiken/plan", database)
    folder = tmp_path / "backups"
    folder.mkdir()

    def begin(*arguments):
        return subprocess.Popen(
            [program(), *arguments, "--lang", "en"], env=environment({"database": database}), stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT)

    def does(*arguments):
        process = begin(*arguments)
        said = process.communicate(timeout=120)[0].decode()
        assert process.returncode == 0, said

    start = time.monotonic()
    does("backup", str(folder / "first.backup"))
    took = time.monotonic() - start
    killed = 0
    for kill in range(KILLS):
        file = folder / f"{kill}.backup"
        process = begin("backup", str(file))
        time.sleep(random.uniform(0.3, 1) * took)
        process.send_signal([signal.SIGKILL, signal.SIGTERM, signal.SIGINT][kill % 3])
        process.communicate(timeout=60)
        killed += process.returncode != 0
        if file.exists():
            does("restore", str(file), "--check")
            file.unlink()
        assert [path.name for path in folder.iterdir()] == ["first.backup"]
    does("backup", str(folder / "last.backup"))
    assert sorted(path.name for path in folder.iterdir()) == ["first.backup", "last.backup"]
    does("restore", str(folder / "last.backup"), "--check")
    assert killed > 0
