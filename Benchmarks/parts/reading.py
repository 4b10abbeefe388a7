"""Reading the sheet in a fresh process, as `hakadori convert` does it, and how that grows.

Every figure is the time of the processor of a whole process, less that of the same command on an empty file, which it
refuses: what is left is everything from the bytes on, with all that the first use of anything costs. "Reading" writes the
table of the four statuses (600 bytes) and so is bytes → plan with its notes; "reading + JSON" writes the whole plan. One
thread works, and on a quiet machine the clock says the same. The middle of the runs counts, the best stands beside it:
the rest is what else the machine does. The growth is that of the same sheet with its rows several times over.
"""
from program import folder, median
from table import table, verdict

TIMES = 25
REFUSED = 65
FORMS = {"reading": ["--to", "csv", "--table", "achievement-statuses"], "reading + JSON": ["--to", "json"]}


def measure(program):
    with folder() as place:
        empty = place / "empty.txt"
        empty.touch()
        rows = []
        for times in [1, 4, 16]:
            sheet = place / f"{times}.txt"
            sheet.write_bytes(program.sheet.read_bytes() * times)
            for name, form in FORMS.items():
                bare = median([program.processor_time("convert", str(empty), *form, expecting=REFUSED) for _ in range(TIMES)])
                whole = [program.processor_time("convert", str(sheet), *form) for _ in range(TIMES)]
                own = [median(whole) - bare, min(whole) - bare]
                is_judged = times == 1 and name == "reading"
                rows.append([
                    f"{times} × ({sheet.stat().st_size:,} bytes), {name}", median(whole), *own, verdict(own[0] < 30) if is_judged else ""])
        table(["sheet", "process ms", "of it ms", "best ms", "under 30"], rows)
