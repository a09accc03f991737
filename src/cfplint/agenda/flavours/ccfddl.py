"""ccfddl: one entry a conference, with its editions below `confs` (https://github.com/ccfddl/ccf-deadlines).

Its schema is `conference-yaml-schema.yml` there; a file of its own for each conference lies in `conference/<sub>/`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta

from cfplint.agenda.conference import Conference
from cfplint.agenda.editions import Edition, spelled
from cfplint.agenda.entries import Entry
from cfplint.agenda.flavour import Asked, Pair, flavour, stamp, whole_offset
from cfplint.agenda.wall_time import zone_name


@flavour
def ccfddl(editions: Sequence[Edition], conference: Conference) -> Iterator[Sequence[Pair]]:
    """One entry for the conference."""
    if editions:
        yield [
            ("title", conference.name or Asked("the conference's short name, without the year")),
            ("description", conference.full_name or Asked("its long name")),
            ("sub", Asked("its category: DS NW SC SE DB CT CG AI HI or MX")),
            ("rank", Asked("a mapping: ccf (A, B, C, N), core (A*, A, B, C, N), thcpl (A, B, N)")),
            ("dblp", Asked("the last part of its address below dblp.org/db/conf/")),
            ("confs", [list(_edition(edition, conference)) for edition in editions]),
        ]


def _edition(edition: Edition, conference: Conference) -> Iterator[Pair]:
    identifier = conference.identifier(edition.year)
    papers, abstracts = edition.papers, edition.due("abstract_submission")
    offset = whole_offset((*papers, *abstracts)[0]) if papers or abstracts else timedelta(hours=-12)
    event = edition.event
    yield "year", edition.year
    yield "id", identifier or Asked(f"the title in lower case with the year, such as conf{edition.year % 100:02}")
    yield "link", conference.url or Asked("the address of the conference's site")
    yield "timeline", _timeline(papers, abstracts, offset)
    yield "timezone", zone_name(offset)
    yield "date", spelled(event.start, event.last_day) if event else Asked("its days, such as July 9-14, 2023")
    yield "place", conference.place or Asked("city and country")


def _timeline(papers: Sequence[Entry], abstracts: Sequence[Entry], offset: timedelta) -> list[list[Pair]]:
    """The deadlines for papers, each with that for abstracts which comes before it and behind the one before."""
    if not papers:
        return [[*(("abstract_deadline", stamp(each, offset)) for each in abstracts[-1:]), ("deadline", "TBD")]]
    rounds: list[list[Pair]] = []
    left = list(abstracts)
    for paper in papers:
        before = [each for each in left if each.instant <= paper.instant]
        left = left[len(before) :]
        found: list[Pair] = [("abstract_deadline", stamp(each, offset)) for each in before[-1:]]
        found.append(("deadline", stamp(paper, offset)))
        if len(papers) > 1:
            found.append(("comment", paper.what))
        rounds.append(found)
    return rounds
