"""The sample city on a server of its own: started once for all tests of the public pages, stopped and removed afterwards."""

import tempfile
from contextlib import contextmanager
from urllib.parse import quote

from hakadori import serving
from sample_city import CITY, OTHER_PLAN, PLAN, SHEETS, publish

# One address for each kind of public page (DESIGN 5), and what it answers.
PAGES = {
    "home": "/",
    "city": CITY,
    "city-search": f"{CITY}/search?q={quote('図書')}",
    "overview": PLAN,
    "overview-of-another-scale": OTHER_PLAN,
    "sheet": f"{PLAN}/sheet",
    "filtered-sheet": f"{PLAN}/sheet?division={quote('道路河川課')}&year=2024",
    "policies": f"{PLAN}/policies",
    "policy": f"{PLAN}/policies/1.2",
    "action": f"{PLAN}/actions/16",
    "divisions": f"{PLAN}/divisions",
    "division": f"{PLAN}/divisions/{quote('情報推進課')}",
    "year": f"{PLAN}/years/2024",
    "year-not-due": f"{PLAN}/years/2025",
    "follow-up": f"{PLAN}/years/2024/follow-up",
    "search": f"{PLAN}/search?q={quote('図書')}",
    "search-without-a-hit": f"{PLAN}/search?q={quote('宇宙船')}",
    "data": f"{PLAN}/data",
    "editions": f"{PLAN}/editions",
    "edition": f"{PLAN}/editions/1",
}
MISSING = {"no-such-action": f"{PLAN}/actions/999", "no-such-city": "/nowhere"}
LANGUAGES = ["ja", "en"]
WIDTHS = {"phone": (360, 740), "desk": (1280, 900)}


def in_language(path, language):
    if language == "ja":
        return path
    return f"{path}{'&' if '?' in path else '?'}lang={language}"


@contextmanager
def sample_site():
    """Loads and publishes both plans, serves them, and gives the address, such as `http://127.0.0.1:41234`."""
    with tempfile.TemporaryDirectory(prefix="hakadori-pages-") as folder:
        database = f"sqlite:{folder}/sample.sqlite"
        for plan in SHEETS:
            publish(plan, database)
        with serving(database) as server:
            yield server.address
