"""Which rules run: `--select`, `--ignore` and the configuration, by name, code or family."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Sequence

from cfplint.errors import UnknownRuleError
from cfplint.rules.rule import Rule, all_rules
from cfplint.suppress import SUPPRESSION_RULES

ALL = "all"
"""Selects every rule, those that are off by default too."""


def catalogue() -> tuple[Rule, ...]:
    """Every rule that can be named, by code; those about suppressions run after the others."""
    return tuple(sorted((*all_rules(), *SUPPRESSION_RULES), key=lambda rule: (rule.code, rule.name)))


def select_rules(select: Sequence[str] = (), ignore: Sequence[str] = ()) -> tuple[Rule, ...]:
    """The rules that run.

    Args:
        select: names, codes or families; none means the rules that are on by default.
        ignore: names, codes or families that do not run, whatever selects them.

    Raises:
        UnknownRuleError: one of them is no rule, code or family.
    """
    chosen = named(select) if select else {rule for rule in catalogue() if rule.default}
    return tuple(rule for rule in catalogue() if rule in chosen - named(ignore))


def named(names: Iterable[str]) -> set[Rule]:
    """The rules that some names, codes or families stand for.

    Raises:
        UnknownRuleError: one of them stands for none.
    """
    found: set[Rule] = set()
    for name in names:
        wanted = name.strip().lower().replace("_", "-")
        matching = {rule for rule in catalogue() if wanted in (rule.name, rule.code.lower(), rule.family, ALL)}
        if not matching:
            raise UnknownRuleError(f"there is no rule, code or family “{name}”{_suggestion(wanted)}")
        found |= matching
    return found


def _suggestion(wanted: str) -> str:
    known = [word for rule in catalogue() for word in (rule.name, rule.family, rule.code.lower())]
    close = difflib.get_close_matches(wanted, sorted(set(known)), n=1)
    return f"; did you mean “{close[0]}”?" if close else "; `cfplint rules` lists them all"
