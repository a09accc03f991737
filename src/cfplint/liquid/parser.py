"""From a template's text to its nodes; what cannot be understood is noted, and the rest goes on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from liquid.exceptions import LiquidError as PythonLiquidError
from liquid.token import TOKEN_CONTENT, TOKEN_EOF, TOKEN_OUTPUT, TOKEN_TAG, Token

from cfplint.liquid.limits import MAX_NESTING
from cfplint.liquid.problem import LiquidProblem
from cfplint.liquid.stream import MOST_SYNTAX_ERRORS, TagMarkup, TemplateStream
from cfplint.liquid.syntax.filtered import parse_filtered
from cfplint.liquid.syntax.lexer import MarkupSyntaxError
from cfplint.liquid.tree import Absent, Body, ForeignNode, JekyllNode, OutputNode, TextNode

if TYPE_CHECKING:
    from collections.abc import Container

    from liquid.ast import Node

    from liquid import Environment

_END = Token(TOKEN_EOF, TOKEN_EOF, -1, "")


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a block: the tag that opens it (`if`, `else` …), and its body."""

    opening: TagMarkup
    body: Body


def parse_template(
    env: Environment, text: str, path: str, start: int, end: int | None = None
) -> tuple[list[Node], tuple[LiquidProblem, ...]]:
    """The nodes of a template, and the problems of its text in the order of their places.

    Args:
        env: the tags and filters that there are.
        text: the file's text.
        path: the file.
        start: offset at which the template begins.
        end: offset behind its last character; the end of the text if absent.
    """
    stream = TemplateStream(env, text, path, start, end)
    body = parse_body(stream, ())
    if stream.first_untold:
        message = f"this is one of {stream.syntax_errors - MOST_SYNTAX_ERRORS} more syntax errors in this file"
        stream.problems.append(LiquidProblem("liquid-syntax-error", message, stream.first_untold))
    return body.nodes, tuple(sorted(stream.problems, key=lambda problem: problem.place.span))


def parse_body(stream: TemplateStream, ends: Container[str], *, lenient: bool = False) -> Body:
    """Nodes up to a tag that ends the body; the stream stops at that tag, or at the end of the template.

    Args:
        stream: the tokens.
        ends: the names of the tags that end it.
        lenient: whether unknown tags are let through in silence, as in `comment`.
    """
    nodes: list[Node] = []
    opening = stream.current
    tags = stream.env.tags
    while (token := stream.current).kind != TOKEN_EOF:
        kind = token.kind
        if kind == TOKEN_CONTENT:
            nodes.append(TextNode(token, stream.path))
        elif kind == TOKEN_OUTPUT:
            nodes.append(output_node(stream, token))
        elif kind == TOKEN_TAG:
            name = token.value
            if name in ends:
                break
            if name in tags:
                nodes.append(_tag(stream, token))
            elif not stream.mark().closed:
                _broken(stream, "a tag is never closed, or has no name")
            elif not lenient:
                if name.startswith("end") and name[3:] in stream.open:
                    break
                _unknown(stream, name)
        stream.pos += 1
    return Body(opening if opening is not _END else token, nodes)


def nested_body(stream: TemplateStream, start: int, end: int) -> Body:
    """The nodes of a stretch of a tag's markup that is itself a template, as in `include {{ page.box }}`."""
    nodes, problems = parse_template(stream.env, stream.text, stream.path, start, end)
    stream.problems += problems
    return Body(Token(TOKEN_CONTENT, "", start, ""), nodes)


def output_node(stream: TemplateStream, token: Token) -> Node:
    """The node of the output at the current token."""
    mark = stream.mark()
    if not mark.closed:
        _broken(stream, "an output is never closed with }}")
        return Absent(token)
    expression = parse_filtered(token.value, token.start_index, stream)
    return OutputNode(token, expression, (stream.path, mark.start, mark.end - mark.start))


def _tag(stream: TemplateStream, token: Token) -> Node:
    mark = stream.mark()
    opening = TagMarkup(mark.name, mark.name_start, "", mark.inner_start, mark.start, mark.end)
    depth = len(stream.open)
    try:
        node = stream.env.tags[token.value].parse(stream)
        if isinstance(node, (JekyllNode, Body)):
            return node
        return ForeignNode(node, (stream.path, mark.start, mark.end - mark.start))
    except PythonLiquidError as error:
        stream.syntax_error(error, opening)
    del stream.open[depth:]
    return Absent(token)


def _broken(stream: TemplateStream, message: str) -> None:
    mark = stream.mark()
    stream.problem("liquid-syntax-error", message, mark.start, mark.end)


def _unknown(stream: TemplateStream, name: str) -> None:
    mark = stream.mark()
    if name.startswith("end") and name[3:] in stream.unknown:
        return
    if name in ("else", "elsif", "when", "end") or (name.startswith("end") and name[3:] in stream.env.tags):
        stream.problem("liquid-syntax-error", f"nothing is open that {name} could belong to", mark.start, mark.end)
    else:
        stream.unknown.add(name)
        stream.problem("unknown-tag", f"there is no tag {name}", mark.name_start, mark.name_start + len(name))


def parse_sections(stream: TemplateStream, between: frozenset[str] = frozenset()) -> tuple[list[Section], bool]:
    """The parts of the block whose opening tag is the current token.

    Args:
        stream: the tokens; afterwards it stands at the block's end tag.
        between: the tags that begin another part (`else`, `when` …).

    Returns:
        The parts, and whether the block is closed. One that is not is noted.
    """
    opening = stream.tag()
    ends = between | {f"end{opening.name}"}
    if len(stream.open) >= MAX_NESTING:
        raise MarkupSyntaxError("too many blocks inside each other", opening.start, opening.end)
    stream.open.append(opening.name)
    sections: list[Section] = []
    here = opening
    while True:
        stream.pos += 1
        body = parse_body(stream, ends, lenient=opening.name == "comment")
        sections.append(Section(here, body))
        token = stream.current
        if token.kind == TOKEN_TAG and token.value in ends:
            here = stream.tag()
            if here.name in between:
                continue
            closed = True
        else:
            stream.problem("liquid-syntax-error", f"{opening.name} is never closed", opening.start, opening.end)
            stream.pos -= 1
            closed = False
        break
    stream.open.pop()
    return sections, closed
