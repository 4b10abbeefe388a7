"""Clients that do harm by being slow: many connections, held from one thread."""

import select
import socket
import time

from .wire import STRANGERS, connect


class Crowd:
    """Connections that send what they are told, never read, and are counted."""

    def __init__(self, port, count, sources=STRANGERS, receive_buffer=None):
        self.lines = []
        for number in range(count):
            try:
                line = connect(port, sources[number % len(sources)], 10, receive_buffer)
            except OSError:
                continue  # refused: one attacker fewer
            line.setblocking(False)
            self.lines.append(line)

    def send(self, what):
        """The same bytes on every connection that still takes some."""
        for line in list(self.lines):
            try:
                line.send(what)
            except (BlockingIOError, InterruptedError):
                pass
            except OSError:
                self.drop(line)

    def drop_closed(self):
        """Forgets those that the server has ended, without reading what it sent to the others."""
        poll = select.poll()
        by_number = {line.fileno(): line for line in self.lines}
        for number in by_number:
            poll.register(number, select.POLLRDHUP | select.POLLHUP | select.POLLERR)
        for number, _ in poll.poll(0):
            self.drop(by_number[number])

    def drop(self, line):
        self.lines.remove(line)
        line.close()

    def wait(self, seconds, drip=b"", every=1):
        """Goes on for so long, with some bytes more now and then."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if drip:
                self.send(drip)
            self.drop_closed()
            time.sleep(every)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        for line in self.lines:
            line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
            line.close()
