"""A finding ends where its words do, whatever ends the line."""

from __future__ import annotations

from pathlib import Path
from typing import Any, cast

import pytest

import cfplint


@pytest.mark.parametrize("newline", ["\n", "\r\n", " \n"], ids=["lf", "crlf", "blank"])
@pytest.mark.parametrize(
    ("text", "name", "end"),
    [
        ("Text\n## Head\nmore\n", "glued-header", (2, 8)),
        ("Text\n- one\n- two\n", "glued-list", (2, 6)),
        ("<div>\n# Head\n</div>\n", "markdown-in-html", (2, 7)),
        ("<div>\n- one\n- two\n</div>\n", "markdown-in-html", (2, 6)),
        ("Text {:.wide\n\nmore\n", "malformed-attribute-list", (1, 13)),
    ],
)
def test_what_ends_a_line_is_no_part_of_a_finding(
    text: str, name: str, end: tuple[int, int], newline: str, tmp_path: Path
) -> None:
    (tmp_path / "_config.yml").write_text("kramdown:\n  input: kramdown\n", encoding="utf-8")
    (tmp_path / "call.md").write_text("---\n---\n" + text.replace("\n", newline), encoding="utf-8", newline="")

    (told,) = cast("list[dict[str, Any]]", cfplint.check(tmp_path, select=[name]).to_dict()["findings"])

    assert (told["end_line"] - 2, told["end_column"]) == end
