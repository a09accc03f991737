"""The recorded cases: what Jekyll's Liquid answered to a template."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

HERE = Path(__file__).parent
URL, BASEURL = "https://conf.example", "/2026"


@dataclass(frozen=True, slots=True)
class Case:
    """A template and what it became; `output` is `None` where Jekyll refused it."""

    topic: str
    template: str
    data: dict[str, Any]
    output: str | None

    def __str__(self) -> str:
        return f"{self.topic}: {self.template}"


class _Loader(yaml.SafeLoader):
    """Reads dates, times and sexagesimals as the strings they are."""


_Loader.yaml_implicit_resolvers = {}
for tag, pattern, first in (
    ("null", r"~|null|", ["~", "n", ""]),
    ("bool", r"true|false", list("tf")),
    ("int", r"-?[0-9]+", list("-0123456789")),
    ("float", r"-?[0-9]+\.[0-9]*(?:e[-+]?[0-9]+)?", list("-0123456789")),
):
    _Loader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(f"(?:{pattern})$"), first)


def load_yaml(path: Path) -> Any:
    """A YAML file in which only numbers, booleans and null are no strings."""
    return yaml.load(path.read_text(encoding="utf-8"), _Loader)  # a subclass of the safe loader


def recorded_cases() -> list[Case]:
    """All cases, by topic."""
    return [
        Case(path.stem, entry["template"], entry.get("data", {}), entry.get("output"))
        for path in sorted((HERE / "cases").glob("*.yml"))
        for entry in load_yaml(path)
    ]
