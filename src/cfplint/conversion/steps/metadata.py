"""Metadata that stands in the content."""

from __future__ import annotations

from collections.abc import Iterator

from bs4 import Tag
from bs4.element import NavigableString

from cfplint.conversion.change import Change
from cfplint.conversion.step import CleanedPage, cleaning_step


@cleaning_step(after=["comments"])
def metadata(page: CleanedPage, _mode: str) -> Iterator[Change]:
    """Move style sheets, titles and `meta` elements out of the content into the head; a second title goes."""
    head, body = page.soup.head, page.soup.body
    if head is None or body is None:
        return
    for element in body.find_all(["style", "title", "meta", "base"]):
        if not isinstance(element, Tag) or _may_stay(element):
            continue
        element.extract()
        yield Change(f"moved a {element.name} into the head", element.get_text().strip()[:80])
        if element.name == "title" and head.find("title") is not None:
            continue
        if element.name == "meta" and head.find("meta", attrs=dict(element.attrs)) is not None:
            continue
        if element.name == "base" and head.find("base") is not None:
            continue
        head.append(NavigableString("\n"))
        head.append(element)


def _may_stay(element: Tag) -> bool:
    """Whether an element belongs where it is: a drawing's title, microdata, what a template or a drawing holds."""
    if element.namespace or element.find_parent(["svg", "math", "template", "noscript"]) is not None:
        return True
    return element.name == "meta" and (element.has_attr("itemprop") or element.has_attr("property"))
