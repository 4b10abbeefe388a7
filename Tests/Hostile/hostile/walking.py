"""A browser that looks at every page it gets: never an error of the server, never slow, never a text that became markup."""

import http.client
import re
from collections import Counter

from .cities import NAMES, add, sign_in
from .forms import Page
from .wire import multipart

LARGEST_PAGE = 3_000_000  # characters; more are not read as HTML


class Walker:
    """Somebody of a city, who signs in again when they were signed out."""

    def __init__(self, target, person, city, verdict):
        self.target, self.person, self.city, self.verdict = target, person, city, verdict
        self.foreign = [name for other, name in NAMES.items() if other != city]
        self.login = person.login
        self.count = 0
        self.browser = None
        self.come_back()

    def get(self, address):
        return self.ask("GET", address)

    def post(self, address, fields, is_multipart=False):
        return self.ask("POST", address, {"token": self.browser.token or ""} | fields, is_multipart)

    def ask(self, method, address, fields=None, is_multipart=False):
        """Status and page; None in place of a page where there is no HTML."""
        what = f"{self.person.login} {method} {address} {str(fields or '')[:200]}"
        status, answer, text = self.verdict.time(what, lambda: (
            send_file(self.browser, address, fields) if is_multipart else self.browser.ask(method, address, fields and usable(fields))))
        if answer is None:
            return status, None
        location = answer.getheader("Location") or ""
        self.verdict.demand(not location or location.startswith("/") and not location.startswith("//"), f"leads to {location}: {what}")
        page = None
        if (answer.getheader("Content-Type") or "").startswith("text/html") and len(text) < LARGEST_PAGE:
            page = Page(address, text)
            self.verdict.demand(not page.injected, f"became markup {page.injected[:2]}: {what}")
        for name in self.foreign:
            self.verdict.demand(name not in text, f"shows {name}: {what}")
        if status == 303 and location.startswith("/staff/sign-in") and "sign-out" not in address:
            self.come_back()
        return status, page

    def come_back(self):
        """Signs in again; as somebody new with the same rights, where the account was changed on the way."""
        try:
            self.browser = sign_in(self.target.port, self.login, self.city)
        except AssertionError:
            self.count += 1
            self.login = f"{self.person.login}-{self.count}"
            add(self.person, self.city, self.target.database, self.login)
            self.browser = sign_in(self.target.port, self.login, self.city)
        self.browser.patience = 30

    def read_everything(self, each):
        """The pages that links lead to, in this language, as far as so many of each kind; by their addresses."""
        pages, kinds, ahead = {}, Counter(), ["/staff"]
        while ahead and not self.verdict.is_lost:
            address = ahead.pop(0)
            if address in pages or kinds[kind_of(address)] >= each:
                continue
            kinds[kind_of(address)] += 1
            _, pages[address] = self.get(address)
            if pages[address]:
                ahead += [link for link in pages[address].links if is_for_staff(link)]
        return pages


def kind_of(address):
    """What addresses of one route have in common: whatever holds a number or another alphabet is an item."""
    path, _, query = address.partition("?")
    return re.sub(r"[^/]*[\d%][^/]*", "#", path) + "?" + " ".join(sorted(piece.partition("=")[0] for piece in query.split("&")))


def is_for_staff(link):
    return link.startswith("/staff") and "lang=en" not in link and "/sign-" not in link


def usable(fields):
    """As a browser sends it: without halves of surrogates."""
    return {name: str(value).encode("utf-8", "replace") for name, value in fields.items()}


def send_file(browser, address, fields):
    body, kind = multipart([(name, str(value).encode("utf-8", "replace"), name == "file") for name, value in fields.items()])
    connection = http.client.HTTPConnection("127.0.0.1", browser.port, timeout=60)
    connection.request("POST", address, body=body, headers={"Content-Type": kind, "Cookie": browser.cookie or ""})
    answer = connection.getresponse()
    text = answer.read().decode(errors="replace")
    connection.close()
    return answer.status, answer, text
