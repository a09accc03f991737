"""What a template asks for in vain is told where its author must have meant a value, and only there."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.liquid.rendering import body, site_of, told

FILES = {
    "_config.yml": "title: Lamps\n",
    "_data/people.yml": "ann:\n  name: Ann\n",
    "_includes/unused.html": "{% assign set_elsewhere = 1 %}",
}
MATTER = "---\ntitle: Call\nchair: bob\n---\n"

TOLD = [
    ("{{ pge.title }}", "pge.title"),
    ("{{ site.titel }}", "site.titel"),
    ("{{ site.data.peple }}", "site.data.peple"),
    ("{% for p in site.data.peple %}{% endfor %}", "site.data.peple"),
    ("{{ site.data.people[page.chair].name }}", "site.data.people[page.chair].name"),
    ("{{ site.data.people.bob.name | upcase }}", "site.data.people.bob.name"),
    ("{% assign p = site.data.people[page.chair] %}{{ p.name }}", "site.data.people[page.chair]"),
]

NOT_TOLD = [
    "{{ page.subtitle }}",
    "{{ set_elsewhere }}",
    "{{ content }}{{ paginator.page }}",
    "{{ site.url }}{{ site.baseurl }}{{ site.github.repo }}",
    "{{ site.titel | default: 'x' }}",
    "{% if site.data.peple %}x{% endif %}",
    "{% if pge %}x{% endif %}",
    "{{ site.data.people[page.nobody].name }}",
    "{% assign p = site.data.people[page.chair] %}{% if p %}{{ p.name }}{% endif %}",
    "{% for pair in site.data.people %}{{ pair[1].homepage }}{% endfor %}",
]


@pytest.mark.parametrize(("template", "place"), TOLD)
def test_a_value_that_must_have_been_meant_is_told(template: str, place: str, tmp_path: Path) -> None:
    site = site_of(tmp_path, {**FILES, "index.html": MATTER + template})

    assert [told(site, problem)[:2] for problem in body(site, "index.html").problems] == [
        ("undefined-variable", f"index.html: {place}")
    ]


@pytest.mark.parametrize("template", NOT_TOLD)
def test_what_may_be_absent_is_not_told(template: str, tmp_path: Path) -> None:
    rendering = body(site_of(tmp_path, {**FILES, "index.html": MATTER + template}), "index.html")

    assert rendering.problems == ()
