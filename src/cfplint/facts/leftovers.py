"""Words that a template came with and that nobody has replaced."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cfplint.facts.text import TextBlock
from cfplint.source import Place

_LOREM = r"\bLorem ipsum\b"
_MARKS = (
    r"(?<![\w-])(?:TODO|FIXME)(?=[ \t]?:)",
    r"(?<=[\[(<])(?:TODO|FIXME|XXX+)(?=[\])>])",
    r"^(?:TODO|FIXME|XXX+)$",
)
"""Notes to oneself: before a colon, in brackets, alone; in capitals only, as `todo` is a word of Spanish."""
_SENTENCES = (
    r"write an awesome description for your new site here",
    r"you[’']ll find this post in your _posts directory",
    r"this is the base jekyll theme",
    r"you can use the editor on github to maintain and preview the content",
    r"(?:insert|add|enter|put|place) your (?:own )?(?:text|content|description) here\b",
    r"^welcome to jekyll!$",
    r"^welcome to github pages\.?$",
    r"^your awesome title$",
    r"^(?:your )?(?:text|content|title|description) goes here\.?$",
    r"\byour-email@(?:example|domain)\.com\b",
)
_CODE = ("pre", "textarea")
_LEFTOVER = re.compile("|".join((_LOREM, f"(?-i:{'|'.join(_MARKS)})", *_SENTENCES)), re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Leftover:
    """Words on a page that a template came with, or that say that something is still to be written."""

    text: str
    """As the page shows them."""
    place: Place
    page: str


def leftovers(blocks: Sequence[TextBlock]) -> Iterator[Leftover]:
    """The leftovers in the text that a page's visitor sees, the first of several equal ones that follow each other.

    What the page also shows as code is an example of something.

    Args:
        blocks: the page's text, in order.
    """
    last: tuple[str, str] | None = None
    code: set[str] | None = None
    for block in blocks:
        if block.state != "live" or block.element in _CODE:
            continue
        match = _LEFTOVER.search(block.text.text)
        place = block.text.place(*match.span()) if match else None
        if match is None or place is None:
            last = None
            continue
        if code is None:
            code = {each[0].lower() for block in blocks if block.element in _CODE for each in _all_in(block)}
        kind = match[0].lower(), place.path
        if kind != last and kind[0] not in code:
            yield Leftover(match[0], place, block.page)
        last = kind


def _all_in(block: TextBlock) -> Iterator[re.Match[str]]:
    return _LEFTOVER.finditer(block.text.text)
