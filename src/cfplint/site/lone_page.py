"""A page without a site: one file, or one text."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from cfplint.clock import Clock
from cfplint.errors import TargetError
from cfplint.site.configuration import default_configuration
from cfplint.site.front_matter import read_front_matter
from cfplint.site.load import site_time
from cfplint.site.model import Collection, FrontMatter, Page, SiteModel
from cfplint.site.pages import HTML_EXTENSIONS, Publishing, make_page, make_plain_page
from cfplint.site.permalinks import split_extension
from cfplint.site.sources import byte_problems
from cfplint.source import SourceFile, Span, read_source


def load_lone_page(file: Path, *, clock: Clock) -> SiteModel:
    """A site of one page; nothing else of its folder is read.

    Args:
        file: HTML or Markdown, with front matter or without.
        clock: the day.

    Raises:
        TargetError: the file is missing or cannot be read.
    """
    if not file.is_file():
        raise TargetError(f"{file}: {'is no file' if file.exists() else 'there is no such file'}")
    try:
        source = read_source(file, file.name)
    except TargetError as error:
        raise TargetError(str(error).replace(file.name, str(file), 1)) from error
    return _model(source, file.absolute().parent.resolve(), clock)


def load_text(text: str, filename: str, *, clock: Clock) -> SiteModel:
    """A site of one page, given as text.

    Args:
        text: the page.
        filename: its name, whose extension tells whether it is Markdown; nothing is read from there.
        clock: the day.
    """
    name = Path(filename).name or "page.md"
    return _model(SourceFile(name, text.removeprefix("\ufeff"), text.startswith("\ufeff")), Path(), clock)


def _model(source: SourceFile, root: Path, clock: Clock) -> SiteModel:
    configuration = default_configuration()
    publishing = Publishing.of(configuration)
    front_matter, problems = read_front_matter(source)
    return SiteModel(
        root=root,
        configuration=configuration,
        time=site_time(configuration, clock),
        now=site_time(default_configuration(), clock),
        pages=(_page(source, front_matter, publishing),),
        collections={"posts": Collection("posts", {"output": True}, ())},
        layouts={},
        includes={},
        data={},
        data_files={},
        static_files=(),
        problems=(*byte_problems(source), *problems),
    )


def _page(source: SourceFile, front_matter: FrontMatter | None, publishing: Publishing) -> Page:
    _, extension = split_extension(source.path)
    begins_with_dashes = any(source.text.startswith(opening) for opening in ("---\n", "---\r\n"))
    if front_matter is None and extension.lower() in HTML_EXTENSIONS and not begins_with_dashes:
        return make_plain_page(source, source.path, publishing)
    page = make_page(source, front_matter or FrontMatter({}, {}, Span(0, 0)), source.path, publishing)
    return replace(page, published=True, listed=True)
