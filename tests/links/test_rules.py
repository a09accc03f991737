"""Which rule reports what is missing, and what it calls it."""

from pathlib import Path

import pytest

import cfplint


@pytest.mark.parametrize(
    ("html", "name", "message"),
    [
        ('<a href="/no">x</a>', "broken-link", "the link “/no” is broken"),
        ('<form action="/no"></form>', "broken-link", "the link “/no” is broken"),
        ('<iframe src="/no"></iframe>', "broken-link", "the link “/no” is broken"),
        ('<img src="/no.png">', "broken-image", "the image “/no.png” is missing"),
        ('<img srcset="/no.png 2x">', "broken-image", "the image “/no.png” is missing"),
        ('<video poster="/no.png"></video>', "broken-image", "the image “/no.png” is missing"),
        ('<input type="image" src="/no.png">', "broken-image", "the image “/no.png” is missing"),
        ('<svg><image xlink:href="/no.png"/></svg>', "broken-image", "the image “/no.png” is missing"),
        ('<table background="/no.png"></table>', "broken-image", "the image “/no.png” is missing"),
        ('<video src="/no.mp4"></video>', "broken-link", "the file “/no.mp4” is missing"),
        ('<audio><source src="/no.mp3"></audio>', "broken-link", "the file “/no.mp3” is missing"),
        ('<script src="/no.js"></script>', "broken-link", "the file “/no.js” is missing"),
        ('<link rel="icon" href="/no.ico">', "broken-link", "the file “/no.ico” is missing"),
        ('<link rel="canonical" href="/no">', "broken-link", "the link “/no” is broken"),
        ('<object data="/no.pdf"></object>', "broken-link", "the file “/no.pdf” is missing"),
    ],
)
def test_what_is_missing_is_called_by_its_name(tmp_path: Path, html: str, name: str, message: str) -> None:
    (tmp_path / "index.html").write_text(html, encoding="utf-8")

    [finding] = cfplint.check(tmp_path, select="links").findings

    assert (finding.name, finding.message) == (name, f"{message}: nothing is published there")
