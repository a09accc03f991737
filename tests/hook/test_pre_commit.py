"""The hook, run by the real pre-commit in a small repository."""

import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="needs git")

PROJECT = Path(__file__).parents[2]


def run(folder: Path, *command: str) -> subprocess.CompletedProcess[str]:
    identity = ("GIT_AUTHOR_NAME", "GIT_AUTHOR_EMAIL", "GIT_COMMITTER_NAME", "GIT_COMMITTER_EMAIL")
    environment = {**os.environ, **dict.fromkeys(identity, "a@example.org"), "SOURCE_DATE_EPOCH": "1795435200"}
    environment.pop("GIT_INDEX_FILE", None)
    environment["PRE_COMMIT_HOME"] = str(folder / ".pre-commit-home")
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository with the hook's own definition, run by the interpreter that has cfplint: nothing is downloaded."""
    hook = (PROJECT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")
    assert "entry: cfplint check --hook\n  args: [--]\n  language: python\n" in hook
    command = f"{shlex.quote(Path(sys.executable).as_posix())} -m cfplint check"
    local = hook.replace("entry: cfplint check", f"entry: {command}")
    local = local.replace("language: python", "language: system")
    indented = "".join(f"      {line}\n" for line in local.splitlines())
    (tmp_path / ".pre-commit-config.yaml").write_text(
        f"repos:\n  - repo: local\n    hooks:\n{indented}", encoding="utf-8"
    )
    (tmp_path / ".gitignore").write_text(".pre-commit-home/\n", encoding="utf-8")
    run(tmp_path, "git", "init", "-q")
    run(tmp_path, "git", "add", ".")
    run(tmp_path, "git", "commit", "-qm", "before")
    return tmp_path


def commit_of(repository: Path, files: dict[str, str]) -> subprocess.CompletedProcess[str]:
    """What the hook says of a commit with some files."""
    for name, text in files.items():
        (repository / name).parent.mkdir(parents=True, exist_ok=True)
        (repository / name).write_text(text, encoding="utf-8")
        run(repository, "git", "add", "--", name)
    return run(repository, sys.executable, "-m", "pre_commit", "run")


def test_the_given_files_are_reported_and_the_site_is_read_whole(repository: Path) -> None:
    commit_of(
        repository,
        {
            "_config.yml": "title: A Workshop\n",
            "_includes/date.html": "July 12, 2023",
            "other.md": "---\n---\n* Notification: July 13, 2023\n",
        },
    )
    run(repository, "git", "commit", "-qm", "a site")

    done = commit_of(repository, {"cfp.md": "---\n---\n* Paper submission: July 14, 2023\n{% include absent.html %}\n"})

    assert done.returncode == 1, done.stdout + done.stderr
    assert "cfp.md:3:21: warning past-deadline" in done.stdout
    assert "missing-include" in done.stdout
    assert "other.md" not in done.stdout


def test_files_of_no_site_do_not_block_a_commit(repository: Path) -> None:
    commit_of(repository, {"docs/_config.yml": "title: x\n", "docs/index.md": "---\n---\n* Due: July 14, 2023\n"})
    run(repository, "git", "commit", "-qm", "a site in a folder")

    done = commit_of(repository, {"README.md": "[x](y.md)\n", ".github/workflows/ci.yml": "on: push\n"})

    assert done.returncode == 0, done.stdout + done.stderr
    assert "none of the given files belongs to a site" in done.stdout


def test_a_file_whose_name_looks_like_an_option_is_a_file(repository: Path) -> None:
    done = commit_of(
        repository, {"_config.yml": "title: x\n", "-x.md": "---\n---\n* Paper submission: July 14, 2023\n"}
    )

    assert done.returncode == 1
    assert "-x.md:3:21: warning past-deadline" in done.stdout


def test_markdown_that_is_not_published_is_not_read_as_a_page(repository: Path) -> None:
    files = {"_config.yml": "title: x\n", "index.md": "---\n---\n", "README.md": "[x](y.md)\n"}

    assert commit_of(repository, files).returncode == 0
