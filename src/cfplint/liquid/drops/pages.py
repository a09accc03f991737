"""`page`, `post`, and whatever else stands for a page or a document of the site."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from cfplint.liquid.ruby.printing import inspect, to_s
from cfplint.liquid.ruby.values import Drop

if TYPE_CHECKING:
    from collections.abc import Callable

    from cfplint.liquid.drops.site import SiteDrops
    from cfplint.site.model import Page

_PAGE_KEYS = ("content", "dir", "excerpt", "name", "path", "url")
_DOCUMENT_KEYS = (
    "name", "url", "output", "collection", "id", "relative_path", "excerpt", "content", "categories", "tags", "title",
    "next", "path", "date", "previous",
)  # fmt: skip
_LEFT_OUT = frozenset(("content", "output", "excerpt", "next", "previous"))


class PageDrop(Drop):
    """A page or document: its front matter, and what Jekyll knows of it."""

    __slots__ = ("_drops", "_known", "page")

    enumerable = True

    def __init__(self, page: Page, drops: SiteDrops) -> None:
        self.page = page
        self._drops = drops
        self._known: dict[str, object] = {}

    def keys(self) -> tuple[str, ...]:
        """The names of its properties."""
        own = self.page.data.keys()
        if self.page.attributes is not None:
            return (*own, *(key for key in self.page.attributes if key not in own))
        if self.page.kind == "page":
            return (*own, *(key for key in _PAGE_KEYS if key not in own))
        return (*_DOCUMENT_KEYS, *(key for key in own if key not in _DOCUMENT_KEYS))

    def json_keys(self, depth: int) -> tuple[str, ...]:
        """All, but little of a document inside another."""
        if self.page.kind == "page" or depth < 2:
            return self.keys()
        return tuple(key for key in self.keys() if key not in _LEFT_OUT)

    def has(self, key: object) -> bool:
        """Whether it has a property."""
        if self.page.attributes is not None:
            return key in self.page.data or key in self.page.attributes
        return key in self.page.data or key in (_PAGE_KEYS if self.page.kind == "page" else _DOCUMENT_KEYS)

    def get(self, key: object) -> object:
        """A property, or `None`."""
        if not isinstance(key, str):
            return None
        if self.page.attributes is not None:
            attributes = self.page.attributes
            return self._drops.resolved(attributes[key] if key in attributes else self.page.data.get(key))
        special = _SPECIAL[self.page.kind].get(key)
        if special is None:
            return self.page.data.get(key)
        if key not in self._known:
            self._known[key] = special(self.page, self._drops)
        value = self._known[key]
        if key == "content":
            del self._known[key]
        return value

    def to_s(self) -> str:
        """A page prints as its hash, a document as its content."""
        return self.inspect() if self.page.kind == "page" else to_s(self.get("content"))

    def inspect(self) -> str:
        """As Ruby shows it inside an array."""
        if self.page.kind == "page":
            return inspect({key: self.get(key) for key in self.keys() if key != "content"})
        path = self.page.relative_path or self.page.path
        return f"#<Jekyll::Document {path} collection={self.page.collection}>"


def _url(page: Page, drops: SiteDrops) -> object:
    return drops.url(page)


def _directory(page: Page, drops: SiteDrops) -> object:
    url = to_s(drops.url(page))
    return url if url.endswith("/") else posixpath.dirname(url).rstrip("/") + "/"


def _name(page: Page, _: SiteDrops) -> object:
    base = posixpath.basename(page.relative_path or page.path)
    named = page.data.get("name") if page.kind == "document" else None
    return base if named is None else named


def _path(page: Page, _: SiteDrops) -> object:
    own = page.data.get("path") if page.kind == "page" else None
    return page.relative_path or page.path if own is None else own


def _content(page: Page, drops: SiteDrops) -> object:
    return drops.content(page)


def _page_excerpt(page: Page, _: SiteDrops) -> object:
    own = page.data.get("excerpt")
    return None if own is None or own is False else to_s(own)


def _excerpt(page: Page, drops: SiteDrops) -> object:
    own = page.data.get("excerpt")
    return drops.excerpt(page) if own is None or own is False else to_s(own)


def _identity(page: Page, drops: SiteDrops) -> object:
    base = posixpath.splitext(posixpath.basename(page.path))[0]
    return posixpath.join(posixpath.dirname(to_s(drops.url(page)).rstrip("/")), to_s(page.data.get("slug") or base))


_SPECIAL: dict[str, dict[str, Callable[[Page, SiteDrops], object]]] = {
    "page": {
        "content": _content,
        "dir": _directory,
        "excerpt": _page_excerpt,
        "name": _name,
        "path": _path,
        "url": _url,
    },
    "document": {
        "name": _name,
        "url": _url,
        "output": _content,
        "collection": lambda page, _: page.collection,
        "id": _identity,
        "relative_path": _path,
        "excerpt": _excerpt,
        "content": _content,
        "next": lambda page, drops: drops.neighbour(page, 1),
        "path": _path,
        "date": lambda page, _: page.date or page.data.get("date"),
        "previous": lambda page, drops: drops.neighbour(page, -1),
    },
}
