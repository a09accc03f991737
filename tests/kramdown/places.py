"""What is true of every place in a conversion: where a token begins and ends, and where its characters come from.

Nothing here asks how cfplint finds places: the text is looked at again, by what the syntax says of each element.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from cfplint.kramdown import Conversion

Token = dict[str, Any]

_BLANK = " \t\r\n\f\v"
_SPACE = _BLANK + "\0"
_CONTINUATION = r"(?:\r\n?|\n)[ \t>]*"
_LOST = re.compile(
    rf"(?:{_CONTINUATION}|(?<=[\r\n])[ \t]*>[ \t>]*|[ \t\f\v\0]+|\{{:(?:[^}}\\]|\\.)*\}}|</[^>]*>|<[A-Za-z!/][^>]*>"
    r"|<!\[CDATA\[|\]\]>)*",
    re.DOTALL | re.ASCII,
)
"""What may stand between two children of a text: line ends with the markers of what is around, attribute lists."""
_BLOCKS = frozenset("p header blockquote codeblock ul ol li dl dt dd table tr hr".split())
_TEXTS = frozenset("p header dt td em strong a".split())
_BEFORE_BLOCK = re.compile(
    r"(?:[^\r\n]*>)?(?:[ \t\f\v\0>\\]|[+*-]|\d+\.|:|\[\^[\w-]+\]:|\{:(?:[^}\\]|\\.)*\})*",
    re.ASCII,
)
"""What may stand before a block on its line: the markers of what is around it, and tags."""
_BEHIND_BLOCK = re.compile(r"[\s\0]*(?:[\r\n<]|\Z)", re.ASCII)


class Wrong(NamedTuple):
    """A place that is not right."""

    kind: str
    """The token's type."""
    what: str
    token: Token

    def __str__(self) -> str:
        short = {key: value for key, value in self.token.items() if key != "children"}
        return f"{self.kind} {self.what}: {short}"


Check = Callable[[str, Token], bool]


def _form(pattern: str) -> Check:
    """A check that the source of a token has a form."""
    compiled = re.compile(pattern, re.DOTALL | re.ASCII)

    def check(source: str, _token: Token) -> bool:
        return compiled.fullmatch(source) is not None

    return check


def _around(source: str, token: Token) -> bool:
    delimiter = token["delimiter"]
    return source.startswith(delimiter) and source.endswith(delimiter) and len(source) >= 2 * len(delimiter)


def _element(source: str, token: Token) -> bool:
    if token["name"] == "del" and source.startswith("~~"):
        return source.endswith("~~")
    if token["name"] == "input" and source.startswith("["):
        return re.fullmatch(r"\[[ xX]\]", source) is not None
    name = re.escape(token["name"])
    begins = re.match(rf"<{name}(?![\w.-])", source, re.IGNORECASE)
    rest = source[token["tag"][1] - token["span"][0] :] if "tag" in token else ""
    empty = not token["children"] and not (rest and _LOST.fullmatch(rest))  # an unclosed one may hold what leaves none
    closed = "end_tag" in token or (token["category"] == "span" and empty)
    return begins is not None and (source.endswith(">") or not closed)


def _code(source: str, token: Token) -> bool:
    if token.get("fenced"):
        return re.fullmatch(r"([~`])\1\1.*\1\1\1", source, re.DOTALL | re.ASCII) is not None
    if not token["text"]:
        return not source
    unmarked = token["marks"] and token["marks"][0][1] == token["span"][0]
    if not unmarked and not re.match(r"[ \t]*\t| {4}", source):
        return False
    code = token["text"].strip(_BLANK)
    return source[-1:] not in _BLANK and source.strip(_BLANK)[:1] == code[:1] and source[-1:] == code[-1:]


def _header(source: str, token: Token) -> bool:
    if re.fullmatch(rf"#{{{token['level']}}}(?:[ \t]*{_CONTINUATION})?[^\r\n]*[^ \t\r\n]", source):
        return True
    return (
        re.fullmatch(rf"[^ \t\r\n\f\v][^\r\n]*{_CONTINUATION}{'=' if token['level'] == 1 else '-'}[-=]*", source)
        is not None
    )


