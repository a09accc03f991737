"""An entry for a list of deadlines, in the form that the list asks for: its flavour."""

from __future__ import annotations

from collections.abc import Iterator

from cfplint.agenda.deadlines import Deadlines
from cfplint.agenda.editions import editions
from cfplint.agenda.entries import entries
from cfplint.agenda.flavour import flavour_named
from cfplint.agenda.format import View, agenda_format
from cfplint.agenda.yaml_text import yaml_entry


@agenda_format
def yaml(deadlines: Deadlines, view: View) -> Iterator[str]:
    """A list with the entries of the flavour, a blank line between them."""
    flavour = flavour_named(view.flavour)
    found = editions(entries(deadlines.mentions), deadlines.conference)
    written = [
        "".join(f"{line}\n" for line in yaml_entry(each)) for each in flavour.function(found, deadlines.conference)
    ]
    yield "\n".join(written) if written else "[]\n"
