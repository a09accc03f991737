"""Which weekdays the other dates of a site say of a day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from cfplint.facts.dates import DateMention
from cfplint.source import Place


class Corroboration:
    """Answers whether a day's weekday is said elsewhere."""

    def __init__(self, mentions: Iterable[DateMention]) -> None:
        """Prepare.

        Args:
            mentions: every date of the site.
        """
        self._said: dict[tuple[date, str | None], list[DateMention]] = {}
        for mention in mentions:
            if mention.start is not None and mention.end is None and mention.year_explicit and mention.state == "live":
                self._said.setdefault((mention.start, mention.milestone), []).append(mention)

    def says(self, weekday: str, day: date, milestone: str | None, but: Place) -> bool:
        """Whether another date of the same thing on the same day, its year written, has a weekday beside it.

        Args:
            weekday: its English name.
            day: the day.
            milestone: what takes place or is due.
            but: where the date stands that asks.
        """
        said = self._said.get((day, milestone), ()) if milestone else ()
        return any(weekday.lower() in each.text.lower() and each.place != but for each in said)
