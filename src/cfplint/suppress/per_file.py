"""Files that the configuration ignores some rules for, by glob."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from cfplint.rules.finding import Finding
from cfplint.suppress.names import Names


def not_ignored(
    findings: Iterable[Finding], per_file_ignores: Mapping[str, tuple[str, ...]], names: Names
) -> Iterator[Finding]:
    """The findings that the configuration does not silence.

    Args:
        findings: what rules said.
        per_file_ignores: names, codes and families by glob; globs as in `.gitignore`, relative to the site's root.
        names: what names stand for.
    """
    if not per_file_ignores:
        yield from findings
        return
    from pathspec import GitIgnoreSpec

    ignores = [(GitIgnoreSpec.from_lines([glob]), wanted) for glob, wanted in per_file_ignores.items()]
    for finding in findings:
        path = finding.place.path
        if not any(spec.match_file(path) and names.any_means(wanted, finding) for spec, wanted in ignores):
            yield finding
