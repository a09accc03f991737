"""The JSON formats, key by key."""

import json

from tests.reports.test_text_formats import HERE

from cfplint.reports import Report, write

TOP = ["version", "today", "site", "findings"]
FINDING = ["code", "name", "message", "severity", "path", "line", "column", "end_line", "end_column"]
FINDING += ["related", "fix", "shown_on"]


def test_the_report_has_these_keys(report: Report) -> None:
    data = json.loads(write(report, "json", working_directory=HERE))

    assert list(data) == TOP
    assert all(list(finding) == FINDING for finding in data["findings"])
    assert (data["version"], data["today"], data["site"]) == (1, "2026-11-23", "/home/jane/site")


def test_a_finding_is_told_in_full(report: Report) -> None:
    data = json.loads(write(report, "json", working_directory=HERE))

    assert data["findings"][1] == {
        "code": "ABC002",
        "name": "old-date",
        "message": "this date lies 1230 days back",
        "severity": "warning",
        "path": "calls/dates.md",
        "line": 4,
        "column": 11,
        "end_line": 4,
        "end_column": 24,
        "related": [{"path": "calls/dates.md", "line": 2, "column": 8, "message": "the page that shows it"}],
        "fix": {
            "message": "Strike it out",
            "safety": "safe",
            "edits": [{"path": "calls/dates.md", "start": 31, "end": 44, "replacement": "~~July 12, 2023~~"}],
        },
        "shown_on": ["/calls/dates/"],
    }


def test_a_finding_without_a_fix_says_null(report: Report) -> None:
    assert json.loads(write(report, "json", working_directory=HERE))["findings"][0]["fix"] is None


def test_the_library_gives_the_same_data(report: Report) -> None:
    assert report.to_dict() == json.loads(write(report, "json", working_directory=HERE))


def test_a_line_of_jsonl_is_a_finding_of_json(report: Report) -> None:
    lines = write(report, "jsonl", working_directory=HERE).splitlines()

    assert [json.loads(line) for line in lines] == report.to_dict()["findings"]


def test_an_undecodable_byte_survives_json(report: Report) -> None:
    from dataclasses import replace

    odd = replace(report, findings=(replace(report.findings[0], message="caf\udce9"),))
    text = write(odd, "json", working_directory=HERE)

    assert text.encode("utf-8")
    assert json.loads(text)["findings"][0]["message"] == "caf\udce9"
