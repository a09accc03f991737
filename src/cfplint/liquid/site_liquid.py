"""The pages, layouts and excerpts of one site, rendered."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from cfplint.liquid.buffer import TraceBuffer
from cfplint.liquid.carried import Carried
from cfplint.liquid.changed import ChangedBody
from cfplint.liquid.context import JekyllContext
from cfplint.liquid.drops.jekyll import JekyllDrop
from cfplint.liquid.drops.pages import ExcerptDrop
from cfplint.liquid.drops.site import SiteDrop
from cfplint.liquid.drops.site_drops import SiteDrops
from cfplint.liquid.environment import JekyllEnvironment
from cfplint.liquid.excerpts import ExcerptText, excerpt_of
from cfplint.liquid.limits import LimitError, counted
from cfplint.liquid.problem import Rendering
from cfplint.liquid.site_registers import Registers
from cfplint.liquid.site_templates import SiteTemplates
from cfplint.liquid.strictness import Strictness
from cfplint.site.configuration import zone_of
from cfplint.source import SourceFile, Span, Traced, traced, tracing
from cfplint.source.traced_str import concat

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from cfplint.liquid.template import JekyllTemplate
    from cfplint.site.model import Layout, Page, SiteModel

Writer = Callable[[JekyllContext, TraceBuffer], None]
"""Writes the text of a page as its template would; plain `write` is counted to the place that asked for the page."""

_MAX_EXCERPTS = 4


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
        extensions: Iterable[Callable[[JekyllEnvironment], None]] = (),
        trace: bool = True,
        unknown: Mapping[str, object] | None = None,
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
            extensions: each adds its tags and filters.
            trace: whether texts get runs.
            unknown: what stands for properties of `site` that are not known.
        """
        self.environment = JekyllEnvironment()
        for extend in extensions:
            extend(self.environment)
        self._site = site
        self._markdown = markdown
        self._contents = contents
        self._drops = SiteDrops(site, self._content_of, self._excerpt_of, outputs or self._content_of, unknown or {})
        self._globals: dict[str, object] = {
            "site": SiteDrop(self._drops),
            "jekyll": JekyllDrop(environment, site.platform.version),
        }
        self._templates = SiteTemplates(site, self.environment, self._drops)
        self._excerpts: dict[str, str | None] = {}
        self._changed: dict[int, ChangedBody] = {}
        self._open_excerpts: list[str] = []
        self._strictness = Strictness.of(site.configuration)
        self._in_order = in_order
        self._trace = trace
        self._carried: dict[int, Carried] = {}

    def body(self, page: Page) -> Rendering:
        """Render a page's body, as it lies in its file or as a plugin left it.

        Args:
            page: the page.
        """
        source, start, end = self._body(page)
        return self._resolved(
            page, self._run(self._templates.template(source, start, end), page, layout=None, content=None)
        )

    def written(self, page: Page, write: Writer) -> Rendering:
        """The text of a page that a plugin writes.

        Args:
            page: the page.
            write: writes it.
        """
        template = self.environment.template_at("", 0, page.path)
        return self._run(template, page, layout=None, content=None, write=write)

    def show(self, page: Page) -> None:
        """Add a page to `site.pages`."""
        self._drops.added.append(page)

    def _body(self, page: Page) -> tuple[SourceFile, int, int]:
        """A page's body as a source, its start and its end."""
        if page.changed is None:
            return page.source, page.body_start, len(page.source.text)
        if id(page) not in self._changed:
            self._changed[id(page)] = ChangedBody.of(page)
        source = self._changed[id(page)].source
        return source, 0, len(source.text)

    def _excerpted(self, page: Page) -> tuple[SourceFile, int, int]:
        """The body of which a page's excerpt is a part."""
        return (page.source, page.body_start, len(page.source.text)) if page.own_excerpt else self._body(page)

    def _resolved(self, page: Page, rendering: Rendering) -> Rendering:
        changed = self._changed.get(id(page))
        return changed.resolved(rendering) if changed else rendering

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
        template = self._templates.template(source, start, len(source.text))
        return self._run(template, page, layout=layout, content=content)

    def _run(
        self,
        template: JekyllTemplate,
        page: Page,
        *,
        layout: Layout | None,
        content: Traced | None,
        excerpt: bool = False,
        write: Writer | None = None,
    ) -> Rendering:
        drops = self._drops
        before = drops.current, drops.in_layout
        drops.current, drops.in_layout = page, content is not None
        context = JekyllContext(template, globals=self._variables(page, layout, content, excerpt=excerpt))
        context.registers = self._registers(page)
        context.strict_variables = self._strictness.variables
        carried = self._carried.setdefault(0 if self._in_order else id(page), Carried())
        carried.put_into(context, layout, excerpt=excerpt)
        buffer = TraceBuffer()
        try:
            template.note_problems(context)
            with counted(context.budget), tracing(self._trace):
                if write is None:
                    template.body.render(context, buffer)
                else:
                    span = page.front_matter.span if page.front_matter else Span(0, 0)
                    buffer.origin = (page.path, span.start, len(span))
                    write(context, buffer)
        except (LimitError, RecursionError) as error:
            message = str(error) if isinstance(error, LimitError) else "the template is nested too deeply"
            context.note("liquid-limit", message, context.place_of_limit())
        finally:
            drops.current, drops.in_layout = before
        problems = tuple(map(self._strictness.weighed, context.problems.values()))
        with tracing(self._trace):
            return Rendering(buffer.traced(), problems, frozenset(context.reads))

    def _variables(
        self, page: Page, layout: Layout | None, content: Traced | None, *, excerpt: bool
    ) -> dict[str, object]:
        drop = ExcerptDrop(page, self._drops) if excerpt else self._drops.own(page)
        variables: dict[str, object] = {**self._globals, "page": drop}
        variables |= {name: self._drops.resolved(value) for name, value in page.variables.items()}
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
            names=self._templates.names,
            zone=zone,
            markdown=self._markdown,
            site=self._site,
            page=page,
            include=self._templates.include,
            include_relative=lambda name: self._templates.include_relative(page, name),
        )

    def _content_of(self, page: Page) -> str:
        if self._contents is not None:
            return self._contents(page)
        return body_of(page)

    def _excerpt_of(self, page: Page) -> str | None:
        """A document's excerpt, which is rendered like a page without layouts; `None` where it has none."""
        if page.path not in self._excerpts:
            source, start, _ = self._excerpted(page)
            found = excerpt_of(page, source.text, start, self._site.configuration.data)
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
        source, start, _ = self._excerpted(page)
        if excerpt.ends:
            written = source.text[: excerpt.end] + excerpt.ends
            template = self.environment.template_at(written, start, source.path)
        else:
            template = self._templates.template(source, start, excerpt.end)
        parts = [self._excerpt_part(page, template, excerpt)]
        for number, span in enumerate(excerpt.references):
            parts.append(Traced("\n" if number else "\n\n"))
            parts.append(self._excerpt_part(page, self._templates.template(source, span.start, span.end), excerpt))
        value = concat([traced(part.text, part.runs) for part in parts])
        return self._markdown(value) if page.markdown else value

    def _excerpt_part(self, page: Page, template: JekyllTemplate, excerpt: ExcerptText) -> Traced:
        """A part of an excerpt, without the runs of the tags that close what the separator cut."""
        rendering = self._run(template, page, layout=None, content=None, excerpt=True)
        if excerpt.ends:
            source, _, end = self._excerpted(page)
            runs = tuple(
                run for run in rendering.text.runs if run.source != source.path or run.origin + run.length <= end
            )
            rendering = replace(rendering, text=Traced(rendering.text.text, runs))
        return rendering.text if page.own_excerpt else self._resolved(page, rendering).text


def body_of(page: Page) -> str:
    """A page's body as written."""
    body = page.body
    return traced(body.text, body.runs) if body.text else ""
