"""Suppressions applied to what the rules said, and what the rules about suppressions say of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from cfplint.rules.finding import Finding
from cfplint.rules.rule import Rule
from cfplint.source import SourceFile
from cfplint.suppress.invalid_suppression import invalid_suppression
from cfplint.suppress.names import Names
from cfplint.suppress.per_file import not_ignored
from cfplint.suppress.read import read_suppressions
from cfplint.suppress.suppression import SuppressedName, Suppression, UnknownName, UnusedNames
from cfplint.suppress.unknown_suppression import unknown_suppression
from cfplint.suppress.unused_suppression import unused_suppression

SUPPRESSION_RULES: tuple[Rule, ...] = (invalid_suppression, unknown_suppression, unused_suppression)
"""The rules about suppressions. They look at what the other rules said, so they run here, after them."""

_Use = tuple[Suppression, SuppressedName]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What is left to report."""

    kept: tuple[Finding, ...]
    """The findings that nothing silences, in the order given."""
    suppressed: int
    """How many findings were silenced."""
    about_suppressions: tuple[Finding, ...]
    """What the rules about suppressions say, by file and position."""


def apply(
    findings: Iterable[Finding],
    sources: Mapping[str, SourceFile],
    known: Iterable[Rule],
    *,
    ran: Iterable[str] | None = None,
    per_file_ignores: Mapping[str, tuple[str, ...]] | None = None,
) -> Outcome:
    """Take out the findings that comments, front matter or the configuration silence.

    Args:
        findings: what the rules said.
        sources: every text file of the site that was read, by path; suppressions are looked for in all of them.
        known: every rule there is, whether it ran or not.
        ran: the names of the rules that ran; only those can leave a suppression unused. `None` means all.
        per_file_ignores: names, codes and families to ignore, by glob relative to the site's root.
    """
    said = list(findings)
    rules = (*known, *SUPPRESSION_RULES)
    names = Names.of(rules, (finding.name for finding in said))
    running = {rule.name for rule in rules} if ran is None else set(ran)
    optional = {rule.name for rule in rules if not rule.default}
    ignores = per_file_ignores or {}

    asked = list(not_ignored(said, ignores, names))
    suppressions = {path: read_suppressions(source) for path, source in sorted(sources.items())}
    used: set[_Use] = set()
    kept = [finding for finding in asked if not _silenced(finding, sources, suppressions, names, used)]

    about = [finding for each in suppressions.values() for finding in _about(each, names, optional, running, used)]
    told = [
        finding
        for finding in not_ignored(about, ignores, names)
        if not _silenced(finding, sources, suppressions, names, used)
    ]
    silenced = len(said) - len(kept) + len(about) - len(told)
    return Outcome(tuple(kept), silenced, tuple(told))


def _silenced(
    finding: Finding,
    sources: Mapping[str, SourceFile],
    suppressions: Mapping[str, tuple[Suppression, ...]],
    names: Names,
    used: set[_Use],
) -> bool:
    """Whether a comment or front matter silences a finding; every name that does is noted as used."""
    path = finding.place.path
    of_file = suppressions.get(path, ())
    if not of_file:
        return False
    source = sources[path]
    line = source.position(min(finding.place.span.start, len(source.raw))).line
    matching = [
        (suppression, name)
        for suppression in of_file
        if suppression.covers(line)
        for name in suppression.names
        if names.any_means([name.name], finding)
    ]
    used.update(matching)
    return bool(matching)


def _about(
    suppressions: Iterable[Suppression], names: Names, optional: set[str], running: set[str], used: set[_Use]
) -> Iterator[Finding]:
    """What the rules about suppressions say of one file's."""
    for suppression in suppressions:
        yield from invalid_suppression.findings(suppression)
        for name in suppression.names:
            if name.name not in names:
                yield from unknown_suppression.findings(UnknownName(suppression, name, names.closest(name.name)))
        unused = tuple(
            name
            for name in suppression.names
            if (suppression, name) not in used and _judged(names.rules(name.name), optional, running)
        )
        if unused:
            yield from unused_suppression.findings(UnusedNames(suppression, unused))


def _judged(meant: frozenset[str], optional: set[str], running: set[str]) -> bool:
    """Whether everything that a name stands for ran, so that it can be called unused."""
    meant -= {rule.name for rule in SUPPRESSION_RULES}
    expected = meant - (optional - running) or meant
    return bool(expected) and expected <= running
