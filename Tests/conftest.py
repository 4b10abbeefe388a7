"""What the tests of the program share: databases of their own, on both kinds."""

import os
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "Benchmarks/parts"))

from nation import made

POSTGRES = os.environ.get("HAKADORI_TEST_POSTGRES")


@pytest.fixture
def postgres():
    """A PostgreSQL database of a test's own."""
    if not POSTGRES:
        pytest.skip("HAKADORI_TEST_POSTGRES names no server: scripts/with-postgres starts one")
    with made(POSTGRES, "test") as address:
        yield address


@pytest.fixture(params=["SQLite", "PostgreSQL"])
def database(request, tmp_path):
    """A database of a test's own; the test is run on one of each kind."""
    if request.param == "SQLite":
        return f"sqlite:{tmp_path}/test.sqlite"
    return request.getfixturevalue("postgres")
