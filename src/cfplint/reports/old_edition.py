"""What is said, in place of single findings, of a site whose edition is long over."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from cfplint.reports.documentation import documented_rules
from cfplint.reports.report import Report
from cfplint.reports.summary import counted
from cfplint.rules.finding import Finding

_WIDTH = 100


def stands_back(finding: Finding, report: Report) -> bool:
    """Whether the paragraph stands in place of a finding: the edition is old, and the rule compares with the clock."""
    rule = documented_rules().get(finding.name)
    return report.old_edition is not None and rule is not None and rule.asks_for_the_day


def paragraph(report: Report) -> Iterator[str]:
    """The lines that say that the edition is over, and how to say so for good; none where no finding stands back."""
    count = sum(stands_back(finding, report) for finding in report.findings)
    if report.old_edition is None or not count:
        return
    year, ended = report.old_edition.year, report.old_edition.ended
    stay = "stays" if count == 1 else "stay"
    yield from textwrap.wrap(
        f"This is the site of the edition of {year}, which ended on {ended}, and nothing that it announces is still to "
        f"come. An old edition is a record, not rot: {counted(count, 'finding')} about dates that have passed {stay} "
        "out of this report (--show all brings them back). To have the site treated as a record everywhere, write in "
        "cfplint.toml:",
        _WIDTH,
    )
    yield from ("", "    [site]", f"    edition = {year}", '    state = "archived"')
