"""What the small sites were recorded to give is what the installed Jekyll gives."""

import shutil
from pathlib import Path

import pytest
from tests.oracle.small_sites import ask_jekyll, small_sites

pytestmark = [
    pytest.mark.oracle,
    pytest.mark.skipif(shutil.which("jekyll") is None, reason="needs Jekyll; `make oracle` installs it"),
]


def test_jekyll_does_what_was_recorded(tmp_path: Path) -> None:
    sites = list(small_sites())
    answers = {site.name: answer for site, answer in zip(sites, ask_jekyll(sites, tmp_path), strict=True)}
    assert answers == {site.name: site.expected() for site in sites}
