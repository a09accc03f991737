"""HTML comments out."""

from __future__ import annotations

from bs4 import BeautifulSoup, Comment

from cfplint.conversion.step import cleaning_step


@cleaning_step()
def comments(soup: BeautifulSoup) -> None:
    """Take out HTML comments, conditional ones and processing instructions too."""
    for comment in soup.find_all(string=lambda text: isinstance(text, Comment)):
        comment.extract()
    soup.smooth()
