"""The table for reading."""

from collections.abc import Callable
from pathlib import Path

import pytest

import cfplint
from cfplint.agenda import write
from cfplint.agenda.format import view_of

Read = Callable[..., cfplint.Deadlines]


def table(found: cfplint.Deadlines, zone: str = "Europe/Berlin") -> list[list[str]]:
    """The cells of each line: what stands apart by two blanks."""
    lines = cfplint.write_deadlines(found, "text", timezone=zone).splitlines()
    return [[cell for cell in line.split("  ") if cell] for line in lines]


@pytest.mark.parametrize(
    ("told", "when", "own"),
    [
        ("July 12, 2026, 23:59 AoE", "2026-07-12 23:59 AoE", "2026-07-13 13:59+02:00"),
        ("July 12, 2026", "2026-07-12 AoE", "2026-07-13 13:59+02:00"),
        ("January 12, 2026, 5pm PT", "2026-01-12 17:00 PT", "2026-01-13 02:00+01:00"),
        ("July 12, 2026, 23:59 (Anywhere on Earth)", "2026-07-12 23:59 AoE", "2026-07-13 13:59+02:00"),
        ("July 12, 2026, midnight UTC", "2026-07-12 24:00 UTC", "2026-07-13 02:00+02:00"),
        ("July 3-5, 2026", "2026-07-03 to 2026-07-05 AoE", "2026-07-06 13:59+02:00"),
    ],
)
def test_a_deadline_in_its_zone_and_on_ones_own_clocks(deadlines: Read, told: str, when: str, own: str) -> None:
    _, row = table(deadlines({"cfp.md": f"---\n---\n* Paper submission: {told}\n"}, "2026-01-01"))

    assert [cell.strip() for cell in row[:2]] == [when, own]


def test_an_event_is_days_wherever_one_is(deadlines: Read) -> None:
    _, row = table(deadlines({"a.md": "---\n---\nThe conference takes place on May 4-6, 2026.\n"}))

    assert [cell.strip() for cell in row[:2]] == ["2026-05-04 to 2026-05-06", "conference"]


def test_the_time_that_a_page_gives_for_all_shows_on_ones_own_clocks(deadlines: Read) -> None:
    page = "---\n---\nAll deadlines are 17:00 CET.\n\n* Paper submission: January 12, 2026\n"
    _, row = table(deadlines({"cfp.md": page}, "2026-01-01"), "UTC")

    assert [cell.strip() for cell in row[:2]] == ["2026-01-12", "2026-01-12 16:00+00:00"]


def test_a_date_of_a_milestone_is_one_line_however_many_pages_tell_it(deadlines: Read) -> None:
    page = "---\n---\n* Paper submission: July 12, 2026\n"
    _, *rows = table(deadlines({"a.md": page, "b.md": page, "c.md": page}))

    assert len(rows) == 1
    assert "a.md:3:21 and 2 more" in "  ".join(rows[0])


def test_what_is_no_live_date_says_so(deadlines: Read) -> None:
    page = "---\n---\n* Paper submission: ~~July 5, 2026~~ July 12, 2026\n"

    whats = [row[2].strip() for row in table(deadlines({"a.md": page}))[1:]]
    assert whats == ["paper_submission [struck, superseded]", "paper_submission"]


def test_columns_stand_below_each_other_with_wide_characters(deadlines: Read) -> None:
    page = "---\n---\n* Paper submission: 2026年7月12日\n* Camera-ready: July 20, 2026\n"
    lines = cfplint.write_deadlines(deadlines({"締切.md": page}), "text", timezone="UTC").splitlines()

    assert len({line.index("2026-07-") for line in lines[1:]}) == 1


def test_the_zone_of_the_environment(deadlines: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    header, row = cfplint.write_deadlines(
        deadlines({"cfp.md": "---\n---\n* Paper submission: July 12, 2026\n"}), "text"
    ).splitlines()

    assert "Asia/Tokyo" in header
    assert "2026-07-13 20:59+09:00" in row


def test_colours_only_where_they_are_asked_for(deadlines: Read) -> None:
    found = deadlines({"cfp.md": "---\n---\n* Paper [bold]submission[/bold] :smile:: July 12, 2026\n"})
    texts = [write(found, "text", view_of(Path(), colour=colour, timezone="UTC")) for colour in (False, True)]

    assert "\x1b" not in texts[0]
    assert "\x1b[" in texts[1]
    assert "2026-07-12 AoE" in texts[1]


def test_no_dates(deadlines: Read) -> None:
    assert cfplint.write_deadlines(deadlines({"index.md": "---\n---\nText.\n"}), "text") == "no dates\n"


def test_a_date_of_the_last_years_that_there_are(deadlines: Read) -> None:
    found = deadlines(
        {
            "cfp.md": "---\n---\n* Paper submission: December 31, 9999\n* Camera-ready: May 1, 1001\n"
            "\nThe conference takes place on December 31, 9999.\n"
        }
    )

    for name in ("text", "json", "ics", "yaml"):
        assert cfplint.write_deadlines(found, name, timezone="Asia/Tokyo" if name == "text" else None)


def test_dates_of_one_milestone_are_told_apart_by_their_labels(deadlines: Read) -> None:
    page = (
        "---\n---\n* Long papers submission: July 12, 2026\n* Short papers submission: July 20, 2026\n"
        "* Camera-ready: August 1, 2026\n* Lamp deadline: August 2, 2026\n"
    )
    whats = [row[2].strip() for row in table(deadlines({"a.md": page}))[1:]]

    assert whats == [
        "paper_submission (Long papers submission)",
        "paper_submission (Short papers submission)",
        "camera_ready",
        "other_deadline (Lamp deadline)",
    ]


def test_json_says_its_version_and_the_day(deadlines: Read) -> None:
    told = deadlines({"a.md": "---\n---\nText.\n"}, "2026-01-15").to_dict()

    assert told == {"version": 1, "today": "2026-01-15", "mentions": []}
