"""From the start of the process to the first page in a visitor's hand."""
from program import folder, median, Serving
from table import table, verdict

TIMES = 7


def measure(program):
    with folder() as place:
        database = f"sqlite:{place}/bench.sqlite"
        program.publish("city/plan", database)
        rows = []
        for name, path in [("overview", "/city/plan"), ("sheet", "/city/plan/sheet"), ("action", "/city/plan/actions/1")]:
            seconds = []
            for _ in range(TIMES):
                server = Serving(program.path, database)
                seconds.append(server.wait_for(path))
                server.__exit__()
            rows.append([name, median(seconds) * 1000, max(seconds) * 1000, verdict(median(seconds) < 0.3)])
        table([f"first page, ms, {TIMES} starts", "middle", "slowest", "within 300"], rows)
