"""The walk through a site's folder: pages, documents and static files."""

from __future__ import annotations

import re
from collections.abc import Container, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from cfplint.site.configuration import zone_of
from cfplint.site.disk import is_file, is_folder, resolved
from cfplint.site.documents import DATELESS_NAME, POST_NAME, Shelf, make_document
from cfplint.site.entries import Entries, Entry
from cfplint.site.front_matter import has_header, read_front_matter
from cfplint.site.model import Collection, Configuration, Page, Problem, StaticFile
from cfplint.site.ordering import ordered_documents
from cfplint.site.pages import HTML_EXTENSIONS, Publishing, make_page, make_plain_page
from cfplint.site.permalinks import clean_url, file_url, split_extension, unescape_path
from cfplint.site.ruby_values import truthy
from cfplint.site.sources import read_text_file
from cfplint.site.templates import folder_of
from cfplint.site.yaml_places import FrontMatter
from cfplint.source import SourceFile, Span

_FIRST_BYTES = 4096
_MOST_DEPTH = 100
_NOT_IN_LABELS = re.compile(r"[^A-Za-z0-9_.-]")
"""What Jekyll takes out of a collection's name before it looks for its folder and its settings."""
_BOM = b"\xef\xbb\xbf"


class ContentReader:
    """Reads what a site publishes, in Jekyll's order: posts, folders, pages, then the collections."""

    def __init__(self, entries: Entries, configuration: Configuration, time: datetime, named: Container[str]) -> None:
        self.entries = entries
        self.named = named
        self.publishing = Publishing.of(configuration, zone_of(configuration))
        self.problems: list[Problem] = []
        self.pages: list[Page] = []
        self.static_files: list[StaticFile] = []
        self.listed_files: list[StaticFile] = []
        self.collections_dir = folder_of(configuration, "collections_dir")
        configured = configuration.data.get("collections")
        collections: Mapping[str, Mapping[str, object]] = configured if isinstance(configured, dict) else {}
        self.shelves: dict[str, Shelf] = {}
        for label in collections:
            name = _NOT_IN_LABELS.sub("", label)
            self.shelves[label] = Shelf(name, collections.get(name) or {}, time, self.publishing)
        self.documents: dict[str, list[Page]] = {label: [] for label in self.shelves}
        self.files: dict[str, list[StaticFile]] = {label: [] for label in self.shelves}
        self.show_drafts = bool(configuration.data.get("show_drafts"))
        self.limit_posts = configuration.data.get("limit_posts") or 0
        destination = str(configuration.data.get("destination") or "_site")
        self.destination = destination.removeprefix("./").strip("/")

    def read(self) -> None:
        """Read the whole folder."""
        self._read_folder("", 0)
        self._read_included()
        for label in self.shelves:
            if label not in {"posts", "data"}:
                self._read_collection(label)

    def read_assets(self) -> None:
        """Read the folder `assets` of a theme; Jekyll passes over links there, and leaves nothing else out."""
        for entry in self.entries.below("assets"):
            if not (self.entries.folder / entry.path).is_symlink():
                self._read_entry(entry)

    def sorted_pages(self) -> list[Page]:
        """The pages as `site.pages` has them: by file name, folders before the files beside them."""
        return sorted(self.pages, key=lambda page: page.relative_path.rsplit("/", 1)[-1])

    def sorted_listed_files(self) -> list[StaticFile]:
        """The files as `site.static_files` has them: by path, and behind them those of collections."""
        alone = [file for file in self.listed_files if file.collection is None]
        return [
            *sorted(alone, key=lambda file: file.relative_path),
            *(file for label in self.shelves for file in self.files[label]),
        ]

    def sorted_collections(self) -> Mapping[str, Collection]:
        """The collections with their documents in order."""
        collections = {}
        for label, shelf in self.shelves.items():
            documents = ordered_documents(self.documents[label], shelf.config, shelf.folder, undated=shelf.time)
            if label == "posts" and isinstance(self.limit_posts, int) and self.limit_posts > 0:
                documents = documents[-self.limit_posts :]
            collections[label] = Collection(shelf.label, shelf.config, tuple(documents), tuple(self.files[label]))
        return collections

    def _read_folder(self, folder: str, depth: int) -> None:
        entries = self.entries.kept(folder)
        if not self.collections_dir or f"{folder}/".startswith(f"{self.collections_dir}/"):
            self._read_posts(f"{folder}/_posts" if folder else "_posts", POST_NAME)
            if self.show_drafts:
                self._read_posts(f"{folder}/_drafts" if folder else "_drafts", DATELESS_NAME)
        for entry in entries:
            if entry.is_folder and entry.path != self.destination:
                if depth < _MOST_DEPTH:
                    self._read_folder(entry.path, depth + 1)
                else:
                    self._tell("unreadable-file", entry, "this folder lies too deep")
        for entry in entries:
            if not entry.is_folder:
                self._read_entry(entry)

    def _read_posts(self, folder: str, named: re.Pattern[str]) -> None:
        if "posts" not in self.shelves or not is_folder(self.entries.folder / folder):
            return
        for entry in self.entries.below(folder):
            inner = entry.path[len(folder) + 1 :]
            hidden = inner.startswith(".") or "/." in inner
            if not hidden and self.entries.keeps(inner, folder) and named.fullmatch(inner):
                self._read_document(entry, "posts")

    def _read_included(self) -> None:
        """Files that `include:` names with a path, wherever they lie."""
        known = {page.relative_path for page in self.pages} | {
            file.relative_path.lstrip("/") for file in self.listed_files
        }
        for name in self.entries.include:
            path = name.strip("/")
            place = self.entries.folder / path
            if path in known or ".." in path.split("/") or not path:
                continue
            if is_file(place) and resolved(place).is_relative_to(self.entries.root):
                self._read_entry(Entry(path.rsplit("/", 1)[-1], path, False))

    def _read_collection(self, label: str) -> None:
        shelf = self.shelves[label]
        folder = f"{self.collections_dir}/{shelf.folder}" if self.collections_dir else shelf.folder
        if not is_folder(self.entries.folder / folder):
            return
        for entry in self.entries.below(folder):
            inner = entry.path[len(folder) + 1 :]
            if not self.entries.keeps(inner, shelf.folder):
                continue
            first = self._first_line(entry)
            if first is not None and (has_header(first) or self._is_named_markdown(entry)):
                self._read_document(entry, label)
            elif first is not None:
                self._keep_static(entry, label)

    def _read_document(self, entry: Entry, label: str) -> None:
        source, front_matter = self._read_source(entry)
        if source is None:
            return
        relative_path = self._below_collections_dir(entry.path)
        page, problems = make_document(source, front_matter, relative_path, self.shelves[label], self._modified(entry))
        self.problems += problems
        if label == "posts" and source.undecodable:
            # Jekyll passes over a post that is no UTF-8 and says so to nobody.
            page = replace(page, published=False, listed=False)
        self.documents[label].append(page)

    def _read_entry(self, entry: Entry) -> None:
        first = self._first_line(entry)
        if first is None:
            return
        if has_header(first) or self._is_named_markdown(entry):
            source, front_matter = self._read_source(entry)
            if source is not None:
                front_matter = front_matter or FrontMatter({}, {}, Span(0, 0))
                self.pages.append(make_page(source, front_matter, entry.path, self.publishing))
        elif split_extension(entry.name)[1].lower() in HTML_EXTENSIONS:
            source, problems = read_text_file(self.entries.folder / entry.path, self.entries.report_path(entry.path))
            self.problems += problems
            if source is not None:
                self.pages.append(make_plain_page(source, entry.path, self.publishing))
                self.listed_files.append(self._static_file(entry, None)[0])
        else:
            self._keep_static(entry, None)
        if first.startswith(_BOM) and has_header(first.removeprefix(_BOM)):
            self._tell("invalid-front-matter", entry, "the byte order mark hides the front matter from Jekyll")

    def _is_named_markdown(self, entry: Entry) -> bool:
        is_markdown = self.publishing.is_markdown(split_extension(entry.name)[1])
        return is_markdown and self.entries.report_path(entry.path) in self.named

    def _keep_static(self, entry: Entry, label: str | None) -> None:
        file, published = self._static_file(entry, label)
        if label is None:
            self.listed_files.append(file)
        else:
            self.files[label].append(file)
        if published and (label is None or self.shelves[label].output):
            self.static_files.append(file)

    def _static_file(self, entry: Entry, label: str | None) -> tuple[StaticFile, bool]:
        """A file that is copied, and whether it is published."""
        url = file_url(entry.path) if label is None else self._collected_url(entry, label)
        relative = f"/{entry.path}" if label is None else self._below_collections_dir(entry.path)
        defaults = self.publishing.defaults
        file = StaticFile(
            path=self.entries.report_path(entry.path),
            url=url,
            destination=unescape_path(url).strip("/"),
            modified=self._modified(entry),
            collection=label,
            relative_path=relative,
            data=defaults.all(relative, label),
        )
        return file, truthy(defaults.all(url, label).get("published", True))

    def _below_collections_dir(self, path: str) -> str:
        return path.removeprefix(f"{self.collections_dir}/") if self.collections_dir else path

    def _collected_url(self, entry: Entry, label: str) -> str:
        """The address of a file that lies in a collection."""
        shelf = self.shelves[label]
        relative = self._below_collections_dir(entry.path)
        name, extension = split_extension(entry.name)
        path = relative[: len(relative) - len(extension)].rstrip(".").replace(shelf.folder, "", 1)
        values: dict[str, Any] = {"collection": label, "path": path, "output_ext": "", "name": name, "title": ""}
        template = shelf.template
        for key, value in values.items():
            template = template.replace(f":{key}", value)
        return clean_url(template).rstrip("/") + extension

    def _modified(self, entry: Entry) -> datetime:
        return datetime.fromtimestamp((self.entries.folder / entry.path).stat().st_mtime, self.publishing.zone)

    def _read_source(self, entry: Entry) -> tuple[SourceFile | None, FrontMatter | None]:
        source, problems = read_text_file(self.entries.folder / entry.path, self.entries.report_path(entry.path))
        self.problems += problems
        if source is None:
            return None, None
        front_matter, problems = read_front_matter(source, zone=self.publishing.zone)
        self.problems += problems
        return source, front_matter

    def _first_line(self, entry: Entry) -> bytes | None:
        """The first bytes of a file, at most one line; `None` if it cannot be read."""
        try:
            with (self.entries.folder / entry.path).open("rb") as file:
                return file.readline(_FIRST_BYTES)
        except OSError as error:
            self._tell("unreadable-file", entry, f"cannot be read ({error.strerror or error})")
            return None

    def _tell(self, kind: str, entry: Entry, message: str) -> None:
        self.problems.append(Problem(kind, self.entries.report_path(entry.path), Span(0, 0), message))
