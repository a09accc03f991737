"""The findings that the README shows are those of the bundled site."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_the_findings_in_the_readme_are_printed_so() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    shown = text.partition("```text\n")[2].partition("```")[0].strip("\n").split("\n\n")
    command = [sys.executable, "-m", "cfplint", "check", "fixtures/site", "--today", "2026-11-23", "--format", "full"]

    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=False)

    printed = done.stdout.decode("utf-8").replace("\r\n", "\n").split("\n\n")
    assert [finding for finding in shown if finding not in printed] == []
