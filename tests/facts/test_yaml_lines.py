"""YAML that is read line by line."""

from __future__ import annotations

import time

import pytest

from cfplint.facts.yaml_lines import yaml_blocks
from cfplint.source import SourceFile


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("due: May 5", ("due", "May 5")),
        ("  - camera_ready : May 5", ("camera ready", "May 5")),
        ("- - due: May 5", ("due", "May 5")),
        ('"due date": May 5', ("due date", "May 5")),
        ("'due date': May 5", ("due date", "May 5")),
        ("https://example.org/", ("", "https://example.org/")),
        ("- May 5", ("", "- May 5")),
    ],
)
def test_a_line_is_a_value_and_its_key(line: str, told: tuple[str, str]) -> None:
    (block,) = yaml_blocks(SourceFile("dates.yml", line))

    assert (block.row, block.text.text) == told


@pytest.mark.parametrize("piece", ["- ", "a b", "a    ", "'", '"', "- a "])
def test_a_long_line_is_no_trouble(piece: str) -> None:
    start = time.process_time()
    list(yaml_blocks(SourceFile("dates.yml", f"a{piece * 30_000}b\n{piece * 30_000}b\n")))

    # Time that grew with the square of the line would be minutes.
    assert time.process_time() - start < 5
