"""Choices that are required and always made."""

from __future__ import annotations

from collections.abc import Iterator

from bs4 import Tag

from cfplint.conversion.change import Change
from cfplint.conversion.losses import differences
from cfplint.conversion.rebuild import named
from cfplint.conversion.step import CleanedPage, cleaning_step
from cfplint.conversion.visible import seen


@cleaning_step(after=["attribute-values"])
def required_choices(page: CleanedPage, _mode: str) -> Iterator[Change]:
    """Take `required` off a choice whose first option is one already: no browser ever finds it missing.

    Source: https://html.spec.whatwg.org/multipage/form-elements.html#placeholder-label-option
    """
    for choice in named(page.soup, "select"):
        if not choice.has_attr("required") or choice.has_attr("multiple") or choice.get("size", "1") != "1":
            continue
        first = next((child for child in choice.children if isinstance(child, Tag)), None)
        if first is not None and first.name == "option" and str(first.get("value", first.get_text())).strip():
            had = seen(str(choice))
            del choice["required"]
            loses = tuple(differences(had, seen(str(choice))))
            yield Change("took required off a choice that is always made", str(choice.get("name", "")), loses=loses)
