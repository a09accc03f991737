"""Filters that make and escape addresses."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from cfplint.errors import LiquidError
from cfplint.liquid.filters_registry import liquid_filter
from cfplint.liquid.ruby import text as ruby_text
from cfplint.liquid.ruby import uri
from cfplint.liquid.ruby.printing import to_s
from cfplint.liquid.ruby.values import Drop
from cfplint.liquid.site_registers import registers_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cfplint.liquid.context import JekyllContext

_MOST_KNOWN = 2048
"""How many addresses are kept; the links of a menu are on every page."""
_INDEX = re.compile(r"/index\.html?$", re.MULTILINE)


@liquid_filter("url_encode", characters_a_step=2)
def url_encode(value: object) -> object:
    """Escaped for a form."""
    return None if value is None else uri.escape_form(to_s(value))


@liquid_filter("cgi_escape", characters_a_step=2)
def cgi_escape(value: object) -> object:
    """Escaped for a form; only a string can be."""
    if not isinstance(value, str):
        raise LiquidError("cgi_escape takes a string")
    return uri.escape_form(value)


@liquid_filter("url_decode", characters_a_step=2)
def url_decode(value: object) -> object:
    """The escapes of a form undone."""
    if value is None:
        return None
    try:
        return uri.unescape_form(to_s(value))
    except UnicodeDecodeError as error:
        raise LiquidError("what is decoded is no UTF-8") from error


@liquid_filter("uri_escape", characters_a_step=1)
def uri_escape(value: object) -> object:
    """Escaped for an address; reserved characters stay."""
    if value is None:
        return None
    if not isinstance(value, str):
        raise LiquidError("uri_escape takes a string")
    return _kept(value, uri.escape_uri(value))


@liquid_filter("relative_url", characters_a_step=4)
def relative_url(value: object, *, context: JekyllContext) -> object:
    """With the site's `baseurl` before it, unless it has a scheme."""
    return None if value is None else relative(value, context)


@liquid_filter("absolute_url", characters_a_step=4)
def absolute_url(value: object, *, context: JekyllContext) -> object:
    """With the site's `url` and `baseurl` before it, unless it has a scheme."""
    return None if value is None else absolute_address(value, registers_of(context).config)


def absolute_address(value: object, config: Mapping[str, object]) -> str:
    """An address below the site's `url` and `baseurl`, of which the configuration tells."""
    address = _address(value)
    site_url = config.get("url")
    if _is_absolute(str(address)):
        return address
    if site_url is None or site_url == "":
        return relative_address(value, config)
    whole = ruby_text.concatenated((to_s(site_url), relative_address(address, config)))
    uri.check_address(str(whole))
    return _kept(whole, _normalized(str(whole)))


def relative(value: object, context: JekyllContext) -> str:
    """An address below the site's `baseurl`."""
    return relative_address(value, registers_of(context).config)


def linked(url: str, context: JekyllContext) -> str:
    """An address as the tags `link` and `post_url` write it."""
    site = registers_of(context).site
    return relative(url, context) if site is None or site.platform.links_with_baseurl else url


def relative_address(value: object, config: Mapping[str, object]) -> str:
    """An address below the site's `baseurl`, of which the configuration tells."""
    address = _address(value)
    if _is_absolute(str(address)):
        return address
    base = config.get("baseurl")
    prefix = "" if base is None else to_s(base)
    whole = ruby_text.concatenated((_slashed(prefix.removesuffix("/")), _slashed(address)))
    return _kept(whole, _normalized(str(whole)))


def _address(value: object) -> str:
    return to_s(value.get("url")) if isinstance(value, Drop) and value.has("url") else to_s(value)


def _slashed(text: str) -> str:
    return text if not text or text.startswith("/") else ruby_text.concatenated(("/", text))


@lru_cache(_MOST_KNOWN)
def _is_absolute(address: str) -> bool:
    uri.check_address(address)
    return uri.is_absolute(address)


@lru_cache(_MOST_KNOWN)
def _normalized(address: str) -> str:
    return uri.normalized(address)


def _kept(traced: str, text: str) -> str:
    return traced if traced == text else text


@liquid_filter("strip_index")
def strip_index(value: object) -> object:
    """Without `index.html` at the end."""
    if value is None or not to_s(value):
        return None
    if not isinstance(value, str):
        raise LiquidError("strip_index takes a string")
    match = _INDEX.search(value)
    return ruby_text.concatenated((value[: match.start()], "/", value[match.end() :])) if match else value
