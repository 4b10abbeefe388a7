"""A random walk over all staff forms of every role (でたらめな操作): whatever is sent, the server answers, soon, and keeps its secrets."""

import re
from random import Random
from urllib.parse import urlencode, urlsplit

from hakadori import run
from sample_city import CITY, OTHER_PLAN, PLAN

from .cities import NEIGHBOUR_PLAN, NEIGHBOURS, OTHER_CITY, PEOPLE, YEAR, attacked, sign_in
from .forms import Page
from .texts import Typist
from .verdicts import Verdict
from .walking import Walker, is_for_staff, kind_of
from .wire import pulse

SEED = 20261129
PLANS = [address.rpartition("/")[2] for address in (PLAN, OTHER_PLAN, NEIGHBOUR_PLAN)]


def play(size):
    requests = size.of(10_000, 400)
    with attacked(size) as target:
        others = [*PLANS, OTHER_CITY.strip("/"), CITY.strip("/"), *map(str, range(YEAR - 3, YEAR + 4)), "a1", "a16", "1.1", "2.9",
                  *people_of_the_neighbour(target.port)]
        with pulse(target.port, "/healthz", "random walk: /healthz meanwhile", size.patience, every=0.5) as beat:
            # The administrator comes last, who may take the others' rights away.
            verdicts = [walk(target, person, others, requests // len(PEOPLE), size) for person in (*PEOPLE[1:], PEOPLE[0])]
        verdicts[-1].demand("intact" in run("log", "verify", database=target.database), "the log does not verify")
    return [*verdicts, beat]


def people_of_the_neighbour(port):
    """The ids of accounts of the other city, as its administrator sees them."""
    _, _, text = sign_in(port, NEIGHBOURS[0].login, OTHER_CITY).get("/staff/people")
    return sorted(set(re.findall(r"/staff/people/(\w{8,})", text)))


def walk(target, person, others, requests, size):
    verdict = Verdict(f"random walk: {person.login}, {person.role}", seconds=2 * size.patience)
    random = Random(f"{SEED} {person.login}")
    typist = Typist(random, others)
    walker = Walker(target, person, CITY, verdict)
    known = Known()
    for page in walker.read_everything(size.of(20, 1)).values():
        known.take(page)
    read = len(verdict.noted)
    while len(verdict.noted) < read + requests and not verdict.is_lost:
        address, page = step(walker, known, typist, random)
        known.take(page)
        if page is None and address:
            known.take(walker.get(address)[1])
    return verdict


def step(walker, known, typist, random):
    """One link or one form; gives where it led to."""
    if not known.forms or random.random() < 0.15:
        return None, walker.get(random.choice(known.links or ["/staff"]))[1]
    form = random.choice(known.forms[random.choice(sorted(known.forms))])
    fields, action = typist.fill(form)
    if random.random() < 0.08:
        action = elsewhere(action, random)
    if form.method == "get":
        return None, walker.get(f"{urlsplit(action).path}?{urlencode(fields, errors='replace')}"[:6000])[1]
    _, page = walker.post(action, fields, form.is_multipart)
    return form.page, page


def elsewhere(action, random):
    """The same thing of another plan or another year."""
    if random.random() < 0.5:
        return re.sub(r"/plans/[^/]+", f"/plans/{random.choice(PLANS)}", action)
    return re.sub(r"/rounds/\d+", f"/rounds/{random.randrange(YEAR - 2, YEAR + 3)}", action)


class Known:
    """What forms and links were seen, by kind: every kind is as likely as another, however often it stands somewhere."""

    def __init__(self):
        self.forms, self.links = {}, ["/staff"]

    def take(self, page: Page | None):
        if not page:
            return
        for form in page.forms:
            if "/sign-" not in form.action:
                kind = f"{kind_of(urlsplit(form.action).path)} {' '.join(sorted(form.fields))}"
                self.forms.setdefault(kind, []).append(form)
                del self.forms[kind][:-20]
        self.links += [link for link in page.links if is_for_staff(link)]
        del self.links[:-500]
