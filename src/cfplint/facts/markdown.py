"""What kramdown made of the text of a page: typed facts with places, for rules about Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from cfplint.facts.definition_removal import DefinitionRemoval
from cfplint.facts.links import DoubledId
from cfplint.kramdown import Conversion, Options, Token
from cfplint.kramdown.facts import DefinitionSort
from cfplint.source import Edit, Place, Traced

Kind = Literal["text", "html", "code", "comment"]
HIDDEN = "\ufffc"
"""Stands in a `MarkdownText` for each character that is no text: of code, links, tags, attribute lists."""

_LEAVES = frozenset(("p", "header", "td", "dt"))
_WORDS = frozenset(("text", "typographic_sym", "smart_quote", "entity", "abbreviation"))
_AROUND_WORDS = frozenset(("strong", "em", "del", "html_element"))
_NO_WORDS = frozenset(
    ("a", "audio", "button", "canvas", "code", "iframe", "kbd", "math", "object", "option", "pre", "samp", "script")
) | frozenset(("select", "style", "svg", "textarea", "title", "video"))
"""HTML elements whose text is a link already, is shown as it is, or is no text."""
MAY_STAY_OPEN = frozenset("li p td th tr dt dd thead tbody tfoot option colgroup".split())
"""HTML lets the end tags of these elements be left out, and most pages look the same."""

_INK = re.compile(r"[^\r\n]")


@dataclass(frozen=True, slots=True)
class MarkdownText:
    """A stretch of a page's source that became the text of one element: a paragraph, a header, a cell, code."""

    kind: Kind
    """`text` is a paragraph's, header's or cell's; `html` stands in an HTML block, whose Markdown is not read; `code`
    stands in a code block; `comment` is an HTML comment with its marks."""
    text: Traced
    """Its characters as written, line by line with what stands before each line; a carriage return is a space here, and
    in `text` and `html` what is no text is `HIDDEN`. Its runs point into the site's files."""
    within: tuple[str, ...]
    """Elements around it by kramdown's names (`ul`, `li`, `p` …), HTML as `<div>`; outermost first, its own last."""
    after: str = ""
    """The element before it in the same parent, blank lines not counted."""
    fenced: bool = False
    """Of code: whether fences stand around it, or an attribute list names its language."""
    gfm: bool = True
    """Whether GFM is read, as Jekyll does unless told otherwise, or plain kramdown."""
    pages: tuple[str, ...] = ()
    """The URLs of the pages that show it, sorted."""

    def found(self, pattern: re.Pattern[str], group: int | str = 0) -> Iterator[tuple[re.Match[str], Place]]:
        """Each match of a pattern, with the place of one of its groups."""
        for match in pattern.finditer(self.text.text):
            place = self.place(*match.span(group))
            if place:
                yield match, place

    def place(self, start: int, end: int) -> Place | None:
        """The place of a stretch of it, without white space at its end: a carriage return is none of its words."""
        return self.text.place(start, start + len(self.text.text[start:end].rstrip()))

    def edit(self, start: int, end: int, replacement: str) -> tuple[Edit, ...]:
        """The change of a stretch (maybe empty) of it in the file, none if that is no copy of one file's characters."""
        return _edit(self.text, start, end, replacement)


@dataclass(frozen=True, slots=True)
class MarkdownDefinition:
    """A link, footnote or abbreviation that a text defines."""

    sort: DefinitionSort
    name: str
    place: Place
    used: bool
    """Whether any page uses it."""
    value: str = ""
    """The URL, or the text as written."""
    edits: tuple[Edit, ...] = ()
    """The change of its file that takes it out."""
    unseen: bool = False
    """Whether the page stays as it is without it, if nothing uses it."""
    replaces: Place | None = None
    """A definition of the same name with another value, which this one makes void."""
    pages: tuple[str, ...] = ()
    """The URLs of the pages that hold it, sorted."""

    @property
    def is_comment(self) -> bool:
        """Whether it is a link that authors write to hide a line: `[//]: # (text)`, `[comment]: (text)`."""
        return self.sort == "link" and (
            self.name in {"//", "comment", "_"} or self.value.startswith(("(", "#")) or not self.value
        )


def read_markdown(
    converted: Conversion, source: Traced, options: Options
) -> tuple[MarkdownText | MarkdownDefinition | DoubledId, ...]:
    """What kramdown made of a text.

    Args:
        converted: what became of the text.
        source: the text, as it was given to kramdown.
        options: the options that it was converted with.
    """
    reader = _Reader(source, gfm=options.input == "GFM")
    reader.read({"children": [*converted.tokens, *converted.footnotes.values()]}, ())
    return (*reader.found, *_definitions(converted, source), *reader.doubled)


