"""A conversion: a page to a text, or a site to files."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from cfplint.clock import Clock
from cfplint.config import Config
from cfplint.conversion import Conversion
from cfplint.conversion.record import ConversionRecord
from cfplint.engine.losing import losing
from cfplint.engine.needs import needs_of
from cfplint.engine.opening import open_site
from cfplint.engine.page_conversion import Manner, PageConverter
from cfplint.engine.reading import read_site
from cfplint.engine.selection import load_options
from cfplint.engine.site_conversion import SiteConversion, SiteConverter, Writing
from cfplint.engine.target import Target
from cfplint.errors import OutputError, TargetError, UsageError
from cfplint.site import load_text
from cfplint.site.model import Page, SiteModel

_PLAINLY = Writing()


def convert_text(
    text: str, filename: str, manner: Manner, *, clock: Clock, record: ConversionRecord | None = None
) -> Conversion:
    """Convert a page that is given as text.

    Args:
        text: the page.
        filename: its name, whose extension says how it is read.
        manner: how.
        clock: the day that pages are rendered on.
        record: takes up what is done.

    Raises:
        LossError: it would lose what its visitors get.
    """
    site = load_text(text, filename, clock=clock)
    return _one(site, site.all_pages[0], manner, clock, record)


def convert_page(
    target: Target,
    manner: Manner,
    *,
    clock: Clock,
    config: Sequence[Path] = (),
    record: ConversionRecord | None = None,
) -> Conversion:
    """Convert one page, in its site or alone.

    Args:
        target: the page.
        manner: how.
        clock: the day that pages are rendered on.
        config: Jekyll configurations to read instead of the site's, later ones win.
        record: takes up what is done.

    Raises:
        TargetError: the target is no page.
        LossError: it would lose what its visitors get.
    """
    site = _load(target, clock, config)
    pages = [page for page in site.files if target.reports(page.path)]
    if target.only is None and not target.lone_pages:
        raise TargetError(f"{target.root}: is a site; name one of its pages")
    if len(pages) != 1:
        raise TargetError(f"{', '.join(sorted(target.only or ()))}: is no page of the site {target.root}")
    return _one(site, pages[0], manner, clock, record)


def convert_site(
    target: Target,
    output: Path,
    manner: Manner,
    *,
    clock: Clock,
    config: Sequence[Path] = (),
    writing: Writing = _PLAINLY,
    record: ConversionRecord | None = None,
) -> SiteConversion:
    """Convert a whole site into a folder.

    Args:
        target: the site.
        output: the folder; all of it is written, or it stays as it was.
        manner: how.
        clock: the day that pages are rendered on.
        config: Jekyll configurations to read instead of the site's, later ones win.
        writing: how files are written.
        record: takes up what is done, also if nothing is written then.

    Raises:
        TargetError: there is no page.
        UsageError: the target is a part of a site.
        LossError: pages would lose what their visitors get; nothing was written.
        OutputError: nothing was written.
    """
    if target.only is not None:
        part = ", ".join(sorted(target.only))
        raise UsageError(f"{part} is a part of the site {target.root}; name that folder, or one page")
    site = _load(target, clock, config)
    if not any(page.published for page in site.all_pages):
        raise TargetError(f"{target.root}: there is no page in this folder")
    return SiteConverter(site, manner, writing, clock, record).write(output)


def write_page(text: str, output: Path, *, source: Path | None = None, force: bool = False) -> None:
    """Write one page to a file, through a temporary name.

    Args:
        text: the page.
        output: the file.
        source: the page that it was made of, which is never overwritten.
        force: whether another file of that name may be replaced.

    Raises:
        OutputError: it cannot be written, or would replace what is not ours.
    """
    if source is not None and output.exists() and output.samefile(source):
        raise OutputError(f"{output}: is the page itself; name another file")
    if output.exists() and not force:
        raise OutputError(f"{output}: exists; name another file, or replace it with --force")
    try:
        output.parent.mkdir(parents=True, exist_ok=True)
        # In a private folder no link lies that could be written through, and the file gets the rights of any new one.
        with TemporaryDirectory(prefix=f".{output.name[:50]}.", suffix=".part", dir=output.parent) as holder:
            part = Path(holder) / "page"
            part.write_bytes(text.encode("utf-8", "surrogateescape"))
            part.replace(output)
    except OSError as error:
        raise OutputError(f"{output}: cannot be written ({error.strerror or error})") from error


def _load(target: Target, clock: Clock, config: Sequence[Path]) -> SiteModel:
    for file in config:
        if file.suffix == ".toml":
            raise UsageError(f"{file}: --config names a Jekyll configuration in YAML here")
    if config and target.lone_pages:
        raise UsageError(f"--config is for a site, and no _config.yml is above {target.lone_pages[0]}")
    return open_site(target, clock, config_files=config, jekyll=load_options(target.root).site.jekyll)


def _one(site: SiteModel, page: Page, manner: Manner, clock: Clock, record: ConversionRecord | None) -> Conversion:
    if record is not None:
        options = Config() if site.alone else load_options(site.root)
        needs = needs_of(site, read_site(site, clock, options, jobs=1, as_it_is=True), clock, options)
        record.needs += (need for need in needs if need.spot.path == page.path or page.url in need.shown_on)
    converter = PageConverter(site, manner, record=record)
    concerned = {page.path, *(source.path for source, _ in site.configuration.files)}
    problems = tuple(converter.file_problems(each for each in site.problems if each.path in concerned))
    try:
        converted = converter.convert(page)
    finally:
        converter.close()
    theme = converter.unread_theme() if converter.asks_theme else ()
    result = replace(converted, notes=(*theme, *problems, *converted.notes))
    if record is not None:
        record.notes += result.notes
    if not manner.keep_going:
        losing([converted])
    return result
