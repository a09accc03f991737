"""Extensions: `{::comment}`, `{::nomarkdown}`, `{::options}`; what block and span have in common.

Source: https://kramdown.gettalong.org/syntax.html#extensions
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from cfplint.kramdown.attribute_list import Attributes
from cfplint.kramdown.document import Document
from cfplint.kramdown.options import IGNORED, NAMES, SINCE_2_5, read_option
from cfplint.kramdown.patterns import ID_NAME, SPACE

START = rf"\{{::(?P<name>[A-Za-z0-9_]+)(?:{SPACE}(?P<list>(?:[^}}\\]|\\\}}?)*?))?(?P<one>/)?\}}"
STOP = rf"\{{:/(?P<stop>{ID_NAME})?\}}"
EXTENSION_START = re.compile(rf"(?:{START}|{STOP})")

_OF_THE_PARSER = frozenset({"input", "kramdown_version", "gfm_emojis", "gfm_emoji_opts"})
"""What chooses the parser, and so cannot be told to one that is at work."""
Add = Callable[..., Any]
Warn = Callable[[str, str], None]


def handle_extension(
    name: str, attributes: Attributes, body: str | None, category: str, document: Document, add: Add, warn: Warn
) -> bool:
    """Do what an extension says.

    Args:
        name: the extension's.
        attributes: its own.
        body: what stands between its tags; None when it has none.
        category: `block` or `span`.
        document: whose options it may change.
        add: called with a token's type and keys.
        warn: called with a fact's kind and message.

    Returns:
        Whether there is such an extension.
    """
    if name == "comment":
        if body is not None:
            add("comment", text=body, category=category)
    elif name == "nomarkdown":
        if body is not None:
            add("raw", text=body, category=category, kinds=str(attributes.get("type", "")).split())
    elif name == "options":
        for option, value in attributes.items():
            if not option.startswith(":"):
                _set_option(option, value, document, warn)
    else:
        return False
    return True


def _set_option(name: str, value: str, document: Document, warn: Warn) -> None:
    version = document.options.kramdown_version
    if name in _OF_THE_PARSER or name not in NAMES | IGNORED or (version == "2.4" and name in SINCE_2_5):
        warn("unknown-option", f"kramdown has no option '{name}' that a text may set.")
    elif name == "forbidden_inline_options" or name in document.options.forbidden_inline_options:
        warn("unknown-option", f"The option '{name}' may not be set in a text.")
    elif name not in IGNORED:
        parsed, problem = read_option(name, value, version)
        if problem:
            warn("unknown-option", f"{problem}.")
        document.options = replace(document.options, **parsed)
