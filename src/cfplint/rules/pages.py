"""The documentation pages of the rules: what `cfplint explain` prints and `docs/rules/` holds."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cfplint.rules.rule import Rule

FENCE = re.compile(
    r"^(?P<indent>[ ]*)(?P<fence>`{3,}|~{3,})(?P<info>[^\n`]*)\n(?P<body>.*?)^(?P=indent)(?P=fence)[ ]*$",
    re.MULTILINE | re.DOTALL,
)
"""A fenced text of a page: an example, with what `cfplint.testing.examples` reads behind its language."""
_SET_OFF = re.compile(rf"(?P<above>\n*){FENCE.pattern}", FENCE.flags)


def documentation(rule: Rule) -> str:
    """The page of one rule, in Markdown."""
    facts = f"Code `{rule.code}`, family `{rule.family}`, severity `{rule.severity.value}`, since {rule.since}"
    default = "" if rule.default else ", off by default"
    return f"# {rule.name}\n\n{rule.page.strip()}\n\n---\n\n{facts}{default}.\n"


def explanation(rule: Rule) -> str:
    """The page of one rule for somebody who reads it as text: what its fences say for tests is put into words."""
    return _SET_OFF.sub(_in_words, documentation(rule))


def _in_words(fence: re.Match[str]) -> str:
    """A fenced text below its file's name and what holds for it; nothing if it is an empty file."""
    indent, mark, body = fence["indent"], fence["fence"], fence["body"]
    language, *words = fence["info"].split() or [""]
    said = dict(word.split("=", 1) for word in words if "=" in word)
    if "file" in said and not body.strip():
        return ""
    head = [f"`{said['file']}`"] if "file" in said else []
    head += [f"on {said['today']}"] if "today" in said else []
    head += [f"in {said['encoding']}"] if "encoding" in said else []
    title = ", ".join(head)
    above = f"\n\n{indent}{title[:1].upper()}{title[1:]}:\n\n" if title else fence["above"]
    return f"{above}{indent}{mark}{language}\n{body}{indent}{mark}"


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
