"""What axe-core finds on a page against JIS X 8341-3:2016 AA and WCAG 2.2 AA."""

from axe_playwright_python.sync_playwright import Axe

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
AXE = Axe()


def violations(page):
    """A line for each element that breaks a rule, beginning with the rule's name."""
    found = AXE.run(page, options={"runOnly": TAGS, "resultTypes": ["violations"]})
    return [
        f"{rule['id']} ({rule['help']}): {node['target']} {node['html'][:200]} {node['failureSummary']}"
        for rule in found.response["violations"] for node in rule["nodes"][:5]
    ]
