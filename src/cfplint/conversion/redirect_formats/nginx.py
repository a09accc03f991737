"""Redirects as a map of nginx.

Source: https://nginx.org/en/docs/http/ngx_http_map_module.html
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from urllib.parse import quote

from cfplint.conversion.redirects import Redirect, redirect_format

_KEPT = "/-._~!&'()*+,;=@:?#[]%"
"""What an address may hold; `$` would begin a variable, and a quote or a backslash would end the string."""
_CONTROL = re.compile(r"[\x00-\x1f\x7f\ud800-\udfff]")
_QUOTED = str.maketrans({"\\": r"\\", '"': r"\""})


@redirect_format("redirects.nginx.conf")
def nginx(redirects: Sequence[Redirect]) -> Iterator[str]:
    """A `map` of the decoded path to where it leads."""
    yield "# Include this in `http`, and write in `server`:"
    yield "#   if ($cfplint_redirect) { return 301 $cfplint_redirect; }"
    yield "map_hash_bucket_size 512;"
    yield "map $uri $cfplint_redirect {"
    yield '    default "";'
    met: set[str] = set()
    for redirect in redirects:
        for old in redirect.old:
            # nginx compares without regard to case, and refuses a path that comes twice.
            if _CONTROL.search(old) or old.lower() in met:
                continue
            met.add(old.lower())
            yield f'    "{old.translate(_QUOTED)}" "{quote(redirect.new, safe=_KEPT, errors="surrogateescape")}";'
    yield "}"
