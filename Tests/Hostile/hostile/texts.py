"""What is typed into fields: what belongs there, and whatever else somebody might think of. All of it by a seeded chance."""

from datetime import date, timedelta

from .forms import ATTRIBUTE, ELEMENT

INJECTIONS = [
    f"<{ELEMENT}>", f'"><{ELEMENT} a="', f"'><{ELEMENT}>", f'" {ATTRIBUTE}="1', f"' {ATTRIBUTE}='1", f'x" onfocus={ATTRIBUTE} autofocus {ATTRIBUTE}="',
    f"</textarea><{ELEMENT}>", f"</title><{ELEMENT}>", f"</script><{ELEMENT}>", f"<!--><{ELEMENT}>", f"&lt;{ELEMENT}&gt;", "javascript:alert(1)",
    f"<script>{ATTRIBUTE}</script>", f"<img src=x onerror={ATTRIBUTE}>",
]
ODD = [
    "", " ", "　", "\t", "\r\n", "0", "-1", "1e99", "NaN", "９９", "٣", "9223372036854775807", "9223372036854775808", "-9223372036854775809",
    "true", "null", "[]", "{}", "%00", "%", "%ff", "../../etc/passwd", "'; DROP TABLE plan; --", "${7*7}", "{{7*7}}", "\\", "/", "//x.example/",
    "=HYPERLINK(\"x\")", "＝1+1", "@SUM(1)", "\u202e田中", "\u200b", "\ufeff", "é" * 20, "👨‍👩‍👧‍👦", "𠮷野家", "か\u3099", "\u0301" * 40, "①②③", "㍻", "Ⅳ",
    "令和99年度", "平成0年度", "2019-02-29", "0000-00-00", "9999-12-31", "R7.4.1", "1/2/3/4/5", "100％～", "約6万4千件", "（（（（（）", "\x00", "\x1b[31m", "\ud7ff",
]
LONG = ["長" * 3_000, "1/" * 5_000, "（" * 4_000, "令和5年度" * 1_500, "a " * 10_000, "9" * 5_000, "\n" * 5_000, "\u0301" * 3_000]
PLAIN = ["道路河川課", "情報推進課", "整備延長：3.4km（累計）", "関係機関と調整し、予定どおり実施した。", "用地の取得に時間を要したため", "検討", "運用", "田中 花子",
         "new-word", "参加者 235人のうち113人", "令和7年度までに 80％", "tanaka2", "plans@city.example"]


class Typist:
    """Fills forms in."""

    def __init__(self, random, others):
        self.random = random
        self.others = others  # words that are right somewhere else: of another city, plan, year, person

    def fill(self, form):
        """Fields of a form, from as they stand to whatever; and the address that the pressed button sends them to."""
        manner = self.random.choices(["as it stands", "plain", "mixed", "wild"], [2, 4, 3, 2])[0]
        fields = {one.name: self.value(one, manner) for one in form.fields.values() if one.name != "token"}
        fields = {name: value for name, value in fields.items() if value is not None}
        if manner == "wild":
            for name in list(fields):
                if self.random.random() < 0.15:
                    del fields[name]
            if self.random.random() < 0.3:
                fields[self.random.choice(["city", "plan", "year", "role", "account", "admin", "名前"])] = self.wild()
        name, value, action = self.random.choice(form.buttons or [("", "", form.action)])
        if name:
            fields[name] = value
        return fields, action

    def value(self, one, manner):
        if one.kind == "hidden":
            return self.wild() if manner == "wild" and self.random.random() < 0.5 else one.value
        if manner == "as it stands":
            return one.value or (one.options[0] if one.options and one.kind == "radio" else one.value)
        if manner == "wild" or manner == "mixed" and self.random.random() < 0.35:
            return self.wild()
        return self.plain(one)

    def plain(self, one):
        if one.kind in ("select", "radio"):
            return self.random.choice(one.options) if one.options else ""
        if one.kind == "checkbox":
            return self.random.choice([*one.options, None])
        if one.kind == "date":
            return str(date.today() + timedelta(self.random.randrange(-30, 60)))
        if one.kind == "number":
            return str(self.random.randrange(0, 40))
        text = one.value if one.value and self.random.random() < 0.5 else self.random.choice(PLAIN)
        return text[:one.longest]

    def wild(self):
        kind = self.random.choices([INJECTIONS, ODD, LONG, self.others], [4, 4, 1, 3])[0]
        return self.random.choice(kind)
