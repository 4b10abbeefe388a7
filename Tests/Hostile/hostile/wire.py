"""HTTP as bytes on a socket: what no browser sends, and what a browser would hide. Only ever to this machine."""

import socket
import time
from contextlib import contextmanager
from typing import NamedTuple
from urllib.parse import quote, quote_from_bytes

from .verdicts import Every, Verdict

# Addresses of this machine from which strangers come: Linux takes the whole of 127/8 for it.
STRANGERS = [f"127.0.0.{number}" for number in range(10, 60)]
CITIZEN = "127.0.0.200"


class Answer(NamedTuple):
    status: int | str  # `closed` without an answer, `silent` until the end of patience, `away` where nobody takes the connection
    text: bytes
    seconds: float


def connect(port, source=CITIZEN, patience=60, receive_buffer=None):
    line = socket.socket()
    if receive_buffer:
        line.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, receive_buffer)
    line.settimeout(patience)
    line.bind((source, 0))
    line.connect(("127.0.0.1", port))
    return line


def ask(port, request, source=CITIZEN, patience=60):
    """Sends these bytes over a connection of their own and reads one answer."""
    begun = time.monotonic()

    def answer(status, text=b""):
        return Answer(status, text, time.monotonic() - begun)

    try:
        line = connect(port, source, patience)
    except OSError:
        return answer("away")
    with line:
        text = b""
        try:
            line.sendall(request)
        except TimeoutError:
            return answer("silent")
        except OSError:
            pass  # refused while we still spoke: the answer may stand there already
        try:
            while not is_whole(text):
                if not (more := line.recv(1 << 16)):
                    break
                text += more
        except TimeoutError:
            return answer("silent", text)
        except OSError:
            pass
        return answer(int(text[9:12]) if text[:5] == b"HTTP/" and text[9:12].isdigit() else "closed", text)


def is_whole(text):
    head, blank, body = text.partition(b"\r\n\r\n")
    if not blank:
        return False
    for line in head.split(b"\r\n")[1:]:
        name, _, value = line.partition(b":")
        if name.lower() == b"content-length":
            return len(body) >= int(value)
        if name.lower() == b"transfer-encoding":
            return body.endswith(b"0\r\n\r\n")
    return False


def get(path, **headers):
    return head("GET", path, headers) + b"\r\n"


def post(path, body, kind="application/x-www-form-urlencoded", **headers):
    return head("POST", path, {"Content-Type": kind, "Content-Length": len(body)} | headers) + b"\r\n" + body


def head(method, path, headers):
    lines = {"Host": "localhost", "Connection": "close"} | {name.replace("_", "-"): value for name, value in headers.items()}
    return f"{method} {path} HTTP/1.1\r\n".encode() + b"".join(
        f"{name}: ".encode() + (value if isinstance(value, bytes) else str(value).encode()) + b"\r\n"
        for name, value in lines.items())


def encoded(**fields):
    """A form's body, even of names that are no identifiers: `encoded(**{"名": "値"})`."""
    return "&".join(
        f"{quote(name, safe='')}={quote_from_bytes(value) if isinstance(value, bytes) else quote(str(value), safe='')}"
        for name, value in fields.items()).encode()


def multipart(parts, boundary="hkboundary"):
    """The body and the Content-Type of these (name, bytes, is it a file)."""
    lines = []
    for name, content, is_file in parts:
        file = '; filename="f.csv"' if is_file else ""
        lines.append(f'--{boundary}\r\nContent-Disposition: form-data; name="{name}"{file}\r\n\r\n'.encode() + content + b"\r\n")
    return b"".join(lines) + f"--{boundary}--\r\n".encode(), f"multipart/form-data; boundary={boundary}"


@contextmanager
def pulse(port, path, attack, seconds, every=0.1):
    """Asks for a page again and again, as a citizen at another address, until the block ends; gives the verdict on it."""
    verdict = Verdict(attack, seconds=seconds, answers=(200,))

    def beat():
        answer = ask(port, get(path), patience=30)
        verdict.note(answer.status, answer.seconds, path)

    with Every(beat, every):
        yield verdict
