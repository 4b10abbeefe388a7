"""Two servers on one PostgreSQL are one to whoever comes: what is published, sessions, locks and reports."""

import json
import re
import threading
import time

import pytest

from hakadori import run, until
from nation import psql
from office import Browser
from program import get
from sample_city import CITY, PASSWORD, PLAN, STAFF_PLAN, add_person, open_round, sheet
from together import at, at_once

LENGTH, BOOKS = "整備延長：3.4km（累計）", "移動図書館の巡回拠点の見直し"
LATENESS = 1  # seconds; it is a quarter of one, on a machine that does nothing else


def edition(number):
    """The sheet with the number of its edition in two places of it."""
    text = sheet(PLAN).read_text()
    assert LENGTH in text and BOOKS in text
    return text.replace(LENGTH, f"整備延長：{number}版km").replace(BOOKS, f"移動図書館{number}版の巡回拠点")


class Reader(threading.Thread):
    """A citizen who reads the whole sheet again and again."""

    def __init__(self, server):
        super().__init__(daemon=True)
        self.port, self.read, self.is_done = server.port, [], False

    def run(self):
        while not self.is_done:
            begun = time.monotonic()
            text = get(self.port, PLAN + "/sheet").decode()
            self.read.append((begun, re.findall(r"整備延長：(\d+)版km", text), re.findall(r"移動図書館(\d+)版の巡回拠点", text)))

    def shows(self, number):
        return self.read and str(number) in self.read[-1][1]


def test_what_one_server_publishes_the_other_shows_at_once_and_whole(city, servers):
    add_person("jimu", "事務 局", "coordinator", None, city)
    office = Browser(servers[0].port).sign_in("jimu")
    readers = [Reader(server) for server in servers]
    published = {}
    for number in range(2, 8):
        run("import", "-", "--to", PLAN.strip("/"), database=city, text=edition(number))
        publisher = at(servers[number % 2], office)
        _, _, page = publisher.get(STAFF_PLAN + "/publication")
        revision = re.search(r'name="revision" value="(\d+)"', page)[1]
        status, answer, text = publisher.post(STAFF_PLAN + "/publication", revision=revision, note="")
        assert (status, answer.getheader("Location")) == (303, STAFF_PLAN + "/publication?done=published"), text
        published[number] = time.monotonic()
        if number == 2:
            time.sleep(LATENESS)
            for reader in readers:
                reader.start()
        until(lambda: all(reader.shows(number) for reader in readers), f"edition {number} on both")
    for reader in readers:
        reader.is_done = True
        reader.join(60)
        for _, lengths, books in reader.read:
            assert lengths and len({*lengths, *books}) == 1, "half of one, half of another"
        seen = [int(lengths[0]) for _, lengths, _ in reader.read]
        assert seen == sorted(seen), "an earlier edition came back"
        assert set(seen) == set(published)
        late = max(begun - published[number + 1] for (begun, *_), number in zip(reader.read, seen) if number + 1 in published)
        assert late < LATENESS, f"an edition was still shown {late:.2f} seconds after the next was out"
        print(f"An edition was shown at most {late:.2f} seconds after the next was out.")


def test_what_a_command_takes_down_is_gone_from_both_at_once(city, servers):
    run("import", "-", "--to", PLAN.strip("/"), "--publish", database=city, text=edition(2))
    addresses = [f"{PLAN}/editions/2{place}" for place in ("", "/sheet", ".json", ".csv")]
    for server in servers:
        until(lambda: "2版km" in get(server.port, PLAN + "/sheet").decode(), "edition 2")
        for address in addresses:
            get(server.port, address)
    run("retract", PLAN.strip("/"), "2", "--reason", "誤掲載", "--yes", database=city)
    time.sleep(LATENESS)
    for server in servers:
        for address in addresses:
            status, _, text = Browser(server.port).get(address)
            assert status == 410 and "誤掲載" in text and "2版km" not in text
        assert "2版km" not in get(server.port, PLAN + "/sheet").decode()
    assert json.loads(run("log", "verify", "--format", "json", database=city))[0]["intact"] == "true"


