"""Every kind of public page, in both languages and at both widths, against axe-core (JIS X 8341-3:2016 AA, WCAG 2.2 AA)."""

import pytest

from axe import violations
from sample_site import LANGUAGES, MISSING, PAGES, WIDTHS, in_language


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", [*PAGES, *MISSING])
def test_axe_finds_nothing_against_wcag_aa(visit, name, language, width):
    page = visit(in_language((PAGES | MISSING)[name], language), WIDTHS[width])
    assert not (found := violations(page)), "\n".join(found)


@pytest.mark.parametrize("language", LANGUAGES)
def test_axe_itself_finds_what_is_planted(visit, language):
    page = visit(in_language("/", language))
    page.evaluate("document.querySelector('main').append(document.createElement('img'))")
    page.evaluate("document.documentElement.removeAttribute('lang')")
    assert {line.split()[0] for line in violations(page)} == {"image-alt", "html-has-lang"}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", [*PAGES, *MISSING])
def test_a_page_has_its_landmarks_and_one_heading_order(visit, name, language):
    page = visit(in_language((PAGES | MISSING)[name], language))
    assert page.locator("main").count() == 1
    assert page.locator("header").count() >= 1
    levels = page.evaluate(
        "[...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].filter(h => h.checkVisibility()).map(h => +h.tagName[1])"
    )
    assert levels.count(1) == 1 and levels[0] == 1, f"headings {levels}"
    skipped = [(a, b) for a, b in zip(levels, levels[1:]) if b > a + 1]
    assert not skipped, f"heading levels skipped: {skipped}"


@pytest.mark.parametrize("name", PAGES)
def test_data_tables_name_themselves_and_their_headings(visit, name):
    page = visit(PAGES[name])
    problems = page.evaluate(
        """[...document.querySelectorAll('table')].flatMap(table => {
            const at = table.outerHTML.slice(0, 120), found = []
            if (!table.caption && !table.hasAttribute('aria-label') && !table.hasAttribute('aria-labelledby'))
                found.push('no caption: ' + at)
            if (![...table.querySelectorAll('th')].length) found.push('no headings: ' + at)
            for (const th of table.querySelectorAll('th:not([scope])')) found.push('no scope: ' + th.outerHTML.slice(0, 80))
            return found
        })"""
    )
    assert not problems, "\n".join(problems)


def test_a_chart_is_never_alone(visit):
    page = visit(PAGES["overview"])
    charts = page.evaluate(
        """[...document.querySelectorAll('svg')].filter(svg => svg.getAttribute('aria-hidden') !== 'true').map(svg => ({
            named: svg.getAttribute('role') === 'img'
                && !!(svg.getAttribute('aria-label') || svg.getAttribute('aria-labelledby') || svg.querySelector('title')),
            html: svg.outerHTML.slice(0, 120)
        }))"""
    )
    assert all(chart["named"] for chart in charts), charts
    assert page.locator("svg").count() > 0, "the overview has no chart"
    assert page.locator("main table").count() > 0, "the overview has no table"
