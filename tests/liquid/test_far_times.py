"""Times at both ends of Python's calendar, which Ruby's does not share."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.liquid.rendering import body, site_of


@pytest.mark.parametrize(
    ("written", "printed", "seconds", "local"),
    [
        # Jekyll shows the year 10000, and the year 0, in the site's zone; here a time that far keeps its own zone.
        ("9999-12-31 23:59:59 -05:00", "9999-12-31 23:59:59 -0500", "253402318799", "9999-12-31T23:59:59-05:00"),
        ("0001-01-01 00:00:00 +14:00", "0001-01-01 00:00:00 +1400", "-62135647200", "0001-01-01T00:00:00+14:00"),
        ("9999-12-31 23:59:59 +00:00", "9999-12-31 23:59:59 +0000", "253402300799", "9999-12-31T23:59:59+00:00"),
    ],
)
def test_a_time_beyond_the_calendar_of_the_sites_zone_is_written(
    tmp_path: Path, written: str, printed: str, seconds: str, local: str
) -> None:
    page = (
        f"---\nt: {written}\n---\n"
        "{{ page.t }}|{{ page.t | date: '%s' }}|{{ page.t | date_to_xmlschema }}|"
        f"{{{{ '{written}' | date: '%s' }}}}"
    )
    site = site_of(tmp_path, {"index.html": page})

    rendering = body(site, "index.html")

    assert not rendering.problems
    assert rendering.text.text.split("|") == [printed, seconds, local, seconds]
