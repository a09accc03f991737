"""Where there is no network one line says so; where there is, a name that does not exist makes a link dead."""

from __future__ import annotations

import asyncio
import gc
import socket
from pathlib import Path

import pytest
from tests.links.outside.loopback import Loopback, Step, serving

from cfplint.config import ExternalOptions
from cfplint.links.outside import Outside, Question
from cfplint.links.outside.asking import asking
from cfplint.links.outside.network import Setting

NONE = "there is no network, so none of 500 external links was asked"


def names(known: dict[str, str], error: int) -> Setting:
    """A network whose name server knows some names and has one error for all others."""

    async def lookup(host: str) -> list[str]:
        if host not in known:
            raise socket.gaierror(error, "no answer")
        return [known[host]]

    return Setting(allowed=lambda address: address in ("127.0.0.1", "8.8.8.8"), lookup=lookup)


def ask(setting: Setting, *urls: str, root: Path | None = None) -> Outside:
    options = ExternalOptions(timeout=10, delay=0.0)
    return asking(options, root=root, setting=setting)([Question(url) for url in urls])


@pytest.mark.parametrize("error", [socket.EAI_AGAIN, socket.EAI_NONAME])
def test_without_any_network_one_line_says_so(error: int) -> None:
    urls = [f"https://host{number % 50}.test/{number}" for number in range(500)]

    assert ask(names({}, error), *urls) == Outside(notes=(NONE,))


def test_one_link_is_told_as_one() -> None:
    outside = ask(names({}, socket.EAI_AGAIN), "https://a.test/")

    assert outside.notes == ("there is no network, so the external link was not asked",)


def test_where_names_are_known_but_nothing_can_be_connected_to_there_is_no_network_either() -> None:
    closed = socket.socket()
    closed.bind(("127.0.0.1", 0))
    port = closed.getsockname()[1]
    known = {"example.com": "8.8.8.8", "a.test": "127.0.0.1", "b.test": "127.0.0.1", "c.test": "127.0.0.1"}
    urls = [f"http://{name}:{port}/" for name in known if name != "example.com"]

    three = ask(names(known, socket.EAI_NONAME), *urls)
    two = ask(names(known, socket.EAI_NONAME), *urls[:2])
    closed.close()

    assert three.notes == ("there is no network, so none of 3 external links was asked",)
    assert [answer.reason for answer in two.answers.values()] == [
        "a.test cannot be connected to",
        "b.test cannot be connected to",
    ]


def test_a_name_server_that_fails_when_patience_is_over_is_not_heard(caplog: pytest.LogCaptureFixture) -> None:
    async def lookup(host: str) -> list[str]:
        await asyncio.sleep(0.6)
        raise socket.gaierror(socket.EAI_NONAME, host)

    options = ExternalOptions(timeout=0.5, delay=0.0)
    outside = asking(options, root=None, setting=Setting(lookup=lookup))([Question("https://a.test/")])
    gc.collect()

    assert outside.notes == ("there is no network, so the external link was not asked",)
    assert [record.message for record in caplog.records] == []


def test_names_that_do_not_exist_are_dead_where_other_names_do() -> None:
    outside = ask(names({"example.com": "8.8.8.8"}, socket.EAI_NONAME), "https://a.test/", "https://b.test/")

    assert {(answer.state, answer.reason) for answer in outside.answers.values()} == {
        ("dead", "the name a.test does not exist"),
        ("dead", "the name b.test does not exist"),
    }


def test_a_name_server_that_fails_once_is_asked_again() -> None:
    failed: list[str] = []

    async def lookup(host: str) -> list[str]:
        if host == "a.test" and not failed:
            failed.append(host)
            raise socket.gaierror(socket.EAI_NONAME, "no such name")
        return ["127.0.0.1"]

    with serving(Loopback(script=[Step(200)])) as server:
        url = f"http://a.test:{server.port}/"
        outside = ask(Setting(allowed=lambda address: address == "127.0.0.1", lookup=lookup), url)

    assert outside.answers[url].state == "ok"


def test_without_network_what_is_remembered_counts(tmp_path: Path) -> None:
    with serving(Loopback(script=[Step(200)])) as server:
        known = {"a.test": "127.0.0.1"}
        remembered, new = f"http://a.test:{server.port}/", "http://b.test/"
        ask(names(known, socket.EAI_NONAME), remembered, root=tmp_path)
    outside = ask(names({}, socket.EAI_AGAIN), remembered, new, root=tmp_path)

    assert [(url, answer.state) for url, answer in outside.answers.items()] == [(remembered, "ok")]
    assert outside.notes == ("there is no network, so the external link was not asked",)
