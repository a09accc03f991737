"""`_data`: YAML, JSON, CSV and TSV files as `site.data`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import tzinfo

from cfplint.site.entries import Entries, Entry
from cfplint.site.model import Configuration, Problem
from cfplint.site.sources import read_text_file
from cfplint.site.tables import TableOptions, read_table
from cfplint.site.yaml_places import YamlText
from cfplint.site.yaml_text import read_yaml
from cfplint.source import SourceFile

_EXTENSIONS = ("yaml", "yml", "json", "csv", "tsv")
_UNWANTED = re.compile(r"[^\w\s-]+|(?:(?<=^)|(?<=\b\s))\s+(?=$|\s?\b)", re.ASCII)
_MOST_DEPTH = 50


class DataReader:
    """Reads the data folder of a site."""

    def __init__(self, entries: Entries, configuration: Configuration, zone: tzinfo) -> None:
        self.entries = entries
        self.zone = zone
        self.problems: list[Problem] = []
        self.files: dict[str, tuple[SourceFile, YamlText]] = {}
        self._tables = {
            "csv": TableOptions.of(configuration.data.get("csv_reader"), ","),
            "tsv": TableOptions.of(configuration.data.get("tsv_reader"), "\t"),
        }

    def read(self, folder: str, depth: int = 0) -> dict[str, object]:
        """What lies in a folder, by key; a later file of the same key wins, and a folder over a file.

        Args:
            folder: relative to the source folder.
            depth: how many folders lie above it.
        """
        listed = self.entries.listed(folder, lambda name: not name.startswith("."))
        data: dict[str, object] = {}
        for extension in _EXTENSIONS:
            for entry in listed:
                name, dot, found = entry.name.rpartition(".")
                if not entry.is_folder and dot and found == extension:
                    data[data_key(name)] = self._read_file(entry, extension)
        for entry in listed:
            if entry.is_folder and depth < _MOST_DEPTH:
                data[data_key(entry.name)] = self.read(entry.path, depth + 1)
        return data

    def _read_file(self, entry: Entry, extension: str) -> object:
        path = self.entries.report_path(entry.path)
        source, problems = read_text_file(self.entries.folder / entry.path, path)
        self.problems += problems
        if source is None:
            return None
        if extension in self._tables:
            yaml_text, problems = read_table(source, self._tables[extension])
        else:
            yaml_text, problems = read_yaml(source.text, path, zone=self.zone)
        self.problems += problems
        self.files[path] = (source, yaml_text)
        return yaml_text.data


def data_key(name: str) -> str:
    """The key under which a file or folder is found in `site.data`."""
    return re.sub(r"\s+", "_", _UNWANTED.sub("", name))


def own_data(configuration: Configuration) -> Mapping[str, object] | None:
    """A `data:` of the configuration, which hides the data folder."""
    data = configuration.data.get("data")
    return data if isinstance(data, dict) else None
