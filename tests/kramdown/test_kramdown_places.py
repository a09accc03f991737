"""Every token's span is where the element stands, through whatever lies around it."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.kramdown.documents import DOCUMENTS
from tests.kramdown.places import FORMS, Token, misplaced

from cfplint.kramdown import Options, convert

OPTIONS = [
    Options(input="GFM", hard_wrap=False, syntax_highlighter=None),
    Options(input="GFM", kramdown_version="2.4"),
    Options(),
    Options(parse_block_html=True, kramdown_version="2.4"),
]

LINE_ENDS = st.sampled_from(["\n", "\r\n"])


@given(DOCUMENTS, LINE_ENDS, st.sampled_from(OPTIONS))
def test_no_place_of_a_nested_document_is_wrong(text: str, line_end: str, options: Options) -> None:
    text = text.replace("\n", line_end)
    assert misplaced(text, convert(text, options)) == []


@given(DOCUMENTS, LINE_ENDS, st.sampled_from(OPTIONS))
def test_places_are_right_without_a_trace(text: str, line_end: str, options: Options) -> None:
    text = text.replace("\n", line_end)
    converted = convert(text, options, trace=False)
    assert misplaced(text, converted) == []
    assert converted == replace(convert(text, options), runs=())


EVERYTHING = """\
# Head *em* {#h}

Set **strong** ~~gone~~
=======================

> quoted `code` ``x``
> [a](b "c") <http://d.e> ![f](g)\x20\x20
> "it's" -- <<h>> &copy; $$x$$[^n] ABC \\\\* <b class="i">j</b><br /><!-- k -->

1. one
2. {: .l} two

   - [ ] open
   - [x] done

Term
: meaning

| a | `b` |
|---|-----|
| c | d   |
|===|=====|
| e | f   |

    indented

~~~ ruby
x
~~~

$$
y
$$

<div class="z"><!-- w --><?pi ?></div>

<section markdown="1">
inside
</section>

* * *

{::comment}
c
{:/comment}

[^n]: note
*[ABC]: Alphabet
"""


def _tokens(tokens: list[Token]) -> Iterator[Token]:
    for token in tokens:
        yield token
        yield from _tokens(token.get("children", []))


def test_all_kinds_are_in_the_example() -> None:
    converted = convert(EVERYTHING, OPTIONS[0])
    kinds = {token["type"] for token in _tokens([*converted.tokens, *converted.footnotes.values()])}
    assert set(FORMS) - kinds == set()


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
@pytest.mark.parametrize("moved", [(1, 0), (-1, 0), (0, 1), (0, -1)], ids=["late", "early", "long", "short"])
@pytest.mark.parametrize("kind", [*sorted(set(FORMS) - {"blank"}), "text", "abbreviation"])
def test_a_place_that_is_off_by_one_is_noticed(kind: str, moved: tuple[int, int], line_end: str) -> None:
    text = EVERYTHING.replace("\n", line_end)
    converted = convert(text, OPTIONS[0])
    assert misplaced(text, converted) == []
    for number, token in enumerate(_tokens([*converted.tokens, *converted.footnotes.values()])):
        if token["type"] == kind:
            changed: Any = copy.deepcopy(converted)
            wrong = list(_tokens([*changed.tokens, *changed.footnotes.values()]))[number]
            start, end = wrong["span"]
            wrong["span"] = start + moved[0], end + moved[1]
            assert misplaced(text, changed), (wrong["type"], text[slice(*wrong["span"])])
