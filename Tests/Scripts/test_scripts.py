"""What `make` calls says one clear sentence when something is missing, and the count at the end of a test run cannot lie."""

import os
import re
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def run(*command, **environment):
    # `make test` runs these tests: a make inside must not take itself for its child, which says where it stands.
    inherited = {name: value for name, value in os.environ.items() if name not in ("MAKELEVEL", "MAKEFLAGS", "MFLAGS")}
    return subprocess.run(
        command, cwd=ROOT, env={**inherited, **environment}, stdin=subprocess.DEVNULL, capture_output=True, text=True,
        timeout=60,
    )


@pytest.fixture
def bare_path(tmp_path):
    """A PATH with what scripts are made of, but neither apt-get nor swift."""
    for name in ("bash", "cat", "dirname", "env", "find", "grep", "head", "id", "sed", "sort", "tail", "make"):
        (tmp_path / name).symlink_to(shutil.which(name))
    return tmp_path


def test_a_used_port_is_said_before_anything_is_built():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        result = run("make", "demo", f"PORT={port}")
    assert result.returncode != 0
    assert f"Port {port} is in use" in result.stderr and f"PORT={port + 1}" in result.stderr
    assert result.stdout == ""


def test_a_missing_toolchain_is_said_in_both_languages(bare_path):
    result = run("scripts/check-swift", PATH=str(bare_path))
    assert result.returncode == 69
    assert re.search("Swift 6.1 以上が必要.*\n.*there is no swift command", result.stderr)


@pytest.mark.parametrize(
    "version, exit_code", [("5.10.1", 69), ("6.0.3", 69), ("6.1", 0), ("6.3.1", 0), ("7.0", 0), ("10.0", 0)])
def test_the_toolchain_must_be_new_enough(bare_path, version, exit_code):
    (bare_path / "swift").write_text(f"#!/bin/bash\necho 'Swift version {version} (swift-{version}-RELEASE)'\n")
    (bare_path / "swift").chmod(0o755)
    result = run("scripts/check-swift", PATH=str(bare_path))
    assert result.returncode == exit_code, result.stderr
    assert exit_code == 0 or f"this is {version[:version.rindex('.') if version.count('.') > 1 else None]}" in result.stderr


def test_without_apt_the_packages_are_named(bare_path):
    result = run("scripts/install-packages", "build", PATH=str(bare_path))
    assert result.returncode == 69
    assert "There is no apt-get" in result.stderr and "libpq-dev" in result.stderr


def test_without_root_and_sudo_the_command_is_named(bare_path):
    for name, output in {"id": "1000", "apt-get": "", "dpkg-query": "not-installed"}.items():
        (bare_path / name).unlink(missing_ok=True)
        (bare_path / name).write_text(f"#!/bin/bash\necho {output}\n")
        (bare_path / name).chmod(0o755)
    result = run("scripts/install-packages", "build", PATH=str(bare_path))
    assert result.returncode == 77
    assert "apt-get install libsqlite3-dev" in result.stderr


def test_make_alone_lists_every_target():
    listed = run("make").stdout
    for target in ("demo", "test", "bench", "install", "format", "lint"):
        assert re.search(rf"^  make {target}\s+\S", listed, re.MULTILINE)


def test_postgres_is_there_for_the_command_and_gone_afterwards():
    result = run("scripts/with-postgres", "bash", "-c", 'psql -Atc "show server_encoding" "$HAKADORI_TEST_POSTGRES"; '
                 'echo "$HAKADORI_TEST_POSTGRES"; exit 7')
    encoding, address = result.stdout.split()
    assert (result.returncode, encoding) == (7, "UTF8")
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.1", int(re.search(r":(\d+)/", address)[1])), timeout=5)


def cases(passed=0, failed=0, skipped=0):
    kinds = [""] * passed + ["<failure/>"] * failed + ["<skipped/>"] * skipped
    return "<testsuites><testsuite>" + "".join(f"<testcase>{kind}</testcase>" for kind in kinds) + "</testsuite></testsuites>"


@pytest.mark.parametrize("swift, pages, exits, last_line, exit_code", [
    (dict(passed=900), dict(passed=600), (0, 0), "1500 passed, 0 failed", 0),
    (dict(passed=900, skipped=2), dict(passed=600, skipped=3), (0, 0), "1500 passed, 0 failed, 5 skipped", 0),
    (dict(passed=899, failed=1), dict(passed=600), (1, 0), "1499 passed, 1 failed", 1),
    (dict(passed=900), dict(passed=598, failed=2), (0, 1), "1498 passed, 2 failed", 1),
    (dict(passed=900), dict(passed=600), (139, 0), "1500 passed, 1 failed", 1),
    (dict(passed=3), dict(passed=600), (0, 0), "603 passed, 1 failed", 1),
    (dict(passed=900), None, (0, 4), "900 passed, 2 failed", 1),
])
def test_the_last_line_counts_everything_and_hides_nothing(tmp_path, swift, pages, exits, last_line, exit_code):
    (tmp_path / "swift-swift-testing.xml").write_text(cases(**swift))
    if pages:
        (tmp_path / "pages.xml").write_text(cases(**pages))
    result = run(sys.executable, "scripts/count-tests.py", *map(str, exits), str(tmp_path))
    assert result.stdout.splitlines()[-1] == last_line
    assert result.returncode == exit_code


def test_what_ran_after_the_others_counts_as_well(tmp_path):
    (tmp_path / "swift-swift-testing.xml").write_text(cases(passed=900))
    (tmp_path / "waiting-swift-testing.xml").write_text(cases(passed=19, failed=1))
    (tmp_path / "pages.xml").write_text(cases(passed=600))
    result = run(sys.executable, "scripts/count-tests.py", "1", "0", str(tmp_path))
    assert result.stdout.splitlines()[-1] == "1519 passed, 1 failed"
    assert result.returncode == 1


def test_a_runner_that_crashed_while_it_wrote_is_counted_too(tmp_path):
    (tmp_path / "swift-swift-testing.xml").write_text("<testsuites>\n<testsuite>" + "<testcase></testcase>" * 300)
    (tmp_path / "pages.xml").write_text(cases(passed=600))
    result = run(sys.executable, "scripts/count-tests.py", "1", "0", str(tmp_path))
    assert "ends in the middle" in result.stdout and not result.stderr
    assert result.stdout.splitlines()[-1] == "900 passed, 1 failed"
    assert result.returncode == 1
