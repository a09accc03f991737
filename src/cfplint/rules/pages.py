"""The documentation pages of the rules: what `cfplint explain` prints and `docs/rules/` holds."""

from __future__ import annotations

from collections.abc import Sequence

from cfplint.rules.rule import Rule


def documentation(rule: Rule) -> str:
    """The page of one rule, in Markdown."""
    facts = f"Code `{rule.code}`, family `{rule.family}`, severity `{rule.severity.value}`, since {rule.since}"
    default = "" if rule.default else ", off by default"
    return f"# {rule.name}\n\n{rule.page.strip()}\n\n---\n\n{facts}{default}.\n"


def index(rules: Sequence[Rule]) -> str:
    """The page that lists rules, in Markdown."""
    rows = [
        f"| [{rule.name}]({rule.name}.md) | `{rule.code}` | {rule.family} | {rule.severity.value} | {rule.summary} |"
        for rule in rules
    ]
    head = ["# Rules", "", "| rule | code | family | severity | what it finds |", "| --- | --- | --- | --- | --- |"]
    return "\n".join([*head, *rows, ""])


def all_pages(rules: Sequence[Rule]) -> dict[str, str]:
    """Every page of `docs/rules/`, by file name.

    Args:
        rules: all rules that can be named, in order.
    """
    return {"README.md": index(rules), **{f"{rule.name}.md": documentation(rule) for rule in rules}}
