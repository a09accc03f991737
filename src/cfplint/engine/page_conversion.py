"""One page of a site converted, with what a person must know of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from cfplint.config import Config
from cfplint.conversion import Conversion, clean, losses
from cfplint.engine.context import newest_edition, page_context
from cfplint.engine.date_marks import date_mentions, marks_of
from cfplint.engine.loss_place import place_of
from cfplint.engine.opening import renderer_of
from cfplint.engine.selection import load_options
from cfplint.engine.shown_code import ShownCode
from cfplint.facts.dates import DateMention
from cfplint.render import RenderedPage
from cfplint.site.model import Page, Problem, SiteModel
from cfplint.site.sass import SASS_EXTENSIONS, sass_settings
from cfplint.site.written import sources_of
from cfplint.source import Place
from cfplint.stylesheets import SassWorker

_ABORTING = frozenset(
    ("missing-include", "unknown-tag", "liquid-syntax-error", "liquid-error", "include-recursion", "liquid-limit")
)
"""The problems after which something is missing from a page."""
_HARMLESS = frozenset(("duplicate-key", "nul-byte", "unknown-plugin"))
"""The problems of a site's files after which nothing is missing, or is told where it is."""


@dataclass(frozen=True, slots=True)
class Manner:
    """How pages are converted."""

    faithful: bool = False
    """What Jekyll writes, instead of clean HTML."""
    fragment: bool = False
    """The content only, without layouts."""
    modes: Mapping[str, str] = field(default_factory=dict)
    """The modes of the cleaning steps that do not run in their own."""
    keep_going: bool = False
    """Whether to write pages that lose what their visitors get."""
    plugin_files: tuple[Path, ...] = ()
    """Python files whose tags and filters stand in for the site's Ruby plugins."""


class PageConverter:
    """Converts the pages of one site."""

    def __init__(self, site: SiteModel, manner: Manner, *, in_order: bool = False, stylesheet: str = "") -> None:
        """Prepare a site.

        Args:
            site: the site.
            manner: how its pages are converted.
            in_order: whether all of them are, in Jekyll's order.
            stylesheet: the address of the stylesheet that they may need; empty if their rules stand in themselves.
        """
        self._site = site
        self._manner = manner
        self._stylesheet = stylesheet
        self._renderer = renderer_of(site, manner.plugin_files, in_order=in_order, trace=not manner.faithful)
        self._sources = sources_of(site)
        self._options = load_options(site.root) if not site.alone else Config()
        self._newest = newest_edition(site, self._options)
        self._shown = ShownCode(self._sources)
        self._sass = SassWorker()

    def close(self) -> None:
        """End what was started for the pages."""
        self._sass.close()

    def convert(self, page: Page) -> Conversion:
        """What is to be written for a page.

        Args:
            page: a page of the site.

        Raises:
            SassError: it is a style sheet that cannot be compiled.
        """
        extension = page.path[-5:].lower()
        is_sass = extension.endswith(SASS_EXTENSIONS)
        rendered = self._renderer.render(page, layouts=not self._manner.fragment and not is_sass)
        notes = tuple(self._problems(rendered))
        text = rendered.text.text
        if is_sass:
            indented = extension == SASS_EXTENSIONS[1]
            text = self._sass.compile(text, sass_settings(self._site), indented=indented)
        if is_sass or self._manner.faithful or not rendered.html:
            return Conversion(text, page.path, page.destination, text, notes=notes)
        html, brace = self._shown.stand_in(rendered.text)
        own, common = page.data, self._site.configuration.data
        lang, title = (str(own.get(key) or common.get(key) or "") for key in ("lang", "title"))
        cleaned = clean(
            html,
            fragment=self._manner.fragment,
            lang=lang,
            title=title,
            stylesheet=self._stylesheet,
            dates=marks_of(self._dates(page, html)),
            modes=self._manner.modes,
        )
        declared = [loss for _, change in cleaned.changes for loss in change.loses]
        lost = losses(html, cleaned.html, declared=declared, styles=cleaned.styles)
        if brace:
            lost = tuple(replace(each, before=each.before.replace(brace, "{")) for each in lost)
        notes += tuple(f"{self._where(place_of(each, rendered.text), page)}: {each}" for each in lost)
        clean_text = cleaned.html.replace(brace, "{") if brace else cleaned.html
        return Conversion(clean_text, page.path, page.destination, text, cleaned.changes, lost, notes, cleaned.styles)

    def _dates(self, page: Page, html: str) -> tuple[DateMention, ...]:
        return date_mentions(html, page_context(self._site, self._options, page, newest=self._newest))

    def file_problems(self, problems: Iterable[Problem]) -> Iterator[str]:
        """What of the problems of a site's files makes something missing, as notes."""
        for problem in problems:
            if problem.kind not in _HARMLESS:
                where = self._where(Place(problem.path, problem.span)) if problem.path else ""
                yield f"{where}: {problem.message}" if where else problem.message

    def _problems(self, rendered: RenderedPage) -> Iterator[str]:
        for problem in rendered.liquid:
            if problem.kind in _ABORTING:
                yield f"{self._where(problem.place)}: {problem.message}"
        if not self._site.alone:
            yield from self.file_problems(rendered.site)

    def _where(self, place: Place | None, page: Page | None = None) -> str:
        """A place in words; of what has none, its page."""
        if place is None:
            return page.path if page else ""
        source = self._sources.get(place.path)
        if source is None:
            return place.path
        position = source.position(place.span.start)
        return f"{place.path}:{position.line}:{position.column}"
