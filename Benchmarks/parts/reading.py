"""Reading the sheet: `hakadori convert`, less what the same command costs with a sheet of one action.

What is left is reading and writing the JSON, so the reading itself is faster than the figure. It is the time of the
processor: one thread works, and on a quiet machine the clock says the same. The growth is that of the same sheet with its
rows several times over.
"""
from program import folder, median
from table import table, verdict

TIMES = 15
SMALLEST = "No.,施策,取組,担当課,令和6年度目標,令和6年度達成状況\n1,図書館,予約を増やす,図書館,予約：10件,達成\n"


def measure(program):
    with folder() as place:
        smallest = place / "smallest.csv"
        smallest.write_text(SMALLEST)
        bare = median([program.processor_time("convert", str(smallest), "--to", "json") for _ in range(TIMES)])
        rows = []
        for times in [1, 4, 16]:
            sheet = place / f"{times}.txt"
            sheet.write_bytes(program.sheet.read_bytes() * times)
            whole = median([program.processor_time("convert", str(sheet), "--to", "json") for _ in range(TIMES)])
            rows.append([f"{times} × ({sheet.stat().st_size:,} bytes)", whole, whole - bare, verdict(whole - bare < 30) if times == 1 else ""])
        table(["sheet", "process ms", "reading + JSON ms", "under 30"], rows)
