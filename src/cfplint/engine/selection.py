"""Which rules run: `--select`, `--ignore` and the configuration, by name, code or family."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from cfplint.config import Config, load_config
from cfplint.engine.internal_error import internal_error
from cfplint.errors import UnknownRuleError
from cfplint.rules.rule import Rule, all_rules
from cfplint.suppress import SUPPRESSION_RULES, Names

UPCOMING = "upcoming-deadline"
"""The rule that runs where somebody says how far ahead to look."""


def catalogue() -> tuple[Rule, ...]:
    """Every rule that can be named, by code; those about suppressions run after the others."""
    return tuple(sorted((*all_rules(), *SUPPRESSION_RULES), key=lambda rule: (rule.code, rule.name)))


def documented() -> tuple[Rule, ...]:
    """Everything that has a page: the rules that can be named, and what cfplint says of its own failures."""
    return (*catalogue(), internal_error)


def select_rules(select: Sequence[str] = (), ignore: Sequence[str] = (), also: Sequence[str] = ()) -> tuple[Rule, ...]:
    """The rules that run.

    Args:
        select: names, codes or families; none means the rules that are on by default. A family stands for those of it
            that are on by default.
        ignore: names, codes or families that do not run, whatever selects them.
        also: names, codes or families that run beside those.

    Raises:
        UnknownRuleError: one of them is no rule, code or family.
    """
    own = {name.strip() for name in select}
    chosen = named(also) | {
        rule
        for rule in (named(select) if select else catalogue())
        if rule.default or {rule.name, rule.code, "all"} & own
    }
    return tuple(rule for rule in catalogue() if rule in chosen - named(ignore))


def load_options(start: Path, explicit: Path | None = None) -> Config:
    """The options of cfplint for a site, the names of rules in them known.

    Args:
        start: the site's root.
        explicit: a configuration given by hand, instead of the nearest one.

    Raises:
        ConfigError: a configuration is missing, broken, or names a rule that does not exist.
    """
    return load_config(start, explicit, known=named)


def named(names: Iterable[str]) -> set[Rule]:
    """The rules that some names, codes or families stand for.

    Raises:
        UnknownRuleError: one of them stands for none.
    """
    known = Names.of(catalogue())
    found: set[str] = set()
    for name in names:
        if name.strip() not in known:
            close = known.closest(name.strip())
            hint = f"did you mean “{close}”?" if close else "`cfplint rules` lists them all"
            raise UnknownRuleError(f"there is no rule, code or family “{name}”; {hint}")
        found |= known.rules(name.strip())
    return {rule for rule in catalogue() if rule.name in found}
