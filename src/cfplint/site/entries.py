"""Which files of the folder Jekyll looks at: `exclude`, `include`, hidden files, and links that lead out."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from pathlib import Path

from cfplint.site.model import Configuration, Problem
from cfplint.source import Span

_MOST_DEPTH = 100
_LEADS_OUT = "this link leads out of the site, what it leads to is not read"


@dataclass(frozen=True, slots=True)
class Entry:
    """A file or folder below the site's sources."""

    name: str
    path: str
    """Relative to the source folder, with `/`."""
    is_folder: bool


@dataclass
class Entries:
    """The sources' folder, listed without ever leaving the site's root."""

    root: Path
    source: str
    """The source folder below the root, `""` for the root itself."""
    include: Sequence[str]
    exclude: Sequence[str]
    problems: list[Problem] = field(default_factory=list)

    @classmethod
    def of_site(cls, root: Path, configuration: Configuration) -> Entries:
        """The entries of a site.

        Args:
            root: the site's root, resolved.
            configuration: its configuration.
        """
        data = configuration.data
        return cls(root, source_folder(configuration), _texts(data.get("include")), _texts(data.get("exclude")))

    @property
    def folder(self) -> Path:
        """The source folder on the disk."""
        return self.root / self.source if self.source else self.root

    def report_path(self, path: str) -> str:
        """A path below the source folder, made relative to the root."""
        return f"{self.source}/{path}" if self.source else path

    def listed(self, folder: str) -> list[Entry]:
        """What lies in a folder, sorted by name, without what leads out of the root."""
        place = self.folder / folder
        try:
            if not place.resolve().is_relative_to(self.root):
                self._tell("outside-link", folder, _LEADS_OUT)
                return []
            with os.scandir(place) as found:
                entries = sorted(found, key=lambda entry: entry.name)
        except OSError as error:
            if not isinstance(error, FileNotFoundError | NotADirectoryError):
                self._tell("unreadable-file", folder, f"this folder cannot be read ({error.strerror or error})")
            return []
        return list(self._entries(folder, entries))

    def kept(self, folder: str) -> list[Entry]:
        """What lies in a folder and belongs to the site."""
        return [entry for entry in self.listed(folder) if self.keeps(entry.name, folder)]

    def below(self, folder: str, depth: int = 0) -> Iterator[Entry]:
        """All files below a folder, whatever their names."""
        for entry in self.listed(folder):
            if not entry.is_folder:
                yield entry
            elif depth < _MOST_DEPTH:
                yield from self.below(entry.path, depth + 1)

    def keeps(self, entry: str, base: str = "") -> bool:
        """Whether a file or folder belongs to the site (Jekyll's `EntryFilter`).

        Args:
            entry: its path below the folder that is read.
            base: that folder, relative to the source folder.
        """
        name = entry.rsplit("/", 1)[-1]
        if entry.endswith("."):
            return False
        included = self._matches(self.include, entry) or self._matches(self.include, name)
        if included:
            return True
        if self._matches(self.exclude, f"{base}/{entry}" if base else entry):
            return False
        return entry[0] not in "._#~" and name[0] not in "._#~" and not entry.endswith("~")

    def includes(self, entry: str) -> bool:
        """Whether `include` names a file or folder.

        Args:
            entry: its path below the source folder.
        """
        return self.matches(self.include, entry) or self.matches(self.include, entry.rsplit("/", 1)[-1])

    def matches(self, patterns: Sequence[str], path: str) -> bool:
        """Whether a list such as `exclude` names a path.

        Args:
            patterns: paths and globs.
            path: a path below the source folder.
        """
        return self._matches(patterns, path)

    def _matches(self, patterns: Sequence[str], path: str) -> bool:
        full = f"/{path}"
        for pattern in patterns:
            wanted = f"/{pattern.lstrip('/')}"
            if full.startswith(wanted) or fnmatchcase(full, wanted.replace("[^", "[!")):
                return True
            if wanted == f"{full}/" and (self.folder / path).is_dir():
                return True
        return False

    def _entries(self, folder: str, entries: Sequence[os.DirEntry[str]]) -> Iterator[Entry]:
        for entry in entries:
            path = f"{folder}/{entry.name}" if folder else entry.name
            try:
                if entry.is_symlink() and not self._stays_inside(entry, path):
                    continue
                yield Entry(entry.name, path, entry.is_dir())
            except OSError as error:
                self._tell("unreadable-file", path, f"this cannot be read ({error.strerror or error})")

    def _stays_inside(self, entry: os.DirEntry[str], path: str) -> bool:
        target = Path(entry.path).resolve()
        if not target.is_relative_to(self.root):
            self._tell("outside-link", path, _LEADS_OUT)
            return False
        if not target.exists():
            self._tell("unreadable-file", path, "this link leads nowhere")
            return False
        if target.is_dir() and Path(entry.path).parent.resolve().is_relative_to(target):
            self._tell("outside-link", path, "this link leads back to a folder that holds it")
            return False
        return True

    def _tell(self, kind: str, path: str, message: str) -> None:
        problem = Problem(kind, self.report_path(path), Span(0, 0), message)
        if problem not in self.problems:
            self.problems.append(problem)


def source_folder(configuration: Configuration) -> str:
    """The folder of the sources, relative to the root; the root itself where `source` leads out of it."""
    value = configuration.data.get("source")
    parts = [part for part in str(value or "").replace("\\", "/").split("/") if part not in {"", "."}]
    return "" if ".." in parts else "/".join(parts)


def _texts(value: object) -> list[str]:
    return [str(item) for item in value if isinstance(item, str)] if isinstance(value, list) else []
