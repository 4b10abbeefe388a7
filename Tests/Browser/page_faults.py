"""What is wrong with a page that is open: each function gives a line for each fault, so that a page is opened once and asked everything."""

import re
import subprocess


def of_structure(page):
    """Landmarks, one heading of the first level, no level skipped."""
    levels = page.evaluate(
        "[...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].filter(h => h.checkVisibility()).map(h => +h.tagName[1])"
    )
    if page.locator("main").count() != 1 or page.locator("header").count() < 1:
        yield "a landmark is missing, or there are two mains"
    if levels.count(1) != 1 or levels[0] != 1:
        yield f"headings {levels}"
    for above, below in zip(levels, levels[1:]):
        if below > above + 1:
            yield f"a heading of level {below} after one of level {above}"


def of_tables(page):
    """Without a name, without headings, or with headings that do not say their direction (1.3.1)."""
    return page.evaluate(
        """[...document.querySelectorAll('table')].flatMap(table => {
            const at = table.outerHTML.slice(0, 120), found = []
            if (!table.caption && !table.hasAttribute('aria-label') && !table.hasAttribute('aria-labelledby'))
                found.push('no caption: ' + at)
            if (![...table.querySelectorAll('th')].length) found.push('no headings: ' + at)
            for (const th of table.querySelectorAll('th:not([scope])')) found.push('no scope: ' + th.outerHTML.slice(0, 80))
            return found
        })"""
    )


def of_width(page):
    """What makes the page itself scroll sideways (1.4.10)."""
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
    return [f"scrolls sideways: {wide}"] if wide["page"] > wide["screen"] else []


def of_scrolling_regions(page):
    """What scrolls sideways, but has no tabindex, role or name (2.1.1)."""
    return page.evaluate(
        """[...document.querySelectorAll('body *')].filter(e => e.scrollWidth > e.clientWidth + 1
            && ['auto', 'scroll'].includes(getComputedStyle(e).overflowX) && e.checkVisibility()
            && !['SELECT', 'TEXTAREA', 'INPUT'].includes(e.tagName))
        .filter(e => e.tabIndex < 0 || !(e.getAttribute('aria-label') || e.getAttribute('aria-labelledby'))
            || !['region', 'group'].includes(e.getAttribute('role') || (e.tagName === 'SECTION' ? 'region' : '')))
        .map(e => e.outerHTML.slice(0, 160))"""
    )


def of_upright_words(page):
    """Words that run down one letter a line."""
    return page.evaluate(
        """[...document.querySelectorAll('caption, tbody th, tbody td')].filter(e => e.checkVisibility()
            && getComputedStyle(e).clipPath === 'none' && e.innerText.trim().length > 8
            && e.getBoundingClientRect().width < 60).map(e => e.outerHTML.slice(0, 140))"""
    )


def on_paper(page, file):
    """A heading that is not printed, and words beyond the edge of the paper."""
    heading = page.locator("h1").inner_text()
    page.emulate_media(media="print")
    file.write_bytes(page.pdf(format="A4", prefer_css_page_size=True))
    words = subprocess.run(["pdftotext", "-bbox", str(file), "-"], check=True, capture_output=True, text=True).stdout
    text = subprocess.run(["pdftotext", str(file), "-"], check=True, capture_output=True, text=True).stdout
    if re.sub(r"\s", "", heading) not in re.sub(r"\s", "", text):
        yield f"the heading {heading} is not printed"
    width = None
    for line in words.splitlines():
        if match := re.search(r'<page width="([\d.]+)"', line):
            width = float(match[1])
        elif match := re.search(r'<word .*xMax="([\d.]+)".*>(.*)</word>', line):
            if float(match[1]) > width + 1:
                yield f"beyond the edge of the paper: {match[2]}"
