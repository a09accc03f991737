"""A conversion: a page to a text, or a site to files."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from cfplint.clock import Clock
from cfplint.conversion import Conversion, OutputFile, write_site
from cfplint.conversion.stylesheet import STYLESHEET, css
from cfplint.engine.opening import open_site
from cfplint.engine.page_conversion import Manner, PageConverter
from cfplint.engine.selection import load_options
from cfplint.engine.target import Target
from cfplint.errors import LossError, OutputError, TargetError, UsageError
from cfplint.site import load_text
from cfplint.site.addresses import unwritable
from cfplint.site.model import Page, SiteModel
from cfplint.stylesheets import SassError

_MOST_LOSSES = 20
"""So many are told at once."""


@dataclass(slots=True)
class SiteConversion:
    """What the conversion of a site did."""

    files: int = 0
    """How many files were written."""
    pages: list[Conversion] = field(default_factory=list)
    """What was made of each page, without the texts."""
    notes: list[str] = field(default_factory=list)
    """What a person must know, a line each, `path:line:column:` first where it has a place."""


def convert_text(text: str, filename: str, manner: Manner, *, clock: Clock) -> Conversion:
    """Convert a page that is given as text.

    Args:
        text: the page.
        filename: its name, whose extension says how it is read.
        manner: how.
        clock: the day that pages are rendered on.

    Raises:
        LossError: it would lose what its visitors get.
    """
    site = load_text(text, filename, clock=clock)
    return _one(site, site.all_pages[0], manner)


def convert_page(target: Target, manner: Manner, *, clock: Clock, config: Sequence[Path] = ()) -> Conversion:
    """Convert one page, in its site or alone.

    Args:
        target: the page.
        manner: how.
        clock: the day that pages are rendered on.
        config: Jekyll configurations to read instead of the site's, later ones win.

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
    return _one(site, pages[0], manner)


def convert_site(
    target: Target,
    output: Path,
    manner: Manner,
    *,
    clock: Clock,
    config: Sequence[Path] = (),
    force: bool = False,
) -> SiteConversion:
    """Convert a whole site into a folder.

    Args:
        target: the site.
        output: the folder; all of it is written, or it stays as it was.
        manner: how.
        clock: the day that pages are rendered on.
        config: Jekyll configurations to read instead of the site's, later ones win.
        force: whether to replace a folder that cfplint did not write.

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
    result = SiteConversion()
    stylesheet = _free_name(site)
    address = f"{str(site.configuration.data.get('baseurl') or '').rstrip('/')}/{stylesheet}"
    converter = PageConverter(site, manner, in_order=True, stylesheet=address)
    result.notes += converter.file_problems(site.problems)
    try:
        written = write_site(
            _files(site, converter, manner, result, stylesheet), output, source=target.root, force=force
        )
    finally:
        converter.close()
    result.files = len(written.files)
    result.notes += (
        f"{name}: several files are published under this name; the last one stays" for name in written.overwritten
    )
    result.notes += (
        f"{name}: differs from {other} in upper and lower case only, so many systems cannot hold both"
        for other, name in written.case_twins
    )
    if written.unmarked:
        result.notes.append(written.unmarked)
    result.notes = list(dict.fromkeys(result.notes))
    return result


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


def _one(site: SiteModel, page: Page, manner: Manner) -> Conversion:
    converter = PageConverter(site, manner)
    concerned = {page.path, *(source.path for source, _ in site.configuration.files)}
    problems = tuple(converter.file_problems(each for each in site.problems if each.path in concerned))
    try:
        converted = converter.convert(page)
    finally:
        converter.close()
    if converted.losses and not manner.keep_going:
        raise _loss([converted])
    return replace(converted, notes=(*problems, *converted.notes))


def _loss(pages: Sequence[Conversion]) -> LossError:
    """What pages would lose, as an error."""
    told = [note for page in pages for note in page.notes if any(note.endswith(str(loss)) for loss in page.losses)]
    more = len(told) - _MOST_LOSSES
    lines = [*told[:_MOST_LOSSES], *([f"and {more} more"] if more > 0 else [])]
    return LossError(f"visitors would lose something; --keep-going converts all the same\n{chr(10).join(lines)}")


def _files(
    site: SiteModel, converter: PageConverter, manner: Manner, result: SiteConversion, stylesheet: str
) -> Iterator[OutputFile]:
    for file in site.static_files:
        yield OutputFile(file.destination, site.on_disk(file.path))
    # Why they cannot be written is told among the site's problems.
    homeless = {id(page) for page, _ in unwritable(site.all_pages, site.static_files)}
    documents: list[OutputFile] = []  # rendered before the pages, written behind them
    for page in site.in_rendering_order:
        if not page.published or id(page) in homeless:
            continue
        try:
            converted = converter.convert(page)
        except SassError as error:
            result.notes.append(f"{page.path}: the style sheet {page.destination} is not written: {error}")
            continue
        except Exception as error:  # noqa: BLE001 - one page that fails must not keep the others from being written
            result.notes.append(f"{page.path}: cfplint failed on this page ({type(error).__name__}: {error})")
            continue
        result.notes += converted.notes
        result.pages.append(replace(converted, html="", before=""))
        copied = page.front_matter is None and page.kind == "page"
        content = _as_it_lies(page) if copied and manner.faithful else converted.html
        if page.kind == "document":
            documents.append(OutputFile(page.destination, content))
        else:
            yield OutputFile(page.destination, content)
    yield from documents
    rules = {selector: what for converted in result.pages for selector, what in converted.styles.items()}
    if rules:
        yield OutputFile(stylesheet, css(rules))
    losing = [converted for converted in result.pages if converted.losses]
    if losing and not manner.keep_going:
        raise _loss(losing)


def _free_name(site: SiteModel) -> str:
    """A name for our stylesheet that no file of the site has."""
    taken = {file.destination.lower() for file in site.static_files}
    taken |= {page.destination.lower() for page in site.all_pages}
    names = (STYLESHEET if number == 0 else f"cfplint-{number}.css" for number in count())
    return next(name for name in names if name not in taken)


def _as_it_lies(page: Page) -> bytes:
    return page.source.encode(page.source.raw)
