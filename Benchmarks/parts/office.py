"""A city at work, made through the product itself: people who have signed in, and open rounds in which they report."""
import csv
import http.client
import io
import re
import urllib.parse

PASSWORD = "朝の港に白い船がつくころ"
YEAR = 2025


class Browser:
    """One person's browser: a connection that is kept open, a cookie, and the token that forms carry."""

    patience = 60  # seconds that it waits for an answer

    def __init__(self, port):
        self.port = port
        self.connection = None
        self.cookie = None
        self.token = None

    def ask(self, method, path, fields=None, headers=None):
        """Status, headers and text (of a file what can be read as text); a GET is tried once more where the server closed the
        connection in between."""
        body = urllib.parse.urlencode(fields) if fields is not None else None
        sent = {"Connection": "keep-alive"} | (headers or {})
        if self.cookie:
            sent["Cookie"] = self.cookie
        if body is not None:
            sent["Content-Type"] = "application/x-www-form-urlencoded"
        for attempt in (1, 2):
            try:
                if self.connection is None:
                    self.connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=self.patience)
                self.connection.request(method, path, body=body, headers=sent)
                answer = self.connection.getresponse()
                text = answer.read().decode(errors="replace")
                break
            except (http.client.HTTPException, OSError) as error:
                self.connection = None
                if attempt == 2 or method == "POST" or isinstance(error, TimeoutError):
                    raise
        if cookie := answer.getheader("Set-Cookie"):
            self.cookie = cookie.partition(";")[0]
        if found := re.search(r'name="token" value="([^"]+)"', text):
            self.token = found[1]
        return answer.status, answer, text

    def get(self, path):
        return self.ask("GET", path)

    def post(self, path, headers=None, **fields):
        return self.ask("POST", path, {"token": self.token or ""} | fields, headers)

    def sign_in(self, login, password=PASSWORD):
        self.get("/staff/sign-in")
        status, _, text = self.post("/staff/sign-in", login=login, password=password)
        if status != 303:
            raise SystemExit(f"{login} could not sign in: {status} {text[-500:]}")
        self.get("/staff/account")
        return self


def people(program, database, city, port, count):
    """`count` people who may write every division's reports, all signed in."""
    def run(*arguments, text=None):
        return program.run("account", *arguments, database=database, text=text)

    for login, role in (("kanri", "administrator"), ("jimu", "coordinator")):
        run("add", f"{city}/{login}", "--name", login)
        run("grant", f"{city}/{login}", "--role", role)
        run("password", f"{city}/{login}", "--stdin", text=PASSWORD + "\n")
    administrator = Browser(port).sign_in("kanri")
    lines = "".join(f"p{number},書き手{number},,担当者,,\n" for number in range(count))
    run("import", "-", "--city", city, "--additions", text="利用者名,氏名,課,役割,計画,年度\n" + lines)
    administrator.get("/staff/people")
    _, _, answer = administrator.post("/staff/people/codes.csv")
    codes = {row["利用者名"]: row["一回限りのコード"] for row in csv.DictReader(io.StringIO(answer.lstrip("\ufeff")))}
    return [newcomer(port, f"p{number}", codes[f"p{number}"]) for number in range(count)]


def newcomer(port, login, code):
    """Somebody who has just chosen a password with a one-time code and signed in."""
    browser = Browser(port)
    browser.get("/staff/code")
    status, _, text = browser.post("/staff/code", code=code, password=PASSWORD, again=PASSWORD)
    if status != 303:
        raise SystemExit(f"{login} could not choose a password: {status} {text[-500:]}")
    return browser.sign_in(login)


def open_round(program, database, plan):
    """Opens a round about the sheet's last year; the addresses of its reports, in the order of the form."""
    program.run("round", "open", plan, str(YEAR), "--as", "jimu", database=database)
    table = program.run("export", plan, "--to", "csv", "--table", "actions", database=database).decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(table)))
    name = next(name for name in rows[0] if "ID" in name or "識別" in name)
    slug = plan.partition("/")[2]
    return [f"/staff/plans/{slug}/rounds/{YEAR}/reports/" + urllib.parse.quote(row["取組事項ID"]) for row in rows]


def saved_report(text):
    """Revision and result that a report's page shows."""
    revision = re.search(r'name="revision" value="(\d+)"', text)
    result = re.search(r'<textarea[^>]*name="result"[^>]*>(.*?)</textarea>', text, re.S)
    return (int(revision[1]) if revision else None), (result[1].strip() if result else None)
