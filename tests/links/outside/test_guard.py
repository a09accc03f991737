"""No address is connected to that is not public, whatever it is called and however it is come by."""

from __future__ import annotations

import socket
from collections.abc import Sequence

import pytest
from tests.links.outside.loopback import Loopback, Step, serving

from cfplint.config import ExternalOptions
from cfplint.links.outside import Answer, Question, web_address
from cfplint.links.outside.asking import asking, is_public_or_loopback
from cfplint.links.outside.lookup import Lookup
from cfplint.links.outside.network import Setting

QUICK = ExternalOptions(timeout=2, delay=0.0)


def answers(server: Loopback, urls: Sequence[str], setting: Setting | None = None) -> list[Answer]:
    """What comes of some addresses, in whose text `PORT` is the server's."""
    found = [web_address(url.replace("PORT", str(server.port))) for url in urls]
    questions = [Question(each.url) for each in found if each]
    outside = asking(QUICK, root=None, setting=setting)(questions)
    return [outside.answers[question.url] for question in questions]


def names(**addresses: Sequence[str]) -> Lookup:
    """A name server; of several addresses of a name in one list, the first look gives the first, and so on."""
    looks = {name: iter(each) for name, each in addresses.items()}

    async def lookup(host: str) -> list[str]:
        name = host.removesuffix(".test")
        if name == "example.com":
            return ["8.8.8.8"]
        try:
            return next(looks[name]).split()
        except (KeyError, StopIteration):
            raise socket.gaierror(socket.EAI_NONAME, "no such name") from None

    return lookup


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1", "127.1", "0x7f.1", "0x7f.0.0.1", "0177.0.0.1", "017700000001", "2130706433", "0x7f000001",
        "0", "0.0.0.0",
        "[::1]", "[::]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[::127.0.0.1]", "[64:ff9b::7f00:1]",
        "[64:ff9b:1::7f00:1]",
        "[2002:7f00:1::]", "[fe80::1]", "[fc00::1]", "127.0.0.1.", "１２７.0.0.1", "%31%32%37.0.0.1",
        "10.0.0.1", "192.168.0.1", "172.16.0.1", "169.254.169.254", "100.64.0.1", "224.0.0.1", "255.255.255.255",
    ],
)  # fmt: skip
def test_a_literal_of_a_private_address_is_not_connected_to(host: str) -> None:
    with serving(Loopback(script=[Step(200)])) as server:
        [answer] = answers(server, [f"http://{host}:PORT/"])

    assert server.connections == 0
    assert answer.state == "unverifiable"
    assert "is not public, so it is not asked" in answer.reason


def test_a_name_of_a_private_address_is_not_connected_to() -> None:
    with serving(Loopback(script=[Step(200)])) as server:
        found = answers(server, ["http://a.test:PORT/"], Setting(lookup=names(a=["127.0.0.1"])))
        system = answers(server, ["http://localhost:PORT/"])

    assert server.connections == 0
    assert [answer.reason for answer in found] == ["the address 127.0.0.1 is not public, so it is not asked"]
    assert [answer.state for answer in system] == ["unverifiable"]


def test_of_a_name_with_public_and_private_addresses_the_private_ones_are_left_out() -> None:
    setting = Setting(allowed=lambda address: address == "127.0.0.1", lookup=names(a=["10.0.0.1 127.0.0.1 ::1"]))
    with serving(Loopback(script=[Step(200)])) as server:
        [answer] = answers(server, ["http://a.test:PORT/"], setting)

    assert answer.state == "ok"


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
@pytest.mark.parametrize(
    "target", ["http://127.0.0.2:PORT/", "http://b.test:PORT/", "//[::1]:PORT/", "http://0x7f.2:PORT/"]
)
def test_a_redirect_to_a_private_address_is_not_followed(status: int, target: str) -> None:
    public = Setting(allowed=lambda address: address == "127.0.0.1", lookup=names(a=["127.0.0.1"], b=["127.0.0.2"]))
    with serving(Loopback(), host="0.0.0.0") as server:
        location = ("Location", target.replace("PORT", str(server.port)))
        server.steps = {"/x": [Step(status, (location,))], "/": [Step(200)]}
        [answer] = answers(server, ["http://a.test:PORT/x"], public)

    assert server.asked() == ["HEAD /x"]
    assert server.connections == 1
    assert answer.state == "unverifiable"
    assert answer.reason.startswith("it redirects to http")
    assert answer.reason.endswith("is not public, so it is not asked")


def test_a_name_that_answers_differently_the_second_time_stays_where_it_was() -> None:
    looks: list[str] = []
    lookup = names(a=["127.0.0.1", "127.0.0.2", "127.0.0.2", "127.0.0.2"])

    async def counted(host: str) -> list[str]:
        looks.append(host)
        return await lookup(host)

    with serving(Loopback(script=[Step(405), Step(200)])) as server:
        urls = [f"http://a.test:PORT/{number}" for number in range(5)]
        found = answers(server, urls, Setting(allowed=lambda address: address == "127.0.0.1", lookup=counted))

    assert looks == ["a.test"]
    assert {answer.state for answer in found} == {"ok"}


def test_a_name_that_is_private_when_it_is_looked_up_again_is_not_connected_to() -> None:
    with serving(Loopback(script=[Step(200)])) as server:
        gone_first = names(a=[], b=["127.0.0.1"])
        calls = iter((False, True))

        async def lookup(host: str) -> list[str]:
            if host == "a.test" and next(calls):
                return ["127.0.0.1"]
            return await gone_first(host)

        [answer] = answers(server, ["http://a.test:PORT/"], Setting(lookup=lookup))

    assert server.connections == 0
    assert answer.reason == "the address 127.0.0.1 is not public, so it is not asked"


def test_the_socket_itself_is_guarded_when_what_was_looked_up_is_another_address_by_then() -> None:
    looks = iter((True, False))
    with serving(Loopback(script=[Step(200)])) as server:
        setting = Setting(allowed=lambda _address: next(looks, False), lookup=names(a=["127.0.0.1"]))
        [answer] = answers(server, ["http://a.test:PORT/"], setting)

    assert server.connections == 0
    assert answer.state == "unverifiable"


def test_a_proxy_of_the_environment_is_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    with serving(Loopback(script=[Step(200)])) as server:
        for name in ("http_proxy", "HTTP_PROXY", "https_proxy", "ALL_PROXY"):
            monkeypatch.setenv(name, server.url)
        setting = Setting(lookup=names(a=["10.0.0.1"]))
        [answer] = answers(server, ["http://a.test/"], setting)

    assert server.connections == 0
    assert answer.state == "unverifiable"


@pytest.mark.parametrize(
    ("address", "allowed"),
    [
        ("127.0.0.1", True),
        ("::1", True),
        ("8.8.8.8", True),
        ("10.0.0.1", False),
        ("169.254.169.254", False),
        ("x", False),
    ],
)
def test_the_option_for_tests_allows_loopback_and_nothing_else(address: str, allowed: bool) -> None:
    assert is_public_or_loopback(address) == allowed
