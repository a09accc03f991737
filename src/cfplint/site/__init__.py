"""The Jekyll site as Jekyll reads it: configuration, front matter, data, pages, collections, templates, addresses."""

from cfplint.site.kramdown_options import kramdown_options, refused_options
from cfplint.site.load import find_root, load, sites_below
from cfplint.site.lone_page import load_lone_pages, load_text

__all__ = [
    "find_root",
    "kramdown_options",
    "load",
    "load_lone_pages",
    "load_text",
    "refused_options",
    "sites_below",
]
