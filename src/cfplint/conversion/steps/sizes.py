"""Sizes that are no whole numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bs4 import Tag

from cfplint.conversion.change import Change
from cfplint.conversion.looks import look_of_attribute
from cfplint.conversion.rebuild import named
from cfplint.conversion.step import CleanedPage, cleaning_step

_SIZED = frozenset(("canvas", "embed", "iframe", "img", "input", "object", "source", "video"))
_WHOLE = re.compile(r"\d+")
_IN_PIXELS = re.compile(r"\s*\+?(\d+)(?:\.\d*)?\s*(?:px)?\s*", re.IGNORECASE)


@cleaning_step(after=["obsolete-attributes"])
def sizes(page: CleanedPage, _mode: str) -> Iterator[Change]:
    """Write the `width` and `height` of images and frames as whole numbers of pixels; percentages become a class.

    Source: https://html.spec.whatwg.org/multipage/embedded-content-other.html#dimension-attributes
    """
    for element in named(page.soup, *_SIZED):
        if not isinstance(element, Tag) or element.namespace:
            continue
        for name in ("width", "height"):
            value = str(element.get(name, "0"))
            if _WHOLE.fullmatch(value):
                continue
            pixels = _IN_PIXELS.fullmatch(value)
            if pixels:
                element[name] = pixels[1]
            else:
                del element[name]
                page.look(element, look_of_attribute(element.name, name, value))
            yield Change(f"wrote the {name} of a {element.name} as HTML wants it", value, pixels[1] if pixels else "")