def test_a_session_holds_on_both_and_ends_on_both(city, servers):
    first, second = servers
    add_person("tanaka", "田中 花子", "reader", None, city)
    browser = Browser(first.port).sign_in("tanaka")
    assert at(second, browser).get("/staff/account")[0] == 200
    # A form that one server sent may come back to the other.
    new = PASSWORD + "に"
    status, answer, _ = at(second, browser).post("/staff/account/password", present=PASSWORD, password=new, again=new)
    assert status == 303 and answer.getheader("Location").startswith("/staff/account?done=")
    for server in servers:
        assert at(server, browser).get("/staff/account")[1].getheader("Location").startswith("/staff/sign-in"), "the old one ended"
    browser = Browser(second.port).sign_in("tanaka", new)
    assert at(first, browser).post("/staff/sign-out")[0] == 303
    assert at(second, browser).get("/staff/account")[0] == 303
    browser = Browser(first.port).sign_in("tanaka", new)
    run("account", "disable", CITY.strip("/") + "/tanaka", database=city)
    for server in servers:
        assert at(server, browser).get("/staff/account")[0] == 303


def attempt(server, login, password="wrong", address="192.0.2.1"):
    """The page's answer to somebody who tries to sign in from this address, the proxy says."""
    browser = Browser(server.port)
    browser.get("/staff/sign-in")
    status, _, text = browser.post("/staff/sign-in", {"X-Forwarded-For": address}, login=login, password=password)
    return "in" if status == 303 else "locked" if "続けて間違えたため" in text else "wrong"


def test_an_account_is_locked_on_both(city, servers):
    add_person("tanaka", "田中 花子", "reader", None, city)
    # Many at the same moment are no way around: six are tried, whichever server they come to.
    said = at_once(*(lambda number=number: attempt(servers[number % 2], "tanaka") for number in range(16)))
    assert said.count("in") == 0 and said.count("locked") >= 10, said
    for server in servers:
        assert attempt(server, "tanaka", PASSWORD) == "locked"
    assert attempt(servers[0], "suzuki") == "wrong", "others may try"


def test_failures_from_one_address_are_counted_together(city, servers):
    add_person("tanaka", "田中 花子", "reader", None, city)
    for number in range(0, 100, 10):
        said = at_once(*(lambda n=n: attempt(servers[n % 2], f"nobody{n}") for n in range(number, number + 10)))
        assert set(said) == {"wrong"}, (number, said)
    for server in servers:
        assert attempt(server, "tanaka", PASSWORD) == "locked"
        assert attempt(server, "tanaka", PASSWORD, address="192.0.2.2") == "in"


@pytest.fixture
def two_writers(city, servers):
    """Two people of one division, each at a server of their own, and the addresses of their reports."""
    for login in ("tanaka", "yamada"):
        add_person(login, login, "reporter", "道路河川課", city)
    add_person("jimu", "事務 局", "coordinator", None, city)
    reports = open_round(2025, "jimu", 14, city)
    return [Browser(server.port).sign_in(login) for server, login in zip(servers, ("tanaka", "yamada"))], reports


def save(browser, report, text, revision):
    status, _, said = browser.post(
        report, {"Accept": "application/json"}, revision=revision, status="mostly", result=text, reasonAndImprovement="")
    return status, json.loads(said)


def kept(database, report):
    """Revision and text of a report, read by another program than ours."""
    action = report.rpartition("/")[2]
    revision, result = psql(database, f"SELECT revision, result FROM working_report WHERE action = '{action}'").strip().split("|")
    return int(revision), result


def test_two_people_write_one_report_through_two_servers(city, two_writers):
    writers, reports = two_writers
    report, revision = reports["16"], 0
    for turn in range(20):
        texts = [f"{turn}回目：{name}" for name in ("田中", "山田")]
        answers = at_once(*(lambda writer=writer, text=text: save(writer, report, text, revision)
                            for writer, text in zip(writers, texts)))
        assert sorted(status for status, _ in answers) == [200, 409], answers
        winner = [status for status, _ in answers].index(200)
        revision = int(answers[winner][1]["revision"])
        assert kept(city, report) == (revision, texts[winner])
        # Whoever came second finds both texts on their page.
        _, _, page = writers[1 - winner].get(report)
        assert all(text in page for text in texts)
    assert "intact" in run("log", "verify", database=city)


def test_one_hands_in_while_the_other_saves_through_another_server(city, two_writers):
    writers, reports = two_writers
    for report in (reports["7"], reports["14"], reports["15"]):
        status, said = save(writers[0], report, "報告の文", 0)
        assert status == 200, said
        handed_in, saved = at_once(
            lambda: writers[0].post(report + "/submission", revision=1, status="mostly", result="報告の文", reasonAndImprovement="")[0],
            lambda: save(writers[1], report, "提出と同時に", 1)[0])
        assert (handed_in == 303) != (saved == 200), (handed_in, saved)
        assert kept(city, report)[1] == ("提出と同時に" if saved == 200 else "報告の文")
