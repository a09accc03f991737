"""The YAML between two lines of `---` at the head of a file."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, tzinfo

from cfplint.site.model import Problem
from cfplint.site.yaml_places import FrontMatter
from cfplint.site.yaml_text import read_yaml
from cfplint.source import SourceFile, Span

_OPENING = re.compile(r"---[ \t\r\n\f\v]*\n")
_CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t\r\n\f\v]*$\n?", re.MULTILINE)
HEADER = re.compile(rb"---[ \t\r\n\f\v]*\r?\n")
"""The first line of a file that Jekyll takes for a page rather than a static file."""


def has_header(first_line: bytes) -> bool:
    """Whether Jekyll takes a file that begins with this line for a page."""
    return HEADER.match(first_line) is not None


def read_front_matter(source: SourceFile, *, zone: tzinfo = UTC) -> tuple[FrontMatter | None, list[Problem]]:
    """The front matter of a file, `None` if it has none, and what is wrong with it.

    Where the YAML is broken, Jekyll says so and goes on with the body and no data; so does this.

    Args:
        source: the file.
        zone: the site's zone.

    Source: https://jekyllrb.com/docs/front-matter/ and Jekyll's `YAML_FRONT_MATTER_REGEXP`.
    """
    text = source.text
    opening = _OPENING.match(text)
    if opening is None:
        return None, []
    closing = _CLOSING.search(text, opening.end())
    if closing is None:
        message = "the front matter is not closed by a line of ---, so all of it becomes part of the page"
        return None, [Problem("unclosed-front-matter", source.path, Span(0, 3), message)]
    yaml_text, problems = read_yaml(text, source.path, end=closing.start(), zone=zone)
    span = Span(0, closing.end())
    renamed = {"invalid-yaml": "invalid-front-matter"}
    problems = [replace(each, kind=renamed.get(each.kind, each.kind)) for each in problems]
    if isinstance(yaml_text.data, dict):
        return FrontMatter(yaml_text.data, yaml_text.places, span), problems
    if yaml_text.data is not None and yaml_text.data is not False:
        message = "the front matter is no list of keys with values"
        problems.append(Problem("invalid-front-matter", source.path, _content(text, opening.end(), closing), message))
    return FrontMatter({}, {}, span), problems


def _content(text: str, start: int, closing: re.Match[str]) -> Span:
    content = text[start : closing.start()]
    first = start + len(content) - len(content.lstrip())
    return Span(first, max(first, start + len(content.rstrip())))
