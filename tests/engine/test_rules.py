"""Every rule keeps its promises."""

from pathlib import Path

import pytest

from cfplint.engine.selection import catalogue, documented
from cfplint.rules.pages import all_pages
from cfplint.rules.rule import Rule
from cfplint.testing import assert_examples_hold

NOT_TEXT = {"nul-byte", "outside-link", "unreadable-file"}
"""Rules about what no text on a page can show; `tests/site` and `test_bad_input.py` try them on real files."""

RULES = [pytest.param(rule, id=rule.name) for rule in catalogue()]


@pytest.mark.parametrize("rule", [param for param in RULES if param.id not in NOT_TEXT])
def test_the_examples_of_a_page_hold(rule: Rule) -> None:
    assert_examples_hold(rule)


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_lives_in_a_file_of_its_own_name(rule: Rule) -> None:
    assert rule.function.__module__.rsplit(".", 1)[-1] == rule.function.__name__


def test_codes_and_names_are_given_once() -> None:
    names = [name for rule in documented() for name in (rule.code, rule.name)]

    assert len(names) == len(set(names))


def test_the_documentation_pages_are_those_that_the_rules_give() -> None:
    folder = Path(__file__).parents[2] / "docs" / "rules"

    written = {file.name: file.read_text(encoding="utf-8") for file in folder.glob("*.md")}

    assert written == all_pages(documented()), "run `python -m cfplint.rules docs/rules`"
