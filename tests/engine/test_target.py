"""What paths mean."""

from pathlib import Path

import pytest

from cfplint.engine.target import find_target


def test_a_path_through_the_folder_above_is_the_file_that_it_leads_to(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "_config.yml").touch()
    (tmp_path / "cfp.md").touch()
    (tmp_path / "_posts").mkdir()
    monkeypatch.chdir(tmp_path / "_posts")

    assert find_target([Path("../cfp.md")]).only == frozenset(["cfp.md"])
