"""A page as Jekyll writes it, with the trace of its characters.

The order is Jekyll's (`Jekyll::Renderer`): Liquid on the body, the converter, then each layout from the inside out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from cfplint import kramdown
from cfplint.liquid import LiquidProblem, SiteLiquid
from cfplint.render.hooks import NO_HOOKS, Hooks
from cfplint.site import kramdown_options, refused_options
from cfplint.site.merging import deep_merge
from cfplint.site.model import Layout, Page, Problem, SiteModel
from cfplint.site.yaml_places import FrontMatter
from cfplint.source import Place, Span, Traced, TracedStr, traced

if TYPE_CHECKING:
    from cfplint.liquid.site_liquid import Writer


@dataclass(frozen=True, slots=True)
class SyntaxProblem:
    """Something that kramdown warns of, or drops in silence, with its place in a file."""

    kind: str
    message: str
    place: Place
    written: str = ""
    """What stands there, as kramdown got it."""


MarkdownReader = Callable[[kramdown.Conversion, Traced, kramdown.Options], Iterable[object]]
"""Told what became of a Markdown text, the text, and the options; gives facts about it."""


@dataclass(frozen=True, slots=True)
class RenderedPage:
    """A page and what became of it."""

    page: Page
    text: Traced
    """What Jekyll writes."""
    liquid: tuple[LiquidProblem, ...] = ()
    markdown: tuple[SyntaxProblem, ...] = ()
    markdown_facts: tuple[object, ...] = ()
    """What the renderer's `MarkdownReader` said of its body."""
    site: tuple[Problem, ...] = ()
    reads: frozenset[str] = frozenset()
    """The files that went into it, besides the page's own."""

    @property
    def html(self) -> bool:
        """Whether a browser takes it for a page."""
        return self.page.destination.endswith((".html", ".htm", ".xhtml"))


@dataclass(slots=True)
class _Content:
    """A page's body after Liquid and kramdown, before layouts."""

    text: Traced
    liquid: tuple[LiquidProblem, ...] = ()
    markdown: list[SyntaxProblem] = field(default_factory=list)
    markdown_facts: tuple[object, ...] = ()
    reads: frozenset[str] = frozenset()


