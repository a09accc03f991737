"""One page made clean."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from cfplint.conversion.addresses import base_of
from cfplint.conversion.change import Change
from cfplint.conversion.marks import MarkedDate, marked, unmarked
from cfplint.conversion.step import OFF, CleanedPage, all_steps

_MOST_ROUNDS = 5
"""Cleaning settles in the first round but for invalid nesting, which the parser resolves anew; two have always done."""


@dataclass(frozen=True, slots=True)
class Cleaned:
    """What cleaning made of a page."""

    html: str
    """HTML5 that ends with a line end, or nothing where there is no content."""
    changes: tuple[tuple[str, Change], ...] = ()
    """What was done, in order, each with the name of the step that did it."""
    styles: Mapping[str, str] = field(default_factory=dict)
    """The rules that the page needs of conversion's stylesheet, a selector each with its declarations."""


def clean(
    html: str,
    *,
    fragment: bool,
    lang: str = "",
    title: str = "",
    stylesheet: str = "",
    address: str = "",
    chosen: frozenset[str] = frozenset(),
    dates: Iterable[MarkedDate] = (),
    event: str = "",
    calendar: str = "",
    modes: Mapping[str, str] | None = None,
) -> Cleaned:
    """Clean HTML of a page or of content without a page around it.

    What cleaning its own result would change is changed at once: cleaning twice gives the same text.

    Args:
        html: a page or content, of any quality.
        fragment: whether to give content only; else a whole page.
        lang: the language of a page that does not name its own.
        title: the title of a page that has none; else its first heading is.
        stylesheet: the address of the stylesheet that the page is to name if it needs one; empty where the rules are
            to stand in the page.
        address: the page's own address; empty where that is not known.
        chosen: the elements that the site's style sheets may choose by their names alone.
        dates: the dates that a step may mark for machines.
        event: the conference as JSON-LD, for the page that tells of it.
        calendar: the address of the page's dates as a calendar.
        modes: the mode of each step, as `modes_of` gives them; absent for every step's own.
    """
    # Beautiful Soup is costly to import, and only conversion needs it.
    from cfplint.conversion.page import add_styles, complete_page, trim
    from cfplint.conversion.serialise import serialise
    from cfplint.conversion.tree import parse_content, parse_page

    changes: list[tuple[str, Change]] = []
    styles: dict[str, str] = {}
    text, values = marked(html, dates)
    for _ in range(_MOST_ROUNDS):
        soup = parse_content(text) if fragment else parse_page(text)
        page = CleanedPage(
            soup, fragment, stylesheet, base_of(html, address), values, event=event, calendar=calendar, chosen=chosen
        )
        changes += _run(page, modes or {})
        styles |= page.styles
        if fragment:
            trim(page.soup)
        else:
            add_styles(page)
            complete_page(page.soup, lang=lang, title=title)
        result = unmarked(serialise(page.soup)) if values else serialise(page.soup)
        result = f"{result}\n" if fragment and result else result
        if result == text:
            break
        text = result
    return Cleaned(text, tuple(changes), styles)


def _run(page: CleanedPage, modes: Mapping[str, str]) -> Iterator[tuple[str, Change]]:
    """Take a page through the steps; what each did."""
    for step in all_steps():
        mode = modes.get(step.name, step.default)
        if mode != OFF:
            for change in step.function(page, mode):
                page.soup.forget()
                loses = tuple(
                    replace(loss, before=unmarked(loss.before), after=unmarked(loss.after)) for loss in change.loses
                )
                yield (
                    step.name,
                    replace(change, before=unmarked(change.before), after=unmarked(change.after), loses=loses),
                )
                page.soup.forget()
