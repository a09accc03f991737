"""SARIF and GitLab's Code Quality."""

import json
from dataclasses import replace
from typing import Any

from tests.reports.conftest import DATES, place
from tests.reports.test_text_formats import HERE

from cfplint.reports import Report, write
from cfplint.source import SourceFile


def written(report: Report, name: str) -> Any:
    return json.loads(write(report, name, working_directory=HERE))


def test_sarif_names_the_tool_the_rules_and_the_unit_of_columns(report: Report) -> None:
    log = written(report, "sarif")
    run = log["runs"][0]

    assert log["version"] == "2.1.0"
    assert run["tool"]["driver"]["name"] == "cfplint"
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["no-language", "odd-date", "old-date"]
    assert run["columnKind"] == "unicodeCodePoints"


def test_sarif_tells_a_result_with_its_fix_and_its_related_places(report: Report) -> None:
    result = written(report, "sarif")["runs"][0]["results"][1]
    fingerprint = result.pop("partialFingerprints")
    region = {"startLine": 4, "startColumn": 11, "endLine": 4, "endColumn": 24}
    title = {"startLine": 2, "startColumn": 8, "endLine": 2, "endColumn": 13}
    file = {"uri": "site/calls/dates.md"}

    assert list(fingerprint) == ["cfplint/v1"]
    assert result == {
        "ruleId": "old-date",
        "ruleIndex": 2,
        "level": "warning",
        "message": {"text": "this date lies 1230 days back. Take it out, or say that it is over."},
        "locations": [{"physicalLocation": {"artifactLocation": file, "region": region}}],
        "relatedLocations": [
            {
                "id": 0,
                "message": {"text": "the page that shows it"},
                "physicalLocation": {"artifactLocation": file, "region": title},
            }
        ],
        "fixes": [
            {
                "description": {"text": "Strike it out"},
                "artifactChanges": [
                    {
                        "artifactLocation": file,
                        "replacements": [{"deletedRegion": region, "insertedContent": {"text": "~~July 12, 2023~~"}}],
                    }
                ],
            }
        ],
    }


def test_gitlab_gets_a_description_a_place_and_a_fingerprint(report: Report) -> None:
    issue = written(report, "gitlab")[2]
    fingerprint = issue.pop("fingerprint")

    assert len(fingerprint) == 40
    assert issue == {
        "description": 'a <date> & "more": 50%, not a day',
        "check_name": "odd-date",
        "severity": "major",
        "location": {"path": "site/calls/dates.md", "lines": {"begin": 5, "end": 5}},
    }


def test_a_fingerprint_outlives_new_lines_above(report: Report) -> None:
    moved = SourceFile("calls/dates.md", DATES.replace("* Papers", "New\n\n* Papers"))
    finding = report.findings[1]
    later = replace(
        report, findings=(replace(finding, place=place(moved, "July 12, 2023")),), sources={moved.path: moved}
    )

    assert written(later, "gitlab")[0]["fingerprint"] == written(report, "gitlab")[1]["fingerprint"]


def test_the_same_text_twice_has_two_fingerprints(report: Report) -> None:
    finding = report.findings[1]
    twice = replace(report, findings=(finding, finding))

    assert len({issue["fingerprint"] for issue in written(twice, "gitlab")}) == 2
