"""The text of comments, line by line."""

from __future__ import annotations

from cfplint.facts.attribute_text import attribute_blocks
from cfplint.facts.blocks import BlockReader
from cfplint.facts.text import TextBlock
from cfplint.html import read
from cfplint.source import Traced


def comment_blocks(data: Traced, *, url: str = "", headings: tuple[str, ...] = ()) -> list[TextBlock]:
    """The text of a comment: a block for each line, each block element and each attribute with words in it, tags gone.

    What stands in a comment is nobody's page: Markdown and attribute lists in it are left as they are.

    Args:
        data: what stands between the comment's marks.
        url: the URL of the page that holds it, `""` for a file as it lies.
        headings: the headings above it.
    """
    if not data.text.strip():
        return []
    reader = BlockReader(data, url, state="commented", by_line=True, headings=headings)
    for _, token in reader.read(read(data.text)):
        if token.attributes:
            reader.blocks += attribute_blocks(token, data, url, headings, state="commented")
    return reader.blocks
