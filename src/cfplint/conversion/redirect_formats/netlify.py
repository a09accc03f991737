"""Redirects as Netlify and Cloudflare Pages read them.

Source: https://docs.netlify.com/manage/routing/redirects/overview/
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from urllib.parse import quote

from cfplint.conversion.redirects import Redirect, redirect_format

_KEPT = "/-._~!$&'()+,;=@%"
"""What a path may hold and means nothing there; `*` and `:` begin placeholders."""
_KEPT_IN_TARGETS = f"{_KEPT}:?#[]"


@redirect_format("_redirects")
def netlify(redirects: Sequence[Redirect]) -> Iterator[str]:
    """A line for each old address: the path, where it leads, and 301."""
    for redirect in redirects:
        for old in redirect.old:
            path = quote(old, safe=_KEPT.replace("%", ""), errors="surrogateescape")
            yield f"{path} {quote(redirect.new, safe=_KEPT_IN_TARGETS, errors='surrogateescape')} 301"
