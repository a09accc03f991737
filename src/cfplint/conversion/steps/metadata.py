"""Metadata that stands in the content."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from bs4.element import NavigableString

from cfplint.conversion.change import Change
from cfplint.conversion.elements import is_blank
from cfplint.conversion.rebuild import named
from cfplint.conversion.step import CleanedPage, cleaning_step

if TYPE_CHECKING:
    from bs4 import Tag

_NO_BLANK = re.compile(r"(?<=\d)\s*;\s*(?=url)", re.IGNORECASE)
_ANYWHERE = frozenset(("dns-prefetch", "modulepreload", "pingback", "preconnect", "prefetch", "preload", "stylesheet"))
"""What `link` may say in the content, too (https://html.spec.whatwg.org/multipage/links.html#linkTypes)."""
_IN_HEAD_WITHOUT_SCRIPTS = frozenset(("link", "meta", "style"))
_ONE_ONLY = frozenset(("base", "title"))
_HEEDED = frozenset(("content-security-policy", "content-type", "default-style", "refresh", "x-ua-compatible"))


@cleaning_step(after=["comments"])
def metadata(page: CleanedPage, _mode: str) -> Iterator[Change]:
    """Move style sheets, titles, `meta` and `link` elements out of the content into the head; a second title goes.

    What no browser heeds goes too: `meta` for caches and for old versions of Internet Explorer.

    Source: https://html.spec.whatwg.org/multipage/semantics.html#pragma-directives
    """
    head, body = page.soup.head, page.soup.body
    if head is None or body is None:
        return
    yield from _for_old_browsers(page)
    yield from _content_without_scripts(page, head, body)
    for element in named(page.soup, "style", "title", "meta", "base", "link"):
        if element.parent is head or element.find_parent("body") is None or _may_stay(element):
            continue
        element.extract()
        yield Change(f"moved a {element.name} into the head", element.get_text().strip()[:80])
        if not _is_there(head, element):
            head.append(NavigableString("\n"))
            head.append(element)


def _content_without_scripts(page: CleanedPage, head: Tag, body: Tag) -> Iterator[Change]:
    """Move each `noscript` of the head that holds content to the start of the body, where it may."""
    for element in reversed(head.find_all("noscript", recursive=False)):
        if all(is_blank(child) or getattr(child, "name", "") in _IN_HEAD_WITHOUT_SCRIPTS for child in element.children):
            continue
        body.insert(0, element.extract())
        page.soup.forget()
        yield Change("moved a noscript with content into the body", element.get_text().strip()[:80])


def _is_there(head: Tag, element: Tag) -> bool:
    """Whether a head has what an element tells, or the one of its kind that browsers heed."""
    if element.name == "style":
        return False
    if element.name in _ONE_ONLY:
        return head.find(element.name) is not None
    if element.name == "link" and "canonical" in str(element.get("rel", "")).lower().split():
        return head.find("link", attrs={"rel": "canonical"}) is not None
    return head.find(element.name, attrs=dict(element.attrs)) is not None


def _for_old_browsers(page: CleanedPage) -> Iterator[Change]:
    """Take out of the head what no browser heeds; the language that it names becomes the page's."""
    html, head = page.soup.html, page.soup.head
    if html is None or head is None:
        return
    for number, title in enumerate(head.find_all("title", recursive=False)):
        if number:
            yield Change("took out a second title", title.get_text().strip()[:80])
            title.decompose()
    for meta in head.find_all("meta", attrs={"http-equiv": True}):
        said, content = str(meta["http-equiv"]).strip().lower(), str(meta.get("content", "")).strip()
        if said == "content-language" and content and "," not in content and not html.get("lang"):
            html["lang"] = content
        if said == "refresh" and (spaced := _NO_BLANK.sub("; ", content)) != content:
            meta["content"] = spaced
            yield Change("wrote a redirect as HTML wants it", content, spaced)
        if said not in _HEEDED or (said == "x-ua-compatible" and content.lower() != "ie=edge"):
            yield Change("took out a meta that no browser heeds", said, "")
            meta.decompose()


def _may_stay(element: Tag) -> bool:
    """Whether an element belongs where it is: a drawing's title, microdata, what a template or a drawing holds."""
    if element.namespace or element.find_parent(["svg", "math", "template", "noscript"]) is not None:
        return True
    if element.name == "link":
        relations = frozenset(str(element.get("rel", "")).lower().split())
        return element.has_attr("itemprop") or relations <= _ANYWHERE
    return element.name == "meta" and (element.has_attr("itemprop") or element.has_attr("property"))
