"""Every link that can be found from the home page leads somewhere, and what stands there says what it is."""

import hashlib
import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.error import HTTPError
from urllib.parse import parse_qs, unquote, urljoin, urlsplit
from urllib.request import Request, urlopen

import pytest

from sample_city import PLAN
from sample_site import LANGUAGES, MISSING, PAGES, in_language

TYPES = {
    "pdf": "application/pdf", "csv": "text/csv", "json": "application/json", "txt": "text/plain", "css": "text/css", "svg": "image/svg+xml",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


class Outline(HTMLParser):
    """The few things of a page that these tests ask about."""

    def __init__(self, html):
        super().__init__()
        self.links, self.ids, self.titles, self.headings, self.languages = [], [], [], [], []
        self.scripts, self.inline_styles, self.inside = 0, [], None
        self.feed(html)

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if "id" in attributes:
            self.ids.append(attributes["id"])
        if "style" in attributes or tag == "style":
            self.inline_styles.append(self.get_starttag_text())
        if tag == "script" or any(name.startswith("on") for name in attributes):
            self.scripts += 1
        if tag in ("a", "link", "img", "form"):
            address = attributes.get("href") or attributes.get("src") or attributes.get("action")
            if address:
                self.links.append(address)
        if tag == "html":
            self.languages.append(attributes.get("lang"))
        if tag == "title" and "title" not in attributes and self.inside is None:
            self.titles.append("")
            self.inside = self.titles
        if tag == "h1":
            self.headings.append("")
            self.inside = self.headings
        if tag == "svg":
            self.inside = []  # a title in a drawing is not the page's

    def handle_endtag(self, tag):
        if tag in ("title", "h1", "svg"):
            self.inside = None

    def handle_data(self, data):
        if self.inside:
            self.inside[-1] += data


@dataclass
class Answer:
    status: int
    headers: dict
    body: bytes
    found_on: str
    outline: Outline | None = field(default=None)


def lower(headers):
    return {name.lower(): value for name, value in headers.items()}


def ask(url, found_on="", **headers):
    try:
        with urlopen(Request(url, headers=headers), timeout=60) as response:
            answer = Answer(response.status, lower(response.headers), response.read(), found_on)
    except HTTPError as error:
        answer = Answer(error.code, lower(error.headers), error.read(), found_on)
    if answer.headers.get("content-type", "").startswith("text/html"):
        answer.outline = Outline(answer.body.decode("utf-8"))
    return answer


@pytest.fixture(scope="session")
def crawl(site):
    """Every address within reach of `/`. Links on a filtered or searched page are asked for but not followed on."""
    answers, waiting = {}, [(site + "/", "", True)]
    while waiting:
        url, found_on, follow = waiting.pop()
        if url in answers:
            continue
        answer = answers[url] = ask(url, found_on)
        if not (answer.outline and follow):
            continue
        for link in answer.outline.links:
            target = urljoin(url, link).split("#")[0]
            if target.startswith(site) and target not in answers:
                plain = set(parse_qs(urlsplit(target).query)) <= {"lang"}
                waiting.append((target, url, plain))
        assert len(answers) < 20_000, "the site seems to have no end"
    return answers


def problems(answers):
    return "\n".join(f"{unquote(url)} (linked on {unquote(answer.found_on)})" for url, answer in answers[:10])


def test_every_link_answers(crawl):
    broken = [(url, answer) for url, answer in crawl.items() if answer.status != 200]
    assert not broken, f"{len(broken)} of {len(crawl)}:\n" + problems(broken)


@pytest.mark.parametrize("name", [name for name, path in PAGES.items() if "?" not in path])  # those come from forms
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_of_page_is_within_reach(crawl, site, name, language):
    assert site + in_language(PAGES[name], language) in crawl


def test_nothing_links_to_another_host(crawl, site):
    outside = [
        (link, answer)
        for url, answer in crawl.items() if answer.outline
        for link in answer.outline.links
        if not urljoin(url, link).startswith(site) and not link.startswith(("mailto:", "tel:"))
    ]
    assert not outside, problems(outside)


def test_every_page_has_a_title_one_heading_and_its_language(crawl):
    wrong = [
        (url, answer)
        for url, answer in crawl.items() if answer.outline
        if len(answer.outline.titles) != 1 or not answer.outline.titles[0].strip()
        or len(answer.outline.headings) != 1 or not answer.outline.headings[0].strip()
        or answer.outline.languages != [parse_qs(urlsplit(url).query).get("lang", ["ja"])[0]]
    ]
    assert not wrong, problems(wrong)


def test_no_two_pages_share_a_title(crawl):
    by_title = {}  # the two languages of one page may share theirs: it is mostly the city's own words
    for url, answer in crawl.items():
        if answer.outline and set(parse_qs(urlsplit(url).query)) <= {"lang"} and "/editions/" not in url:
            key = (answer.outline.languages[0], answer.outline.titles[0])
            by_title.setdefault(key, []).append(unquote(url))
    shared = {title: urls for title, urls in by_title.items() if len(urls) > 1}
    assert not shared, shared


def test_fragments_lead_to_something_on_their_page(crawl):
    lost = [
        (f"{url} {link}", answer)
        for url, answer in crawl.items() if answer.outline
        for link in answer.outline.links
        if link.startswith("#") and link != "#" and unquote(link[1:]) not in answer.outline.ids
    ]
    assert not lost, problems(lost)


def test_ids_are_unique(crawl):
    twice = [
        (url, answer) for url, answer in crawl.items()
        if answer.outline and len(set(answer.outline.ids)) != len(answer.outline.ids)
    ]
    assert not twice, problems(twice)


def test_pages_carry_no_script_and_no_inline_style(crawl):
    carrying = [
        (url, answer) for url, answer in crawl.items()
        if answer.outline and (answer.outline.scripts or answer.outline.inline_styles)
    ]
    assert not carrying, problems(carrying)


def test_twins_come_in_their_own_format(crawl):
    twins = {url: urlsplit(url).path.rpartition(".")[2] for url in crawl if "." in urlsplit(url).path}
    assert {"csv", "json", "xlsx", "txt", "pdf", "css"} <= set(twins.values())
    wrong = [(url, crawl[url]) for url, ending in twins.items()
             if not crawl[url].headers.get("content-type", "").startswith(TYPES.get(ending, "text/html"))]
    assert not wrong, problems(wrong)


def test_an_edition_stays_as_it_is_and_can_be_checked(crawl, site):
    """The page of editions shows the SHA-256 of the document that anyone can download."""
    digests = set(re.findall(r"\b[0-9a-f]{64}\b", crawl[f"{site}{PLAN}/editions"].body.decode()))
    assert hashlib.sha256(ask(f"{site}{PLAN}/editions/1.json").body).hexdigest() in digests


@pytest.mark.parametrize("name", [*PAGES, *MISSING])
def test_headers_are_strict(site, name):
    headers = ask(site + (PAGES | MISSING)[name]).headers
    policy = dict(part.strip().partition(" ")[::2] for part in headers["content-security-policy"].split(";") if part.strip())
    assert "unsafe" not in headers["content-security-policy"]
    assert policy.get("default-src") in ("'none'", "'self'")
    assert {"frame-ancestors", "base-uri", "form-action"} <= set(policy)
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] in ("no-referrer", "same-origin", "strict-origin-when-cross-origin")
    assert headers["content-type"].lower().replace(" ", "") == "text/html;charset=utf-8"


def test_a_page_asked_for_again_is_not_sent_again(site):
    first = ask(site + PLAN)
    again = ask(site + PLAN, **{"If-None-Match": first.headers["etag"]})
    assert (again.status, again.body) == (304, b"")


@pytest.mark.parametrize("name", MISSING)
def test_what_is_not_there_is_a_page_with_a_way_on(site, name):
    answer = ask(site + MISSING[name])
    assert answer.status == 404
    assert len(answer.outline.headings) == 1
    assert any(ask(urljoin(site + MISSING[name], link)).status == 200 for link in answer.outline.links)
