"""Strangers who guess (総当たり): the log does not fill, they get nowhere, and whom they guess at can still sign in."""

from office import Browser
from sample_city import CITY, PASSWORD

from hakadori import run

from .cities import attacked
from .commands import run_measured
from .verdicts import Verdict, side_by_side

LOCKED = "続けて間違えたため"


def play(size):
    with attacked(size, trust_proxy="yes") as target:
        return [filling(target, size), locking_out(target, size), guessing(target, size)]


def guess(port, login, password, address):
    """`in`, `wrong`, `locked`, or the status where it is none of these."""
    browser = Browser(port)
    browser.get("/staff/sign-in")
    status, _, text = browser.post(
        "/staff/sign-in", {"X-Forwarded-For": address}, city=CITY.strip("/"), login=login, password=password)
    return ("in" if status == 303 else "locked" if LOCKED in text else "wrong" if status == 422 else status), None, text


def entries(database):
    return run("log", "export", "--city", CITY.strip("/"), database=database).count("\n")


def filling(target, size):
    """A thousand guesses of many addresses at logins that there are and are not."""
    # Entries that the log may grow by: one for many failures, not one for each.
    count, most = size.of(1_200, 150), size.of(60, 20)
    verdict = Verdict(f"sign-in guesses: the log grows by ≤ {most} entries", seconds=5 * size.patience, answers=("wrong", "locked"))
    before = entries(target.database)

    def one(number):
        login = ["suzuki", "ito", f"nobody{number}"][number % 3]
        verdict.time(login, lambda: guess(target.port, login, f"まちがい{number}", f"198.51.{number % 200}.{number % 7}"))

    side_by_side(one, range(count), 8)
    grown = entries(target.database) - before
    verdict.demand(grown <= most, f"the log grew by {grown:,} entries in {count:,} guesses")
    verdict.demand("intact" in run("log", "verify", database=target.database), "the log does not verify")
    return verdict


def locking_out(target, size):
    """Twelve guesses at somebody's login from one address, then from many: from their own address they sign in all the same."""
    verdict = Verdict("guesses at a known login: its owner signs in", answers=("in",))
    for round_ in range(size.of(6, 2)):
        for number in range(12):
            guess(target.port, "tanaka", f"まちがい{number}", "203.0.113.66" if round_ == 0 else f"203.0.{round_}.{number}")
        verdict.time("the owner", lambda: guess(target.port, "tanaka", PASSWORD, "192.0.2.44"))
    return verdict


def guessing(target, size):
    """Whoever guesses on from one address is locked there, even with the right password, until somebody undoes it."""
    verdict = Verdict("guesses at one login from one address", seconds=5 * size.patience, answers=("wrong", "locked"))
    address = "203.0.113.99"
    for number in range(30):
        verdict.time("a guess", lambda: guess(target.port, "jimu", f"まちがい{number}", address))
    verdict.time("the right password at last", lambda: guess(target.port, "jimu", PASSWORD, address))
    code, _ = run_measured(Verdict("unlock"), "unlock", "account", "unlock", f"{CITY.strip('/')}/jimu", database=target.database)
    found, *_ = guess(target.port, "jimu", PASSWORD, address)
    verdict.demand(found == "in", f"hakadori account unlock ended with {code}; after it: {found}")
    return verdict
