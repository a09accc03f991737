"""What hides or strikes out text in a file as it lies: comments, struck stretches, with their marks."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from cfplint.facts.lying import LyingTemplate, lying_template
from cfplint.facts.yaml_comments import yaml_comments
from cfplint.site.front_matter import read_front_matter
from cfplint.site.model import Page
from cfplint.source import SourceFile, Span

_DATA = (".yml", ".yaml", ".json", ".csv", ".tsv")
_KRAMDOWN = re.compile(
    r"^\{::comment\}[ \t\r]*\n(?P<block>(?:(?!\{:)[^\n]*\n)*)\{:/(?:comment)?\}(?=[ \t\r]*$)"
    r"|\{::comment\}(?P<span>(?:(?!\{:)[^\r\n])*)\{:/(?:comment)?\}",
    re.MULTILINE,
)
"""A block, whose marks stand on lines of their own, or a part of a line."""
_STRIKING = re.compile(r"<(?P<end>/)?(?P<name>del|s|strike)\b[^<>]*>", re.IGNORECASE)
_TILDES = re.compile(r"~~(?=\S)(?P<inner>[^~\r\n]+)~~")


@dataclass(frozen=True, slots=True)
class Enclosure:
    """A comment or a struck stretch of a file."""

    kind: Literal["html", "liquid", "kramdown", "yaml", "struck"]
    whole: Span
    """With its marks; for comments of YAML on lines of their own, all that follow each other."""
    inner: Span
    """Between its marks; of comments of YAML, with them."""
    reopened: bool = False
    """Whether it is a comment of HTML with a second `<!--` in it."""


@dataclass(frozen=True, slots=True)
class Enclosures:
    """The comments and struck stretches of one file."""

    comments: Nest
    struck: Nest
    text: str
    """The file's text from its body on, with Liquid and comments blanked; offsets stay the same."""
    body_start: int
    """Offset at which its body begins."""
    markdown: bool
    """Whether white space and line ends around them may mean something: in Markdown and in what it may include."""

    def around(self, span: Span, *, struck: bool) -> Enclosure | None:
        """The outermost comment, or the innermost struck stretch, that holds some characters."""
        found = (self.struck if struck else self.comments).around(span)
        return next(found, None) if struck else max(found, key=lambda each: len(each.whole), default=None)


class Nest:
    """Enclosures of a file that lie side by side or in each other."""

    def __init__(self, enclosures: Iterable[Enclosure]) -> None:
        """Order them.

        Args:
            enclosures: the enclosures; those of one kind do not lie in each other.
        """
        self._all = sorted(enclosures, key=lambda each: (each.inner.start, -each.inner.end))
        self._starts = [each.inner.start for each in self._all]
        self._outer: list[int] = []
        """For each, the index of the nearest before it that ends behind it, -1 for none."""
        for index, each in enumerate(self._all):
            outer = index - 1
            while outer >= 0 and self._all[outer].inner.end <= each.inner.end:
                outer = self._outer[outer]
            self._outer.append(outer)

    def around(self, span: Span) -> Iterator[Enclosure]:
        """Those that hold some characters, the innermost first."""
        index = bisect_right(self._starts, span.start) - 1
        while index >= 0:
            if span.within(self._all[index].inner):
                yield self._all[index]
            index = self._outer[index]


def read_enclosures(source: SourceFile, page: Page | None = None) -> Enclosures:
    """Read what hides text in a file.

    Args:
        source: the file.
        page: the page that it is, if it is one.
    """
    path, text = source.path, source.text
    if path.endswith(_DATA):
        comments = _of_yaml(text, len(text)) if path.endswith((".yml", ".yaml")) else ()
        return Enclosures(Nest(comments), Nest(_struck(text)), text, 0, markdown=False)
    front_matter = page.front_matter if page else read_front_matter(source)[0]
    start = front_matter.span.end if front_matter else 0
    markdown = page.markdown if page else path.endswith((".md", ".markdown"))
    template = lying_template(source, start, markdown=markdown)
    found = (
        *_of_yaml(text, start),
        *_of_html(template, text),
        *_of_liquid(template),
        *_of_kramdown(template.text, markdown),
    )
    may_mean = markdown or "_includes/" in path
    return Enclosures(Nest(found), Nest(_struck(template.text)), template.text, start, markdown=may_mean)


def _of_yaml(text: str, end: int) -> Iterator[Enclosure]:
    """The `#` comments of what stands before an offset, those on lines that follow each other as one."""
    run: Span | None = None
    for span in yaml_comments(text[:end]):
        alone = not text[text.rfind("\n", 0, span.start) + 1 : span.start].strip()
        if (
            run is not None
            and alone
            and not text[run.end : span.start].strip()
            and text.count("\n", run.end, span.start) == 1
        ):
            run = run.cover(span)
            continue
        if run is not None:
            yield Enclosure("yaml", run, run)
        run = span if alone else None
        if not alone:
            yield Enclosure("yaml", span, span)
    if run is not None:
        yield Enclosure("yaml", run, run)


def _of_html(template: LyingTemplate, text: str) -> Iterator[Enclosure]:
    for span in template.html_comments:
        if text.startswith("<!--", span.start) and text.endswith("-->", span.start + 4, span.end):
            inner = Span(span.start + 4, span.end - 3)
            yield Enclosure("html", span, inner, reopened=text.find("<!--", inner.start, inner.end) >= 0)


def _of_liquid(template: LyingTemplate) -> Iterator[Enclosure]:
    starts = {node.span.end: node.span.start for node in template.nodes if node.name == "comment"}
    ends = {node.span.start: node.span.end for node in template.nodes if node.name == "endcomment"}
    for inner in template.liquid_comments:
        if inner.start in starts and inner.end in ends:
            yield Enclosure("liquid", Span(starts[inner.start], ends[inner.end]), inner)


def _of_kramdown(text: str, markdown: bool) -> Iterator[Enclosure]:
    matches = list(_KRAMDOWN.finditer(text)) if markdown and "{:/" in text else []
    if len(matches) != text.count("{::comment}"):
        # One that ends otherwise, or not at all, goes on into the next.
        return
    for match in matches:
        inner = match.span("block" if match["block"] is not None else "span")
        yield Enclosure("kramdown", Span(*match.span()), Span(*inner))


def _struck(text: str) -> Iterator[Enclosure]:
    opened: dict[str, tuple[int, int]] = {}
    for match in _STRIKING.finditer(text):
        name = match["name"].lower()
        if not match["end"]:
            opened.setdefault(name, match.span())
        elif name in opened:
            start, behind = opened.pop(name)
            yield Enclosure("struck", Span(start, match.end()), Span(behind, match.start()))
    for match in _TILDES.finditer(text):
        yield Enclosure("struck", Span(*match.span()), Span(*match.span("inner")))
