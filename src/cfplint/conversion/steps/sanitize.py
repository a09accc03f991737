"""Pages that are not trusted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from bs4 import Tag
from bs4.element import NavigableString

from cfplint.conversion import allow_list
from cfplint.conversion.change import Change
from cfplint.conversion.elements import HIDING
from cfplint.conversion.losses import differences
from cfplint.conversion.rebuild import elements, relink
from cfplint.conversion.serialise import serialise
from cfplint.conversion.step import CleanedPage, cleaning_step
from cfplint.conversion.tree import parse_content
from cfplint.conversion.visible import seen
from cfplint.errors import UsageError

if TYPE_CHECKING:
    from bs4.element import PageElement

_MODES = {"on": "takes out what is not on the list of docs/convert.md; needs the extra `sanitize`"}
_OF_THE_PAGE = frozenset(("class", "dir", "id", "lang"))
_IN_HEAD = {
    "link": frozenset(("href", "hreflang", "rel", "sizes", "title", "type")),
    "meta": frozenset(("charset", "content", "name")),
    "title": frozenset(("lang",)),
}


@cleaning_step(after=["heading-levels", "noopener", "struck-text", "times"], modes=_MODES, default="off")
def sanitize(page: CleanedPage, _mode: str) -> Iterator[Change]:
    """Take out scripts, event handlers, embedded content, and addresses that run something, for pages not trusted.

    It runs behind the steps that change content, so that none of them brings back what it took.
    """
    try:
        import nh3
    except ImportError as error:
        raise UsageError("sanitizing needs the package nh3: pip install 'cfplint[sanitize]'") from error

    had, before = seen(serialise(page.soup), leftovers=False, styles=dict(page.styles)), _inventory(page)
    for selector, declarations in list(page.styles.items()):
        page.styles[selector] = allow_list.allowed_declarations(declarations)
        if not page.styles[selector]:
            del page.styles[selector]
    body: Tag = page.soup
    if not page.is_fragment and page.soup.html is not None and page.soup.head is not None:
        # A page of frames has no body, and only head and body may lie beside each other.
        body = page.soup.body or page.soup.new_tag("body")
        for element in (page.soup.html, body):
            element.attrs = {name: value for name, value in element.attrs.items() if name in _OF_THE_PAGE}
        page.soup.head.attrs = {}
        page.soup.head.contents = _safe_head(page, page.soup.head)
        page.soup.html.contents = [page.soup.head, body]
        page.soup.contents = [page.soup.html]
        relink(page.soup)
    for element in elements(page.soup):
        if HIDING.search(str(element.get("style", ""))):
            element["hidden"] = ""
    safe = nh3.clean(
        serialise(body),
        tags=set(allow_list.ELEMENTS),
        clean_content_tags=set(allow_list.WITH_CONTENT),
        attributes={name: set(attributes) for name, attributes in allow_list.ATTRIBUTES.items()},
        generic_attribute_prefixes=set(allow_list.PREFIXES),
        url_schemes=set(allow_list.SCHEMES),
        link_rel=None,
        strip_comments=True,
    )
    body.contents = parse_content(safe).contents
    relink(page.soup)
    has, after = seen(serialise(page.soup), leftovers=False, styles=page.styles), _inventory(page)
    for what in (before - after).elements():
        yield Change("took out what is not on the list of what is safe", what)
    losses = tuple(differences(had, has))
    if losses:
        yield Change("took with it what visitors got", loses=losses)


def _safe_head(page: CleanedPage, head: Tag) -> list[PageElement]:
    """What stays in a head: a title, metadata that does nothing, and what conversion wrote there itself."""
    kept: list[PageElement] = []
    for node in head.contents:
        if type(node) is NavigableString:
            kept.append(node)
        elif isinstance(node, Tag) and (node.name == "style" or _is_safe_in_head(page, node)):
            if node.name == "style":
                rules = allow_list.allowed_rules(node.get_text())
                if not rules:
                    continue
                node.attrs, node.contents = {}, [NavigableString(f"\n{rules}")]
            else:
                node.attrs = {name: value for name, value in node.attrs.items() if name in _IN_HEAD[node.name]}
            kept.append(node)
    return kept


def _is_safe_in_head(page: CleanedPage, element: Tag) -> bool:
    if element.name == "title":
        return True
    if element.name == "meta":
        return "charset" in element.attrs or str(element.get("name", "")).lower() in allow_list.METADATA
    if element.name != "link":
        return False
    address = str(element.get("href", ""))
    relations = str(element.get("rel", "")).lower().split()
    if page.stylesheet and relations == ["stylesheet"] and address == page.stylesheet:
        return True
    return bool(relations) and allow_list.RELATIONS.issuperset(relations) and _is_of_the_web(address)


def _is_of_the_web(address: str) -> bool:
    """Whether an address is relative or of the web; browsers pass over control characters in a scheme."""
    if any(character <= " " for character in address):
        return False
    try:
        return urlsplit(address).scheme.lower() in {"", "http", "https", "webcal"}
    except ValueError:
        return False


def _inventory(page: CleanedPage) -> Counter[str]:
    """The elements and attributes of a page, and how often each is there."""
    found: Counter[str] = Counter()
    for element in elements(page.soup):
        if element is page.soup:
            continue
        found[f"<{element.name}>"] += 1
        for name, value in element.attrs.items():
            found[f'{name}="{value}"'] += 1
    return found