FORMS: dict[str, Check] = {
    "p": _form(r"(?:\S(?:.*\S)?)?"),
    "header": _header,
    "blockquote": _form(r">(?:.*\S)?"),
    "codeblock": _code,
    "ul": _form(r"[+*-](?:.*\S)?"),
    "ol": _form(r"\d+\.(?:.*\S)?"),
    "li": _form(r"(?:[+*-]|\d+\.)(?:.*\S)?"),
    "dl": _form(r"\S.*\S"),
    "dt": _form(r"[^\r\n]*"),
    "dd": _form(r":(?:.*\S)?"),
    "table": _form(r"\S.*\S|\|"),
    "thead": _form(r"\S.*\S|\|"),
    "tbody": _form(r"\S.*\S|\|"),
    "tfoot": _form(r"\S.*\S|\|"),
    "tr": _form(r"\S[^\r\n]*\S|\|"),
    "td": _form(r"(?:[^\s\0](?:[^\r\n]*[^\s\0])?)?"),
    "hr": _form(r"([*_-])(?:[ \t]*\1)*"),
    "blank": _form(r"[\s>]*"),
    "math": _form(r"\$\$.*\$\$"),
    "xml_comment": _form(r"<!--.*-->"),
    "xml_pi": _form(r"<\?.*\?>"),
    "comment": _form(r"\{::comment.*\}"),
    "em": _form(r"([*_]).+\1"),
    "strong": _form(r"([*_])\1.+\1\1"),
    "codespan": _around,
    "a": _form(r"\[.*[\])]|<.*>"),
    "img": _form(r"!\[.*[\])]"),
    "br": _form(r"(?:  |\\\\?|\r\n?|\n)?"),
    "smart_quote": _form("[\"']"),
    "typographic_sym": _form(r"---?|\.\.\.|<< ?| ?>>"),
    "entity": _form(r"&(?:[^\s;]*;)?|\\?[<>]"),
    "footnote": _form(r"\[\^[\w-]+\]"),
    "html_element": _element,
    "footnote_def": _form(r"\[\^.*\S"),
}
"""By type, what the source at a token's span looks like."""


_ATTRIBUTE_LIST = r"\{:.*\}"
_TAG = r"<[^\W\d].*>"
FACTS = {
    "stray-attribute-list": _ATTRIBUTE_LIST,
    "invalid-attribute-list": rf"{_ATTRIBUTE_LIST}|\{{::.*\}}",
    "unclosed-html": _TAG,
    "stray-end-tag": r"</.*>",
    "block-html-in-span": _TAG,
    "block-markdown-in-span": _TAG,
    "duplicate-attribute": _TAG,
    "unknown-link-id": r"!?\[.*\]",
    "unknown-shortcut-link-id": r"!?\[.*\]",
    "unknown-footnote": r"\[\^.*\]",
    "unused-footnote": r"\[\^.*\S",
    "duplicate-definition": r"\*?\[.*\S",
    "invalid-extension": r"\{:[:/].*\}",
    "unknown-option": r"\{::.*\}|",
    "table-without-body": r"\S.*",
    "unhandled-line": r"\S.*",
    "nesting-too-deep": r"\S.*",
}
"""By the kind of a fact, what the source at its span looks like."""


