"""Templates that ask for more than a page can need end early, with what there is so far."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import pytest
from tests.liquid.rendering import body, site_of

from cfplint.errors import LiquidError
from cfplint.liquid import render_text

LOOP = "{% for i in (1..99) %}"
MANY = "{% for i in (1..99999) %}"

ENDLESS = {
    "a range without end": "{% for i in (1..1000000000) %}x{% endfor %}",
    "loops in loops": "{% for i in (1..100000) %}{% for j in (1..100000) %}{% endfor %}{% endfor %}",
    "a text that doubles": "{% assign a = 'x' %}{% for i in (1..99) %}{% assign a = a | append: a %}{% endfor %}",
    "a capture that doubles": "{% for i in (1..99) %}{% capture a %}{{ a }}{{ a }}x{% endcapture %}{% endfor %}",
    "an array that doubles": "{% assign a = 'x,y' | split: ',' %}"
    + LOOP
    + "{% assign a = a | concat: a %}{% endfor %}",
    "an array in itself": "{% assign a = 'x' | split: ',' %}"
    + LOOP
    + "{% assign a = a | push: a | push: a %}{% endfor %}{{ a }}",
    "a number that squares": "{% assign a = 99999999 %}{% for i in (1..99) %}{% assign a = a | times: a %}{% endfor %}",
    "a width in a date": "{{ 'now' | date: '%999999999d' }}",
    "many replacements": "{% assign a = '-' %}" + LOOP + "{% assign a = a | replace: '-', '----' %}{% endfor %}",
    "replacements between all characters": "{% assign a = 'xxxxxxxxxx' %}"
    + LOOP
    + "{% assign a = a | replace: '', 'yyyy' %}{% endfor %}",
    "cutting a long text": MANY + "{% assign a = t | replace: '<', 'x,' | split: ',' %}{% endfor %}",
    "words of a long text": MANY + "{{ t | replace: '<', 'a ' | truncatewords: 3 }}{% endfor %}",
    "counting the words of a long text": MANY + "{{ t | number_of_words: 'cjk' }}{% endfor %}",
    "a slug of a long text": MANY + "{{ t | slugify }}{% endfor %}",
    "search in a long text": MANY + "{% if t contains 'z' %}{% endif %}{% endfor %}",
    "unique items of a long list": "{% assign a = t | split: '' %}" + MANY + "{% assign b = a | uniq %}{% endfor %}",
    "conditions to be parsed": "{% assign a = 'x' | split: ',' %}"
    + MANY
    + "{% capture e %}x == {{ i }}{% endcapture %}{% assign b = a | where_exp: 'x', e %}{% endfor %}",
    "a table without end": "{% tablerow i in (1..1000000000) %}x{% endtablerow %}",
    "highlighting again and again": MANY + "{% highlight ruby %}def a; puts 1; end{% endhighlight %}{% endfor %}",
    "JSON that doubles": "{% assign a = 'x' | split: ',' %}"
    + LOOP
    + "{% assign a = a | push: a | push: a %}{% endfor %}{{ a | jsonify }}",
    "blocks in blocks": "{% if true %}" * 2000 + "{% endif %}" * 2000,
    "search in a long list": "{% assign a = t | split: '' %}" + MANY + "{% if a contains 'z' %}{% endif %}{% endfor %}",
    "many outputs": "{{ x }}" * 30000,
    "many conditions": "{% if a == b %}{% endif %}" * 20000,
    "many includes of outputs": "{% include {{a}} %}" * 20000,
    "sorting again and again": "{% assign a = t | split: '' %}"
    + MANY
    + "{% assign b = a | sort_natural %}{% endfor %}",
}

HARMLESS = {
    "many open outputs": "{{" * 50000,
    "many open tags": "{%" * 50000,
    "a long blank": "{{" + " " * 200000,
    "a long blank output": "{{" + " " * 200000 + "}}",
    "a long name": "{% assign " + "a" * 50000 + " %}",
    "a long name that is set": "{% assign " + "a" * 50000 + " = 1 %}",
    "many brackets": "{{ " + "a[" * 20000 + "}}",
    "many round brackets": "{{ " + "(" * 20000 + "}}",
    "many quotes": "{{ " + "\"'" * 20000 + "}}",
    "many clauses": "{% if " + "a and " * 20000 + "%}{% endif %}",
    "many values": "{% case 1 %}{% when " + "1, " * 20000 + "1 %}{% endcase %}",
    "many blocks without end": "{% if true %}" * 5000,
    "an include of outputs": "{% include " + "{{a|" * 900 + " %}",
    "tags in a long text": "{{ t | strip_html }}{{ t | escape_once }}{{ t | slugify }}",
    "a long digit": "{{ " + "9" * 50000 + " }}",
    "a long date": "{{ '" + "1:" * 50000 + "' | date: '%Y' }}",
    "round far behind the point": "{{ 1.5 | round: 99999999999 }}",
}


@pytest.mark.parametrize("template", ENDLESS.values(), ids=ENDLESS)
def test_ends_with_an_error(template: str) -> None:
    with pytest.raises(LiquidError):
        render_text(template, {"t": "<" * 100000})


@pytest.mark.parametrize("template", HARMLESS.values(), ids=HARMLESS)
def test_ends(template: str) -> None:
    with suppress(LiquidError):
        render_text(template, {"t": "<" * 100000})


def test_a_template_with_too_many_tags_is_not_read(tmp_path: Path) -> None:
    site = site_of(tmp_path, {"index.html": "---\n---\n{% if x %}" + "{{ 1 }}" * 30000 + "{% endif %}"})
    rendering = body(site, "index.html")
    assert rendering.text.text == ""
    assert [(problem.kind, len(problem.place.span)) for problem in rendering.problems] == [("liquid-limit", 7)]


def test_page_keeps_what_came_before_the_limit(tmp_path: Path) -> None:
    template = "---\n---\nbefore {% for i in (1..1000000000) %}x{% endfor %}"
    rendering = body(site_of(tmp_path, {"index.html": template}), "index.html")
    assert rendering.text.text == "before "
    assert [problem.kind for problem in rendering.problems] == ["liquid-limit"]
