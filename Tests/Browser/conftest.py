"""What every browser test shares: the site, the browser, and a watch over each page that is opened."""

import sys
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import sync_playwright

sys.path.insert(0, str(Path(__file__).parents[2] / "Benchmarks/parts"))  # a database of one's own

from sample_site import MISSING, WIDTHS, sample_site


@pytest.fixture(scope="session")
def site():
    with sample_site() as address:
        yield address


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def visit(site, browser):
    """Opens an address in a fresh window: `visit("/", size=(360, 740))`.

    Whatever the test is about, it fails too when a page asks another host for anything, or when the browser complains
    (a refused style or script, a file that is not there, an error in a script).
    """
    contexts, complaints = [], []

    def watch(page, expected):
        def on_request(request):
            if urlsplit(request.url).scheme in ("http", "https") and not request.url.startswith(site + "/"):
                complaints.append(f"asked another host: {request.url}")

        def on_response(response):
            if response.status >= 400 and response.url != expected:
                complaints.append(f"{response.status}: {response.url}")

        def on_console(message):
            if message.type in ("error", "warning") and "Failed to load resource" not in message.text:
                complaints.append(f"console: {message.text}")

        page.on("request", on_request)
        page.on("response", on_response)
        page.on("console", on_console)
        page.on("pageerror", lambda error: complaints.append(f"script: {error}"))

    def visit(path, size=WIDTHS["desk"], **options):
        context = browser.new_context(viewport={"width": size[0], "height": size[1]}, **options)
        context.set_default_timeout(20_000)
        contexts.append(context)
        page = context.new_page()
        missing = [address for address in MISSING.values() if path.startswith(address)]
        watch(page, expected=site + path if missing else None)
        response = page.goto(site + path)
        assert response.status == (404 if missing else 200), f"{path} answered {response.status}"
        return page

    yield visit
    for context in contexts:
        context.close()
    assert not complaints, "\n".join(complaints)
