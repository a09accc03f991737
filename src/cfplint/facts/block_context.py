"""What holds for the text of an element: its block, its heading, its table cell, what strikes it out."""

from __future__ import annotations

from typing import NamedTuple

from cfplint.facts.notices import what_notices
from cfplint.facts.strikes import STRIKES, strikes_out
from cfplint.facts.tables import Cell, Table
from cfplint.html import Token
from cfplint.html.names import BLOCK, HEADINGS

_TABLE_ELEMENTS = frozenset(("table", "thead", "tr", "td", "th"))


class BlockContext(NamedTuple):
    """What holds for the text of an element."""

    block: int = -1
    """The start tag of its block, -1 outside all."""
    element: str = ""
    struck: int = -1
    """The start tag of the outermost element around it that strikes text out."""
    preformatted: bool = False
    silent: bool = False
    """Whether its text is not for readers (`script`, `style`)."""
    heading: int = -1
    """The start tag of the heading around it."""
    table: Table | None = None
    cell: Cell | None = None
    in_head: bool = False
    notice: int = -1
    """The start tag of the outermost notice around it."""


def inside(around: BlockContext, token: Token, index: int) -> BlockContext:
    """What holds inside an element.

    Args:
        around: what holds around it.
        token: its start tag.
        index: the index of that among the tokens of its page.
    """
    name = token.name
    if name not in BLOCK and not token.attributes and name not in STRIKES and name != "marquee":
        return around
    if around.notice < 0 and what_notices(token):
        around = around._replace(notice=index)
    if name in ("script", "style"):
        return around._replace(silent=True)
    if name in STRIKES:
        return around if around.struck >= 0 else around._replace(struck=index)
    if name in BLOCK:
        around = around._replace(block=index, element=name)
        if name in HEADINGS:
            around = around._replace(heading=index)
        elif name in _TABLE_ELEMENTS:
            around = _in_table(around, token)
        elif name in ("pre", "textarea", "listing", "xmp", "plaintext"):
            around = around._replace(preformatted=True)
    if around.struck < 0 and token.attributes and strikes_out(token.value("style")):
        around = around._replace(struck=index)
    return around


def _in_table(around: BlockContext, token: Token) -> BlockContext:
    if token.name == "table":
        return around._replace(table=Table(), cell=None, in_head=False)
    if token.name == "thead":
        return around._replace(in_head=True)
    table = around.table
    if table is None:
        # Rows often stand in an include of their own, without the table around them.
        table = Table()
        around = around._replace(table=table)
    if token.name == "tr":
        table.start_row(in_head=around.in_head)
        return around
    return around._replace(cell=table.start_cell(token))
