"""What is read of pages: little, and only for fragments."""

from __future__ import annotations

import gzip
import tracemalloc
import zlib
from collections.abc import Callable

import pytest
from tests.links.outside.loopback import Loopback, Step, serving

from cfplint.config import ExternalOptions
from cfplint.links.outside import Answer, Question
from cfplint.links.outside.asking import asking
from cfplint.links.outside.fragments import MOST_BYTES
from cfplint.links.outside.network import Setting

QUICK = ExternalOptions(timeout=2, delay=0.0)
HERE = Setting(allowed=lambda address: address == "127.0.0.1")
HTML = ("Content-Type", "text/html; charset=utf-8")
PAGE = "<h1 id=top>x</h1><h2 id='dates'>x</h2><h2 id=été>x</h2><a name=old></a><p id=user-content-readme>".encode()


def ask(step: Step, *fragments: str, options: ExternalOptions = QUICK) -> tuple[Answer, Loopback]:
    with serving(Loopback(script=[step])) as server:
        question = Question(f"{server.url}/x", frozenset(fragments))
        answer = asking(options, root=None, setting=HERE)([question]).answers[question.url]
    return answer, server


@pytest.mark.parametrize(
    ("fragment", "found"),
    [
        ("dates", True), ("old", True), ("%C3%A9t%C3%A9", True), ("été", True), ("readme", True),
        ("gone", False), ("Dates", False), ("%zz", False),
    ],
)  # fmt: skip
def test_a_page_has_a_fragment_or_not(fragment: str, found: bool) -> None:
    answer, server = ask(Step(200, (HTML,), PAGE), fragment)

    assert (answer.state, answer.fragments) == ("ok", {fragment: found})
    assert server.asked() == ["GET /x"]


@pytest.mark.parametrize("fragment", ["top", "/route", "!route", "page=2", "L10", "L10-L20", ":~:text=x", "a:~:text=x"])
def test_what_scripts_and_viewers_read_is_not_looked_up(fragment: str) -> None:
    answer, server = ask(Step(200, (HTML,), PAGE), fragment)

    assert (answer.state, answer.fragments) == ("ok", {})
    assert server.asked() == ["HEAD /x"]


def test_fragments_are_not_looked_up_where_that_is_switched_off() -> None:
    _, server = ask(Step(200, (HTML,), PAGE), "gone", options=ExternalOptions(fragments=False, delay=0.0))

    assert server.asked() == ["HEAD /x"]


@pytest.mark.parametrize(
    "step",
    [
        Step(200, (("Content-Type", "application/pdf"),), PAGE),
        Step(200, (HTML,), b"<div id=app></div><script></script>"),
        Step(200, (HTML,), PAGE, drip=0.2),
        Step(200, (HTML, ("Content-Encoding", "br")), PAGE),
        Step(200, (HTML, ("Content-Encoding", "gzip")), PAGE),
        Step(200, (HTML, ("Content-Encoding", "gzip")), gzip.compress(PAGE + bytes(300_000_000))),
        Step(200, (HTML,), PAGE + bytes(MOST_BYTES)),
    ],
    ids=["no-html", "made-by-scripts", "slow", "unknown-encoding", "broken-encoding", "bomb", "long"],
)
def test_a_page_that_does_not_tell_is_fine_all_the_same(step: Step) -> None:
    answer, _ = ask(step, "gone")

    assert (answer.state, answer.fragments) == ("ok", {"gone": None})


@pytest.mark.parametrize(
    ("encoding", "pack"), [("gzip", gzip.compress), ("deflate", zlib.compress), ("identity", bytes)]
)
def test_a_packed_page_is_unpacked(encoding: str, pack: Callable[[bytes], bytes]) -> None:
    answer, _ = ask(Step(200, (HTML, ("Content-Encoding", encoding)), pack(PAGE)), "dates", "gone")

    assert answer.fragments == {"dates": True, "gone": False}


def test_pages_in_latin_letters_are_read() -> None:
    body = PAGE.decode().encode("cp1252")
    answer, _ = ask(Step(200, (("Content-Type", "text/html; charset=ISO-8859-1"),), body), "été")

    assert answer.fragments == {"été": True}


@pytest.mark.parametrize("fragments", [(), ("dates",)], ids=["with-head", "for-a-fragment"])
@pytest.mark.parametrize("head", [405, 200])
def test_of_a_body_of_a_gigabyte_almost_nothing_is_read(head: int, fragments: tuple[str, ...]) -> None:
    huge = Step(200, (HTML,), PAGE, size=1_000_000_000)
    tracemalloc.start()
    with serving(Loopback(script=[Step(head), huge] if not fragments else [huge])) as server:
        question = Question(f"{server.url}/x", frozenset(fragments))
        answer = asking(QUICK, root=None, setting=HERE)([question]).answers[question.url]
        _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert answer.state == "ok"
    assert server.sent < 20_000_000
    assert peak < 30_000_000
