"""What Liquid refuses is told at its exact place, and the rest of the page goes on."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.liquid.rendering import body, site_of, told

from cfplint.liquid import render_text

SYNTAX, FILTER, TAG = "liquid-syntax-error", "unknown-filter", "unknown-tag"

TOLD = [
    ("a {{ 'x' | shout }} b", "a x b", [(FILTER, "shout")]),
    ("a {{ 'x' | shout | upcase | whisper: 1 }} b", "a X b", [(FILTER, "shout"), (FILTER, "whisper")]),
    ("a {% shout x %} b", "a  b", [(TAG, "shout")]),
    ("a {% shout %}x{% endshout %} b", "a x b", [(TAG, "shout")]),
    ("a {% assign x %} b {% if %}c{% endif %} d", "a  b  d", [(SYNTAX, "{% assign x %}"), (SYNTAX, "{% if %}")]),
    ("a {% if true %}b", "a b", [(SYNTAX, "{% if true %}")]),
    ("a {% endif %} b", "a  b", [(SYNTAX, "{% endif %}")]),
    ("{% if true %}a{% for i in (1..2) %}b{% endif %} c", "ab c", [(SYNTAX, "{% for i in (1..2) %}")]),
    ("a {{ x b", "a  x b", [(SYNTAX, "{{")]),
    ("a {{ x } b", "a  b", [(SYNTAX, "{{ x }")]),
    ("a {% b", "a  b", [(SYNTAX, "{%")]),
    ("{% raw %}a", "a", [(SYNTAX, "{% raw %}")]),
    ("{% for i of x %}a{% endfor %}b", "b", [(SYNTAX, "{% for i of x %}")]),
    ("{{ 'a' 'b' }}", "a", [("lax-parsing", "'b'")]),
    ("{% if 1 == 1 && 2 %}a{% endif %}", "a", [("lax-parsing", "&")]),
    ("{{ 'a' | sort }}b", "b", [("liquid-error", "{{ 'a' | sort }}")]),
    ("{{ 1 | divided_by: 0 }}b{% if 'a' > 1 %}c{% endif %}d", "bd",
     [("liquid-error", "{{ 1 | divided_by: 0 }}"), ("liquid-error", "{% if 'a' > 1 %}")]),
    ("{% include gone.html %}b", "b", [("missing-include", "gone.html")]),
    ("{% include gone.html x=y %}b", "b", [("missing-include", "gone.html")]),
    ("{% include_relative gone.md %}b", "b", [("missing-include", "gone.md")]),
    ("{% include {{ page.none }} %}b", "b", [("liquid-error", "{{ page.none }}")]),
    ("{% include 'fine.html' %}b", "b", [("liquid-error", "'fine.html'")]),
    ("{% include fine.html a b %}c", "c", [(SYNTAX, "a b")]),
    ("{% include %}c", "c", [(SYNTAX, "{% include %}")]),
    ("{% link gone.md %}b", "b", [("liquid-error", "gone.md")]),
    ("{% post_url gone %}b", "b", [(SYNTAX, "{% post_url gone %}")]),
    ("{% post_url 2020-01-01-gone %}b", "b", [("liquid-error", "2020-01-01-gone")]),
    ("{% comment %}{% unknown %}{% endcomment %}a", "a", []),
    ("{% seo %}a", "a", [(TAG, "seo")]),
]  # fmt: skip


@pytest.mark.parametrize(("template", "output", "problems"), TOLD)
def test_problem_is_told_and_the_rest_goes_on(
    tmp_path: Path, template: str, output: str, problems: list[tuple[str, str]]
) -> None:
    site = site_of(tmp_path, {"index.html": "---\n---\n" + template, "_includes/fine.html": "fine"})
    rendering = body(site, "index.html")
    assert rendering.text.text == output
    expected = sorted((kind, f"index.html: {text}", ()) for kind, text in problems)
    assert sorted(told(site, problem) for problem in rendering.problems) == expected


def test_problem_in_an_include_names_the_tags_that_lead_there(tmp_path: Path) -> None:
    site = site_of(
        tmp_path,
        {
            "index.html": "---\n---\n{% include one.html %}",
            "_includes/one.html": "{% include two.html %}",
            "_includes/two.html": "{{ 'x' | shout }}",
        },
    )
    rendering = body(site, "index.html")
    chain = ("index.html: {% include one.html %}", "_includes/one.html: {% include two.html %}")
    assert [told(site, problem) for problem in rendering.problems] == [(FILTER, "_includes/two.html: shout", chain)]
    assert rendering.reads == {"_includes/one.html", "_includes/two.html"}


def test_every_syntax_error_of_an_include_is_told_with_the_tag_that_leads_there(tmp_path: Path) -> None:
    site = site_of(
        tmp_path,
        {
            "index.html": "---\n---\n{% if %}{% endif %}{% include one.html %}",
            "_includes/one.html": "{% assign x %}\n{% for %}{% endfor %}\n{{ x",
        },
    )

    chain = ("index.html: {% include one.html %}",)
    assert [told(site, problem) for problem in body(site, "index.html").problems] == [
        (SYNTAX, "index.html: {% if %}", ()),
        (SYNTAX, "_includes/one.html: {% assign x %}", chain),
        (SYNTAX, "_includes/one.html: {% for %}", chain),
        (SYNTAX, "_includes/one.html: {{", chain),
    ]


def test_problem_of_an_include_used_twice_is_told_once(tmp_path: Path) -> None:
    site = site_of(
        tmp_path, {"index.html": "---\n---\n{% include a.html %}{% include a.html %}", "_includes/a.html": "{% x %}"}
    )
    assert len(body(site, "index.html").problems) == 1


@pytest.mark.parametrize(
    "include",
    ["{% include a.html %}", "{% if true %}{% include a.html x=1 %}{% endif %}", "{% include b.html %}"],
)
def test_include_that_includes_itself_is_told_and_the_page_goes_on(tmp_path: Path, include: str) -> None:
    site = site_of(
        tmp_path,
        {
            "index.html": "---\n---\nbefore {% include a.html %} behind",
            "_includes/a.html": "x" + include * 2,
            "_includes/b.html": "y{% include a.html %}",
        },
    )
    rendering = body(site, "index.html")
    assert rendering.text.text == "before  behind"
    assert [told(site, problem)[:2] for problem in rendering.problems] == [("include-recursion", "index.html: a.html")]


def test_include_that_ends_its_recursion_is_none(tmp_path: Path) -> None:
    site = site_of(
        tmp_path,
        {
            "index.html": "---\n---\n{% include down.html n=20 %}",
            "_includes/down.html": "{{ include.n }} {% assign m = include.n | minus: 1 %}"
            "{% if m > 0 %}{% include down.html n=m %}{% endif %}",
        },
    )
    rendering = body(site, "index.html")
    assert rendering.text.text.split() == [str(number) for number in range(20, 0, -1)]
    assert rendering.problems == ()


def test_unknown_filter_does_not_stop_a_template_on_its_own() -> None:
    assert render_text("{{ 'x' | shout }}", {}) == "x"


@pytest.mark.parametrize(
    ("template", "errors"),
    [("{% " * 500, 500), ("{{" * 500, 500), ("{% if x %}\n" * 300 + "{% endfor %}\n" * 300, 600)],
    ids=["tags never closed", "outputs never closed", "blocks never closed and ends of none"],
)
def test_of_thousands_of_syntax_errors_a_hundred_are_told_and_the_rest_counted(
    tmp_path: Path, template: str, errors: int
) -> None:
    site = site_of(tmp_path, {"index.html": "---\n---\n" + template})

    found = [problem for problem in body(site, "index.html").problems if problem.kind == SYNTAX]

    assert len(found) == 101
    assert found[-1].message == f"this is one of {errors - 100} more syntax errors in this file"
    assert found[-1].place.span > found[-2].place.span


def test_an_include_whose_name_comes_out_empty_is_not_told_as_a_name(tmp_path: Path) -> None:
    site = site_of(
        tmp_path, {"index.html": "---\ntitle: b c\n---\n{% include {{ page.none }} %}{% include a{{ page.title }}d %}"}
    )

    assert [problem.message for problem in body(site, "index.html").problems if problem.kind == "liquid-error"] == [
        "the name of the file to include is empty",
        "“ab cd” is no name that include takes",
    ]


@pytest.mark.parametrize(
    ("template", "message"),
    [
        ("{% shout %}", "there is no tag `shout`"),
        ("{{ 'x' | shout }}", "there is no filter `shout`; its input goes through unchanged"),
        ("{% include gone.html %}", "there is no file `gone.html` in _includes"),
        ("{% link gone.md %}", "there is no file `gone.md` that link could lead to"),
        ("{% post_url 2020-01-01-gone %}", "there is no post `2020-01-01-gone`"),
    ],
)
def test_what_is_not_there_is_quoted_as_written(tmp_path: Path, template: str, message: str) -> None:
    site = site_of(tmp_path, {"index.html": "---\n---\n" + template})

    assert [problem.message for problem in body(site, "index.html").problems] == [message]
