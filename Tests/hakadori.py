"""The program under test: a command that is run, or a server that serves until the end of a block."""

import os
import re
import subprocess
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parents[1]


def program():
    path = Path(os.environ.get("HAKADORI", ROOT / ".build/debug/hakadori"))
    if not path.exists():
        raise SystemExit(f"There is no program at {path}: swift build, or say where it is by HAKADORI=…")
    return str(path.resolve())


def environment(settings):
    """That of the tests, with these settings of docs/settings.md and no others: `mail_security="none"`."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("HAKADORI")}
    return kept | {f"HAKADORI_{name.upper()}": value for name, value in settings.items()}


def run(*arguments, database=None, text=""):
    """Runs a command, in English, and gives what it printed; `text` is its standard input."""
    done = subprocess.run(
        [program(), *arguments, "--lang", "en", *(["--database", database] if database else [])], env=environment({}),
        input=text.encode(), capture_output=True, timeout=120)
    assert done.returncode == 0, f"hakadori {' '.join(arguments)} ended with {done.returncode}: {done.stderr.decode()}"
    return done.stdout.decode("utf-8-sig")


def until(found, what, seconds=30):
    """Asks again and again until something is found, and gives it."""
    end = time.monotonic() + seconds
    while not (answer := found()):
        assert time.monotonic() < end, f"after {seconds} seconds still not: {what}"
        time.sleep(0.05)
    return answer


class Server:
    """`hakadori serve` on a port that the system chose, and the log that it writes."""

    def __init__(self, database, log, settings, within=()):
        """`within`: a command that runs it, such as one for a file system of its own."""
        self.log = log
        with log.open("w") as writing:
            self.process = subprocess.Popen(
                [*within, program(), "serve", "--lang", "en", "--database", database, "--port", "0"], env=environment(settings),
                stdin=subprocess.DEVNULL, stdout=writing, stderr=subprocess.STDOUT)

    def wait_until_ready(self):
        self.port = int(self.says(r"Serving http://localhost:(\d+)"))
        self.address = f"http://127.0.0.1:{self.port}"

    def says(self, pattern):
        """What the pattern's group finds in the log, once it stands there."""
        def found():
            assert self.process.poll() is None, f"The server ended with {self.process.returncode}:\n{self.log.read_text()}"
            return re.search(pattern, self.log.read_text())

        return until(found, f"{pattern} in the log")[1]

    def kill(self):
        """As if the power were gone: nothing is ended, nothing is said."""
        self.process.kill()
        self.process.wait(20)

    def stop(self):
        self.process.terminate()
        try:
            self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.kill()


@contextmanager
def serving(database, **settings):
    """Serves a database until the end of the block."""
    with tempfile.TemporaryDirectory(prefix="hakadori-serving-") as folder:
        server = Server(database, Path(folder, "log"), settings)
        try:
            server.wait_until_ready()
            yield server
        finally:
            server.stop()
