"""What html-proofer's regular expressions are in cfplint's patterns."""

import pytest
from tests.links.proofer.patterns import glob, rewriting


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("gpl.png", "*gpl.png*"),
        ("../gpl.png", "../gpl.png"),
        ({"regexp": "^http://"}, "http://*"),
        ({"regexp": r"\.pdf$"}, "*.pdf"),
        ({"regexp": r"\A/a/\d+/(b|c)\z"}, "/a/*/*"),
        ({"regexp": "[a-z]+/x"}, "**/x*"),
    ],
)
def test_what_is_ignored(expression: str | dict[str, str], expected: str) -> None:
    assert glob(expression) == expected


@pytest.mark.parametrize(
    ("expression", "replacement", "expected"),
    [
        ("/^http:\\/\\/a.example/", "", ("http://a.example*", "$1")),
        ("a.example", "b.example", ("*a.example*", "$1b.example$2")),
        (r"\A/talks/([\w-]+)\z", r"\1.html", ("/talks/*", "$1.html")),
        (r"^/(\d+)/.+/(.*)$", r"/\2/\1", ("/*/*/*", "/$3/$1")),
    ],
)
def test_what_is_swapped(expression: str, replacement: str, expected: tuple[str, str]) -> None:
    assert rewriting(expression, replacement) == expected
