"""The sample city in the middle of a round: 道路河川課 and others report on fiscal year 2025."""

import tempfile
from contextlib import contextmanager
from typing import NamedTuple

from hakadori import serving
from sample_city import PLAN, add_person, open_round, publish

PEOPLE = {
    # login: (name, role, division)
    "tanaka": ("田中 花子", "reporter", "道路河川課"),
    "yamada": ("山田 太郎", "reporter", "道路河川課"),
    "suzuki": ("鈴木 一郎", "approver", "道路河川課"),
    "sato": ("佐藤 次郎", "reporter", "情報推進課"),
    "kimura": ("木村 花", "coordinator", None),
    "mori": ("森 評子", "evaluator", None),
    "ito": ("伊藤 三奈", "reader", None),
}


class RoundSite(NamedTuple):
    address: str
    reports: dict  # the address of each report by its action's number


@contextmanager
def round_site():
    """Serves the city; its people can sign in."""
    with tempfile.TemporaryDirectory(prefix="hakadori-round-") as folder:
        database = f"sqlite:{folder}/round.sqlite"
        publish(PLAN, database)
        for login, person in PEOPLE.items():
            add_person(login, *person, database)
        reports = open_round(2025, "kimura", 14, database)
        with serving(database) as server:
            yield RoundSite(server.address, reports)
