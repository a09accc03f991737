"""What costs much counts much: a tenth of a rendering's work is done long before two seconds are over.

Each template repeats something that is quick for Liquid to say and slow to do. All of them end with an error that the
work is used up or a value is too large; the time allowed is ten times what it should be, as machines differ.
"""

from __future__ import annotations

import time
import tracemalloc
from functools import cache

import pytest

from cfplint.clock import read_clock
from cfplint.errors import LiquidError
from cfplint.kramdown import convert
from cfplint.liquid.buffer import TraceBuffer
from cfplint.liquid.context import JekyllContext
from cfplint.liquid.limits import MAX_PARSING, MAX_WORK, Budget, LimitError, counted, markdown_steps, reading_steps
from cfplint.liquid.site_registers import Registers
from cfplint.liquid.syntax.scan import scan
from cfplint.liquid.text import environment
from cfplint.source import Run, traced

SECONDS = 2.0

AGAIN = """
a text as Markdown                      {% assign b = prose | markdownify %}
a table as Markdown                     {% assign b = table | markdownify %}
quotes as Markdown                      {% assign b = quotes | markdownify %}
other letters as Markdown               {% assign b = letters | markdownify %}
typographic quotes                      {% assign b = quotes | smartify %}
entities of XML                         {% assign b = angles | xml_escape %}
entities of HTML                        {% assign b = prose | escape %}
an escaped inspection                   {% assign b = angles | inspect %}
the inspection of a hash                {{ rows }}
JSON of rows                            {% assign b = rows | jsonify %}
white space made one                    {% assign b = prose | normalize_whitespace %}
a slug of other letters                 {% assign b = letters | slugify: 'latin' %}
an escaped address                      {% assign b = letters | uri_escape %}
an absolute address                     {% assign b = letters | absolute_url %}
parts of a text                         {% assign b = angles | split: '<' %}
words of a text                         {% assign b = words | truncatewords: 99999 %}
words that are counted                  {% assign b = words | number_of_words %}
replacements                            {% assign b = angles | replace: '<', 'ab' %}
replacements between characters         {% assign b = prose | replace: '', '' %}
a text in its natural order             {% assign b = angles | sort_natural %}
a text that is unique                   {% assign b = angles | uniq %}
a property of rows                      {% assign b = rows | map: 'n' %}
rows without a property                 {% assign b = rows | compact: 'n' %}
rows along a path                       {% assign b = rows | where: 'k.n', i %}
rows in the order of strings            {% assign b = rows | sort: 's' %}
rows in the order of mixed values       {% assign b = rows | sort: 'm' %}
the first pair of a hash                {% for x in names %}{% break %}{% endfor %}
the first of many numbers               {% for x in (1..399999) limit:1 %}{% endfor %}
equal texts                             {% for j in (1..99) %}{% if angles == angles_2 %}{% endif %}{% endfor %}
ordered texts                           {% for j in (1..99) %}{% if angles < angles_2 %}{% endif %}{% endfor %}
texts that are compared by case         {% case angles %}{% when angles_2 %}{% when 1, 2, angles_2 %}{% endcase %}
a date with many directives             {{ 'now' | date: directives }}
a date in full                          {% for j in (1..99) %}{{ 'now' | date: '%c %c %c' }}{% endfor %}
what is no date                         {{ angles | date_to_xmlschema }}
a number with many digits               {% assign b = digits | plus: 1 %}{{ b }}
decimals                                {% for j in (1..99) %}{{ 1.5 | times: j | round: 30 }}{% endfor %}
errors                                  {% for j in (1..99) %}{{ 1 | divided_by: 0 }}{% endfor %}
a long condition                        {% assign b = rows | where_exp: 'x', condition %}
a long expression                       {% assign b = rows | group_by_exp: 'x', expression %}
a text that may have changed            {% ifchanged %}{{ angles }}{% endifchanged %}
long highlighted code                   {% highlight python linenos %}{{ quotes }}{% endhighlight %}
a table with one column                 {% tablerow x in (1..9999) cols:1 %}{{ x }}{% endtablerow %}
a long glue between many items          {% assign b = words | split: ' ' | join: angles %}
long replacements                       {% assign b = words | replace: ' ', angles %}
"""

