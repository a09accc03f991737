"""Names for screen readers at elements that cannot have one."""

from __future__ import annotations

from collections.abc import Iterator

from cfplint.conversion.change import Change
from cfplint.conversion.rebuild import having
from cfplint.conversion.step import CleanedPage, cleaning_step

_NAMES = ("aria-label", "aria-labelledby")
_NAMELESS = frozenset(
    "abbr b bdi bdo cite code data del div em i ins kbd mark p pre q s samp small span strong sub sup time u "
    "var".split()
)
_NAMELESS_ROLES = frozenset(
    "caption code deletion emphasis generic insertion none paragraph presentation strong subscript superscript".split()
)


@cleaning_step(after=["attribute-values", "empty-wrappers", "nesting", "unwritable-nesting"])
def accessible_names(page: CleanedPage, _mode: str) -> Iterator[Change]:
    """Give elements with a name for screen readers a role that may have one: group, or img where they are empty.

    A name without a role is passed over by some screen readers and read in place of the content by others.

    Source: https://www.w3.org/TR/html-aria/#docconformance-naming
    """
    for element in (each for name in _NAMES for each in having(page.soup, name)):
        if element.namespace or element.name not in _NAMELESS:
            continue
        role = str(element.get("role", ""))
        if not role or role in _NAMELESS_ROLES:
            is_icon = not element.has_attr("id") and not element.get_text(strip=True) and element.find(True) is None
            element["role"] = "img" if is_icon else "group"
            yield Change(f"gave a named {element.name} a role that may have a name", role, str(element["role"]))
