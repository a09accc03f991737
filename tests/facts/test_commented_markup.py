"""Which Liquid of HTML comments is told of."""

from __future__ import annotations

import pytest

from cfplint.facts.commented_markup import commented_markup
from cfplint.facts.files import read_file
from cfplint.source import SourceFile


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("<!-- {% comment %}{{ a }}{% endcomment %}{{ b }}{{ c }} -->", [("b", True)]),
        ("<!-- {{ a }} --> {{ b }} <!-- {{ c }} -->", [("a", True), ("c", True)]),
        ("<!-- {% if a %}{{ b }}{% endif %} --><!-- {% assign d = 1 %} -->", [("a", False), ("d = 1", False)]),
        ("<!-- {{ a }}{% include b.html %} -->", [("a", False)]),
        ("<!-- {% raw %}{{ a }}{% endraw %} -->", []),
        ("<!--[if lt IE 9]>{{ a }}<![endif]--><!-- {{ b }} -->", [("b", True)]),
    ],
)
def test_the_first_that_runs_in_a_comment_tells_of_it(text: str, told: list[tuple[str, bool]]) -> None:
    markup = read_file(SourceFile("index.html", text)).markup

    assert [(each.first.argument.strip(), each.only_prints) for each in commented_markup(markup)] == told
