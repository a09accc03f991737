"""Pages with one defect each: it is found, where it is, and nothing else is said.

A page of `pages/` bears the name of the rule that must tell of it. The characters that the finding must cover stand
between ⟦ and ⟧; they are taken out before the page is laid into the site beside. A page without such marks is clean.
"""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any, cast

import pytest

import cfplint

HERE = Path(__file__).parent
PAGES = [pytest.param(path, id=path.stem) for path in sorted((HERE / "pages").iterdir())]


@pytest.mark.parametrize("newline", [pytest.param("\n", id="lf"), pytest.param("\r\n", id="crlf")])
@pytest.mark.parametrize("page", PAGES)
def test_the_defect_of_a_page_is_found_and_nothing_else(page: Path, newline: str, tmp_path: Path) -> None:
    marked = page.read_text(encoding="utf-8")
    before, mark, rest = marked.partition("⟦")
    quoted, _, behind = rest.partition("⟧")
    site = tmp_path / "site"
    shutil.copytree(HERE / "site", site)
    (site / f"index{page.suffix}").write_text(before + quoted + behind, encoding="utf-8", newline=newline)

    found = cast("list[dict[str, Any]]", cfplint.check(site, today="2024-01-01").to_dict()["findings"])

    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    end_line, end_column = (
        line + quoted.count("\n"),
        len(quoted) - quoted.rfind("\n") + (0 if "\n" in quoted else column - 1),
    )
    expected = [(page.stem, f"index{page.suffix}", line, column, end_line, end_column)] if mark else []
    assert [
        (each["name"], each["path"], each["line"], each["column"], each["end_line"], each["end_column"])
        for each in found
    ] == expected
