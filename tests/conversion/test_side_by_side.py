"""Two texts beside each other."""

import time

from hypothesis import given
from hypothesis import strategies as st

from cfplint.conversion.side_by_side import Row, side_by_side

LINES = st.lists(st.sampled_from(["one", "two", "three", "four", "", "  two", "five"]), max_size=12)


def shown(before: str, after: str) -> list[tuple[str | None, str | None]]:
    return [(row.before, row.after) for row in side_by_side(before, after)]


def test_lines_that_are_in_both_stand_beside_each_other() -> None:
    assert shown("a\nold\nb\nc", "a\nb\nnew\nc") == [("a", "a"), ("old", None), ("b", "b"), (None, "new"), ("c", "c")]


def test_what_changed_stands_beside_what_it_was() -> None:
    assert list(side_by_side("a\nold\nb", "a\nnew\nb"))[1] == Row("old", "new", same=False)


def test_indentation_is_no_difference() -> None:
    assert list(side_by_side("  a", "a")) == [Row("  a", "a", same=True)]


def test_a_line_that_moved_is_gone_here_and_new_there() -> None:
    assert [row.same for row in side_by_side("x\na\nb\nc", "a\nb\nc\nx")] == [False, True, True, True, False]


@given(LINES, LINES)
def test_no_line_is_lost_or_out_of_order(before: list[str], after: list[str]) -> None:
    rows = list(side_by_side("\n".join(before), "\n".join(after)))

    assert [row.before for row in rows if row.before is not None] == "\n".join(before).splitlines()
    assert [row.after for row in rows if row.after is not None] == "\n".join(after).splitlines()
    assert all(row.same == ((row.before or "").strip() == (row.after or "").strip()) for row in rows if row.same)


@given(LINES)
def test_a_text_is_the_same_as_itself(lines: list[str]) -> None:
    assert all(row.same for row in side_by_side("\n".join(lines), "\n".join(lines)))


def test_long_texts_of_alike_lines_take_no_long_time() -> None:
    before, after = "<p>\n" * 40_000, "</p>\n<p>\n" * 20_000
    start = time.process_time()
    rows = list(side_by_side(before, after))

    assert len(rows) >= 40_000
    assert time.process_time() - start < 5
