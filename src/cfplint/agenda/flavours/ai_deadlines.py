"""ai-deadlines: an entry an edition, for both of the lists that bear this name.

The older one (https://github.com/paperswithcode/ai-deadlines, `_data/conferences.yml`) reads `deadline`,
`abstract_deadline`, `timezone` and `sub`; the newer one (https://github.com/huggingface/ai-deadlines,
`src/data/conferences`) reads the list `deadlines`, whose zone is `AoE` where the older one writes `UTC-12`, and `city`,
`country` and `tags`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta

from cfplint.agenda.conference import Conference
from cfplint.agenda.editions import Edition, spelled
from cfplint.agenda.entries import Entry
from cfplint.agenda.flavour import Asked, Pair, flavour, stamp, whole_offset
from cfplint.agenda.wall_time import zone_name

_TYPES = {
    "abstract_submission": "abstract",
    "paper_submission": "submission",
    "commitment": "commitment_deadline",
    "registration_early": "registration",
    "registration_author": "registration",
    "revision_submission": "revision",
    "rebuttal": "rebuttal_end",
}
"""What the newer list calls a milestone, where it is not its own name."""


@flavour
def ai_deadlines(editions: Sequence[Edition], conference: Conference) -> Iterator[Sequence[Pair]]:
    """One entry an edition."""
    for edition in editions:
        yield [*_named(edition, conference), *_due(edition), *_held(edition, conference)]


def _named(edition: Edition, conference: Conference) -> Iterator[Pair]:
    identifier = conference.identifier(edition.year)
    yield "title", conference.name or Asked("the conference's short name, without the year")
    yield "year", edition.year
    yield "id", identifier or Asked(f"the title in lower case with the year, such as conf{edition.year % 100:02}")
    if conference.full_name:
        yield "full_name", conference.full_name
    yield "link", conference.url or Asked("the address of the conference's site")


def _due(edition: Edition) -> Iterator[Pair]:
    main = _main(edition.papers)
    abstract = _main(edition.due("abstract_submission"))
    leading = main or abstract
    offset = whole_offset(leading) if leading else timedelta(hours=-12)
    yield "deadline", stamp(main, offset) if main else Asked("the deadline for papers, 'YYYY-MM-DD HH:MM:SS'")
    if abstract:
        yield "abstract_deadline", stamp(abstract, offset)
    yield "timezone", "UTC-12" if zone_name(offset) == "AoE" else zone_name(offset)
    listed = [list(_listed(entry)) for entry in edition.entries if entry.mention.kind == "deadline"]
    if listed:
        yield "deadlines", listed


def _main(found: Sequence[Entry]) -> Entry | None:
    """The one that the site tells most often, of those the latest."""
    return max(found, key=lambda entry: (entry.times, entry.instant), default=None)


def _listed(entry: Entry) -> Iterator[Pair]:
    offset = whole_offset(entry)
    yield "type", _TYPES.get(entry.milestone, entry.milestone)
    yield "label", entry.what
    yield "date", stamp(entry, offset)
    yield "timezone", zone_name(offset)


def _held(edition: Edition, conference: Conference) -> Iterator[Pair]:
    yield "place", conference.place or Asked("city and country (the newer list has a key for each: city, country)")
    if event := edition.event:
        yield "date", spelled(event.start, event.last_day)
        yield "start", event.start
        yield "end", event.last_day
    else:
        yield "date", Asked("the days of the conference, such as July 9-14, 2023; start and end as YYYY-MM-DD")
    yield "sub", Asked("one of ML CV CG NLP RO SP DM AP KR HCI, or a list of them (the newer list: tags)")
