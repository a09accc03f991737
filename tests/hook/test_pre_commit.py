"""The hook, run by the real pre-commit in a small repository."""

import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[2]


def run(folder: Path, *command: str) -> subprocess.CompletedProcess[str]:
    identity = ("GIT_AUTHOR_NAME", "GIT_AUTHOR_EMAIL", "GIT_COMMITTER_NAME", "GIT_COMMITTER_EMAIL")
    environment = {**os.environ, **dict.fromkeys(identity, "a@example.org"), "SOURCE_DATE_EPOCH": "1795435200"}
    environment.pop("GIT_INDEX_FILE", None)
    environment["PRE_COMMIT_HOME"] = str(folder / ".pre-commit-home")
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


@pytest.mark.skipif(shutil.which("git") is None, reason="needs git")
def test_the_given_files_are_reported_and_the_site_is_read_whole(tmp_path: Path) -> None:
    (tmp_path / "_config.yml").write_text("title: A Workshop\n", encoding="utf-8")
    (tmp_path / "_includes").mkdir()
    (tmp_path / "_includes/date.html").write_text("July 12, 2023", encoding="utf-8")
    (tmp_path / "other.md").write_text("---\n---\n* Notification: July 13, 2023\n", encoding="utf-8")
    (tmp_path / ".gitignore").write_text(".pre-commit-home/\n", encoding="utf-8")
    # The hook's own definition, run by the interpreter that has cfplint, so that nothing is downloaded.
    hook = (PROJECT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")
    assert "entry: cfplint check\n  language: python\n" in hook
    command = f"{shlex.quote(Path(sys.executable).as_posix())} -m cfplint check"
    local = hook.replace("entry: cfplint check", f"entry: {command}")
    local = local.replace("language: python", "language: system")
    indented = "".join(f"      {line}\n" for line in local.splitlines())
    (tmp_path / ".pre-commit-config.yaml").write_text(
        f"repos:\n  - repo: local\n    hooks:\n{indented}", encoding="utf-8"
    )
    run(tmp_path, "git", "init", "-q")
    run(tmp_path, "git", "add", ".")
    run(tmp_path, "git", "commit", "-qm", "before")
    (tmp_path / "cfp.md").write_text(
        "---\n---\n* Paper submission: July 14, 2023\n{% include absent.html %}\n", encoding="utf-8"
    )
    run(tmp_path, "git", "add", "cfp.md")

    done = run(tmp_path, sys.executable, "-m", "pre_commit", "run")

    assert done.returncode == 1, done.stdout + done.stderr
    assert "cfp.md:3:21: warning past-deadline" in done.stdout
    assert "missing-include" in done.stdout
    assert "other.md" not in done.stdout
