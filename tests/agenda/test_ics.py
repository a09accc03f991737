"""The calendar: what a program that subscribes to it reads."""

import sys
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

import cfplint
from cfplint.agenda.conference import Conference
from cfplint.agenda.plain_text import plain
from cfplint.clock import read_clock
from cfplint.facts.dates import DateMention
from cfplint.source import Place, SourceFile, Span

Read = Callable[..., cfplint.Deadlines]
CALL = """\
---
title: Call for Papers
---
## Important dates

* Paper submission: July 12, 2026, 23:59 AoE
* Rebuttal: August 3-7, 2026
* Camera-ready: September 1, 2026, 17:00 CEST

The symposium will be held in Exampleville on October 14-16, 2026.
"""


def events(found: cfplint.Deadlines, **options: str) -> dict[str, Any]:
    """The events of the calendar as its library reads them, by their summary."""
    calendar = Calendar.from_ical(cfplint.write_deadlines(found, "ics", **options))
    return {str(event["summary"]): event for event in calendar.walk("VEVENT")}


def test_a_deadline_is_the_instant_at_which_it_ends(deadlines: Read) -> None:
    found = events(deadlines({"cfp.md": CALL}))

    assert found["LAMPS 2026: Paper submission"]["dtstart"].dt == datetime(2026, 7, 13, 11, 59, tzinfo=UTC)
    assert found["LAMPS 2026: Camera-ready"]["dtstart"].dt == datetime(2026, 9, 1, 15, tzinfo=UTC)
    assert "dtend" not in found["LAMPS 2026: Paper submission"]


@pytest.mark.parametrize(
    ("summary", "start", "behind"),
    [
        ("LAMPS 2026: conference", date(2026, 10, 14), date(2026, 10, 17)),
        ("LAMPS 2026: Rebuttal", date(2026, 8, 3), date(2026, 8, 8)),
    ],
)
def test_days_end_on_the_day_behind_the_last_one(deadlines: Read, summary: str, start: date, behind: date) -> None:
    event = events(deadlines({"cfp.md": CALL}))[summary]

    assert (event["dtstart"].dt, event["dtend"].dt) == (start, behind)
    assert event["dtstart"].to_ical() == f"{start:%Y%m%d}".encode()


def test_one_day_is_a_whole_day(deadlines: Read) -> None:
    [event] = events(deadlines({"a.md": "---\n---\nThe conference takes place on May 4, 2026.\n"})).values()

    assert (event["dtstart"].dt, event["dtend"].dt) == (date(2026, 5, 4), date(2026, 5, 5))


def test_the_page_is_named_by_its_whole_address(deadlines: Read) -> None:
    assert events(deadlines({"cfp.md": CALL}))["LAMPS 2026: Rebuttal"]["url"] == "https://lamps.example/cfp.html"


def test_without_an_address_of_the_site_none_is_made_up(deadlines: Read) -> None:
    found = events(deadlines({"_config.yml": "title: LAMPS 2026\n", "cfp.md": CALL}))

    assert not any("url" in event for event in found.values())


HIDDEN = """\
---
---
* Paper submission: ~~July 5, 2026~~ July 12, 2026
<!-- * Notification: August 1, 2026 -->
* Poster submission: August 20, 2026
<p data-date="2026-08-25">Soon.</p>
"""


def test_only_live_dates_are_in_it(deadlines: Read) -> None:
    files = {"cfp.md": HIDDEN, "_posts/2025-12-01-news.md": "---\n---\nPaper submission: July 1, 2026\n"}

    days = [event["dtstart"].dt.date() - timedelta(days=1) for event in events(deadlines(files)).values()]

    assert days == [date(2026, 7, 12), date(2026, 8, 20)]


def test_sequence_counts_the_extensions_that_are_still_told(deadlines: Read) -> None:
    found = events(deadlines({"cfp.md": HIDDEN}))

    assert found["LAMPS 2026: Paper submission"]["sequence"] == 1
    assert "sequence" not in found["LAMPS 2026: Poster submission"]


def test_what_several_pages_tell_is_one_event(deadlines: Read) -> None:
    found = deadlines({"cfp.md": CALL, "index.md": CALL, "dates.md": "---\n---\nSubmission deadline: July 12, 2026\n"})

    assert len(events(found)) == len(events(deadlines({"cfp.md": CALL})))


def uids(found: cfplint.Deadlines) -> dict[str, str]:
    return {summary: str(event["uid"]) for summary, event in events(found).items()}


@pytest.mark.parametrize(
    ("text", "today"),
    [
        (CALL, "2027-06-01"),
        (CALL.replace("## Important", "A word before.\n\n## Important"), "2026-01-15"),
        (CALL.replace("July 12, 2026, 23:59 AoE", "July 19, 2026, 23:59 AoE (extended)"), "2026-01-15"),
        (CALL.replace("July 12", "~~July 12~~ July 19"), "2026-01-15"),
    ],
    ids=["another day", "another line", "extended", "extended, the old date struck"],
)
def test_a_uid_stays_what_it_is(deadlines: Read, text: str, today: str) -> None:
    before = uids(deadlines({"cfp.md": CALL}))

    assert uids(deadlines({"cfp.md": text}, today)) == before
    assert len(set(before.values())) == len(before)


