"""`cfplint deadlines`."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

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
