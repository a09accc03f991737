"""The URL space of a site: what is published where, and which fragments its pages have."""

from __future__ import annotations

import re
from collections.abc import Iterable
from posixpath import normpath
from urllib.parse import SplitResult, unquote, urlsplit

from cfplint.facts.links import Anchor, Link
from cfplint.links.served import ServedFiles
from cfplint.links.verdict import Verdict
from cfplint.site.model import SiteModel

_FOLLOWED = frozenset(("http", "https"))
_HINTS = frozenset(("preconnect", "dns-prefetch"))
_UNCHECKED = Verdict("unchecked")
_OK = Verdict("ok")
_THEMED = ("/assets/.*", "/feed\\.xml")
"""What an unread theme, or a plugin that it asks for, may publish."""


class UrlSpace:
    """Answers where a link leads, without network, by the rules of GitHub Pages."""

    __slots__ = ("_baseurl", "_files", "_hosts", "_ids", "_lone", "_unknown")

    def __init__(self, site: SiteModel, anchors: Iterable[Anchor]) -> None:
        """Take a site's published files and its pages' anchors.

        Args:
            site: the site; of pages that were read alone only their own fragments are known.
            anchors: those of all rendered pages.
        """
        self._lone = site.alone
        self._baseurl = site.configuration.baseurl
        self._hosts = _own_hosts(site)
        self._unknown = re.compile("|".join((*site.may_publish, *(_THEMED if site.theme else ()))) or "(?!)")
        self._files = ServedFiles(_published(site))
        served_at = {page.url: f"/{page.destination}" for page in site.all_pages}
        self._ids: dict[str, set[str]] = {
            file: set() for file in served_at.values() if file.endswith((".html", ".htm"))
        }
        for anchor in anchors:
            self._ids.setdefault(served_at.get(anchor.page, anchor.page), set()).add(anchor.id)

    def resolve(self, link: Link) -> Verdict:
        """Where a link leads.

        Args:
            link: a link of a rendered page of the site.
        """
        url, base = _split(link.url), _split(link.base or "")
        if url is None or base is None or not _is_followed(link, url):
            return _UNCHECKED
        if not (url.scheme or url.netloc or url.path or url.query) and not link.base:
            return self._fragment(self._files.file(unquote(link.page)) or link.page, url.fragment)
        host = url.hostname or (base.hostname if base.netloc else None)
        if host and host not in self._hosts:
            return Verdict("external", link.url)
        if self._lone:
            return _UNCHECKED
        verdict = self._inside(_joined(f"{self._baseurl}{link.page}", base.path, url.path), url.fragment)
        if url.netloc and (verdict.kind == "outside-baseurl" or self._may_be_a_neighbour(verdict)):
            return Verdict("external", link.url)
        return verdict

    def _inside(self, path: str, fragment: str) -> Verdict:
        decoded = whole = unquote(path)
        if self._baseurl:
            if decoded != self._baseurl and not decoded.startswith(f"{self._baseurl}/"):
                reason = "it exists below it" if self._files.file(decoded) else "another site may be served there"
                return Verdict("outside-baseurl", decoded, reason)
            decoded = decoded[len(self._baseurl) :] or "/"
        file = self._files.file(decoded)
        if file is None:
            # Permalinks that repeat the baseurl: such a site is mounted at the root of its host.
            if self._unknown.fullmatch(decoded) or self._files.file(whole):
                return _UNCHECKED
            return Verdict("broken", decoded, self._files.reason(decoded))
        return self._fragment(file, fragment)

    def _fragment(self, file: str, fragment: str) -> Verdict:
        name = fragment.partition(":~:")[0]
        ids = self._ids.get(file)
        if not name or ids is None or name[0] in "/!":
            return _OK
        decoded = unquote(name)
        if decoded.lower() == "top" or name in ids or decoded in ids:
            return _OK
        return Verdict("broken-anchor", decoded, f"{file} has no element with that id")

    def _may_be_a_neighbour(self, verdict: Verdict) -> bool:
        """Whether a broken path may be another repository's, which GitHub Pages serves on the same host."""
        first = verdict.target.lstrip("/").partition("/")[0]
        return verdict.kind == "broken" and not self._baseurl and "." not in first and not self._files.has(f"/{first}")


def _is_followed(link: Link, url: SplitResult) -> bool:
    """Whether a browser goes there for a document or a file."""
    if not link.url or "{{" in link.url or "{%" in link.url or _HINTS & set(link.rel.split()):
        return False
    return not url.scheme or url.scheme.lower() in _FOLLOWED


def _split(url: str) -> SplitResult | None:
    try:
        parts = urlsplit(url.replace("\\", "/"))
        _ = parts.hostname
    except ValueError:
        return None
    return parts


def _joined(page: str, base: str, path: str) -> str:
    """The absolute path of a URL's path on a page, `.` and `..` taken out, the final slash kept."""
    for part in (base, path):
        if part:
            page = part if part.startswith("/") else f"{page.rpartition('/')[0]}/{part}"
    normal = normpath(page)
    normal = "/" + normal.lstrip("/")
    folder = page.endswith(("/", "/.", "/.."))
    return normal if normal == "/" or not folder else f"{normal}/"


def _own_hosts(site: SiteModel) -> frozenset[str]:
    """The host names that the site is served under: those of `CNAME`, which wins over `url:`."""
    hosts: set[str] = set()
    if any(file.path == "CNAME" for file in site.static_files):
        try:
            hosts |= set((site.root / site.source / "CNAME").read_text(encoding="utf-8").lower().split())
        except (OSError, UnicodeDecodeError):
            hosts.clear()
    if not hosts:
        parts = _split(str(site.configuration.data.get("url") or ""))
        if parts and parts.hostname:
            hosts.add(parts.hostname)
    return frozenset(hosts)


def _published(site: SiteModel) -> Iterable[str]:
    yield from (page.destination for page in site.all_pages if page.published)
    yield from (file.destination for file in site.static_files)
