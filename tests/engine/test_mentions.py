"""Dates that several readings mention at one place are one."""

from datetime import UTC, date, datetime

from cfplint.engine.mentions import merged
from cfplint.facts.dates import DateMention
from cfplint.facts.text import State
from cfplint.source import Place, Span


def mention(start: int, end: int, state: State, page: str = "") -> DateMention:
    day = date(2026, 7, 12)
    return DateMention(
        place=Place("a.md", Span(start, end)),
        text="July 12",
        start=day,
        end=None,
        time=None,
        timezone=None,
        instant=datetime(2026, 7, 13, tzinfo=UTC),
        state=state,
        kind="deadline",
        milestone=None,
        label="",
        year_explicit=False,
        page=page,
    )


def test_where_pages_disagree_the_most_alive_wins() -> None:
    struck, live = mention(0, 7, "struck", "/a"), mention(0, 7, "live", "/b")

    assert list(merged([struck, live], [])) == [live]


def test_a_mention_that_page_and_file_share_stands_where_the_page_has_it() -> None:
    rendered, lying = mention(0, 7, "live", "/a"), mention(2, 9, "live")

    assert list(merged([rendered], [lying])) == [rendered]


def test_a_date_that_a_template_strikes_out_is_struck() -> None:
    rendered, lying = mention(0, 7, "struck", "/a"), mention(0, 7, "live")

    [one] = merged([rendered], [lying])

    assert (one.state, one.page) == ("struck", "/a")


def test_what_only_the_file_shows_is_kept() -> None:
    rendered, lying = mention(10, 17, "live", "/a"), mention(0, 7, "commented")

    assert list(merged([rendered], [lying])) == [lying, rendered]
