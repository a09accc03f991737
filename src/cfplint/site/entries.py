"""Which files of the folder Jekyll looks at: `exclude`, `include`, hidden files, and links that lead out."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from pathlib import Path

from cfplint.site.disk import is_folder, resolved
from cfplint.site.model import Configuration, Problem
from cfplint.source import Span

_MOST_DEPTH = 100
_MOST_ENTRIES = 500_000
_MOST_LINKS = 1_000
"""Links to folders that are followed: folders that link to each other make exponentially many paths."""
_ABSENT = frozenset((errno.ENOENT, errno.ENOTDIR, errno.ENAMETOOLONG))
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
    label: str = ""
    """What paths in reports begin with, for a folder that is not the site's."""
    _problems: dict[Problem, None] = field(default_factory=dict)
    _seen: int = 0
    _followed: int = 0

    @classmethod
    def of_site(cls, root: Path, configuration: Configuration) -> Entries:
        """The entries of a site.

        Args:
            root: the site's root, resolved.
            configuration: its configuration.
        """
        data = configuration.data
        include = _texts(data.get("include"))
        exclude = [pattern for pattern in _texts(data.get("exclude")) if pattern not in include]
        return cls(root, source_folder(configuration), include, exclude)

    @property
    def folder(self) -> Path:
        """The source folder on the disk."""
        return self.root / self.source if self.source else self.root

    def report_path(self, path: str) -> str:
        """A path below the source folder, made relative to the root."""
        return "/".join(part for part in (self.label, self.source, path) if part)

    @property
    def problems(self) -> list[Problem]:
        """What could not be listed, each once."""
        return list(self._problems)

    def listed(self, folder: str, wanted: Callable[[str], bool] | None = None) -> list[Entry]:
        """The files and folders in a folder, sorted by name, without what leads out of the root.

        Args:
            folder: relative to the source folder.
            wanted: which names are looked at, all if absent; of the others nothing is told either.
        """
        place = self.folder / folder
        try:
            if not resolved(place).is_relative_to(self.root):
                self._tell("outside-link", folder, _LEADS_OUT)
                return []
            with os.scandir(place) as found:
                names = (entry for entry in found if wanted is None or wanted(entry.name))
                entries = sorted(names, key=lambda entry: entry.name)
        except ValueError:
            return []
        except OSError as error:
            if error.errno not in _ABSENT:
                self._tell("unreadable-file", folder, f"this folder cannot be read ({_reason(error)})")
            return []
        return list(self._entries(folder, entries))

    def kept(self, folder: str) -> list[Entry]:
        """What lies in a folder and belongs to the site."""
        return self.listed(folder, lambda name: self.keeps(name, folder))

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
            if wanted == f"{full}/" and is_folder(self.folder / path):
                return True
        return False

    def _entries(self, folder: str, entries: Sequence[os.DirEntry[str]]) -> Iterator[Entry]:
        above: list[Path] | None = None
        for entry in entries:
            if self._seen >= _MOST_ENTRIES:
                message = f"more than {_MOST_ENTRIES} files and folders lie in this site, the rest is not read"
                self._tell("unreadable-file", "", message)
                return
            self._seen += 1
            path = f"{folder}/{entry.name}" if folder else entry.name
            if not _is_utf8(entry.name):
                self._tell("not-utf8", path, "the name of this file is no UTF-8")
            try:
                if entry.is_symlink():
                    above = self._folders_above(folder) if above is None else above
                    if not self._may_follow(entry.name, above):
                        continue
                if entry.is_dir():
                    yield Entry(entry.name, path, True)
                elif entry.is_file():
                    yield Entry(entry.name, path, False)
                else:
                    self._tell("unreadable-file", path, "this is neither a file nor a folder")
            except OSError as error:
                self._tell("unreadable-file", path, f"this cannot be read ({_reason(error)})")

    def _folders_above(self, folder: str) -> list[Path]:
        """The folders through which a path leads, the last one included, with their links followed."""
        places = [self.folder]
        for name in folder.split("/") if folder else ():
            places.append(places[-1] / name)
        return list(map(resolved, places))

    def _may_follow(self, name: str, above: Sequence[Path]) -> bool:
        """Whether a link leads to something of the site that does not hold the link itself.

        What is wrong is told of the place where the link lies, once, however many ways lead there.
        """
        link = above[-1] / name
        target = resolved(link)
        if not target.is_relative_to(self.root):
            wrong = "outside-link", _LEADS_OUT
        elif target.is_symlink():
            wrong = "unreadable-file", "this link leads in a circle"
        elif not target.exists():
            wrong = "unreadable-file", "this link leads nowhere"
        elif target.is_dir() and any(each.is_relative_to(target) for each in above):
            wrong = "outside-link", "this link leads back to a folder that holds it"
        else:
            return not target.is_dir() or self._follows_one_more()
        kind, message = wrong
        path = link.relative_to(self.root).as_posix()
        self._problems.setdefault(Problem(kind, f"{self.label}/{path}" if self.label else path, Span(0, 0), message))
        return False

    def _follows_one_more(self) -> bool:
        """Whether another link to a folder is followed."""
        self._followed += 1
        if self._followed > _MOST_LINKS:
            message = f"more than {_MOST_LINKS} links to folders lie in this site, the rest are not followed"
            self._tell("unreadable-file", "", message)
        return self._followed <= _MOST_LINKS

    def _tell(self, kind: str, path: str, message: str) -> None:
        self._problems.setdefault(Problem(kind, self.report_path(path), Span(0, 0), message))


def source_folder(configuration: Configuration) -> str:
    """The folder of the sources, relative to the root; the root itself where `source` leads out of it."""
    value = configuration.data.get("source")
    parts = [part for part in str(value or "").replace("\\", "/").split("/") if part not in {"", "."}]
    return "" if ".." in parts else "/".join(parts)


def _reason(error: OSError) -> str:
    return error.strerror or str(error)


def _is_utf8(name: str) -> bool:
    return name.isascii() or not any("\ud800" <= character <= "\udfff" for character in name)


def _texts(value: object) -> list[str]:
    return [str(item) for item in value if isinstance(item, str)] if isinstance(value, list) else []