def count_places(text: str, converted: Conversion) -> tuple[int, list[Wrong]]:
    """How many tokens a conversion has, and what is wrong with their places and with those of the HTML's characters.

    Args:
        text: what was converted.
        converted: what became of it.
    """
    look = _Look(text)
    root: Token = {"type": "root", "span": (0, len(text)), "children": converted.tokens}
    look.children(root)
    for note in converted.footnotes.values():
        look.token(note, root)
    at = 0
    for run in converted.runs:
        ok = at <= run.start < run.end <= len(converted.html)
        ok = ok and 0 <= run.origin < run.origin + run.origin_length <= len(text)
        if run.verbatim:
            ok = ok and converted.html[run.start : run.end] == text[run.origin : run.origin + run.origin_length]
        if not ok:
            look.wrong.append(Wrong("run", repr(converted.html[run.start : run.end]), {"run": run}))
        at = run.end
    for fact in converted.warnings:
        source = text[fact.span.start : fact.span.end]
        if not re.fullmatch(FACTS[fact.kind], source, re.DOTALL):
            look.wrong.append(Wrong(fact.kind, f"has the source {source!r}", {"fact": fact}))
    return look.seen, look.wrong


def misplaced(text: str, converted: Conversion) -> list[str]:
    """What is wrong with the places of a conversion, as sentences."""
    return [str(wrong) for wrong in count_places(text, converted)[1]]