def test_an_extended_deadline_whose_label_says_so_keeps_its_uid(deadlines: Read) -> None:
    before = uids(deadlines({"cfp.md": CALL}))
    after = uids(deadlines({"cfp.md": CALL.replace("Paper submission:", "Paper submission (extended):")}))

    assert set(before.values()) == set(after.values())


@pytest.mark.parametrize(("alarm", "trigger"), [(None, "-P1D"), ("48h", "-P2D"), ("2w", "-P14D"), ("5h", "-PT5H")])
def test_an_alarm_before_each_deadline(deadlines: Read, alarm: str | None, trigger: str) -> None:
    found = events(deadlines({"cfp.md": CALL}), **({"alarm": alarm} if alarm else {}))

    [reminder] = found["LAMPS 2026: Paper submission"].walk("VALARM")
    assert reminder["trigger"].to_ical().decode() == trigger
    assert not found["LAMPS 2026: conference"].walk("VALARM")


def test_no_alarm(deadlines: Read) -> None:
    assert "VALARM" not in cfplint.write_deadlines(deadlines({"cfp.md": CALL}), "ics", alarm="none")


def test_the_same_day_gives_the_same_bytes(deadlines: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    first = cfplint.write_deadlines(deadlines({"cfp.md": CALL}), "ics")
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    second = cfplint.write_deadlines(deadlines({"cfp.md": CALL}), "ics")

    assert first == second
    assert first.count("DTSTAMP:20260115T120000Z") == first.count("BEGIN:VEVENT")


def test_source_date_epoch_pins_the_stamp(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767225600")
    page = tmp_path / "cfp.md"
    page.write_text("* Paper submission: July 12, 2026\n", encoding="utf-8")

    assert "DTSTAMP:20260101T000000Z" in cfplint.write_deadlines(cfplint.deadlines(page), "ics")


def test_every_line_is_folded_and_ends_as_the_standard_asks(deadlines: Read) -> None:
    files: Mapping[str, str] = {"cfp.md": f"---\n---\n# {'Ängström ' * 30}\n\n* Paper submission: July 12, 2026\n"}
    text = cfplint.write_deadlines(deadlines(files), "ics")

    lines = text.split("\r\n")
    assert lines.pop() == ""
    assert max(len(line.encode()) for line in lines) <= 75
    assert not any("\n" in line or "\r" in line for line in lines)


def test_headings_tell_deadlines_of_one_name_apart(deadlines: Read) -> None:
    files = {
        "a.md": "---\n---\n# Demos\n\n* Notification: July 1, 2026\n",
        "b.md": "---\n---\n# Papers\n\n* Notification: July 2, 2026\n",
    }

    assert list(events(deadlines(files))) == ["LAMPS 2026: Notification (Demos)", "LAMPS 2026: Notification (Papers)"]


def mention(label: str, heading: str = "") -> DateMention:
    return DateMention(
        place=Place("cfp.md", Span(0, 4)),
        text="May4",
        start=date(2026, 5, 4),
        end=None,
        time=None,
        timezone=None,
        instant=datetime(2026, 5, 5, 11, 59, tzinfo=UTC),
        state="live",
        kind="deadline",
        milestone="paper_submission",
        label=label,
        year_explicit=True,
        section=(heading,),
    )


@given(st.text(max_size=60), st.text(max_size=200), st.text(max_size=40))
def test_any_text_comes_back_as_it_was(label: str, heading: str, name: str) -> None:
    found = cfplint.Deadlines(
        Path(),
        read_clock("2026-01-15"),
        Conference(name=plain(name), place=plain(heading)),
        (mention(label, heading),),
        {"cfp.md": SourceFile("cfp.md", "May4", False)},
    )

    [(summary, event)] = events(found).items()
    assert summary.startswith(f"{plain(name)}: " if plain(name) else "")
    told = f"{plain(label)}: May4" if plain(label) else "May4"
    assert str(event["description"]) == f"{told}\n{plain(heading)}"
    assert str(event["uid"]).endswith("@cfplint")


def test_without_the_library_one_line_says_what_to_install(deadlines: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "icalendar", None)

    with pytest.raises(cfplint.CfplintError, match=r"pip install 'cfplint\[ics\]'"):
        cfplint.write_deadlines(deadlines({"cfp.md": CALL}), "ics")


def test_a_site_without_dates_is_an_empty_calendar(deadlines: Read) -> None:
    assert events(deadlines({"index.md": "---\n---\nText.\n"})) == {}
