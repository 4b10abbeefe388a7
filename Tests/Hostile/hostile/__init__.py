"""The attacks (攻撃の再現), by subject. Each is a function of a size that gives verdicts; `run` plays them in full, `make test` in a small form."""

from . import (
    backups, bodies, connections, full_disk, guesses, hanging, hosts, marks, neighbours, reports, stopping, walk, workbooks, years)

ATTACKS = {
    "marks": marks.play,
    "reports": reports.play,
    "slow-headers": connections.slow_headers,
    "slow-headers-of-one": connections.slow_headers_of_one,
    "pipelining": connections.silence_after_pipelining,
    "not-reading": connections.never_reading,
    "crowd": connections.idle_crowd,
    "office": connections.office_behind_a_proxy,
    "slow-office": connections.slow_office,
    "stopping": stopping.play,
    "bodies": bodies.play,
    "workbooks": workbooks.play,
    "hanging": hanging.play,
    "guesses": guesses.play,
    "backups": backups.play,
    "years": years.play,
    "full-disk": full_disk.play,
    "hosts": hosts.play,
    "walk": walk.play,
    "neighbours": neighbours.play,
}
# Those that mostly wait: the small form plays them side by side.
WAITING = ["slow-headers", "slow-headers-of-one", "pipelining", "not-reading", "crowd", "slow-office", "stopping", "hanging"]
