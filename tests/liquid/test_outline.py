"""The tags and outputs of a file as they lie there."""

from __future__ import annotations

import subprocess
import sys
import time

import pytest

from cfplint.liquid import LiquidNode, nodes
from cfplint.liquid.limits import MARKUP_STEPS, MAX_PARSING
from cfplint.source import SourceFile

OUTLINES = [
    ("a {{ b }} c", ["{{ b }} | | b |"]),
    ("{%- if a -%}{{ b }}{% endif %}", ["{%- if a -%} |if| a |", "{{ b }} | | b |if", "{% endif %} |endif| |"]),
    ("{% raw %}{{ a }}{% endraw %}", ["{% raw %} |raw| |", "{{ a }} | | a |raw", "{% endraw %} |endraw| |"]),
    ("{% raw %}{% if %}{% endraw %}", ["{% raw %} |raw| |", "{% if %} |if| |raw", "{% endraw %} |endraw| |"]),
    (
        "{% comment %}{% x %}{% endcomment %}",
        ["{% comment %} |comment| |", "{% x %} |x| |comment", "{% endcomment %} |endcomment| |"],
    ),
    (
        "{% if a %}{% for b in c %}{{ e }}{% endif %}{{ d }}",
        [
            "{% if a %} |if| a |",
            "{% for b in c %} |for| b in c |if",
            "{{ e }} | | e |if for",
            "{% endif %} |endif| |",
            "{{ d }} | | d |",
        ],
    ),
    ("{{ a", ["{{ | | |"]),
    ("{{ a }", ["{{ a } | | a } |"]),
    ("{% %}{% include  x a='b'  %}", ["{% %} | | |", "{% include  x a='b'  %} |include| x a='b' |"]),
    ("{{ '}}' }}", ["{{ '}} | | ' |"]),
]


@pytest.mark.parametrize(("text", "outline"), OUTLINES)
def test_nodes_of_a_text(text: str, outline: list[str]) -> None:
    assert [shown(node, text) for node in nodes(SourceFile("a.html", text))] == outline


def shown(node: LiquidNode, text: str) -> str:
    parts = [
        text[node.span.start : node.span.end],
        node.name,
        text[node.markup.start : node.markup.end],
        " ".join(node.within),
    ]
    return f"{parts[0]} |{parts[1] or ' '}| {parts[2]}{' ' if parts[2] else ''}|{parts[3]}"


def test_nodes_from_an_offset() -> None:
    assert [node.span.start for node in nodes(SourceFile("a.html", "{{ a }}{{ b }}"), 7)] == [7]


def test_python_liquid_is_imported_only_when_it_is_needed() -> None:
    program = "import sys; from cfplint.liquid import nodes, LiquidNode; print('liquid' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"


def test_ends_of_blocks_that_are_not_open_cost_no_search_through_those_that_are() -> None:
    def seconds(count: int) -> float:
        source = SourceFile("a.html", "{% if x %}" * count + "{% endfor %}" * count)
        start = time.process_time()
        nodes(source)
        return time.process_time() - start

    seconds(100)
    assert seconds(24_000) < 12 * seconds(6_000), "a search makes four times the text cost sixteen times the time"


@pytest.mark.parametrize(("more", "told"), [(0, True), (1, False)])
def test_a_template_that_is_not_read_has_no_outline(more: int, *, told: bool) -> None:
    text = "{{" * (MAX_PARSING // MARKUP_STEPS + more)

    assert bool(nodes(SourceFile("index.html", text))) is told
