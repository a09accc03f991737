"""Addresses that are empty where one is needed."""

from __future__ import annotations

from collections.abc import Iterator

from bs4 import Tag

from cfplint.conversion.change import Change, Loss
from cfplint.conversion.rebuild import named
from cfplint.conversion.step import CleanedPage, cleaning_step
from cfplint.conversion.visible import seen

_NOTHING = "data:,"
_OPTIONAL = {
    "audio": ("src",),
    "button": ("formaction",),
    "form": ("action",),
    "iframe": ("src",),
    "img": ("srcset", "usemap"),
    "input": ("formaction",),
    "source": ("srcset",),
    "video": ("poster", "src"),
}
"""The attributes that mean the same where they are absent as where they are empty."""


@cleaning_step(after=["comments", "invalid-addresses", "sanitize", "unknown-markup"])
def empty_addresses(page: CleanedPage, _mode: str) -> Iterator[Change]:
    """Take out empty addresses; images get that of nothing, `data:,`, and show their alternative text as before.

    Source: https://html.spec.whatwg.org/multipage/images.html#update-the-image-data
    """
    for element in named(page.soup, *_OPTIONAL):
        if not isinstance(element, Tag) or element.namespace:
            continue
        for name in _OPTIONAL[element.name]:
            if name in element.attrs and not str(element[name]).strip():
                del element[name]
                yield Change(f"took an empty {name} off a {element.name}")
        if element.name != "img" or str(element.get("src", "")).strip() or "srcset" in element.attrs:
            continue
        had = seen(str(element)).things["image"]
        element["src"] = _NOTHING
        losses = tuple(Loss("image", *pair) for pair in zip(had, seen(str(element)).things["image"], strict=True))
        yield Change("gave an image without address that of nothing", "", _NOTHING, losses)
