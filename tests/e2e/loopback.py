"""A converted site, served as its own server would serve it, on this machine only."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path


class _Pages(SimpleHTTPRequestHandler):
    def __init__(self, *arguments: object, baseurl: str, directory: str) -> None:
        self._baseurl = baseurl
        super().__init__(*arguments, directory=directory)  # type: ignore[arg-type]

    def translate_path(self, path: str) -> str:
        """The file of an address; the site's own prefix is no folder."""
        return super().translate_path(path.removeprefix(self._baseurl) if self._baseurl else path)

    def log_message(self, *_arguments: object) -> None:
        """Say nothing."""


@contextmanager
def served(folder: Path, baseurl: str = "") -> Iterator[str]:
    """Serve a folder while the context lasts; the address of its root, without a slash at its end.

    Args:
        folder: what `cfplint convert` wrote.
        baseurl: the site's `baseurl`.
    """
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Pages, baseurl=baseurl, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{baseurl}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
