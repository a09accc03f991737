"""Tags and filters that people wrote for python-liquid work, and python-liquid's analysis sees our templates."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from liquid.ast import Node
from liquid.parser import get_parser
from liquid.tag import Tag
from liquid.token import TOKEN_EXPRESSION, Token
from tests.liquid.rendering import at, page_of, site_of

from cfplint.liquid import SiteLiquid
from cfplint.liquid.environment import JekyllEnvironment

if TYPE_CHECKING:
    from liquid.context import RenderContext
    from liquid.stream import TokenStream


class GreetNode(Node):
    def __init__(self, token: Token, name: str) -> None:
        super().__init__(token)
        self.name = name
        self.blank = False

    def render_to_output(self, context: RenderContext, buffer: TextIO) -> int:
        return buffer.write(f"Hello, {context.resolve(self.name)}!")


class Greet(Tag):
    name = "greet"
    block = False

    def parse(self, stream: TokenStream) -> Node:
        token = stream.eat("tag")
        return GreetNode(token, stream.expect(TOKEN_EXPRESSION).value.strip())


class TwiceNode(Node):
    def __init__(self, token: Token, block: Node) -> None:
        super().__init__(token)
        self.block = block
        self.blank = False

    def render_to_output(self, context: RenderContext, buffer: TextIO) -> int:
        return self.block.render(context, buffer) + self.block.render(context, buffer)


class Twice(Tag):
    name = "twice"
    end = "endtwice"

    def parse(self, stream: TokenStream) -> Node:
        token = stream.eat("tag")
        block = get_parser(self.env).parse_block(stream, (self.end,))
        stream.expect("tag", value=self.end)
        return TwiceNode(token, block)


def test_foreign_tags_and_filters_work(tmp_path: Path) -> None:
    template = "{% greet who %} {% twice %}{% if true %}[{{ 'x' | shout: times=2 }}]{% endif %}{% endtwice %}"
    template = template.replace("times=2", "2")
    site = site_of(tmp_path, {"index.html": "---\n---\n{% assign who = 'Ada' %}" + template})
    liquid = SiteLiquid(site, markdown=str)
    liquid.environment.add_tag(Greet)
    liquid.environment.add_tag(Twice)
    liquid.environment.add_filter("shout", lambda text, times: text + "!" * times)
    page = page_of(site, "index.html")
    rendering = liquid.render(page.source, page.body_start, page=page)
    assert rendering.text.text == "Hello, Ada! [x!!][x!!]"
    assert rendering.problems == ()
    assert at(site, rendering.text.place(0, 5)) == "index.html: {% greet who %}"


def test_a_foreign_filter_that_fails_is_a_problem(tmp_path: Path) -> None:
    site = site_of(tmp_path, {"index.html": "---\n---\na{{ 'x' | fails }}b"})
    liquid = SiteLiquid(site, markdown=str)
    liquid.environment.add_filter("fails", lambda text: text.missing)
    page = page_of(site, "index.html")
    rendering = liquid.render(page.source, page.body_start, page=page)
    assert rendering.text.text == "ab"
    assert [problem.kind for problem in rendering.problems] == ["liquid-error"]


def test_analysis_finds_variables_filters_and_tags() -> None:
    template = JekyllEnvironment().from_string(
        "{% assign a = page.title | upcase %}{% for x in site.posts %}{{ x.url | append: b['c'] }}{% endfor %}{{ a }}"
    )
    analysis = template.analyze()
    assert sorted(analysis.globals) == ["b", "page", "site"]
    assert sorted(analysis.locals) == ["a"]
    assert sorted(analysis.filters) == ["append", "upcase"]
    assert sorted(analysis.tags) == ["assign", "for"]


def test_a_template_renders_through_python_liquids_own_door() -> None:
    assert JekyllEnvironment().from_string("{{ a | upcase }}").render(a="b") == "B"
