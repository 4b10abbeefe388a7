"""Texts that are long and full of what rules look for (悪意のある文), in reports and targets: every page about them stays quick."""

import json

from sample_city import PLAN, STAFF_PLAN

from .cities import PEOPLE, YEAR, attacked
from .forms import Page
from .verdicts import Verdict
from .wire import ask, get, pulse

LONGEST = 20_000  # characters that a report may have
PIECES = {
    "years": "令和5年度", "years until years": "令和5年度から令和7年度までに", "bare years": "2025", "slashes": "1/2/3/4/", "dates": "R7.4.1、", "numerals": "12",
    "full-width numerals": "１２３，", "kanji numerals": "千万億兆", "circled": "①②", "brackets": "（", "brackets in brackets": "（1（", "closed brackets": "（）", "corner": "「",
    "shares": "100％～", "of and of": "20業務中16", "about": "約6万4千", "ranges": "1～2～", "commas": "1,234,", "points": "1.2.", "signs": "△▲－", "units": "件人回㎡",
    "lines": "・\n", "spaces": " 　", "words of outcome": "達成できず達成した", "until": "までに", "marks": "か\u3099", "emoji": "👨‍👩‍👧‍👦", "thirty marks": "e" + "\u0301" * 30,
}
SMALL = ["years until years", "slashes", "numerals", "brackets in brackets", "of and of", "ranges"]


def play(size):
    pieces = PIECES if size.is_full else {name: PIECES[name] for name in SMALL}
    limits = {"seconds": 2 * size.patience, "answers": (200,)}
    saving = Verdict("hostile reports and targets: saving", seconds=2 * size.patience, answers=(200, 303, 422))
    reading = Verdict("hostile reports and targets: every page about them", **limits)
    public = Verdict("hostile texts, published: public findings and pages", **limits)
    with attacked(size) as target:
        office = target.sign_in(PEOPLE[1])
        office.patience = 10 * size.patience
        with pulse(target.port, "/healthz", "hostile texts: /healthz meanwhile", size.patience) as beat:
            for number, (name, piece) in enumerate(pieces.items(), 1):
                if saving.is_lost or reading.is_lost:
                    return [saving, reading, beat]
                action, text = f"a{number}", (piece * LONGEST)[:LONGEST]
                write(saving, office, name, action, text)
                report = f"{STAFF_PLAN}/rounds/{YEAR}/reports/{action}"
                for path in (report, f"{report}/findings", f"{STAFF_PLAN}/actions/{action}", f"{STAFF_PLAN}/edit/action?item={action}"):
                    reading.time(f"{name}: {path}", lambda path=path: office.get(path))
            for path in ("", "/findings", "/indicators", "/publication", "/history", f"/rounds/{YEAR}", "/actions", "/edit"):
                reading.time(path, lambda path=path: office.get(STAFF_PLAN + path))
            publish(office, saving)
            for path in ("", "/findings", "/sheet", f"/years/{YEAR}", "/actions/1", "/data", "/search?q=1%2F2", "/findings", ".csv", ".xlsx"):
                answer = ask(target.port, get(PLAN + path))
                public.note(answer.status, answer.seconds, path)
    return [saving, reading, public, beat]


def write(verdict, office, name, action, text):
    """As the office may: the report of this year, and the targets of the action."""
    path = f"{STAFF_PLAN}/rounds/{YEAR}/reports/{action}"
    _, answer, said = verdict.time(f"{name}: report", lambda: office.post(
        path, {"Accept": "application/json"}, revision="0", status="mostly", result=text, reasonAndImprovement=text))
    if answer and "json" in (answer.getheader("Content-Type") or ""):
        verdict.demand(isinstance(json.loads(said), dict), f"{name}: {said[:200]}")
    page = f"{STAFF_PLAN}/edit/action?item={action}"
    form = next(form for form in Page(page, office.get(page)[2]).forms if "name" in form.fields)
    fields = form.as_it_stands() | {f"target-{YEAR - 1}": text, f"target-{YEAR}": text, "description": text, "reason": "試験"}
    verdict.time(f"{name}: target", lambda: office.ask("POST", form.action, fields))


def publish(office, verdict):
    """What is kept now, with the findings shown to everybody."""
    page = f"{STAFF_PLAN}/findings"
    for form in Page(page, office.get(page)[2]).forms:
        if form.action.endswith("/showing"):
            fields = {one.name: one.options[-1] if one.options else one.value for one in form.fields.values()}
            verdict.time("showing the findings", lambda: office.ask("POST", form.action, fields))
    page = f"{STAFF_PLAN}/publication"
    form = next(form for form in Page(page, office.get(page)[2]).forms if form.action.endswith("/publication"))
    status, *_ = verdict.time("publishing", lambda: office.ask("POST", form.action, form.as_it_stands()))
    verdict.demand(status == 303, f"publishing answered {status}")
