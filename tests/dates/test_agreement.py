"""Two readings of one date: of the page, and of the file."""

from __future__ import annotations

from cfplint.dates import PageContext, agreed, read_dates
from cfplint.facts.dates import DateMention
from cfplint.facts.text import TextBlock
from cfplint.source import Span, Traced

CONTEXT = PageContext(path="_data/dates.yml")


def read(*texts: str, struck: bool = False, element: str = "") -> DateMention:
    spans = (Span(0, len(texts[-1])),) if struck else ()
    blocks = [TextBlock(Traced.of_source("_data/dates.yml", text), "live", spans, element) for text in texts]
    return read_dates(blocks, CONTEXT)[0]


def test_a_date_that_only_its_template_strikes_is_live() -> None:
    shown = read("May 4, 2023", struck=True, element="p")
    lying = read("- date: May 4, 2023")
    assert agreed(shown, lying).state == "live"


def test_a_date_that_page_and_file_strike_is_struck() -> None:
    shown = read("May 4, 2023", struck=True, element="p")
    lying = read("- date: ~~May 4, 2023~~")
    assert agreed(shown, lying).state == "struck"


def test_the_file_names_what_the_page_does_not() -> None:
    shown = read("May 4, 2023", element="p")
    lying = read("- date: May 4, 2023", "info: Submission deadline (17:00 UTC)")
    both = agreed(shown, lying)
    assert (both.kind, both.milestone, both.time, both.timezone) == ("deadline", "paper_submission", "17:00", "UTC")
    assert both.instant == lying.instant != shown.instant


def test_the_file_tells_the_year_that_the_page_leaves_out() -> None:
    shown = read("Proposals are due May 4 (17:00 UTC). The next workshop is in March 2025.", element="p")
    lying = read("- date: 2024-05-04")
    both = agreed(shown, lying)
    assert (str(shown.start), str(both.start), both.year_explicit) == ("2025-05-04", "2024-05-04", True)
    assert str(both.instant) == "2024-05-04 17:00:00+00:00"


def test_the_page_wins_where_both_tell() -> None:
    shown = read("Notification: May 4, 2023", element="p")
    lying = read("- date: May 4, 2023", "info: Submission deadline")
    assert agreed(shown, lying).milestone == "notification"
