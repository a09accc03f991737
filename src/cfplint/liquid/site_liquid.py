"""The templates of one site."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from cfplint.liquid.buffer import TraceBuffer, traces
from cfplint.liquid.context import JekyllContext
from cfplint.liquid.drops.pages import ExcerptDrop
from cfplint.liquid.drops.site import JekyllDrop, SiteDrop, SiteDrops
from cfplint.liquid.environment import JekyllEnvironment
from cfplint.liquid.excerpts import ExcerptText, excerpt_of
from cfplint.liquid.limits import LimitError, counted
from cfplint.liquid.plugins import plugins_of
from cfplint.liquid.problem import Rendering
from cfplint.liquid.site_registers import Found, Registers
from cfplint.liquid.strictness import Strictness
from cfplint.site.configuration import zone_of
from cfplint.site.disk import is_file, resolved
from cfplint.site.sources import read_text_file
from cfplint.source import Run, SourceFile, Traced, TracedStr, traced
from cfplint.source.traced_str import concat

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from cfplint.liquid.template import JekyllTemplate
    from cfplint.site.model import Layout, Page, SiteModel

_MAX_EXCERPTS = 4


@dataclass(frozen=True, slots=True)
class Carried:
    """What Liquid carries from one rendering to the next."""

    counters: dict[str, int] = field(default_factory=dict)
    """`increment` and `decrement`, which all templates share."""
    layouts: dict[str, dict[str, dict[str, int]]] = field(default_factory=dict)
    """The turns of `cycle` and the ends of loops, for each layout."""

    def put_into(self, context: JekyllContext, layout: Layout | None) -> None:
        """Let a rendering go on where the last one ended."""
        context.counters = self.counters
        if layout is not None:
            context.state |= self.layouts.setdefault(layout.source.path, {"cycles": {}, "offsets": {}})


class SiteLiquid:
    """Renders the pages and layouts of a site; includes and layouts are parsed once."""

    def __init__(
        self,
        site: SiteModel,
        *,
        markdown: Callable[[str], str],
        contents: Callable[[Page], str] | None = None,
        outputs: Callable[[Page], str] | None = None,
        in_order: bool = False,
        environment: str = "production",
        trace: bool = True,
    ) -> None:
        """Prepare a site.

        Args:
            site: the site.
            markdown: renders a Markdown text, as `markdownify` does; a `TracedStr` may give one.
            contents: gives a page's rendered content, for templates that ask for it; without it they get its source.
            outputs: gives what is written of a page, with its layouts; without it templates get its content.
            in_order: whether all pages are rendered, in Jekyll's order, so that counters and the turns of layouts go on
                from page to page; else each page begins anew.
            environment: `jekyll.environment`.
            trace: whether texts get runs.
        """
        self.environment = JekyllEnvironment(plugins=plugins_of(site))
        self._site = site
        self._markdown = markdown
        self._contents = contents
        self._drops = SiteDrops(site, self._content_of, self._excerpt_of, outputs or self._content_of)
        self._globals: dict[str, object] = {"site": SiteDrop(self._drops), "jekyll": JekyllDrop(environment)}
        self._parsed: dict[tuple[str, int, int], JekyllTemplate] = {}
        self._excerpts: dict[str, str | None] = {}
        self._open_excerpts: list[str] = []
        self._strictness = Strictness.of(site.configuration)
        self._in_order = in_order
        self._trace = trace
        self._carried: dict[str, Carried] = {}

    def render(
        self,
        source: SourceFile,
        start: int,
        *,
        page: Page,
        layout: Layout | None = None,
        content: Traced | None = None,
    ) -> Rendering:
        """Render a page's body, or a layout around its content.

        Args:
            source: the file.
            start: offset at which its template begins.
            page: the page being rendered.
            layout: the layout, its front matter merged with that of the layouts inside it.
            content: what `content` stands for in a layout.
        """
        template = self._template(source, start, len(source.text))
        return self._run(template, page, layout=layout, content=content)

    def _run(
        self,
        template: JekyllTemplate,
        page: Page,
        *,
        layout: Layout | None,
        content: Traced | None,
        excerpt: bool = False,
    ) -> Rendering:
        drops = self._drops
        before = drops.current, drops.in_layout
        drops.current, drops.in_layout = page, content is not None
        context = JekyllContext(template, globals=self._variables(page, layout, content, excerpt=excerpt))
        context.registers = self._registers(page)
        context.strict_variables = self._strictness.variables
        if not excerpt:
            self._carried.setdefault("" if self._in_order else page.path, Carried()).put_into(context, layout)
        buffer = TraceBuffer()
        try:
            template.note_problems(context)
            with counted(context.budget), traces(self._trace):
                template.body.render(context, buffer)
        except (LimitError, RecursionError) as error:
            message = str(error) if isinstance(error, LimitError) else "the template is nested too deeply"
            context.note("liquid-limit", message, context.place_of_limit())
        finally:
            drops.current, drops.in_layout = before
        problems = tuple(map(self._strictness.weighed, context.problems.values()))
        with traces(self._trace):
            return Rendering(buffer.traced(), problems, frozenset(context.reads))

    def _variables(
        self, page: Page, layout: Layout | None, content: Traced | None, *, excerpt: bool
    ) -> dict[str, object]:
        drop = ExcerptDrop(page, self._drops) if excerpt else self._drops.own(page)
        variables: dict[str, object] = {**self._globals, "page": drop}
        if page.markdown:
            variables |= {"highlighter_prefix": "\n", "highlighter_suffix": "\n"}
        if content is not None:
            variables["content"] = traced(content.text, content.runs) if content.runs else content.text
        if layout is not None:
            variables["layout"] = layout.front_matter.data if layout.front_matter else {}
        return variables

    def _registers(self, page: Page) -> Registers:
        configuration = self._site.configuration
        zone = zone_of(configuration)
        return Registers(
            config=configuration.data,
            now=self._site.now,
            zone=zone,
            markdown=self._markdown,
            site=self._site,
            page=page,
            include=self._include,
            include_relative=lambda name: self._include_relative(page, name),
        )

    def _template(self, source: SourceFile, start: int, end: int) -> JekyllTemplate:
        key = (source.path, start, end)
        if key not in self._parsed:
            self._parsed[key] = self.environment.template_at(source.text[:end], start, source.path)
        return self._parsed[key]

    def _include(self, name: str) -> Found | None:
        source = self._site.includes.get(posixpath.normpath(name.lstrip("/")))
        return Found(source.path, self._template(source, 0, len(source.text))) if source else None

    def _include_relative(self, page: Page, name: str) -> Found | None:
        path = posixpath.normpath(posixpath.join(posixpath.dirname(page.path), name.lstrip("/")))
        source = self._source_at(path)
        if source is None:
            return None
        start = self._drops.start_of_included(path, page)
        return Found(source.path, self._template(source, start, len(source.text)))

    def _source_at(self, path: str) -> SourceFile | None:
        known = self._drops.page_at(path)
        if known:
            return known.source
        for file in (*self._site.includes.values(), *(layout.source for layout in self._site.layouts.values())):
            if file.path == path:
                return file
        return _read_inside(self._site.root, path)

    def _content_of(self, page: Page) -> str:
        if self._contents is not None:
            return self._contents(page)
        return body_of(page)

    def _excerpt_of(self, page: Page) -> str | None:
        """A document's excerpt, which is rendered like a page without layouts; `None` where it has none."""
        if page.path not in self._excerpts:
            found = excerpt_of(page, self._site.configuration.data)
            if found is None:
                self._excerpts[page.path] = None
            elif page.path in self._open_excerpts or len(self._open_excerpts) >= _MAX_EXCERPTS:
                return body_of(page)
            else:
                self._open_excerpts.append(page.path)
                self._excerpts[page.path] = self._rendered_excerpt(page, found)
                self._open_excerpts.pop()
        return self._excerpts[page.path]

    def _rendered_excerpt(self, page: Page, excerpt: ExcerptText) -> str:
        source = page.source
        if excerpt.ends:
            written = source.text[: excerpt.end] + excerpt.ends
            template = self.environment.template_at(written, page.body_start, source.path)
        else:
            template = self._template(source, page.body_start, excerpt.end)
        parts = [self._run(template, page, layout=None, content=None, excerpt=True).text]
        for number, span in enumerate(excerpt.references):
            parts.append(Traced("\n" if number else "\n\n"))
            reference = self._template(source, span.start, span.end)
            parts.append(self._run(reference, page, layout=None, content=None, excerpt=True).text)
        value = concat([traced(part.text, _runs_in_file(part, page, excerpt)) for part in parts])
        return self._markdown(value) if page.markdown else value


def _runs_in_file(part: Traced, page: Page, excerpt: ExcerptText) -> list[Run]:
    """The runs of a text, without those of the tags that close what the separator cut."""
    if not excerpt.ends:
        return list(part.runs)
    return [run for run in part.runs if run.source != page.path or run.origin + run.length <= len(page.source.text)]


def _read_inside(root: Path, path: str) -> SourceFile | None:
    """A file of the site that is neither page nor include; `None` if it lies outside or cannot be read."""
    file = root / path
    inside = is_file(file) and resolved(file).is_relative_to(resolved(root))
    return read_text_file(file, path)[0] if inside else None


def body_of(page: Page) -> TracedStr:
    """A page's body as written."""
    body = page.body
    return traced(body, (Run(0, len(body), page.path, page.body_start, len(body), True),) if body else ())