class _Reader:
    """Walks through the tokens of one text."""

    def __init__(self, source: Traced, *, gfm: bool) -> None:
        self.found: list[MarkdownText] = []
        self.doubled: list[DoubledId] = []
        self._ids: dict[str, Place] = {}
        self._source = source
        self._gfm = gfm

    def read(self, token: Token, within: tuple[str, ...]) -> None:
        """Read what lies in an element."""
        after = ""
        for child in token["children"]:
            kind = child["type"]
            if kind == "blank":
                continue
            around = (*within, f"<{child['name']}>" if kind == "html_element" else kind)
            self._id(child)
            start, end = child.get("text_span") or child["span"]
            if kind in _LEAVES:
                self._add("text", start, end, around, after, words=_words(child))
                self._comments(child, around)
            elif kind == "codeblock":
                fenced = bool(child.get("fenced") or child["attrs"].get("class"))
                self._add("code", start, end, around, after, fenced=fenced)
            elif kind == "xml_comment":
                self._add("comment", start, end, around, after)
            elif kind == "text":
                self._add("html", start, end, within, after)
            elif kind != "html_element" or not (child["name"] in _NO_WORDS or _stays_open(child)):
                self.read(child, around)
            after = around[-1]

    def _id(self, token: Token) -> None:
        """Take note of an id that an attribute list sets."""
        written = token.get("places", {}).get("id")
        name = token["attrs"].get("id") if written and token["type"] != "html_element" else None
        span = written[0][1:] if written and not isinstance(written[0], int) else written
        place = self._source.place(*span) if name and span else None
        if name and place:
            first = self._ids.setdefault(name, place)
            if first != place:
                self.doubled.append(DoubledId(name, place, first))

    def _comments(self, token: Token, within: tuple[str, ...]) -> None:
        for child in token["children"]:
            if child["type"] == "xml_comment":
                start, end = child["span"]
                self._add("comment", start, end, (*within, "xml_comment"), "text")

    def _add(
        self,
        kind: Kind,
        start: int,
        end: int,
        within: tuple[str, ...],
        after: str,
        *,
        fenced: bool = False,
        words: Iterator[tuple[int, int]] | None = None,
    ) -> None:
        text = self._source.slice(start, end)
        if not text.runs:
            return
        shown = text.text if words is None else _shown(text.text, start, words)
        text = Traced(shown.replace("\r", " "), text.runs)
        self.found.append(MarkdownText(kind, text, within, after, fenced, self._gfm))


def _stays_open(token: Token) -> bool:
    """Whether an element is not closed though it must be; that it swallows what follows is told of by another rule."""
    return not (token.get("closed", True) or "end_tag" in token or token["name"] in MAY_STAY_OPEN)


def _words(token: Token) -> Iterator[tuple[int, int]]:
    """The spans of the text in a leaf, in order."""
    for child in token["children"]:
        kind = child["type"]
        if kind in _WORDS:
            yield child["span"]
        elif kind in _AROUND_WORDS and child.get("name") not in _NO_WORDS:
            yield from _words(child)


def _shown(text: str, start: int, words: Iterator[tuple[int, int]]) -> str:
    """A text with all but its words hidden, line ends kept."""
    parts: list[str] = []
    done = 0
    for first, last in words:
        if first - start > done:
            parts.append(_INK.sub(HIDDEN, text[done : first - start]))
        parts.append(text[max(first - start, done) : last - start])
        done = max(last - start, done)
    return "".join((*parts, _INK.sub(HIDDEN, text[done:])))


def _definitions(converted: Conversion, source: Traced) -> Iterator[MarkdownDefinition]:
    known: dict[tuple[str, str], tuple[str, Place]] = {}
    removal = DefinitionRemoval(source.text)
    for each in converted.definitions:
        place = source.place(each.span.start, each.span.end)
        if place is None:
            continue
        value, before = known.get((each.sort, each.name), (each.value, place))
        known[each.sort, each.name] = each.value, place
        replaces = before if " ".join(value.split()) != " ".join(each.value.split()) else None
        cut = removal.cut(each)
        edits = _edit(source, cut.start, cut.end, "")
        unseen = removal.leaves_the_page(each)
        yield MarkdownDefinition(each.sort, each.name, place, each.used, each.value, edits, unseen, replaces)


def _edit(text: Traced, start: int, end: int, replacement: str) -> tuple[Edit, ...]:
    """As `MarkdownText.edit`."""
    first, last = (start, end) if end > start else (max(start - 1, 0), start or 1)
    places = text.places(first, last)
    if len(places) != 1 or len(places[0].span) != last - first:
        return ()
    begin = places[0].span.start + start - first
    return (Edit(places[0].path, begin, begin + end - start, replacement),)
