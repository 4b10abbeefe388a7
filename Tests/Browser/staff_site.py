"""The sample city with its staff side: an empty one before the first run, and a list of people for it."""

import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from hakadori import serving
from sample_city import PLAN, publish

TRANSFERS = """利用者名,氏名,課,役割,計画,年度
tanaka,田中 花子,道路河川課,担当者,,令和8年度
suzuki,鈴木 一郎,道路河川課,課長,,令和8年度
sato,佐藤 次郎,情報推進課,担当者,,令和8年度
ito,伊藤 三奈,,閲覧,,
ono,小野 四郎,新しい課,担当者,,2026
"""


class StaffSite(NamedTuple):
    address: str
    code: str  # for the first run
    log: Path
    database: str


@contextmanager
def staff_site(database=None, **settings):
    """Serves the sample city before anybody has an account, by itself from a file of its own."""
    with tempfile.TemporaryDirectory(prefix="hakadori-staff-") as folder:
        database = database or f"sqlite:{folder}/staff.sqlite"
        publish(PLAN, database)
        with serving(database, **settings) as server:
            code = server.says(r"set-up code ((?:\w{4}-){3}\w{4})")
            yield StaffSite(server.address, code, server.log, database)
