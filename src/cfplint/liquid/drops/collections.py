"""The collections of a site, as `site.collections` has them."""

from __future__ import annotations

from cfplint.liquid.drops.site_drops import SiteDrops
from cfplint.liquid.drops.static_files import StaticFileDrop
from cfplint.liquid.ruby.values import Drop
from cfplint.site.model import Collection
from cfplint.site.ruby_values import truthy


class CollectionDrop(Drop):
    """A member of `site.collections`."""

    __slots__ = ("_drops", "_shelf")

    enumerable = True
    class_name = "Jekyll::Drops::CollectionDrop"

    def __init__(self, shelf: Collection, drops: SiteDrops) -> None:
        self._shelf = shelf
        self._drops = drops

    def keys(self) -> tuple[str, ...]:
        """The names of its properties."""
        own = ("label", "files", "output", "docs", "relative_directory", "directory")
        return (*own, *(str(key) for key in self._shelf.config if key not in own))

    def get(self, key: object) -> object:
        """A property, or `None`."""
        shelf = self._shelf
        match key:
            case "label":
                return shelf.label
            case "docs":
                return self._drops.documents(shelf)
            case "files":
                return [StaticFileDrop(file) for file in shelf.static_files]
            case "relative_directory" | "directory":
                return f"_{shelf.label}"
            case "output":
                return truthy(shelf.config.get("output"))
            case _:
                return shelf.config.get(key) if isinstance(key, str) else None


def members(shelf: Collection, drops: SiteDrops) -> list[object]:
    """A collection's documents and files, as `site.documents` has them."""
    return [*drops.documents(shelf), *(StaticFileDrop(file) for file in shelf.static_files)]
