"""What a site's configuration tells of its conference."""

from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest
import yaml

import cfplint
from cfplint.agenda import Conference

CASES = yaml.safe_load(Path(__file__).with_name("conferences.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["config"]))
def test_a_configuration(case: dict[str, Any], tmp_path: Path) -> None:
    (tmp_path / "_config.yml").write_text(yaml.safe_dump(case["config"]), encoding="utf-8")
    (tmp_path / "index.md").write_text("---\n---\nText.\n", encoding="utf-8")

    found = cfplint.deadlines(tmp_path, today="2026-01-15").conference

    assert {key: value for key, value in asdict(found).items() if value} == case["told"]


@pytest.mark.parametrize(
    ("name", "identifier"),
    [("ACL", "acl23"), ("Café Conf!", "cafe-conf23"), ("灯台", ""), ("EMC2", "emc223"), ("PMBS23", "pmbs23"), ("", "")],
)
def test_an_identifier(name: str, identifier: str) -> None:
    assert Conference(name=name).identifier(2023) == identifier
