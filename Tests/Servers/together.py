"""What people do at the same moment, and through more than one server."""

import threading
from concurrent.futures import ThreadPoolExecutor

from office import Browser


def at_once(*works):
    """Does all of it at the same moment; gives what each gave."""
    start = threading.Barrier(len(works))

    def begin(work):
        start.wait(30)
        return work()

    with ThreadPoolExecutor(len(works)) as threads:
        return list(threads.map(begin, works))


def at(server, browser):
    """The same browser, led to this server by the proxy in front."""
    other = Browser(server.port)
    other.cookie, other.token = browser.cookie, browser.token
    return other
