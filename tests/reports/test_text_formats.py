"""Every format that is text to read, against a file written by hand."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from cfplint.errors import UsageError
from cfplint.reports import Report, format_names, write
from cfplint.rules.finding import Finding, Fix, Related
from cfplint.source import Place, SourceFile, Span

EXPECTED = Path(__file__).parent / "expected"
HERE = Path("/home/jane")


@pytest.mark.parametrize("file", sorted(EXPECTED.glob("*.txt")), ids=lambda file: file.stem)
def test_a_report_is_written_as_expected(report: Report, file: Path) -> None:
    written = write(report, file.stem, working_directory=HERE)

    assert written == file.read_text("utf-8")


@pytest.mark.parametrize("name", format_names())
def test_nothing_that_acts_on_a_terminal_is_written(report: Report, name: str) -> None:
    written = write(report, name, working_directory=HERE)

    assert not {"\x1b", "\r", "\x07", "\x9b"} & set(written)


@pytest.mark.parametrize("name", format_names())
def test_a_report_without_findings_is_written(empty_report: Report, name: str) -> None:
    written = write(empty_report, name, working_directory=HERE)

    assert written == "" or written.endswith("\n")


@pytest.mark.parametrize("name", format_names())
def test_the_same_report_is_written_the_same(report: Report, name: str) -> None:
    assert write(report, name, working_directory=HERE) == write(report, name, working_directory=HERE)


def test_the_summary_of_nothing_says_how_much_was_looked_at(empty_report: Report) -> None:
    assert write(empty_report, "full", working_directory=HERE) == "no findings on 1 page\n"


def test_a_path_beside_the_working_directory_is_written_with_dots(report: Report) -> None:
    first = write(report, "concise", working_directory=Path("/home/jane/site/calls")).splitlines()[0]

    assert first.startswith("../_layouts/main.html:1:1: ")


def test_colour_is_there_only_when_asked_for(report: Report) -> None:
    coloured = write(report, "concise", working_directory=HERE, colour=True)

    assert "\x1b[1;31merror\x1b[0m odd-date" in coloured


def test_an_unknown_format_is_refused_with_a_suggestion(report: Report) -> None:
    with pytest.raises(UsageError, match="did you mean sarif"):
        write(report, "sarf", working_directory=HERE)


def test_why_comes_from_the_documentation_of_the_rule(report: Report) -> None:
    named = replace(report, findings=(replace(report.findings[0], name="unused-suppression"),))

    assert "\n  = why: A suppression silences nothing\n" in write(named, "full", working_directory=HERE)


def test_full_shows_as_many_other_places_as_can_be_looked_through(report: Report) -> None:
    first = report.findings[0]
    repeated = replace(first, related=tuple(Related(first.place, "here, too") for _ in range(25)))

    written = write(replace(report, findings=(repeated,)), "full", working_directory=HERE)

    assert written.count(" here, too\n") == 20
    assert "= note: and 5 more places, which --format json has\n" in written


def test_an_unsafe_fix_is_called_so(report: Report) -> None:
    dates = report.findings[1]
    assert dates.fix is not None
    unsafe = replace(report, findings=(replace(dates, fix=Fix.unsafe("Strike it out", dates.fix.edits)),))

    written = write(unsafe, "full", working_directory=HERE)

    assert "\n  = fix: Strike it out (unsafe)\n" in written
    assert written.endswith("\n1 fix (1 unsafe), as edits in --format json\n")


def test_what_is_said_of_a_file_as_a_whole_shows_no_line_of_it() -> None:
    source = SourceFile("_posts/2026-13-01-call.md", "---\n---\nText.\n")
    finding = Finding(Place(source.path, Span(0, 0)), "'2026-13-01' is no date", name="odd-date")
    said = Report(root=HERE, today=date(2026, 11, 23), findings=(finding,), sources={source.path: source}, pages=1)

    assert "|" not in write(said, "full", working_directory=HERE)


def test_the_summary_of_many_findings_says_how_many_each_rule_has(report: Report) -> None:
    [first, second, *_] = report.findings
    many = replace(report, findings=(*[first] * 20, second, second))

    lines = write(many, "full", working_directory=HERE).splitlines()

    assert f"{first.name} 20, {second.name} 2" in lines
