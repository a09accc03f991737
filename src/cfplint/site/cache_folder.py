"""The folder in a site's root in which cfplint keeps what it wants to find again."""

from __future__ import annotations

import tempfile
from contextlib import suppress
from pathlib import Path

CACHE_FOLDER = ".cfplint_cache"
"""Its name; Jekyll passes it over, and so does git, as it holds a `.gitignore`."""

_MOST_BYTES = 50_000_000


def read_cached(root: Path, name: str) -> str | None:
    """The text of a file of the cache folder.

    Args:
        root: the site's root.
        name: the file, relative to the cache folder, with `/`.

    Returns:
        The text; `None` where the file is absent or larger than any that cfplint writes, or a link is on the way to it.

    Raises:
        OSError: it is there and cannot be read.
        UnicodeDecodeError: it is no UTF-8.
    """
    file = root / CACHE_FOLDER / name
    if _leads_elsewhere(root, name) or not file.is_file() or file.stat().st_size > _MOST_BYTES:
        return None
    return file.read_text("utf-8")


def write_cached(root: Path, name: str, text: str) -> None:
    """Write a file of the cache folder: whoever reads it finds the old text or the new one.

    Args:
        root: the site's root.
        name: the file, relative to the cache folder, with `/`.
        text: what it shall hold.

    Raises:
        OSError: it cannot be written, or a link is on the way to it.
    """
    file = root / CACHE_FOLDER / name
    if _leads_elsewhere(root, name):
        raise OSError(f"{root / CACHE_FOLDER} holds links")
    file.parent.mkdir(parents=True, exist_ok=True)
    # Both are made anew, so that no link that lies there already is written through.
    with suppress(FileExistsError), (root / CACHE_FOLDER / ".gitignore").open("x", encoding="utf-8") as ignore:
        ignore.write("*\n")
    handle, name_of_part = tempfile.mkstemp(suffix=".part", dir=file.parent)
    part = Path(name_of_part)
    try:
        with open(handle, "w", encoding="utf-8") as opened:  # noqa: PTH123 - a handle, not a path
            opened.write(text)
        part.replace(file)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def _leads_elsewhere(root: Path, name: str) -> bool:
    """Whether a file of the cache folder, or a folder on the way to it, is a link."""
    file = root / CACHE_FOLDER / name
    return any(path.is_symlink() for path in (file, *file.parents) if path != root and path.is_relative_to(root))
