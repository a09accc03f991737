"""The bundled site has the defects that its README plants, each at its text, and no others."""

import json
import re
from pathlib import Path

import cfplint

FIXTURES = Path(__file__).parents[2] / "fixtures"
_ROW = re.compile(r"^\| `(?P<path>[^`]+)` \| (?P<line>\d+) \| (?P<name>[a-z-]+) \| `(?P<text>[^`]+)` \|", re.MULTILINE)


def test_the_planted_defects_are_found_and_no_others() -> None:
    readme = (FIXTURES / "README.md").read_text(encoding="utf-8")
    planted = [(row["path"], int(row["line"]), row["name"], row["text"]) for row in _ROW.finditer(readme)]

    report = cfplint.check(FIXTURES / "site", today="2026-11-23")

    found = [
        (
            finding.place.path,
            report.extent(finding.place)[0].line,
            finding.name,
            report.sources[finding.place.path].text[finding.place.span.start : finding.place.span.end],
        )
        for finding in report.findings
    ]
    assert found == planted


def test_the_columns_are_those_of_the_table_beside_it() -> None:
    expected = json.loads((FIXTURES / "expected.json").read_text(encoding="utf-8"))

    found = cfplint.check(FIXTURES / "site", today="2026-11-23").to_dict()["findings"]

    assert isinstance(found, list)
    assert [{key: each[key] for key in ("path", "line", "column", "name")} for each in found] == expected


def test_a_finding_of_an_include_names_every_page_that_shows_it() -> None:
    report = cfplint.check(FIXTURES / "site", today="2026-11-23", select=["obsolete-element"])

    [footer] = [finding for finding in report.findings if finding.place.path == "_includes/footer.html"]
    assert footer.shown_on == (
        "/",
        "/2025/",
        "/call.html",
        "/demos.html",
        "/people.html",
        "/sponsors.html",
        "/travel.html",
    )
