"""Dates that contradict each other, and deadlines that come up."""

from __future__ import annotations

from pathlib import Path

import pytest

import cfplint

FRONT_MATTER = "---\ntitle: Call\n---\n"


def conflicts(folder: Path, files: dict[str, str]) -> list[tuple[str, str, str]]:
    """The file, the date and the other date of each conflict of a site."""
    (folder / "_config.yml").touch()
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text if name.startswith("_data") else FRONT_MATTER + text, encoding="utf-8")
    report = cfplint.check(folder, today="2026-01-01", select=["conflicting-date"])
    texts = {path: source.text for path, source in report.sources.items()}
    return [
        (
            found.place.path,
            texts[found.place.path][found.place.span.start : found.place.span.end],
            texts[other.path][other.span.start : other.span.end],
        )
        for found in report.findings
        for other in [found.related[0].place]
    ]


SUBMISSION = "* Paper submission deadline: {}\n"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("* Paper submission deadline: May 4, 2026", "* Paper submission deadline: May 11, 2026"),
        ("The deadline for paper submission is May 4, 2026.", "* Paper submission: May 11, 2026"),
        ("| Notification of acceptance | May 4, 2026 |", "* Acceptance notification: 11 May 2026"),
        ("* Camera-ready deadline: May 4, 2026", "* Camera-ready papers due: 2026-05-11"),
        ("* Early registration deadline: May 4, 2026", "* Early registration: May 11, 2026"),
    ],
)
def test_the_same_words_on_two_pages_conflict(tmp_path: Path, one: str, other: str) -> None:
    found = conflicts(tmp_path, {"dates.md": one, "index.md": other})
    assert [path for path, _, _ in found] == ["index.md"]


def test_the_dates_of_most_pages_hold(tmp_path: Path) -> None:
    day = "May 11, 2026"
    files = {"cfp.md": SUBMISSION.format("May 4, 2026"), "dates.md": SUBMISSION.format(day), "index.md": day}
    files["index.md"] = SUBMISSION.format(day)
    assert conflicts(tmp_path, files) == [("cfp.md", "May 4, 2026", day)]


def test_a_data_file_that_a_page_shows_conflicts_with_another_page(tmp_path: Path) -> None:
    files = {
        "_data/dates.yml": "- what: Paper submission deadline\n  date: May 4, 2026\n",
        "dates.md": "{% for d in site.data.dates %}* {{ d.what }}: {{ d.date }}\n{% endfor %}",
        "index.md": SUBMISSION.format("May 11, 2026"),
    }
    assert [(path, date) for path, date, _ in conflicts(tmp_path, files)] == [("index.md", "May 11, 2026")]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("* Paper submission: May 4, 2026", "* Paper submission: May 4, 2026"),
        ("* Paper submission: May 4, 2026", "* Poster submission: May 11, 2026"),
        ("* Paper submission: May 4, 2026", "* Paper submission, round 2: May 11, 2026"),
        ("* Paper submission: ~~May 4, 2026~~ May 11, 2026", "* Paper submission: May 11, 2026"),
        ("* Paper submission: May 4, 2026\n* Paper submission: June 4, 2026", "* Paper submission: May 11, 2026"),
        ("# Tutorials\n\n* Notification: May 4, 2026", "# Workshops\n\n* Notification: May 11, 2026"),
        ("* Paper submission: May 4, 2026", "# Past\n\n* Paper submission: May 11, 2026"),
        ("* Paper submission: May 4, 2026", "* Paper submission: May 11, 2025"),
        ("* Paper submission: May 4, 2026", "<!-- * Paper submission: May 11, 2026 -->"),
        ("* Late registration: May 4, 2026", "* Early registration: May 11, 2026"),
        ("* Submission of long papers: May 4, 2026", "* Submission of short papers: May 11, 2026"),
    ],
)
def test_other_dates_do_not_conflict(tmp_path: Path, one: str, other: str) -> None:
    assert conflicts(tmp_path, {"dates.md": one, "index.md": other}) == []


