"""The mark by which an output folder is known as ours: a list of its files in the cache folder of the site."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable
from pathlib import Path

from cfplint.site.cache_folder import read_cached, write_cached

_VERSION = 1


def read_manifest(source: Path, output: Path) -> frozenset[str] | None:
    """The files of the last run, relative to the output with `/`, or `None` if the output is not known as ours.

    Args:
        source: the site's root.
        output: the output folder, absolute.
    """
    try:
        data = json.loads(read_cached(source, _name(output)) or "null")
    except (OSError, ValueError, RecursionError):
        return None
    if not isinstance(data, dict) or data.get("version") != _VERSION or data.get("output") != str(output):
        return None
    files = data.get("files")
    return frozenset(map(str, files)) if isinstance(files, list) else None


def write_manifest(source: Path, output: Path, files: Iterable[str]) -> None:
    """Mark an output as ours.

    Raises:
        OSError: the cache folder cannot be written, or holds links.
    """
    data = {"version": _VERSION, "output": str(output), "files": sorted(files)}
    write_cached(source, _name(output), json.dumps(data, indent=1))


def _name(output: Path) -> str:
    return f"outputs/{hashlib.sha256(os.fsencode(output)).hexdigest()[:16]}.json"
