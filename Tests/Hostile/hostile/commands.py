"""A command of the program that is given something hostile: how it ends, how long it takes, with how much memory."""

import os
import subprocess
import tempfile
import time

from hakadori import environment, program

from .processes import memory


def run_measured(verdict, what, *command, database=None, prefix=(), patience=60):
    """Notes the exit code (negative: the signal that ended it, `silent`: it had to be stopped); gives the code and what it said."""
    given = ["--database", database] if database else []
    with tempfile.TemporaryFile() as said, tempfile.TemporaryDirectory(prefix="hakadori-hostile-") as folder:
        begun = time.monotonic()
        process = subprocess.Popen(
            [*prefix, program(), *map(str, command), "--lang", "en", *given], env=environment({}) | {"HOME": folder},
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=said)
        code, highest = wait(process.pid, begun + patience)
        if code is None:
            process.kill()
            process.wait()
            code = "silent"
        process.returncode = code if isinstance(code, int) else -9
        verdict.note(code, time.monotonic() - begun, f"{what}: {' '.join(map(str, command[:2]))}")
        verdict.note_memory(highest, what)
        said.seek(0)
        return code, said.read().decode("utf-8", "replace")


def wait(pid, end):
    """The exit code and the largest resident memory in bytes; no code where it has not ended by then.

    Its own memory as it says itself: what wait4 gives counts that of the Python that began it, too.
    """
    highest = 0
    while time.monotonic() < end:
        try:
            highest = max(highest, memory(pid)[1])
        except (OSError, KeyError, ValueError):
            pass  # it has just ended
        ended, status = os.waitpid(pid, os.WNOHANG)
        if ended:
            return os.waitstatus_to_exitcode(status), highest
        time.sleep(0.005)
    return None, highest
