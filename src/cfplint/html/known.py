"""The elements and attributes that HTML knows (https://html.spec.whatwg.org/multipage/indices.html)."""

from __future__ import annotations

import re

_PLAIN_NAME = re.compile(r"[a-z]+")
BOOLEAN_ATTRIBUTES = frozenset(
    "allowfullscreen async autofocus autoplay checked controls default defer disabled formnovalidate "
    "hidden inert ismap itemscope loop multiple muted nomodule novalidate open playsinline readonly "
    "required reversed selected".split()
)
"""The attributes that switch something on by being there."""
_VENDOR = re.compile(r"(?:xmlns|[omuvwx]\d?|st\d):")
"""How the names begin that office programs write."""
_CUSTOM_ELEMENT = re.compile(r"[a-z][^\s\"'<>/=@,;]*[:-][a-z0-9._-]*")
_SCRIPTED = re.compile(r"[A-Za-z@:#*(\[_.][^\s\"'<>=,;`]*")
"""What the names of attributes look like that a script may know."""
_GLOBAL = frozenset(
    "accesskey autocapitalize autocorrect autofocus class contenteditable dir draggable enterkeyhint hidden id "
    "inert inputmode is itemid itemprop itemref itemscope itemtype lang nonce part popover role slot spellcheck "
    "style tabindex title translate writingsuggestions "
    # RDFa, which is allowed everywhere (https://www.w3.org/TR/html-rdfa/)
    "about content datatype inlist prefix property rel resource rev typeof vocab".split()
)
_TABLE = """
a: href target download ping rel hreflang type referrerpolicy
abbr:
address:
area: alt coords shape href target download ping rel referrerpolicy
article:
aside:
audio: src crossorigin preload autoplay loop muted controls
b:
base: href target
bdi:
bdo:
blockquote: cite
body:
br:
button: command commandfor disabled form formaction formenctype formmethod formnovalidate formtarget name
  popovertarget popovertargetaction type value
canvas: width height
caption:
cite:
code:
col: span
colgroup: span
data: value
datalist:
dd:
del: cite datetime
details: name open
dfn:
dialog: open closedby
div:
dl:
dt:
em:
embed: src type width height
fieldset: disabled form name
figcaption:
figure:
footer:
form: action autocomplete enctype method name novalidate rel target
frame: src name longdesc noresize scrolling frameborder marginwidth marginheight
frameset: rows cols
h1:
h2:
h3:
h4:
h5:
h6:
head:
header:
hgroup:
hr:
html:
i:
iframe: src srcdoc name sandbox allow allowfullscreen width height referrerpolicy loading
img: alt src srcset sizes crossorigin usemap ismap width height referrerpolicy decoding loading fetchpriority
input: accept alpha alt autocomplete checked colorspace dirname disabled form formaction formenctype formmethod
  formnovalidate formtarget height list max maxlength min minlength multiple name pattern placeholder popovertarget
  popovertargetaction readonly required size src step type value width
ins: cite datetime
kbd:
label: for
legend:
li: value
link: href crossorigin rel as media hreflang type sizes imagesrcset imagesizes referrerpolicy integrity blocking color
  disabled fetchpriority
main:
map: name
mark:
math:
menu:
meta: name charset content media property
meter: value min max low high optimum
nav:
noframes:
noscript:
object: data type name form width height usemap
ol: reversed start type
optgroup: disabled label
option: disabled label selected value
output: for form name
p:
param: name value
picture:
pre:
progress: value max
q: cite
rp:
rt:
ruby:
s:
samp:
script: src type nomodule async defer crossorigin integrity referrerpolicy blocking fetchpriority
search:
section:
select: autocomplete disabled form multiple name required size
selectedcontent:
slot: name
small:
source: type media src srcset sizes width height
span:
strong:
style: media blocking type
sub:
summary:
sup:
svg:
table:
tbody:
td: colspan rowspan headers
template: shadowrootmode shadowrootdelegatesfocus shadowrootclonable shadowrootserializable
textarea: autocomplete cols dirname disabled form maxlength minlength name placeholder readonly required rows wrap
tfoot:
th: colspan rowspan headers scope abbr
thead:
time: datetime
title:
tr:
track: kind src srclang label default
u:
ul:
var:
video: src crossorigin poster preload autoplay playsinline loop muted controls width height
wbr:
"""
_KNOWN = {
    element: frozenset(names.split())
    for element, _, names in (line.partition(":") for line in _TABLE.replace("\n  ", " ").split("\n"))
    if element
}
_OBSOLETE = frozenset(
    "acronym applet basefont bgsound big blink center dir font keygen listing marquee multicol nextid nobr noembed "
    "plaintext rb rtc spacer strike tt xmp".split()
)
_FOREIGN = frozenset(("math", "svg"))
_HYPHENED = frozenset((("form", "accept-charset"), ("meta", "http-equiv")))
_OF_XML = ("xml:", "xmlns", "xlink:")
_ARIA = frozenset(
    "activedescendant atomic autocomplete braillelabel brailleroledescription busy checked colcount colindex "
    "colindextext colspan controls current describedby description details disabled dropeffect errormessage expanded "
    "flowto grabbed haspopup hidden invalid keyshortcuts label labelledby level live modal multiline multiselectable "
    "orientation owns placeholder posinset pressed readonly relevant required roledescription rowcount rowindex "
    "rowindextext rowspan selected setsize sort valuemax valuemin valuenow valuetext".split()
)
"""The states and properties of https://www.w3.org/TR/wai-aria-1.3/#state_prop_def, without `aria-`."""


def is_known_element(name: str) -> bool:
    """Whether HTML knows an element, or a script may: a name with a hyphen is a custom element's."""
    if name in _KNOWN or name in _OBSOLETE:
        return True
    return _CUSTOM_ELEMENT.fullmatch(name) is not None and _VENDOR.match(name) is None


def is_known_attribute(element: str, name: str) -> bool:
    """Whether HTML knows an attribute of an element, or a script may: a name with a hyphen or punctuation.

    What HTML has given up is known too, and treated elsewhere.
    """
    if name in _GLOBAL or name.startswith("on"):
        return True
    if _PLAIN_NAME.fullmatch(name) is None:
        return _SCRIPTED.fullmatch(name) is not None and _VENDOR.match(name) is None
    return element not in _KNOWN or name in _KNOWN[element]


def is_invented_attribute(element: str, name: str) -> bool:
    """Whether an attribute of an element of HTML is none of HTML's, though a script may know it.

    What nothing knows, and is therefore taken out, is not invented.
    """
    if element not in _KNOWN or element in _FOREIGN or _PLAIN_NAME.fullmatch(name) is not None:
        return False
    if name.startswith(("data-", *_OF_XML)) or (element, name) in _HYPHENED:
        return False
    if name.startswith("aria-"):
        return name.removeprefix("aria-") not in _ARIA
    return is_known_attribute(element, name)
