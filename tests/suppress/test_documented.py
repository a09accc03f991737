"""The examples of silencing, as they stand in the documents."""

from pathlib import Path

import pytest

import cfplint

ROOT = Path(__file__).parents[2]


def example(document: str) -> str:
    """The first block of Markdown in a document that silences something."""
    blocks = (ROOT / document).read_text(encoding="utf-8").split("```markdown\n")[1:]
    return next(block for block in (each.partition("```")[0] for each in blocks) if "cfplint: ignore" in block)


@pytest.mark.parametrize("document", ["README.md", "docs/check.md"])
@pytest.mark.parametrize("files", [("cfp.md",), ("cfp.md", "_config.yml")], ids=["a lone page", "a site"])
def test_an_example_silences_all_of_its_findings(tmp_path: Path, document: str, files: tuple[str, ...]) -> None:
    for name in files:
        (tmp_path / name).write_text("" if name == "_config.yml" else f"---\n---\n{example(document)}", "utf-8")

    report = cfplint.check(tmp_path / "cfp.md", today="2026-11-23")

    assert report.findings == ()
    assert report.suppressed > 0


def test_without_its_comments_an_example_has_findings_of_the_rules_that_it_names(tmp_path: Path) -> None:
    (tmp_path / "cfp.md").write_text(example("docs/check.md").replace("cfplint:", ""), "utf-8")

    found = {finding.name for finding in cfplint.check(tmp_path / "cfp.md", today="2026-11-23").findings}

    assert found == {"past-deadline", "bad-ordinal", "commented-date"}
