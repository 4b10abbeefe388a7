"""Clients that do not read, do not end, or come too often: the others are served, and the server ends when it is told to."""

import contextlib
import re
import socket
import time
from pathlib import Path

import pytest

from hakadori import serving, until
from sample_city import PLAN, publish

REQUEST = "GET {path} HTTP/1.1\r\nHost: a\r\n"
FORM = "POST /staff/sign-in HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\n"


@pytest.fixture
def town(tmp_path):
    database = f"sqlite:{tmp_path}/town.sqlite"
    publish(PLAN, database)
    return database


class Client:
    """A plain connection to the server, from any address of this machine."""

    def __init__(self, server, said="", source="127.0.0.1"):
        self.socket = socket.create_connection(("127.0.0.1", server.port), timeout=60, source_address=(source, 0))
        self.say(said)

    def say(self, text):
        """As much as the server takes: it may have ended the connection already."""
        with contextlib.suppress(OSError):
            self.socket.sendall(text.encode() if isinstance(text, str) else text)

    def hear(self, enough=None):
        """Everything until the server ends the connection, or until these bytes are in it."""
        heard = b""
        with contextlib.suppress(ConnectionError):
            while part := self.socket.recv(1 << 16):
                heard += part
                if enough and enough in heard:
                    break
        return heard

    def has_ended(self):
        self.socket.settimeout(0.01)
        try:
            return not self.socket.recv(1 << 16)
        except TimeoutError:
            return False
        except ConnectionError:
            return True


def answered(server, path, source="127.0.9.9", headers=""):
    """The status that a visitor from elsewhere gets."""
    client = Client(server, REQUEST.format(path=path) + headers + "Connection: close\r\n\r\n", source)
    client.socket.settimeout(30)
    return int(client.hear().split(b" ")[1])


def connections(server):
    """How many connections the server has, as the system knows them."""
    return len(re.findall(rf":{server.port:04X} \S+ 01 ", Path(f"/proc/{server.process.pid}/net/tcp").read_text()))


def memory(server, name):
    return int(re.search(rf"{name}:\s+(\d+) kB", Path(f"/proc/{server.process.pid}/status").read_text())[1]) << 10


def test_heads_that_do_not_end_block_nobody(town):
    with serving(town, connections="60", connections_per_address="20", header_timeout="5") as server:
        slow = [Client(server, REQUEST.format(path="/"), f"127.0.1.{number % 50 + 1}") for number in range(200)]
        for path in ["/healthz", PLAN, PLAN + "/sheet"]:
            assert answered(server, path) == 200
        assert connections(server) <= 60 + 32 + 2
        until(lambda: all(client.has_ended() for client in slow), "all of them were ended", 40)
        assert answered(server, PLAN) == 200


def test_an_address_with_more_than_its_share_makes_room_for_itself(town):
    with serving(town, connections_per_address="10") as server:
        neighbour = Client(server, source="127.0.2.2")
        many = [Client(server, source="127.0.2.1") for _ in range(30)]
        until(lambda: sum(not client.has_ended() for client in many) == 10, "ten are left")
        # Nobody behind that address is shut out: whoever comes now is served. Which of the thirty was last is the server's to say.
        newest = Client(server, REQUEST.format(path="/healthz") + "\r\n", source="127.0.2.1")
        assert newest.hear(b"ok\n").endswith(b"ok\n")
        neighbour.say(REQUEST.format(path="/healthz") + "\r\n")
        assert neighbour.hear(b"ok\n").endswith(b"ok\n"), "another address is none of its business"


def test_where_every_place_is_worked_on_health_is_answered_still(town):
    with serving(town, connections="10", connections_per_address="10", trust_proxy="yes", progress_timeout="60") as server:
        # A proxy that hands on ten forms, each of somebody else, which arrive slowly.
        slow = []
        for number in range(10):
            slow.append(Client(server, FORM + f"X-Forwarded-For: 192.0.2.{number}\r\nContent-Length: 1000\r\n\r\na=1"))
        for path in ["/healthz", PLAN]:
            assert answered(server, path) == 200
        # Whoever is slow makes room where nobody else can.
        until(lambda: sum(client.has_ended() for client in slow) >= 1, "room was made")


