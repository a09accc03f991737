"""A site's dates, read from files."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

import cfplint

Deadlines = Callable[..., cfplint.Deadlines]


@pytest.fixture
def deadlines(tmp_path: Path) -> Deadlines:
    """Reads a site given as texts by path, on a day."""

    def read(files: Mapping[str, str], today: str = "2026-01-15") -> cfplint.Deadlines:
        for name, text in {"_config.yml": "title: LAMPS 2026\nurl: https://lamps.example\n", **files}.items():
            file = tmp_path / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        return cfplint.deadlines(tmp_path, today=today)

    return read
