"""One page of a site converted, with what a person must know of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from cfplint.config import Config
from cfplint.conversion import Conversion
from cfplint.conversion.record import ConversionRecord, Deed, Missing, Note, Spot
from cfplint.engine.change_places import places_of
from cfplint.engine.cleaning import CleaningTask, Proved, clean_and_prove
from cfplint.engine.context import page_context, site_context
from cfplint.engine.loss_place import place_of
from cfplint.engine.machine_dates import MachineDates
from cfplint.engine.opening import renderer_of
from cfplint.engine.page_dates import PageDates, dates_of_page
from cfplint.engine.sanitising import check_sanitiser
from cfplint.engine.selection import load_options
from cfplint.engine.shown_code import ShownCode
from cfplint.engine.site_styles import elements_chosen_in
from cfplint.render import RenderedPage
from cfplint.site.model import Page, Problem, SiteModel
from cfplint.site.sass import SASS_EXTENSIONS, sass_settings, source_map_page
from cfplint.site.written import sources_of
from cfplint.source import Place, Traced
from cfplint.stylesheets import SassWorker

_ABORTING = frozenset(
    ("missing-include", "unknown-tag", "liquid-syntax-error", "liquid-error", "include-recursion", "liquid-limit")
)
"""The problems after which something is missing from a page."""
_OF_THEMES = frozenset(("missing-include", "unknown-layout"))
"""The problems that a theme would have solved, had it been read."""
_HARMLESS = frozenset(("duplicate-key", "nul-byte", "unknown-plugin"))
"""The problems of a site's files after which nothing is missing, or is told where it is."""

_NO_DATES = PageDates()


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
    copy_static: bool = False
    """Whether HTML without front matter stays as it lies."""
    plugin_files: tuple[Path, ...] = ()
    """Python files whose tags and filters stand in for the site's Ruby plugins."""


@dataclass(frozen=True, slots=True)
class Begun:
    """A page that is rendered."""

    page: Page
    rendered: Traced
    """What Jekyll writes."""
    notes: tuple[Note, ...]
    """What a person must know of it."""
    html: str | None = None
    """What is to be cleaned, if anything is."""
    brace: str = ""
    """What stands there for each brace of template code that is shown on purpose."""
    reads: frozenset[str] = frozenset()
    """The files that went into it, its own among them, if it is HTML."""
    dates: PageDates = _NO_DATES


