"""The URL space of a site: what is published where, and which fragments its pages have."""

from __future__ import annotations

import re
from collections.abc import Iterable
from fnmatch import translate
from posixpath import normpath
from urllib.parse import SplitResult, unquote

from cfplint.config.options import LinkOptions
from cfplint.facts.links import Anchor, Link
from cfplint.links.hosts import own_hosts
from cfplint.links.malformed import malformed
from cfplint.links.parts import split
from cfplint.links.redirects import Redirects, netlify_redirects
from cfplint.links.served import GITHUB_PAGES, NETLIFY, ServedFiles
from cfplint.links.verdict import Verdict
from cfplint.site.model import Page, SiteModel

_FOLLOWED = frozenset(("http", "https"))
_UNCHECKED = Verdict("unchecked")
_THEMED = ("/assets/.*", "/feed\\.xml")
"""What an unread theme, or a plugin that it asks for, may publish."""
_LIQUID = re.compile(r"\{\{|\{%|%7B%7B|%7B%25", re.IGNORECASE)
_MAP = "usemap"
_PORTS = (None, 80, 443)
_MOST_MATCHED = 2_000
"""So many characters of a path are compared with globs."""


class UrlSpace:
    """Answers where a link leads, without network, by the rules of GitHub Pages or those that are configured."""

    __slots__ = (
        "_answers",
        "_assumed",
        "_baseurl",
        "_files",
        "_folded_ids",
        "_hosts",
        "_ids",
        "_lone",
        "_maps",
        "_redirected",
        "_secure",
        "_sources",
        "_unknown",
        "_unknown_ids",
    )

    def __init__(self, site: SiteModel, anchors: Iterable[Anchor], options: LinkOptions | None = None) -> None:
        """Take a site's published files and its pages' anchors.

        Args:
            site: the site; of pages that were read alone only their own fragments are known.
            anchors: those of all rendered pages.
            options: the server's rules; those of GitHub Pages if absent.
        """
        options = options or LinkOptions()
        netlify = options.server == "netlify"
        self._lone = site.alone
        self._baseurl = site.configuration.baseurl
        self._hosts = own_hosts(site)
        self._secure = str(site.configuration.data.get("url") or "").lower().startswith("https:")
        self._unknown = re.compile("|".join((*site.may_publish, *(_THEMED if site.theme else ()))) or "(?!)")
        self._assumed = re.compile("|".join(map(translate, options.assume)) or "(?!)")
        self._redirected = netlify_redirects(site) if netlify else Redirects()
        tries = options.try_files or (NETLIFY if netlify else GITHUB_PAGES)
        self._files = ServedFiles(_published(site), tries, options.index)
        served_at = {page.url: f"/{page.destination}" for page in site.all_pages}
        self._sources = {f"/{page.relative_path}": page.url for page in site.files if page.published}
        self._ids: dict[str, set[str]] = {
            file: set() for file in served_at.values() if file.endswith((".html", ".htm"))
        }
        self._folded_ids: dict[str, dict[str, str]] = {}
        self._maps: set[tuple[str, str]] = set()
        self._unknown_ids = {
            f"/{page.destination}" for page in site.all_pages if site.theme and _layout_is_unread(page, site)
        }
        for anchor in anchors:
            if anchor.element == "map":
                self._maps.add((anchor.page, anchor.id))
            self._ids.setdefault(served_at.get(anchor.page, anchor.page), set()).add(anchor.id)
        self._answers: dict[tuple[str, str, str | None, bool], Verdict] = {}

    @property
    def hosts(self) -> frozenset[str]:
        """The host names that the site is served under, as far as it tells."""
        return self._hosts

    @property
    def baseurl(self) -> str:
        """The path below which it is served there."""
        return self._baseurl

    def resolve(self, link: Link) -> Verdict:
        """Where a link leads.

        Args:
            link: a link of the site.
        """
        if link.unresolved:
            return _UNCHECKED
        key = link.url, link.page, link.base, link.attribute == _MAP
        known = self._answers.get(key)
        if known is None:
            known = self._answers[key] = self._resolve(link)
        return _UNCHECKED if known.kind != "external" and link.is_hint else known

    @property
    def secure(self) -> bool:
        """Whether the site says that it is served by `https:`."""
        return self._secure

    def is_on_own_host(self, url: str) -> bool:
        """Whether a URL names the host of the site.

        Args:
            url: absolute or relative.
        """
        parts = split(url)
        return parts is not None and parts.hostname in self._hosts and parts.port in _PORTS

    def path(self, url: str, page: str) -> str | None:
        """The decoded path below baseurl that a URL asks for, `None` if it leads out of it.

        Args:
            url: absolute or relative.
            page: the URL of the page that holds it.
        """
        parts = split(url)
        if parts is None or (parts.netloc and not self.is_on_own_host(url)):
            return None
        path = unquote(_joined(f"{self._baseurl}{page}", "", parts.path))
        return path[len(self._baseurl) :] if f"{path}/".startswith(f"{self._baseurl}/") else None

    def answer(self, path: str) -> Verdict:
        """What the site answers for a path of its own.

        Args:
            path: decoded, below baseurl, with a leading `/`.
        """
        return _UNCHECKED if self._lone else self._inside(f"{self._baseurl}{path}", "", path)

    def _resolve(self, link: Link) -> Verdict:
        url, base = split(link.url), split(link.base or "")
        if url is None or base is None or not _is_followed(link.url, url):
            return _UNCHECKED
        asked = _joined(f"{self._baseurl}{link.page}", base.path, url.path)
        if self._is_assumed(link.url):
            return Verdict("unchecked", unquote(asked))
        if link.attribute == _MAP:
            return self._map(link, url)
        host = url.hostname or (base.hostname if base.netloc else None)
        if (host and host not in self._hosts) or url.port not in _PORTS:
            return Verdict("external", link.url)
        return self._on_own_host(link, url, asked)

    def _on_own_host(self, link: Link, url: SplitResult, asked: str) -> Verdict:
        if not (url.scheme or url.netloc or url.path or url.query) and not link.base:
            return self._fragment(self._own_file(link), url.fragment)
        if self._lone or self._is_assumed(asked):
            return Verdict("unchecked", unquote(asked))
        verdict = self._inside(asked, url.fragment, url.path)
        if url.netloc and (verdict.kind.endswith("-baseurl") or self._may_be_a_neighbour(verdict)):
            return Verdict("external", link.url)
        return verdict

    def _is_assumed(self, address: str) -> bool:
        """Whether it is served from elsewhere: a path, or a URL as it is written."""
        return self._assumed.fullmatch(address[:_MOST_MATCHED]) is not None

    def _map(self, link: Link, url: SplitResult) -> Verdict:
        page = self._own_file(link)
        if url.path and not url.fragment:
            return Verdict("broken-anchor", url.path, "the name of a map is written behind a #", page)
        if (link.page, url.fragment) in self._maps or not url.fragment:
            return Verdict("ok", file=page)
        return Verdict("broken-anchor", url.fragment, "the page has no map of that name", page)

    def _own_file(self, link: Link) -> str:
        return self._files.file(unquote(link.page)) or link.page

    def _inside(self, path: str, fragment: str, asked: str) -> Verdict:
        decoded = whole = unquote(path)
        if self._redirected.answers(decoded):
            return Verdict("ok", decoded)
        if self._baseurl:
            if decoded != self._baseurl and not decoded.startswith(f"{self._baseurl}/"):
                if self._files.file(decoded) and decoded != "/":
                    return Verdict("missing-baseurl", decoded, f"it lies below {self._baseurl}", right=decoded)
                return Verdict("outside-baseurl", decoded, "another site may be served there")
            decoded = decoded[len(self._baseurl) :] or "/"
        file = self._files.file(decoded)
        if file is not None:
            return self._fragment(file, fragment)
        # Permalinks that repeat the baseurl: such a site is mounted at the root of its host.
        if self._unknown.fullmatch(decoded) or (self._baseurl and self._files.file(whole)):
            return Verdict("unchecked", whole)
        return self._missing(whole, decoded, asked)

    def _missing(self, whole: str, path: str, asked: str) -> Verdict:
        source = self._sources.get(path)
        if source is not None:
            return Verdict("source", whole, f"it is published as {source}", right=source)
        right = self._files.in_other_case(path)
        if right is not None:
            return Verdict(
                "wrong-case", whole, f"only {right} exists, and servers tell upper from lower case", right=right
            )
        first = unquote(asked).split("/")[0]
        if "." in first.strip(".") and first.rpartition(".")[2].isalpha() and "/" in asked.rstrip("/"):
            return Verdict("broken", whole, "it looks like the name of a host without https://")
        return Verdict("broken", whole, self._files.reason(path))

    def _fragment(self, file: str, fragment: str) -> Verdict:
        name = fragment.partition(":~:")[0]
        ids = self._ids.get(file)
        if not name or ids is None or name[0] in "/!":
            return Verdict("ok", file=file)
        decoded = unquote(name)
        if decoded.lower() == "top" or name in ids or decoded in ids:
            return Verdict("ok", file=file)
        if file in self._unknown_ids:
            return Verdict("unchecked", file=file)
        if file not in self._folded_ids:
            self._folded_ids[file] = {each.lower(): each for each in sorted(ids)}
        folded = self._folded_ids[file].get(decoded.lower())
        if folded is not None:
            reason = f"{file} has only an element with the id “{folded}”"
            return Verdict("broken-anchor", decoded, reason, file, folded)
        return Verdict("broken-anchor", decoded, f"{file} has no element with that id", file)

    def _may_be_a_neighbour(self, verdict: Verdict) -> bool:
        """Whether a broken path may be another repository's, which GitHub Pages serves on the same host."""
        first = verdict.target.lstrip("/").partition("/")[0]
        return verdict.kind == "broken" and not self._baseurl and "." not in first and not self._files.has(f"/{first}")


def _is_followed(written: str, url: SplitResult) -> bool:
    """Whether a browser goes there for a document or a file."""
    if not written or _LIQUID.search(written) or malformed(written):
        return False
    return not url.scheme or url.scheme.lower() in _FOLLOWED


def _layout_is_unread(page: Page, site: SiteModel) -> bool:
    """Whether what stands around a page's content is the business of a theme that nobody has read."""
    name = page.layout
    seen: set[str] = set()
    while name and name not in seen:
        layout = site.layouts.get(name)
        if layout is None:
            return True
        seen.add(name)
        name = layout.parent
    return False


def _joined(page: str, base: str, path: str) -> str:
    """The absolute path of a URL's path on a page, `.` and `..` taken out, the final slash kept."""
    for part in (base, path):
        if part:
            page = part if part.startswith("/") else f"{page.rpartition('/')[0]}/{part}"
    normal = normpath(page)
    normal = "/" + normal.lstrip("/")
    folder = page.endswith(("/", "/.", "/.."))
    return normal if normal == "/" or not folder else f"{normal}/"


def _published(site: SiteModel) -> Iterable[str]:
    yield from (page.destination for page in site.all_pages if page.published)
    yield from (file.destination for file in site.static_files)
