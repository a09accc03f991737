"""Which addresses are connected to, and which address a link asks for."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cfplint.links.outside.address import is_public
from cfplint.links.outside.web_address import host_of, web_address

FOLDER = Path(__file__).parent


def rows(name: str) -> list[tuple[str, str]]:
    lines = (FOLDER / name).read_text(encoding="utf-8").splitlines()
    cells = [line.rsplit("|", 1) for line in lines if line and not line.startswith("#")]
    return [(left.rstrip(), right.strip()) for left, right in cells]


@pytest.mark.parametrize(("address", "what"), rows("addresses.txt"))
def test_only_what_anyone_can_reach_is_public(address: str, what: str) -> None:
    assert is_public(address) == (what == "public")


@pytest.mark.parametrize(("link", "address"), rows("web_addresses.txt"))
def test_a_link_asks_for_the_address_that_a_browser_asks_for(link: str, address: str) -> None:
    found = web_address(link)

    assert (found.url if found else "-") == address


@pytest.mark.parametrize(
    ("link", "base", "address"),
    [
        ("x", "https://conf.example/a/", "https://conf.example/a/x"),
        ("/x", "//conf.example/a/", "https://conf.example/x"),
        ("https://other.example/", "https://conf.example/", "https://other.example/"),
        ("x", "/a/", "-"),
    ],
)
def test_a_relative_link_is_joined_with_a_base_elsewhere(link: str, base: str, address: str) -> None:
    found = web_address(link, base)

    assert (found.url if found else "-") == address


def test_the_fragment_is_kept_apart_as_written() -> None:
    found = web_address("https://conf.example/x#a%20b?c")

    assert found is not None
    assert found.fragment == "a%20b?c"


@given(st.text(max_size=40).map(lambda text: f"http://{text}"))
def test_any_text_is_an_address_in_ascii_or_none(link: str) -> None:
    found = web_address(link)

    if found is not None:
        assert found.url.isascii()
        assert found.url.isprintable()
        assert " " not in found.url
        assert host_of(found.url)
        assert web_address(found.url) == (found.url, "")


@pytest.mark.parametrize(
    ("link", "address"),
    [
        ("https://a.example/" + "../" * 50_000, "https://a.example/"),
        ("http://" + "9" * 100_000, "-"),
        ("http://" + "1." * 50_000 + "1", "-"),
    ],
    ids=["dots", "digits", "labels"],
)
def test_a_very_long_link_is_read_like_any_other(link: str, address: str) -> None:
    found = web_address(link)

    assert (found.url if found else "-") == address
