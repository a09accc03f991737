"""The tags and filters that plugins which are not there bring, as far as that is known."""

from __future__ import annotations

import re
from collections.abc import Mapping

from cfplint.site.model import AskedPlugin, SiteModel
from cfplint.site.sources import read_text_file

_BRING: Mapping[str, str] = {
    "jekyll-assets": "asset",
    "jekyll-avatar": "avatar",
    "jekyll-cache-bust": "bust_file_cache bust_css_cache",
    "jekyll-coffeescript": "",
    "jekyll-commonmark": "",
    "jekyll-commonmark-ghpages": "",
    "jekyll-email-protect": "encode_email",
    "jekyll-favicon": "favicon",
    "jekyll-figure": "figure",
    "jekyll-jupyter-notebook": "jupyter_notebook",
    "jekyll-last-modified-at": "last_modified_at",
    "jekyll-maps": "google_map",
    "jekyll-mermaid": "mermaid",
    "jekyll-minifier": "",
    "jekyll-octicons": "octicon",
    "jekyll-paginate-v2": "",
    "jekyll-picture-tag": "picture",
    "jekyll-polyglot": "I18n_Headers static_href",
    "jekyll-redirect-from": "",
    "jekyll-regex-replace": "regex_replace replace_regex",
    "jekyll-responsive-image": "responsive_image responsive_image_block",
    "jekyll-scholar": "bibliography bibliography_count cite cite_details nocite quote reference",
    "jekyll-tabs": "tab tabs",
    "jekyll-target-blank": "",
    "jekyll-terser": "",
    "jekyll-timeago": "timeago",
    "jekyll-toc": "inject_anchors toc toc_only",
    "jekyll-twitter-plugin": "twitter twitternoloadscript",
    "jekyll-youtube": "youtube",
}
_REGISTERED = re.compile(r"""\bregister_tag[ \t]*\(?[ \t]*(?:["']|:["']?)([\w-]+)""", re.ASCII)
_METHOD = re.compile(r"^[ \t]*def[ \t]+(?:self\.)?(\w+)", re.ASCII | re.MULTILINE)


def brings(site: SiteModel, plugin: AskedPlugin) -> frozenset[str] | None:
    """The tags and filters that a plugin brings for sure; `None` if nothing is known of it.

    A Ruby file of the site is read as text, for what it registers and defines; it may bring more.

    Args:
        site: the site.
        plugin: one that is not there.
    """
    if plugin.name.endswith(".rb"):
        source, _ = read_text_file(site.root / plugin.place.path, plugin.place.path)
        text = source.text if source else ""
        return frozenset((*_REGISTERED.findall(text), *_METHOD.findall(text))) or None
    names = _BRING.get(plugin.name.replace("/", "-"))
    return None if names is None else frozenset(names.split())
