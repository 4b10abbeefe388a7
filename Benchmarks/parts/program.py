"""The program that is measured: run once, or serving."""
import contextlib
import http.client
import os
import pathlib
import resource
import signal
import socket
import statistics
import subprocess
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
REAL_SHEET = ROOT.parent / "shared/sheet/musashino-dx-plan-7.txt"
SAMPLE_SHEET = ROOT / "Samples/kasumihama-general-plan.txt"


class Program:
    def __init__(self, path):
        self.path = str(pathlib.Path(path).resolve())
        self.sheet = REAL_SHEET if REAL_SHEET.exists() else SAMPLE_SHEET

    def run(self, *arguments, database=None, text=None, expecting=0):
        """What it printed; the end of this measurement where it ended with another code than `expecting`.

        `text` is its standard input.
        """
        done = subprocess.run(
            [self.path, *arguments], env=environment(database), capture_output=True, cwd="/",
            input=text.encode() if text is not None else None)
        if done.returncode != expecting:
            raise SystemExit(f"hakadori {' '.join(arguments)} ended with {done.returncode}: {done.stderr.decode()[-2000:]}")
        return done.stdout

    def processor_time(self, *arguments, expecting=0):
        """Milliseconds of the processor that a run takes."""
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        self.run(*arguments, expecting=expecting)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        return (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime) * 1000

    def publish(self, key, database):
        """Imports the sheet as the plan `key`, and publishes it."""
        self.run("import", str(self.sheet), "--to", key, "--city-name", "試験市", "--publish", database=database)

    @contextlib.contextmanager
    def serving(self, database):
        """A server on a free port of this machine, without a log, until the end of the block."""
        with Serving(self.path, database) as server:
            yield server


class Serving:
    def __init__(self, path, database, port=None):
        self.port = port or free_port()
        self.started = time.perf_counter()
        self.process = subprocess.Popen(
            [path, "serve", "--host", "127.0.0.1", "--port", str(self.port)],
            env=environment(database), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, cwd="/")

    def __enter__(self):
        self.wait_for("/healthz")
        return self

    def __exit__(self, *_):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(30)

    def wait_for(self, path):
        """Asks until it answers 200; the seconds since the process was started."""
        while True:
            try:
                get(self.port, path)
                return time.perf_counter() - self.started
            except OSError:
                if self.process.poll() is not None:
                    raise SystemExit(f"The server ended: {self.process.stderr.read().decode()[-2000:]}")
                time.sleep(0.001)

    def processor_time(self):
        """Seconds of the processors that it took so far."""
        fields = pathlib.Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def memory(self):
        """Resident memory now and at its highest, in bytes."""
        lines = pathlib.Path(f"/proc/{self.process.pid}/status").read_text().splitlines()
        values = {name: int(value.split()[0]) << 10 for name, _, value in (line.partition(":") for line in lines) if name in ("VmRSS", "VmHWM")}
        return values["VmRSS"], values["VmHWM"]


def environment(database):
    kept = {name: value for name, value in os.environ.items() if not name.startswith("HAKADORI")}
    return kept | {"LC_ALL": "C.UTF-8", "HAKADORI_LOG": "error"} | ({"HAKADORI_DATABASE": database} if database else {})


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def get(port, path, gzip=False):
    """The bytes at a path, over a connection of its own."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    connection.request("GET", path, headers={"Accept-Encoding": "gzip"} if gzip else {})
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    if answer.status != 200:
        raise SystemExit(f"{path} answered {answer.status}")
    return body


def milliseconds(work):
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def median(values):
    return statistics.median(values)


@contextlib.contextmanager
def folder():
    with tempfile.TemporaryDirectory(prefix="hakadori-bench.") as path:
        yield pathlib.Path(path)
