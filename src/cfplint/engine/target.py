"""What the paths of a command line mean."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from cfplint.errors import TargetError, UsageError
from cfplint.site import find_root, sites_below

PAGE_SUFFIXES = (".md", ".markdown", ".mkd", ".mkdn", ".mkdown", ".html", ".htm")


@dataclass(frozen=True, slots=True)
class Target:
    """A site, or pages without one, and what of it is asked about."""

    root: Path
    """The site's root, absolute."""
    lone_pages: tuple[Path, ...] = ()
    """The pages, all of one folder, where there is no site around them."""
    only: frozenset[str] | None = None
    """The files to report on, relative to the root with `/`; `None` for all. A trailing `/` means a folder."""
    named: frozenset[str] = frozenset()
    """Those of them that a person named, so that each is read as a page, even without front matter."""

    def reports(self, path: str) -> bool:
        """Whether findings in a file are asked for."""
        return self.only is None or any(
            path == name or (name.endswith("/") and path.startswith(name)) for name in self.only
        )


def find_target(paths: Sequence[Path]) -> Target:
    """The one site that some paths belong to.

    Args:
        paths: a site's root, folders or files in one, or pages without a site; none means the working directory.

    Raises:
        TargetError: a path is missing, neither a folder nor a file, or cannot be looked at.
        UsageError: the paths belong to two sites.
    """
    found = _by_root(list(paths) or [Path()])
    if any(_is_site(root) for root in found):
        # With a site among them, single files beside it are its repository's.
        found = {
            root: inside
            for root, inside in found.items()
            if _is_site(root) or not all(path.is_file() for path in inside)
        }
    return _one_target(found)


def find_hook_target(paths: Sequence[Path]) -> Target | None:
    """The one site that the files of a commit belong to, or `None` if none of them lies in a site.

    Args:
        paths: the files that were committed; those of no site are passed over, and none is read as a page because it
            is given.

    Raises:
        TargetError: a path is missing, neither a folder nor a file, or cannot be looked at.
        UsageError: the paths belong to two sites.
    """
    found = {root: inside for root, inside in _by_root(paths).items() if _is_site(root)}
    if not found:
        return None
    target = _one_target(found)
    return Target(target.root, only=target.only)


def sites_inside(root: Path) -> Iterator[str]:
    """A sentence that says where the site lies, if a folder is none itself and has one or several below it."""
    if not _is_site(root) and (below := sites_below(root)):
        also = f" and {len(below) - 1} more" if len(below) > 1 else ""
        yield f"no _config.yml was found in this folder, but in {below[0]}{also}; if that is the site, name its folder"


def _by_root(paths: Iterable[Path]) -> dict[Path, list[Path]]:
    """Some paths by the roots of their sites."""
    found: dict[Path, list[Path]] = {}
    for path in paths:
        try:
            if not path.exists():
                if str(path) == "-":
                    raise TargetError("-: standard input is not read here; name a file or a folder")
                raise TargetError(f"{path}: there is no such file or folder")
            if not (path.is_file() or path.is_dir()):
                raise TargetError(f"{path}: is neither a file nor a folder")
            found.setdefault(find_root(path).resolve(), []).append(path)
        except OSError as error:
            raise TargetError(f"{path}: cannot be looked at ({error.strerror or error})") from error
    return found


def _one_target(found: dict[Path, list[Path]]) -> Target:
    roots = list(found)
    if len(roots) > 1:
        first, second = roots[:2]
        raise UsageError(
            f"{found[first][0]} belongs to the site {first}, but {found[second][0]} to {second}; check one at a time"
        )
    [(root, inside)] = found.items()
    if not _is_site(root) and all(path.is_file() for path in inside):
        return _lone_pages(root, inside)
    if any(path.resolve() == root for path in inside):
        return Target(root)
    only = frozenset(_relative(path, root) for path in inside)
    return Target(root, only=only, named=frozenset(name for name in only if not name.endswith("/")))


def _lone_pages(root: Path, files: list[Path]) -> Target:
    for file in files:
        if file.suffix.lower() not in PAGE_SUFFIXES:
            raise TargetError(f"{file}: is no page (expected one of {', '.join(PAGE_SUFFIXES)})")
    return Target(root, lone_pages=tuple(dict.fromkeys(file.resolve() for file in files)))


def _is_site(root: Path) -> bool:
    return any((root / name).is_file() for name in ("_config.yml", "_config.yaml", "_config.toml"))


def _relative(path: Path, root: Path) -> str:
    full = path.absolute()
    if ".." in full.parts:  # where it leads on the disk, past links to folders
        full = path.resolve() if path.name == ".." else path.parent.resolve() / path.name
    inside = full if full.is_relative_to(root) else path.resolve()
    return inside.relative_to(root).as_posix() + ("/" if path.is_dir() else "")
