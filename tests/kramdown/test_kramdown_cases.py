"""What the real kramdown writes, case by case; recorded by tests/oracle/record_kramdown.py."""

import json
from pathlib import Path

import pytest

from cfplint.kramdown import Options, convert, to_html

CASES = Path(__file__).parent / "cases"
MODES = {".html": {}, ".gfm.html": {"input": "GFM", "hard_wrap": False}}
ALL = [
    pytest.param(case, ending, id=f"{case.parent.name}/{case.stem}{'-gfm' if 'gfm' in ending else ''}")
    for case in sorted(CASES.rglob("*.md"))
    for ending in MODES
]


@pytest.mark.parametrize(("case", "ending"), ALL)
def test_equals_kramdown(case: Path, ending: str) -> None:
    beside = case.with_suffix(".json")
    options: dict[str, object] = {"syntax_highlighter": None, "kramdown_version": "2.4", **MODES[ending]}
    if beside.exists():
        options |= json.loads(beside.read_text(encoding="utf-8"))
    text = case.read_bytes().decode("utf-8")
    golden = case.with_suffix(ending)
    if not golden.exists():  # kramdown's GFM parser writes the same as kramdown
        golden = case.with_suffix(".html")
    wanted = golden.read_bytes().decode("utf-8")
    assert to_html(text, **options) == wanted
    assert convert(text, Options.from_mapping(options)).html == wanted
