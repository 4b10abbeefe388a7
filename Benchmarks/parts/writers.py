"""People who write reports, played with little work: what this program computes, the server beside it cannot."""
import json
import select
import socket
import time
import urllib.parse


class Writer:
    """One person at one report: a connection that is kept open, the text last kept and its revision."""

    def __init__(self, browser, path):
        self.path = path
        self.revision, self.kept = 0, ""
        self.asked, self.began = "", 0
        self.errors = 0
        self.received = b""
        self.socket = socket.create_connection(("127.0.0.1", browser.port))
        self.head = (
            f"POST {path} HTTP/1.1\r\nHost: 127.0.0.1:{browser.port}\r\nCookie: {browser.cookie}\r\nAccept: application/json\r\n"
            "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: ")
        self.fields = urllib.parse.urlencode({"token": browser.token, "status": "mostly", "reason": ""})

    def ask(self, text):
        """Sends what saves `text`, as the page's script does."""
        form = f"{self.fields}&revision={self.revision}&result={urllib.parse.quote(text)}"
        self.asked, self.began = text, time.perf_counter()
        self.socket.sendall(f"{self.head}{len(form)}\r\n\r\n{form}".encode())

    def answer(self):
        """How many seconds the answer took; nothing while it has not arrived whole."""
        self.received += self.socket.recv(1 << 16)
        head, end, body = self.received.partition(b"\r\n\r\n")
        if not end or len(body) < int(head.lower().partition(b"\r\ncontent-length: ")[2].partition(b"\r\n")[0]):
            return None
        took = time.perf_counter() - self.began
        self.received = b""
        if head.startswith(b"HTTP/1.1 200 "):
            self.revision, self.kept = int(json.loads(body)["revision"]), self.asked
        else:
            self.errors += 1
        return took


def save(writers, goes_on):
    """All save at once, and each again as soon as it was answered, as long as `goes_on()`; how many seconds each save took."""
    poll = select.epoll()
    by_handle = {writer.socket.fileno(): writer for writer in writers}
    for handle in by_handle:
        poll.register(handle, select.EPOLLIN)
    for number, writer in enumerate(writers):
        writer.ask(f"利用件数：{writer.revision}回目の{number}番")
    times, waiting = [], len(writers)
    while waiting:
        for handle, _ in poll.poll():
            writer = by_handle[handle]
            took = writer.answer()
            if took is None:
                continue
            times.append(took)
            if goes_on():
                writer.ask(f"利用件数：{writer.revision}回目の{handle}番")
            else:
                waiting -= 1
    poll.close()
    return times
