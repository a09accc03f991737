"""Repairs of links: another URL in place of the written one."""

from __future__ import annotations

import re
from itertools import takewhile

from cfplint.facts.links import Link
from cfplint.rules.finding import Fix
from cfplint.site.liquid_files import LiquidFiles
from cfplint.source import Edit

_HARMLESS = re.compile(r"[A-Za-z0-9\-._~:/?#@!$+,;=%]*")
"""URLs that mean the same in Markdown, HTML, YAML and Liquid; others have characters that one of them reads."""
_BASEURL = "{{ site.baseurl }}"


def rewritten(link: Link, url: str) -> Fix | None:
    """Another URL written in place of a link's, `None` where it cannot be written without knowing what is around it.

    That is where the link is put together from parts, or where characters change that Markdown, HTML, YAML or Liquid
    may read.

    Args:
        link: the link.
        url: the URL that is right.
    """
    return _written(link, url) if url != link.url and _is_harmless(link.url, url) else None


def below_baseurl(link: Link, path: str, templates: LiquidFiles) -> Fix | None:
    """A path of the site written in place of a link, with the site's baseurl before it.

    Args:
        link: the link.
        path: the path below baseurl with a leading `/`, with query and fragment.
        templates: where Liquid is run; where it is not, there is no fix.
    """
    if not path.startswith("/") or not templates.run(link.place) or not _is_harmless(link.url, path):
        return None
    return _written(link, _BASEURL + path)


def in_right_case(link: Link, right: str) -> Fix | None:
    """A link with its path spelled as the file is, `None` where its end is not that of the file's path.

    Args:
        link: a link whose path differs in case only.
        right: the path that is there.
    """
    path, *rest = _split(link.url)
    shared = 0
    while shared < min(len(path), len(right)) and path[-1 - shared].lower() == right[-1 - shared].lower():
        shared += 1
    return (
        rewritten(link, path[: len(path) - shared] + right[len(right) - shared :] + "".join(rest)) if shared else None
    )


def _written(link: Link, text: str) -> Fix | None:
    if not link.written or not text:
        return None
    span = link.place.span
    return Fix.unsafe(f"Write {text}", [Edit(link.place.path, span.start, span.end, text)])


def _is_harmless(old: str, new: str) -> bool:
    """Whether a URL may take the place of another: what they share stands there already."""
    if _HARMLESS.fullmatch(new):
        return True
    head = _shared(old, new)
    tail = _shared(old[head:][::-1], new[head:][::-1])
    return all(_HARMLESS.fullmatch(url[head : len(url) - tail]) for url in (old, new))


def _shared(one: str, other: str) -> int:
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _split(url: str) -> tuple[str, str]:
    ends = [at for at in (url.find("?"), url.find("#")) if at >= 0]
    end = min(ends, default=len(url))
    return url[:end], url[end:]
