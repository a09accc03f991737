"""One page made clean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cfplint.conversion.step import all_steps

if TYPE_CHECKING:
    from bs4 import BeautifulSoup

_MOST_ROUNDS = 5
"""Cleaning settles in the first round but for invalid nesting, which the parser resolves anew; two have always done."""


def clean(html: str, *, fragment: bool, lang: str = "", title: str = "") -> str:
    """Clean HTML of a page or of content without a page around it.

    What cleaning its own result would change is changed at once: cleaning twice gives the same text.

    Args:
        html: a page or content, of any quality.
        fragment: whether to give content only; else a whole page.
        lang: the language of a page that does not name its own.
        title: the title of a page that has none; else its first heading is.

    Returns:
        HTML5 that ends with a line end, or nothing where there is no content.
    """
    for _ in range(_MOST_ROUNDS):
        result = _clean_once(html, fragment=fragment, lang=lang, title=title)
        if result == html:
            break
        html = result
    return html


def _clean_once(html: str, *, fragment: bool, lang: str, title: str) -> str:
    # Beautiful Soup is costly to import, and only conversion needs it.
    from cfplint.conversion.page import complete_page, trim
    from cfplint.conversion.serialise import serialise
    from cfplint.conversion.tree import parse_content, parse_page

    soup: BeautifulSoup = parse_content(html) if fragment else parse_page(html)
    for step in all_steps():
        step.function(soup)
    if fragment:
        trim(soup)
        text = serialise(soup)
        return f"{text}\n" if text else ""
    complete_page(soup, lang=lang, title=title)
    return serialise(soup)
