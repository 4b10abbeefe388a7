"""People who work through pages, each in a browser of their own."""

import os
import re
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import expect

from axe import violations
from sample_city import PASSWORD
from sample_site import LANGUAGES, WIDTHS, in_language

expect.set_options(timeout=20_000)


def watch(page, site, complaints):
    """Notes whatever no page may do: ask another host, or make the browser complain (a refused style, an error in a script)."""
    def on_request(request):
        if urlsplit(request.url).scheme in ("http", "https") and not request.url.startswith(site + "/"):
            complaints.append(f"asked another host: {request.url}")

    def on_console(message):
        if message.type in ("error", "warning") and "Failed to load resource" not in message.text:
            complaints.append(f"console: {message.text}")

    page.on("request", on_request)
    page.on("console", on_console)
    page.on("pageerror", lambda error: complaints.append(f"script: {error}"))


class Person:
    """Somebody in a browser of their own, who looks at each page that they come to."""

    def __init__(self, browser, site, complaints, script=True):
        self.site, self.complaints = site, complaints
        self.context = browser.new_context(locale="ja-JP", java_script_enabled=script)
        self.context.set_default_timeout(20_000)
        self.open_window()

    def open_window(self):
        self.page = self.context.new_page()
        watch(self.page, self.site, self.complaints)

    # What they do

    def go(self, path):
        return self.page.goto(self.site + path)

    def press(self, name, nth=0):
        self.page.get_by_role("main").get_by_role("button", name=name, exact=True).nth(nth).click()
        self.page.wait_for_load_state()

    def follow(self, name, nth=0, exact=False):
        self.page.get_by_role("link", name=name, exact=exact).nth(nth).click()
        self.page.wait_for_load_state()

    def fill(self, **values):
        for name, value in values.items():
            self.page.locator(f"[name='{name.replace('_', '-')}']").first.fill(value)

    def first_run(self, code, city=None):
        """Becomes the administrator 管理 一郎, and signs in. `city`: the word and the name of a city that is not there yet."""
        self.go("/staff")
        if city:
            self.fill(city=city[0], city_name=city[1])
        self.fill(code=code, name="管理 一郎", login="kanri", password=PASSWORD, again=PASSWORD)
        self.press("管理者を作る")
        return self.sign_in("kanri")

    def sign_in(self, login):
        """Signs in where the page asks for it, else from the beginning; comes home or where they wanted to go."""
        if not self.page.get_by_role("main").get_by_role("button", name="ログイン").count():
            self.go("/staff/sign-in")
        self.fill(login=login, password=PASSWORD)
        self.press("ログイン")
        self.page.locator("header .me").wait_for()
        return self

    # What they see

    def sees(self, *words):
        """The page says all these words, at once or in a moment."""
        for word in words:
            expect(self.page.locator("main")).to_contain_text(word, use_inner_text=True)

    def is_told(self, *words):
        """The list of what is wrong, above everything, says this."""
        for word in words:
            expect(self.page.get_by_role("alert")).to_contain_text(word)

    def is_told_of_an_error(self, faults=None):
        """The title says so; so many faults are named, each with a link to its field."""
        expect(self.page).to_have_title(re.compile("^エラー："))
        if faults:
            expect(self.page.get_by_role("alert").get_by_role("link")).to_have_count(faults)

    def look(self, name, *words, english=None):
        """The page says these words and holds up at both widths; `english`: also in English, where it says that."""
        self.sees(*words)
        self.check(name)
        if english is not None:
            address = self.page.url
            self.go_in(address.removeprefix(self.site).split("?done=")[0], "en")
            self.sees(english)
            self.check(name + " in English")
            self.page.goto(address)

    def everywhere(self, path, name):
        """Goes to a page in each language and looks at it."""
        for language in LANGUAGES:
            self.go_in(path, language)
            self.check(f"{name} {language}")

    def go_in(self, path, language):
        self.go(in_language(path, language))
        assert self.page.locator("html").get_attribute("lang") == language

    def check(self, name):
        """What holds for every staff page: axe finds nothing, one h1, a title, nothing scrolls sideways.

        HAKADORI_PICTURES=FOLDER also takes a picture of it, to look at.
        """
        page, folder = self.page, os.environ.get("HAKADORI_PICTURES")
        page.wait_for_load_state()
        for width, (across, down) in WIDTHS.items():
            page.set_viewport_size({"width": across, "height": down})
            assert not (found := violations(page)), f"{name} {width} {page.url}\n" + "\n".join(found)
            assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), f"{name} scrolls sideways at {width}"
            if folder:
                page.screenshot(path=Path(folder) / f"{name}-{width}.png".replace(" ", "-").replace("/", "-"), full_page=True)
        assert page.locator("h1").count() == 1 and page.title().strip(), name
        levels = page.evaluate("[...document.querySelectorAll('h1,h2,h3,h4')].map(h => +h.tagName[1])")
        assert not [1 for a, b in zip(levels, levels[1:]) if b > a + 1], f"{name}: {levels}"
        labels = page.evaluate(
            "[...document.querySelectorAll('input:not([type=hidden]), select, textarea')].filter(e => !e.labels.length).length")
        assert labels == 0, f"{name}: a field without a label"

    # A report

    def open_report(self, number):
        """Goes from home to a report by its link, whether it stands first or further down."""
        self.go("/staff")
        item = self.page.locator("ul.requests > li").filter(has=self.page.get_by_text(re.compile(rf"^{number} ")))
        item.get_by_role("link").first.click()
        self.page.wait_for_url("**/reports/*")

    def choose(self, status):
        self.page.get_by_role("radio", name=re.compile(f"{status}$")).check()

    def write(self, text, field="達成状況詳細"):
        self.page.get_by_role("textbox", name=field).fill(text)

    def reads(self, text, field="達成状況詳細"):
        """What stands in a field of the report."""
        expect(self.page.get_by_role("textbox", name=field)).to_have_value(text)

    def waits_until(self, state):
        """The page's script says by itself what became of the text: `saved`, `unreachable`, `signedOut`, `conflict`."""
        self.page.locator(f"form.report [data-state={state}]").wait_for(state="attached")
