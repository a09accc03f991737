"""The keys of front matter that nothing reads."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from cfplint.facts.templates import LiquidMarkup
from cfplint.site.model import SiteModel
from cfplint.site.yaml_places import FrontMatter
from cfplint.source import Place

_WORD = re.compile(r"[A-Za-z_][\w-]*")


@dataclass(frozen=True, slots=True)
class UnreadKey:
    """A key of front matter that no template of the site asks for."""

    name: str
    """As written."""
    beside: frozenset[str]
    """The keys that stand beside it, itself included."""
    place: Place
    themed: bool
    """Whether a theme that is not read may ask for it."""


def unread_keys(site: SiteModel, markup: Iterable[LiquidMarkup]) -> Iterator[UnreadKey]:
    """The keys of pages and layouts that no tag or output of the site names.

    Args:
        site: the site.
        markup: the Liquid of all its files as they lie.
    """
    read = {word for each in markup for word in _WORD.findall(each.argument)}
    held: list[tuple[str, FrontMatter | None]] = [(page.path, page.front_matter) for page in site.files]
    held += [(layout.source.path, layout.front_matter) for layout in site.layouts.values()]
    for path, front_matter in held:
        if front_matter is None or site.is_foreign(path):
            continue
        names = frozenset(key[0] for key in front_matter.places if len(key) == 1 and isinstance(key[0], str))
        for name in sorted(names - read):
            place = Place(path, front_matter.places[name,].key)
            yield UnreadKey(name, names, place, site.theme is not None or bool(site.lacking))
