"""Reads a mail with Python's email package and writes what it says as JSON: read-mail.py FILE."""
import email, email.header, email.utils, email.policy, json, sys

raw = open(sys.argv[1], "rb").read()
mail = email.message_from_bytes(raw, policy=email.policy.default)
defects = [str(d) for d in mail.defects] + [str(d) for v in mail.values() for d in getattr(v, "defects", [])]
old = email.message_from_bytes(raw)


def box(name):
    """Names by decode_header: the header registry of Python 3.11 puts blanks between the words of a long name."""
    parsed = email.utils.getaddresses([old[name].replace("\r\n", "")])
    return [[str(email.header.make_header(email.header.decode_header(n))), a] for n, a in parsed]


body = mail.get_content()
assert body.count("\n") == body.count("\r\n"), "text lines end with CRLF"
print(json.dumps({
    "names": mail.keys(), "subject": mail["Subject"], "from": box("From"), "to": box("To"), "id": mail["Message-ID"],
    "date": mail["Date"].datetime.isoformat(), "type": mail.get_content_type(), "charset": mail.get_content_charset(),
    "body": body.replace("\r\n", "\n"), "defects": defects, "sender": mail["X-Test-From"], "recipients": mail["X-Test-To"],
    "longest": max(len(line) for line in raw.split(b"\r\n")), "bare": raw.replace(b"\r\n", b"").count(b"\n"),
    "ascii": raw.isascii(),
}))
