"""What a static server answers for a path."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from pathlib import PurePosixPath

GITHUB_PAGES = ("$uri", "$uri.html", "$uri/")
"""`/x` gives `x`, else `x.html`, else (by a redirect) `x/index.html`; `/x/` gives `x/index.html` only."""
NETLIFY = ("$uri", "$uri.html", "$uri/", "$folder.html")
"""The same, but `/x/` gives `x.html` too (https://docs.netlify.com/routing/redirects/redirect-options/)."""
INDEX = ("index.html", "index.htm")


_ADDRESS = re.compile(r"[^/@]@[^/@]+\.(?!(?:png|jpe?g|gif|svg|webp|css|js)$)[a-z]+$", re.IGNORECASE)


class ServedFiles:
    """The files of a published site, by their paths below baseurl."""

    __slots__ = ("_files", "_folded", "_folders", "_index", "_tries")

    def __init__(self, files: Iterable[str], tries: Sequence[str] = GITHUB_PAGES, index: Sequence[str] = INDEX) -> None:
        """Take the published files.

        Args:
            files: their paths, relative to the site's output, with `/`.
            tries: what is tried for a path, in order, as in nginx's `try_files`: `$uri` is the path (of a folder's, its
                index), a final `/` asks for the index of a folder, `$folder` is the path of a folder without its slash.
            index: the names of files that answer for their folder.
        """
        self._files = {f"/{file.lstrip('/')}" for file in files}
        self._tries = tuple(tries)
        self._index = tuple(index)
        self._folders = {
            f"{parent}".rstrip("/") + "/" for file in self._files for parent in PurePosixPath(file).parents
        }
        self._folded: dict[str, str] = {}
        for file in sorted(self._files):
            self._folded.setdefault(file.lower(), file)

    def file(self, path: str) -> str | None:
        """The file that answers a path, or `None` for 404.

        Args:
            path: decoded, with a leading `/`, below baseurl.
        """
        return next((file for file in self._candidates(path) if file in self._files), None)

    def has(self, path: str) -> bool:
        """Whether there is a file or a folder of that path, with a leading and without a final `/`."""
        return path in self._files or f"{path}/" in self._folders or f"{path}.html" in self._files

    def in_other_case(self, path: str) -> str | None:
        """The path that would be answered and differs from one in upper and lower case only."""
        for candidate in self._candidates(path):
            found = self._folded.get(candidate.lower())
            if found is not None and len(found) == len(candidate):
                # What was added to the path to find the file goes again.
                return found[: len(path)] if candidate.startswith(path) else found
        return None

    def reason(self, path: str) -> str:
        """Why a path gives 404, as the end of a sentence."""
        if path.endswith("/") and f"{path[:-1]}.html" in self._files:
            return f"only {path[:-1]}.html exists, which is served without the final slash"
        if f"{path.rstrip('/')}/" in self._folders:
            return f"the folder has no {self._index[0] if self._index else 'index'}"
        if _ADDRESS.search(path):
            return "it looks like a mail address without mailto:"
        return "nothing is published there"

    def _candidates(self, path: str) -> Iterable[str]:
        folder = path.endswith("/")
        for tried in self._tries:
            if tried.endswith("/") or (tried == "$uri" and folder):
                wanted = tried.replace("$uri", path.rstrip("/")).rstrip("/")
                yield from (f"{wanted}/{name}" for name in self._index)
            elif "$folder" in tried:
                if folder:
                    yield tried.replace("$folder", path[:-1])
            elif not folder or "$uri" not in tried:
                yield tried.replace("$uri", path)
