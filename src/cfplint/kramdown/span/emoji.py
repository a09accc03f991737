"""GitHub's emoji: `:tada:`, with GFM's option `gfm_emojis`.

Source: kramdown-parser-gfm, as it is after its release 1.1.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from cfplint.kramdown.optional_packages import optional_module, tell_missing
from cfplint.kramdown.registry import span_rule
from cfplint.kramdown.span_parser import KramdownSpanParser
from cfplint.kramdown.span_state import SpanState

_WHERE = "https://github.githubassets.com/images/icons/emoji"


@cache
def _images() -> Mapping[str, str] | None:
    """The names of GitHub's emoji, each with its image file; None without the package that knows them."""
    names = optional_module("pymdownx.gemoji_db")
    if names is None:
        return None
    images = {name.strip(":"): f"unicode/{each['unicode']}.png" for name, each in names.emoji.items()}
    images.update({name.strip(":"): images[shown.strip(":")] for name, shown in names.aliases.items()})
    return images


@span_rule(5, r":[A-Za-z0-9_]+:", first=":", when=lambda options: options.gfm and options.gfm_emojis)
def emoji(_parser: KramdownSpanParser, match: re.Match[str], state: SpanState) -> int | None:
    """Parse an emoji; a name that GitHub does not know is text."""
    images = _images()
    if images is None:
        tell_missing(state.document, "gfm_emojis", "pymdown-extensions")
        return None
    written, (start, end) = match[0], match.span()
    image = images.get(written[1:-1])
    if image is None:
        state.add_text(written, start, end)
        return end
    folder = str(state.document.options.gfm_emoji_opts.get("asset_path") or _WHERE)
    source = f"{folder}{'' if folder.endswith('/') else '/'}{image}"
    attrs = {"class": "emoji", "title": written, "alt": written, "src": source, "height": "20", "width": "20"}
    place = start + state.shift, end + state.shift
    state.append(
        "img", start, end, attrs=attrs, local={each: [(attrs[each], *place)] for each in ("title", "alt", "src")}
    )
    # a link counts the images in its text among its brackets
    state.images += 1
    return end
