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
from cfplint.kramdown.options import IGNORED, NAMES, parse_option
from cfplint.kramdown.patterns import ID_NAME, SPACE

START = rf"\{{::(?P<name>[A-Za-z0-9_]+)(?:{SPACE}(?P<list>(?:[^}}\\]|\\\}}?)*?))?(?P<one>/)?\}}"
STOP = rf"\{{:/(?P<stop>{ID_NAME})?\}}"
EXTENSION_START = re.compile(rf"(?:{START}|{STOP})")
NAMED = frozenset({"comment", "nomarkdown", "options"})

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
    if name in IGNORED:
        return
    if name not in NAMES:
        warn("unknown-option", f"kramdown has no option '{name}'.")
    elif name == "forbidden_inline_options" or name in document.options.forbidden_inline_options:
        warn("unknown-option", f"The option '{name}' may not be set in a text.")
    else:
        try:
            parsed: Any = parse_option(name, value)
        except ValueError as error:
            warn("unknown-option", f"kramdown's option '{name}': {error}.")
        else:
            document.options = replace(document.options, **{name: parsed})
