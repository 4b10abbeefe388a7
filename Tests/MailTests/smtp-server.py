"""A real SMTP server on loopback: smtp-server.py FOLDER [auth] [starttls] [refuse] [slow] [silent].

Writes its port to FOLDER/port, each mail to FOLDER/1.eml, 2.eml …, and ends with the program that started it.
"""
import asyncio, os, pathlib, ssl, sys

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult, SMTP

starter = os.getppid()
folder, words = pathlib.Path(sys.argv[1]), set(sys.argv[2:])


class Handler:
    count = 0

    async def handle_RCPT(self, server, session, envelope, address, options):
        if "refuse" in words:
            return "550 5.1.1 no such user"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        if "slow" in words:
            await asyncio.sleep(0.3)
        Handler.count += 1
        part = folder / f".{Handler.count}.part"
        part.write_bytes(
            b"X-Test-From: %s\r\nX-Test-To: %s\r\n" % (envelope.mail_from.encode(), ",".join(envelope.rcpt_tos).encode())
            + envelope.original_content)
        part.rename(folder / f"{Handler.count}.eml")
        return "250 OK"


def authenticate(server, session, envelope, mechanism, data):
    return AuthResult(success=data.login == b"plans" and data.password == "秘密 ひみつ".encode())


async def silence():
    async def wait(reader, writer):
        await asyncio.Event().wait()

    server = await asyncio.start_server(wait, "127.0.0.1", 0)
    return server.sockets[0].getsockname()[1]


async def main():
    if "silent" in words:
        port = await silence()
    else:
        tls = None
        if "starttls" in words:
            tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            tls.load_cert_chain(folder / "cert.pem", folder / "key.pem")
        server = await asyncio.get_running_loop().create_server(
            lambda: SMTP(
                Handler(), hostname="localhost", tls_context=tls, require_starttls=bool(tls), enable_SMTPUTF8=False,
                authenticator=authenticate if "auth" in words else None, auth_required="auth" in words,
                auth_require_tls=False),
            "127.0.0.1", 0)
        port = server.sockets[0].getsockname()[1]
    (folder / "port.part").write_text(str(port))
    (folder / "port.part").rename(folder / "port")
    while os.getppid() == starter:
        await asyncio.sleep(1)


asyncio.run(main())
