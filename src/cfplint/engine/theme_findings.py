"""What is found in a theme that lies outside the site: it is told where the site asks for the theme."""

from __future__ import annotations

from dataclasses import replace

from cfplint.rules.finding import Finding, Related
from cfplint.site.model import SiteModel
from cfplint.source import Place, Span


def in_site(finding: Finding, site: SiteModel) -> Finding:
    """A finding at a place that a person of the site can edit.

    Args:
        finding: what was found.
        site: the site, with its theme.

    Returns:
        The finding itself, if it lies in the site; else one at the value of `theme` without a fix, which leads to the
        theme's file.
    """
    if not site.is_foreign(finding.place.path):
        return finding
    there = Related(finding.place, "here, in the theme")
    return replace(
        finding,
        place=site.configuration.place("theme") or Place("", Span(0, 0)),
        related=(there, *finding.related),
        fix=None,
    )
