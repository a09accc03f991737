"""`page`, `post`, and whatever else stands for a page or a document of the site."""

from __future__ import annotations

import posixpath
from collections.abc import Hashable
from typing import TYPE_CHECKING

from cfplint.liquid.ruby.printing import inspect, to_s
from cfplint.liquid.ruby.values import ABSENT, Drop
from cfplint.site.ruby_values import truthy

if TYPE_CHECKING:
    from collections.abc import Callable

    from cfplint.liquid.drops.site_drops import SiteDrops
    from cfplint.site.model import Page

HTML = (".html", ".xhtml", ".htm")
"""How the files of web pages end."""
_PAGE_KEYS = ("content", "dir", "excerpt", "name", "path", "url")
_DOCUMENT_KEYS = (
    "name", "url", "output", "collection", "id", "relative_path", "excerpt", "content", "categories", "tags", "title",
    "next", "path", "date", "previous",
)  # fmt: skip
_MARKED = {"id": "#excerpt", "path": "/#excerpt", "relative_path": "/#excerpt"}
"""What stands behind a property of a document while its excerpt is rendered."""
_CHANGING = frozenset(("content", "output"))
"""What becomes another while the site is rendered."""
_LEFT_OUT = frozenset(("content", "output", "excerpt", "next", "previous"))


class PageDrop(Drop):
    """A page or document: its front matter, and what Jekyll knows of it."""

    __slots__ = ("_content", "_drops", "_known", "page")

    enumerable = True

    def __init__(self, page: Page, drops: SiteDrops, content: Callable[[], str] | None = None) -> None:
        """Prepare a page.

        Args:
            page: the page.
            drops: the site's drops.
            content: gives its content for good; without it, it is what it is when asked for.
        """
        self.page = page
        self._drops = drops
        self._content = content
        self._known: dict[str, object] = {}

    @property
    def hash_like(self) -> bool:  # type: ignore[override]  # a page is, a document is not
        """Whether Ruby has a hash in its place."""
        return self.page.kind == "page"

    def keys(self) -> tuple[str, ...]:
        """The names of its properties."""
        own = self.page.data.keys()
        if self.page.attributes is not None:
            return (*own, *(key for key in self.page.attributes if key not in own))
        if self.page.kind == "page":
            return (*own, *(key for key in _PAGE_KEYS if key not in own))
        return (*_DOCUMENT_KEYS, *(key for key in own if key not in _DOCUMENT_KEYS))

    def json(self, key: str, depth: int) -> object:
        """The value; of a document's neighbours little, where it is inside another one."""
        value = self.get(key)
        if depth < 2 or self.page.kind == "page" or key not in {"next", "previous"} or not isinstance(value, PageDrop):
            return value
        names = value.keys()
        return {name: value.get(name) for name in names if name not in _LEFT_OUT}

    def has(self, key: object) -> bool:
        """Whether it has a property."""
        if self.page.attributes is not None:
            return key in self.page.data or key in self.page.attributes
        return key in self.page.data or key in (_PAGE_KEYS if self.page.kind == "page" else _DOCUMENT_KEYS)

    def get(self, key: object) -> object:
        """A property, or `None`."""
        if not isinstance(key, str):
            return self.page.data.get(key) if isinstance(key, Hashable) else None  # type: ignore[call-overload]
        if self.page.attributes is not None:
            attributes = self.page.attributes
            return self._drops.resolved(attributes[key] if key in attributes else self.page.data.get(key))
        if key == "content" and self._content is not None:
            return self._content()
        if key not in self._known:
            special = _SPECIAL[self.page.kind].get(key)
            value = self.page.data.get(key) if special is None else special(self.page, self._drops)
            if key in _CHANGING:
                return value
            self._known[key] = value
        return self._known[key]

    def lookup(self, key: object) -> object:
        """A property, or `ABSENT`."""
        if type(key) is str and key in self._known:
            return self._known[key]
        return self.get(key) if self.has(key) else ABSENT

    def to_s(self) -> str:
        """A page prints as its hash, a document as its content."""
        return self.inspect() if self.page.kind == "page" else to_s(self.get("content"))

    def inspect(self) -> str:
        """As Ruby shows it inside an array."""
        if self.page.kind == "page":
            return inspect({key: self.get(key) for key in self.keys()})
        path = self.page.relative_path or self.page.path
        return f"#<Jekyll::Document {path} collection={self.page.collection}>"


class ExcerptDrop(PageDrop):
    """`page` while an excerpt is rendered."""

    __slots__ = ()

    lookup = Drop.lookup

    def get(self, key: object) -> object:
        """A property, or `None`."""
        if key == "excerpt":
            return None
        value = PageDrop.get(self, key)
        if self.page.kind == "document" and key in _MARKED:
            return f"{to_s(value)}{_MARKED[str(key)]}"
        return value


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


def _page_excerpt(page: Page, drops: SiteDrops) -> object:
    own = page.data.get("excerpt")
    if own is None or own is False:
        wanted = drops.site.configuration.data.get("page_excerpts") and page.destination.endswith(HTML)
        return drops.excerpt(page) if wanted else None
    return to_s(own)


def _excerpt(page: Page, drops: SiteDrops) -> object:
    own = page.data.get("excerpt")
    return to_s(drops.excerpt(page) if own is None or own is False else own)


def _output(page: Page, drops: SiteDrops) -> object:
    return drops.output(page)


def _identity(page: Page, drops: SiteDrops) -> object:
    base = posixpath.splitext(posixpath.basename(page.path))[0]
    slug = page.data.get("slug")
    return posixpath.join(posixpath.dirname(to_s(drops.url(page)).rstrip("/")), to_s(slug if truthy(slug) else base))


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
        "output": _output,
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
