"""What the names in a suppression stand for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches

from cfplint.rules.finding import Finding
from cfplint.rules.rule import Rule

ALL = "all"
"""Stands for every rule, those that are off by default too."""


@dataclass(frozen=True, slots=True)
class Names:
    """The names, codes and families that may stand in a suppression, in the configuration or behind `--select`."""

    meanings: dict[str, frozenset[str]]
    """The names of the rules that each stands for, by its lower-case form."""
    spelling: dict[str, str]
    """How each is written, by its lower-case form."""

    @classmethod
    def of(cls, rules: Iterable[Rule], others: Iterable[str] = ()) -> Names:
        """The names, codes and families of some rules.

        Args:
            rules: every rule there is, run or not.
            others: names of findings that come from no rule.
        """
        pairs = [(word, rule.name) for rule in rules for word in (rule.name, rule.code, rule.family, ALL)]
        pairs += [(name, name) for name in others]
        meanings: dict[str, set[str]] = {}
        for word, name in pairs:
            meanings.setdefault(_normal(word), set()).add(name)
        found = {word: frozenset(rule_names) for word, rule_names in meanings.items()}
        return cls(found, {_normal(word): word for word, _ in pairs})

    def __contains__(self, name: str) -> bool:
        return _normal(name) in self.meanings

    def rules(self, name: str) -> frozenset[str]:
        """The names of the rules that a name stands for; none if it is unknown."""
        return self.meanings.get(_normal(name), frozenset())

    def any_means(self, names: Iterable[str], finding: Finding) -> bool:
        """Whether one of some names stands for a finding's rule."""
        return any(finding.name in self.rules(name) for name in names)

    def closest(self, name: str) -> str:
        """The known name that is most like an unknown one, or nothing."""
        close = get_close_matches(_normal(name), sorted(self.meanings), 1)
        return self.spelling[close[0]] if close else ""


def _normal(name: str) -> str:
    return name.lower().replace("_", "-")
