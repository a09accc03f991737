"""A conversion: a page to a text, or a site to files."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from cfplint.clock import Clock, read_clock
from cfplint.config import load_config
from cfplint.conversion import OutputFile, clean, losses, write_site
from cfplint.engine.opening import open_site, renderer_of
from cfplint.engine.target import Target
from cfplint.errors import OutputError, TargetError, UsageError
from cfplint.render import RenderedPage, Renderer
from cfplint.site import load_text
from cfplint.site.model import Page, SiteModel
from cfplint.source import Place, SourceFile

_ABORTING = frozenset(
    ("missing-include", "unknown-tag", "liquid-syntax-error", "liquid-error", "include-recursion", "liquid-limit")
)
"""The problems after which something is missing from a page."""
_SASS = (".scss", ".sass")


@dataclass(slots=True)
class Conversion:
    """What a conversion did."""

    text: str = ""
    """The page, where one was asked for."""
    files: int = 0
    """How many files were written."""
    notes: list[str] = field(default_factory=list)
    """What a person must know, a line each, `path:line:column:` first where it has a place."""


@dataclass(frozen=True, slots=True)
class Manner:
    """How pages are converted."""

    faithful: bool = False
    """What Jekyll writes, instead of clean HTML."""
    fragment: bool = False
    """The content only, without layouts."""
    plugin_files: tuple[Path, ...] = ()
    """Python files whose tags and filters stand in for the site's Ruby plugins."""


def convert_text(text: str, filename: str, manner: Manner, *, today: str | None = None) -> Conversion:
    """Convert a page that is given as text.

    Args:
        text: the page.
        filename: its name, whose extension says how it is read.
        manner: how.
        today: the day (`YYYY-MM-DD`).
    """
    site = load_text(text, filename, clock=read_clock(today))
    return _one(site, site.all_pages[0], manner)


def convert_page(
    target: Target, manner: Manner, *, today: str | None = None, config: Sequence[Path] = ()
) -> Conversion:
    """Convert one page, in its site or alone.

    Args:
        target: the page.
        manner: how.
        today: the day (`YYYY-MM-DD`).
        config: Jekyll configurations to read instead of the site's, later ones win.

    Raises:
        TargetError: the target is no page.
    """
    site = _load(target, read_clock(today), config)
    pages = [page for page in site.files if target.lone_page or target.reports(page.path)]
    if len(pages) != 1:
        raise TargetError(f"{', '.join(sorted(target.only or ()))}: is no page of the site {target.root}")
    return _one(site, pages[0], manner)


def convert_site(
    target: Target,
    output: Path,
    manner: Manner,
    *,
    today: str | None = None,
    config: Sequence[Path] = (),
    force: bool = False,
) -> Conversion:
    """Convert a whole site into a folder.

    Args:
        target: the site.
        output: the folder; all of it is written, or it stays as it was.
        manner: how.
        today: the day (`YYYY-MM-DD`).
        config: Jekyll configurations to read instead of the site's, later ones win.
        force: whether to replace a folder that cfplint did not write.

    Raises:
        TargetError: there is no page.
        OutputError: nothing was written.
    """
    site = _load(target, read_clock(today), config)
    if not any(page.published for page in site.all_pages):
        raise TargetError(f"{target.root}: there is no page in this folder")
    result = Conversion()
    written = write_site(_files(site, manner, result), output, source=target.root, force=force)
    result.files = len(written.files)
    result.notes += (
        f"{name}: several files are published under this name; the last one stays" for name in written.overwritten
    )
    if written.unmarked:
        result.notes.append(written.unmarked)
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
    part = output.with_name(f".{output.name}.part")
    try:
        output.parent.mkdir(parents=True, exist_ok=True)
        part.write_bytes(text.encode("utf-8", "surrogateescape"))
        part.replace(output)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise OutputError(f"{output}: cannot be written ({error.strerror or error})") from error


def _load(target: Target, clock: Clock, config: Sequence[Path]) -> SiteModel:
    for file in config:
        if file.suffix == ".toml":
            raise UsageError(f"{file}: --config names a Jekyll configuration in YAML here")
    return open_site(target, clock, config_files=config, jekyll=load_config(target.root).site.jekyll)


def _one(site: SiteModel, page: Page, manner: Manner) -> Conversion:
    result = Conversion()
    result.text = _converted(renderer_of(site, manner.plugin_files), site, page, manner, result)
    return result


def _files(site: SiteModel, manner: Manner, result: Conversion) -> Iterator[OutputFile]:
    for file in site.static_files:
        yield OutputFile(file.destination, site.root / file.path)
    renderer = renderer_of(site, manner.plugin_files)
    for page in site.all_pages:
        if not page.published:
            continue
        if page.path.endswith(_SASS):
            result.notes.append(f"{page.path}: Sass is not compiled; write the style sheet {page.destination} yourself")
            continue
        copied = page.front_matter is None and page.kind == "page"
        try:
            text = _converted(renderer, site, page, manner, result)
        except Exception as error:  # noqa: BLE001 - one page that fails must not keep the others from being written
            result.notes.append(f"{page.path}: cfplint failed on this page ({type(error).__name__}: {error})")
            continue
        yield OutputFile(page.destination, page.source.raw if manner.faithful and copied else text)


def _converted(renderer: Renderer, site: SiteModel, page: Page, manner: Manner, result: Conversion) -> str:
    rendered = renderer.render(page, layouts=not manner.fragment)
    result.notes += _problems(site, rendered)
    html = rendered.text.text
    if manner.faithful or not rendered.html:
        return html
    lang, title = (str(page.data.get(key) or site.configuration.data.get(key) or "") for key in ("lang", "title"))
    cleaned = clean(html, fragment=manner.fragment, lang=lang, title=title)
    result.notes += (
        f"{page.path}: the {loss.kind} “{loss.before}” became “{loss.after}”" for loss in losses(html, cleaned)
    )
    return cleaned


def _problems(site: SiteModel, rendered: RenderedPage) -> Iterator[str]:
    sources = {rendered.page.path: rendered.page.source}
    sources |= {source.path: source for source in site.includes.values()}
    sources |= {layout.source.path: layout.source for layout in site.layouts.values()}
    for problem in rendered.liquid:
        if problem.kind in _ABORTING:
            yield f"{_where(problem.place, sources)}: {problem.message}"
    if site.configuration.files:
        for each in rendered.site:
            yield f"{_where(Place(each.path, each.span), sources)}: {each.message}"


def _where(place: Place, sources: dict[str, SourceFile]) -> str:
    source = sources.get(place.path)
    if source is None:
        return place.path
    position = source.position(place.span.start)
    return f"{place.path}:{position.line}:{position.column}"
