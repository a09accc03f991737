"""A fix makes of a rule's bad example what its page says."""

from __future__ import annotations

from collections import defaultdict

import pytest

from cfplint.engine.selection import catalogue
from cfplint.rules.rule import Rule
from cfplint.source import Edit, apply_edits
from cfplint.testing import examples, findings_of

FIXED = [
    pytest.param(rule, id=rule.name)
    for rule in catalogue()
    if any(example.heading == "Fixed" for example in examples(rule))
]


@pytest.mark.parametrize("rule", FIXED)
def test_the_fix_of_the_bad_example_gives_the_fixed_one(rule: Rule) -> None:
    bad = next(example for example in examples(rule) if example.heading == "Bad")
    fixed = next(example for example in examples(rule) if example.heading == "Fixed")
    (finding,) = findings_of(rule, bad)

    assert finding.fix is not None
    edits: dict[str, list[Edit]] = defaultdict(list)
    for edit in finding.fix.edits:
        edits[edit.path].append(edit)

    assert {path: apply_edits(text, edits[path]) for path, text in bad.files.items()} == fixed.files
