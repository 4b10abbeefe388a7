"""The units for systemd: every line of them is understood, and they stay as closed as they are."""

import subprocess

import pytest

from hakadori import ROOT, program

SERVICES = ["hakadori.service", "hakadori-backup.service"]


def analyze(*arguments):
    return subprocess.run(
        ["systemd-analyze", "--no-pager", *arguments], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        text=True, timeout=60)


@pytest.fixture
def units(tmp_path):
    """The units as they are, but for the place of the program: it need not be installed."""
    for unit in (ROOT / "packaging").iterdir():
        (tmp_path / unit.name).write_text(unit.read_text().replace("/usr/local/bin/hakadori", program()))
    return tmp_path


def test_systemd_understands_every_line(units):
    found = analyze("verify", *map(str, units.iterdir()))
    assert (found.returncode, found.stdout) == (0, "")
    spoilt = units / SERVICES[0]
    spoilt.write_text(spoilt.read_text().replace("NoNewPrivileges", "NoNewPrivilege"))
    assert "Unknown key" in analyze("verify", str(spoilt)).stdout, "what is planted is found"


@pytest.mark.parametrize("service", SERVICES)
def test_a_service_may_do_little(service):
    found = analyze("security", "--offline=yes", "--threshold=15", str(ROOT / "packaging" / service))
    assert found.returncode == 0, found.stdout
