"""The years that files and folders are named after: `2025/`, `acme2025.html`, `_2025/`, `acme-25.html`."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

_NAME = re.compile(r"(?P<stem>(?:^|/)_?[A-Za-z]{0,20}[-_]?)(?P<year>(?:19|20)\d\d)(?=/|\.\w+$|$)")
_SHORT_NAME = re.compile(r"(?P<stem>(?:^|/)_?[A-Za-z][A-Za-z-]{0,20}[-_])(?P<year>\d\d)(?=/|\.\w+$|$)")
_SIBLINGS = 3
"""So many names that differ in two digits only are needed for the digits to be years; then those of others are too."""
_AHEAD = 2
"""So many years ahead an edition is named at most."""


@dataclass(frozen=True, slots=True)
class EditionNames:
    """How the files of a site are named after editions."""

    newest: int | None = None
    """The latest year that one is named after."""
    families: frozenset[str] = frozenset()
    """What stands before two digits that are years."""

    def of(self, path: str) -> int | None:
        """The year that a file, or the innermost such folder above it, is named after."""
        years = [(match.end(), int(match["year"])) for match in _NAME.finditer(path)]
        years += [
            (match.end(), 2000 + int(match["year"]))
            for match in _SHORT_NAME.finditer(path)
            if path[: match.end("stem")] in self.families
        ]
        return max(years)[1] if years else None


def edition_names(paths: Iterable[str], this_year: int) -> EditionNames:
    """How the files of a site are named after editions.

    Args:
        paths: its pages, relative to its root.
        this_year: the year of the day; two digits are years only if they lead up to it.
    """
    paths = tuple(paths)
    siblings: dict[str, set[int]] = defaultdict(set)
    for path in paths:
        for match in _SHORT_NAME.finditer(path):
            siblings[path[: match.end("stem")]].add(2000 + int(match["year"]))
    families = {
        stem: years
        for stem, years in siblings.items()
        if len(years) >= _SIBLINGS and min(years) > 2001 and this_year - _AHEAD <= max(years) <= this_year + _AHEAD
    }
    of_families = {year for found in families.values() for year in found}
    families |= {stem: years for stem, years in siblings.items() if len(years) < _SIBLINGS and years <= of_families}
    years = [year for path in paths for year in _full_years(path) if year <= this_year + _AHEAD]
    years += [max(found) for found in families.values()]
    return EditionNames(max(years, default=None), frozenset(families))


def _full_years(path: str) -> Iterator[int]:
    return (int(match["year"]) for match in _NAME.finditer(path))
