"""Addresses that are empty where one is needed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from bs4 import Tag
from bs4.element import NavigableString

from cfplint.conversion.change import Change, Loss
from cfplint.conversion.rebuild import rebuild
from cfplint.conversion.step import CleanedPage, cleaning_step
from cfplint.conversion.visible import seen

if TYPE_CHECKING:
    from bs4.element import PageElement

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
_OF_A_PICTURE = frozenset(("align", "alt", "border", "class", "height", "loading", "src", "style", "title", "width"))


@cleaning_step(after=["comments", "invalid-addresses"])
def empty_addresses(page: CleanedPage, _mode: str) -> Iterator[Change]:
    """Take out empty addresses, and of images without address leave the alternative text, as a browser shows them.

    An image that a script may fill gets the address of nothing, `data:,`.

    Source: https://html.spec.whatwg.org/multipage/images.html#update-the-image-data
    """
    changes: list[Change] = []

    def replace(_parent: Tag, children: list[PageElement]) -> list[PageElement]:
        kept: list[PageElement] = []
        for child in children:
            if not isinstance(child, Tag) or child.namespace:
                kept.append(child)
                continue
            for name in _OPTIONAL.get(child.name, ()):
                if name in child.attrs and not str(child[name]).strip():
                    del child[name]
                    changes.append(Change(f"took an empty {name} off a {child.name}"))
            kept += _pictured(child, changes)
        return kept

    rebuild(page.soup, replace)
    yield from changes


def _pictured(element: Tag, changes: list[Change]) -> list[PageElement]:
    """What stands for an element: of an image without address, its alternative text; else itself."""
    if element.name != "img" or str(element.get("src", "")).strip() or str(element.get("srcset", "")).strip():
        return [element]
    had = seen(str(element)).things["image"]
    if element.attrs.keys() - _OF_A_PICTURE:
        element["src"] = _NOTHING
        has = seen(str(element)).things["image"]
        losses = tuple(Loss("image", old, new) for old, new in zip(had, has, strict=True))
        changes.append(Change("gave an image that a script may fill the address of nothing", "", _NOTHING, losses))
        return [element]
    text = str(element.get("alt", ""))
    told = (Loss("text", "", text),) if text.strip() else ()
    changes.append(Change("took out an image without address", loses=(*(Loss("image", old, "") for old in had), *told)))
    return [NavigableString(f" {text} ")] if text.strip() else []
