"""Certificates, and what is sent only where they are good."""

from __future__ import annotations

import ssl

import pytest
import trustme
from tests.links.outside.loopback import Loopback, Step, serving

from cfplint.config import ExternalOptions
from cfplint.links.outside import Answer, Question
from cfplint.links.outside.asking import asking
from cfplint.links.outside.network import Setting


async def anywhere(_host: str) -> list[str]:
    return ["127.0.0.1"]


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


def contexts(authority: trustme.CA, *names: str) -> tuple[ssl.SSLContext, ssl.SSLContext]:
    """What a server with a certificate for some names shows, and what trusts it."""
    server, client = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER), ssl.create_default_context()
    authority.issue_cert(*names).configure_cert(server)
    authority.configure_trust(client)
    return server, client


def ask(url: str, tls: ssl.SSLContext | None) -> Answer:
    setting = Setting(allowed=lambda address: address == "127.0.0.1", lookup=anywhere, tls=tls)
    return asking(ExternalOptions(timeout=2), root=None, setting=setting)([Question(url)]).answers[url]


def test_a_good_certificate_is_fine(authority: trustme.CA) -> None:
    server_side, client_side = contexts(authority, "a.test")
    with serving(Loopback(script=[Step(200)]), server_side) as server:
        assert ask(f"https://a.test:{server.port}/", client_side).state == "ok"


def test_a_certificate_of_an_unknown_authority_makes_a_link_unverifiable(authority: trustme.CA) -> None:
    server_side, _ = contexts(authority, "a.test")
    with serving(Loopback(script=[Step(200)]), server_side) as server:
        answer = ask(f"https://a.test:{server.port}/", None)

    assert answer.state == "unverifiable"
    assert answer.reason.startswith("there is no safe connection to a.test (")
    assert server.requests == []


def test_a_certificate_for_another_name_makes_a_link_unverifiable(authority: trustme.CA) -> None:
    server_side, client_side = contexts(authority, "b.test")
    with serving(Loopback(script=[Step(200)]), server_side) as server:
        answer = ask(f"https://a.test:{server.port}/", client_side)

    assert (answer.state, server.requests) == ("unverifiable", [])


def test_a_server_that_speaks_no_tls_makes_a_link_unverifiable() -> None:
    with serving(Loopback(script=[Step(200)])) as server:
        assert ask(f"https://a.test:{server.port}/", None).state == "unverifiable"


def test_headers_are_sent_to_their_host_only_and_not_without_tls(
    authority: trustme.CA, monkeypatch: pytest.MonkeyPatch
) -> None:
    server_side, client_side = contexts(authority, "a.test", "b.test")
    with serving(Loopback(), server_side) as server, serving(Loopback(script=[Step(200)])) as plain:
        lines = [f"a.test:{server.port} X-Token: secret", f"a.test:{plain.port} X-Token: secret"]
        monkeypatch.setenv("CFPLINT_EXTERNAL_HEADERS", "\n".join(lines))
        elsewhere = Step(302, (("Location", f"https://b.test:{server.port}/y"),))
        server.steps = {"/x": [elsewhere], "/y": [Step(200)]}
        ask(f"https://a.test:{server.port}/x", client_side)
        ask(f"http://a.test:{plain.port}/", client_side)

    sent = [(request.path, request.headers.get("x-token")) for request in (*server.requests, *plain.requests)]
    assert sent == [("/x", "secret"), ("/y", None), ("/", None)]