class Renderer:
    """Renders the pages of one site; what pages share (parsed includes and layouts) is kept between them."""

    def __init__(
        self,
        site: SiteModel,
        *,
        in_order: bool = False,
        environment: str = "production",
        trace: bool = True,
        hooks: Hooks = NO_HOOKS,
        read_markdown: MarkdownReader | None = None,
    ) -> None:
        """Prepare a site.

        Args:
            site: the site.
            in_order: whether its pages are rendered in Jekyll's order, by this renderer alone; what Liquid counts then
                goes on from page to page.
            environment: `jekyll.environment`.
            trace: whether it is wanted where characters came from; without it, rendering is quicker.
            hooks: what the site's plugins add.
            read_markdown: is told what became of each page's body.
        """
        self._site = site
        self._hooks = hooks
        self._read_markdown = read_markdown
        self._trace = trace
        options = kramdown.Options.from_mapping(kramdown_options(site.configuration))
        self._options = replace(options, unknown=())
        self._refused = [
            SyntaxProblem("unknown-option", sentence, place) for sentence, place in refused_options(site.configuration)
        ]
        self._liquid = SiteLiquid(
            site,
            markdown=self._markdownify,
            contents=self._rendered_body,
            outputs=self._output,
            in_order=in_order,
            environment=environment,
            trace=trace,
            extensions=hooks.extensions,
            unknown=hooks.unknown,
        )
        self._contents: dict[int, _Content] = {}
        self._outputs: dict[int, str] = {}
        self._open: set[int] = set()

    def render(self, page: Page, *, layouts: bool = True) -> RenderedPage:
        """Render one page.

        Args:
            page: a page of the site that this renderer was made for.
            layouts: whether its layouts are put around it.
        """
        source = page.source
        if page.front_matter is None and page.kind == "page":
            return RenderedPage(page, Traced.of_source(source.path, source.text))
        content = self._content(page)
        text, liquid, reads = content.text, list(content.liquid), content.reads
        problems: list[Problem] = []
        merged: Mapping[str, object] = {}
        for layout in self._layouts(page, problems) if layouts and not page.writer else ():
            if not isinstance(layout, Layout):
                text = self._liquid.written(page, layout).text
                continue
            merged = deep_merge(layout.front_matter.data if layout.front_matter else {}, merged)
            rendering = self._liquid.render(
                layout.source, layout.body_start, page=page, layout=_with_data(layout, merged), content=text
            )
            text = rendering.text
            liquid += rendering.problems
            reads |= rendering.reads | {layout.source.path}
        for change in self._hooks.html:
            text = change(self._site, page, text)
        return RenderedPage(
            page, text, tuple(liquid), tuple(content.markdown), content.markdown_facts, tuple(problems), reads
        )

    def show(self, page: Page) -> None:
        """Let the pages that follow see one that came to be while another was rendered."""
        self._liquid.show(page)

    def became(self, page: Page, text: str) -> None:
        """Let the pages that follow see what a converter that is not here made of a page's content."""
        self._contents[id(page)] = _Content(Traced(text))

    def _content(self, page: Page) -> _Content:
        known = self._contents.get(id(page))
        if known is not None:
            return known
        self._open.add(id(page))
        write = self._hooks.writers.get(page.writer)
        rendering = self._liquid.written(page, write) if write else self._liquid.body(page)
        content = _Content(rendering.text, rendering.problems, reads=rendering.reads)
        if page.markdown and not write:
            content.text = self._markdown(
                rendering.text, Place(page.path, Span(page.body_start, page.body_start)), content
            )
        self._open.discard(id(page))
        self._contents[id(page)] = content
        return content

    def _markdown(self, text: Traced, otherwise: Place, content: _Content) -> Traced:
        converted = kramdown.convert(text.text, self._options, trace=self._trace)
        for warning in converted.warnings:
            place = text.place(warning.span.start, max(warning.span.end, warning.span.start + 1)) or otherwise
            message = warning.message[:1].lower() + warning.message[1:].rstrip(".")
            content.markdown.append(
                SyntaxProblem(warning.kind, message, place, text.text[warning.span.start : warning.span.end])
            )
        content.markdown += self._refused
        if self._read_markdown is not None:
            content.markdown_facts = tuple(self._read_markdown(converted, text, self._options))
        return text.through(converted.html, converted.runs)

    def _markdownify(self, text: str) -> str:
        converted = kramdown.convert(text, self._options, trace=self._trace)
        if not self._trace or not isinstance(text, TracedStr):
            return converted.html
        result = text.as_traced().through(converted.html, converted.runs)
        return traced(result.text, result.runs)

    def _rendered_body(self, page: Page) -> str:
        """`content` of a page that another one asks for; the body as written where two ask for each other."""
        return _as_value(page.body if id(page) in self._open else self._content(page).text)

    def _output(self, page: Page) -> str:
        """What is written of a page, for another one that asks for it."""
        if id(page) not in self._outputs:
            self._outputs[id(page)] = _as_value(self.render(page).text)
        return self._outputs[id(page)]

    def _layouts(self, page: Page, problems: list[Problem]) -> Iterator[Layout | Writer]:
        """The layouts around a page, the innermost first, or what writes in the place of one.

        One that is absent ends the chain (of a lone page: in silence), as does a circle.
        """
        name, asked, used = page.layout, (page.path, page.front_matter), set[str]()
        while name is not None:
            path, front_matter = asked
            layout = self._site.layouts.get(name)
            place = _layout_value(front_matter)
            if layout is None and name in self._hooks.layouts:
                yield self._hooks.layouts[name]
                return
            if layout is None and self._site.alone:
                return
            if layout is None:
                problems.append(Problem("unknown-layout", path, place, f"there is no layout “{name}” in this site"))
                return
            if name in used:
                problems.append(Problem("layout-cycle", path, place, f"the layout “{name}” leads back to itself"))
                return
            used.add(name)
            yield layout
            name, asked = layout.parent, (layout.source.path, layout.front_matter)


def _as_value(text: Traced) -> str:
    return traced(text.text, text.runs) if text.runs else text.text


def _layout_value(front_matter: FrontMatter | None) -> Span:
    """Where a front matter names its layout; its first character where a default of the site does."""
    place = front_matter.places.get(("layout",)) if front_matter else None
    return place.value if place else Span(0, 0)


def _with_data(layout: Layout, data: Mapping[str, object]) -> Layout:
    if layout.front_matter is None:
        return layout
    return replace(layout, front_matter=replace(layout.front_matter, data=data))
