"""What `{% seo %}` says of a page: titles, description, author, image, structured data.

Source: what jekyll-seo-tag 2.8 writes (https://github.com/jekyll/jekyll-seo-tag/tree/master/docs).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from cfplint.liquid.filters.conversion import markdownify
from cfplint.liquid.filters.dates import date_to_xmlschema
from cfplint.liquid.filters.html import escape_once, strip_html
from cfplint.liquid.filters.strings import normalize_whitespace
from cfplint.liquid.filters.urls import absolute_url, uri_escape
from cfplint.liquid.ruby import text as ruby_text
from cfplint.liquid.ruby.lookup import property_of
from cfplint.liquid.ruby.printing import to_s
from cfplint.liquid.ruby.uri import is_absolute

if TYPE_CHECKING:
    from cfplint.liquid.context import JekyllContext

_HOME_OR_ABOUT = re.compile(r"/(about/)?(index.html?)?", re.ASCII)

_FORMAT = re.compile(r"%(?:<(current|total)>[sdi]|\{(current|total)\}|%)")
"""What Ruby's `format` puts a value for."""


class PageSeo:
    """A page's metadata. Strings keep their place where they are printed as they stand."""

    def __init__(self, context: JekyllContext) -> None:
        self._context = context

    def site(self, *keys: str) -> object:
        """A value of `site`."""
        return self._value("site", keys)

    def page(self, *keys: str) -> object:
        """A value of `page`."""
        return self._value("page", keys)

    def _value(self, root: str, keys: tuple[str, ...]) -> object:
        value = self._context.find(root)
        for key in keys:
            value = property_of(value, key, command=False)
        return value

    def _formatted(self, value: object) -> str | None:
        text = markdownify(value, context=self._context)
        text = escape_once(normalize_whitespace(strip_html(text)))
        return to_s(text) or None

    @cached_property
    def site_title(self) -> str | None:
        """The site's title or name."""
        return self._formatted(_first(self.site("title"), self.site("name")))

    @cached_property
    def _site_description(self) -> str | None:
        return self._formatted(self.site("description"))

    @cached_property
    def page_title(self) -> str | None:
        """The page's title, else the site's."""
        return self._formatted(self.page("title")) or self.site_title

    @cached_property
    def title(self) -> str | None:
        """What stands in `<title>`."""
        site, page = self.site_title, self.page_title
        if site and page != site:
            title: str | None = ruby_text.concatenated((page or "", " | ", site))
        elif site and self._site_description:
            tagline = self._formatted(self.site("tagline")) or self._site_description
            title = ruby_text.concatenated((site, " | ", tagline))
        else:
            title = page or site
        number = self._value("paginator", ("page",))
        if isinstance(number, int) and number > 1 and title is not None:
            return ruby_text.concatenated((self._page_number(number), title))
        return title

    def _page_number(self, number: int) -> str:
        """What stands before the title on the pages of a paginated one from the second on."""
        own = self.site("seo_paginator_message")
        message = "Page %<current>s of %<total>s for " if not _given(own) else to_s(own)
        values = {"current": str(number), "total": to_s(self._value("paginator", ("total_pages",)))}
        return _FORMAT.sub(lambda found: values.get(found[1] or found[2] or "", "%"), message)

    @cached_property
    def description(self) -> str | None:
        """The page's description or excerpt, else the site's description."""
        return self._formatted(_first(self.page("description"), self.page("excerpt"))) or self._site_description

    @cached_property
    def author(self) -> Mapping[str, object]:
        """The author's properties; empty if there is none."""
        authors = self.page("authors")
        candidates = [self.page("author")]
        candidates += authors[:1] if isinstance(authors, list) else []
        candidates.append(self.site("author"))
        found = next((value for value in candidates if to_s(value)), None)
        if isinstance(found, Mapping):
            return found
        if isinstance(found, str):
            known = property_of(self.site("data", "authors"), found, command=False)
            return {"name": found, **(known if isinstance(known, Mapping) else {})}
        return {}

    @cached_property
    def author_twitter(self) -> str | None:
        """The author's name on Twitter."""
        name = _first(self.author.get("twitter"), self.author.get("name"))
        return name.removeprefix("@") if isinstance(name, str) else None

    @cached_property
    def image(self) -> dict[str, object] | None:
        """The page's image, `path` first, or `None`."""
        image = self.page("image")
        known: dict[str, object] = {"path": None}
        if isinstance(image, Mapping):
            known |= {str(key): value for key, value in image.items()}
        elif isinstance(image, str):
            known["path"] = image
        raw = _first(known["path"], known.get("facebook"), known.get("twitter"))
        if not _given(raw):
            return None
        path = raw
        if isinstance(raw, str) and not is_absolute(raw):
            path = absolute_url(raw, context=self._context)
        known["path"] = uri_escape(to_s(path))
        return known

    @cached_property
    def locale(self) -> str:
        """The language, as in `en_US`."""
        language = _first(self.page("lang"), self.site("lang"), "en_US")
        return to_s(_first(self.page("locale"), self.site("locale"), language)).replace("-", "_")

    @cached_property
    def canonical_url(self) -> object:
        """The page's address."""
        own = self.page("canonical_url")
        if to_s(own):
            return own
        return re.sub(
            r"/index\.html$", "/", to_s(absolute_url(self.page("url"), context=self._context)), flags=re.MULTILINE
        )

    @cached_property
    def _home_or_about(self) -> bool:
        return _HOME_OR_ABOUT.fullmatch(to_s(self.page("url"))) is not None

    @cached_property
    def kind(self) -> object:
        """schema.org's type."""
        own = self.page("seo", "type")
        if _given(own):
            return own
        return "WebSite" if self._home_or_about else "BlogPosting" if _given(self.page("date")) else "WebPage"

    def _name(self) -> object:
        own = self.page("seo", "name")
        if _given(own):
            return self._formatted(own)
        if not self._home_or_about:
            return None
        social = self.site("social", "name")
        return self._formatted(social) if _given(social) else self.site_title

    def _date(self, value: object) -> object:
        return date_to_xmlschema(value, context=self._context) if _given(value) else None

    def structured(self) -> dict[str, object]:
        """The JSON-LD of the page, by key."""
        own_links = self.page("seo", "links")
        social_links = self.site("social", "links") if self._home_or_about else None
        modified = _first(self.page("seo", "date_modified"), self.page("last_modified_at"), self.page("date"))
        values: dict[str, object] = {
            "@context": "https://schema.org",
            "@type": self.kind,
            "author": self._author(),
            "dateModified": self._date(modified),
            "datePublished": self._date(self.page("date")),
            "description": self.description,
            "headline": self.page_title,
            "image": self._image(),
            "mainEntityOfPage": {"@type": "WebPage", "@id": self.canonical_url}
            if self.kind in ("BlogPosting", "CreativeWork")
            else None,
            "name": self._name(),
            "publisher": self._publisher(),
            "sameAs": _first(own_links, social_links),
            "url": self.canonical_url,
        }
        return {key: value for key, value in values.items() if value is not None}

    def _author(self) -> object:
        name, kind = self.author.get("name"), self.author.get("type")
        if not _given(name) or (_given(kind) and kind not in ("Organization", "Person")):
            return None
        url = self.author.get("url")
        return {"@type": kind if _given(kind) else "Person", "name": name} | ({"url": url} if _given(url) else {})

    def _image(self) -> object:
        image = self.image
        if image is None or len(image) == 1:
            return image and image["path"]
        rest = {key: value for key, value in image.items() if key != "path"}
        return {**rest, "url": image["path"], "@type": "imageObject"}

    def _publisher(self) -> object:
        logo = self.site("logo")
        if not _given(logo):
            return None
        address = logo if is_absolute(to_s(logo)) else absolute_url(logo, context=self._context)
        found = {"@type": "Organization", "logo": {"@type": "ImageObject", "url": uri_escape(to_s(address))}}
        return found | ({"name": self.author["name"]} if _given(self.author.get("name")) else {})


def _given(value: object) -> bool:
    """Whether Ruby takes a value for true."""
    return value is not None and value is not False


def _first(*values: object) -> object:
    return next((value for value in values if _given(value)), None)
