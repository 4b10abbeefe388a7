"""Several servers on one PostgreSQL, as docs/operate.md says under “Several servers”."""

import pytest

from hakadori import serving
from sample_city import PLAN, publish


@pytest.fixture
def city(postgres):
    """The database of the sample city, whose plan is published."""
    publish(PLAN, postgres)
    return postgres


@pytest.fixture
def servers(city):
    """Two servers on it, behind a proxy."""
    with serving(city, trust_proxy="yes") as first, serving(city, trust_proxy="yes") as second:
        yield first, second
