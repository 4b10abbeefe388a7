"""What every browser test shares: the site, the browser, and a watch over each page that is opened."""

import pytest
from playwright.sync_api import sync_playwright

from people import Person, watch
from sample_site import MISSING, WIDTHS, sample_site
from staff_site import staff_site


@pytest.fixture(scope="session")
def site():
    with sample_site() as address:
        yield address


@pytest.fixture
def office():
    """The sample city before anybody has an account."""
    with staff_site() as opened:
        yield opened


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def visit(site, browser):
    """Opens an address in a fresh window: `visit("/", size=(360, 740))`.

    Whatever the test is about, it fails too when a page does what no page may (`watch`), or when a file is not there.
    """
    contexts, complaints = [], []

    def visit(path, size=WIDTHS["desk"], **options):
        context = browser.new_context(viewport={"width": size[0], "height": size[1]}, **options)
        context.set_default_timeout(20_000)
        contexts.append(context)
        page = context.new_page()
        is_missing = any(path.startswith(address) for address in MISSING.values())

        def on_response(response):
            if response.status >= 400 and not (is_missing and response.url == site + path):
                complaints.append(f"{response.status}: {response.url}")

        watch(page, site, complaints)
        page.on("response", on_response)
        response = page.goto(site + path)
        assert response.status == (404 if is_missing else 200), f"{path} answered {response.status}"
        return page

    yield visit
    for context in contexts:
        context.close()
    assert not complaints, "\n".join(complaints)


@pytest.fixture
def somebody(browser):
    """Somebody in a browser of their own: `somebody(site)`, `somebody(site, script=False)`."""
    persons, complaints = [], []

    def somebody(site, **options):
        persons.append(Person(browser, site, complaints, **options))
        return persons[-1]

    yield somebody
    for person in persons:
        person.context.close()
    assert not complaints, "\n".join(complaints)


@pytest.fixture
def administrator(office, somebody):
    """Who has made the first account of the office, and is signed in."""
    return somebody(office.address).first_run(office.code)
