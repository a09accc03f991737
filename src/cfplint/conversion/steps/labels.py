"""Labels of fields that are not there."""

from __future__ import annotations

from collections.abc import Iterator

from bs4 import Tag

from cfplint.conversion.change import Change
from cfplint.conversion.step import CleanedPage, cleaning_step

_LABELLED = frozenset(("button", "input", "meter", "output", "progress", "select", "textarea"))


@cleaning_step(after=["attribute-values", "duplicate-ids"])
def labels(page: CleanedPage, _mode: str) -> Iterator[Change]:
    """Take `for` off labels where no form field of the page bears that id.

    Source: https://html.spec.whatwg.org/multipage/forms.html#attr-label-for
    """
    fields = {
        str(element.get("id", ""))
        for element in page.soup.find_all(True)
        if element.name in _LABELLED or "-" in element.name
    }
    for label in page.soup.find_all("label", attrs={"for": True}):
        if isinstance(label, Tag) and label["for"] not in fields:
            yield Change("took for off a label whose field is not there", str(label["for"]))
            del label["for"]
