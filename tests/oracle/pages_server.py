"""A static server on the loopback that answers as GitHub Pages does; it knows nothing of cfplint."""

from __future__ import annotations

import http.client
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from html.parser import HTMLParser
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import quote, unquote, urljoin, urlsplit


class PagesServer:
    """A built site, served below its baseurl."""

    def __init__(self, build: Path, baseurl: str, hosts: frozenset[str], port: int) -> None:
        self._build = build
        self._baseurl = baseurl
        self._hosts = hosts
        self._connection = http.client.HTTPConnection("127.0.0.1", port)
        self._statuses: dict[str, tuple[int, str]] = {}

    def url(self, target: str, page: str) -> str | None:
        """The absolute path, with query and fragment, that a browser goes to; `None` if it leaves the host.

        Args:
            target: the URL as it stands on the page.
            page: the path of the page, baseurl included.
        """
        url = urlsplit(urljoin(f"http://own.invalid{quote(page, safe='/%')}", target.strip()))
        own = url.hostname in {"own.invalid", *self._hosts}
        fragment = f"#{url.fragment}" if url.fragment else ""
        return f"{url.path or '/'}{fragment}" if own and url.scheme in ("http", "https") else None

    def answers(self, url: str) -> bool:
        """Whether there is a page or file, and in it the fragment, if it asks for one."""
        path, _, fragment = url.partition("#")
        status, file = self._status(path)
        if status != 200:
            return False
        fragment = fragment.partition(":~:")[0]
        if not fragment or unquote(fragment).lower() == "top" or not file.endswith((".html", ".htm")):
            return True
        return bool({fragment, unquote(fragment)} & ids(self._build / file))

    def _status(self, path: str) -> tuple[int, str]:
        if path not in self._statuses:
            self._statuses[path] = self._ask(path)
        return self._statuses[path]

    def _ask(self, path: str) -> tuple[int, str]:
        for _ in range(3):
            self._connection.request("HEAD", quote(path, safe="/%?=&+,;:@!$'()*~-._"))
            answer = self._connection.getresponse()
            answer.read()
            if answer.status != 301:
                return answer.status, unquote(answer.headers.get("X-File") or "")
            path = answer.headers["Location"]
        return 508, ""


@contextmanager
def serve(build: Path, baseurl: str, hosts: frozenset[str] = frozenset()) -> Iterator[PagesServer]:
    """Serve a built site for a while.

    Args:
        build: what Jekyll wrote.
        baseurl: the path below which it is served, without a final slash.
        hosts: the host names that lead to it.
    """
    files = {f"/{file.relative_to(build).as_posix()}" for file in build.rglob("*") if file.is_file()}

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_HEAD(self) -> None:
            path = unquote(self.path.partition("?")[0])
            if path == baseurl and baseurl:
                self._reply(301, location=f"{baseurl}/")
                return
            below = path[len(baseurl) :] if path.startswith(f"{baseurl}/") else None
            if below is None:
                self._reply(404)
            elif below.endswith("/"):
                self._file(f"{below}index.html")
            elif below in files or f"{below}.html" in files:
                self._file(below if below in files else f"{below}.html")
            elif f"{below}/index.html" in files:
                self._reply(301, location=f"{path}/")
            else:
                self._reply(404)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

        def _file(self, file: str) -> None:
            self._reply(200 if file in files else 404, file=file[1:])

        def _reply(self, status: int, *, location: str = "", file: str = "") -> None:
            self.send_response(status)
            if location:
                self.send_header("Location", quote(location))
            if file:
                self.send_header("X-File", quote(file))
            self.send_header("Content-Length", "0")
            self.end_headers()

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield PagesServer(build, baseurl, hosts, server.server_address[1])
    finally:
        server.shutdown()
        server.server_close()


def ids(file: Path) -> frozenset[str]:
    """The ids, and the names of `a` elements, of a page."""
    names = (("a", "name"),)
    return frozenset(value for tag, name, value in _attributes(file) if name == "id" or (tag, name) in names)


def hrefs(file: Path) -> frozenset[str]:
    """The values of `href` of a page."""
    return frozenset(value for _, name, value in _attributes(file) if name == "href")


@cache
def _attributes(file: Path) -> tuple[tuple[str, str, str], ...]:
    """The elements, names and values of a page's attributes, read by the standard library's parser."""
    found: list[tuple[str, str, str]] = []

    class Reader(HTMLParser):
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            found.extend((tag, name, value) for name, value in attrs if value)

    reader = Reader()
    reader.feed(file.read_text(encoding="utf-8", errors="replace"))
    return tuple(found)
