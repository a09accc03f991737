"""A line a link, for people."""

from __future__ import annotations

from collections.abc import Iterator

from cfplint.reports.link_list import LinkList, link_format
from cfplint.reports.visible import one_line


@link_format
def text(links: LinkList) -> Iterator[str]:
    """`path:line:column: state URL`, with the target where it is another text, and why it is not fine."""
    for each in links.links:
        place = f"{links.shown(each.path)}:{each.start.line}:{each.start.column}"
        target = f"-> {each.target}" if each.target not in ("", each.url) else ""
        reason = f"({each.reason})" if each.reason else ""
        words = (f"{place}: {each.state}", each.url.strip(), target, reason)
        yield one_line(" ".join(word for word in words if word)) + "\n"
