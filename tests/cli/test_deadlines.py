"""`cfplint deadlines`."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

KEYS = [
    "path", "line", "column", "end_line", "end_column", "text", "label", "url", "start", "end", "time", "tz", "instant",
    "kind", "milestone", "state", "superseded", "wrong_edition", "archive", "year_explicit",
]  # fmt: skip


def test_json_has_the_keys_of_the_contract(cfplint: Callable[..., Any], tmp_path: Path) -> None:
    page = tmp_path / "cfp.md"
    page.write_text("* Paper submission: July 12, 2026, 23:59 AoE\n", encoding="utf-8")

    run = cfplint("deadlines", page, "--today", "2026-01-01", "--format", "json")

    [mention] = json.loads(run.out)["mentions"]
    assert run.status == 0
    assert list(mention) == KEYS
    assert (mention["start"], mention["time"], mention["tz"]) == ("2026-07-12", "23:59", "AoE")
    assert mention["instant"] == "2026-07-13T11:59:00Z"


def test_the_table_of_the_documentation_is_what_is_printed(
    cfplint: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    root = Path(__file__).parents[2]
    block = (root / "docs/deadlines.md").read_text(encoding="utf-8").split("## `text`")[1].split("```")[1]
    command, *lines = [line for line in block.splitlines()[1:] if line != "…"]
    monkeypatch.chdir(root)

    printed = cfplint(*command.removeprefix("$ cfplint ").split()).out.splitlines()

    assert lines == [line for line in printed if line in lines]


def test_the_table_is_in_order_of_time_and_marks_what_is_over(cfplint: Callable[..., Any], tmp_path: Path) -> None:
    page = tmp_path / "cfp.md"
    page.write_text("* Notification: July 31, 2026\n* Paper submission: July 12, 2026\n", encoding="utf-8")

    header, *lines = cfplint("deadlines", page, "--today", "2026-07-20", "--timezone", "UTC").out.splitlines()

    assert header.split() == ["when", "UTC", "what", "where"]
    assert [line[:16].split() for line in lines] == [["over", "2026-07-12"], ["2026-07-31"]]


def test_a_date_that_include_relative_brings_from_a_file_without_front_matter(
    cfplint: Callable[..., Any], tmp_path: Path
) -> None:
    (tmp_path / "_config.yml").touch()
    (tmp_path / "index.md").write_text("---\n---\n{% include_relative dates.txt %}\n", encoding="utf-8")
    (tmp_path / "dates.txt").write_text("* Paper submission: July 12, 2026\n", encoding="utf-8")

    run = cfplint("deadlines", tmp_path, "--today", "2026-01-01", "--format", "json")

    assert [each["path"] for each in json.loads(run.out)["mentions"]] == ["dates.txt"]


def test_the_table_shows_paths_from_the_working_directory_on_one_line(
    cfplint: Callable[..., Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site/_config.yml").touch()
    (tmp_path / "site/cfp.md").write_text("---\n---\n* Paper submission: July 12, 2026\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)

    _, line = cfplint("deadlines", "site", "--today", "2026-01-01").out.splitlines()

    assert "  site/cfp.md:3:21  July 12, 2026" in line


@pytest.mark.skipif(sys.platform == "win32", reason="no such file names")
def test_a_line_end_in_a_file_name_breaks_no_line(cfplint: Callable[..., Any], tmp_path: Path) -> None:
    page = tmp_path / "a\nb.md"
    page.write_text("* Paper submission: July 12, 2026\n", encoding="utf-8")

    assert len(cfplint("deadlines", page, "--today", "2026-01-01").out.splitlines()) == 2


def test_a_folder_without_a_page_gives_status_2(cfplint: Callable[..., Any], tmp_path: Path) -> None:
    run = cfplint("deadlines", tmp_path)

    assert run.status == 2
    assert "there is no page in this folder" in run.err


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("--format", "xml"), "unknown format 'xml': there are ics, json, text, yaml"),
        (("--format", "jsn"), "unknown format 'jsn': did you mean json?"),
        (("--format", "yaml", "--flavour", "ccf"), "unknown flavour 'ccf': did you mean ccfddl?"),
        (("--flavour", "ccfddl"), "--flavour is for --format yaml"),
        (("--alarm", "1d"), "--alarm is for --format ics"),
        (("--format", "json", "--timezone", "UTC"), "--timezone is for --format text"),
        (("--format", "ics", "--alarm", "soon"), "'soon' is no length of time"),
        (("--timezone", "Berlin"), "there is no time zone 'Berlin'"),
    ],
)
def test_what_makes_no_sense_gives_one_sentence_and_status_2(
    cfplint: Callable[..., Any], tmp_path: Path, words: tuple[str, ...], sentence: str
) -> None:
    page = tmp_path / "cfp.md"
    page.write_text("* Paper submission: July 12, 2026\n", encoding="utf-8")

    run = cfplint("deadlines", page, *words)

    assert (run.status, run.out) == (2, "")
    assert sentence in run.err


@pytest.mark.parametrize("name", ["text", "json", "ics", "yaml"])
def test_two_runs_give_the_same_bytes_that_every_system_can_show(tmp_path: Path, name: str) -> None:
    page = tmp_path / "cfp.md"
    page.write_text("# Ström 灯台\n\n* Paper submission – final: July 12, 2026, 23:59 AoE\n", encoding="utf-8")
    words = [sys.executable, "-m", "cfplint", "deadlines", str(page), "--today", "2026-01-01", "--format", name]

    runs = [
        subprocess.run(
            words, capture_output=True, check=True, env={**os.environ, "PYTHONIOENCODING": code, "TZ": "UTC"}
        )
        for code in ("cp1252", "utf-8")
    ]

    assert runs[0].stdout == runs[1].stdout
    assert "Paper submission" in runs[0].stdout.decode("utf-8") or name == "text"
    assert runs[0].stdout.count(b"\r\n") == (
        runs[0].stdout.count(b"\n") if name == "ics" or os.linesep == "\r\n" else 0
    )


def test_a_calendar_ends_its_lines_as_the_standard_asks_on_every_system(tmp_path: Path) -> None:
    page = tmp_path / "cfp.md"
    page.write_text("* Paper submission: July 12, 2026\n", encoding="utf-8")

    done = subprocess.run(
        [sys.executable, "-m", "cfplint", "deadlines", page, "--format", "ics"], capture_output=True, check=True
    )

    assert b"\r\r\n" not in done.stdout
    assert done.stdout.startswith(b"BEGIN:VCALENDAR\r\n")
    assert done.stdout.endswith(b"END:VCALENDAR\r\n")
