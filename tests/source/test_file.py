"""Files are read without loss."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cfplint.errors import TargetError
from cfplint.source import Position, Span, decode, read_source


@given(st.binary())
def test_the_bytes_of_a_file_come_back(data: bytes) -> None:
    file = decode(data, "page.md")

    assert file.encode(file.raw) == data


@given(st.binary())
def test_an_undecodable_byte_is_one_character(data: bytes) -> None:
    file = decode(data, "page.md")

    assert len(file.text) == len(file.raw)
    assert all(file.text[span.start : span.end] == "�" * len(span) for span in file.undecodable)


def test_a_byte_order_mark_is_no_character_and_is_kept() -> None:
    file = decode(b"\xef\xbb\xbfabc", "page.md")

    assert (file.text, file.bom, file.encode("abcd")) == ("abc", True, b"\xef\xbb\xbfabcd")


def test_bytes_that_are_no_utf8_are_told_with_their_place() -> None:
    file = decode(b"caf\xe9 \xff\xfe!", "page.md")

    assert file.undecodable == (Span(3, 4), Span(5, 7))
    assert file.text == "caf� ��!"


def test_newlines_are_kept_as_they_are() -> None:
    assert decode(b"a\r\nb\rc\n", "page.md").text == "a\r\nb\rc\n"


def test_a_file_that_cannot_be_read_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(TargetError, match=r"^page\.md: cannot be read \(.+\)$"):
        read_source(tmp_path / "absent.md", "page.md")


def test_a_position_counts_every_kind_of_line_end() -> None:
    file = decode(b"a\r\nb\rc\nd", "page.md")

    assert [file.position(offset) for offset in (0, 3, 5, 7)] == [Position(n, 1) for n in (1, 2, 3, 4)]
