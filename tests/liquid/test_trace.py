"""Where the characters of a rendering come from."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.liquid.rendering import at, body, site_of

from cfplint.liquid.buffer import TraceBuffer
from cfplint.liquid.context import JekyllContext
from cfplint.liquid.ruby.text import replace
from cfplint.liquid.text import environment
from cfplint.source import Run, TracedStr, traced

FILES = {
    "_config.yml": "title: The Site\nbaseurl: /b\n",
    "_data/people.yml": "- name: Ada\n  home: /ada/x\n",
    "_data/dates.yml": "- day: 2026-05-08\n  time: 2026-05-08 17:00:00\n  quoted: 'May 8, 2026'\n",
    "_includes/item.html": "<li>{{ include.name }}</li>",
    "index.html": "---\ntitle: A Page\ndue: 2026-05-08\n---\n",
}

PLACES = [
    ("plain", "plain", "index.html: plain"),
    ("{{ page.title }}", "A Page", "index.html: A Page"),
    ("{{ site.title }}", "The Site", "_config.yml: The Site"),
    ("{{ site.data.people[0].name }}", "Ada", "_data/people.yml: Ada"),
    ("{{ 'said' }}", "said", "index.html: said"),
    ("{{ page.title | append: '!' }}", "!", "index.html: !"),
    ("{{ '<' | append: page.title }}", "A Page", "index.html: A Page"),
    ("{{ page.title | prepend: 'On ' | remove: 'A ' }}", "Page", "index.html: Page"),
    ("{{ page.title | split: ' ' | last }}", "Page", "index.html: Page"),
    ("{{ page.title | slice: 2, 3 }}", "Pag", "index.html: Pag"),
    ("{{ page.title | split: ' ' | join: '-' }}", "Page", "index.html: Page"),
    ("{{ page.title | replace: 'A', 'The' }}", "The", "index.html: The"),
    ("{{ nothing | default: page.title }}", "A Page", "index.html: A Page"),
    ("{% assign t = page.title %}{{ t }}", "A Page", "index.html: A Page"),
    ("{% capture t %}x{{ page.title }}y{% endcapture %}{{ t }}", "A Page", "index.html: A Page"),
    ("{% for p in site.data.people %}{{ p.name }}{% endfor %}", "Ada", "_data/people.yml: Ada"),
    ("{% include item.html name='Bo' %}", "Bo", "index.html: Bo"),
    ("{% include item.html name=page.title %}", "A Page", "index.html: A Page"),
    ("{% include item.html name='Bo' %}", "<li>", "_includes/item.html: <li>"),
    ("{{ site.data.people[0].home | relative_url }}", "/ada/x", "_data/people.yml: /ada/x"),
    ("{{ page.title | escape }}", "A Page", "index.html: A Page"),
    ("{{ page.title | upcase }}", "A PAGE", "index.html: {{ page.title | upcase }}"),
    ("{{ 1 | plus: 2 }}", "3", "index.html: {{ 1 | plus: 2 }}"),
    ("{{ site.data.dates[0].day }}", "2026-05-08", "_data/dates.yml: 2026-05-08"),
    ("{{ site.data.dates[0].day | date: '%B %-d' }}", "May 8", "_data/dates.yml: 2026-05-08"),
    ("{{ site.data.dates[0].quoted | date: '%F' }}", "2026-05-08", "_data/dates.yml: May 8, 2026"),
    ("{{ site.data.dates[0].time }}", "2026-05-08 17:00:00 +0000", "_data/dates.yml: 2026-05-08 17:00:00"),
    ("{{ site.data.dates[0].time | date: '%H h' }}", "17 h", "_data/dates.yml: 2026-05-08 17:00:00"),
    ("{{ site.data.dates[0].day | date_to_string: 'ordinal' }}", "8th May 2026", "_data/dates.yml: 2026-05-08"),
    ("{{ page.due | date_to_long_string }}", "08 May 2026", "index.html: 2026-05-08"),
    ("{% assign d = page.due | date: '%-d %B' %}{{ d | append: '!' }}", "8 May", "index.html: 2026-05-08"),
    ("{{ site.time | date: '%Y' }}", "2026", "index.html: {{ site.time | date: '%Y' }}"),
    ("{{ page.title | size }}", "6", "index.html: {{ page.title | size }}"),
    ("{% increment n %}", "0", "index.html: {% increment n %}"),
    ("{% raw %}{{ x }}{% endraw %}", "{{ x }}", "index.html: {{ x }}"),
    ("a {%- if true -%}  b{% endif %}", "b", "index.html: b"),
]


@pytest.mark.parametrize(("template", "text", "place"), PLACES)
def test_place_of_a_part_of_the_output(tmp_path: Path, template: str, text: str, place: str) -> None:
    site = site_of(tmp_path, {**FILES, "index.html": FILES["index.html"] + template})
    output = body(site, "index.html").text
    start = output.text.index(text)
    assert at(site, output.place(start, start + len(text))) == place


WORDS = st.text("ab -<&\n", max_size=8)
FILTERS = st.sampled_from(
    [
        "append: other", "prepend: other", "strip", "split: 'a' | join: other", "remove: 'b'", "replace: '-', other",
        "slice: 1, 3", "truncate: 5", "escape", "upcase", "split: ' ' | first", "split: '' | reverse | join",
        "strip_html", "truncatewords: 1", "normalize_whitespace", "replace: '', '.'", "default: other", "xml_escape",
        "newline_to_br", "array_to_sentence_string", "strip_newlines", "replace_first: 'a', '\\\\0'", "strip_index",
    ]
)  # fmt: skip


@given(WORDS, WORDS, st.lists(FILTERS, max_size=4), WORDS)
def test_a_verbatim_character_is_the_one_it_points_at(value: str, other: str, filters: list[str], text: str) -> None:
    template = (
        text + "{{ " + " | ".join(["value", *filters]) + " }}{% capture c %}" + text + "{{ value }}{% endcapture %}"
    )
    template += "{%- if true -%} {%- if value -%}" + text + "{%- endif %} {%- endif -%}"
    template += "{{ c | " + " | ".join(filters or ["strip"]) + " }}"
    sources = {"value": value, "other": other, "template": template}
    names = {
        name: traced(made, [Run(0, len(made), name, 0, len(made), True)] if made else [])
        for name, made in sources.items()
    }
    parsed = environment().template_at(template, 0, "template")
    context = JekyllContext(parsed, globals=names)
    buffer = TraceBuffer()
    parsed.body.render(context, buffer)
    output = buffer.traced()
    for run in output.runs:
        assert run.length
        if run.verbatim:
            assert sources[run.source][run.origin : run.origin + run.length] == output.text[run.start : run.end]
    assert sum(run.length for run in output.runs) == len(output)


def test_what_replaces_a_part_counts_with_its_own_runs() -> None:
    text, new = (traced(each, [Run(at, 1, "a.md", at, 1, False) for at in range(len(each))]) for each in ("abc", "xy"))

    replaced = replace(text, "b", new)

    assert isinstance(replaced, TracedStr)
    assert replaced.run_count() == 6
    assert len(replaced.runs) == 4
