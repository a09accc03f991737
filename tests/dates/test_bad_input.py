"""Dates that are none, and texts that look like dates: a finding or nothing, and never an error."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

import cfplint
from cfplint.facts.dates import DateMention

TABLE = Path(__file__).parent / "bad_input.txt"
TODAY = "2027-01-01"


def cases() -> Iterator[object]:
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        if " => " in line and not line.startswith("#"):
            text, _, expected = line.rpartition(" => ")
            mentions, _, rules = expected.rpartition(" | ")
            yield pytest.param(text, mentions, rules, id=text[:40])


def written(mention: DateMention) -> str:
    days = f"{mention.start or '?'}" + (f" .. {mention.end}" if mention.end else "")
    return f"{mention.text} = {days}" + (f" {mention.time}" if mention.time else "")


@pytest.mark.parametrize(("text", "mentions", "rules"), [*cases()])
def test_a_strange_date_is_a_finding_or_nothing(text: str, mentions: str, rules: str) -> None:
    page = f"---\ntitle: ACME 2026\n---\n* {text}\n"
    found = cfplint.deadlines(page, filename="a.md", today=TODAY, everything=True)
    assert "; ".join(map(written, found)) == ("" if mentions == "-" else mentions)
    names = {finding.name for finding in cfplint.check(page, filename="a.md", today=TODAY, select="dates").findings}
    assert " ".join(sorted(names)) == ("" if rules == "-" else rules)


@pytest.mark.parametrize(
    "text",
    [
        "title: 2026-05-05\n",
        "- 2026-05-05\n- name: 2026-05-06\n  date: [2026-05-07, x]\n",
        "date: {from: 2026-05-05, to: 2026-05-07}\n",
        "2026-05-05: 2026-05-06\n",
        "date: 2026-05-05 25:61:00\n",
        "date: 2026-02-30\n",
        "date: !!timestamp 2026-05-05\n",
        "? [2026-05-05]\n: x\n",
        "date: &a 2026-05-05\ndue: *a\n",
    ],
)
@pytest.mark.parametrize("place", ["_data/dates.yml", "_config.yml", "front matter"])
def test_a_date_where_a_text_is_due_does_no_harm(tmp_path: Path, text: str, place: str) -> None:
    (tmp_path / "index.md").write_text(
        f"---\n{text if place == 'front matter' and not text.startswith(('-', '?')) else ''}---\n"
        "{{ page.title }} {{ page.date }} {{ site.data.dates | jsonify }} {{ site.title }}\n",
        encoding="utf-8",
    )
    if place != "front matter":
        (tmp_path / place).parent.mkdir(exist_ok=True)
        (tmp_path / place).write_text(text, encoding="utf-8")
    report = cfplint.check(tmp_path, today=TODAY, select="dates")
    assert "internal-error" not in {finding.name for finding in report.findings}
    cfplint.deadlines(tmp_path, today=TODAY, everything=True)


def test_four_hundred_dates_in_a_line_are_as_many_findings() -> None:
    page = "---\n---\n* Submit by " + "May 5, 2026, or by " * 400
    report = cfplint.check(page, filename="a.md", today=TODAY, select="past-deadline")
    assert len(report.findings) == 400
