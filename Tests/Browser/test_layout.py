"""Narrow screens, zoom and paper: nothing is cut off, and only a table scrolls sideways, in a region of its own."""

import re
import subprocess

import pytest

from sample_site import LANGUAGES, MISSING, PAGES, WIDTHS, in_language

# WCAG 1.4.10: 320 CSS pixels. 200 % zoom of a desk: half as many CSS pixels, each drawn twice as large (1.4.4).
NARROW = {"320px": ((320, 640), 1), "200-percent": ((640, 450), 2)}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("view", NARROW)
@pytest.mark.parametrize("name", [*PAGES, *MISSING])
def test_the_page_itself_does_not_scroll_sideways(visit, name, view, language):
    size, scale = NARROW[view]
    page = visit(in_language((PAGES | MISSING)[name], language), size, device_scale_factor=scale)
    wide = page.evaluate(
        """() => {
            const scrolls = element => { for (let e = element.parentElement; e; e = e.parentElement)
                if (e !== document.body && e !== document.documentElement
                    && ['auto', 'scroll', 'hidden', 'clip'].includes(getComputedStyle(e).overflowX)) return true }
            const over = [...document.body.querySelectorAll('*')].filter(e => !scrolls(e)
                && e.getBoundingClientRect().right > innerWidth + 1 && e.checkVisibility())
            return { page: document.scrollingElement.scrollWidth, screen: innerWidth,
                over: over.slice(0, 5).map(e => e.outerHTML.slice(0, 140)) }
        }"""
    )
    assert wide["page"] <= wide["screen"], wide


@pytest.mark.parametrize("width", ["phone", "desk"])
@pytest.mark.parametrize("name", PAGES)
def test_what_scrolls_sideways_can_be_reached_and_is_named(visit, name, width):
    page = visit(PAGES[name], WIDTHS[width])
    problems = page.evaluate(
        """[...document.querySelectorAll('body *')].filter(e => e.scrollWidth > e.clientWidth + 1
            && ['auto', 'scroll'].includes(getComputedStyle(e).overflowX) && e.checkVisibility()
            && !['SELECT', 'TEXTAREA', 'INPUT'].includes(e.tagName))
        .filter(e => e.tabIndex < 0 || !(e.getAttribute('aria-label') || e.getAttribute('aria-labelledby'))
            || !['region', 'group'].includes(e.getAttribute('role') || (e.tagName === 'SECTION' ? 'region' : '')))
        .map(e => e.outerHTML.slice(0, 160))"""
    )
    assert not problems, "scrolls, but has no tabindex, role or name:\n" + "\n".join(problems)


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


@pytest.mark.parametrize("name", PAGES)
def test_a_page_prints_with_its_heading_and_nothing_beyond_the_edge(visit, name, tmp_path):
    page = visit(PAGES[name])
    heading = page.locator("h1").inner_text()
    page.emulate_media(media="print")
    file = tmp_path / "page.pdf"
    file.write_bytes(page.pdf(format="A4", prefer_css_page_size=True))
    words = subprocess.run(["pdftotext", "-bbox", str(file), "-"], check=True, capture_output=True, text=True).stdout
    text = subprocess.run(["pdftotext", str(file), "-"], check=True, capture_output=True, text=True).stdout
    assert re.sub(r"\s", "", heading) in re.sub(r"\s", "", text)
    width = None
    for line in words.splitlines():
        if match := re.search(r'<page width="([\d.]+)"', line):
            width = float(match[1])
        elif match := re.search(r'<word .*xMax="([\d.]+)".*>(.*)</word>', line):
            assert float(match[1]) <= width + 1, f"beyond the edge of the paper: {match[2]}"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", PAGES)
def test_no_words_run_down_one_letter_a_line(visit, name, language):
    page = visit(in_language(PAGES[name], language), WIDTHS["phone"])
    upright = page.evaluate(
        """[...document.querySelectorAll('caption, tbody th, tbody td')].filter(e => e.checkVisibility()
            && getComputedStyle(e).clipPath === 'none' && e.innerText.trim().length > 8
            && e.getBoundingClientRect().width < 60).map(e => e.outerHTML.slice(0, 140))"""
    )
    assert not upright, upright


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
