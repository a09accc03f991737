"""Attributes that HTML has given up."""

from __future__ import annotations

from collections.abc import Iterator

from bs4 import Tag

from cfplint.conversion.change import Change, Loss
from cfplint.conversion.css_addresses import images_of_style
from cfplint.conversion.looks import look_of_attribute
from cfplint.conversion.rebuild import elements
from cfplint.conversion.step import CleanedPage, cleaning_step

_EVERYWHERE = frozenset(
    (
        "align",
        "bgcolor",
        "datafld",
        "dataformatas",
        "datasrc",
        "hspace",
        "noshade",
        "nowrap",
        "vspace",
        "xml:lang",
        "xmlns",
    )
)
_TABLE = """
a: charset coords methods rev shape urn
body: alink background link marginbottom marginheight marginleft marginright margintop marginwidth text vlink
br: clear
col: char charoff valign width
colgroup: char charoff valign width
dl: compact
head: profile
hr: color size width
html: manifest version
iframe: allowtransparency framespacing frameborder longdesc marginheight marginwidth scrolling
img: border longdesc lowsrc
li: type
link: charset methods rev target urn
meta: scheme
object: archive border classid code codebase codetype declare standby
ol: compact
pre: width
script: charset event for language
table: background border cellpadding cellspacing datapagesize frame height rules summary width
tbody: background char charoff valign
td: abbr axis background bordercolor char charoff height scope valign width
tfoot: background char charoff valign
th: axis background bordercolor char charoff height valign width
thead: background char charoff valign
tr: background char charoff height valign
ul: compact type
"""
_BY_ELEMENT = {
    element: frozenset(names.split()) for element, _, names in (line.partition(":") for line in _TABLE.split("\n"))
}


_MODES = {
    "classes": "makes a class of what they look like, in one stylesheet; in a fragment, takes them out",
    "drop": "takes them out",
}


@cleaning_step(after=["obsolete-elements"], modes=_MODES)
def obsolete_attributes(page: CleanedPage, mode: str) -> Iterator[Change]:
    """Take out attributes that HTML has given up; `xml:lang` becomes `lang`.

    Source: https://html.spec.whatwg.org/multipage/obsolete.html#non-conforming-features
    """
    for element in list(elements(page.soup)):
        if not isinstance(element, Tag) or element.namespace:
            continue
        if "xml:lang" in element.attrs and not element.attrs.get("lang"):
            element["lang"] = element["xml:lang"]
        obsolete = _EVERYWHERE | _BY_ELEMENT.get(element.name, frozenset())
        taken = {name: str(element.attrs.pop(name)) for name in list(element.attrs) if name in obsolete}
        if not taken:
            continue
        looks = [look_of_attribute(element.name, name, value) for name, value in taken.items()]
        before = " ".join(f'{name}="{value}"' for name, value in taken.items())
        what = f"took {'an obsolete attribute' if len(taken) == 1 else 'obsolete attributes'} off a {element.name}"
        if mode == "drop" or page.is_fragment:
            images = [image for declarations, _ in looks for image in images_of_style(declarations, page.address)]
            yield Change(what, before, loses=tuple(Loss("image", image, "") for image in images))
        else:
            yield Change(what, before, page.look(element, *looks))
