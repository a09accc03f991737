"""Something of cfplint itself failed.

## Why

A rule, or the reading of a page, met what its author did not think of. The rest of the check went on, but what failed
may have hidden findings, so the exit status is 2.

## What to do

Nothing is wrong with the page. Please report it, with the page that shows it and the text of the finding. Until it is
mended, `--ignore` with the rule that is named lets the check pass.
"""

from collections.abc import Iterator

from cfplint.engine.page_reading import Crash
from cfplint.rules.finding import Finding, Severity
from cfplint.rules.rule import rule
from cfplint.source import Place, Span

_ASK = "please report it with the page that shows it"


@rule(code="INT001", severity=Severity.ERROR, since="0.1")
def internal_error(crash: Crash) -> Iterator[Finding]:
    """Report what failed."""
    yield Finding(crash.place or Place(crash.path, Span(0, 0)), f"{crash.what} ({crash.message}); {_ASK}")
