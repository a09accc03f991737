"""Every date as one JSON object; `Deadlines.to_dict` says what is in it."""

from __future__ import annotations

from collections.abc import Iterator

from cfplint.agenda.deadlines import Deadlines
from cfplint.agenda.format import View, agenda_format
from cfplint.reports.json_text import json_text


@agenda_format
def json(deadlines: Deadlines, _view: View) -> Iterator[str]:
    """One JSON object; paths are relative to the site."""
    yield json_text(deadlines.to_dict()) + "\n"
