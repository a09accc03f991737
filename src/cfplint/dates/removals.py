"""How a hidden date, a struck one or an element goes out of its file without leaving anything behind."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from cfplint.dates.enclosed import Enclosed, read_enclosed
from cfplint.facts.dates import DateMention
from cfplint.facts.element_spans import ElementSpans
from cfplint.facts.enclosures import Enclosure, Enclosures, read_enclosures
from cfplint.site.model import Page
from cfplint.source import Edit, Place, SourceFile, Span
from cfplint.source.cutting import (
    Lines,
    html_item,
    inline,
    line_above,
    lines_around,
    next_line,
    whole_lines,
    with_marks,
)

_LIQUID = re.compile(r"\{%")
_TRIMMING = re.compile(r"\{%-|-%\}")
_PLAIN_LINE = re.compile(r"(?!\d+\.)[^\W_][^|]*$|<[^|]*$|#{1,6} [^|]*$")
"""A line that begins a block of its own, whatever stands before the blank line above it."""
_INDENTED_OR_RULE = re.compile(r"[ \t]|[-=]{2,}[ \t\r]*$|[|:{>]")
_HEADER = re.compile(r"[ \t>*+-]*#")
_UNDERLINE = re.compile(r"[ \t>]*(?:-+|=+)[ \t\r]*$")
_NUMBERED = re.compile(r"[ \t]*\d")
_WORDS = re.compile(r"[^\W_]")
_STRUCK = re.compile(r"<(del|s|strike)\b[^<>]*>[^<>]*</\1\s*>|~~[^~\r\n]*~~", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]*>")
_HTML_ITEM = re.compile(r"[ \t]*<li\b[^\r\n]*</li\s*>[ \t]*", re.IGNORECASE)
_SEPARATOR = re.compile(r"[ \t]*(?:/|→|⇒|[-=–]+>|&rarr;)[ \t]*")
"""What stands between a struck date and the one that replaces it."""
_LABEL_END = re.compile(r"[:–—-][ \t]*[*_]{0,2}[ \t]*$")
_MARKERS = re.compile(r"[ \t]*(?:[#>|:*+-]+[ \t]*)+")


@dataclass(frozen=True, slots=True)
class Removal:
    """Edits that take something out of a file."""

    what: str
    """What goes: `the comment`, `the comment and its list item` …"""
    edits: tuple[Edit, ...]
    unseen: bool
    """Whether the page reads the same afterwards."""


class Removals:
    """Knows how things go out of the files of a site."""

    def __init__(
        self, sources: Mapping[str, SourceFile], pages: Mapping[str, Page], mentions: Sequence[DateMention]
    ) -> None:
        """Prepare; files are read when something is to go out of them.

        Args:
            sources: the files, by path.
            pages: those that are pages.
            mentions: every date of the site.
        """
        self._sources = sources
        self._pages = pages
        self._mentions: dict[str, list[DateMention]] = {}
        for mention in sorted(mentions, key=lambda each: each.place):
            self._mentions.setdefault(mention.place.path, []).append(mention)
        self._read: dict[str, Enclosures] = {}
        self._elements: dict[str, ElementSpans] = {}
        self._held: dict[Place, Enclosed | None] = {}
        self._comments: dict[Place, Removal | None] = {}

    def of_date(self, mention: DateMention, today: date) -> Removal | None:
        """How a past date goes that is commented or struck; `None` where that is no plain matter.

        The whole comment goes if everything in it has passed, else the line or list item of the date.

        Args:
            mention: the date.
            today: the day before which dates are past.
        """
        path = mention.place.path
        source = self._sources.get(path)
        if source is None or mention.state not in ("commented", "struck"):
            return None
        around = self._enclosures(source).around(mention.place.span, struck=mention.state == "struck")
        held = self._enclosed(source, around) if around else None
        if around is None or held is None:
            return None
        if around.kind == "struck":
            return _of_struck(source, around.whole) if held.last_day < today else None
        if self._is_doubted(source, around, mention):
            removal = self._comment(source, around) if held.last_day < today and path not in self._pages else None
            return replace(removal, unseen=False) if removal else None
        return self._of_commented(source, around, held, mention, today)

    def of_element(self, place: Place) -> Removal | None:
        """How an element goes whose start tag holds some characters; `None` where Liquid makes a part of it."""
        source = self._sources.get(place.path)
        if source and source.path not in self._elements:
            self._elements[source.path] = ElementSpans(self._enclosures(source).text)
        span = self._elements[source.path].at(place.span) if source else None
        return self.of_stretch(Place(place.path, span)) if span else None

    def of_tags(self, whole: Place, start: Place) -> Removal | None:
        """How the tags of an element go and its content stays.

        Args:
            whole: the element.
            start: its start tag.
        """
        source = self._sources.get(whole.path)
        closing = source.text.rfind("</", start.span.end, whole.span.end) if source else -1
        if closing < 0:
            return None
        edits = Edit(whole.path, *_bounds(start.span), ""), Edit(whole.path, closing, whole.span.end, "")
        return Removal("its tags", edits, unseen=False)

    def of_stretch(self, place: Place) -> Removal | None:
        """How a stretch of a file goes that a visitor sees."""
        source = self._sources.get(place.path)
        if source is None or _LIQUID.search(source.text, *_bounds(place.span)):
            return None
        return _of_shown(source, place.span, "it")

    def _of_commented(
        self, source: SourceFile, around: Enclosure, held: Enclosed, mention: DateMention, today: date
    ) -> Removal | None:
        if held.last_day < today:
            return self._comment(source, around)
        own, last_day = held.entry_at(mention.place.span) or (None, today)
        if own is None or not own.plain or not own.short or last_day >= today:
            return None
        edit = Edit(source.path, own.span.start, own.span.end, "")
        return Removal("its line of the comment", (edit,), unseen=True)

    def _is_doubted(self, source: SourceFile, around: Enclosure, mention: DateMention) -> bool:
        """Whether a page may show what the file alone takes for a comment.

        In Markdown, code shows `<!--`, and so does a block that ends before the `-->`; a second `<!--` is then the one
        that begins the comment. A date that a page has in a comment disproves code alone.
        """
        enclosures = self._enclosures(source)
        return enclosures.markdown and around.kind == "html" and (around.reopened or not mention.page)

    def _enclosures(self, source: SourceFile) -> Enclosures:
        if source.path not in self._read:
            self._read[source.path] = read_enclosures(source, self._pages.get(source.path))
        return self._read[source.path]

    def _enclosed(self, source: SourceFile, around: Enclosure) -> Enclosed | None:
        """What stands in an enclosure; `None` where Liquid runs there."""
        place = Place(source.path, around.whole)
        if place not in self._held:
            runs = around.kind != "liquid" and _LIQUID.search(source.text, *_bounds(around.inner))
            self._held[place] = None if runs else read_enclosed(source, around, self._mentions[source.path])
        return self._held[place]

    def _comment(self, source: SourceFile, around: Enclosure) -> Removal | None:
        place = Place(source.path, around.whole)
        if place not in self._comments:
            self._comments[place] = _of_comment(source, around, self._enclosures(source))
        return self._comments[place]


def _bounds(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _of_comment(source: SourceFile, around: Enclosure, enclosures: Enclosures) -> Removal | None:
    text, whole, path = source.text, around.whole, source.path
    lines = lines_around(text, whole)
    if around.kind == "yaml":
        cut = whole_lines(text, whole) if lines.alone else inline(text, whole)
        return Removal("the comment", (Edit(path, *_bounds(cut), ""),), unseen=True)
    item = html_item(text, whole)
    if lines.in_item or item is not None:
        return _of_shown(source, whole, "the comment and its empty list item")
    if lines.before.strip() and not lines.after.strip() and _MARKERS.fullmatch(lines.before):
        return None
    if lines.alone:
        return _of_block(source, around, enclosures, lines)
    unseen = not enclosures.markdown or (
        not _is_header(text, lines)
        and not (around.kind == "liquid" and _TRIMMING.search(text, *_bounds(whole)))
        and "|" not in text[around.inner.start : around.inner.end]
        and (bool(lines.before.strip()) or _WORDS.match(lines.after.lstrip()) is not None)
    )
    return Removal("the comment", (Edit(path, *_bounds(inline(text, whole)), ""),), unseen=unseen)


def _is_header(text: str, lines: Lines) -> bool:
    """Whether a line of Markdown may be a header, whose id is made of all its text, blanks and comments included."""
    below = next_line(text, lines.end)
    return _HEADER.match(lines.before) is not None or (below is not None and _UNDERLINE.match(below[0]) is not None)


def _of_block(source: SourceFile, around: Enclosure, enclosures: Enclosures, lines: Lines) -> Removal:
    """A comment on lines of its own.

    In Markdown, an HTML comment parts the blocks before and behind it, and what stands for a Liquid comment is an empty
    line.
    """
    text, whole = source.text, around.whole
    first = enclosures.body_start
    above = line_above(text, lines.start) if lines.start > first else None
    following = next_line(text, lines.end)
    below = following[0].rstrip("\r") if following else None
    cut = whole_lines(text, whole, first=first)
    if not enclosures.markdown:
        return Removal("the comment", (Edit(source.path, *_bounds(cut), ""),), unseen=True)
    if around.kind == "liquid":
        if above is not None and above.strip() and below is not None and below.strip():
            cut = Span(lines.start, lines.end)
        unseen = not _TRIMMING.search(text, *_bounds(whole))
        return Removal("the comment", (Edit(source.path, *_bounds(cut), ""),), unseen=unseen)
    behind = _next_ink(text, lines.end)
    if below is not None and below.strip() and above is not None and above.strip():
        unseen = not (_INDENTED_OR_RULE.match(below) or "|" in below)
    else:
        unseen = not behind or _PLAIN_LINE.match(behind) is not None
    unseen = unseen and not lines.before and "|" not in (above or "")
    if (above or "").strip() and "\n" in text[whole.start : whole.end]:
        unseen = False  # a list may cut a comment that goes on for lines, and show the rest of it
    return Removal("the comment", (Edit(source.path, *_bounds(cut), ""),), unseen=unseen)


def _next_ink(text: str, offset: int) -> str:
    """The next line that is not blank, `""` if there is none."""
    at = offset
    while (line := next_line(text, at)) is not None:
        if line[0].strip():
            return line[0].rstrip("\r")
        at = line[1] - 1
    return ""


def _of_struck(source: SourceFile, whole: Span) -> Removal | None:
    text = source.text
    whole = with_marks(text, whole)
    lines = lines_around(text, whole)
    if lines.alone or lines.in_item or html_item(text, whole):
        return _of_shown(source, whole, "the struck text")
    if "\n" in text[whole.start : whole.end]:
        return None
    before, after = _read(lines.before), _read(lines.after)
    if not _WORDS.search(after) and _LABEL_END.search(before):
        item = _HTML_ITEM.fullmatch(text, lines.start, lines.end)
        if item is None and (_MARKERS.match(before) is None or _NUMBERED.match(before) or "|" in before + after):
            return None
        label = Span(lines.start, lines.end)
        return Removal("the line", (Edit(source.path, *_bounds(whole_lines(text, label)), ""),), unseen=False)
    separator = _SEPARATOR.match(lines.after)
    cut = Span(whole.start, whole.end + separator.end()) if separator else inline(text, whole)
    return Removal("the struck text", (Edit(source.path, *_bounds(cut), ""),), unseen=False)


def _read(text: str) -> str:
    """What is left of a line without what is struck in it, and without tags."""
    return _TAG.sub("", _STRUCK.sub("", text))


def _of_shown(source: SourceFile, span: Span, what: str) -> Removal:
    """Something that shows, with its list item, its lines and the blank line left behind."""
    text = source.text
    span = html_item(text, span) or span
    lines = lines_around(text, span)
    if lines.alone or lines.in_item:
        following = next_line(text, lines.end)
        goes_on = lines.in_item and following is not None and following[0].startswith(("  ", "\t"))
        cut = span if goes_on else whole_lines(text, span)
    else:
        cut = inline(text, span)
    return Removal(what, (Edit(source.path, *_bounds(cut), ""),), unseen=False)
