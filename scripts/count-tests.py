"""Adds up what the test runners wrote and ends with the one line that counts: "N passed, N failed".

Usage: count-tests.py SWIFT_EXIT PAGES_EXIT FOLDER
A runner that failed without a failed test (a crash) or that ran far fewer tests than there are is a failure too.
"""

import sys
import xml.etree.ElementTree as XML
from pathlib import Path

# Well below what there is: they notice a run that found no tests, not one test that was taken away.
LEAST = {"swift": 200, "pages": 400}


def cases(files):
    for file in files:
        if not file.exists():
            continue
        try:
            yield from (element for _, element in XML.iterparse(file) if element.tag == "testcase")
        except XML.ParseError:
            print(f"{file.name} ends in the middle: its runner did not come to its end")


def count(name, exit_code, files):
    passed = failed = skipped = 0
    for case in cases(files):
        if case.find("failure") is not None or case.find("error") is not None:
            failed += 1
        elif case.find("skipped") is not None:
            skipped += 1
        else:
            passed += 1
    print(f"{name}: {passed} passed, {failed} failed, {skipped} skipped (exit {exit_code})")
    if exit_code and not failed:
        print(f"{name}: the runner failed although no test did; look above for a crash")
        failed += 1
    if passed + failed < LEAST[name]:
        print(f"{name}: only {passed + failed} tests ran; {LEAST[name]} or more were expected")
        failed += 1
    return passed, failed, skipped


def main(swift_exit, pages_exit, folder):
    folder = Path(folder)
    swift = count("swift", int(swift_exit), [folder / f"{run}{kind}.xml" for run in ("swift", "waiting") for kind in ("", "-swift-testing")])
    pages = count("pages", int(pages_exit), [folder / "pages.xml"])
    passed, failed, skipped = (sum(counts) for counts in zip(swift, pages))
    print(f"{passed} passed, {failed} failed" + (f", {skipped} skipped" if skipped else ""))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
