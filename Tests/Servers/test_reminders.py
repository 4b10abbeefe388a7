"""Reminders are sent once: two servers on one PostgreSQL are told to remind at the same moment, and one dies while it sends."""

import json
import threading
from collections import Counter

import pytest

from hakadori import run, serving, until
from letters import NOT_NOW, TAKEN, letters
from nation import psql
from office import Browser
from sample_city import CITY, STAFF_PLAN, add_person, open_round, table
from together import at_once

YEAR = 2025
LATE = [f"late{number}@kasumihama.example" for number in range(40)]


@pytest.fixture
def staffed(city):
    """The city with many reporters and two coordinators; its database."""
    divisions = sorted({row["筆頭担当課"] for row in table("actions", city)} - {"各課"})
    lines = ["利用者名,氏名,課,役割,計画,年度,メール"]
    lines += [f"late{number},担当 {number}郎,{divisions[number % len(divisions)]},担当者,,,{mail}"
              for number, mail in enumerate(LATE)]
    run("account", "import", "-", "--city", CITY.strip("/"), "--additions", database=city, text="\n".join(lines))
    for login in ("jimu", "kimura"):
        add_person(login, "事務 " + login, "coordinator", None, city)
    return city


@pytest.fixture
def late(staffed):
    """The city in a round that is overdue."""
    open_round(YEAR, "jimu", -7, staffed)
    return staffed


@pytest.fixture
def post():
    with letters() as opened:
        opened.seconds = 0.15
        yield opened


def mailing(database, post, sender):
    """A server that sends its mails from an address of its own, so that the post office can tell which it was."""
    return serving(database, **post.settings | {"mail_from": sender})


def remind_at_once(*servers):
    """A coordinator at each server presses the button; one of them hears that there was nobody left to remind."""
    offices = [Browser(server.port).sign_in(login) for server, login in zip(servers, ("jimu", "kimura"))]
    answers = at_once(*(lambda office=office: office.post(f"{STAFF_PLAN}/rounds/{YEAR}/reminders", scope="overdue")
                        for office in offices))
    said = [answer.getheader("Location").partition("done=")[2] for _, answer, _ in answers]
    assert said.count("nobody-reminded") == len(servers) - 1, said


def outbox(database):
    """State and attempts of each message by its number."""
    rows = psql(database, "SELECT number, state, attempts FROM message").splitlines()
    return {int(number): (state, int(attempts)) for number, state, attempts in (row.split("|") for row in rows)}


def all_are_sent(database):
    return {state for state, _ in outbox(database).values()} == {"sent"}


def log_tells_of_each_once(database):
    assert "intact" in run("log", "verify", database=database)
    entries = map(json.loads, run("log", "export", database=database).splitlines())
    told = Counter(line["item"] for entry in entries for line in entry["changes"] if line["subject"] == "message")
    assert len(told) == len(LATE) and set(told.values()) == {1}, told


def test_two_servers_that_both_live_send_each_once(late, post):
    with mailing(late, post, "first@kasumihama.example") as first, mailing(late, post, "second@kasumihama.example") as second:
        remind_at_once(first, second)
        until(lambda: all_are_sent(late), "all sent", 120)
    assert Counter(letter.to for letter in post.received) == Counter(LATE)
    assert len({letter.sender for letter in post.received}) == 2, "both worked"
    assert {attempts for _, attempts in outbox(late).values()} == {1}
    log_tells_of_each_once(late)


def test_a_server_is_stopped_while_it_sends(late, post):
    """As for an update: it brings the mail in its hand to its end, and the other sends the rest."""
    with mailing(late, post, "first@kasumihama.example") as first, mailing(late, post, "second@kasumihama.example") as second:
        reminded = threading.Event()

        def answer(letter):
            if letter.sender.startswith("first"):
                # Not before the office's request to this very server is answered.
                assert reminded.wait(60)
                first.process.terminate()
            return TAKEN

        post.answer = answer
        remind_at_once(first, second)
        reminded.set()
        until(lambda: all_are_sent(late), "all sent", 120)
        assert first.process.wait(20) == 0
    assert Counter(letter.to for letter in post.received) == Counter(LATE)
    # While it answers its last requests it may take one or the other more.
    assert 1 <= [letter.sender for letter in post.received].count("first@kasumihama.example") < len(LATE) / 2
    assert {attempts for _, attempts in outbox(late).values()} == {1}
    log_tells_of_each_once(late)


