"""Labels of fields that are not there."""

from __future__ import annotations

from collections.abc import Iterator

from cfplint.conversion.change import Change
from cfplint.conversion.rebuild import elements, named
from cfplint.conversion.step import CleanedPage, cleaning_step

_LABELLED = frozenset(("button", "input", "meter", "output", "progress", "select", "textarea"))


@cleaning_step(after=["attribute-values", "duplicate-ids"])
def labels(page: CleanedPage, _mode: str) -> Iterator[Change]:
    """Take `for` off labels where no form field of the page bears that id.

    Source: https://html.spec.whatwg.org/multipage/forms.html#attr-label-for
    """
    found = named(page.soup, "label")
    if not found:
        return
    fields = {str(each.get("id", "")) for each in elements(page.soup) if each.name in _LABELLED or "-" in each.name}
    fields.add("")
    for label in found:
        if label.get("for", "") not in fields:
            yield Change("took for off a label whose field is not there", str(label["for"]))
            del label["for"]
