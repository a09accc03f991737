"""html-proofer's own cases: cfplint finds the same failures on the same lines, or says why not."""

from pathlib import Path

import pytest
from tests.links.proofer.cases import Case, found, read_cases

CASES = read_cases()
DIFFERENCES = dict(
    [cell.strip() for cell in line.split("|")]
    for line in (Path(__file__).parent / "differences.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
)


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("proofer")


@pytest.mark.shared
@pytest.mark.skipif(not CASES, reason="there is no ../shared/conformance/proofer beside this checkout")
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_cfplint_finds_what_html_proofer_finds(case: Case, folder: Path) -> None:
    lines = found(case, folder)
    agrees = len(lines) == case.count if case.lines is None else lines == list(case.lines)

    assert agrees == (case.id not in DIFFERENCES), f"{case.example}: {case.lines} there, {lines} here"


def test_every_difference_has_a_reason() -> None:
    assert all(DIFFERENCES.values())
