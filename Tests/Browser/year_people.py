"""People who work through pages, each in a browser of their own, and the post office that brings them their mail."""

import os
import re
import time
from contextlib import contextmanager
from email import message_from_bytes, policy
from pathlib import Path

from aiosmtpd.controller import Controller

from sample_site import free_port, in_language
from staff_site import PASSWORD
from test_staff import check, fill

WIDTHS = {"phone": (390, 844), "desk": (1280, 900)}


class Letters:
    """A real SMTP server on loopback, and the mails that it received."""

    def __init__(self):
        self.received = []
        self.port = free_port()
        self.controller = Controller(self, hostname="127.0.0.1", port=self.port)

    async def handle_DATA(self, server, session, envelope):
        message = message_from_bytes(envelope.original_content, policy=policy.default)
        self.received.append((envelope.rcpt_tos, message["subject"], message.get_body().get_content()))
        return "250 OK"

    def wait(self, count):
        for _ in range(300):
            if len(self.received) >= count:
                return
            time.sleep(0.1)
        raise AssertionError(f"{len(self.received)} mails instead of {count}")


@contextmanager
def letters():
    opened = Letters()
    opened.controller.start()
    try:
        yield opened
    finally:
        opened.controller.stop()


class Person:
    """Somebody in a browser of their own, who looks at each page that they come to."""

    def __init__(self, browser, site, seen, complaints):
        self.site, self.seen = site, seen
        self.context = browser.new_context(locale="ja-JP")
        self.context.set_default_timeout(20_000)
        self.page = self.context.new_page()
        self.page.on("console", lambda m: complaints.append(m.text)
                     if m.type in ("error", "warning") and "Failed to load resource" not in m.text else None)
        self.page.on("pageerror", lambda error: complaints.append(str(error)))
        self.page.on("request", lambda r: None if r.url.startswith((site, "data:")) else complaints.append(r.url))

    def go(self, path):
        self.page.goto(self.site + path)

    def press(self, name):
        self.page.get_by_role("main").get_by_role("button", name=name, exact=True).click()

    def sees(self, *words):
        text = self.page.locator("main").inner_text()
        missing = [word for word in words if word not in text]
        assert not missing, f"{self.page.url} does not say {missing}:\n{text}"

    def look(self, name, *words, english=None):
        """The page says these words and holds up at both widths; `english` is what it says in that language."""
        self.sees(*words)
        check(self.page, name, self.seen, WIDTHS)
        self.picture(name)
        if english:
            address = self.page.url
            self.page.goto(in_language(address.split("?done=")[0], "en"))
            assert self.page.locator("html").get_attribute("lang") == "en"
            self.sees(english)
            check(self.page, name + " in English", self.seen, WIDTHS)
            self.picture(name + " in English")
            self.page.goto(address)

    def picture(self, name):
        folder = os.environ.get("HAKADORI_PICTURES")
        for width, (across, down) in WIDTHS.items() if folder else ():
            self.page.set_viewport_size({"width": across, "height": down})
            self.page.screenshot(path=Path(folder) / f"{name}-{across}.png".replace(" ", "-"), full_page=True)

    def sign_in(self, login):
        if not self.page.url.startswith(self.site + "/staff/sign-in"):
            self.go("/staff/sign-in")
        fill(self.page, login=login, password=PASSWORD)
        self.press("サインイン")
        assert self.page.url == self.site + "/staff"

    def open_report(self, number):
        """Goes from home to a report by its link, whether it stands first or further down."""
        self.go("/staff")
        item = self.page.locator("ul.requests > li").filter(has=self.page.get_by_text(re.compile(rf"^{number} ")))
        item.get_by_role("link").first.click()
        assert "/reports/" in self.page.url

    def choose(self, status):
        self.page.get_by_role("radio", name=re.compile(f"{status}$")).check()

    def write(self, text):
        self.page.get_by_role("textbox", name="達成状況詳細").fill(text)
