"""Every fault of the probe site is found, once and by its rule, and nothing else is."""

from collections.abc import Sequence

import pytest
from tests.links.probe.probe import Probe, faults, lay_out, silent

import cfplint
from cfplint.rules.finding import Finding
from cfplint.rules.rule import all_rules

FAULTS, SILENT = faults(), silent()
WHOLE_SITE = ("missing-favicon", "http-link")
"""Rules that take up what every page of the probe has, or what is right for all others."""
RULES = [rule.name for rule in all_rules() if rule.family == "links" and rule.name not in WHOLE_SITE]


@pytest.fixture(scope="module")
def findings(tmp_path_factory: pytest.TempPathFactory) -> Sequence[Finding]:
    root = tmp_path_factory.mktemp("probe") / "site"
    lay_out(root)
    return cfplint.check(root, select=RULES).findings


def test_the_probe_is_large_enough() -> None:
    assert len(FAULTS) >= 100
    assert len(SILENT) >= 40


@pytest.mark.parametrize("probe", FAULTS, ids=lambda probe: f"{probe.path}-{probe.rule}")
def test_a_fault_is_found_once_by_its_rule(findings: Sequence[Finding], probe: Probe) -> None:
    there = [finding for finding in findings if finding.place.path == probe.place]
    on_page = [finding for finding in findings if finding.place.path == probe.path]

    assert [finding.name for finding in there] == [probe.rule], probe.text
    assert on_page == [finding for finding in there if probe.place == probe.path], probe.text


@pytest.mark.parametrize("probe", SILENT, ids=lambda probe: probe.path)
def test_what_is_right_is_not_reported(findings: Sequence[Finding], probe: Probe) -> None:
    assert [finding.message for finding in findings if probe.url in finding.shown_on] == [], probe.text


def test_nothing_else_is_reported(findings: Sequence[Finding]) -> None:
    assert {finding.place.path for finding in findings} == {probe.place for probe in FAULTS}
