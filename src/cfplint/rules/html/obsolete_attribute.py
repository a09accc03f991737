"""An attribute that HTML has given up is used.

## Why
How a page looks is said by style sheets, which overrule `align`, `bgcolor` and `border`; some of these attributes no
browser reads any more. One finding tells of all tags of one name in a file.

## Bad
```md
---
title: Call
---
<table border="1" align="center"><tr><td>May 1</td></tr></table>
```

## Good
```md
---
title: Call
---
<table class="dates"><tr><td>May 1</td></tr></table>
```

## Fix safety
No fix yet: `cfplint convert` takes them out.
"""

from __future__ import annotations

from collections.abc import Iterator

from cfplint.facts.elements import Element
from cfplint.rules.finding import Finding, Severity
from cfplint.rules.rule import rule

_EVERYWHERE = frozenset("align bgcolor datafld dataformatas datasrc hspace noshade nowrap vspace".split())
_TABLE = """
a: charset coords methods rev shape urn
body: alink background link marginbottom marginheight marginleft marginright margintop marginwidth text vlink
br: clear
col: char charoff valign width
colgroup: char charoff valign width
dl: compact
frame: bordercolor
head: profile
hr: color size width
html: manifest version
iframe: allowtransparency framespacing frameborder longdesc marginheight marginwidth scrolling
img: border longdesc lowsrc
link: charset methods rev target urn
object: archive classid code codebase codetype declare standby
ol: compact
pre: width
script: charset event for language
table: background border bordercolor cellpadding cellspacing datapagesize frame height rules summary width
tbody: background char charoff valign
td: axis background bordercolor char charoff height scope valign width
tfoot: background char charoff valign
th: axis background bordercolor char charoff height valign width
thead: background char charoff valign
tr: background bordercolor char charoff height valign
ul: compact type
"""
_BY_ELEMENT = {
    element: _EVERYWHERE | frozenset(names.split())
    for element, _, names in (line.partition(":") for line in _TABLE.strip().splitlines())
}
"""By element: https://html.spec.whatwg.org/multipage/obsolete.html#non-conforming-features."""
_STILL_VALID = (("script", "charset", "utf-8"), ("script", "language", "javascript"), ("img", "border", "0"))
"""What the standard lets pass with a warning."""


@rule(code="HTM003", severity=Severity.INFO, since="0.1")
def obsolete_attribute(element: Element) -> Iterator[Finding]:
    """Report attributes that the HTML standard calls obsolete, those of one element in a file together."""
    if ":" in element.name or "-" in element.name:
        return
    obsolete = sorted(_obsolete(element))
    if obsolete:
        listed = ", ".join(f"`{name}`" for name in obsolete)
        are = "are obsolete attributes" if len(obsolete) > 1 else "is an obsolete attribute"
        message = f"{listed} {are} of `<{element.name}>`"
        yield Finding(element.place, message, "Use CSS instead.", told_with=element.name)


def _obsolete(element: Element) -> Iterator[str]:
    """The obsolete attributes of a tag."""
    obsolete = _BY_ELEMENT.get(element.name, _EVERYWHERE)
    for name, value in element.attributes.items():
        if name in obsolete and (element.name, name, value.lower()) not in _STILL_VALID:
            yield name
