"""What only plug-ins could show."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from bs4 import Tag

from cfplint.conversion.change import Change
from cfplint.conversion.rebuild import rebuild
from cfplint.conversion.step import CleanedPage, cleaning_step

if TYPE_CHECKING:
    from bs4.element import PageElement

_CONCERNED = frozenset(("applet", "iframe", "noembed", "object", "param"))
_MEANINGFUL = frozenset(("class", "dir", "hidden", "id", "lang", "title"))


@cleaning_step(after=["obsolete-attributes", "inline-styles"])
def old_plugins(page: CleanedPage, _mode: str) -> Iterator[Change]:
    """Leave of `applet`, and of `object` without `data`, what they hold, which is what a browser shows of them.

    The parameters of plug-ins go, and what `iframe` holds for browsers that do not know it.

    Source: https://html.spec.whatwg.org/multipage/obsolete.html#non-conforming-features
    """
    changes: list[Change] = []

    def shown(parent: Tag, children: list[PageElement]) -> list[PageElement]:
        if parent.name == "iframe" and children:
            changes.append(Change("took out what an iframe held for browsers that do not know it"))
            return []
        kept: list[PageElement] = []
        for child in children:
            if not isinstance(child, Tag) or child.namespace:
                kept.append(child)
            elif child.name in {"param", "noembed"}:
                changes.append(Change(f"took out a {child.name}"))
            elif child.name == "applet" or (child.name == "object" and not str(child.get("data", "")).strip()):
                changes.append(Change(f"left of an {child.name} what a browser shows of it"))
                child.attrs = {name: value for name, value in child.attrs.items() if name in _MEANINGFUL}
                if child.attrs:
                    child.name = "span"
                kept += [child] if child.attrs else child.contents
            else:
                kept.append(child)
        return kept

    rebuild(page.soup, shown, names=_CONCERNED)
    yield from changes
