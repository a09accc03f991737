"""Templates answer as the real Jekyll does."""

from __future__ import annotations

import pytest
from tests.liquid.cases import BASEURL, URL, Case, recorded_cases

from cfplint.errors import LiquidError
from cfplint.liquid import render_text

NOON = "1795435200"


@pytest.fixture(autouse=True)
def day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", NOON)


@pytest.mark.parametrize("case", recorded_cases(), ids=str)
def test_answers_as_jekyll(case: Case) -> None:
    if case.output is None:
        with pytest.raises(LiquidError):
            render_text(case.template, case.data, url=URL, baseurl=BASEURL)
    else:
        assert render_text(case.template, case.data, url=URL, baseurl=BASEURL) == case.output
