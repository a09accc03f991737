"""The templates of one site."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable
from datetime import UTC
from typing import TYPE_CHECKING

from cfplint.liquid.buffer import TraceBuffer
from cfplint.liquid.changed import ChangedBody
from cfplint.liquid.context import JekyllContext
from cfplint.liquid.drops.site import JekyllDrop, SiteDrop, SiteDrops
from cfplint.liquid.environment import JekyllEnvironment
from cfplint.liquid.limits import LimitError, counted
from cfplint.liquid.problem import Rendering
from cfplint.liquid.ruby.printing import to_s
from cfplint.liquid.site_registers import Found, Registers
from cfplint.site.configuration import zone_of
from cfplint.site.sources import read_text_file
from cfplint.source import SourceFile, Span, Traced, traced
from cfplint.source.traced_str import concat

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from cfplint.liquid.template import JekyllTemplate
    from cfplint.site.model import Layout, Page, SiteModel

Writer = Callable[[JekyllContext, TraceBuffer], None]
"""Writes the text of a page as its template would; plain `write` is counted to the place that asked for the page."""

_REFERENCE = re.compile(r"^ {0,3}(\[[^\]\n]+\]):.+$", re.MULTILINE)
_MAX_EXCERPTS = 4


class SiteLiquid:
    """Renders the pages and layouts of a site; includes and layouts are parsed once."""

    def __init__(
        self,
        site: SiteModel,
        *,
        markdown: Callable[[str], str],
        contents: Callable[[Page], str] | None = None,
        environment: str = "production",
        extensions: Iterable[Callable[[JekyllEnvironment], None]] = (),
    ) -> None:
        """Prepare a site.

        Args:
            site: the site.
            markdown: renders a Markdown text, as `markdownify` does; a `TracedStr` may give one.
            contents: gives a page's rendered content, for templates that ask for it; without it they get its source.
            environment: `jekyll.environment`.
            extensions: each adds its tags and filters.
        """
        self.environment = JekyllEnvironment()
        for extend in extensions:
            extend(self.environment)
        self._site = site
        self._markdown = markdown
        self._contents = contents
        self._drops = SiteDrops(site, self._content_of, self._excerpt_of)
        self._globals: dict[str, object] = {
            "site": SiteDrop(self._drops),
            "jekyll": JekyllDrop(environment, site.platform.version),
        }
        self._parsed: dict[tuple[str, int, int], JekyllTemplate] = {}
        self._excerpts: dict[str, str] = {}
        self._changed: dict[int, ChangedBody] = {}
        self._open_excerpts: list[str] = []
        self._by_path = {page.path: page for page in site.files}

    def body(self, page: Page) -> Rendering:
        """Render a page's body, as it lies in its file or as a plugin left it.

        Args:
            page: the page.
        """
        source, start, end = self._body(page)
        return self._resolved(page, self._run(self._template(source, start, end), page, layout=None, content=None))

    def written(self, page: Page, write: Writer) -> Rendering:
        """The text of a page that a plugin writes.

        Args:
            page: the page.
            write: writes it.
        """
        template = self.environment.template_at("", 0, page.path)
        return self._run(template, page, layout=None, content=None, write=write)

    def _body(self, page: Page) -> tuple[SourceFile, int, int]:
        """A page's body as a source, its start and its end."""
        if page.changed is None:
            return page.source, page.body_start, len(page.source.text)
        if id(page) not in self._changed:
            self._changed[id(page)] = ChangedBody.of(page)
        source = self._changed[id(page)].source
        return source, 0, len(source.text)

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
        template = self._template(source, start, len(source.text))
        return self._run(template, page, layout=layout, content=content)

    def _run(
        self,
        template: JekyllTemplate,
        page: Page,
        *,
        layout: Layout | None,
        content: Traced | None,
        write: Writer | None = None,
    ) -> Rendering:
        drops = self._drops
        before = drops.current, drops.in_layout
        drops.current, drops.in_layout = page, content is not None
        context = JekyllContext(template, globals=self._variables(page, layout, content))
        context.registers = self._registers(page)
        buffer = TraceBuffer()
        try:
            template.note_problems(context)
            with counted(context.budget):
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
        return Rendering(buffer.traced(), tuple(context.problems.values()), frozenset(context.reads))

    def _variables(self, page: Page, layout: Layout | None, content: Traced | None) -> dict[str, object]:
        variables = {**self._globals, "page": self._drops.page(page)}
        variables |= {name: self._drops.resolved(value) for name, value in page.variables.items()}
        if content is not None:
            variables["content"] = traced(content.text, content.runs)
        if layout is not None:
            variables["layout"] = layout.front_matter.data if layout.front_matter else {}
        return variables

    def _registers(self, page: Page) -> Registers:
        configuration = self._site.configuration
        zone = zone_of(configuration)
        return Registers(
            config=configuration.data,
            time=self._site.time if self._site.time.tzinfo else self._site.time.replace(tzinfo=UTC),
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
        return Found(source.path, self._template(source, 0, len(source.text))) if source else None

    def _source_at(self, path: str) -> SourceFile | None:
        known = self._by_path.get(path)
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

    def _excerpt_of(self, page: Page) -> str:
        """A document's excerpt, which is rendered like a page without layouts."""
        if page.path in self._excerpts:
            return self._excerpts[page.path]
        separator = to_s(page.data.get("excerpt_separator") or self._site.configuration.data.get("excerpt_separator"))
        source, start, length = self._body(page)
        at = source.text.find(separator, start) if separator else -1
        if page.path in self._open_excerpts or len(self._open_excerpts) >= _MAX_EXCERPTS:
            return body_of(page)
        self._open_excerpts.append(page.path)
        end = at if at >= 0 else length
        template = self._template(source, start, end)
        text = self._resolved(page, self._run(template, page, layout=None, content=None)).text
        self._open_excerpts.pop()
        value: str = traced(text.text, text.runs)
        if page.markdown:
            value = self._markdown(concat([value, *_references(source, end, value)]))
        self._excerpts[page.path] = value
        return value


def _read_inside(root: Path, path: str) -> SourceFile | None:
    """A file of the site that is neither page nor include; `None` if it lies outside or cannot be read."""
    file = root / path
    try:
        inside = file.resolve().is_relative_to(root.resolve()) and file.is_file()
    except (OSError, ValueError):
        return None
    return read_text_file(file, path)[0] if inside else None


def _references(source: SourceFile, end: int, head: str) -> list[str]:
    """The link definitions behind an excerpt that it refers to."""
    found = [match.group() for match in _REFERENCE.finditer(source.text, end) if match.group(1) in head]
    return ["\n\n" + "\n".join(found)] if found else []


def body_of(page: Page) -> str:
    """A page's body as written."""
    body = page.body
    return traced(body.text, body.runs) if body.text else ""
