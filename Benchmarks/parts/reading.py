"""Reading the sheet: `hakadori convert`, less what the process costs without it.

What is left is reading and writing the JSON, so the reading itself is faster than the figure. It is the time of the
processor: one thread works, and on a quiet machine the clock says the same. The growth is that of the same sheet with its
rows several times over.
"""
from program import folder, median
from table import table, verdict

TIMES = 15


def measure(program):
    with folder() as place:
        bare = median([program.processor_time("--version") for _ in range(TIMES)])
        rows = []
        for times in [1, 4, 16]:
            sheet = place / f"{times}.txt"
            sheet.write_bytes(program.sheet.read_bytes() * times)
            whole = median([program.processor_time("convert", str(sheet), "--to", "json") for _ in range(TIMES)])
            rows.append([f"{times} × ({sheet.stat().st_size:,} bytes)", whole, whole - bare, verdict(whole - bare < 30) if times == 1 else ""])
        table(["sheet", "process ms", "reading + JSON ms", "under 30"], rows)
