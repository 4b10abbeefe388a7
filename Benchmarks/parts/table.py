"""Tables of figures, for people to read in a terminal."""


def heading(name):
    print(f"\n== {name} ==", flush=True)


def table(columns, rows):
    """Prints rows of texts and numbers under their columns; the first column stands left, the others right."""
    cells = [[text(cell) for cell in row] for row in rows]
    widths = [max(len(cell) for cell in column) for column in zip(columns, *cells)]
    for row in [columns, ["-" * width for width in widths], *cells]:
        first, *rest = zip(row, widths)
        print("  ".join([first[0].ljust(first[1]), *(cell.rjust(width) for cell, width in rest)]))
    print(flush=True)


def text(cell):
    if isinstance(cell, float):
        return f"{cell:,.0f}" if cell >= 1000 else f"{cell:.1f}" if cell >= 10 else f"{cell:.2f}"
    return f"{cell:,}" if isinstance(cell, int) else cell


def verdict(holds):
    return "yes" if holds else "NO"
