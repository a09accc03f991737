"""Pieces of patterns that several syntax elements share.

What Ruby calls white space, a word character or a digit is ASCII only, its word boundary and its letters are Unicode;
so white space is spelled out here, and a word character in a pattern without `re.ASCII` is a letter of any script.
"""

from __future__ import annotations

import re

SPACE = r"[ \t\r\n\f\v]"
OPT_SPACE = r"[ ]{0,3}"
INDENT = r"(?:\t|[ ]{4})"
_LETTER = r"[^\W\d\xb2\xb3\xb9\xbc-\xbe]"
"""What Python calls a word character has numbers like ½ in it, what Ruby calls a letter has none."""
NAME = rf"(?:{_LETTER}[\w.-]*+:)?{_LETTER}[\w.-]*+"
"""The name of an HTML element or attribute, as REXML's `UNAME_STR`."""

LAZY_SPAN_ELEMENTS = (
    "a abbr acronym b big bdo br button cite code del dfn em i img input ins kbd label mark option q rb rbc rp rt rtc "
    "ruby samp select small span strong sub sup tt u var script"
)

BLANK_LINE = rf"{SPACE}*\n"
EOB_MARKER = rf"\^{SPACE}*?\n"
ANY_CHARS = r"(?:[^}\\]++|\\\}?)+"
"""The inside of an attribute list: everything up to a `}` that is not escaped."""
ID_NAME = r"[A-Za-z0-9_][A-Za-z0-9_-]*"
IAL_BLOCK = rf"\{{:(?!:|/)({ANY_CHARS})\}}{SPACE}*?\n"
IAL_BLOCK_NC = rf"\{{:(?!:|/){ANY_CHARS}\}}{SPACE}*?\n"
IAL_BLOCK_START = OPT_SPACE + IAL_BLOCK_NC


def lazy_html(elements: str) -> tuple[str, str]:
    """The patterns of a start tag and of an end tag that end a paragraph."""
    names = "|".join(elements.split())
    return rf"<(?!(?:{names})\b){NAME}", rf"</(?!(?:{names})\b){NAME}{SPACE}*>"


LAZY_HTML_START, LAZY_HTML_STOP = lazy_html(LAZY_SPAN_ELEMENTS)
LAZY_HTML_START_25, LAZY_HTML_STOP_25 = lazy_html(LAZY_SPAN_ELEMENTS + " time")

DEFINITION_LIST_START = rf"{OPT_SPACE}:[\t| ][^\n]*\n"
LIST_START = rf"{OPT_SPACE}(?:[+*-]|[0-9]+\.)[\t| ][^\n]*\n"


def lazy_end(html_start: str, html_stop: str) -> str:
    """What ends a block that takes lazy lines."""
    return rf"{BLANK_LINE}|{IAL_BLOCK_START}|{EOB_MARKER}|{OPT_SPACE}{html_stop}|{OPT_SPACE}{html_start}|\n?\Z"


BLOCK_BOUNDARY = re.compile(rf"{BLANK_LINE}|{EOB_MARKER}|{IAL_BLOCK_START}|\n?\Z")
TRAILING_WHITESPACE = re.compile(r"[ \t]*\n")
RUBY_SPACE = " \t\r\n\f\v"
RUBY_STRIP = " \t\r\n\f\v\0"
