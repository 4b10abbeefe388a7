"""Takes pictures of the main pages at phone and desk width, to look at and for the README.

Usage: HAKADORI=.build/debug/hakadori .venv/bin/python Tests/Browser/screenshots.py FOLDER [--all] [--whole]
--all also takes the English pages and every kind of page; --whole takes pages to their end, not only the first screen.
"""

import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

sys.path.insert(0, str(Path(__file__).parents[1]))  # as pytest does for the tests

from sample_site import LANGUAGES, MISSING, PAGES, WIDTHS, in_language, sample_site

MAIN = ["overview", "sheet", "action", "division", "year", "search"]


def main(folder, *options):
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    every = "--all" in options
    with sample_site() as site, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        for width, (across, down) in WIDTHS.items():
            page = browser.new_page(viewport={"width": across, "height": down})
            for name in [*PAGES, *MISSING] if every else MAIN:
                for language in LANGUAGES if every else ["ja"]:
                    page.goto(site + in_language((PAGES | MISSING)[name], language))
                    suffix = ("" if width == "desk" else f"-{width}") + ("" if language == "ja" else f"-{language}")
                    page.screenshot(path=folder / f"{name}{suffix}.png", full_page="--whole" in options)
        browser.close()
    for picture in sorted(folder.glob("*.png")):
        print(f"{picture} {picture.stat().st_size // 1024} KB")


if __name__ == "__main__":
    main(*sys.argv[1:])
