"""Spacing that a reader sets, and paper: nothing is cut off. Narrow screens and zoom: `test_accessibility.py`."""

import re
import subprocess

import pytest

from sample_site import PAGES, WIDTHS


@pytest.mark.parametrize("name", PAGES)
def test_text_survives_the_spacing_that_a_reader_sets(visit, name):
    """WCAG 1.4.12: line height 1.5, paragraphs 2, letters 0.12, words 0.16: no text is cut off."""
    page = visit(PAGES[name], WIDTHS["phone"], bypass_csp=True)
    page.add_style_tag(
        content="* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }"
        "p { margin-bottom: 2em !important }"
    )
    cut = page.evaluate(
        """[...document.querySelectorAll('main *')].filter(e => e.checkVisibility() && e.innerText
            && ['hidden', 'clip'].includes(getComputedStyle(e).overflowY)
            && getComputedStyle(e).clip === 'auto' && getComputedStyle(e).clipPath === 'none' // not hidden on purpose
            && e.scrollHeight > e.clientHeight + 2).map(e => e.outerHTML.slice(0, 140))"""
    )
    assert not cut, cut
    assert page.evaluate("document.scrollingElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("name", ["overview", "sheet"])
def test_paper_shows_what_the_screen_folds(visit, name, tmp_path):
    page = visit(PAGES[name])
    folded = page.evaluate(
        "[...document.querySelectorAll('main details > :not(summary)')].map(e => e.textContent.replace(/\\s/g, '').slice(0, 12))"
    )
    assert folded
    file = tmp_path / "page.pdf"
    file.write_bytes(page.pdf(format="A4", prefer_css_page_size=True))
    text = subprocess.run(["pdftotext", str(file), "-"], check=True, capture_output=True, text=True).stdout
    text = re.sub(r"\s", "", text)
    assert [words for words in folded if words not in text] == []
