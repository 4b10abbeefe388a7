"""Reading quantities: precision, recall and speed, beside pynormalizenumexp on the same texts.

Both are judged by one rule: an amount is right where its value (a range: both ends) and its unit are right, in base units, so that
名 is 人 and 4割 is 40 %. About-marks, bounds, periods, tallies and changes do not count in the comparison; a second row says how
many phrases Hakadori reads with all of them. What the peer adds to an about-mark (±30 %) is taken off again, an open end is the other end,
lengths of time are in seconds, days or months, and dates and times of the peer are no quantities, as ours are not.
"""
import collections
import decimal
import json
import subprocess
import sys

from program import REAL_SHEET, ROOT, folder
from table import table

PHRASES = ROOT / "Tests/JapaneseTests/Phrases/phrases.tsv"
REAL = PHRASES.with_name("real-sheet.tsv")
decimal.getcontext().prec = 60
PEER = "pynormalizenumexp==0.3.4"
VENV = ROOT / ".build/peers"


def measure(program):
    sets = {"phrases of our own": phrases()}
    if REAL_SHEET.exists():
        sets["real sheet"] = real_sheet(program)
    else:
        print("The real sheet is not here: only the phrases are read.")
    bases = Bases(program, {quantity.unit for cases in sets.values() for case in cases for quantity in case.expected})
    peer = install()
    rows = []
    for name, cases in sets.items():
        texts = [case.text for case in cases]
        expected = [[atom for quantity in case.expected for atom in quantity.atoms(bases)] for case in cases]
        own = read(program, texts)
        rows.append([f"Hakadori, {name}", *score(expected, [[atom for q in line for atom in q.atoms(bases)] for line in own])])
        every = sum(case.spelling == spelling(line) for case, line in zip(cases, own))
        if peer:
            rows.append([f"pynormalizenumexp, {name}", *score(expected, peer_atoms(peer, program, texts, bases)[0])])
        rows.append([f"  Hakadori, with every part of a quantity", len(cases), "", "", "", "", every])
    table(["reader", "phrases", "amounts", "found", "precision", "recall", "phrases all right"], rows)
    speed(program, peer, [case.text for cases in sets.values() for case in cases], bases)


# What is expected, and what is read

class Quantity:
    """One quantity in the spelling of the tables: `64000 件 about`."""

    def __init__(self, spelling):
        self.spelling = spelling
        amount, *rest = spelling.split(" ")
        self.numbers = [decimal.Decimal(number) for part in amount.split("..") for number in part.split("/")]
        self.is_part = "/" in amount
        marks = ("about", "atLeast", "moreThan", "atMost", "lessThan", "gross", "running")
        is_unit = rest and rest[0] not in marks and not rest[0].startswith(("per-", "increase", "decrease", "ratio"))
        self.unit = rest[0] if is_unit else ""

    def atoms(self, bases):
        """(from, to, unit) in base units; a part of a whole is two of them."""
        base, factor = bases[self.unit]
        scaled = [number * factor for number in self.numbers]
        if self.is_part:
            return [(number, number, base) for number in scaled]
        return [(scaled[0], scaled[-1], base)]


class Case(collections.namedtuple("Case", "text spelling")):
    @property
    def expected(self):
        return [] if self.spelling == "none" else [Quantity(words) for words in self.spelling.split(" ; ")]


def rows_of(path):
    for line in path.read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


def phrases():
    return [Case(cells[1], cells[2]) for cells in rows_of(PHRASES)]


def real_sheet(program):
    """The expectations name the place only; the sentences stay in the sheet."""
    plan = json.loads(program.run("convert", str(REAL_SHEET), "--to", "json"))
    actions = {action["number"]: action["years"] for action in plan["actions"]}
    cases = []
    for number, year, field, spelling in rows_of(REAL):
        text = actions[number][year][field]["text"].replace("\n", " ")
        cases.append(Case(text, spelling))
    return cases


def read(program, texts):
    with folder() as place:
        (place / "texts").write_text("\n".join(texts), "utf-8")
        mentions = json.loads(program.run("quantities", "--file", str(place / "texts"), "--format", "json"))
    lines = [[] for _ in texts]
    for mention in mentions:
        if mention["kind"] == "quantity":
            lines[mention["line"] - 1].append(Quantity(written(mention)))
    return lines


def written(mention):
    words = [mention["value"]]
    if mention["to"]:
        words = [f"{mention['value']}..{mention['to']}"]
    if mention["of"]:
        words = [f"{mention['value']}/{mention['of']}"]
    words += [mention["unit"]] if mention["unit"] else []
    words += ["about"] if mention["approximate"] == "yes" else []
    words += [mention["bound"]] if mention["bound"] != "exactly" else []
    words += [f"per-{mention['period']}"] if mention["period"] else []
    words += [mention["tally"]] if mention["tally"] != "plain" else []
    if mention["change"]:
        words.append(mention["change"] + (f"({mention['comparedWith']})" if mention["comparedWith"] else ""))
    return " ".join(words)


def spelling(quantities):
    return " ; ".join(quantity.spelling for quantity in quantities) or "none"


