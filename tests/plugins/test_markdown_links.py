"""Links are found in time that grows with the text, whatever it holds."""

from __future__ import annotations

import time

import pytest

from cfplint.plugins.markdown_links import markdown_links

HOSTILE = [
    "[" * 200_000,
    "[a](" * 60_000,
    "](#" * 60_000,
    "[](a " * 40_000,
    '[]: a "' * 40_000,
    "\n" * 200_000 + "[a]: b",
    "[](" + "# " * 100_000,
    '[]("' + ' "' * 60_000 + ")",
    "[](a" + " " * 100_000 + ")",
    '[](a \n"' * 30_000,
    "[a]: b" + " " * 100_000 + "x",
    "[](a " + '"\\' * 60_000 + ")",
]


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: repr(text[:10]))
def test_a_hostile_text_is_read_at_once(text: str) -> None:
    began = time.process_time()
    list(markdown_links(text))

    assert time.process_time() - began < 2
