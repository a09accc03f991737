"""The table of pages: rules that need more than one date, or what the page says of all of them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

import cfplint

TABLE = Path(__file__).parent / "pages.txt"


def cases() -> Iterator[object]:
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        if " => " in line and not line.startswith("#"):
            case, _, expected = line.rpartition(" => ")
            rule, _, page = case.partition(" | ")
            yield pytest.param(rule, page.split(" / "), expected, id=case[:70])


@pytest.mark.parametrize(("rule", "lines", "expected"), [*cases()])
def test_a_page_and_what_is_said_of_it(rule: str, lines: list[str], expected: str) -> None:
    title = lines.pop(0) if lines[0].startswith("title: ") else ""
    page = f"---\n{title}\n---\n" + "\n".join(lines) + "\n"
    findings = cfplint.check(page, filename="call.md", today="2025-11-01", select=rule).findings
    beginnings = [] if expected == "-" else expected.split(" ; ")
    assert len(findings) == len(beginnings), [finding.message for finding in findings]
    for finding, beginning in zip(findings, beginnings, strict=True):
        assert finding.message.startswith(beginning)
