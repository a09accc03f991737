"""Values that attributes may not have."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bs4 import Tag

from cfplint.conversion.change import Change, Loss
from cfplint.conversion.rebuild import elements
from cfplint.conversion.step import CleanedPage, cleaning_step
from cfplint.html.known import BOOLEAN_ATTRIBUTES

_LEADING = re.compile(r"[ \t\n\f\r]*\+?(-?[0-9]+)")
_ANY = -(10**9)
_LEAST = {
    "cols": 1,
    "colspan": 1,
    "maxlength": 0,
    "minlength": 0,
    "rows": 1,
    "rowspan": 0,
    "size": 1,
    "span": 1,
    "start": _ANY,
    "tabindex": _ANY,
}
"""The attributes that hold a whole number, and the least that each may be."""
_NEVER_EMPTY = frozenset(
    "aria-controls aria-current aria-describedby aria-expanded aria-haspopup aria-hidden aria-labelledby aria-level "
    "aria-live aria-selected crossorigin dir enctype for list media method name rel role target type".split()
)
_MAY_BE_EMPTY = frozenset(
    [("img", "crossorigin"), ("link", "crossorigin"), ("script", "crossorigin"), ("video", "crossorigin")]
    + [(element, "name") for element in ("button", "fieldset", "input", "output", "select", "textarea")]
    + [(element, "media") for element in ("link", "source", "style")]
)
_LANGUAGE = re.compile(r"[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*")
_WORD = re.compile(r"[A-Za-z]+")
_MEDIA = frozenset("all aural braille embossed handheld print projection screen speech tty tv".split())
"""The media that there are or were; what is for any other applies nowhere, as scripts want it that say `none`
(https://drafts.csswg.org/mediaqueries/#media-types)."""
_OF_LANGUAGE = frozenset(("dir", "lang"))
_OF_SCRIPTS = frozenset(("async", "defer", "nomodule"))
_SCRIPT_TYPE = re.compile(
    r"\s*(?:|module|importmap|speculationrules|(?:text|application)/(?:x-)?(?:java|ecma|live|j)script[\d.]*)\s*(?:;.*)?",
    re.IGNORECASE,
)
"""The types of scripts that browsers run or read; any other script is data."""
_DIRECTIONS = frozenset(("ltr", "rtl", "auto"))
_ROLES = frozenset(
    "alert alertdialog application article associationlist associationlistitemkey associationlistitemvalue banner "
    "blockquote button caption cell checkbox code columnheader combobox comment complementary contentinfo definition "
    "deletion dialog directory document emphasis feed figure form generic grid gridcell group heading image img "
    "insertion link list listbox listitem log main mark marquee math menu menubar menuitem menuitemcheckbox "
    "menuitemradio meter navigation none note option paragraph presentation progressbar radio radiogroup region row "
    "rowgroup rowheader scrollbar search searchbox sectionfooter sectionheader separator slider spinbutton status "
    "strong subscript suggestion superscript switch tab table tablist tabpanel term textbox time timer toolbar tooltip "
    "tree treegrid treeitem".split()
)
"""The roles of https://www.w3.org/TR/wai-aria-1.3/#role_definitions; those of its modules have a hyphen."""


@cleaning_step(after=["obsolete-attributes", "unknown-markup"])
def attribute_values(page: CleanedPage, _mode: str) -> Iterator[Change]:
    """Write values as browsers read them: whole numbers, switches, languages, roles; those without meaning go.

    Source: https://html.spec.whatwg.org/multipage/common-microsyntaxes.html
    """
    for element in list(elements(page.soup)):
        if not isinstance(element, Tag) or element.namespace or "-" in element.name:
            continue
        for name, old in list(element.attrs.items()):
            new = _value(element, name, str(old))
            if new == old:
                continue
            if new is None:
                del element[name]
            else:
                element[name] = new
            what = f"wrote the {name} of a {element.name} as browsers read it"
            is_language = name in _OF_LANGUAGE
            loses = (Loss("language", str(old).strip().lower(), (new or "").lower()),) if is_language else ()
            yield Change(what, str(old), new or "", loses)


def _value(element: Tag, name: str, value: str) -> str | None:
    """The value that an attribute means; `None` if it means nothing."""
    if name in BOOLEAN_ATTRIBUTES:
        if element.name == "script" and name in _OF_SCRIPTS and _means_nothing(name, str(element.get("type", ""))):
            return None
        is_right = value.lower() in {"", name} or (name == "hidden" and value.lower() == "until-found")
        return value if is_right else ""
    if name in _LEAST or (name == "value" and element.name == "li"):
        return _number(value, _LEAST.get(name, _ANY))
    if not value.strip():
        return None if name in _NEVER_EMPTY and (element.name, name) not in _MAY_BE_EMPTY else value
    return _word(name, value)


def _means_nothing(name: str, kind: str) -> bool:
    """Whether an attribute about when a script runs is without effect: data never does, and modules always wait."""
    return not _SCRIPT_TYPE.fullmatch(kind) or (name == "defer" and kind.strip().lower() == "module")


def _word(name: str, value: str) -> str | None:
    """The word of a list that a value means; a value of an attribute without such a list is itself."""
    if name == "media":
        return value if value.strip().lower() in _MEDIA or not _WORD.fullmatch(value.strip()) else "not all"
    if name == "dir":
        return value if value.lower() in _DIRECTIONS else None
    if name == "lang":
        hyphened = value.strip().replace("_", "-")
        return hyphened if _LANGUAGE.fullmatch(hyphened) else None
    if name == "role":
        roles = [role for role in value.lower().split() if role in _ROLES or "-" in role]
        return value if roles == value.split() else " ".join(roles) or None
    if name in {"srcset", "imagesrcset"}:
        return value.strip(", \t\n\f\r") if value.rstrip().endswith(",") else value
    return value


def _number(value: str, least: int) -> str | None:
    found = _LEADING.match(value)
    return found[1] if found and int(found[1][:12]) >= least else None
