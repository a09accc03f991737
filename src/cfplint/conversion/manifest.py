"""The mark by which an output folder is known as ours: a list of its files in the cache folder of the site."""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

CACHE_FOLDER = ".cfplint_cache"
"""The folder in a site's root in which cfplint keeps what it wants to find again; Jekyll passes it over."""

_VERSION = 1


def manifest_file(source: Path, output: Path) -> Path:
    """Where the manifest of an output lies.

    Args:
        source: the site's root.
        output: the output folder, absolute.
    """
    digest = hashlib.sha256(os.fsencode(output)).hexdigest()[:16]
    return source / CACHE_FOLDER / "outputs" / f"{digest}.json"


def read_manifest(source: Path, output: Path) -> frozenset[str] | None:
    """The files of the last run, relative to the output with `/`, or `None` if the output is not known as ours."""
    file = manifest_file(source, output)
    try:
        data = None if _leads_elsewhere(file) else json.loads(file.read_text("utf-8"))
    except (OSError, ValueError, RecursionError):
        return None
    if not isinstance(data, dict) or data.get("version") != _VERSION or data.get("output") != str(output):
        return None
    files = data.get("files")
    return frozenset(map(str, files)) if isinstance(files, list) else None


def write_manifest(source: Path, output: Path, files: Iterable[str]) -> None:
    """Mark an output as ours.

    Raises:
        OSError: the cache folder cannot be written, or leads elsewhere.
    """
    file = manifest_file(source, output)
    for folder in (source / CACHE_FOLDER, file.parent):
        folder.mkdir(exist_ok=True)
    if _leads_elsewhere(file):
        raise OSError(f"{source / CACHE_FOLDER} holds links")
    # Both are made anew, so that no link that lies there already is written through.
    with suppress(FileExistsError), (source / CACHE_FOLDER / ".gitignore").open("x", encoding="utf-8") as ignore:
        ignore.write("*\n")
    data = {"version": _VERSION, "output": str(output), "files": sorted(files)}
    with tempfile.NamedTemporaryFile("w", encoding="utf-8", dir=file.parent, suffix=".part", delete=False) as part:
        json.dump(data, part, indent=1)
    Path(part.name).replace(file)


def _leads_elsewhere(file: Path) -> bool:
    """Whether the manifest or a folder of the cache is a link."""
    return any(path.is_symlink() for path in (file, file.parent, file.parent.parent))
