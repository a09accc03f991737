"""Offsets and positions."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cfplint.source import LineIndex, Position

TEXT = st.text(alphabet="ab\r\n\u2028é\U0001f600")


@given(TEXT, st.data())
def test_a_position_leads_back_to_its_offset(text: str, data: st.DataObject) -> None:
    index = LineIndex(text)
    offset = data.draw(st.integers(0, len(text)))

    assert index.offset(index.position(offset)) == offset


@given(TEXT)
def test_lines_are_those_that_editors_count(text: str) -> None:
    wanted = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")

    index = LineIndex(text)

    assert [index.line_text(number + 1) for number in range(len(index))] == wanted


def test_columns_count_characters_from_one() -> None:
    assert LineIndex("é\U0001f600x").position(2) == Position(1, 3)


@pytest.mark.parametrize("offset", [-1, 4])
def test_an_offset_outside_the_text_is_refused(offset: int) -> None:
    with pytest.raises(ValueError, match="lies outside"):
        LineIndex("abc").position(offset)


@pytest.mark.parametrize("position", [Position(0, 1), Position(3, 1), Position(1, 0), Position(1, 4)])
def test_a_position_outside_the_text_is_refused(position: Position) -> None:
    with pytest.raises(ValueError, match=r"has no column|there is no line"):
        LineIndex("ab\nc").offset(position)
