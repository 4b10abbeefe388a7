"""Whose site is asked for, and from where a form comes (Host, Origin): what is not clear is refused."""

import re

from .cities import attacked
from .verdicts import Verdict
from .wire import ask

HOST = b"Host: localhost\r\n"
ODD = {
    "no Host": b"GET / HTTP/1.1\r\n\r\n",
    "no Host, a ready page": b"GET /healthz HTTP/1.1\r\n\r\n",
    "no Host, staff": b"GET /staff/sign-in HTTP/1.1\r\n\r\n",
    "two Hosts": b"GET / HTTP/1.1\r\n" + HOST + b"Host: evil.example\r\n\r\n",
    "the same Host twice": b"GET / HTTP/1.1\r\n" + HOST * 2 + b"\r\n",
    "two Hosts, staff": b"GET /staff/sign-in HTTP/1.1\r\n" + HOST + b"host: evil.example\r\n\r\n",
    "two Hosts, an asset": b"GET /favicon.ico HTTP/1.1\r\n" + HOST + b"HOST: evil.example\r\n\r\n",
}
FINE = {
    "one Host": b"GET / HTTP/1.1\r\n" + HOST + b"Connection: close\r\n\r\n",
    "HTTP/1.0 without Host": b"GET / HTTP/1.0\r\n\r\n",
    "a Host with a port": b"GET /healthz HTTP/1.1\r\nHost: localhost:8080\r\nConnection: close\r\n\r\n",
}


def play(size):
    refused = Verdict("no Host, or two of them", seconds=size.patience, answers=(400,))
    taken = Verdict("one Host, and HTTP/1.0", seconds=size.patience, answers=(200,))
    with attacked(size) as target:
        for what, request in ODD.items():
            answer = ask(target.port, request, patience=10)
            refused.note(answer.status, answer.seconds, what)
        for what, request in FINE.items():
            answer = ask(target.port, request, patience=10)
            taken.note(answer.status, answer.seconds, what)
        origins = forged(target.port, size)
    return [refused, taken, origins, strict_transport(size)]


def forged(port, size):
    """The right token and cookie, but the form stood elsewhere; no password is even looked at."""
    verdict = Verdict("a form from elsewhere, with the right token", seconds=size.patience, answers=(400, 403))
    page = ask(port, b"GET /staff/sign-in HTTP/1.1\r\n" + HOST + b"Connection: close\r\n\r\n").text.decode()
    cookie, token = re.search(r"(?i)set-cookie: ([^;\r]*)", page)[1], re.search(r'name="token" value="([^"]+)"', page)[1]
    body = f"token={token}&city=kasumihama&login=tanaka&password=wrong".encode()

    def send(version, *headers):
        head = [f"POST /staff/sign-in HTTP/{version}", *headers, f"Cookie: {cookie}", "Connection: close",
                "Content-Type: application/x-www-form-urlencoded", f"Content-Length: {len(body)}"]
        return ask(port, "\r\n".join(head).encode() + b"\r\n\r\n" + body, patience=10)

    host = "Host: localhost"
    for version, *headers in [
        ("1.0", "Origin: null"), ("1.1", "Origin: null"), ("1.1", host, "Origin: null"), ("1.1", host, "Origin: http://evil.example"),
        ("1.1", host, "Origin: http://localhost.evil.example"), ("1.1", host, "Origin: http://evil.example/localhost"),
        ("1.1", host, "Origin: "), ("1.1", host, "Origin: localhost"), ("1.1", host, "Origin: http://"), ("1.0", "Origin: http://"),
        ("1.1", host, "Origin: http://localhost:1"), ("1.1", host, "Sec-Fetch-Site: cross-site"), ("1.1", host, "Sec-Fetch-Site: same-site"),
        ("1.1", host, "Sec-Fetch-Site: none"), ("1.1", host, "Origin: http://localhost", "Origin: http://evil.example"),
        ("1.1", host, "Sec-Fetch-Site: cross-site", "Origin: http://localhost"),
    ]:
        answer = send(version, *headers)
        verdict.note(answer.status, answer.seconds, f"HTTP/{version} {', '.join(headers)}")
    own = send("1.1", host, "Origin: http://localhost")
    verdict.demand(own.status == 422, f"our own form was answered {own.status}")
    return verdict


def strict_transport(size):
    """HSTS where the site's address is https, on every kind of page; and not where it is http."""
    verdict = Verdict("HSTS where https = yes", seconds=size.patience, answers=(200, 404))
    for https in ("yes", "no"):
        with attacked(size, https=https) as target:
            for path in ("/", "/kasumihama", "/staff/sign-in", "/nowhere"):
                answer = ask(target.port, f"GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".encode(), patience=10)
                verdict.note(answer.status, answer.seconds, path)
                has = b"strict-transport-security:" in answer.text.lower()
                verdict.demand(has == (https == "yes"), f"https = {https}: {path} {'has' if has else 'lacks'} Strict-Transport-Security")
    return verdict
