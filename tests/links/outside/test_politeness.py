"""How gently hosts are asked."""

from __future__ import annotations

import socket
from collections.abc import Mapping
from time import monotonic

import pytest
from tests.links.outside.loopback import Loopback, Step, serving

from cfplint.config import ExternalOptions, HostOptions
from cfplint.errors import UsageError
from cfplint.links.outside import Outside, Question
from cfplint.links.outside.asking import asking
from cfplint.links.outside.credentials import headers_by_host
from cfplint.links.outside.network import Setting
from cfplint.links.outside.politeness import retry_after


async def anywhere(host: str) -> list[str]:
    """Every name but `gone.test` is this machine."""
    if host == "gone.test":
        raise socket.gaierror(socket.EAI_NONAME, "no such name")
    return ["127.0.0.1"]


HERE = Setting(allowed=lambda address: address == "127.0.0.1", lookup=anywhere)


def ask(options: ExternalOptions, *urls: str) -> Outside:
    return asking(options, root=None, setting=HERE)([Question(url) for url in urls])


def test_each_address_is_asked_once_and_a_host_gets_so_many_requests_at_once() -> None:
    with serving(Loopback(script=[Step(200, wait=0.02)])) as server:
        urls = [f"http://{host}.test:{server.port}/{number}" for host in "ab" for number in range(20)]
        ask(ExternalOptions(concurrency=3, delay=0.0), *urls)

    assert sorted(server.asked()) == sorted(f"HEAD /{number}" for number in range(20) for _ in "ab")
    assert set(server.most_at_once.values()) == {3}


def test_there_is_a_delay_between_the_requests_to_one_host() -> None:
    with serving(Loopback(script=[Step(200)])) as server:
        started = monotonic()
        ask(ExternalOptions(delay=0.1), *(f"{server.url}/{number}" for number in range(6)))

    # From the start to the last request, since a busy machine may let requests catch up with each other.
    assert server.requests[-1].at - started >= 5 * 0.1


def test_a_host_may_have_settings_of_its_own() -> None:
    options = ExternalOptions(delay=0.0, hosts={"Slow.test": HostOptions(concurrency=1)})
    with serving(Loopback(script=[Step(200, wait=0.02)])) as server:
        ask(options, *(f"http://{host}.test:{server.port}/{number}" for host in ("slow", "a") for number in range(8)))

    assert server.most_at_once == {f"slow.test:{server.port}": 1, f"a.test:{server.port}": 4}


def test_a_host_that_asks_for_rest_is_given_it() -> None:
    limited = [Step(429, (("Retry-After", "1"),)), Step(200)]
    with serving(Loopback(script=limited)) as server:
        outside = ask(ExternalOptions(concurrency=1, delay=0.0), f"{server.url}/a", f"{server.url}/b")

    first, *later = [request.at for request in server.requests]
    assert {answer.state for answer in outside.answers.values()} == {"ok"}
    assert min(later) - first > 0.95


@pytest.mark.parametrize(("wait", "requests"), [("3600", 4), ("0", 18)])
def test_a_host_that_wants_no_more_requests_is_left_alone(wait: str, requests: int) -> None:
    with serving(Loopback(script=[Step(429, (("Retry-After", wait),))])) as server:
        outside = ask(ExternalOptions(delay=0.0), *(f"{server.url}/{number}" for number in range(40)))

    assert len(server.requests) <= requests
    assert len(outside.answers) == 40
    assert {answer.state for answer in outside.answers.values()} == {"unverifiable"}
    assert outside.answers[f"{server.url}/9"].reason == "127.0.0.1 asks to be left alone for now"


def test_a_host_that_twice_does_not_answer_is_dropped() -> None:
    with serving(Loopback(script=[Step(instead="hang")])) as server:
        outside = ask(ExternalOptions(timeout=1, delay=0.0), *(f"{server.url}/{number}" for number in range(40)))

    assert len(server.requests) <= 8
    assert {(answer.state, answer.reason) for answer in outside.answers.values()} == {
        ("unverifiable", "127.0.0.1 does not answer in time")
    }
    assert len(outside.answers) == 40


def test_a_host_that_answers_some_requests_is_not_dropped() -> None:
    slow = {f"/slow?{number}": [Step(instead="hang")] for number in range(6)}
    with serving(Loopback({"/ok": [Step(200)], **slow})) as server:
        options = ExternalOptions(timeout=1, delay=0.0)
        outside = ask(options, f"{server.url}/ok", *(f"{server.url}{path}" for path in slow))

    assert outside.answers[f"{server.url}/ok"].state == "ok"
    assert {path for path in server.asked() if path.startswith("HEAD /slow")} == {f"HEAD {path}" for path in slow}


