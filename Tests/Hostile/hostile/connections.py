"""Clients that do not read, do not end, or are many (接続の占有): others are served meanwhile, and they are let go in time."""

import contextlib
import time

from sample_city import PLAN

from .cities import attacked
from .crowd import Crowd
from .processes import memory, open_sockets
from .verdicts import Verdict, side_by_side
from .wire import STRANGERS, ask, get, pulse

SHEET = f"{PLAN}/sheet"
UNFINISHED = b"GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: "
PIPELINED = get(SHEET, Connection="keep-alive")
# Seconds after which a client that makes no progress is gone: what docs/operate.md says, and some more.
LET_GO = 90
# In the small form the server has less patience, so that there is less to wait for.
SHORT = {"header_timeout": "3", "idle_timeout": "4", "progress_timeout": "3"}
SHORT_LET_GO = 30
# Sockets of a server that nobody attacks: where it listens, what it has for itself, and a few citizens.
FEW = 30


def impatient(size):
    return attacked(size, **{} if size.is_full else SHORT)


@contextlib.contextmanager
def others(target, attack, size, pages=1.0):
    """What others see meanwhile: `/healthz`, which has a reserve, and a public page, which may wait for so many seconds."""
    with pulse(target.port, "/healthz", f"{attack}: /healthz", size.patience) as health:
        with pulse(target.port, SHEET, f"{attack}: a citizen's page", max(pages, size.patience), every=0.25) as page:
            yield [health, page]


def is_let_go(target, crowd, attack, count, size, drip=b""):
    """The server holds none of them any more, in time; those that it refused at once are among them."""
    most = size.of(LET_GO, SHORT_LET_GO)
    verdict = Verdict(f"{attack}: let go", seconds=most, answers=("closed",))
    verdict.note_memory(memory(target.pid)[1])
    begun = time.monotonic()
    while (held := open_sockets(target.pid) - FEW) > 0 and time.monotonic() < begun + most + 1:
        crowd.wait(0.25, drip, every=0.25)
    for number in range(count):
        verdict.note("held" if number < held else "closed", time.monotonic() - begun)
    return verdict


def slow_headers(size):
    """900 of many addresses send a header letter by letter."""
    attack = "slow headers of 50 addresses"
    with impatient(size) as target, others(target, attack, size, pages=20) as seen, Crowd(target.port, 900) as crowd:
        crowd.send(UNFINISHED)
        crowd.wait(size.of(30, 4), b"x")
        return [*seen, is_let_go(target, crowd, attack, 900, size, b"x")]


def slow_headers_of_one(size):
    attack = "slow headers of one address"
    with impatient(size) as target, others(target, attack, size) as seen, Crowd(target.port, 900, STRANGERS[:1]) as crowd:
        crowd.send(UNFINISHED)
        crowd.wait(size.of(30, 4), b"x")
        return [*seen, is_let_go(target, crowd, attack, 900, size, b"x")]


def silence_after_pipelining(size):
    attack = "silence after pipelining"
    with impatient(size) as target, others(target, attack, size, pages=20) as seen:
        with Crowd(target.port, 820, receive_buffer=4096) as crowd:
            crowd.send(PIPELINED * size.of(8, 2))
            crowd.wait(size.of(30, 4))
            return [*seen, is_let_go(target, crowd, attack, 820, size)]


def never_reading(size):
    """One request each, whose answer is never read; and another now and then, so that they are never quite silent."""
    attack = "answers that are not read"
    with impatient(size) as target, others(target, attack, size, pages=20) as seen:
        with Crowd(target.port, 820, receive_buffer=4096) as crowd:
            crowd.send(get(SHEET, Connection="keep-alive"))
            crowd.wait(size.of(30, 4), get(SHEET, Connection="keep-alive"), every=2)
            return [*seen, is_let_go(target, crowd, attack, 820, size)]


def idle_crowd(size):
    """1,000 connections of one address that say nothing."""
    attack = "1,000 silent connections of one address"
    with impatient(size) as target, others(target, attack, size) as seen, Crowd(target.port, 1_000, STRANGERS[:1]) as crowd:
        crowd.wait(size.of(20, 3))
        return [*seen, is_let_go(target, crowd, attack, 1_000, size)]


def office_behind_a_proxy(size):
    """The proxy's one address, and 300 people of an office behind one address: nobody is shut out."""
    verdict = Verdict("300 people of one office behind the proxy, at once", seconds=5 * size.patience, answers=(200,))
    with attacked(size, trust_proxy="yes") as target:
        def ask_as(address):
            answer = ask(target.port, get(SHEET, X_Forwarded_For=address), "127.0.0.1")
            verdict.note(answer.status, answer.seconds, address)

        side_by_side(ask_as, ["192.0.2.7"] * 300 + [f"192.0.{number // 250}.{number % 250}" for number in range(300)], size.of(300, 100))
    return [verdict]


def slow_office(size):
    """Behind the proxy one address leaves 400 forms unfinished: people of other addresses are served."""
    attack = "400 unfinished forms of one address behind the proxy"
    form = (b"POST /staff/sign-in HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: 192.0.2.66\r\n"
            b"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 9000\r\n\r\n")
    with attacked(size, trust_proxy="yes") as target, Crowd(target.port, 400, ["127.0.0.1"]) as crowd:
        crowd.send(form)
        verdict = Verdict(f"{attack}: others", seconds=size.patience, answers=(200,))
        end = time.monotonic() + size.of(20, 3)
        while time.monotonic() < end:
            crowd.send(b"a")
            crowd.drop_closed()
            for path in ("/healthz", SHEET):
                answer = ask(target.port, get(path, X_Forwarded_For="192.0.2.7"), "127.0.0.1")
                verdict.note(answer.status, answer.seconds, path)
            time.sleep(0.2)
    return [verdict]
