"""Pages without a site: some files of one folder, or one text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from cfplint.clock import Clock
from cfplint.errors import TargetError
from cfplint.site.configuration import default_configuration
from cfplint.site.disk import resolved
from cfplint.site.front_matter import read_front_matter
from cfplint.site.load import site_time
from cfplint.site.model import Collection, Page, Problem, SiteModel
from cfplint.site.pages import HTML_EXTENSIONS, Publishing, make_page, make_plain_page
from cfplint.site.permalinks import split_extension
from cfplint.site.sources import byte_problems
from cfplint.site.yaml_places import FrontMatter
from cfplint.source import SourceFile, Span, read_source

_SURROGATE = re.compile("[\ud800-\udfff]")


def load_lone_pages(files: Sequence[Path], *, clock: Clock) -> SiteModel:
    """A site of some pages; nothing else of their folder is read.

    Args:
        files: at least one, all of one folder: HTML or Markdown, with front matter or without.
        clock: the day.

    Raises:
        TargetError: a file is missing or cannot be read.
    """
    return _model([_read(file) for file in files], resolved(files[0].absolute().parent), clock)


def _read(file: Path) -> SourceFile:
    if not file.is_file():
        raise TargetError(f"{file}: {'is no file' if file.exists() else 'there is no such file'}")
    try:
        return read_source(file, file.name)
    except TargetError as error:
        raise TargetError(str(error).replace(file.name, str(file), 1)) from error


def load_text(text: str, filename: str, *, clock: Clock) -> SiteModel:
    """A site of one page, given as text.

    Args:
        text: the page; half a surrogate pair, which is no character, becomes U+FFFD.
        filename: its name, whose extension tells whether it is Markdown; nothing is read from there.
        clock: the day.
    """
    name = Path(filename).name or "page.md"
    text = _SURROGATE.sub("\ufffd", text)
    return _model([SourceFile(name, text.removeprefix("\ufeff"), text.startswith("\ufeff"))], Path(), clock)


def _model(sources: Iterable[SourceFile], root: Path, clock: Clock) -> SiteModel:
    configuration = default_configuration()
    publishing = Publishing.of(configuration)
    pages: list[Page] = []
    problems: list[Problem] = []
    for source in sources:
        front_matter, found = read_front_matter(source)
        problems += (*byte_problems(source), *found)
        pages.append(_page(source, front_matter, publishing))
    return SiteModel(
        root=root,
        configuration=configuration,
        time=site_time(configuration, clock),
        now=site_time(default_configuration(), clock),
        pages=tuple(pages),
        collections={"posts": Collection("posts", {"output": True}, ())},
        layouts={},
        includes={},
        data={},
        data_files={},
        static_files=(),
        problems=tuple(problems),
        alone=True,
    )


def _page(source: SourceFile, front_matter: FrontMatter | None, publishing: Publishing) -> Page:
    _, extension = split_extension(source.path)
    begins_with_dashes = any(source.text.startswith(opening) for opening in ("---\n", "---\r\n"))
    if front_matter is None and extension.lower() in HTML_EXTENSIONS and not begins_with_dashes:
        return make_plain_page(source, source.path, publishing)
    page = make_page(source, front_matter or FrontMatter({}, {}, Span(0, 0)), source.path, publishing)
    return replace(page, published=True, listed=True)
