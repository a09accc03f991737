"""What is left of a template is told where a visitor reads it."""

from __future__ import annotations

import pytest

from cfplint.facts.leftovers import Leftover
from cfplint.facts.pages import read_page
from cfplint.source import Traced


def told(html: str) -> list[str]:
    facts = read_page(Traced.of_source("a.html", html), url="/a.html")
    return [fact.text for fact in facts.markup if isinstance(fact, Leftover)]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>Lorem ipsum dolor sit amet.</p>", ["Lorem ipsum"]),
        ("<p>Lorem ipsum.</p><p>Lorem ipsum.</p><p>a</p><p>Lorem ipsum.</p>", ["Lorem ipsum", "Lorem ipsum"]),
        ("<p>TODO: name the hotel</p>", ["TODO"]),
        ("<td>XXX</td><p>Room [FIXME]</p>", ["XXX", "FIXME"]),
        ("<h1>Welcome to Jekyll!</h1>", ["Welcome to Jekyll!"]),
        ("<h1>Welcome to Jekyll's tutorial</h1>", []),
        ("<p>XXX Congreso, TODO INCLUIDO</p>", []),
        ("<p>the file 00README.XXX and a to-do list</p>", []),
        ("<!-- TODO: later --><script>// TODO: later</script>", []),
        ("<pre>// TODO: sort</pre><p>Write <code>TODO:</code> there.</p>", []),
    ],
)
def test_leftovers(html: str, expected: list[str]) -> None:
    assert told(html) == expected
