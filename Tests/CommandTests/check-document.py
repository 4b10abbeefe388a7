"""Reads a plan document with nothing of ours and checks the promises of `hakadori convert --to json`.

Usage: check-document.py FILE. Prints the figures, and exits with 1 at the first promise that is broken.
"""

import collections
import json
import sys


def text(value, where):
    assert set(value) >= {"text", "bullets"}, where
    assert isinstance(value["text"], str) and value["text"], where
    assert isinstance(value["bullets"], list) and all(isinstance(item, str) for item in value["bullets"]), where


with open(sys.argv[1], encoding="utf-8") as file:
    plan = json.load(file)

statuses = collections.Counter()
filled = collections.Counter()
numbers = []
for action in plan["actions"]:
    where = action["number"], action["name"]
    assert isinstance(action["number"], str) and isinstance(action["name"], str), where
    numbers.append(action["number"])
    assert action["policies"] and all({"number", "name"} <= set(policy) for policy in action["policies"]), where
    assert all({"name", "note", "allDivisions"} <= set(division) for division in action["divisions"]), where
    assert all(isinstance(division["allDivisions"], bool) for division in action["divisions"]), where
    if action["description"]:
        text(action["description"], where)
    for year, written in action["years"].items():
        assert year.isdigit() and len(year) == 4, where
        for name in ["stage", "target", "status", "result", "reasonAndImprovement"]:
            assert name in written, (where, year, name)
            if written[name] is not None:
                text(written[name], (where, year, name))
                filled[name] += 1
        if written["status"]:
            statuses[written["status"]["text"]] += 1

for note in plan["readingNotes"]:
    assert note["line"] >= 1 and note["column"] >= 1 and isinstance(note["seen"], str), note
    assert note["certainty"] in ("repaired", "needsReview"), note

steps = ", ".join(str(statuses[name]) for name in ["達成", "概ね達成", "一部のみ達成", "未達成"])
print(
    f"{len(set(numbers))} actions, {sum(statuses.values())} statuses ({steps}), "
    f"{filled['reasonAndImprovement']} reasons, {filled['target']} targets, {len(plan['readingNotes'])} notes"
)
