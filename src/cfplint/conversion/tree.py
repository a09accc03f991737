"""A page as a Beautiful Soup tree, built as browsers build theirs.

turbohtml parses, because its tree is the one of the HTML standard, which the visitor's browser sees too. libxml2's
HTML parser, which Beautiful Soup uses under the name `lxml`, knows HTML 4: it puts a `track` into the `source` before
it, ends `b` at the first paragraph, turns `viewBox` and `linearGradient` of SVG to lower case (which then draw
nothing), and reads the same page differently from release to release.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import turbohtml
from bs4 import BeautifulSoup, Comment, Doctype
from bs4.builder import HTMLTreeBuilder

from cfplint.conversion.page_start import is_page

_NAMESPACES = {
    turbohtml.Namespace.SVG: "http://www.w3.org/2000/svg",
    turbohtml.Namespace.MATHML: "http://www.w3.org/1998/Math/MathML",
}


def parse_page(html: str) -> BeautifulSoup:
    """A page; what the HTML standard implies (`html`, `head`, `body`) is there."""
    return _soup(html, whole=True)


def parse_content(html: str) -> BeautifulSoup:
    """Content without a page around it; of a page, what its `body` holds."""
    if not is_page(html):
        return _soup(html, whole=False)
    soup = _soup(html, whole=True)
    content = BeautifulSoup("", builder=_Builder(whole=False))
    body = soup.body
    for node in list(body.contents) if body is not None else []:
        content.append(node.extract())
    return content


def _soup(html: str, *, whole: bool) -> BeautifulSoup:
    return BeautifulSoup(html, builder=_Builder(whole=whole))


class _Builder(HTMLTreeBuilder):
    """Hands the nodes of turbohtml's tree to Beautiful Soup, in the order of the page."""

    NAME = "turbohtml"
    features = ("turbohtml",)

    def __init__(self, *, whole: bool) -> None:
        super().__init__(multi_valued_attributes={})
        self._whole = whole

    def prepare_markup(
        self,
        markup: str | bytes,
        user_specified_encoding: str | None = None,
        document_declared_encoding: str | None = None,
        exclude_encodings: Iterable[str] | None = None,
    ) -> Iterable[tuple[str | bytes, str | None, str | None, bool]]:
        yield markup, user_specified_encoding, document_declared_encoding, bool(exclude_encodings)

    def feed(self, markup: str | bytes) -> None:
        text = str(markup)
        root = _parse(text) if self._whole else turbohtml.parse_fragment(text, positions=False)
        open_nodes: list[tuple[turbohtml.Node, Iterator[turbohtml.Node]]] = [(root, iter(root.children))]
        while open_nodes:
            node, children = open_nodes[-1]
            child = next(children, None)
            if child is None:
                open_nodes.pop()
                if open_nodes and isinstance(node, turbohtml.Element):
                    self._tree.handle_endtag(node.tag)
            elif isinstance(child, turbohtml.Element):
                self._start(child)
                open_nodes.append((child, iter(child.children)))
            elif isinstance(child, turbohtml.DocumentFragment):  # what a `template` holds
                open_nodes.append((child, iter(child.children)))
            elif isinstance(child, turbohtml.Text | turbohtml.CData):
                self._tree.handle_data(child.data)
            else:
                self._other(child)

    @property
    def _tree(self) -> BeautifulSoup:
        """The tree that is being built."""
        if self.soup is None:
            raise RuntimeError("a builder works for a tree")
        return self.soup

    def _start(self, element: turbohtml.Element) -> None:
        attributes = {name: _value(value) for name, value in element.attrs.items()}
        self._tree.handle_starttag(element.tag, _NAMESPACES.get(element.namespace), None, attributes)

    def _other(self, node: turbohtml.Node) -> None:
        self._tree.endData()
        if isinstance(node, turbohtml.Doctype):
            self._tree.object_was_parsed(Doctype.for_name_and_ids(node.name, node.public_id, node.system_id))
        elif isinstance(node, turbohtml.Comment | turbohtml.ProcessingInstruction):
            self._tree.object_was_parsed(Comment(node.data))


def _parse(html: str) -> turbohtml.Document:
    return turbohtml.parse(html, positions=False, allow_declarative_shadow_roots=False)


def _value(value: object) -> str:
    """An attribute's value as one string."""
    if value is None or isinstance(value, str):
        return value or ""
    return " ".join(str(part) for part in value) if isinstance(value, Iterable) else str(value)
