"""What is made of what servers say."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.links.outside.loopback import Loopback, Step, serving

from cfplint.config import ExternalOptions
from cfplint.links.outside import Outside, Question
from cfplint.links.outside.asking import asking
from cfplint.links.outside.network import Setting

ROWS = [
    [cell.strip() for cell in line.split("|")]
    for line in (Path(__file__).parent / "answers.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]
QUICK = ExternalOptions(timeout=1, delay=0.0)
HERE = Setting(allowed=lambda address: address == "127.0.0.1")


def step(written: str) -> Step:
    """A step as a line of the file writes it."""
    _, first, *more = written.split()
    if first in ("hang", "close", "garbage"):
        return Step(instead=first)  # type: ignore[arg-type]
    return Step(int(first), tuple(map(header, more)))


def header(word: str) -> tuple[str, str]:
    if ":" not in word or word.startswith(("/", "http:", "mailto:")):
        return "Location", word.encode().decode("latin-1")
    name, value = word.split(":")
    return name, value


def ask(*questions: Question, options: ExternalOptions = QUICK, setting: Setting = HERE) -> Outside:
    return asking(options, root=None, setting=setting)(questions)


@pytest.mark.parametrize("row", ROWS, ids=[row[0] for row in ROWS])
def test_an_address_is_asked_until_it_is_known_what_a_visitor_gets(row: list[str]) -> None:
    exchange, state, *said = row
    requests = [each.strip() for each in exchange.split(",")]

    with serving(Loopback(script=[step(each) for each in requests])) as server:
        answer = ask(Question(f"{server.url}/start")).answers[f"{server.url}/start"]

    assert answer.state == state
    told = answer.target.removeprefix(server.url) if state == "moved" else answer.reason
    assert told == (said[0].format(server.url) if said else "")
    if "do not come to an end" not in told:
        assert [request.method for request in server.requests] == [each.split()[0] for each in requests]
