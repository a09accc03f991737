"""What surrounds the content of a well-formed page."""

from __future__ import annotations

from bs4 import BeautifulSoup, Comment, Doctype, Tag
from bs4.element import NavigableString, PageElement

from cfplint.conversion.elements import is_blank
from cfplint.conversion.step import CleanedPage
from cfplint.conversion.stylesheet import css

_HEADINGS = ["h1", "h2", "h3", "h4", "h5", "h6"]
_UNTITLED = "Untitled"


def complete_page(soup: BeautifulSoup, *, lang: str, title: str) -> None:
    """Give a page a modern doctype, a language, a character set and a title.

    Args:
        soup: a page as `parse_page` makes it.
        lang: the language for a page that names none; empty if it is not known.
        title: the title for a page that has none; empty for its first heading.
    """
    for doctype in [node for node in soup.contents if isinstance(node, Doctype)]:
        doctype.extract()
    html, head = soup.html, soup.head
    if html is None or head is None:
        return
    for node in (*soup.contents, *html.contents):
        if _is_white(node):
            node.extract()
        elif isinstance(node, Comment):
            node.insert_after(NavigableString("\n"))
    soup.insert(0, Doctype("html"), NavigableString("\n"))
    if not str(html.get("lang", "")).strip():
        html.attrs.pop("lang", None)
        if lang:
            html["lang"] = lang
    _declare_utf8(soup, head)
    _entitle(soup, head, title)
    _on_own_lines(head)
    if soup.body is not None:
        _on_own_lines(soup.body)
        head.insert_after(NavigableString("\n"))
        soup.body.insert_after(NavigableString("\n"))
    html.insert(0, NavigableString("\n"))
    html.insert_after(NavigableString("\n"))


def add_styles(page: CleanedPage) -> None:
    """Name the stylesheet that a page needs at the end of its head, or write the rules there if there is none."""
    head = page.soup.head
    if not page.styles or head is None:
        return
    if page.stylesheet:
        if head.find("link", attrs={"rel": "stylesheet", "href": page.stylesheet}):
            return
        added = page.soup.new_tag("link", attrs={"rel": "stylesheet", "href": page.stylesheet})
    else:
        added = page.soup.new_tag("style")
        added.string = f"\n{css(page.styles)}"
    head.append(added)
    added.insert_before(NavigableString("\n"))


def trim(soup: BeautifulSoup) -> None:
    """Take out white space around content."""
    _trim(soup.contents)


def _trim(content: list[PageElement]) -> None:
    while content and _is_white(content[0]):
        content[0].extract()
    while content and _is_white(content[-1]):
        content[-1].extract()
    if content:
        _strip(content[0], left=True)
        _strip(content[-1], left=False)


def _is_white(node: PageElement) -> bool:
    """Whether a node is white space; a comment that is still there is meant to stay."""
    return is_blank(node) and not isinstance(node, Comment)


def _declare_utf8(soup: BeautifulSoup, head: Tag) -> None:
    """Name the one character set there is now, before anything else."""
    for meta in soup.find_all("meta"):
        if meta.has_attr("charset") or str(meta.get("http-equiv", "")).lower() == "content-type":
            following = meta.next_sibling
            meta.extract()
            if following is not None and _is_white(following):
                following.extract()
    while head.contents and _is_white(head.contents[0]):
        head.contents[0].extract()
    head.insert(0, soup.new_tag("meta", attrs={"charset": "utf-8"}), NavigableString("\n"))


def _entitle(soup: BeautifulSoup, head: Tag, title: str) -> None:
    found = head.find("title")
    if isinstance(found, Tag) and found.get_text().strip():
        return
    heading = soup.find(_HEADINGS)
    text = title or (" ".join(heading.get_text().split()) if isinstance(heading, Tag) else "") or _UNTITLED
    if not isinstance(found, Tag):
        found = soup.new_tag("title")
        charset = head.find("meta")
        if charset is not None:
            charset.insert_after(NavigableString("\n"), found)
    found.string = text


def _on_own_lines(element: Tag) -> None:
    """Begin and end the content of an element with a line end, where white space means nothing."""
    _trim(element.contents)
    if element.contents:
        element.insert(0, NavigableString("\n"))
    element.append(NavigableString("\n"))


def _strip(node: object, *, left: bool) -> None:
    if isinstance(node, NavigableString) and type(node) is NavigableString:
        text = node.lstrip(" \t\r\n\f") if left else node.rstrip(" \t\r\n\f")
        if text != node:
            node.replace_with(text)
