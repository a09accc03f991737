"""A page as a Beautiful Soup tree, built as browsers build theirs.

turbohtml parses, because its tree is the one of the HTML standard, which the visitor's browser sees too. libxml2's
HTML parser, which Beautiful Soup uses under the name `lxml`, knows HTML 4: it puts a `track` into the `source` before
it, ends `b` at the first paragraph, turns `viewBox` and `linearGradient` of SVG to lower case (which then draw
nothing), and reads the same page differently from release to release.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from io import StringIO

import turbohtml
from bs4 import Comment, Doctype, Tag
from bs4.builder import HTMLTreeBuilder
from bs4.element import NavigableString

from cfplint.conversion.page_start import is_page
from cfplint.conversion.rebuild import Tree, relink

_BLANKS = " \t\r\n\f"
_NAMESPACES = {
    turbohtml.Namespace.SVG: "http://www.w3.org/2000/svg",
    turbohtml.Namespace.MATHML: "http://www.w3.org/1998/Math/MathML",
}


def parse_page(html: str) -> Tree:
    """A page; what the HTML standard implies (`html`, `head`, `body`) is there."""
    return _soup(html, whole=True)


def parse_content(html: str) -> Tree:
    """Content without a page around it; of a page, what its `body` holds."""
    if not is_page(html):
        return _soup(html, whole=False)
    soup = _soup(html, whole=True)
    content = Tree("", builder=_Builder(whole=False))
    body = soup.body
    for node in list(body.contents) if body is not None else []:
        content.append(node.extract())
    return content


def _soup(html: str, *, whole: bool) -> Tree:
    # Of a text it would ask whether a file name was meant, where it looks like one.
    return Tree(StringIO(html, newline=""), builder=_Builder(whole=whole))


@dataclass(slots=True)
class _Growing:
    """An element whose children are put into it one after the other."""

    tag: Tag
    children: Iterator[turbohtml.Node]
    text: type[NavigableString]
    """What texts inside become."""
    keeps_blanks: bool
    """Whether texts of white space stay as they are."""


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
        # Beautiful Soup's own way to be told of tags and texts takes twenty times as long as the parser.
        tree, text = self.soup, str(markup)
        if not isinstance(tree, Tree):
            raise TypeError("this builder is for a tree of conversion")
        root = _parse(text) if self._whole else turbohtml.parse_fragment(text, positions=False)
        growing = [_Growing(tree, iter(root.children), NavigableString, keeps_blanks=False)]
        while growing:
            around = growing[-1]
            child = next(around.children, None)
            if child is None:
                growing.pop()
            elif isinstance(child, turbohtml.Element):
                growing.append(self._element(tree, child, around))
            elif isinstance(child, turbohtml.DocumentFragment):  # what a `template` holds
                growing.append(replace(around, children=iter(child.children)))
            elif isinstance(child, turbohtml.Text | turbohtml.CData):
                is_blank = not (around.keeps_blanks or child.data.strip(_BLANKS))
                data = ("\n" if "\n" in child.data else " ") if is_blank else child.data
                around.tag.contents.append(around.text(data))
            elif isinstance(child, turbohtml.Doctype):
                doctype = Doctype.for_name_and_ids(child.name, child.public_id, child.system_id)
                around.tag.contents.append(doctype)
            elif isinstance(child, turbohtml.Comment | turbohtml.ProcessingInstruction):
                around.tag.contents.append(Comment(child.data))
        relink(tree)

    def _element(self, tree: Tree, element: turbohtml.Element, around: _Growing) -> _Growing:
        """Put an element into the one around it."""
        name = element.tag
        attributes = {key: _value(value) for key, value in element.attrs.items()}
        is_html = element.namespace is turbohtml.Namespace.HTML
        tag = Tag(tree, self, name, None if is_html else _NAMESPACES.get(element.namespace), None, attributes)
        around.tag.contents.append(tag)
        keeps_blanks = around.keeps_blanks or name in self.preserve_whitespace_tags
        text = self.string_containers.get(name, around.text)
        children = iter(element.children)
        if self._whole and name == "noscript" and is_html:
            raw = "".join(child.data for child in children if isinstance(child, turbohtml.Text))
            children = iter(turbohtml.parse_fragment(raw, positions=False).children)
        return _Growing(tag, children, text, keeps_blanks=keeps_blanks)


def _parse(html: str) -> turbohtml.Document:
    """The tree of a browser that runs scripts: without them, words in a `noscript` of the head would begin the body."""
    return turbohtml.parse(html, positions=False, scripting=True, allow_declarative_shadow_roots=False)


def _value(value: object) -> str:
    """An attribute's value as one string."""
    if value is None or isinstance(value, str):
        return value or ""
    return " ".join(str(part) for part in value) if isinstance(value, Iterable) else str(value)
