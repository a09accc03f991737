"""Parameters that includes print and tags do not give, where a value was meant to be there."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from cfplint.facts.templates import LiquidMarkup, LiquidProblem
from cfplint.source import Place, SourceFile

_TAGS = frozenset(("include", "include_cached", "include_relative"))
_GIVEN = re.compile(r"([\w-]+)\s*=")
_IN_URL = re.compile(r"\b(?:href|src|action)\s*=\s*[\"'][^\"'<>]*\Z")
_BEFORE = 200
_LOOKS = frozenset(("class", "height", "id", "style", "width"))
"""Parameters that only change how something looks."""


@dataclass(frozen=True, slots=True)
class MissingParameters:
    """An include tag that lacks what its file prints."""

    names: tuple[str, ...]
    """The parameters, in the order in which they are printed first."""
    place: Place
    """The file's name in the tag."""
    used: Place
    """Where the first of them is printed."""
    chain: tuple[Place, ...]
    """The include tags that lead to this one, outermost first."""
    pages: tuple[str, ...]
    """The URLs of the pages that show it, sorted."""


def missing_parameters(
    problems: Iterable[LiquidProblem], markup: Iterable[LiquidMarkup], sources: Mapping[str, SourceFile]
) -> Iterator[MissingParameters]:
    """The tags that lack a parameter which was meant to be given.

    Most parameters may be left out: a class, a second line. One is meant to be given if most tags that include the file
    do so, or if none does and it is part of a URL.

    Args:
        problems: all of Liquid's; those of the kind `missing-parameter` count.
        markup: the tags of all files.
        sources: the files, by path.
    """
    calls: Counter[str] = Counter()
    given: Counter[tuple[str, str]] = Counter()
    for each in markup:
        if each.kind == "tag" and each.name in _TAGS and not {"comment", "raw"} & set(each.within):
            written = each.argument.split(None, 1)
            file = written[0].rpartition("/")[2] if written else ""
            calls[file] += 1
            given.update((file, name) for name in set(_GIVEN.findall(written[-1])))
    found: dict[Place, MissingParameters] = {}
    for problem in problems:
        if problem.kind != "missing-parameter" or problem.used is None or problem.name in _LOOKS:
            continue
        file = problem.used.path.rpartition("/")[2]
        giving = given[file, problem.name]
        if not (2 * giving > calls[file] or (not giving and _is_in_url(problem.used, sources))):
            continue
        known = found.get(problem.place)
        if known is None:
            known = MissingParameters((), problem.place, problem.used, problem.chain, ())
        names = known.names if problem.name in known.names else (*known.names, problem.name)
        pages = tuple(sorted({*known.pages, problem.page} - {""}))
        found[problem.place] = replace(known, names=names, pages=pages)
    yield from found.values()


def _is_in_url(place: Place, sources: Mapping[str, SourceFile]) -> bool:
    source = sources.get(place.path)
    if source is None:
        return False
    start = place.span.start
    return _IN_URL.search(source.text[max(0, start - _BEFORE) : start].replace("{", " ")) is not None
