"""What was fine is remembered, and nothing else; a broken cache is made anew."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.links.outside.loopback import Loopback, Step, serving

from cfplint.config import ExternalOptions
from cfplint.links.outside import Answer, Outside, Question
from cfplint.links.outside.asking import asking
from cfplint.links.outside.cache import read_cache, write_cache
from cfplint.links.outside.network import Setting

HERE = Setting(allowed=lambda address: address == "127.0.0.1")
DAY = 86_400
NOW = 1_800_000_000.0
FILE = ".cfplint_cache/external-links.json"
HTML = ("Content-Type", "text/html")
PAGE = b"<p id=a></p><p id=b></p><p id=c></p>"


@pytest.fixture
def server() -> Iterator[Loopback]:
    with serving(Loopback()) as running:
        running.steps = {
            "/ok": [Step(200, (HTML,), PAGE)],
            "/old": [Step(301, (("Location", "/ok"),))],
            "/gone": [Step(404)],
            "/shy": [Step(403)],
        }
        yield running


def ask(root: Path, *questions: Question, days: int = 7) -> Outside:
    return asking(ExternalOptions(cache_days=days, delay=0.0), root=root, setting=HERE)(questions)


def all_of(server: Loopback) -> list[Question]:
    return [Question(f"{server.url}{path}") for path in sorted(server.steps)]


def test_what_was_fine_is_not_asked_again_and_what_was_not_is(server: Loopback, tmp_path: Path) -> None:
    first = ask(tmp_path, *all_of(server))
    server.requests.clear()
    second = ask(tmp_path, *all_of(server))

    assert first == second
    assert sorted(set(server.asked())) == ["GET /gone", "GET /shy", "HEAD /gone", "HEAD /shy"]


def test_the_cache_is_out_of_the_way_of_git_and_can_be_switched_off(server: Loopback, tmp_path: Path) -> None:
    ask(tmp_path, *all_of(server), days=0)
    before = list(tmp_path.iterdir())
    ask(tmp_path, *all_of(server))

    assert before == []
    assert (tmp_path / ".cfplint_cache/.gitignore").read_text() == "*\n"
    assert sorted(file.name for file in (tmp_path / ".cfplint_cache").iterdir()) == [
        ".gitignore",
        "external-links.json",
    ]


def test_a_fragment_that_was_not_looked_up_is_asked_for(server: Loopback, tmp_path: Path) -> None:
    url = f"{server.url}/ok"
    ask(tmp_path, Question(url, frozenset(("a",))))
    server.requests.clear()
    same = ask(tmp_path, Question(url, frozenset(("a",))))
    fewer = ask(tmp_path, Question(url))
    assert server.asked() == []
    more = ask(tmp_path, Question(url, frozenset(("a", "x"))))

    assert server.asked() == ["GET /ok"]
    assert same.answers[url].fragments == {"a": True}
    assert fewer.answers[url].state == "ok"
    assert more.answers[url].fragments == {"a": True, "x": False}


def test_what_was_answered_is_kept_when_the_run_breaks_off(server: Loopback, tmp_path: Path) -> None:
    def give_up(done: int, _total: int) -> None:
        if done == 3:
            raise ZeroDivisionError

    with pytest.raises(ExceptionGroup):
        asking(ExternalOptions(delay=0.0), root=tmp_path, setting=HERE, progress=give_up)(all_of(server))

    assert json.loads((tmp_path / FILE).read_text())["answers"]


def entry(**changed: object) -> dict[str, object]:
    return {"until": NOW + 5 * DAY, "status": 200, "target": "", "fragments": {}, **changed}


WRONG = (
    entry(until="x"),
    entry(until=None),
    entry(status="200"),
    entry(target=5),
    entry(target="javascript:alert(1)"),
    entry(target="https://b.example/x y"),
    entry(fragments=[]),
    entry(fragments={"a": "yes"}),
)


def test_an_answer_counts_about_as_many_days_as_are_asked_for(tmp_path: Path) -> None:
    urls = [f"https://a.example/{number}" for number in range(300)]
    write_cache(tmp_path, {}, {url: Answer("ok", status=200) for url in urls}, 10, NOW)

    counted = [len(read_cache(tmp_path, 10, NOW + days * DAY)[0]) for days in (0, 7.9, 10, 12.1)]

    assert (counted[0], counted[1], counted[3]) == (300, 300, 0)
    assert 100 < counted[2] < 200


@pytest.mark.parametrize(
    "text",
    [
        b"", b"{", b"[]", b"null", b"7", b'"x"', b"\xff\xfe", b"{}", b'{"version": 1}',
        b'{"version": 1, "answers": []}',
        b'{"version": 1, "answers": {"https://a.example/": 1}}', b"[" * 100_000,
        json.dumps({"version": 1, "answers": {"https://a.example/": {}}}).encode(),
        *(json.dumps({"version": 1, "answers": {"https://a.example/": each}}).encode() for each in WRONG),
    ],
)  # fmt: skip
def test_a_corrupt_cache_is_told_and_made_anew(text: bytes, server: Loopback, tmp_path: Path) -> None:
    (tmp_path / ".cfplint_cache").mkdir()
    (tmp_path / FILE).write_bytes(text)

    url = f"{server.url}/ok"
    outside = ask(tmp_path, Question(url))
    again = ask(tmp_path, Question(url))

    assert outside.notes == (f"{FILE} cannot be understood, so it is made anew",)
    assert outside.answers[url].state == "ok"
    assert again.notes == ()
    assert server.asked() == ["HEAD /ok"]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ({"version": 1, "answers": {"https://a.example/": entry()}}, 1),
        ({"version": 2, "answers": {"https://a.example/": entry()}}, 0),
        ({"version": 1, "answers": {"https://a.example/": entry(until=NOW - 1)}}, 0),
        ({"version": 1, "answers": {"https://a.example/": entry(until=NOW + 900 * DAY)}}, 0),
        ({"version": 1, "answers": {"https://a.example/": entry(until=float("nan"))}}, 0),
    ],
)
def test_what_is_too_old_too_far_off_or_of_another_version_does_not_count(
    text: dict[str, object], kept: int, tmp_path: Path
) -> None:
    (tmp_path / ".cfplint_cache").mkdir()
    (tmp_path / FILE).write_text(json.dumps(text))

    found, problem = read_cache(tmp_path, 7, NOW)

    assert (len(found), problem) == (kept, "")


def test_a_cache_that_is_a_link_is_neither_read_nor_written(server: Loopback, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "site").mkdir()
    (tmp_path / "site/.cfplint_cache").symlink_to(tmp_path / "elsewhere")

    outside = ask(tmp_path / "site", Question(f"{server.url}/ok"))

    assert list((tmp_path / "elsewhere").iterdir()) == []
    [note] = outside.notes
    assert "cannot be written" in note


def test_a_file_in_the_way_of_the_cache_is_told(server: Loopback, tmp_path: Path) -> None:
    (tmp_path / ".cfplint_cache").write_text("mine")

    outside = ask(tmp_path, Question(f"{server.url}/ok"))

    assert outside.answers[f"{server.url}/ok"].state == "ok"
    assert [note for note in outside.notes if "cannot be written" in note]
    assert (tmp_path / ".cfplint_cache").read_text() == "mine"
