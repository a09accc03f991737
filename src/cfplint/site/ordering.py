"""The order of a collection's documents."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from functools import cmp_to_key

from cfplint.site.model import Page


def ordered_documents(
    documents: Sequence[Page], config: Mapping[str, object], folder: str, *, undated: datetime
) -> list[Page]:
    """Documents as `site.<label>` has them: by `order`, by `sort_by`, else by date and path.

    Two of which one has no date of its own stand by their paths.

    Args:
        documents: in any order.
        config: the collection's settings.
        folder: the name of its folder.
        undated: the date that documents without one are given (`site.time`).

    Source: https://jekyllrb.com/docs/collections/#sorting-documents-in-a-collection
    """

    def by_date(one: Page, other: Page) -> int:
        dates = [each.date for each in (one, other) if each.date not in (None, undated)]
        return (_compare(*dates) if len(dates) == 2 else 0) or _compare(one.relative_path, other.relative_path)

    ordered = sorted(sorted(documents, key=lambda document: document.relative_path), key=cmp_to_key(by_date))
    order = config.get("order")
    if isinstance(order, list):
        places = {f"{folder}/{str(entry).strip('/')}": number for number, entry in reversed(list(enumerate(order)))}
        return sorted(ordered, key=lambda document: places.get(document.relative_path, len(places)))
    key = config.get("sort_by")
    if isinstance(key, str):

        def compare(one: Page, other: Page) -> int:
            return _compare(one.data.get(key), other.data.get(key)) or by_date(one, other)

        return sorted(ordered, key=cmp_to_key(compare))
    return ordered


def _compare(one: object, other: object) -> int:
    """Ruby's `<=>`, with what is missing behind the rest, and 0 where two values cannot be compared."""
    if one is None or other is None:
        return (one is None) - (other is None)
    if isinstance(one, bool) or isinstance(other, bool):
        return 0
    for kind in (str, int | float, datetime, date):
        if isinstance(one, kind) and isinstance(other, kind):
            return (one > other) - (one < other)  # type: ignore[operator]  # both are of one ordered kind
    return 0
