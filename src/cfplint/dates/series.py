"""Series of events: a collection whose documents each tell of one, over several years."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_DATE_KEY = re.compile(r"(?:.*[_-])?(?:dates?|datum|fecha|data|when|day|start|begin)(?:[_-].*)?", re.IGNORECASE)
_MEMBERS, _YEARS = 4, 3
"""So many documents with a date, in so many different years, are a series."""


def is_series(front_matters: Iterable[Mapping[str, object]]) -> bool:
    """Whether some documents are the events of several years, so that those that are over are its record.

    Args:
        front_matters: of the documents of one collection.
    """
    years = [year for data in front_matters if (year := _year_of(data)) is not None]
    return len(years) >= _MEMBERS and len(set(years)) >= _YEARS


def _year_of(data: Mapping[str, object]) -> str | None:
    for key, value in data.items():
        if _DATE_KEY.fullmatch(str(key)) and (match := _YEAR.search(str(value)[:80])):
            return match[0]
    return None
