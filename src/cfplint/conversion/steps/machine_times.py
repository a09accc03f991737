"""Dates for machines that no machine can read."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bs4 import Tag

from cfplint.conversion.change import Change, Loss
from cfplint.conversion.rebuild import named
from cfplint.conversion.step import CleanedPage, cleaning_step

_DAY = r"\d{4,}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])"
_TIME = r"(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,3})?)?"
_ZONE = r"(?:Z|[+-](?:[01]\d|2[0-3]):?[0-5]\d)"
_MOMENT = re.compile(rf"{_DAY}(?:[T ]{_TIME}{_ZONE})?")
_ANY = re.compile(
    rf"{_DAY}(?:[T ]{_TIME}{_ZONE}?)?|\d{{4,}}(?:-(?:0[1-9]|1[0-2]))?|(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])"
    rf"|{_TIME}|{_ZONE}|\d{{4,}}-W(?:0[1-9]|[1-4]\d|5[0-3])|P(?=[T\d])(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+S)?)?"
)
_SPACED_ZONE = re.compile(rf"({_DAY} {_TIME}) +({_ZONE})")


@cleaning_step(after=["attribute-values"])
def machine_times(page: CleanedPage, _mode: str) -> Iterator[Change]:
    """Write the `datetime` of a page as HTML wants it; one that is no date goes, with its `time` if its text is none.

    Source: https://html.spec.whatwg.org/multipage/text-level-semantics.html#the-time-element
    """
    for element in named(page.soup, "time", "ins", "del"):
        if not isinstance(element, Tag):
            continue
        form = _ANY if element.name == "time" else _MOMENT
        old = str(element.get("datetime", ""))
        new = _SPACED_ZONE.sub(r"\1\2", old.strip())
        if form.fullmatch(new):
            if new != old:
                element["datetime"] = new
                yield Change("wrote a date for machines as HTML wants it", old, new, (Loss("date", old.strip(), new),))
            continue
        if "datetime" in element.attrs:
            del element["datetime"]
            yield Change("took out a date for machines that is none", old, "", (Loss("date", old.strip(), ""),))
        if element.name == "time" and not _ANY.fullmatch(element.get_text().strip()):
            element.name = "span"
            yield Change("made a span of a time that no machine can read", element.get_text().strip()[:80])
