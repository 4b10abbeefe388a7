"""Everybody of one city tries every address of another (隣の市): all of it is refused, whatever they may do at home."""

import re
from urllib.parse import urlsplit

from hakadori import run
from sample_city import CITY, PLAN, STAFF_PLAN

from .cities import NEIGHBOUR_PLAN, NEIGHBOURS, OTHER_CITY, PEOPLE, YEAR, attacked
from .verdicts import Verdict, side_by_side
from .walking import Walker
from .wire import ask, encoded, get, post

REFUSED = (403, 404)


def play(size):
    with attacked(size) as target:
        forms, addresses = everything_of(target, CITY, PEOPLE, size)
        own_forms, own = everything_of(target, OTHER_CITY, NEIGHBOURS, size)
        at_home = {path_of(address) for address in own | set(own_forms)}
        addresses = sorted(address for address in addresses if path_of(address) not in at_home)
        sent = {action: fields for action, fields in forms.items() if path_of(action) not in at_home}
        before = kept(target.database)
        # In the small form every address is tried by one of them, in full by each.
        step = size.of(1, len(NEIGHBOURS))
        verdicts = [trespass(target, person, addresses[index % step::step], dict([*sent.items()][index % step::step]), size)
                    for index, person in enumerate(NEIGHBOURS)]
        verdicts += [substitute(target, person, own_forms, size) for person in NEIGHBOURS]
        verdicts.append(nobody(target.port, addresses[::step], dict([*sent.items()][::step]), size))
        verdicts[-1].demand(kept(target.database) == before, f"something of {CITY} is another than before")
        verdicts[-1].demand("intact" in run("log", "verify", database=target.database), "the log does not verify")
    return verdicts


def path_of(address):
    return urlsplit(address).path


def everything_of(target, city, people, size):
    """What all roles of a city find: the fields of each form by its action, and all addresses."""
    seen = Verdict("reading one's own city")
    forms, addresses = {}, set()
    for person in people:
        for address, page in Walker(target, person, city, seen).read_everything(size.of(500, 1)).items():
            addresses.add(address)
            addresses.update(page.links if page else ())
            for form in page.forms if page else ():
                if form.method == "get":
                    addresses.add(form.action)
                else:
                    forms.update({action: form.as_it_stands() | {"text": "隣の市から"} for action in form.actions})
    assert not seen.faults, seen.sentence()
    addresses = {address for address in addresses if address.startswith("/staff") and "/sign-" not in address}
    return {action: fields for action, fields in forms.items() if "/sign-" not in action}, addresses


def kept(database):
    """The plan and the people of the city that is attacked."""
    return (run("export", PLAN.strip("/"), "--to", "json", database=database),
            run("account", "list", CITY.strip("/"), "--format", "json", database=database),
            run("log", "export", "--city", CITY.strip("/"), database=database))


def trespass(target, person, addresses, sent, size):
    """Asks for every page, and sends every form with their own token."""
    verdict = Verdict(f"another city's pages: {person.login}, {person.role}", seconds=2 * size.patience, answers=REFUSED)
    walker = Walker(target, person, OTHER_CITY, verdict)
    for address in addresses:
        walker.get(address)
    for action, fields in sent.items():
        walker.post(action, {name: value for name, value in fields.items() if name != "token"})
    return verdict


def substitute(target, person, own_forms, size):
    """Sends their own forms with the other city's plan, person or round in the place of their own."""
    verdict = Verdict(f"another city in one's own forms: {person.login}, {person.role}", seconds=2 * size.patience, answers=REFUSED)
    walker = Walker(target, person, OTHER_CITY, verdict)
    own_plan, their_plan = NEIGHBOUR_PLAN.rpartition("/")[2], PLAN.rpartition("/")[2]
    actions = sorted({action.replace(f"/{own_plan}", f"/{their_plan}", 1) for action in own_forms if f"/plans/{own_plan}" in action})
    for action in actions:
        walker.post(action, {"plan": their_plan, "city": CITY.strip("/")})
    walker.get(f"{STAFF_PLAN}/rounds/{YEAR}")
    return verdict


def nobody(port, addresses, sent, size):
    """The same without an account: pages lead to signing in, forms are refused. The city may be named as one likes."""
    verdict = Verdict("a city's staff pages: nobody signed in", seconds=2 * size.patience, answers=(303, *REFUSED))
    cookie = "hakadori=" + "A" * 43

    def look(address):
        answer = ask(port, get(address, Cookie=cookie))
        verdict.note(answer.status, answer.seconds, address)
        if answer.status == 303:
            where = re.search(rb"(?i)\nlocation: *([^\r\n]*)", answer.text)
            verdict.demand(where and where[1].startswith(b"/staff/sign-in"), f"{address} leads to {where and where[1]}")

    def send(action):
        answer = ask(port, post(action, encoded(token="0" * 64, city=CITY.strip("/")), Cookie=cookie))
        verdict.note(answer.status, answer.seconds, action)

    side_by_side(look, addresses, 4)
    side_by_side(send, sent, 4)
    return verdict
