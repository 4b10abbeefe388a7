"""A city at work, made through the product itself: people who have signed in, and an open round."""
import csv
import io
import http.client
import re
import urllib.parse

PASSWORD = "朝の港に白い船がつくころ"


class Browser:
    """One person's browser: a connection that is kept open, a cookie, and the token that forms carry."""

    def __init__(self, port):
        self.port = port
        self.connection = None
        self.cookie = None
        self.token = None

    def ask(self, method, path, fields=None, headers=None):
        """Status, headers and text; tries once more where the server closed the connection in between."""
        body = urllib.parse.urlencode(fields) if fields is not None else None
        sent = {"Connection": "keep-alive"} | (headers or {})
        if self.cookie:
            sent["Cookie"] = self.cookie
        if body is not None:
            sent["Content-Type"] = "application/x-www-form-urlencoded"
        for attempt in (1, 2):
            try:
                if self.connection is None:
                    self.connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
                self.connection.request(method, path, body=body, headers=sent)
                answer = self.connection.getresponse()
                text = answer.read().decode()
                break
            except (http.client.RemoteDisconnected, BrokenPipeError):
                self.connection = None
                if attempt == 2 or method == "POST":
                    raise
        if cookie := answer.getheader("Set-Cookie"):
            self.cookie = cookie.partition(";")[0]
        if found := re.search(r'name="token" value="([^"]+)"', text):
            self.token = found[1]
        return answer.status, answer, text

    def get(self, path):
        return self.ask("GET", path)

    def post(self, path, headers=None, **fields):
        named = {name.replace("_", "-"): value for name, value in fields.items()}
        return self.ask("POST", path, {"token": self.token or ""} | named, headers)

    def sign_in(self, login, password=PASSWORD):
        self.get("/staff/sign-in")
        status, _, text = self.post("/staff/sign-in", login=login, password=password)
        if status != 303:
            raise SystemExit(f"{login} could not sign in: {status} {text[-500:]}")
        self.get("/staff/account")
        return self


def people(program, database, city, port, count, division):
    """`count` reporters of one division, all signed in."""
    def run(*arguments, text=None):
        return program.run("account", *arguments, database=database, text=text)

    for login, role in (("kanri", "administrator"), ("jimu", "coordinator")):
        run("add", f"{city}/{login}", "--name", login)
        run("grant", f"{city}/{login}", "--role", role)
        run("password", f"{city}/{login}", "--stdin", text=PASSWORD + "\n")
    administrator = Browser(port).sign_in("kanri")
    lines = "".join(f"p{number},書き手{number},{division},担当者,,\n" for number in range(count))
    list_file = io.StringIO("利用者名,氏名,課,役割,計画,年度\n" + lines)
    program.run("account", "import", "-", "--city", city, "--additions", database=database, text=list_file.getvalue())
    administrator.get("/staff/people")
    _, _, answer = administrator.post("/staff/people/codes.csv")
    codes = {row["利用者名"]: row for row in csv.DictReader(io.StringIO(answer.lstrip("\ufeff")))}
    browsers = []
    for number in range(count):
        browser = Browser(port)
        browser.get("/staff/code")
        code = codes[f"p{number}"]["一回限りのコード"]
        status, _, text = browser.post("/staff/code", code=code, password=PASSWORD, again=PASSWORD)
        if status != 303:
            raise SystemExit(f"p{number} could not choose a password: {status} {text[-500:]}")
        browsers.append(browser.sign_in(f"p{number}"))
    return browsers
