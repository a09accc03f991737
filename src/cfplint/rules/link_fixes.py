"""Repairs of links: another URL in place of the written one."""

from __future__ import annotations

from cfplint.facts.links import Link
from cfplint.rules.finding import Fix
from cfplint.site.liquid_files import LiquidFiles
from cfplint.source import Edit


def rewritten(link: Link, url: str) -> Fix | None:
    """Another URL written in place of a link's, `None` where the link is put together from parts.

    Args:
        link: the link.
        url: the URL that is right.
    """
    if not link.written or not url or url == link.url:
        return None
    span = link.place.span
    return Fix.unsafe(f"Write {url}", [Edit(link.place.path, span.start, span.end, url)])


def below_baseurl(link: Link, templates: LiquidFiles) -> Fix | None:
    """A link with the site's baseurl before it, `None` where no Liquid is run or the link is put together from parts.

    Args:
        link: a link whose path begins with `/`.
        templates: where Liquid is run.
    """
    if not link.url.startswith("/") or not templates.run(link.place):
        return None
    return rewritten(link, "{{ site.baseurl }}" + link.url)


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


def _split(url: str) -> tuple[str, str]:
    ends = [at for at in (url.find("?"), url.find("#")) if at >= 0]
    end = min(ends, default=len(url))
    return url[:end], url[end:]
