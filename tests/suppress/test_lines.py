"""The lines that a suppression counts for, one by one."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from cfplint.rules.finding import Finding
from cfplint.source import Place, Position, SourceFile, Span
from cfplint.suppress import apply

CASES = Path(__file__).with_name("suppressed_lines.txt")
MARK = "»"


def cases() -> Iterator[object]:
    for case in CASES.read_text("utf-8").split("\n=== ")[1:]:
        head, _, body = case.partition("\n")
        name, _, path = head.removesuffix("]").rpartition(" [")
        yield pytest.param(path, body.rstrip("\n").split("\n"), id=name)


def suppressed(path: str, text: str) -> list[int]:
    """The lines of a file on which a finding of `r` is silenced."""
    source = SourceFile(path, text)
    findings = [
        Finding(Place(path, Span(at, at)), "x", name="r")
        for line in range(1, len(source.lines) + 1)
        for at in [source.lines.offset(Position(line, 1))]
    ]
    kept = {finding.place for finding in apply(findings, {path: source}, ()).kept}
    return [line for line, finding in enumerate(findings, 1) if finding.place not in kept]


@pytest.mark.parametrize("newline", ["\n", "\r\n"], ids=["LF", "CRLF"])
@pytest.mark.parametrize(("path", "lines"), list(cases()))
def test_a_suppression_counts_for(path: str, lines: list[str], newline: str) -> None:
    expected = [number for number, line in enumerate(lines, 1) if line.startswith(MARK)]

    assert suppressed(path, newline.join(line.removeprefix(MARK) for line in lines)) == expected
