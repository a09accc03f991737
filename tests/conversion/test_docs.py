"""docs/convert.md tells of every step, and of everything that sanitizing leaves."""

import re
from pathlib import Path

from cfplint.conversion import allow_list
from cfplint.conversion.step import all_steps

TEXT = (Path(__file__).parents[2] / "docs/convert.md").read_text("utf-8")


def test_every_step_is_told_in_its_order() -> None:
    rows = re.findall(r"^\| `([a-z-]+)` \|", TEXT.partition("## The steps")[2].partition("\n## ")[0], re.MULTILINE)

    assert rows == [step.name for step in all_steps()]


def test_everything_that_sanitizing_leaves_is_told() -> None:
    part = TEXT.partition("## Pages that you do not trust")[2].partition("\n## ")[0]
    told = set(re.findall(r"[a-z0-9-]+", part))
    wide = {f"{name}-" for name in re.findall(r"([a-z]+)…", part)}
    left = allow_list.ELEMENTS | allow_list.WITH_CONTENT | allow_list.SCHEMES | allow_list.METADATA
    left |= {name for names in allow_list.ATTRIBUTES.values() for name in names} | allow_list.RELATIONS

    assert left <= told
    assert {name for name in allow_list.PROPERTIES - told if not name.startswith(tuple(wide))} <= {
        "text-decoration-line"
    }