READ = """
outputs                                 {{ x }}
paths                                   {{ a.a.a.a.a.a.a.a.a.a }}
brackets                                {{ a[b[c[d]]] }}
filters                                 {{ x | replace: 'a', 'b' | upcase }}
arguments                               {{ a | b: 1, 1, 1, 1, 1, 1, 1, 1, 1, 1 }}
outputs that are read laxly             {{ a b | c: 1, 2 | d }}
empty outputs                           {{}}
conditions                              {% if a == 'b' and c %}x{% else %}{% endif %}
conditions that are read laxly          {% if a b %}{% endif %}
branches                                {% case a %}{% when 1, 2, 3, 4, 5 or 6 %}{% endcase %}
loops that are read laxly               {% for a in b limt:2 x %}{% endfor %}
values                                  {% assign a = b | f: 1 %}
unknown tags                            {% foo %}
ends without a beginning                {% endif %}
includes with parameters                {% include a.html a=b c=d e='f' %}
includes with an output                 {% include {{a}} %}
links                                   {% link a.md %}
"""

READ_TEMPLATES = {line[:40].strip(): line[40:] for line in READ.strip().splitlines()}
TEMPLATES = {line[:40].strip(): line[40:] for line in AGAIN.strip().splitlines()}


@cache
def _data() -> dict[str, object]:
    texts = {
        "prose": "the *quick* brown [fox](x) 'jumps' over\n" * 2000,
        "table": "|a|b|\n|-|-|\n" + "|a|b|\n" * 14000,
        "quotes": "'a' \"b\" " * 10000,
        "letters": "ä中ß " * 20000,
        "angles": "<" * 100_000,
        "angles_2": "<" * 99_999 + "x",
        "words": "ab cd ef " * 9000,
        "directives": "%a %b %c " * 5000,
        "digits": "9" * 50_000,
        "condition": "x.n == 1" + " and x.n == 1" * 5000,
        "expression": "x" + " | append: x" * 5000,
    }
    data: dict[str, object] = {
        name: traced(text, (Run(0, len(text), f"{name}.yml", 0, len(text), True),)) for name, text in texts.items()
    }
    data["rows"] = [
        {"n": number % 97, "s": f"s{number % 89}", "m": "x" if number % 2 else number, "k": {"n": number}}
        for number in range(3000)
    ]
    data["names"] = {f"name{number}": number for number in range(3000)}
    return data


def _render(template: str, budget: Budget) -> list[str]:
    """The problems of a template in an endless loop."""
    parsed = environment().template_at(f"{{% for i in (1..99999) %}}{template}{{% endfor %}}", 0, "index.html")
    context = JekyllContext(parsed, globals=_data())
    context.registers = Registers(now=read_clock("2026-11-23").now, markdown=lambda text: convert(text).html)
    context.budget = budget
    with counted(budget):
        parsed.body.render(context, TraceBuffer())
    return [problem.kind for problem in context.problems.values()]


@pytest.mark.parametrize("template", TEMPLATES.values(), ids=TEMPLATES)
def test_ends_in_time(template: str) -> None:
    _data()
    start = time.process_time()
    with pytest.raises(LimitError):
        _render(template, Budget(MAX_WORK // 10))
    assert time.process_time() - start < SECONDS


@pytest.mark.parametrize("template", READ_TEMPLATES.values(), ids=READ_TEMPLATES)
def test_is_read_in_time(template: str) -> None:
    steps = sum(reading_steps(template, mark) for mark in scan(template) if mark.kind != "text")
    start = time.process_time()
    parsed = environment().template_at(template * (MAX_PARSING // 10 // steps), 0, "index.html")
    assert time.process_time() - start < SECONDS / 4
    assert "liquid-limit" not in [problem.kind for problem in parsed.problems]


@pytest.mark.parametrize("tag", ["{% link a.md %}", "{% include {{a}} %}"])
def test_templates_inside_tags_hold_no_copies_of_the_text_around_them(tag: str) -> None:
    template = tag * 4000
    tracemalloc.start()
    try:
        parsed = environment().template_at(template, 0, "index.html")
        assert tracemalloc.get_traced_memory()[0] < 40_000_000
    finally:
        tracemalloc.stop()
    assert not parsed.problems


def test_a_value_too_large_is_never_made() -> None:
    with pytest.raises(LiquidError, match="longer than a page can need"):
        _render(TEMPLATES["a long glue between many items"], Budget())


def test_markdown_costs_by_its_lines_and_its_markup() -> None:
    assert markdown_steps("a" * 1000) < markdown_steps("a\n" * 500) < markdown_steps("|\n" * 500)
