"""Styles written at elements."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from cfplint.conversion.change import Change, Loss
from cfplint.conversion.css_addresses import images_of_style
from cfplint.conversion.elements import HIDING
from cfplint.conversion.rebuild import having, rebuild
from cfplint.conversion.step import CleanedPage, cleaning_step
from cfplint.conversion.stylesheet import declarations_of

if TYPE_CHECKING:
    from bs4 import Tag
    from bs4.element import PageElement

_STRUCK = re.compile(r"text-decoration(?:-line)?\s*:[^;]*\bline-through\b", re.IGNORECASE)
_MODES = {
    "classes": "makes classes of them, in one stylesheet; in a fragment, only what shows an image stays",
    "drop": "takes them out",
}


@cleaning_step(after=["comments"], modes=_MODES)
def inline_styles(page: CleanedPage, mode: str) -> Iterator[Change]:
    """Take `style` attributes off the elements; what they hide stays hidden, what they strike out stays struck out."""
    changes: list[Change] = []

    def restyle(parent: Tag, children: list[PageElement]) -> list[PageElement]:
        style = "" if parent.namespace else str(parent.attrs.get("style", ""))
        if "style" not in parent.attrs or parent.namespace:
            return children
        del parent["style"]
        if HIDING.search(style):
            parent["hidden"] = ""
        is_struck = bool(children) and any(map(_STRUCK.match, declarations_of(style)))
        changes.append(_kept(page, mode, parent, style, is_struck=is_struck))
        if not is_struck:
            return children
        struck = page.soup.new_tag("s")
        struck.contents = children
        return [struck]

    if having(page.soup, "style"):
        rebuild(page.soup, restyle)
    yield from changes


def _kept(page: CleanedPage, mode: str, element: Tag, style: str, *, is_struck: bool) -> Change:
    """Keep of a style what the mode asks for; browsers do not show the image of what is no declaration."""
    declarations = [each for each in declarations_of(style) if not HIDING.match(each)]
    if is_struck:
        declarations = [each for each in declarations if not _STRUCK.match(each)]
    kept = [] if mode == "drop" else [image for each in declarations for image in images_of_style(each, page.address)]
    gone = Counter(images_of_style(style, page.address)) - Counter(kept)
    losses = tuple(Loss("image", address, "") for address in gone.elements())
    if mode == "drop":
        return Change("took out a style", style, loses=losses)
    if page.is_fragment:
        shown = [each for each in declarations if images_of_style(each, page.address)]
        if not shown:
            return Change("took out a style", style, loses=losses)
        left = element["style"] = "; ".join(shown)
        return Change("took out a style but for its image", style, left, losses)
    name = page.style(element, declarations)
    return Change("made a class of a style" if name else "took out a style", style, name, losses)
