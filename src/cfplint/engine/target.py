"""What the paths of a command line mean."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from cfplint.errors import TargetError, UsageError
from cfplint.site import find_root

PAGE_SUFFIXES = (".md", ".markdown", ".mkd", ".mkdn", ".mkdown", ".html", ".htm")


@dataclass(frozen=True, slots=True)
class Target:
    """A site, or a lone page, and what of it is asked about."""

    root: Path
    """The site's root, absolute."""
    lone_page: Path | None = None
    """The page, where there is no site around it."""
    only: frozenset[str] | None = None
    """The files to report on, relative to the root with `/`; `None` for all. A trailing `/` means a folder."""

    def reports(self, path: str) -> bool:
        """Whether findings in a file are asked for."""
        return self.only is None or any(
            path == name or (name.endswith("/") and path.startswith(name)) for name in self.only
        )


def find_target(paths: Sequence[Path]) -> Target:
    """The one site that some paths belong to.

    Args:
        paths: a site's root, folders or files in one, or one page without a site; none means the working directory.

    Raises:
        TargetError: a path is missing, or neither a folder nor a file.
        UsageError: the paths belong to two sites.
    """
    given = list(paths) or [Path()]
    found: dict[Path, list[Path]] = {}
    for path in given:
        if not path.exists():
            raise TargetError(f"{path}: there is no such file or folder")
        if not (path.is_file() or path.is_dir()):
            raise TargetError(f"{path}: is neither a file nor a folder")
        found.setdefault(find_root(path).resolve(), []).append(path)
    if any(_is_site(root) for root in found):
        # A hook is given whatever was committed; a file beside the site belongs to none.
        found = {
            root: inside
            for root, inside in found.items()
            if _is_site(root) or not all(path.is_file() for path in inside)
        }
        given = [path for inside in found.values() for path in inside]
    roots = list(found)
    if len(roots) > 1:
        first, second = roots[:2]
        raise UsageError(
            f"{found[first][0]} belongs to the site {first}, but {found[second][0]} to {second}; check one at a time"
        )
    root = roots[0]
    if not _is_site(root) and all(path.is_file() for path in given):
        return _lone_page(root, given)
    if any(path.resolve() == root for path in given):
        return Target(root)
    return Target(root, only=frozenset(_relative(path, root) for path in given))


def _lone_page(root: Path, files: list[Path]) -> Target:
    if len(files) > 1:
        raise UsageError(
            f"{files[0]} and {files[1]} belong to no site (no _config.yml is above them); check one at a time"
        )
    if files[0].suffix.lower() not in PAGE_SUFFIXES:
        raise TargetError(f"{files[0]}: is no page (expected one of {', '.join(PAGE_SUFFIXES)})")
    return Target(root, lone_page=files[0].resolve())


def _is_site(root: Path) -> bool:
    return any((root / name).is_file() for name in ("_config.yml", "_config.yaml", "_config.toml"))


def _relative(path: Path, root: Path) -> str:
    full = path.absolute()
    inside = full if full.is_relative_to(root) else path.resolve()
    return inside.relative_to(root).as_posix() + ("/" if path.is_dir() else "")
