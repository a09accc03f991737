"""The rules that report dates that have passed."""

from __future__ import annotations

import pytest

from cfplint.clock import Clock, read_clock
from cfplint.dates import PageContext, read_dates
from cfplint.dates.removals import Removals
from cfplint.facts.text import State, TextBlock
from cfplint.rules.dates.bad_ordinal import bad_ordinal
from cfplint.rules.dates.commented_date import commented_date
from cfplint.rules.dates.misspelled_month import misspelled_month
from cfplint.rules.dates.past_deadline import past_deadline
from cfplint.rules.dates.past_event import past_event
from cfplint.rules.dates.struck_date import struck_date
from cfplint.source import Span, Traced, apply_edits

RULES = (past_deadline, past_event, commented_date, struck_date)


def reported(text: str, today: str, state: State = "live", path: str = "page.md", *, struck: bool = False) -> list[str]:
    clock: Clock = read_clock(today)
    spans = (Span(0, len(text)),) if struck else ()
    block = TextBlock(Traced.of_source(path, text), state, spans, "li", page="/")
    given: dict[str, object] = {"clock": clock, "removals": Removals({}, {}, ())}
    return [
        f"{finding.name}: {finding.message}"
        for mention in read_dates((block,), PageContext(path=path))
        for rule in RULES
        for finding in rule.findings(mention, **{name: given[name] for name in rule.needs})
    ]


def test_a_deadline_is_past_on_the_day_after_it() -> None:
    assert reported("Submission: July 12, 2023", "2023-07-12") == []
    assert reported("Submission: July 12, 2023", "2023-07-13") == [
        'past-deadline: the deadline "July 12, 2023" passed yesterday (it ended 2023-07-13 11:59 UTC)'
    ]


def test_an_event_is_past_when_its_last_day_is() -> None:
    assert reported("Conference: July 10-12, 2023", "2023-07-12") == []
    assert reported("Conference: July 10-12, 2023", "2024-07-12") == [
        'past-event: the event on "July 10-12, 2023" was over 12 months ago (it ended 2023-07-13 11:59 UTC)'
    ]


def test_a_past_date_in_a_comment() -> None:
    assert reported("Submission: July 12, 2023", "2023-07-12", "commented") == []
    assert reported("Submission: July 12, 2023", "2023-07-13", "commented") == [
        'commented-date: a comment keeps the deadline "July 12, 2023", yesterday (last day 2023-07-12)'
    ]


def test_a_past_date_that_is_struck() -> None:
    assert reported("Submission: July 12, 2023", "2023-07-12", struck=True) == []
    assert reported("Submission: July 12, 2023", "2023-07-13", struck=True) == [
        'struck-date: the struck deadline "July 12, 2023", yesterday, is still shown (last day 2023-07-12)'
    ]


@pytest.mark.parametrize("path", ["_posts/2023-01-01-call.md", "news.md", "history.md"])
@pytest.mark.parametrize("state", ["live", "commented"])
def test_records_are_left_alone(path: str, state: State) -> None:
    assert reported("Submission: July 12, 2023", "2026-01-01", state, path) == []


@pytest.mark.parametrize(
    "text", ["The bank was founded on 11 May 1997.", "Last updated: May 5, 2020", "Dinner on May 5, 2020"]
)
def test_other_dates_are_left_alone(text: str) -> None:
    assert reported(text, "2026-01-01") == []


def test_a_date_that_is_no_day_is_left_alone() -> None:
    assert reported("Submission: June 31, 2023", "2026-01-01") == []


@pytest.mark.parametrize(
    ("text", "fixed"),
    [
        ("Submission: March 22th, 2023", "Submission: March 22nd, 2023"),
        ("Submission: Februrary 17, 2023", "Submission: February 17, 2023"),
        ("Submission: FEBRURARY 3th, 2023", "Submission: FEBRUARY 3rd, 2023"),
    ],
)
def test_a_slip_is_corrected_where_it_stands(text: str, fixed: str) -> None:
    block = TextBlock(Traced.of_source("page.md", text), "live", element="p")
    findings = [
        finding
        for mention in read_dates((block,), PageContext(path="page.md"))
        for rule in (bad_ordinal, misspelled_month)
        for finding in rule.findings(mention)
    ]
    assert apply_edits(text, [edit for finding in findings if finding.fix for edit in finding.fix.edits]) == fixed
    assert {finding.fix.safety for finding in findings if finding.fix} == {"unsafe"}
