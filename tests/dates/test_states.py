"""What a date's place, its state and its neighbours say."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

import cfplint
from cfplint.dates import PageContext, read_dates
from cfplint.facts.dates import DateMention
from cfplint.facts.text import State, TextBlock
from cfplint.source import Span, Traced

PAGE = PageContext(path="page.md", edition=2023)


def read(*blocks: TextBlock, context: PageContext = PAGE) -> tuple[DateMention, ...]:
    return read_dates(blocks, context)


def block(text: str, state: State = "live", *, struck: str = "", element: str = "li", row: str = "") -> TextBlock:
    spans = (Span(text.index(struck), text.index(struck) + len(struck)),) if struck else ()
    return TextBlock(Traced.of_source("page.md", text), state, spans, element, row=row)


def shown(mentions: tuple[DateMention, ...]) -> list[tuple[str, str, str]]:
    return [(mention.text, str(mention.start), mention.state) for mention in mentions]


def test_the_place_of_a_date_covers_the_markup_in_it() -> None:
    source = "due May <b>25th</b> 2020."
    text = Traced.of_source("page.md", "due May ")
    text = text + Traced.of_source("page.md", "25th", source.index("25th"))
    text = text + Traced.of_source("page.md", " 2020.", source.index(" 2020"))
    (mention,) = read(TextBlock(text, "live"))
    assert mention.text == "May 25th 2020"
    assert source[mention.place.span.start : mention.place.span.end] == "May <b>25th</b> 2020"


def test_a_date_in_a_struck_stretch_is_struck() -> None:
    mentions = read(block("Submission: May 4, 2023 May 11, 2023", struck="May 4, 2023"))
    assert shown(mentions) == [("May 4, 2023", "2023-05-04", "struck"), ("May 11, 2023", "2023-05-11", "live")]
    assert [mention.milestone for mention in mentions] == ["paper_submission", "paper_submission"]
    assert [mention.superseded for mention in mentions] == [True, False]


def test_a_struck_day_is_a_mention_of_its_own() -> None:
    mentions = read(block("April 15 22, 2023", struck="15"))
    assert shown(mentions) == [("April 15 22, 2023", "2023-04-22", "live"), ("15", "2023-04-15", "struck")]


def test_a_struck_day_before_a_day_and_month() -> None:
    mentions = read(block("15 22 April 2023", struck="15"))
    assert shown(mentions) == [("15", "2023-04-15", "struck"), ("22 April 2023", "2023-04-22", "live")]


def test_what_is_struck_in_a_comment_is_commented() -> None:
    mentions = read(block("* ~~Submission: May 4, 2022~~", "commented", element=""))
    assert shown(mentions) == [("May 4, 2022", "2022-05-04", "commented")]


@pytest.mark.parametrize("text", ["date: <del>May 4, 2023</del>", "date: ~~May 4, 2023~~"])
def test_a_data_file_strikes_with_markup(text: str) -> None:
    assert shown(read(block(text, element=""))) == [("May 4, 2023", "2023-05-04", "struck")]


def test_a_data_file_strikes_with_a_flag() -> None:
    lines = ("- date: 2023-05-04", "text: Submission", "strike_through: True", "- date: 2023-05-11", "text: Submission")
    mentions = read(*(block(line, element="") for line in lines))
    assert [mention.state for mention in mentions] == ["struck", "live"]


def test_the_other_lines_of_a_record_name_its_date() -> None:
    lines = ("- event: Notification", "date: 2023-05-04", "- event: Camera-ready", "date: 2023-05-11")
    mentions = read(*(block(line, element="") for line in lines))
    assert [mention.milestone for mention in mentions] == ["notification", "camera_ready"]
    mentions = read(
        *(block(value, element="", row=key) for key, value in (line.lstrip("- ").split(": ") for line in lines))
    )
    assert [mention.milestone for mention in mentions] == ["notification", "camera_ready"]


def test_the_row_names_a_date_in_a_table() -> None:
    cells = [
        block("Notification", element="td", row="Notification"),
        block("May 4, 2023", element="td", row="Notification"),
    ]
    assert [mention.milestone for mention in read(*cells)] == ["notification"]


def test_the_cell_behind_it_names_a_date_in_the_first_cell() -> None:
    cells = [
        block("May 4, 2023", element="td", row="May 4, 2023"),
        block("Notification", element="td", row="May 4, 2023"),
    ]
    assert [(mention.milestone, mention.label) for mention in read(*cells)] == [("notification", "Notification")]


@pytest.mark.parametrize(
    ("text", "instant"),
    [
        ("Submission: July 12, 2023", "2023-07-13 11:59"),
        ("Submission: July 12, 2023, 23:59 AoE", "2023-07-13 11:59"),
        ("Submission: July 12, 2023, 23:59 (UTC-12)", "2023-07-13 11:59"),
        ("Submission: July 12, 2023, 23:59 UTC", "2023-07-12 23:59"),
        ("Submission: July 12, 2023, 5 pm PDT", "2023-07-13 00:00"),
        ("Submission: July 12, 2023, 5 pm PT", "2023-07-13 00:00"),
        ("Submission: January 12, 2023, 5 pm Pacific Time", "2023-01-13 01:00"),
        ("Submission: July 12, 2023, 17:00 CEST", "2023-07-12 15:00"),
        ("Submission: July 12, 2023, 17:00 UTC+05:30", "2023-07-12 11:30"),
        ("Submission: July 12, 2023, 17:00 UTC+99", "2023-07-13 05:00"),
        ("Submission: July 12, 2023, 17:00 (Europe/Berlin)", "2023-07-12 15:00"),
        ("Submission: July 12, 2023, 17:00 (Europe/Nowhere)", "2023-07-13 05:00"),
        ("Submission: 2023-07-12 12:00:00 -0500", "2023-07-12 17:00"),
        ("Submission: 2023-07-12 17:00:00 +0000", "2023-07-12 17:00"),
        ("Submission: 2023-07-12 17:00:00+05:30", "2023-07-12 11:30"),
        ("Submission: July 12, 2023, 17:00-1830", "2023-07-13 05:00"),
        ("Submission: July 12, 2023, midnight AoE", "2023-07-13 12:00"),
        ("Conference: July 12-14, 2023, from 9:00 CEST", "2023-07-14 21:59"),
    ],
)
def test_a_deadline_is_over_at_its_time_in_its_zone(text: str, instant: str) -> None:
    (mention,) = read(block(text))
    assert mention.instant is not None
    assert f"{mention.instant:%Y-%m-%d %H:%M}" == instant


def test_a_page_gives_a_zone_for_all_its_deadlines() -> None:
    (mention,) = read(block("Submission: July 12, 2023"), block("All deadlines are at 17:00 UTC.", element="p"))
    assert f"{mention.instant:%Y-%m-%d %H:%M}" == "2023-07-12 17:00"
    assert (mention.time, mention.timezone) == (None, None)


@pytest.mark.parametrize(
    "path", ["_posts/2022-05-01-news.md", "news.md", "past/2021.md", "photos.md", "_licenses/gpl.txt"]
)
def test_records_of_the_past_are_archives(path: str) -> None:
    (mention,) = read(block("Submission: July 12, 2023"), context=PageContext(path=path))
    assert mention.archive


def test_a_section_of_the_past_is_an_archive() -> None:
    text = Traced.of_source("page.md", "Submission: July 12, 2023")
    (mention,) = read(TextBlock(text, "live", element="li", headings=("Dates", "Past Dates")))
    assert mention.archive


CONFERENCES = ("5-7 May 2026", "9-11 June 2026", "1-3 July 2026", "8-9 September 2026", "3-5 March 2027")


@pytest.mark.parametrize(("listed", "leftovers"), [(CONFERENCES, 0), (CONFERENCES[-2:], 1)])
def test_a_list_of_many_conferences_is_of_no_edition(listed: Sequence[str], leftovers: int) -> None:
    mentions = read(*(block(f"Conference on Lamps: {days}") for days in listed), context=PageContext(path="page.md"))

    assert sum(mention.wrong_edition for mention in mentions) == leftovers


def test_a_column_says_what_is_due_of_the_event_that_a_row_is_named_after() -> None:
    heads = "| Conference | Date | Notification |\n|---|---|---|"
    row = "| Symposium on Lamps | 24-26 August 2026 | 3 July 2026 |"

    findings = cfplint.check(
        f"---\n---\n{heads}\n{row}\n", filename="list.md", today="2026-07-20", select="dates"
    ).findings

    assert [(finding.name, finding.message[:29]) for finding in findings] == [
        ("past-deadline", 'the deadline "3 July 2026" pa')
    ]


def test_a_date_of_last_years_site_is_of_a_wrong_edition() -> None:
    mentions = read(block("Submission: July 12, 2021"), block("Conference: October 25-28, 2023"))
    assert [mention.wrong_edition for mention in mentions] == [True, False]


@pytest.mark.parametrize(
    "text",
    [
        "The 2022 workshop was held in Rome on May 5-6, 2022.",
        "The last edition took place in Rome on May 5-6, 2022.",
        "We thank all 120 people who took part in the conference on May 5-6, 2022.",
        "Proceedings of the last conference were published on December 1, 2022.",
    ],
)
def test_a_sentence_about_the_past_is_no_leftover(text: str) -> None:
    (mention,) = read(block(text, element="p"))
    assert (mention.kind, mention.wrong_edition) == ("event", False)


def test_a_date_without_a_source_is_passed_over() -> None:
    assert read(TextBlock(Traced("Submission: July 12, 2023"), "live")) == ()


def test_a_date_that_begins_a_line_is_named_behind_it() -> None:
    text = "May 1, 2026 Paper submission\nMay 9, 2026 Notification\nMay 20, 2026 Camera-ready"
    mentions = read(block(text, element="p"))
    assert [mention.milestone for mention in mentions] == ["paper_submission", "notification", "camera_ready"]


def test_a_date_below_its_label_is_named_above() -> None:
    mentions = read(block("Paper submission:\nMay 1, 2026\nNotification:\nMay 9, 2026", element="p"))
    assert [mention.milestone for mention in mentions] == ["paper_submission", "notification"]


@pytest.mark.parametrize("lead", ["Previous editions:", "News", "Latest Updates"])
def test_a_list_under_a_line_that_names_a_record_is_an_archive(lead: str) -> None:
    mention = read(block(lead, element="p"), block("2022-05-04: Submission is open"))[-1]
    assert mention.archive


def test_a_list_under_another_line_is_none() -> None:
    mention = read(block("Deadlines:", element="p"), block("Submission: May 4, 2022"))[-1]
    assert not mention.archive


@pytest.mark.parametrize(
    ("named", "text", "archive"),
    [
        (2025, "", True),
        (2026, "", False),
        (None, "This is the site of the past edition.", True),
        (None, "You are viewing an archived page.", True),
        (None, "See the past editions.", False),
    ],
)
def test_a_page_of_a_past_edition_is_an_archive(named: int | None, text: str, archive: bool) -> None:
    context = PageContext(path="cfp.md", newest_edition=2026, named_edition=named)
    mention = read(block(text or "Call", element="p"), block("Submission: July 12, 2025"), context=context)[-1]
    assert mention.archive == archive
