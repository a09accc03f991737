"""`cfplint deadlines`."""

import json
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


def test_the_table_is_in_order_of_time_and_marks_what_is_over(cfplint: Callable[..., Any], tmp_path: Path) -> None:
    page = tmp_path / "cfp.md"
    page.write_text("* Notification: July 31, 2026\n* Paper submission: July 12, 2026\n", encoding="utf-8")

    lines = cfplint("deadlines", page, "--today", "2026-07-20").out.splitlines()

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

    [line] = cfplint("deadlines", "site", "--today", "2026-01-01").out.splitlines()

    assert "  site/cfp.md:3:21  July 12, 2026" in line


@pytest.mark.skipif(sys.platform == "win32", reason="no such file names")
def test_a_line_end_in_a_file_name_breaks_no_line(cfplint: Callable[..., Any], tmp_path: Path) -> None:
    page = tmp_path / "a\nb.md"
    page.write_text("* Paper submission: July 12, 2026\n", encoding="utf-8")

    assert len(cfplint("deadlines", page, "--today", "2026-01-01").out.splitlines()) == 1


def test_a_folder_without_a_page_gives_status_2(cfplint: Callable[..., Any], tmp_path: Path) -> None:
    run = cfplint("deadlines", tmp_path)

    assert run.status == 2
    assert "there is no page in this folder" in run.err
