"""Requests per second beside nginx serving the very same bytes from files, and the memory that it takes.

Both have as many threads as there are processors (nginx: worker processes), neither writes a log, and wrk runs on the
same machine with one thread. They take turns, three times; the middle one counts.
"""
import contextlib
import gzip
import pathlib
import re
import signal
import subprocess
import os
import time

from program import folder, free_port, get, median
from table import table, verdict

ROUNDS, SECONDS = 3, 3
CONNECTIONS = [1, 8, 32]

CONFIGURATION = """
worker_processes {processors};
pid {folder}/nginx.pid;
error_log /dev/null;
daemon off;
events {{ worker_connections 512; }}
http {{
    access_log off;
    sendfile on;
    tcp_nopush on;
    keepalive_requests 100000000;
    default_type text/html;
    open_file_cache max=10;
    client_body_temp_path {folder}; proxy_temp_path {folder}; fastcgi_temp_path {folder};
    uwsgi_temp_path {folder}; scgi_temp_path {folder};
    server {{
        listen 127.0.0.1:{port} reuseport;
        root {folder}/root;
        gzip_static on;
    }}
}}
"""


def measure(program):
    with folder() as place:
        database = f"sqlite:{place}/bench.sqlite"
        program.publish("city/plan", database)
        with program.serving(database) as ours:
            page = get(ours.port, "/city/plan/sheet")
            small = get(ours.port, "/city/plan/sheet", gzip=True)
            assert gzip.decompress(small) == page
            with nginx(place, page, small) as port:
                assert get(port, "/sheet.html") == page and get(port, "/sheet.html", gzip=True) == small
                print(f"The sheet page: {len(page):,} bytes, {len(small):,} as gzip. wrk, {SECONDS} s, middle of {ROUNDS}.")
                rows = []
                for form, headers in [("plain", []), ("gzip", ["-H", "Accept-Encoding: gzip"])]:
                    for connections in CONNECTIONS:
                        rates = [
                            (wrk(ours.port, "/city/plan/sheet", connections, headers), wrk(port, "/sheet.html", connections, headers))
                            for _ in range(ROUNDS)
                        ]
                        mine, peer = (median(column) for column in zip(*rates))
                        rows.append([f"{form}, {connections}", mine, peer, mine / peer, verdict(mine >= peer / 2)])
                table(["form, connections", "hakadori req/s", "nginx req/s", "ratio", "half or more"], rows)
        memory(program, database, place)


def memory(program, database, place):
    """Every page and file of the plan, over and over, by 32 visitors."""
    with program.serving(database) as server:
        before, _ = server.memory()
        paths = addresses(server.port, "/city/plan")
        script = place / "paths.lua"
        listed = ",".join(f'"{path}"' for path in paths)
        script.write_text(
            f"local paths = {{{listed}}} local at = 0\n"
            "request = function() at = at % #paths + 1 return wrk.format(\"GET\", paths[at], {[\"Accept-Encoding\"] = \"gzip\"}) end\n")
        asked, failed = 0, 0
        while asked < 20_000:
            output = run_wrk(server.port, "/", 32, ["-s", str(script)])
            asked += int(re.search(r"(\d+) requests in", output).group(1))
            failed += int(next(iter(re.findall(r"Non-2xx or 3xx responses: (\d+)", output)), 0))
        now, highest = server.memory()
        table(
            ["memory (MB)", "at start", f"after {asked:,} requests", "highest", "under 80"],
            [[f"{len(paths)} addresses, {failed} failures", before / 1e6, now / 1e6, highest / 1e6, verdict(highest < 80e6)]])


def addresses(port, start):
    """Every address of the plan that a page links to, files too."""
    seen, waiting = [], [start]
    known = {start}
    while waiting:
        path = waiting.pop(0)
        seen.append(path)
        page = get(port, path)
        if not page.startswith(b"<!DOCTYPE"):
            continue
        for link in re.findall(r'href="([^"#]+)', page.decode()):
            link = link.replace("&amp;", "&")
            if link.startswith(start) and link not in known and "search" not in link and len(known) < 1000:
                known.add(link)
                waiting.append(link)
    return seen


@contextlib.contextmanager
def nginx(place, page, small):
    port = free_port()
    root = place / "root"
    root.mkdir()
    place.chmod(0o755)
    root.chmod(0o755)
    (root / "sheet.html").write_bytes(page)
    (root / "sheet.html.gz").write_bytes(small)


    configuration = place / "nginx.conf"
    configuration.write_text(CONFIGURATION.format(folder=place, port=port, processors=os.cpu_count()))
    process = subprocess.Popen(["/usr/sbin/nginx", "-p", str(place), "-c", str(configuration)], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    for _ in range(500):
        try:
            get(port, "/sheet.html")
            break
        except OSError:
            if process.poll() is not None:
                raise SystemExit(f"nginx ended: {process.stderr.read().decode()}")
            time.sleep(0.01)
    try:
        yield port
    finally:
        process.send_signal(signal.SIGQUIT)
        process.wait(10)


def run_wrk(port, path, connections, more):
    command = ["wrk", "-t1", f"-c{connections}", f"-d{SECONDS}s", *more, f"http://127.0.0.1:{port}{path}"]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def wrk(port, path, connections, more):
    """Requests per second."""
    return float(re.search(r"Requests/sec:\s+([\d.]+)", run_wrk(port, path, connections, more)).group(1))
