"""What stays of a page that is not trusted; everything else goes. docs/convert.md shows the list to users."""

from __future__ import annotations

import re

ELEMENTS = frozenset(
    """a abbr address article aside b bdi bdo blockquote br caption cite code col colgroup data dd del details dfn
    div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header hgroup hr i img ins kbd li main mark menu nav ol
    p pre q rp rt ruby s samp search section small span strong sub summary sup table tbody td tfoot th thead time
    tr u ul var wbr""".split()
)
"""The elements; of others the content stays, without their tags."""

WITH_CONTENT = frozenset(
    """applet audio canvas embed frameset iframe listing math noembed noframes noscript object plaintext script select
    style svg template textarea title video xmp""".split()
)
"""The elements that go with what they hold: no reader would take it for text, or parsers differ on where it ends."""

ATTRIBUTES = {
    "*": frozenset("class dir hidden id lang role title".split()),
    "a": frozenset(("href", "hreflang", "rel", "target")),
    "col": frozenset(("span",)),
    "colgroup": frozenset(("span",)),
    "data": frozenset(("value",)),
    "del": frozenset(("datetime",)),
    "details": frozenset(("open",)),
    "img": frozenset(("alt", "height", "loading", "src", "width")),
    "ins": frozenset(("datetime",)),
    "li": frozenset(("value",)),
    "ol": frozenset(("reversed", "start", "type")),
    "td": frozenset(("colspan", "headers", "rowspan")),
    "th": frozenset(("abbr", "colspan", "headers", "rowspan", "scope")),
    "time": frozenset(("datetime",)),
}
"""The attributes of each element; those of `*` are allowed at every one, and so is what begins with `aria-`."""
PREFIXES = frozenset(("aria-",))

SCHEMES = frozenset(("http", "https", "mailto", "tel", "webcal"))
"""The schemes of addresses; addresses relative to the site stay too."""

METADATA = frozenset("author date description keywords viewport".split())
"""The names of `meta` elements."""
RELATIONS = frozenset("alternate author canonical help icon license next prev search".split())
"""What a `link` may be for."""

PROPERTIES = frozenset(
    """background-color border border-bottom border-bottom-color border-bottom-style border-bottom-width border-collapse
    border-color border-left border-left-color border-left-style border-left-width border-radius border-right
    border-right-color border-right-style border-right-width border-spacing border-style border-top border-top-color
    border-top-style border-top-width border-width caption-side clear color direction display float font font-family
    font-size font-style font-variant font-weight height letter-spacing line-height list-style-type margin margin-bottom
    margin-left margin-right margin-top max-height max-width min-height min-width padding padding-bottom padding-left
    padding-right padding-top table-layout text-align text-decoration text-decoration-line text-indent text-transform
    vertical-align white-space width word-spacing""".split()
)
"""The properties of styles, which become classes: none of them fetches anything or moves a box over others."""

_VALUE = re.compile(r"""(?:[\w\s#%.,+/!-]|"[\w\s-]*"|'[\w\s-]*'|\b(?:rgb|hsl)a?\([\d\s.,%/]*\))*""", re.ASCII)
_LONGEST_VALUE = 500
_RULE = re.compile(
    r"(\.style-[0-9a-f]{6}:not\(#\\9\):not\(#\\9\)|:where\(\.look-[0-9a-f]{6}(?: [a-z >*:(),]*)?\)) \{ ([^{}]*) \}"
)


def allowed_declarations(declarations: str) -> str:
    """The declarations of a style that are allowed, `property: value; …`; escapes and functions but colours are not."""
    kept: list[str] = []
    for declaration in declarations.split(";"):
        name, _, value = (part.strip() for part in declaration.partition(":"))
        if name.lower() in PROPERTIES and value and len(value) <= _LONGEST_VALUE and _VALUE.fullmatch(value):
            kept.append(f"{name.lower()}: {value}")
    return "; ".join(kept)


def allowed_rules(css: str) -> str:
    """The rules of a stylesheet that conversion may have written, with what is allowed of them, a line each."""
    kept: list[str] = []
    for line in css.splitlines():
        rule = _RULE.fullmatch(line.strip())
        if rule and (declarations := allowed_declarations(rule[2])):
            kept.append(f"{rule[1]} {{ {declarations} }}\n")
    return "".join(kept)
