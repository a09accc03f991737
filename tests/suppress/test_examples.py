"""The examples of suppressions that the documentation gives hold when they are copied."""

from pathlib import Path

import pytest

import cfplint

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("document", ["README.md", "docs/check.md"])
def test_an_example_silences_what_it_shows(document: str, tmp_path: Path) -> None:
    text = (ROOT / document).read_text(encoding="utf-8")
    [example] = [block for block in text.split("```markdown\n")[1:] if "cfplint: ignore" in block]
    (tmp_path / "_config.yml").touch()
    (tmp_path / "call.md").write_text(f"---\n---\n{example.partition('```')[0]}", encoding="utf-8")

    report = cfplint.check(tmp_path, today="2026-11-23")

    assert [(finding.name, finding.message) for finding in report.findings] == []
    assert report.suppressed >= 2
