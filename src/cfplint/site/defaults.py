"""Front matter defaults: `defaults:` of the configuration (https://jekyllrb.com/docs/configuration/front-matter-defaults/)."""

from __future__ import annotations

from collections.abc import Mapping
from fnmatch import fnmatchcase
from typing import Any

from cfplint.site.merging import deep_merge
from cfplint.site.model import Configuration

_OLD_TYPES = {"page": "pages", "post": "posts", "draft": "drafts"}


class FrontMatterDefaults:
    """The values that a site gives to files by their path and type."""

    def __init__(self, configuration: Configuration) -> None:
        sets = configuration.data.get("defaults")
        self._collections_dir = str(configuration.data.get("collections_dir") or "")
        self._sets: list[tuple[Mapping[str, Any], Mapping[str, Any]]] = []
        for found in sets if isinstance(sets, list) else ():
            if isinstance(found, dict) and isinstance(found.get("values"), dict):
                scope = found.get("scope")
                self._sets.append((scope if isinstance(scope, dict) else {}, found["values"]))
        self._cache: dict[tuple[str, ...], dict[str, Any]] = {}

    def all(self, path: str, kind: str | None) -> Mapping[str, Any]:
        """All defaults of a file.

        Args:
            path: relative to the source folder (to `collections_dir` for a document; the URL for a static file).
            kind: `pages`, or a collection's label; `None` for a static file outside of collections.
        """
        matching = tuple(number for number, (scope, _) in enumerate(self._sets) if self._applies(scope, path, kind))
        key = tuple(map(str, matching))
        if key not in self._cache:
            self._cache[key] = self._merge(matching)
        return self._cache[key]

    def _merge(self, matching: tuple[int, ...]) -> dict[str, Any]:
        merged: dict[str, Any] = {}
        last: Mapping[str, Any] | None = None
        for number in matching:
            scope, values = self._sets[number]
            if last is None or _precedes(scope, last):
                merged, last = deep_merge(merged, values), scope
            else:
                merged = deep_merge(values, merged)
        return merged

    def _applies(self, scope: Mapping[str, Any], path: str, kind: str | None) -> bool:
        if "type" in scope and _OLD_TYPES.get(str(scope["type"]), str(scope["type"])) != kind:
            return False
        wanted = scope.get("path")
        if not isinstance(wanted, str) or not wanted:
            return True
        path = _bare(path)
        if "*" in wanted:
            return _glob_matches(self._without_collections_dir(wanted), path)
        return path.startswith(self._without_collections_dir(wanted))

    def _without_collections_dir(self, path: str) -> str:
        return path.removeprefix(f"{self._collections_dir}/") if self._collections_dir else path


def _precedes(new: Mapping[str, Any], old: Mapping[str, Any]) -> bool:
    new_length, old_length = len(_bare(str(new.get("path") or ""))), len(_bare(str(old.get("path") or "")))
    if new_length != old_length:
        return new_length > old_length
    return "type" in new or "type" not in old


def _bare(path: str) -> str:
    """A path without its leading slash, as Jekyll compares it."""
    return path.removeprefix("/")


def _glob_matches(pattern: str, path: str) -> bool:
    """Whether a pattern of `Dir.glob` matches a path, or a folder above it."""
    names = path.split("/")
    segments = pattern.removeprefix("/").rstrip("/").split("/")
    reached = {0}
    for number, segment in enumerate(segments):
        if segment == "**" and number + 1 < len(segments):
            reached = {last for first in reached for last in range(first, len(names) + 1)}
        else:
            reached = {at + 1 for at in reached if at < len(names) and _name_matches(segment, names[at])}
    return bool(reached)


def _name_matches(pattern: str, name: str) -> bool:
    hidden = name.startswith(".") and not pattern.startswith(".")
    return not hidden and fnmatchcase(name, pattern.replace("[^", "[!"))
