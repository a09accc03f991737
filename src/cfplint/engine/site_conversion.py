"""A whole site converted to files."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import count
from pathlib import Path

from cfplint.clock import Clock
from cfplint.conversion import Conversion, OutputFile, rehearse, write_site
from cfplint.conversion.record import ConversionRecord, Note, Spot
from cfplint.conversion.redirects import PAGES, redirect_format_named
from cfplint.conversion.step import OFF
from cfplint.conversion.stylesheet import STYLESHEET, css
from cfplint.engine.cleaning import CleaningTask, cleaned_in_order, processes_for
from cfplint.engine.losing import losing
from cfplint.engine.machine_dates import MachineDates, machine_dates_of
from cfplint.engine.needs import needs_of, theme_need
from cfplint.engine.page_conversion import Begun, Manner, PageConverter, lies_as_it_is
from cfplint.engine.reading import dates_of_site, read_site
from cfplint.engine.redirects import redirecting_pages, redirects_of
from cfplint.engine.sanitising import is_run_when_opened, is_sanitised
from cfplint.engine.selection import load_options
from cfplint.site.addresses import unwritable
from cfplint.site.model import Page, SiteModel
from cfplint.stylesheets import SassError


@dataclass(frozen=True, slots=True)
class Writing:
    """How a site is written."""

    force: bool = False
    """Whether to replace a folder that cfplint did not write."""
    dry_run: bool = False
    """Whether all is done and nothing written."""
    jobs: int | None = None
    """How many processes clean pages; as many as pay if absent."""
    redirects: str = PAGES
    """The form of redirects."""
    progress: Callable[[int, int], None] = lambda _done, _of: None
    """Is told how many pages are done, of how many."""


@dataclass(slots=True)
class SiteConversion:
    """What the conversion of a site did."""

    files: int = 0
    """How many files were written."""
    pages: list[Conversion] = field(default_factory=list)
    """What was made of each page, without the texts."""
    notes: list[Note] = field(default_factory=list)
    """What a person must know: something is missing because of each."""
    hints: list[str] = field(default_factory=list)
    """What a person may want to know; nothing is missing because of it."""


class SiteConverter:
    """Converts one site."""

    def __init__(
        self, site: SiteModel, manner: Manner, writing: Writing, clock: Clock, record: ConversionRecord | None = None
    ) -> None:
        """Prepare a site.

        Args:
            site: the site.
            manner: how its pages are converted.
            writing: how its files are written.
            clock: the day that pages are rendered on.
            record: takes up what is done.
        """
        self._site = site
        self._manner = manner
        self._writing = writing
        self._clock = clock
        self._record = record
        self._redirects = redirect_format_named(writing.redirects)
        self._leaving = redirecting_pages(site) if self._redirects else ()
        self._taken = {file.destination.lower() for file in site.static_files}
        self._taken |= {page.destination.lower() for page in site.all_pages}
        self._stylesheet = self._free_name(STYLESHEET)
        self._base = str(site.configuration.data.get("baseurl") or "").rstrip("/")
        self._result = SiteConversion()
        self._dates = MachineDates()

    def write(self, output: Path) -> SiteConversion:
        """Write the site.

        Args:
            output: the folder; all of it is written, or it stays as it was.

        Raises:
            LossError: pages would lose what their visitors get; nothing was written.
            OutputError: nothing was written.
        """
        converter = PageConverter(
            self._site,
            self._manner,
            in_order=True,
            stylesheet=f"{self._base}/{self._stylesheet}",
            record=self._record,
        )
        result = self._result
        if self._record is not None:
            config = load_options(self._site.root)
            plugins = self._manner.plugin_files
            reading = read_site(self._site, self._clock, config, self._writing.jobs, plugins, as_it_is=True)
            self._record.needs += needs_of(self._site, reading, self._clock, config)
        theme = list(converter.unread_theme())
        result.notes += theme
        if self._record is not None:
            self._record.needs += theme_need(theme, self._record.needs)
        result.notes += converter.file_problems(self._site.problems)
        place = rehearse if self._writing.dry_run else write_site
        try:
            written = place(self._files(converter), output, source=self._site.root, force=self._writing.force)
        finally:
            converter.close()
            result.notes = list(dict.fromkeys(result.notes))
            if self._record is not None:
                self._record.notes += result.notes
        result.files = len(written.files)
        told = [
            *(
                Note(f"{name}: several files are published under this name; the last one stays")
                for name in written.overwritten
            ),
            *(
                Note(f"{name}: differs from {other} in upper and lower case only, so many systems cannot hold both")
                for other, name in written.case_twins
            ),
            *([Note(written.unmarked)] if written.unmarked else []),
        ]
        result.notes = list(dict.fromkeys([*result.notes, *told]))
        if self._record is not None:
            self._record.files = result.files
            self._record.notes[:] = result.notes
        return result

    def _tells_machines(self) -> bool:
        """Whether something is asked for that no page tells alone."""
        modes = self._manner.modes
        wanted = any(modes.get(step) != OFF for step in ("event-data", "calendar-link"))
        return wanted and not (self._manner.faithful or self._manner.fragment)

    def _machine_dates(self, pages: Iterable[Begun]) -> MachineDates:
        """What the pages of the site are to tell machines, as far as it is asked for."""
        site, modes, config = self._site, self._manner.modes, load_options(self._site.root)
        place = {id(page): number for number, page in enumerate(site.all_pages)}
        in_order = sorted(pages, key=lambda begun: place.get(id(begun.page), len(place)))
        mentions = dates_of_site(
            site,
            config,
            [mention for begun in in_order for mention in begun.dates.mentions],
            {path for begun in in_order for path in begun.reads},
        )
        found = machine_dates_of(site, self._clock, config, mentions, baseurl=self._base, taken=self._taken)
        if modes.get("event-data") == OFF or is_sanitised(modes):
            found = replace(found, event="")
        if modes.get("calendar-link") == OFF:
            return replace(found, calendars={}, names={})
        if found.lacks_package:
            self._result.hints.append(
                "no calendars are written, as the package icalendar is missing: pip install 'cfplint[ics]', or"
                " --step calendar-link=off"
            )
        return found

    def _files(self, converter: PageConverter) -> Iterator[OutputFile]:
        """The files of a site in the order in which Jekyll writes them: pages, files that are copied, documents."""
        site, result = self._site, self._result
        leaving = {id(page) for page in self._leaving}
        # Why they cannot be written is told among the site's problems.
        leaving |= {id(page) for page, _ in unwritable(site.all_pages, site.static_files)}
        pages = [page for page in site.in_rendering_order if page.published and id(page) not in leaving]
        kept: list[str] = []
        later: list[OutputFile] = []
        documents: list[OutputFile] = []  # rendered before the pages
        done = 0
        processes = processes_for(len(pages), self._writing.jobs)
        for begun, proved in cleaned_in_order(self._tasks(converter, pages), processes):
            done += 1
            self._writing.progress(done, len(pages))
            if begun is None:
                continue
            page = begun.page
            if isinstance(proved, Exception):
                self._failed(page, proved)
                continue
            converted = converter.finish(begun, proved)
            result.notes += converted.notes
            result.pages.append(replace(converted, html="", before=""))
            if begun.html is None and is_sanitised(self._manner.modes) and is_run_when_opened(page.destination):
                kept.append(page.destination)
                continue
            as_it_lies = lies_as_it_is(page) and (self._manner.faithful or self._manner.copy_static)
            content = page.source.encode(page.source.raw) if as_it_lies else converted.html
            if page.kind == "document":
                documents.append(OutputFile(page.destination, content))
            elif page.front_matter is None:
                later.append(OutputFile(page.destination, content))
            else:
                yield OutputFile(page.destination, content)
            yield from self._dates.files_beside(page, converted)
        for page in converter.source_maps:
            yield OutputFile(page.destination, page.body.text)
        yield from later
        yield from self._copies(kept)
        yield from documents
        rules = {selector: what for converted in result.pages for selector, what in converted.styles.items()}
        if rules:
            yield OutputFile(self._stylesheet, css(rules))
        yield from self._redirecting()
        if kept:
            names = ", ".join(sorted(kept)[:5]) + (", …" if len(kept) > 5 else "")
            result.hints.append(f"--sanitize left out files that browsers run when they are opened: {names}")
        if not self._manner.keep_going:
            losing(result.pages)

    def _tasks(
        self, converter: PageConverter, pages: Sequence[Page]
    ) -> Iterator[tuple[Begun | None, CleaningTask | None]]:
        """The pages begun, each with what is to be cleaned; `None` for one that failed."""
        begun = self._begun(converter, pages)
        if self._tells_machines():
            # What one page tells machines hangs on the dates of all.
            waiting = deque(begun)
            self._dates = self._machine_dates(each for each in waiting if each is not None)
            begun = (waiting.popleft() for _ in range(len(waiting)))
        for each in begun:
            yield each, converter.task(each, self._dates) if each is not None else None

    def _begun(self, converter: PageConverter, pages: Sequence[Page]) -> Iterator[Begun | None]:
        for page in pages:
            try:
                begun = converter.begin(page)
            except SassError as error:
                note = Note(f"the style sheet {page.destination} is not written: {error}", Spot(page.path))
                self._result.notes.append(note)
                yield None
            except Exception as error:  # noqa: BLE001 - one page that fails must not keep the others from being written
                self._failed(page, error)
                yield None
            else:
                yield begun

    def _failed(self, page: Page, error: Exception) -> None:
        told = f"cfplint failed on this page ({type(error).__name__}: {error})"
        self._result.notes.append(Note(told, Spot(page.path)))

    def _copies(self, kept: list[str]) -> Iterator[OutputFile]:
        """The files that are copied; `kept` takes the names of those that are left out."""
        sanitised = is_sanitised(self._manner.modes)
        added = self._redirects.file if self._redirects and self._leaving else ""
        for file in self._site.static_files:
            if sanitised and is_run_when_opened(file.destination):
                kept.append(file.destination)
            elif file.destination != added:
                yield OutputFile(file.destination, self._site.on_disk(file.path))

    def _redirecting(self) -> Iterator[OutputFile]:
        """What a server reads in place of pages that send their visitors on, behind what the site has of it."""
        if self._redirects is None or not self._leaving:
            return
        lines: Iterable[str] = self._redirects.function(list(redirects_of(self._site, self._leaving)))
        own = [file for file in self._site.static_files if file.destination == self._redirects.file]
        before = b"".join(self._site.on_disk(file.path).read_bytes().rstrip(b"\n") + b"\n" for file in own)
        yield OutputFile(self._redirects.file, before + "".join(f"{line}\n" for line in lines).encode("utf-8"))

    def _free_name(self, wanted: str) -> str:
        """A name that no file of the site has."""
        stem, dot, ending = wanted.rpartition(".")
        names = (wanted if number == 0 else f"{stem}-{number}{dot}{ending}" for number in count())
        return next(name for name in names if name not in self._taken)
