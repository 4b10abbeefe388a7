"""The forms and links of a page, as a browser finds them, and whatever a text managed to put into it."""

from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import NamedTuple
from urllib.parse import urldefrag, urljoin

# What hostile texts try to make: an element and an attribute that no page of ours has.
ELEMENT, ATTRIBUTE = "hkx", "hka"


class Field(NamedTuple):
    name: str
    kind: str  # that of an input, or `textarea`, `select`
    value: str
    options: tuple = ()  # values of a select, or of radio buttons and checkboxes of one name
    longest: int | None = None


@dataclass
class Form:
    page: str
    action: str
    method: str
    is_multipart: bool = False
    fields: dict = field(default_factory=dict)
    buttons: list = field(default_factory=list)  # (name, value, action)

    def add(self, new):
        known = self.fields.get(new.name)
        if known and new.kind in ("radio", "checkbox"):
            new = known._replace(options=(*known.options, *new.options), value=new.value or known.value)
        elif known:
            return
        self.fields[new.name] = new

    @property
    def actions(self):
        return {action for *_, action in self.buttons} or {self.action}

    def as_it_stands(self):
        return {one.name: one.value for one in self.fields.values()}


class Page(HTMLParser):
    """A page, read once: its forms, its links within the site, its title, what is wrong with it."""

    def __init__(self, address, text):
        super().__init__(convert_charrefs=True)
        self.address = address
        self.forms, self.links, self.injected = [], [], []
        self.form = self.select = self.area = None
        self.feed(text)
        self.close()

    def absolute(self, target):
        return urldefrag(urljoin(self.address, target)).url

    def handle_starttag(self, tag, attributes):
        values = {name: value or "" for name, value in attributes}
        if tag == ELEMENT or ATTRIBUTE in values or any(name.startswith("on") for name in values):
            self.injected.append(self.get_starttag_text()[:200])
        if tag == "script" and not values.get("src", "").startswith("/assets/"):
            self.injected.append(self.get_starttag_text()[:200])
        if tag == "a" and (target := values.get("href")):
            if target.startswith("/"):
                self.links.append(self.absolute(target))
            elif target.lower().lstrip().startswith(("javascript:", "data:", "vbscript:")):
                self.injected.append(target[:200])
        elif tag == "form":
            self.form = Form(
                self.address, self.absolute(values.get("action", "")), values.get("method", "get").lower(),
                values.get("enctype") == "multipart/form-data")
            self.forms.append(self.form)
        elif self.form:
            self.handle_field(tag, values)

    def handle_field(self, tag, values):
        name, longest = values.get("name", ""), int(values["maxlength"]) if values.get("maxlength", "").isdigit() else None
        if tag == "input":
            kind, value = values.get("type", "text"), values.get("value", "")
            if kind in ("radio", "checkbox"):
                self.form.add(Field(name, kind, value if "checked" in values else "", (value or "on",)))
            elif kind == "submit":
                self.form.buttons.append((name, value, self.form.action))
            elif name:
                self.form.add(Field(name, kind, value, longest=longest))
        elif tag == "button" and values.get("type", "submit") == "submit":
            self.form.buttons.append((name, values.get("value", ""), self.absolute(values.get("formaction", self.form.action))))
        elif tag == "textarea":
            self.area = [name, "", longest]
        elif tag == "select":
            self.select = [name, []]
        elif tag == "option" and self.select:
            self.select[1].append((values.get("value", ""), "selected" in values))

    def handle_endtag(self, tag):
        if tag == "form":
            self.form = None
        elif tag == "textarea" and self.form and self.area:
            name, text, longest = self.area
            self.form.add(Field(name, "textarea", text.removeprefix("\n"), longest=longest))
            self.area = None
        elif tag == "select" and self.form and self.select:
            name, options = self.select
            chosen = [value for value, is_selected in options if is_selected] or [value for value, _ in options[:1]]
            self.form.add(Field(name, "select", chosen[0] if chosen else "", tuple(value for value, _ in options)))
            self.select = None

    def handle_data(self, text):
        if self.area:
            self.area[1] += text
