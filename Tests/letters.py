"""The post office: a real SMTP server on loopback, which keeps the mails that it takes."""

import asyncio
from contextlib import contextmanager
from email import message_from_bytes, policy
from typing import NamedTuple

from aiosmtpd.controller import Controller

from hakadori import until
from program import free_port

TAKEN, NOT_NOW = "250 OK", "451 Try again later"


class Letter(NamedTuple):
    sender: str
    to: str
    id: str
    subject: str
    body: str


class Letters:
    def __init__(self):
        self.received = []
        self.seconds = 0  # that it takes for one
        self.answer = lambda letter: TAKEN
        self.controller = Controller(self, hostname="127.0.0.1", port=free_port())
        self.settings = {
            "mail_server": f"127.0.0.1:{self.controller.port}", "mail_security": "none",
            "mail_from": "霞浜市 企画課 <plans@kasumihama.example>"}

    async def handle_DATA(self, server, session, envelope):
        message = message_from_bytes(envelope.original_content, policy=policy.default)
        to, = envelope.rcpt_tos
        letter = Letter(envelope.mail_from, to, message["message-id"], message["subject"], message.get_body().get_content())
        await asyncio.sleep(self.seconds)
        answer = self.answer(letter)
        if answer == TAKEN:
            self.received.append(letter)
        return answer

    def wait(self, count):
        until(lambda: len(self.received) >= count, f"{count} mails", 120)


@contextmanager
def letters():
    opened = Letters()
    opened.controller.start()
    try:
        yield opened
    finally:
        opened.controller.stop()
