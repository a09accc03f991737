"""Edits are made together, or refused."""

import pytest

from cfplint.source import Edit, apply_edits


def test_edits_are_made_in_any_order() -> None:
    assert apply_edits("one two three", [Edit("p", 8, 13, "3"), Edit("p", 0, 3, "1")]) == "1 two 3"


def test_equal_edits_count_once() -> None:
    assert apply_edits("one", [Edit("p", 0, 1, "O"), Edit("p", 0, 1, "O")]) == "One"


@pytest.mark.parametrize("edits", [[Edit("p", 0, 2, ""), Edit("p", 1, 3, "")], [Edit("p", 2, 9, "")]])
def test_edits_that_overlap_or_lie_outside_are_refused(edits: list[Edit]) -> None:
    with pytest.raises(ValueError, match="overlaps another or lies outside"):
        apply_edits("one", edits)