class PageConverter:
    """Converts the pages of one site."""

    def __init__(
        self,
        site: SiteModel,
        manner: Manner,
        *,
        in_order: bool = False,
        stylesheet: str = "",
        record: ConversionRecord | None = None,
    ) -> None:
        """Prepare a site.

        Args:
            site: the site.
            manner: how its pages are converted.
            in_order: whether all of them are, in Jekyll's order.
            stylesheet: the address of the stylesheet that they may need; empty if their rules stand in themselves.
            record: takes up what is done to each page.
        """
        check_sanitiser(manner.modes)
        self._site = site
        self._manner = manner
        self._stylesheet = stylesheet
        self._record = record
        is_styled = not (manner.faithful or manner.fragment or site.alone)
        self._chosen = elements_chosen_in(site) if is_styled else frozenset()
        self._renderer = renderer_of(site, manner.plugin_files, in_order=in_order, trace=not manner.faithful)
        self._sources = sources_of(site)
        self._options = load_options(site.root) if not site.alone else Config()
        self._around = site_context(site, self._options)
        self._shown = ShownCode(self._sources)
        self._sass = SassWorker()
        self.asks_theme = False
        """Whether a page that was rendered asks for what a theme may have, and the site has not."""
        self.source_maps: list[Page] = []
        """The maps of the style sheets that were converted so far."""

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
        begun = self.begin(page)
        task = self.task(begun)
        return self.finish(begun, clean_and_prove(task) if task else None)

    def begin(self, page: Page) -> Begun:
        """Render a page, and read its dates.

        Args:
            page: a page of the site.

        Raises:
            SassError: it is a style sheet that cannot be compiled.
        """
        extension = page.path[-5:].lower()
        is_sass = extension.endswith(SASS_EXTENSIONS)
        rendered = self._renderer.render(page, layouts=not self._manner.fragment and not is_sass)
        notes = tuple(self._problems(rendered))
        if is_sass:
            return Begun(page, Traced(self._css(page, rendered.text.text)), notes)
        if not rendered.html or self._manner.faithful:
            return Begun(page, rendered.text, notes)
        context = page_context(self._site, self._options, page, around=self._around)
        begun = Begun(
            page,
            rendered.text,
            notes,
            reads=rendered.reads | {page.path},
            dates=dates_of_page(rendered.text, context),
        )
        if self._manner.copy_static and lies_as_it_is(page):
            return begun
        html, brace = self._shown.stand_in(rendered.text)
        return replace(begun, html=html, brace=brace)

    def task(self, begun: Begun, known: MachineDates | None = None) -> CleaningTask | None:
        """What is to be cleaned of a page that was begun, if anything is.

        Args:
            begun: the page.
            known: what the pages are to tell machines besides the dates in their texts.
        """
        if begun.html is None:
            return None
        page = begun.page
        own, common = page.data, self._site.configuration.data
        lang, title = (str(own.get(key) or common.get(key) or "") for key in ("lang", "title"))
        return CleaningTask(
            begun.html,
            begun.dates.marks,
            fragment=self._manner.fragment,
            lang=lang,
            title=title,
            stylesheet=self._stylesheet,
            address=f"{self._site.configuration.baseurl}{page.url}" if self._stylesheet else "",
            chosen=self._chosen,
            event=known.event_of(page) if known else "",
            calendar=known.address_of(page) if known else "",
            modes=self._manner.modes,
        )

    def finish(self, begun: Begun, proved: Proved | None) -> Conversion:
        """What is to be written for a page that was begun.

        Args:
            begun: the page.
            proved: what cleaning made of it; `None` if there was nothing to clean.
        """
        page, text = begun.page, begun.rendered.text
        if proved is None:
            conversion = Conversion(text, page.path, page.destination, text, notes=begun.notes)
            if self._record is not None:
                self._record.add(page.path, page.destination, before=text, after=text, deeds=())
            return conversion
        brace, cleaned = begun.brace, proved.cleaned
        lost = proved.losses
        html = cleaned.html
        if brace:
            # It imports Beautiful Soup, which is costly and has been imported by what cleaned the page.
            from cfplint.conversion.shown_braces import with_braces

            lost = tuple(replace(each, before=each.before.replace(brace, "{")) for each in lost)
            html = with_braces(html, brace)
        missing = [Missing(each, self._spot(place_of(each, begun.rendered), page)) for each in lost]
        notes = (*begun.notes, *(Note(str(each.loss), each.spot) for each in missing))
        if self._record is not None:
            places = places_of(cleaned.changes, begun.rendered)
            deeds = [
                Deed(step, change, self._spot(place, page))
                for (step, change), place in zip(cleaned.changes, places, strict=True)
            ]
            self._record.add(page.path, page.destination, before=text, after=html, deeds=deeds, missing=missing)
        return Conversion(html, page.path, page.destination, text, cleaned.changes, lost, notes, cleaned.styles)

    def _css(self, page: Page, text: str) -> str:
        settings = sass_settings(self._site)
        mapped = settings.source_map and self._manner.faithful and page.kind == "page"
        name = page.path.rpartition("/")[2]
        css = self._sass.compile(text, replace(settings, source_map=mapped), name=name)
        self._renderer.became(page, css.text)
        if css.source_map:
            self.source_maps.append(source_map_page(self._site, page, css.source_map))
            self._renderer.show(self.source_maps[-1])
        return css.text

    def file_problems(self, problems: Iterable[Problem]) -> Iterator[Note]:
        """What of the problems of a site's files makes something missing, as notes."""
        for problem in problems:
            if problem.kind not in _HARMLESS:
                spot = self._spot(Place(problem.path, problem.span)) if problem.path else None
                yield Note(problem.message, spot)

    def unread_theme(self) -> Iterator[Note]:
        """That the theme which the site names is not read, if so."""
        place = self._site.configuration.place("remote_theme") or self._site.configuration.place("theme")
        if self._site.theme and place is not None:
            lacks = "so the layouts, includes and assets that only it has are missing"
            help_ = "install its gem, or lay its files into the site"
            yield Note(f"the theme “{self._site.theme}” is not read here, {lacks}; {help_}", self._spot(place))

    def _problems(self, rendered: RenderedPage) -> Iterator[Note]:
        for problem in rendered.liquid:
            self.asks_theme |= problem.kind in _OF_THEMES
            if problem.kind in _ABORTING:
                yield Note(problem.message, self._spot(problem.place) if problem.place is not None else None)
        if not self._site.alone:
            self.asks_theme |= any(problem.kind in _OF_THEMES for problem in rendered.site)
            yield from self.file_problems(rendered.site)

    def _spot(self, place: Place | None, page: Page | None = None) -> Spot:
        """Where a place begins; of what has none, its page."""
        if place is None:
            return Spot(page.path if page else "")
        source = self._sources.get(place.path)
        if source is None:
            return Spot(place.path)
        position = source.position(place.span.start)
        return Spot(place.path, position.line, position.column)


def lies_as_it_is(page: Page) -> bool:
    """Whether Jekyll copies a page byte for byte: HTML without front matter."""
    return page.front_matter is None and page.kind == "page"
