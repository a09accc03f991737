"""The names of files to write: where they may not go, and what some system cannot hold."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import accumulate

from cfplint.errors import OutputError

_RESERVED = frozenset(
    ("con", "prn", "aux", "nul", *(f"{name}{number}" for name in ("com", "lpt") for number in "123456789¹²³"))
)
_REFUSED_BY_WINDOWS = re.compile(r'[<>:"|?*\\\x01-\x1f]')


class Destinations:
    """The names given so far, so that each new one is compared with all others."""

    def __init__(self, *, windows: bool = os.name == "nt", case_twins: bool = False) -> None:
        """Begin without names.

        Args:
            windows: whether Windows has to hold the names.
            case_twins: whether names may differ in case only.
        """
        self._windows = windows
        self._case_twins = case_twins
        self._spelled: dict[str, str] = {}
        self._twins: dict[tuple[str, str], None] = {}
        self._files: set[str] = set()
        self._folders: set[str] = set()

    def add(self, name: str) -> bool:
        """Take a file's name.

        Args:
            name: relative to the output, with `/`.

        Returns:
            Whether it is new; otherwise a file of this name has been written before.

        Raises:
            OutputError: it leads out of the output, is a folder's name already, differs from another in case only
                where that may not be, or cannot be held by Windows where it has to.
        """
        parts = [part for part in name.split("/") if part not in ("", ".")]
        if not parts or name[0] == "/" or name.endswith(("/", "/.")) or "\0" in name or ".." in parts:
            raise OutputError(f"{name!r} is no name of a file inside the output")
        name = "/".join(parts)
        if name in self._files:
            return False
        if self._windows:
            _check_for_windows(name, parts)
        folders = [folder for folder in accumulate(parts[:-1], "{}/{}".format) if folder not in self._folders]
        clash = name if name in self._folders else next((each for each in folders if each in self._files), None)
        if clash is not None:
            raise OutputError(f"{clash}: would have to be a file and a folder at once")
        for each in (name, *folders):
            self._check_case(each)
        self._files.add(name)
        self._folders.update(folders)
        return True

    def __iter__(self) -> Iterator[str]:
        return iter(sorted(self._files))

    @property
    def twins(self) -> tuple[tuple[str, str], ...]:
        """The pairs of names that differ in case only, in the order in which they came."""
        return tuple(self._twins)

    def _check_case(self, name: str) -> None:
        """Note a name that macOS and Windows take for another one, or refuse it."""
        spelled = self._spelled.setdefault(unicodedata.normalize("NFC", name).casefold(), name)
        if spelled == name:
            return
        if not self._case_twins:
            raise OutputError(
                f"{spelled} and {name} differ in upper and lower case only, and the file system of the output cannot"
                " hold both; rename one"
            )
        self._twins[spelled, name] = None


def _check_for_windows(name: str, parts: Sequence[str]) -> None:
    for part in parts:
        found = _REFUSED_BY_WINDOWS.search(part)
        if found:
            raise OutputError(f"{name}: Windows cannot hold a name with {found[0]!r}")
        if part.endswith((" ", ".")):
            raise OutputError(f"{name}: Windows cannot hold a name that ends with a blank or a dot")
        if part.split(".")[0].strip().lower() in _RESERVED:
            raise OutputError(f"{name}: {part.split('.')[0]} is the name of a device in Windows")
