"""Who is attacked: two cities on one server, each with people in every role and an open round."""

import functools
import re
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from hakadori import run, serving
from nation import made
from office import Browser
from sample_city import CITY, OTHER_PLAN, PASSWORD, PLAN, add_person, grant, open_round, publish, sheet

from .processes import forget_highest

ROADS, DIGITAL = "道路河川課", "情報推進課"
YEAR = 2025
# The other city: its texts name it where the sample's name Kasumihama, so that a leak of either is seen.
OTHER_CITY = "/shiomi"
NEIGHBOUR_PLAN = f"{OTHER_CITY}/rinkai-plan"
NAMES = {CITY: "霞浜", OTHER_CITY: "汐見"}


class Person(NamedTuple):
    login: str
    role: str
    division: str | None = None
    limits: tuple = ()
    other: tuple = ()  # a second right: role and division


PEOPLE = [
    Person("kanri", "administrator"),
    Person("jimu", "coordinator"),
    Person("nendo", "coordinator", limits=("--year", str(YEAR))),
    Person("keikaku", "coordinator", limits=("--plan", OTHER_PLAN.rpartition("/")[2])),
    Person("tanaka", "reporter", ROADS),
    Person("suzuki", "approver", ROADS),
    Person("ito", "reader"),
    Person("kaneda", "reporter", ROADS, other=("approver", DIGITAL)),
]
NEIGHBOURS = [Person("kanri", "administrator"), Person("jimu", "coordinator"), Person("tanaka", "reporter"),
              Person("suzuki", "approver"), Person("ito", "reader")]


class Target(NamedTuple):
    """A server under attack."""

    server: object
    database: str

    @property
    def port(self):
        return self.server.port

    @property
    def pid(self):
        return self.server.process.pid

    def sign_in(self, person, city=CITY):
        return sign_in(self.port, person.login, city)


def sign_in(port, login, city=CITY):
    """A login may be there in both cities: the sign-in page asks which where there are several."""
    browser = Browser(port)
    _, _, page = browser.get("/staff/sign-in")
    fields = {"city": city.strip("/")} if 'name="city"' in page else {}
    status, _, text = browser.post("/staff/sign-in", login=login, password=PASSWORD, **fields)
    assert status == 303, f"{login} could not sign in: {status} {re.sub('<[^>]*>', ' ', text)[-500:]}"
    browser.get("/staff/account")
    return browser


@functools.cache
def folder():
    """Kept until the program ends."""
    return tempfile.TemporaryDirectory(prefix="hakadori-hostile-")


@functools.cache
def cities():
    """The file of both cities, made once; everybody gets a copy."""
    database = f"sqlite:{folder().name}/cities.sqlite"
    for plan in (PLAN, OTHER_PLAN):
        publish(plan, database)
    for person in PEOPLE:
        add(person, CITY, database)
    open_round(YEAR, "jimu", 14, database)
    neighbour = sheet(PLAN).read_text().replace(NAMES[CITY], NAMES[OTHER_CITY]).replace("492019", "492027")
    run("import", "-", "--to", NEIGHBOUR_PLAN.strip("/"), "--publish", database=database, text=neighbour)
    for person in NEIGHBOURS:
        add(person, OTHER_CITY, database)
    run("round", "open", NEIGHBOUR_PLAN.strip("/"), str(YEAR), "--as", "jimu", database=database)
    backup = Path(folder().name, "cities.backup")
    run("backup", str(backup), database=database)
    return backup


def add(person, city, database, login=None):
    login = login or person.login
    add_person(login, f"{NAMES[city]} {login}", person.role, person.division, database, *person.limits, city=city)
    if person.other:
        grant(f"{city.strip('/')}/{login}", *person.other, database)


@contextmanager
def copied(size=None):
    """A database of its own with both cities: on PostgreSQL where a size names a server, else an SQLite file."""
    if size and size.postgres:
        with made(size.postgres, "hostile") as database:
            run("restore", str(cities()), "--to", database)
            yield database
    else:
        with tempfile.TemporaryDirectory(prefix="hakadori-hostile-") as place:
            database = f"sqlite:{place}/city.sqlite"
            run("restore", str(cities()), "--to", database)
            yield database


@contextmanager
def attacked(size=None, **settings):
    """Serves both cities until the end of the block; its memory is counted from here on."""
    with copied(size) as database, serving(database, log="error", **settings) as server:
        forget_highest(server.process.pid)
        yield Target(server, database)
