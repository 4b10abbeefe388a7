"""Bodies of a megabyte from strangers (大きな本文): they are refused before they are kept."""

import time

from .cities import attacked
from .crowd import Crowd
from .processes import memory
from .verdicts import Verdict, side_by_side
from .wire import STRANGERS, ask, get, post, pulse

COUNT = 300
MEGABYTE_OF_FORM = b"name=" + b"a" * ((1 << 20) - 5)
ABOVE_IDLE = 150


def play(size):
    return [*at_once(size), held(size)]


def at_once(size):
    """All of them at the same time, whole."""
    verdict = Verdict("300 forms of 1 MB without a session", megabytes=ABOVE_IDLE, answers=(400, 403, 413, "closed"))
    with attacked(size) as target:
        idle, _ = memory(target.pid)

        def send(number):
            path = ("/staff/sign-in", "/staff/code", "/staff/people/transfers/preview")[number % 3]
            answer = ask(target.port, post(path, MEGABYTE_OF_FORM), STRANGERS[number % len(STRANGERS)])
            verdict.note(answer.status, answer.seconds)

        with pulse(target.port, "/healthz", "300 forms of 1 MB: /healthz", size.patience) as beat:
            side_by_side(send, range(COUNT), 100)
        verdict.note_memory(memory(target.pid)[1] - idle)
    return [verdict, beat]


def held(size):
    """All of them but for the last byte, which never comes."""
    verdict = Verdict("300 forms of 1 MB, never finished", megabytes=ABOVE_IDLE, answers=(200,))
    with attacked(size) as target, Crowd(target.port, COUNT) as crowd:
        idle, _ = memory(target.pid)
        rest = {line: post("/staff/sign-in", MEGABYTE_OF_FORM)[:-1] for line in crowd.lines}
        end = time.monotonic() + size.of(20, 4)
        while rest and time.monotonic() < end:
            for line, text in list(rest.items()):
                try:
                    rest[line] = text[line.send(text):]
                except BlockingIOError:
                    continue
                except OSError:
                    rest[line] = b""  # refused
                if not rest[line]:
                    del rest[line]
            time.sleep(0.005)
        answer = ask(target.port, get("/healthz"))
        verdict.note(answer.status, answer.seconds, "/healthz")
        verdict.note_memory(memory(target.pid)[1] - idle)
    return verdict
