"""SIGTERM while clients neither read nor end (停止): the server is gone within 20 seconds, with 0, and says nothing of an error."""

import contextlib
import subprocess
import time

from hakadori import serving

from .cities import copied
from .connections import PIPELINED, SHEET, UNFINISHED
from .crowd import Crowd
from .verdicts import Verdict
from .wire import get

SLOW_FORM = (b"POST /staff/sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"
             b"Content-Length: 9000\r\n\r\na=")
CLIENTS = {
    "silent ones": (b"", None),
    "slow headers": (UNFINISHED, None),
    "unfinished forms": (SLOW_FORM, None),
    "pipelined and silent": (PIPELINED * 4, 4096),
    "not reading": (get(SHEET, Connection="keep-alive"), 4096),
    "kept alive": (get("/healthz", Connection="keep-alive"), None),
}


def play(size):
    verdict = Verdict("SIGTERM with clients of every bad kind", seconds=20, answers=(0,))
    kinds = [*({name: client} for name, client in CLIENTS.items()), CLIENTS] if size.is_full else [CLIENTS]
    for clients in kinds:
        with copied(size) as database, serving(database, log="error") as server, contextlib.ExitStack() as crowds:
            for sent, buffer in clients.values():
                crowds.enter_context(Crowd(server.port, 40, receive_buffer=buffer)).send(sent)
            time.sleep(1)
            begun = time.monotonic()
            server.process.terminate()
            with contextlib.suppress(subprocess.TimeoutExpired):
                server.process.wait(40)
            code = server.process.poll()
            verdict.note("still there" if code is None else code, time.monotonic() - begun, ", ".join(clients))
            if code is None:
                server.kill()
    return [verdict]
