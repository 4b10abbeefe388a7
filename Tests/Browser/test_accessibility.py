"""Every kind of public page, in both languages and at both widths (JIS X 8341-3:2016 AA, WCAG 2.2 AA)."""

import pytest

import page_faults
from axe import violations
from sample_site import LANGUAGES, MISSING, PAGES, WIDTHS, in_language

# WCAG 1.4.10: 320 CSS pixels. 200 % zoom of a desk: half as many CSS pixels (1.4.4).
NARROWER = {"phone": (320, 640), "desk": (640, 450)}


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", [*PAGES, *MISSING])
def test_a_page_can_be_used_by_everybody(visit, name, language, width, tmp_path):
    """A page is opened once and asked everything: axe-core, structure, tables, what scrolls, what it is at 320 px or 200 %, on paper."""
    page = visit(in_language((PAGES | MISSING)[name], language), WIDTHS[width])
    found = {
        "axe": violations(page),
        "structure": [*page_faults.of_structure(page)],
        "tables": page_faults.of_tables(page),
        "regions that scroll": page_faults.of_scrolling_regions(page),
        "upright words": page_faults.of_upright_words(page) if width == "phone" else [],
    }
    page.set_viewport_size({"width": NARROWER[width][0], "height": NARROWER[width][1]})
    found["narrower"] = page_faults.of_width(page)
    if (language, width) == ("ja", "desk") and name in PAGES:
        found["paper"] = [*page_faults.on_paper(page, tmp_path / "page.pdf")]
    assert not any(found.values()), "\n".join(f"{kind}: {line}" for kind, lines in found.items() for line in lines)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_planted_is_found(visit, language, tmp_path):
    page = visit(in_language("/", language), WIDTHS["phone"], bypass_csp=True)  # for the styles of what is planted
    page.evaluate(
        """() => {
            document.querySelector('main').insertAdjacentHTML('beforeend', `<img><h4>Four</h4><table><tr><td>1</td></tr></table>
                <div id="wide" style="overflow-x: auto; width: 50px"><p style="width: 900px">wide</p></div>
                <table style="width: 30px; table-layout: fixed"><caption>x</caption><tbody><tr>
                <td style="display: block; width: 12px; min-width: 0; padding: 0">一文字ずつ縦に並ぶ語</td></tr></tbody></table>
                <p style="width: 2000px">beyond</p>`)
            document.documentElement.removeAttribute('lang')
        }""")
    assert {line.split()[0] for line in violations(page)} >= {"image-alt", "html-has-lang"}
    assert [*page_faults.of_structure(page)] and page_faults.of_tables(page) and page_faults.of_width(page)
    assert page_faults.of_scrolling_regions(page) and page_faults.of_upright_words(page)
    page.evaluate("document.querySelector('h1').textContent = '紙に載らない見出し'")
    page.add_style_tag(content="@media print { h1 { display: none } }")
    assert [*page_faults.on_paper(page, tmp_path / "page.pdf")]


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
