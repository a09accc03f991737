"""Plugins that cfplint does not have: what each of them may supply, as far as that is known."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from cfplint.site.model import AskedPlugin, Problem, SiteModel
from cfplint.site.sources import read_text_file

ANYTHING = ".*"
"""The pattern of every path."""

_CHANGE_NO_PAGE = frozenset(
    """bundler classifier-reborn concurrent-ruby ffi github-pages html-proofer htmlbeautifier jekyll jekyll-admin
    jekyll-commonmark-ghpages
    jekyll-compose jekyll-docs jekyll-google-analytics jekyll-livereload jekyll-mentions
    jekyll-remote-theme jekyll-sass-converter jekyll-swiss jekyll-theme-primer
    jekyll-watch jemoji json kramdown kramdown-parser-gfm liquid liquid-c listen logger minima nokogiri octopress
    openssl rake rouge sass-embedded thread_safe tzinfo tzinfo-data wdm webrick""".split()
)
"""Gems of tools and themes, and plugins after which a page says the same (`jemoji` shows `:+1:` as a picture)."""
_PUBLISH: Mapping[str, tuple[str, ...]] = {
    "jekyll-archives-v2": (ANYTHING,),
    "jekyll-assets": ("/assets/.*",),
    "jekyll-autoprefixer": (),
    "jekyll-avatar": (),
    "jekyll-cache-bust": (),
    "jekyll-coffeescript": (r".*\.js",),
    "jekyll-commonmark": (),
    "jekyll-email-protect": (),
    "jekyll-favicon": (r"/assets/.*", r"/[^/]*\.(?:ico|png|svg|webmanifest|xml)"),
    "jekyll-figure": (),
    "jekyll-github-metadata": (),
    "jekyll-imagemagick": (r".*\.(?:webp|avif|jpe?g|png)",),
    "jekyll-jupyter-notebook": (),
    "jekyll-last-modified-at": (),
    "jekyll-link-attributes": (),
    "jekyll-maps": (),
    "jekyll-mermaid": (),
    "jekyll-minifier": (),
    "jekyll-minimagick": (r".*\.(?:webp|jpe?g|png|gif)",),
    "jekyll-octicons": (),
    "jekyll-paginate-content": (ANYTHING,),
    "jekyll-paginate-v2": (ANYTHING,),
    "jekyll-picture-tag": ("/generated/.*",),
    "jekyll-polyglot": (ANYTHING,),
    "jekyll-redirect-from": (),
    "jekyll-regex-replace": (),
    "jekyll-responsive-image": ("/assets/.*",),
    "jekyll-scholar": (ANYTHING,),
    "jekyll-spaceship": (),
    "jekyll-tabs": (),
    "jekyll-target-blank": (),
    "jekyll-terser": (),
    "jekyll-time-to-read": (),
    "jekyll-timeago": (),
    "jekyll-toc": (),
    "jekyll-twitter-plugin": (),
    "jekyll-youtube": (),
}
"""What known plugins publish beside a site's files; one that is not named here may publish anything."""
_PROCESSORS = frozenset("kramdown gfm commonmarkghpages redcarpet rdiscount maruku".split())
"""What the settings of a site may ask for: those behind the first name are other Jekylls', or GitHub Pages takes
kramdown for them, and who builds a site is often guessed."""
_GENERATES = re.compile(
    r"<[ \t]*(?:::)?(?:Jekyll::)?(?:Generator|Page|StaticFile)\b|\b(?:PageWithoutAFile|StaticFile|Page)\.new\b"
    r"|\bHooks\.register[ \t(]+:site\b|\bFile\.(?:write|open)\b|\bstatic_files\b"
)
"""What stands in a Ruby file that may publish something; the file is only read, never run."""


def lacking(plugins: Iterable[AskedPlugin], known: Iterable[str]) -> tuple[AskedPlugin, ...]:
    """The plugins that would change pages and are not there.

    Args:
        plugins: those that a site asks for.
        known: the names of those that are there.
    """
    there = {*known, *_CHANGE_NO_PAGE}
    return tuple(
        plugin
        for plugin in plugins
        if plugin.name not in there
        and not _is_theme(plugin.name)
        and (plugin.place.span or plugin.name.endswith(".rb"))  # the rest is on without being asked for
    )


def may_publish(site: SiteModel, plugins: Iterable[AskedPlugin]) -> Iterator[str]:
    """Patterns of the paths that plugins which are not there may publish.

    Args:
        site: the site.
        plugins: those that are not there.
    """
    for plugin in plugins:
        if not plugin.name.endswith(".rb"):
            yield from _PUBLISH.get(plugin.name, (ANYTHING,))
            continue
        source, _ = read_text_file(site.root / plugin.place.path, plugin.place.path)
        if source is None or _GENERATES.search(source.text):
            yield ANYTHING


def unknown_markdown(site: SiteModel, plugins: Sequence[AskedPlugin]) -> Iterator[Problem]:
    """That no plugin has the Markdown processor that a site asks for, at which Jekyll ends.

    Args:
        site: the site.
        plugins: those that are not there and may have it.
    """
    name = site.configuration.data.get("markdown")
    place = site.configuration.place("markdown")
    if plugins or site.platform.allowed is not None or place is None or not isinstance(name, str):
        return
    if name.lower() not in _PROCESSORS and any(page.markdown and page.published for page in site.all_pages):
        message = f"there is no Markdown processor {str(name)!r} in this Jekyll, and no plugin brings it"
        yield Problem("invalid-configuration", place.path, place.span, message)


def _is_theme(name: str) -> bool:
    return name.startswith("jekyll-theme-") or name.endswith(("-jekyll-theme", "-theme-jekyll"))
