"""Which variables of a site's templates count as used."""

from __future__ import annotations

from pathlib import Path

import pytest

import cfplint

SITES = {
    "its page prints it": ({"index.md": '{% assign chair = "Ann" %}{{ chair }}'}, False),
    "nothing prints it": ({"index.md": '{% assign chair = "Ann" %}'}, True),
    "an include prints it": (
        {"index.md": '{% assign chair = "Ann" %}{% include part.md %}', "_includes/part.md": "{{ chair }}"},
        False,
    ),
    "a file beside the page prints it": (
        {"index.md": '{% assign chair = "Ann" %}{% include_relative _part.md %}', "_part.md": "Chair: {{ chair }}"},
        False,
    ),
    "a file beside the page would print it on another day": (
        {
            "index.md": '{% assign chair = "Ann" %}{% if page.open %}{% include_relative _part.md %}{% endif %}',
            "_part.md": "Chair: {{ chair }}",
        },
        False,
    ),
    "an include sets it, a file beside the page prints it": (
        {
            "index.md": "{% include set.md %}{% include_relative _part.md %}",
            "_includes/set.md": '{% assign chair = "Ann" %}',
            "_part.md": "Chair: {{ chair }}",
        },
        False,
    ),
    "a page sets it that another one includes": (
        {
            "index.md": "---\n---\n{% include_relative set.md %}{{ chair }}",
            "set.md": '{% assign chair = "Ann" %}',
        },
        False,
    ),
    "an include sets it, nothing prints it": (
        {"index.md": "{% include set.md %}", "_includes/set.md": '{% assign chair = "Ann" %}'},
        True,
    ),
}


@pytest.mark.parametrize(("files", "reported"), SITES.values(), ids=SITES)
def test_a_variable_is_used_by_whatever_may_see_it(tmp_path: Path, files: dict[str, str], *, reported: bool) -> None:
    for name, text in {"_config.yml": "title: Call\n", **files}.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        front_matter = "" if name.startswith("_") or text.startswith("---") else "---\n---\n"
        (tmp_path / name).write_text(front_matter + text, encoding="utf-8")
    findings = cfplint.check(tmp_path, today="2024-06-01", select=("unused-assign",)).findings
    assert [finding.name for finding in findings] == ["unused-assign"] * reported
