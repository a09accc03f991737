"""The links of a site that leave it, each address asked once."""

from __future__ import annotations

from collections.abc import Iterator

from cfplint.engine.reading import Reading
from cfplint.engine.target import Target
from cfplint.facts.links import Link
from cfplint.links import Outside, UrlSpace
from cfplint.links.outside import Ask, Question, web_address

_SENT_TO = frozenset(("form", "button", "input"))
"""Elements whose address is sent something, so that asking it for a page says nothing."""


def asked_outside(reading: Reading, ask: Ask, target: Target | None = None) -> Outside:
    """The answers of all addresses outside that a site's links lead to.

    Args:
        reading: what the site says.
        ask: asks them.
        target: which files' links are asked; all if absent.
    """
    fragments: dict[str, set[str]] = {}
    for link in external_links(reading):
        found = web_address(link.url, link.base)
        asked = link.element not in _SENT_TO and not link.is_hint
        if found and asked and (target is None or target.reports(link.place.path)):
            fragments.setdefault(found.url, set()).update({found.fragment} - {""})
    return ask([Question(url, frozenset(fragments[url])) for url in sorted(fragments)])


def external_links(reading: Reading) -> Iterator[Link]:
    """The links of all pages that lead out of the site."""
    space = reading.context[UrlSpace]
    for link in reading.facts.get(Link, ()):
        if isinstance(link, Link) and isinstance(space, UrlSpace) and space.resolve(link).kind == "external":
            yield link