def test_a_round_that_begins_is_told_of_once(staffed, post):
    """Two servers wake up on its first day."""
    open_round(YEAR, "jimu", 22, staffed, "--tell")
    assert not outbox(staffed), "it begins tomorrow"
    opens_on = psql(staffed, "SELECT opens_on FROM report_round").strip()
    psql(staffed, "UPDATE report_round SET opens_on = '2025-04-01'")
    with mailing(staffed, post, "first@kasumihama.example"), mailing(staffed, post, "second@kasumihama.example"):
        post.wait(len(LATE))
        until(lambda: all_are_sent(staffed), "all sent", 60)
    psql(staffed, f"UPDATE report_round SET opens_on = '{opens_on}'")
    assert Counter(letter.to for letter in post.received) == Counter(LATE)
    log_tells_of_each_once(staffed)


@pytest.mark.parametrize("is_taken", [False, True], ids=["before the mail server has it", "after the mail server took it"])
def test_a_server_is_killed_while_it_sends(late, post, is_taken):
    """What was not taken comes once; what was taken and could not be noted any more comes once again, as the same mail."""
    caught = []
    with mailing(late, post, "first@kasumihama.example") as first, mailing(late, post, "second@kasumihama.example") as second:
        def answer(letter):
            mine = sum(other.sender == letter.sender for other in post.received)
            if letter.sender.startswith("first") and mine == 4 and not caught:
                first.kill()
                caught.append(letter)
                return TAKEN if is_taken else NOT_NOW
            return TAKEN

        post.answer = answer
        remind_at_once(first, second)
        until(lambda: [state for state, _ in outbox(late).values()].count("sent") == len(LATE) - 1, "all but one sent", 120)
        lost, = caught
        others = Counter(letter.to for letter in post.received if letter.to != lost.to)
        assert others == Counter(set(LATE) - {lost.to})
        # Nobody else takes it before the lease ends; five minutes are made to pass.
        number, = (number for number, (state, _) in outbox(late).items() if state != "sent")
        assert outbox(late)[number] == ("waiting", 1)
        psql(late, f"UPDATE message SET leased_until = created_at WHERE number = {number}")
        until(lambda: all_are_sent(late), "the last one sent", 60)
        assert outbox(late)[number] == ("sent", 2)
    copies = [letter for letter in post.received if letter.to == lost.to]
    assert len(copies) == (2 if is_taken else 1) and copies[-1].sender == "second@kasumihama.example"
    assert {(copy.id, copy.subject, copy.body) for copy in copies} == {(lost.id, lost.subject, lost.body)}
    log_tells_of_each_once(late)


def test_the_database_is_away_when_the_mail_server_has_taken_a_mail(late, post):
    """The server goes on trying to note it, so that nobody gets it twice."""
    name = late.rpartition("/")[2]
    admin = late.removesuffix(name) + "postgres"

    def answer(letter):
        if len(post.received) == 4:
            psql(admin, f"ALTER DATABASE {name} ALLOW_CONNECTIONS false")
            psql(admin, f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'")
            threading.Timer(3, psql, [admin, f"ALTER DATABASE {name} ALLOW_CONNECTIONS true"]).start()
        return TAKEN

    with mailing(late, post, "first@kasumihama.example") as server:
        remind_at_once(server)
        post.answer = answer
        post.wait(len(LATE))
        until(lambda: all_are_sent(late), "all sent", 60)
    assert Counter(letter.to for letter in post.received) == Counter(LATE)
    assert {attempts for _, attempts in outbox(late).values()} == {1}
    log_tells_of_each_once(late)
