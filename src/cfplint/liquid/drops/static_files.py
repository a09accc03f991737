"""The files that Jekyll copies, as `site.static_files` has them."""

from __future__ import annotations

import posixpath

from cfplint.liquid.ruby.values import Drop
from cfplint.site.model import StaticFile

_FILE_KEYS = ("name", "modified_time", "collection", "basename", "extname", "path")


class StaticFileDrop(Drop):
    """A member of `site.static_files`."""

    __slots__ = ("_file",)

    enumerable = True
    class_name = "Jekyll::Drops::StaticFileDrop"

    def __init__(self, file: StaticFile) -> None:
        self._file = file

    def keys(self) -> tuple[str, ...]:
        """The names of its properties."""
        return tuple(dict.fromkeys((*_FILE_KEYS, *map(str, self._file.data))))

    def get(self, key: object) -> object:  # noqa: PLR0911  # one property a line
        """A property, or `None`."""
        name = posixpath.basename(self._file.path)
        match key:
            case "name":
                return name
            case "basename":
                return posixpath.splitext(name)[0].rstrip(".")
            case "extname":
                return posixpath.splitext(name)[1]
            case "path":
                return self._file.relative_path
            case "modified_time":
                return self._file.modified
            case "collection":
                return self._file.collection
            case _:
                return self._file.data.get(key) if isinstance(key, str) else None
