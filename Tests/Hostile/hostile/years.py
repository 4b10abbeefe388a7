"""A coordinator of one fiscal year sends every form that a coordinator of all years finds (年度の権限): other years stay as they are."""

from hakadori import run
from sample_city import CITY, PLAN, STAFF_PLAN, table

from .cities import PEOPLE, YEAR, attacked
from .forms import Page
from .verdicts import Verdict
from .walk import Known
from .walking import Walker
from .wire import ask, get

ALL, OWN = PEOPLE[1:3]
TYPED = "権限のない年度に書かれた文"


def play(size):
    verdict = Verdict(f"every form by a coordinator of {YEAR} alone", seconds=2 * size.patience)
    with attacked(size) as target:
        office = Walker(target, ALL, CITY, Verdict("reading"))
        change_another_year(office)
        before = other_years(target.database)
        known = Known()
        for page in office.read_everything(size.of(20, 1)).values():
            known.take(page)
        walker = Walker(target, OWN, CITY, verdict)
        for forms in known.forms.values():
            for form in forms[:size.of(20, 1)]:
                if form.method == "post" and "/staff/plans/" in form.action:
                    for action in form.actions:
                        walker.post(action, changed(form), form.is_multipart)
        rows = sorted(set(other_years(target.database)) ^ set(before))
        verdict.demand(not rows, f"{len(rows)} rows of other years differ, such as {rows[:1]}")
        verdict.demand(ask(target.port, get(f"{PLAN}/editions/2")).status == 404, "what another changed in another year was published")
        verdict.demand("intact" in run("log", "verify", database=target.database), "the log does not verify")
    return [verdict]


def change_another_year(office):
    """Whoever may changes a target of the year before: it is theirs to publish."""
    page = f"{STAFF_PLAN}/edit/action?item=a1"
    form = next(form for form in Page(page, office.browser.get(page)[2]).forms if "name" in form.fields)
    status, _ = office.post(form.action, form.as_it_stands() | {f"target-{YEAR - 1}": "もう一つの目標", "reason": "試験"})
    assert status == 303, status


def changed(form):
    """The form as it stands, with another text wherever one may be written about another year, or about none."""
    return {one.name: TYPED if one.kind in ("textarea", "text") and str(YEAR) not in one.name else one.value
            for one in form.fields.values() if one.name != "token"}


def other_years(database):
    """Targets, stages and reports of every other year, as the data of the plan tells them."""
    return [(row["年度"], row["取組事項ID"], row["スケジュール"], row["目標"], row["達成状況"], row["達成状況詳細"], row["理由・改善策"])
            for row in table("annual-reports", database) if not row["年度"].startswith(str(YEAR))]
