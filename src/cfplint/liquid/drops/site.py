"""`site`."""

from __future__ import annotations

from cfplint.liquid.drops.collections import CollectionDrop, members
from cfplint.liquid.drops.pages import HTML, PageDrop
from cfplint.liquid.drops.site_drops import SiteDrops
from cfplint.liquid.drops.static_files import StaticFileDrop
from cfplint.liquid.ruby.values import ABSENT, Drop
from cfplint.site.model import Page

_FIXED = (
    "time", "static_files", "posts", "html_pages", "config", "collections", "data", "documents", "related_posts",
    "categories", "pages", "tags",
)  # fmt: skip
_GROWING = frozenset(("pages", "html_pages"))


class SiteDrop(Drop):
    """`site`."""

    __slots__ = ("_drops", "_known", "_site")

    enumerable = True
    class_name = "Jekyll::Drops::SiteDrop"

    def __init__(self, drops: SiteDrops) -> None:
        self._drops = drops
        self._site = drops.site
        self._known: dict[str, object] = {}

    def keys(self) -> tuple[str, ...]:
        """The names of its properties; collections are not among them."""
        config = self._site.configuration.data
        return (*_FIXED, *(str(key) for key in config if key not in _FIXED))

    def has(self, key: object) -> bool:
        """Whether it has a property."""
        named = key in self._site.collections or key in _FIXED or key in self._site.configuration.data
        return named or key in self._drops.unknown

    def get(self, key: object) -> object:
        """A property, or `None`."""
        if not isinstance(key, str):
            return None
        if key in self._drops.unknown:
            return self._drops.unknown[key]
        if key == "related_posts":
            return self._related()
        if key in self._known and not (self._drops.added and key in _GROWING):
            return self._known[key]
        shelf = self._site.collections.get(key)
        if shelf is not None and key != "posts":
            value: object = self._drops.documents(shelf)
        elif key in _FIXED:
            value = self._fixed(key)
        else:
            value = self._site.configuration.data.get(key)
        self._known[key] = value
        return value

    def lookup(self, key: object) -> object:
        """A property, or `ABSENT`."""
        if type(key) is str and key in self._known and not (self._drops.added and key in _GROWING):
            return self._known[key]
        return self.get(key) if self.has(key) else ABSENT

    def _fixed(self, key: str) -> object:  # noqa: PLR0911  # one property a line
        drops, site = self._drops, self._site
        match key:
            case "time":
                return site.time
            case "posts":
                return drops.posts
            case "pages":
                return self._pages()
            case "html_pages":
                return [drop for drop in self._pages() if _is_html(drop.page)]
            case "static_files":
                return [StaticFileDrop(file) for file in site.listed_files]
            case "collections":
                return [CollectionDrop(shelf, drops) for _, shelf in sorted(site.collections.items())]
            case "documents":
                return [each for shelf in site.collections.values() for each in members(shelf, drops)]
            case "tags" | "categories":
                return drops.grouped(key)
            case "data":
                return site.data
            case _:
                return None

    def _pages(self) -> list[PageDrop]:
        there = (page for page in self._site.pages if page.listed and page.front_matter is not None)
        return [self._drops.page(page) for page in (*there, *self._drops.added)]

    def _related(self) -> object:
        current = self._drops.current
        if current is None or current.kind != "document":
            return None
        others = [drop for drop in self._drops.posts if isinstance(drop, PageDrop) and drop.page is not current]
        return others[:10] if len(self._drops.posts) > 1 else []


def _is_html(page: Page) -> bool:
    return page.url.endswith("/") or page.destination.endswith(HTML)
