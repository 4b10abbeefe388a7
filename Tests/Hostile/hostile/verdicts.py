"""What became of an attack: how often it was tried, what was answered, how slowly, with how much memory, and whether the rule held."""

import threading
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPException
from typing import NamedTuple

from table import table

MEGABYTE = 1 << 20


class Limits(NamedTuple):
    """What the rule allows; None is no limit."""

    seconds: float | None = None
    megabytes: float | None = None
    answers: tuple = ()  # those that are right; () is whatever is no 5xx and no silence

    def __str__(self):
        parts = ["/".join(map(str, self.answers)) if self.answers else "no 5xx"]
        if self.seconds is not None:
            parts.append(f"≤ {self.seconds:g} s")
        if self.megabytes is not None:
            parts.append(f"≤ {self.megabytes:g} MB")
        return ", ".join(parts)


class Verdict:
    """One line of the table. Threads may note what they saw at the same time: each note is one append."""

    def __init__(self, attack, **limits):
        self.attack, self.limits = attack, Limits(**limits)
        self.noted = []  # (answer, seconds)
        self.megabytes = None
        self.faults = []

    def note(self, answer, seconds, what=""):
        """An answer: a status, an exit code, or a word such as `silent`."""
        self.noted.append((answer, seconds))
        if self.limits.answers:
            is_right = answer in self.limits.answers
        else:
            is_right = answer not in ("silent", "away") and not (isinstance(answer, int) and answer >= 500)
        self.demand(is_right, f"answered {answer}: {what or self.attack}")
        if self.limits.seconds is not None:
            self.demand(seconds <= self.limits.seconds, f"{seconds:.1f} s: {what or self.attack}")
        return answer

    def note_memory(self, size, what=""):
        """Bytes at the highest."""
        self.megabytes = max(self.megabytes or 0, size / MEGABYTE)
        if self.limits.megabytes is not None:
            self.demand(size / MEGABYTE <= self.limits.megabytes, f"{size / MEGABYTE:.0f} MB: {what or self.attack}")

    def time(self, what, work):
        """Notes what a work that gives (status, …) gave, and how long it took; gives it."""
        begun = time.monotonic()
        try:
            given = work()
        except (OSError, HTTPException):
            given = ("silent", None, "")
        self.note(given[0], time.monotonic() - begun, what)
        return given

    def demand(self, holds, otherwise):
        if not holds:
            self.faults.append(otherwise)

    @property
    def is_lost(self):
        """Whether going on would only take long: the server answers no more."""
        return [answer for answer, _ in self.noted].count("silent") >= 2

    @property
    def slowest(self):
        return max((seconds for _, seconds in self.noted), default=0.0)

    @property
    def answers(self):
        counts = Counter(str(answer) for answer, _ in self.noted).most_common(6)
        return ", ".join(f"{count:,} × {answer}" for answer, count in counts)

    def sentence(self):
        """For a test that fails: the first faults, and how many there are."""
        return f"{self.attack} ({self.limits}): " + "; ".join(list(dict.fromkeys(self.faults))[:5]) + f" … {len(self.faults)} in all"


def print_table(verdicts):
    table(
        ["attack", "tried", "refused or answered as", "slowest s", "MB", "limit", "holds"],
        [[one.attack, len(one.noted), one.answers, one.slowest, "" if one.megabytes is None else one.megabytes, str(one.limits),
          "NO" if one.faults else "yes"] for one in verdicts])
    for one in verdicts:
        if one.faults:
            print("NO:", one.sentence())


class Size(NamedTuple):
    """How much of an attack is played: in full by `run`, in a small form by `make test`."""

    is_full: bool
    patience: float  # what times are multiplied with: the small form runs beside other things, and on a debug build
    postgres: str | None = None  # a server on which databases may be made

    def of(self, full, small):
        return full if self.is_full else small


def side_by_side(work, over, width=32):
    """Does the work for each of these, so many at a time."""
    with ThreadPoolExecutor(width) as threads:
        return list(threads.map(work, over))


class Every(threading.Thread):
    """Does something again and again until the block ends."""

    def __init__(self, work, seconds):
        super().__init__(daemon=True)
        self.work, self.seconds, self.is_over = work, seconds, threading.Event()

    def run(self):
        while not self.is_over.is_set():
            self.work()
            self.is_over.wait(self.seconds)

    def __enter__(self):
        self.start()
        return self

    def __exit__(self, *_):
        self.is_over.set()
        self.join(60)
