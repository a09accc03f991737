"""The elements of HTML, sorted by how they behave (https://html.spec.whatwg.org/multipage/parsing.html)."""

from __future__ import annotations

VOID = frozenset(
    (
        "area",
        "base",
        "basefont",
        "bgsound",
        "br",
        "col",
        "embed",
        "frame",
        "hr",
        "img",
        "input",
        "keygen",
        "link",
        "meta",
        "param",
        "source",
        "track",
        "wbr",
    )
)
"""Elements without content and without end tag."""

HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))

CLOSES_PARAGRAPH = HEADINGS | frozenset(
    (
        "address",
        "article",
        "aside",
        "blockquote",
        "center",
        "details",
        "dialog",
        "dir",
        "div",
        "dl",
        "dd",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "header",
        "hgroup",
        "hr",
        "li",
        "main",
        "menu",
        "nav",
        "ol",
        "p",
        "pre",
        "listing",
        "plaintext",
        "search",
        "section",
        "summary",
        "table",
        "ul",
        "xmp",
    )
)
"""Elements whose start tag ends an open `p`."""

SCOPES = frozenset(("applet", "caption", "html", "marquee", "object", "table", "td", "template", "th"))
"""Elements out of which an end tag does not reach."""

TABLE_PARTS = frozenset(("caption", "colgroup", "tbody", "td", "tfoot", "th", "thead", "tr", "table"))

SPECIAL = (
    CLOSES_PARAGRAPH
    | SCOPES
    | TABLE_PARTS
    | VOID
    | frozenset(
        (
            "body",
            "button",
            "frameset",
            "head",
            "html",
            "iframe",
            "noembed",
            "noframes",
            "noscript",
            "script",
            "select",
            "style",
            "textarea",
            "title",
            "optgroup",
            "option",
        )
    )
)
"""Elements that the end tag of an ordinary element does not close."""

FORMATTING = frozenset(
    ("a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u")
)
"""Elements that go on behind the end of the block in which they were left open."""

BLOCK = CLOSES_PARAGRAPH | frozenset(
    (
        "body",
        "caption",
        "col",
        "colgroup",
        "frameset",
        "head",
        "html",
        "legend",
        "link",
        "meta",
        "noframes",
        "optgroup",
        "option",
        "script",
        "select",
        "style",
        "tbody",
        "td",
        "template",
        "tfoot",
        "th",
        "thead",
        "title",
        "tr",
        "textarea",
        "button",
        "iframe",
        "object",
        "video",
        "audio",
        "svg",
        "math",
        "canvas",
        "marquee",
    )
)
"""Elements whose text does not run on with the text around them."""

RAW_TEXT = frozenset(("script", "style", "xmp", "iframe", "noembed", "noframes", "plaintext"))
"""Elements whose content is text whatever it looks like."""

ROOTS = frozenset(("html", "body"))
"""Elements that only the end of the page ends."""

END_TAG_OPTIONAL = frozenset(
    (
        "body",
        "caption",
        "colgroup",
        "dd",
        "dt",
        "head",
        "html",
        "li",
        "optgroup",
        "option",
        "p",
        "rp",
        "rt",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
    )
)
"""Elements whose end tag authors may leave out (https://html.spec.whatwg.org/multipage/syntax.html#optional-tags)."""
