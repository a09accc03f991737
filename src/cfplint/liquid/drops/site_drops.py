"""The drops of a site's pages and documents, and what Jekyll has rendered of each when another asks for it."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from functools import cached_property

from cfplint.liquid.drops.pages import PageDrop
from cfplint.site.model import Collection, DocumentList, Page, SiteModel
from cfplint.source import traced

Contents = Callable[[Page], str]
Excerpts = Callable[[Page], "str | None"]


class SiteDrops:
    """Makes each drop of a site once, and knows what one page may ask of another."""

    def __init__(
        self,
        site: SiteModel,
        contents: Contents,
        excerpts: Excerpts,
        outputs: Contents,
        unknown: Mapping[str, object],
    ) -> None:
        self.site = site
        self.unknown = unknown
        """What stands for properties of `site` that are not known."""
        self._outputs = outputs
        self._contents = contents
        self._excerpts = excerpts
        self._drops: dict[int, PageDrop] = {}
        self.added: list[Page] = []
        """The pages that came to be while others were rendered."""
        self.current: Page | None = None
        """The page being rendered."""
        self.in_layout = False
        """Whether its own content is done and a layout is being rendered around it."""

    def page(self, page: Page) -> PageDrop:
        """A page's drop."""
        drop = self._drops.get(id(page))
        if drop is None:
            drop = self._drops[id(page)] = PageDrop(page, self)
        return drop

    def resolved(self, value: object) -> object:
        """A value of a page's data or variables, with documents in place of their paths."""
        if isinstance(value, DocumentList):
            known = self._documents
            return [self.page(known[path]) for path in value.paths if path in known]
        if isinstance(value, dict) and any(isinstance(each, DocumentList) for each in value.values()):
            return {key: self.resolved(each) for key, each in value.items()}
        return value

    @cached_property
    def _documents(self) -> dict[str, Page]:
        return {document.path: document for shelf in self.site.collections.values() for document in shelf.documents}

    def own(self, page: Page) -> PageDrop:
        """The variable `page`; a page's is a hash that Jekyll makes before it renders the body, a document's lives."""
        if page.kind == "page" and self.in_layout:
            return PageDrop(page, self, content=lambda: _written(page))
        return self.page(page)

    def url(self, page: Page) -> str:
        """A page's address as templates see it."""
        return page.escaped_url or page.url

    def content(self, page: Page) -> str:
        """A page's content: rendered, if Jekyll renders it before the current one, else as written."""
        if page is self.current and not self.in_layout:
            return _written(page)
        current = self.current
        if current is not None and page is not current and self._turn(page) > self._turn(current):
            return _written(page)
        return self._contents(page)

    def excerpt(self, page: Page) -> str | None:
        """A document's excerpt, rendered; `None` where it has none."""
        return self._excerpts(page)

    def output(self, page: Page) -> str | None:
        """What is written of a document, if Jekyll renders it before the current page."""
        current = self.current
        if current is None or page is current or self._turn(page) >= self._turn(current):
            return None
        return self._outputs(page)

    def _turn(self, page: Page) -> int:
        return self._turns.get(id(page), len(self._turns))

    def page_at(self, path: str) -> Page | None:
        """The page or document that a file makes."""
        return self._by_path.get(path)

    def start_of_included(self, path: str, page: Page) -> int:
        """Offset at which Jekyll begins to read a file that a page includes by its path.

        Its cache holds the template of a page that was rendered before, which begins behind the front matter.
        """
        included = self._by_path.get(path)
        if included is None or self._turn(included) >= self._turn(page):
            return 0
        body = included.body.text
        return included.body_start if "{{" in body or "{%" in body else 0

    @cached_property
    def _by_path(self) -> dict[str, Page]:
        return {page.path: page for page in self.site.files}

    @cached_property
    def _turns(self) -> dict[int, int]:
        return {id(page): turn for turn, page in enumerate(self.site.in_rendering_order)}

    def neighbour(self, page: Page, step: int) -> PageDrop | None:
        """The document before or behind another in its collection."""
        shelf = self.site.collections.get(page.collection or "")
        if shelf is None:
            return None
        at = self._positions.get(id(page), -1)
        listed = self.listed(shelf)
        return self.page(listed[at + step]) if at >= 0 and 0 <= at + step < len(listed) else None

    @cached_property
    def _positions(self) -> dict[int, int]:
        return {id(page): at for shelf in self.site.collections.values() for at, page in enumerate(self.listed(shelf))}

    def listed(self, shelf: Collection) -> list[Page]:
        """The documents that Liquid sees in a collection."""
        return [document for document in shelf.documents if document.listed]

    def documents(self, shelf: Collection) -> list[object]:
        """Their drops."""
        return [self.page(document) for document in self.listed(shelf)]

    @cached_property
    def posts(self) -> list[object]:
        """`site.posts`, newest first."""
        shelf = self.site.collections.get("posts")
        return _newest_first([self.page(post) for post in self.listed(shelf)]) if shelf else []

    def grouped(self, key: str) -> dict[Hashable, object]:
        """`site.tags` and `site.categories`."""
        groups: dict[Hashable, list[PageDrop]] = {}
        shelf = self.site.collections.get("posts")
        for post in self.listed(shelf) if shelf else ():
            values = post.data.get(key)
            for value in values if isinstance(values, list) else ():
                if isinstance(value, (list, Hashable)):
                    name = tuple(value) if isinstance(value, list) else value
                    groups.setdefault(name, []).append(self.page(post))
        return {name: _newest_first(posts) for name, posts in groups.items()}


def _written(page: Page) -> str:
    body = page.body
    return traced(body.text, body.runs) if body.text else ""


def _newest_first(posts: list[PageDrop]) -> list[object]:
    def key(drop: PageDrop) -> tuple[float, str]:
        return (drop.page.date.timestamp() if drop.page.date else 0.0, drop.page.relative_path or drop.page.path)

    return [*sorted(posts, key=key, reverse=True)]