class _Look:
    def __init__(self, text: str) -> None:
        self.text_ = text
        self.seen = 0
        self.wrong: list[Wrong] = []

    def token(self, token: Token, parent: Token) -> None:
        self.seen += 1
        for what in self._problems(token, parent):
            self.wrong.append(Wrong(token["type"], what, token))
        if token.get("children"):
            self.children(token)

    def children(self, token: Token) -> None:
        for child in token["children"]:
            self.token(child, token)

    def _problems(self, token: Token, parent: Token) -> Iterator[str]:
        start, end = token["span"]
        first, last = parent["span"]
        if not 0 <= start <= end <= len(self.text_):
            yield "is outside the text"
            return
        if not first <= start <= end <= last:
            yield f"is outside its parent's span {first, last}"
        source = self.text_[start:end]
        if token.get("children") and token["children"][-1]["span"][1] == end:
            source = source.rstrip(_SPACE)
        if token["type"] == "img" and re.fullmatch(":[A-Za-z0-9_]+:", source):
            return  # an emoji, whose attributes are made of its name
        # html_to_native makes elements of tags: their place is the tag's, and white space in them is dropped
        native = "tag" in token and token["type"] != "html_element"
        form = FORMS.get(token["type"])
        if native and not source.startswith("<"):
            yield f"has the source {source[:60]!r}"
        if not native and form is not None and not form(source, token):
            yield f"has the source {source[:60]!r}…{source[-30:]!r}"
        if not native and token["type"] in _BLOCKS and source:
            yield from self._around(start, start + len(source))
        if token.get("name") != "input" or not source.startswith("["):
            yield from self._parts(token)

    def _around(self, start: int, end: int) -> Iterator[str]:
        """Check what stands on the lines of a block before it and behind it."""
        line = max(self.text_.rfind("\n", 0, start), self.text_.rfind("\r", 0, start)) + 1
        if not _BEFORE_BLOCK.fullmatch(self.text_, line, start):
            yield f"begins behind {self.text_[line:start]!r}"
        if not _BEHIND_BLOCK.match(self.text_, end):
            yield f"ends before {self.text_[end : end + 30]!r}"

    def _parts(self, token: Token) -> Iterator[str]:
        """Check the places of a token's text, tags and attributes, and of what lies between its children."""
        made_of_script = token["type"] == "math" and "tag" in token  # an element in it counts by its name
        if "text" in token and token["type"] != "blank" and not made_of_script:
            yield from self._stretches("text", token["text"], token.get("marks") or [], token)
        for name in ("tag", "end_tag"):
            if name in token:
                yield from self._tag(name, token)
        for name, place in (token.get("places") or {}).items():
            value = token["attrs"].get(name)
            if isinstance(value, str):
                yield from self._attribute(name, value, place, token)
        if "tag" in token and token["type"] != "html_element":
            return
        if token["type"] in _TEXTS or token.get("content_model") == "span":
            yield from self._gaps(token)

    def _tag(self, name: str, token: Token) -> Iterator[str]:
        start, end = token[name]
        tag = self.text_[start:end]
        begin = "</" if name == "end_tag" else "<"
        if not (tag.lower().startswith(begin + token.get("name", "").lower()) and tag.endswith(">")):
            yield f"has the {name} {tag!r}"

    def _attribute(self, name: str, value: str, place: Any, token: Token) -> Iterator[str]:
        if isinstance(place, list):
            yield from self._stretches(name, value, place, None)
            return
        source = self.text_[slice(*place)]
        if source == value or "\n" in source or "\r" in source:
            return
        if name == "class" and (_class_list(value, source) or value == "language-" + source):
            return
        if name == "id" and token["type"] == "header":
            return
        if source.replace("\\", "") != value.replace("\\", ""):
            yield f"has the attribute {name}={value!r} at {source!r}"

    def _stretches(
        self, name: str, value: str, marks: list[tuple[int, int, int]], token: Token | None
    ) -> Iterator[str]:
        """Check that the stretches of a value, one behind the other, are its characters, and nothing else."""
        if not marks:
            if value:
                yield f"has no place for its {name} {value[:40]!r}"
            return
        if marks[0][2] == marks[0][1] and value.startswith("mailto:"):
            value, marks = (
                value.removeprefix("mailto:"),
                [(at - len("mailto:"), start, end) for at, start, end in marks[1:]],
            )
        if marks[0][0] != 0:
            yield f"has no place for the beginning of its {name}"
        before = marks[0][1]
        for number, (at, start, end) in enumerate(marks):
            stop = marks[number + 1][0] if number + 1 < len(marks) else len(value)
            piece, source = value[at:stop], self.text_[start:end]
            if number and not self._skipped(before, start):
                yield f"loses {self.text_[before:start]!r} before {piece[:40]!r} in its {name}"
            folded = piece == " " and source.isspace()  # as html_to_native folds white space
            if not folded and not _written(piece, source) and not (name == "class" and _class_list(piece, source)):
                yield f"has {piece[:40]!r} of {source[:40]!r} in its {name}"
            before = end
        whole = (
            (marks[0][1] - len("<![CDATA["), before + len("]]>"))
            if token and "cdata" in token
            else (marks[0][1], before)
        )
        if token is not None and token["type"] in {"text", "abbreviation"} and whole != token["span"]:
            yield f"has text at {marks[0][1], before}"

    def _skipped(self, start: int, end: int) -> bool:
        """Whether what lies between two stretches belongs to no text."""
        if end > start and self.text_[end - 1] == "\\" and self.text_.startswith("|", end):
            end -= 1
        return start <= end and _LOST.fullmatch(self.text_, start, end) is not None

    def _gaps(self, token: Token) -> Iterator[str]:
        """Check that children follow each other with nothing lost between them."""
        before: int | None = None
        for child in token["children"]:
            start, end = child["span"]
            if before is not None and not self._skipped(before, start):
                yield f"loses {self.text_[before:start]!r} before a {child['type']}"
            wrapped = child["type"] == "br" and self.text_[start:end] in {"\n", "\r\n"}
            before = start if wrapped else end


_ESCAPED = frozenset((("&", "&amp;"), ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")))
"""Characters of a token and of the source: an entity that is read, and those that are written for signs in `CDATA`."""


def _written(piece: str, source: str) -> bool:
    """Whether characters of a token are what the author wrote, or what kramdown makes of that."""
    if piece == source:
        return True
    if not source:
        return not piece.strip(_SPACE)
    if re.sub(r"[\r\n]+", " ", source) == piece:
        return True
    if "\\" in source:
        return _bare(piece) == _bare(source)
    if piece == "\n":
        return source in {"\r", "\r\n"}
    return (piece, source) in _ESCAPED


def _bare(text: str) -> str:
    return re.sub(_CONTINUATION, "\n", text).replace("\\", "")


def _class_list(value: str, source: str) -> bool:
    """Whether a value is made of the classes of an attribute list, and maybe of others before or behind them."""
    return source.endswith(value.rsplit(" ", maxsplit=1)[-1]) or value.startswith(source)
