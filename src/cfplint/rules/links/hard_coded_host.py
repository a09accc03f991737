"""A link to a page of this site names its host.

## Why
Such a link does not follow when the site moves, or is copied for next year: it goes on leading to the old place. On a
preview it leaves the preview. A link to `localhost:4000`, where Jekyll shows a preview, works on its author's computer
only; so does what a page loads from `localhost`, such as a script that reloads it. Of a link that goes by `http:` to a
site that has `https:`, `insecure-link` tells instead.

## Bad
```md
---
title: Home
---
[Call](https://conf.example/call.html)
```
```md file=call.md
---
title: Call
---
Text.
```
```yaml file=_config.yml
url: https://conf.example
```
```html case
---
title: Home
---
<script src="http://localhost:35729/livereload.js"></script>
```
```md file=other.txt

```

## Good
```md
---
title: Home
---
[Call]({{ '/call.html' | relative_url }}), [your notebook](http://localhost:8888/)
```
```md file=call.md
---
title: Call
---
Text.
```
```yaml file=_config.yml
url: https://conf.example
```

## Fixed
```md
---
title: Home
---
[Call](/call.html)
```
```md file=call.md
---
title: Call
---
Text.
```
```yaml file=_config.yml
url: https://conf.example
```

## Fix safety
Unsafe: the path is left, with `{{ site.baseurl }}` where the site has one; where Liquid is not run, as in data files
and (with a baseurl) inside a tag, nothing is changed.
"""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlunsplit

from cfplint.facts.links import Link
from cfplint.links import UrlSpace, is_on_this_computer, is_preview
from cfplint.links.parts import split
from cfplint.rules.finding import Finding, Fix, Severity
from cfplint.rules.link_fixes import below_baseurl, rewritten
from cfplint.rules.link_notes import finding_about, is_loaded, leaves_security, quoted
from cfplint.rules.rule import rule
from cfplint.site.liquid_files import LiquidFiles


@rule(code="LNK013", severity=Severity.INFO, since="0.1")
def hard_coded_host(link: Link, space: UrlSpace, templates: LiquidFiles) -> Iterator[Finding]:
    """Report a link or file of the site that is written with its host, or one on the author's computer."""
    if (
        link.unresolved
        or not link.written
        or link.place.path.startswith("_config")
        or not (link.element in ("a", "area") or is_loaded(link))
        or _is_read_out(link)
    ):
        return
    if is_preview(link.url) or (is_loaded(link) and is_on_this_computer(link.url)):
        message = f"{quoted(link)} is there on its author's computer only"
        yield finding_about(link, message, "Use `relative_url`, or the public address.")
    elif space.is_on_own_host(link.url) and not leaves_security(link, space) and space.resolve(link).kind == "ok":
        yield finding_about(
            link,
            f"{quoted(link)} names the host of this site",
            "Use `relative_url`.",
            _without_host(link, space.baseurl, templates),
        )


def _is_read_out(link: Link) -> bool:
    """Whether a link shows its own address, so that it is meant to be read and copied."""
    return link.url.rstrip("/") == link.text.strip().rstrip("/")


def _without_host(link: Link, baseurl: str, templates: LiquidFiles) -> Fix | None:
    """What stands behind the host, with Liquid in place of baseurl."""
    parts = split(link.url)
    path = (parts.path or "/") if parts else ""
    # Two slashes at the beginning would make a host of what follows; backslashes may stand for slashes.
    if not parts or path.startswith("//") or "\\" in link.url or not f"{path}/".startswith(f"{baseurl}/"):
        return None
    below = urlunsplit(("", "", path[len(baseurl) :] or "/", parts.query, parts.fragment))
    if baseurl:
        return below_baseurl(link, below, templates)
    return rewritten(link, below) if templates.hold(link.place) else None
