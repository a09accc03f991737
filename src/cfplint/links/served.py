"""What a static server with the rules of GitHub Pages answers for a path."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePosixPath

_INDEX = ("index.html", "index.htm")


class ServedFiles:
    """The files of a published site, by their paths below baseurl."""

    __slots__ = ("_files", "_folded", "_folders")

    def __init__(self, files: Iterable[str]) -> None:
        """Take the published files.

        Args:
            files: their paths, relative to the site's output, with `/`.
        """
        self._files = {f"/{file.lstrip('/')}" for file in files}
        self._folders = {
            f"{parent}".rstrip("/") + "/" for file in self._files for parent in PurePosixPath(file).parents
        }
        self._folded = {path.lower(): path for path in sorted(self._files | self._folders)}

    def file(self, path: str) -> str | None:
        """The file that answers a path, or `None` for 404.

        `/x` gives `x`, else `x.html`, else (by a redirect) `x/index.html`; `/x/` gives `x/index.html` only.

        Args:
            path: decoded, with a leading `/`, below baseurl.
        """
        if path.endswith("/"):
            return self._index(path)
        if path in self._files:
            return path
        if f"{path}.html" in self._files:
            return f"{path}.html"
        return self._index(f"{path}/")

    def has(self, path: str) -> bool:
        """Whether there is a file or a folder of that path, with a leading and without a final `/`."""
        return path in self._files or f"{path}/" in self._folders or f"{path}.html" in self._files

    def reason(self, path: str) -> str:
        """Why a path gives 404, as the end of a sentence."""
        if path.endswith("/") and f"{path[:-1]}.html" in self._files:
            return f"only {path[:-1]}.html exists, which is served without the final slash"
        if f"{path.rstrip('/')}/" in self._folders:
            return "the folder has no index.html"
        for wanted in (path, f"{path}.html", f"{path.rstrip('/')}/"):
            other = self._folded.get(wanted.lower())
            if other is not None and other != wanted:
                return f"only {other} exists, and servers tell upper from lower case"
        if "@" in path.rpartition("/")[2]:
            return "it looks like a mail address without mailto:"
        return "nothing is published there"

    def _index(self, folder: str) -> str | None:
        return next((folder + name for name in _INDEX if folder + name in self._files), None)
