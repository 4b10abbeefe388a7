"""A walk over a page by keyboard: what has the focus on the way, and whether it is seen."""

CONTROLS = "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']"

# What has the focus: whether an outline or shadow shows it, and whether something (a sticky heading) lies over it.
FOCUSED = """(() => {
    const e = document.activeElement
    if (!e || e === document.body || e === document.documentElement) return null
    const style = getComputedStyle(e), box = e.getClientRects()[0] ?? e.getBoundingClientRect()
    const marked = (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2)
        || style.boxShadow !== 'none'
    const top = Math.max(box.top, 0), bottom = Math.min(box.bottom, innerHeight)
    const left = Math.max(box.left, 0), right = Math.min(box.right, innerWidth)
    const inView = bottom - top > 1 && right - left > 1
    const big = box.height > innerHeight / 2
    const points = [[(left + right) / 2, (top + bottom) / 2], [(left + right) / 2, top + 2], [(left + right) / 2, bottom - 2]]
    const covered = points.map(([x, y]) => document.elementFromPoint(x, y)).find(hit => hit && hit !== e && !e.contains(hit)
        && !hit.contains(e))
    return { index: [...document.querySelectorAll(CONTROLS)].indexOf(e), html: e.outerHTML.slice(0, 120), marked, inView,
        covered: covered && !big ? covered.outerHTML.slice(0, 120) : null }
})()""".replace("CONTROLS", repr(CONTROLS))

REACHABLE = """[...document.querySelectorAll(CONTROLS)].map((e, index) => ({ e, index })).filter(({ e }) =>
    e.tabIndex >= 0 && !e.disabled && e.checkVisibility({ visibilityProperty: true })
    && !(e.closest('details:not([open])') && !e.matches('summary'))
    && !(e.type === 'radio' && !e.checked)).map(({ index }) => index)""".replace("CONTROLS", repr(CONTROLS))


def walk(page, key):
    """Presses `key` until the focus leaves the page; gives what had the focus on the way."""
    stops = []
    for _ in range(2000):
        page.keyboard.press(key)
        stop = page.evaluate(FOCUSED)
        if stop is None or (stops and stop["index"] == stops[0]["index"]):
            return stops
        stops.append(stop)
    raise AssertionError("the focus never leaves the page")
