"""What holds for the dates of any text."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cfplint.dates import PageContext, read_dates
from cfplint.dates.grammar import written_dates
from cfplint.dates.lexicon import Languages, lexicon
from cfplint.dates.parts import Reader
from cfplint.dates.tokens import Token, tokens_of
from cfplint.facts.text import State, TextBlock
from cfplint.source import Span, Traced

PIECES = (
    *("May", "June ", "Sept.", "march", "Monday", "Fri,", "5", " 31", "2023", "'23", "99", "0", "22th", "1st"),
    *("-", "–", "/", ".", ":", ",", " ", "\n", " to ", " and ", " of ", "(", ")", "~~", "<b>", "</del>", "*"),
    *(
        "AoE",
        "UTC-12",
        "23:59",
        "11 pm",
        "noon",
        "Y-3",
        "２０２３",
        "٥",
        "年",
        "月",
        "日",
        "é",
        "\u0301",
        "\ufffd",
        "\x00",
    ),
    *("deadline: ", "All deadlines are ", "conference", "2023-05-07", "12.5.", "countdown"),
)
TEXTS = st.one_of(st.text(), st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
STATES: tuple[State, ...] = ("live", "commented", "script")


@settings(max_examples=400, deadline=None)
@given(
    st.lists(
        st.tuples(
            TEXTS, st.sampled_from(STATES), st.sampled_from(("", "p", "td", "li", "h2")), TEXTS, st.integers(0, 30)
        ),
        max_size=4,
    )
)
def test_the_characters_of_a_place_read_as_the_mention(parts: list[tuple[str, State, str, str, int]]) -> None:
    source = "".join(text for text, *_ in parts)
    blocks: list[TextBlock] = []
    offset = 0
    for text, state, element, row, struck in parts:
        spans = (Span(min(struck, len(text)), len(text)),) if state == "live" else ()
        traced = Traced.of_source("page.md", text, offset)
        blocks.append(TextBlock(traced, state, spans, element, headings=(row,), row=row))
        offset += len(text)
    for mention in read_dates(blocks, PageContext(path="page.md", title=source[:30])):
        assert source[mention.place.span.start : mention.place.span.end] == mention.text
        assert (mention.start is None) <= (mention.instant is None)
        assert mention.text.strip() == mention.text


@given(TEXTS)
def test_tokens_follow_each_other(text: str) -> None:
    tokens = list(tokens_of(text))
    assert all(text[token.start : token.end].lower() == token.text for token in tokens)
    assert all(one.end <= other.start for one, other in pairwise(tokens))


class Counting(tuple[Token, ...]):
    """Tokens that count how often they are looked at."""

    __slots__ = ()
    looks = 0

    def __getitem__(self, index: int) -> Token:  # type: ignore[override]  # slices are not taken
        Counting.looks += 1
        return super().__getitem__(index)


@pytest.mark.parametrize(
    "unit",
    [
        "1",
        "1/",
        "May ",
        "May 5 ",
        "May 5 to ",
        "5-",
        "5, ",
        "2023-05-",
        "Monday, ",
        "the ",
        "5 and ",
        "2023年5月",
        "(May",
        "~~5",
        "<5",
    ],
)
def test_each_token_is_looked_at_a_fixed_number_of_times(unit: str) -> None:
    def looks(length: int) -> int:
        tokens = Counting(tokens_of(unit * (length // len(unit))))
        Counting.looks = 0
        list(written_dates(Reader(tokens, lexicon(Languages(("en",))))))
        return Counting.looks

    assert looks(4_000) <= 2.2 * looks(2_000) + 100


@pytest.mark.parametrize("unit", ["7", "1/", "a1", "May ", "May 5 ", "~~5 May", "<5"])
def test_a_long_page_of_one_thing_ends(unit: str) -> None:
    text = unit * (64_000 // len(unit))
    read_dates((TextBlock(Traced.of_source("page.md", text), "live", element="p"),), PageContext())


def test_four_hundred_dates_in_a_line() -> None:
    text = "May 5, 2023; " * 400
    block = TextBlock(Traced.of_source("page.md", text), "live", element="p")
    assert len(read_dates((block,), PageContext())) == 400