class Bases:
    """What a unit is compared in, by Hakadori's own table: the peer's units are looked up there as well."""

    def __init__(self, program, units):
        self.program = program
        self.known = {"": ("", decimal.Decimal(1))}
        self.learn(units)

    def learn(self, units):
        asked = sorted(set(units) - set(self.known))
        with folder() as place:
            (place / "units").write_text("\n".join(f"20{unit}" for unit in asked), "utf-8")
            mentions = json.loads(self.program.run("quantities", "--file", str(place / "units"), "--format", "json")) if asked else []
        for unit in asked:
            self.known[unit] = (unit, decimal.Decimal(1))
        for mention in mentions:
            if mention["unit"] == asked[mention["line"] - 1]:
                self.known[mention["unit"]] = (mention["base"], decimal.Decimal(mention["factor"]))

    def __getitem__(self, unit):
        if unit not in self.known:
            self.learn([unit])
        return self.known[unit]


def score(expected, found):
    right = sum(sum((collections.Counter(e) & collections.Counter(f)).values()) for e, f in zip(expected, found))
    wanted, given = sum(map(len, expected)), sum(map(len, found))
    whole = sum(collections.Counter(e) == collections.Counter(f) for e, f in zip(expected, found))
    return [len(expected), wanted, given, f"{right / max(given, 1):.3f}", f"{right / max(wanted, 1):.3f}", whole]


# The peer

def install():
    """The Python that has the peer; None where it cannot be had."""
    python = VENV / "bin/python"
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", str(VENV)], check=True)
    done = subprocess.run([str(python), "-m", "pip", "install", "-q", "--disable-pip-version-check", PEER], capture_output=True)
    if done.returncode != 0:
        print(f"{PEER} cannot be installed here: Hakadori stands alone.")
        return None
    return str(python)


PEER_PROGRAM = """
import json, sys, time
from pynormalizenumexp.normalize_numexp import NormalizeNumexp
reader = NormalizeNumexp("ja")
texts = json.load(sys.stdin)
start = time.process_time()
failed = 0
lines = []
for text in texts:
    try:
        found = reader.normalize(text)
    except Exception:
        failed += 1
        found = []
    lines.append(found)
spent = time.process_time() - start
fields = ("year", "month", "day", "hour", "minute", "second")
def bound(value):
    return {name: str(getattr(value, name)) for name in fields} if hasattr(value, "minute") else str(value)
print(json.dumps({"seconds": spent, "failed": failed, "lines": [[
    [e.type, e.original_expr, e.counter, bound(e.value_lower_bound), bound(e.value_upper_bound)] for e in line] for line in lines]}))
"""


def peer_atoms(peer, program, texts, bases):
    done = subprocess.run([peer, "-c", PEER_PROGRAM], input=json.dumps(texts), capture_output=True, text=True, check=True)
    answer = json.loads(done.stdout)
    bases.learn({e[2] for line in answer["lines"] for e in line if e[0] == "numerical"})
    return [[atom for e in line for atom in peer_atom(e, bases)] for line in answer["lines"]], answer


def peer_atom(expression, bases):
    kind, words, counter, lower, upper = expression
    if kind == "duration":
        low, high = length(lower), length(upper)
        return [(low[0], high[0], low[1])] if low and high and low[1] == high[1] else []
    if kind != "numerical":
        return []
    low, high = (decimal.Decimal(bound) for bound in (lower, upper))
    low, high = (high if low.is_infinite() else low), (low if high.is_infinite() else high)
    if low.is_infinite():
        return []
    if low != high and abs(low * 13 - high * 7) < decimal.Decimal("0.001") * abs(high):
        low = high = (low + high) / 2  # about
    base, factor = bases[counter if counter != "none" else ""]
    rounded = [(number * factor).quantize(decimal.Decimal("1e-9")).normalize() for number in (low, high)]
    return [(rounded[0], rounded[1], base)]


def length(fields):
    """(amount, unit) of a length of time in one of the base units."""
    said = {name: decimal.Decimal(value) for name, value in fields.items() if "inf" not in value}
    scales = {"か月": {"year": 12, "month": 1}, "日": {"day": 1}, "秒": {"hour": 3600, "minute": 60, "second": 1}}
    for unit, scale in scales.items():
        if said and set(said) <= set(scale):
            return sum(value * scale[name] for name, value in said.items()), unit
    return None


# Speed

def speed(program, peer, texts, bases):
    characters = sum(map(len, texts))
    times = 20
    with folder() as place:
        (place / "texts").write_text("\n".join(texts * times), "utf-8")
        (place / "empty").write_text("", "utf-8")
        runs = [program.processor_time("quantities", "--file", str(place / "texts"), "--format", "json") for _ in range(3)]
        bare = min(program.processor_time("quantities", "--file", str(place / "empty"), "--format", "json") for _ in range(3))
    own = (min(runs) - bare) / times
    rows = [["Hakadori, with writing the JSON", characters, own, own * 1000 / characters, ""]]
    if peer:
        theirs = peer_atoms(peer, program, texts, bases)[1]["seconds"] * 1000
        rows.append(["pynormalizenumexp", characters, theirs, theirs * 1000 / characters, f"{theirs / own:,.0f} times ours"])
    table(["reader", "characters", "processor ms", "µs a character", ""], rows)