def test_behind_a_proxy_the_requests_of_one_address_are_counted(town):
    with serving(town, connections_per_address="3", trust_proxy="yes", progress_timeout="300") as server:
        one = "X-Forwarded-For: 10.0.0.1, 192.0.2.1\r\n"
        head = FORM + one + "Content-Length: 1000\r\n\r\na="
        slow = []

        def fourth():
            # Whoever comes first is worked on: a slow one that was behind such a question itself comes again.
            slow[:] = [client for client in slow if not client.has_ended()]
            slow.extend(Client(server, head) for _ in range(3 - len(slow)))
            return answered(server, "/staff/sign-in", headers=one)

        until(lambda: fourth() == 503, "a fourth is told to wait")
        assert answered(server, "/healthz", headers=one) == 200, "what is ready costs nobody anything"
        assert answered(server, "/staff/sign-in", headers="X-Forwarded-For: 192.0.2.2\r\n") in (200, 303)
        for client in slow:
            client.say("x" * 998)
        until(lambda: answered(server, "/staff/sign-in", headers=one) in (200, 303), "its others are answered")


def test_a_body_that_does_not_go_on_is_given_up(town):
    with serving(town, progress_timeout="2") as server:
        silent = Client(server, FORM + "Content-Length: 10000\r\n\r\na=1")
        drop = Client(server, FORM + "Content-Length: 10000\r\n\r\na=1")
        end = time.monotonic() + 60
        while not (silent.has_ended() and drop.has_ended()):
            assert time.monotonic() < end, "still held"
            drop.say("x")
            time.sleep(0.5)


def test_whoever_does_not_read_is_given_up(town):
    with serving(town, progress_timeout="2") as server:
        assert answered(server, PLAN + "/sheet") == 200
        for path in [PLAN + "/sheet", PLAN + ".json", PLAN + "/years/2024.csv"]:
            deaf = Client(server)
            deaf.socket.settimeout(1)
            for _ in range(50):
                deaf.say(100 * (REQUEST.format(path=path) + "\r\n"))
            until(lambda: connections(server) == 0, f"{path}: the connection was ended", 60)
        assert answered(server, PLAN) == 200


def test_a_slow_reader_gets_the_whole_answer(town):
    with serving(town, progress_timeout="10") as server:
        assert answered(server, PLAN + ".json") == 200
        slow = Client(server)
        slow.say(80 * (REQUEST.format(path=PLAN + ".json") + "\r\n") + REQUEST.format(path="/healthz") + "Connection: close\r\n\r\n")
        heard = b""
        while part := slow.socket.recv(1 << 16):
            heard += part
            time.sleep(0.002)
        assert heard.endswith(b"ok\n") and heard.count(b"HTTP/1.1 200 OK") == 81


@pytest.mark.parametrize("kind", ["idle", "head", "body", "deaf"])
def test_the_server_ends_whatever_clients_do(town, kind):
    with serving(town, stop_timeout="3") as server:
        said = {
            "idle": REQUEST.format(path="/healthz") + "\r\n", "head": REQUEST.format(path="/"),
            "body": FORM + "Content-Length: 10000\r\n\r\na=1", "deaf": 2000 * (REQUEST.format(path=PLAN + "/sheet") + "\r\n"),
        }[kind]
        clients = [Client(server) for _ in range(20)]
        for client in clients:
            client.socket.settimeout(0.5)
            client.say(said)
        server.process.terminate()
        assert server.process.wait(60) == 0


def test_bodies_of_strangers_take_no_memory(town):
    with serving(town) as server:
        page = Client(server, REQUEST.format(path="/staff/first-run") + "\r\n").hear(b"</html>").decode()
        cookie = re.search(r"Set-Cookie: (hakadori=[^;]+)", page, re.IGNORECASE)[1]
        idle = memory(server, "VmRSS")
        form = "login=" + "x" * 999_994
        statuses = []
        for more in ["", f"Cookie: {cookie}\r\n"]:
            clients = []
            for _ in range(300):
                client = Client(server)
                client.socket.setblocking(False)
                client.rest = (FORM + more + "Content-Length: 1000000\r\n\r\n" + form).encode()
                clients.append(client)
            end = time.monotonic() + 20
            while any(client.rest for client in clients) and time.monotonic() < end:
                for client in clients:
                    try:
                        client.rest = client.rest[client.socket.send(client.rest[:100_000]):]
                    except BlockingIOError:
                        continue
                    except OSError:
                        client.rest = b""
            for client in clients:
                client.socket.settimeout(20)
                with contextlib.suppress(TimeoutError):
                    statuses.append(client.hear(b"\r\n")[9:12])
                client.socket.close()
            assert answered(server, PLAN) == 200
        taken = memory(server, "VmHWM") - idle
        print(f"{taken >> 20} MB above idle; answers: {({status: statuses.count(status) for status in set(statuses)})}")
        assert taken < 150 << 20
        assert set(statuses) <= {b"413", b"503", b"403", b"303", b"422", b""}, set(statuses)