def test_the_whole_run_comes_to_an_end() -> None:
    told: list[tuple[int, int]] = []
    with serving(Loopback(script=[Step(200, wait=0.4)])) as server:
        options = ExternalOptions(concurrency=1, delay=0.0, deadline=1)
        asks = asking(options, root=None, setting=HERE, progress=lambda done, of: told.append((done, of)))
        outside = asks([Question(f"{server.url}/{number}") for number in range(9)])

    unasked = 9 - len(outside.answers)
    assert 0 < unasked < 9
    assert outside.notes == (f"{unasked} external links were not asked: the time for it (1 s) was over",)
    assert (told[0], told[-1]) == ((1, 9), (9, 9))


def test_a_program_says_what_it_is() -> None:
    with serving(Loopback(script=[Step(200)])) as server:
        ask(ExternalOptions(), f"{server.url}/")

    [request] = server.requests
    assert request.headers["user-agent"].startswith("cfplint/")
    assert "Mozilla" not in request.headers["user-agent"]


def test_a_registry_of_names_is_asked_alone() -> None:
    known = Step(302, (("Location", "http://publisher.test/paper"),))
    with serving(Loopback({"/10.1/known": [known], "/10.1/gone": [Step(404)]})) as server:
        at_port = f"http://doi.org:{server.port}"
        outside = ask(ExternalOptions(), f"{at_port}/10.1/known", f"{at_port}/10.1/gone")

    assert {url.rpartition("/")[2]: answer.state for url, answer in outside.answers.items()} == {
        "known": "ok",
        "gone": "dead",
    }


def test_what_is_ignored_is_not_asked() -> None:
    with serving(Loopback(script=[Step(200)])) as server:
        options = ExternalOptions(ignore=(f"{server.url}/a*", "*/b?"))
        outside = ask(options, *(f"{server.url}/{path}" for path in ("a/b", "b1", "c")))

    assert [url.rpartition("/")[2] for url in outside.answers] == ["c"]
    assert server.asked() == ["HEAD /c"]


def test_an_address_longer_than_servers_take_is_not_asked() -> None:
    url = f"http://a.test/{'x' * 100_000}"

    assert ask(ExternalOptions(), url).answers[url].reason == "its address is longer than servers take"


@pytest.mark.parametrize(
    ("value", "date", "seconds"),
    [
        ("5", None, 5.0),
        (" 0 ", None, 0.0),
        ("9" * 400, None, 999999999.0),
        ("Thu, 26 Nov 2026 10:00:10 GMT", "Thu, 26 Nov 2026 10:00:00 GMT", 10.0),
        ("Thu, 26 Nov 2026 09:00:00 GMT", "Thu, 26 Nov 2026 10:00:00 GMT", 0.0),
        ("Thu, 26 Nov 2026 10:00:10 GMT", None, None),
        ("Mon, 01 Jan 99999999999 00:00:00 GMT", "Thu, 26 Nov 2026 10:00:00 GMT", None),
        ("Thu, 26 Nov 2026 10:00:10 +99999999999999", "Thu, 26 Nov 2026 10:00:00 GMT", None),
        ("Thu, 26 Nov 2026 10:00:10 GMT", "Mon, 01 Jan 99999999999 00:00:00 GMT", None),
        ("-5", None, None),
        ("soon", None, None),
        ("", None, None),
        (None, None, None),
    ],
)
def test_the_rest_that_a_server_asks_for(value: str | None, date: str | None, seconds: float | None) -> None:
    assert retry_after(value, date) == seconds


def test_a_host_with_which_anything_at_all_goes_wrong_leaves_the_others_their_answers() -> None:
    async def lookup(host: str) -> list[str]:
        if host == "odd.test":
            raise RuntimeError("nobody thought of this")
        return ["127.0.0.1"]

    with serving(Loopback(script=[Step(200)])) as server:
        urls = [f"http://{host}.test:{server.port}/" for host in ("a", "odd", "z")]
        setting = Setting(allowed=lambda address: address == "127.0.0.1", lookup=lookup)
        outside = asking(ExternalOptions(delay=0.0), root=None, setting=setting)([Question(url) for url in urls])

    assert [outside.answers[url].state for url in urls] == ["ok", "unverifiable", "ok"]


@pytest.mark.parametrize(
    ("text", "headers"),
    [
        ("", {}),
        ("api.example Authorization: Bearer x y", {"api.example": {"Authorization": "Bearer x y"}}),
        ("A.example:8443 X-A: 1\n\nA.example:8443  X-B:2\n", {"a.example:8443": {"X-A": "1", "X-B": "2"}}),
    ],
)
def test_headers_come_from_the_environment(text: str, headers: Mapping[str, Mapping[str, str]]) -> None:
    assert headers_by_host({"CFPLINT_EXTERNAL_HEADERS": text}) == headers


@pytest.mark.parametrize("text", ["Authorization: secret", "a.test secret", "a.test Host: secret", "a.test : secret"])
def test_a_line_that_cannot_be_understood_is_refused_without_telling_it(text: str) -> None:
    with pytest.raises(UsageError) as refused:
        headers_by_host({"CFPLINT_EXTERNAL_HEADERS": f"\n{text}"})

    assert str(refused.value) == "CFPLINT_EXTERNAL_HEADERS, line 2: a line is written `host Name: value`, as in HTTP"
