"""Every attack of `Tests/Hostile/run` in a small form: fewer requests, shorter waiting, and more patience, since other tests run beside it."""

import os
import resource
from concurrent.futures import ThreadPoolExecutor

import pytest

from hostile import ATTACKS, WAITING
from hostile.cities import cities
from hostile.verdicts import Size

SMALL = Size(is_full=False, patience=15, postgres=None)
# It stops the server of every database: nobody else plays on that one meanwhile.
STOPPING_POSTGRES = Size(is_full=False, patience=15, postgres=os.environ.get("HAKADORI_TEST_POSTGRES"))


def play(name):
    return ATTACKS[name](STOPPING_POSTGRES if name == "hanging" else SMALL)


@pytest.fixture(scope="session")
def waiting(request):
    """Those that wait for clients or time-outs, under way side by side since the first test of this file, as far as they are asked for."""
    asked = {item.callspec.params.get("name") for item in request.session.items if hasattr(item, "callspec")}
    soft, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (max(soft, min(most, 20_000)), most))
    cities()
    with ThreadPoolExecutor(2) as threads:
        yield {name: threads.submit(play, name) for name in WAITING if name in asked}


@pytest.mark.parametrize("name", [*(name for name in ATTACKS if name not in WAITING), *WAITING])
def test_it_holds(name, waiting):
    verdicts = waiting[name].result(600) if name in waiting else play(name)
    if not verdicts:
        pytest.skip("it needs PostgreSQL, or the right to mount")
    assert not (broken := [one.sentence() for one in verdicts if one.faults]), "\n".join(broken)
    assert sum(len(one.noted) for one in verdicts), "nothing was tried"
