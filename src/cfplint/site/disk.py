"""What lies on the disk at a path that a site makes up: whatever its characters and its length, none of this raises."""

from __future__ import annotations

import os
from pathlib import Path


def resolved(path: Path) -> Path:
    """A path with its links followed as far as they lead; `Path.resolve` raises for a link to itself."""
    try:
        return Path(os.path.realpath(path))
    except (OSError, ValueError):
        return path.absolute()


def is_file(path: Path) -> bool:
    """Whether a regular file lies there, or a link leads to one."""
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False


def is_folder(path: Path) -> bool:
    """Whether a folder lies there, or a link leads to one."""
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False