def test_pages_of_different_parts_do_not_conflict(tmp_path: Path) -> None:
    files = {"tutorials.md": "* Notification: May 4, 2026", "workshops.md": "* Notification: May 11, 2026"}
    assert conflicts(tmp_path, files) == []


@pytest.mark.parametrize(
    ("record", "count"),
    [
        ("- what: Notification\n  date: Dec 02, 2026\n  countdown: 2026/10/27 18:00:00\n", 1),
        ("- what: Notification\n  date: Dec 02, 2026\n  iso: 2026-12-12T18:00:00\n", 1),
        ("- what: Notification\n  date: Dec 02, 2026\n  countdown: 2026/12/02 18:00:00\n", 0),
        ("- what: Notification\n  date: Dec 02, 2026\n  countdown: 2026/12/03 06:59:00\n", 0),
        ("- what: Conference\n  date: Dec 02-05, 2026\n  countdown: 2026/12/04 18:00:00\n", 0),
        ("- what: Notification\n  date: Dec 02, 2026\n- what: Papers\n  countdown: 2026/10/27 18:00:00\n", 0),
        ("- what: Notification\n  date: Dec 02, 2026\n#  countdown: 2026/10/27 18:00:00\n", 0),
        ("- what: Notification\n  posted: 2026-10-01\n  countdown: 2026/10/27 18:00:00\n", 0),
    ],
)
def test_the_countdown_of_a_record_says_what_its_date_says(tmp_path: Path, record: str, count: int) -> None:
    assert len(conflicts(tmp_path, {"_data/dates.yml": record, "index.md": "Text."})) == count


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ('<time datetime="2026-05-04">May 11, 2026</time>', 1),
        ('<time datetime="2026-05-04T23:59Z"><b>May 11</b>, 2026</time>', 1),
        ('<time datetime="2026-05-04">May 4, 2026</time>', 0),
        ('<time datetime="2026-05-05T11:59Z">May 4, 2026</time>', 0),
        ('<time datetime="2026-05-04">the day of submission</time>', 0),
        ('<time datetime="2026-05-04">4 May</time>', 0),
    ],
)
def test_a_datetime_says_what_its_text_says(tmp_path: Path, text: str, count: int) -> None:
    assert len(conflicts(tmp_path, {"index.md": f"<p>Submit by {text}.</p>"})) == count


@pytest.mark.parametrize(
    ("text", "today", "told"),
    [
        ("* Submission: May 4, 2026", "2026-04-27", False),
        ("* Submission: May 4, 2026", "2026-04-28", True),
        ("* Submission: May 4, 2026", "2026-05-04", True),
        ("* Submission: May 4, 2026", "2026-05-05", False),
        ("* Submission: May 4, 2026, 10:00 UTC", "2026-05-04", False),
        ("* Submission: May 4, 2026, 14:00 UTC", "2026-05-04", True),
        ("* Submission: April 20 to May 4, 2026", "2026-05-01", True),
        ("* Submission: ~~May 4, 2026~~", "2026-05-01", False),
        ("<!-- Submission: May 4, 2026 -->", "2026-05-01", False),
        ("* Conference: May 4, 2026", "2026-05-01", False),
        ("* Submission (closed): May 4, 2026", "2026-05-01", False),
        ("# Past\n\n* Submission: May 4, 2026", "2026-05-01", False),
        ("* Submission: Feb 15, Y-3", "2026-02-10", False),
    ],
)
def test_a_deadline_comes_up_within_seven_days(text: str, today: str, *, told: bool) -> None:
    found = cfplint.check(text, filename="index.md", today=today, select=["upcoming-deadline"]).findings
    assert [each.name for each in found] == ["upcoming-deadline"] * told


def test_no_deadline_comes_up_unasked() -> None:
    report = cfplint.check("* Submission: May 4, 2026", filename="index.md", today="2026-05-01")
    assert [each.name for each in report.findings if each.name == "upcoming-deadline"] == []
