"""What a person has to look at after a conversion: findings of rules about what no conversion can mend."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cfplint.clock import Clock
from cfplint.config import Config
from cfplint.conversion.record import Need, Note, Spot
from cfplint.engine.check import check_reading
from cfplint.engine.reading import Reading
from cfplint.engine.selection import catalogue
from cfplint.site.model import SiteModel

_NEEDING = frozenset(
    """broken-anchor broken-image broken-link empty-heading heading-jump missing-alt missing-lang missing-page-title
    nested-control outside-baseurl unitless-length unknown-attribute unread-theme""".split()
)
"""The names of the rules; one that there is not says nothing."""


_THEME = "unread-theme"


def theme_need(notes: Iterable[Note], needs: Iterable[Need]) -> Iterator[Need]:
    """A theme that is not read, where no finding tells of it: pages may lack its assets all the same.

    Args:
        notes: what is told of the theme.
        needs: what a person has to look at already.
    """
    if any(need.rule == _THEME for need in needs):
        return
    [rule] = (rule for rule in catalogue() if rule.name == _THEME)
    for note in notes:
        yield Need(_THEME, rule.code, rule.severity.value, note.message, "", note.spot or Spot(""), ())


def needs_of(site: SiteModel, reading: Reading, clock: Clock, config: Config) -> list[Need]:
    """What a person has to look at, in order of place; what the site silences is not told.

    Args:
        site: the site.
        reading: what its pages and files say.
        clock: the day.
        config: cfplint's options.
    """
    rules = [rule for rule in catalogue() if rule.name in _NEEDING]
    report = check_reading(site, reading, clock=clock, config=config, rules=rules).report
    found: list[Need] = []
    for finding in report.findings:
        start, _ = report.extent(finding.place)
        spot = Spot(finding.place.path, start.line, start.column)
        found.append(
            Need(
                finding.name,
                finding.code,
                finding.severity.value,
                finding.message,
                finding.help,
                spot,
                finding.shown_on,
            )
        )
    return found
