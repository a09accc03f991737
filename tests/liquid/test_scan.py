"""A stretch of a text is cut into the pieces that it has alone."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from cfplint.liquid.syntax.scan import scan

TEXTS = st.lists(st.sampled_from(["{{", "}}", "{%", "%}", "{", "}", "-", "a", " ", "raw", "endraw"])).map("".join)


@given(TEXTS, TEXTS, TEXTS)
def test_what_lies_around_a_stretch_does_not_count(before: str, stretch: str, behind: str) -> None:
    start, end = len(before), len(before + stretch)
    assert list(scan(before + stretch + behind, start, end)) == list(scan(before + stretch, start))
