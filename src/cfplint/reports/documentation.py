"""What the rules' documentation says, for reports."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from cfplint.rules.rule import Rule, all_rules
from cfplint.suppress import SUPPRESSION_RULES


@cache
def documented_rules() -> Mapping[str, Rule]:
    """Every rule by its name, those about suppressions included."""
    return {rule.name: rule for rule in (*all_rules(), *SUPPRESSION_RULES)}


def why(name: str) -> str:
    """The first sentence of a rule's documentation, or nothing for a name that no rule bears."""
    rule = documented_rules().get(name)
    return rule.summary.rstrip(".") if rule else ""
