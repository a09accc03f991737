"""Whatever is wrong with a site, its user gets a finding or a sentence, never a traceback."""

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from cfplint.cli import main

HOME = b"---\ntitle: Home\n---\n# Home\n"
A_IN_A = b"{% include a.html %}"
IN_A = b"---\nlayout: a\n---\n{{ content }}"
IN_B = b"---\nlayout: b\n---\n{{ content }}"


def check(root: Path, capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, list[dict[str, object]], str]:
    status = main(["check", str(root), "--today", "2026-11-23", "--format", "json", *words])
    out, err = capsys.readouterr()
    return status, json.loads(out)["findings"] if out else [], err


@pytest.fixture
def lay_out(tmp_path: Path) -> Callable[[dict[str, bytes]], Path]:
    def write(files: dict[str, bytes]) -> Path:
        for name, data in {"_config.yml": b"title: x\n", "index.md": HOME, **files}.items():
            file = tmp_path / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(data)
        return tmp_path

    return write


@pytest.mark.parametrize(
    ("files", "name", "path", "line"),
    [
        ({"_config.yml": b"title: x\nbroken: [1,\n"}, "invalid-yaml", "_config.yml", 3),
        ({"_data/dates.yml": b"a: 1\nb: 'x\n"}, "invalid-yaml", "_data/dates.yml", 2),
        ({"cfp.md": b"---\ntitle: 'x\nlayout: y\n---\nText.\n"}, "invalid-front-matter", "cfp.md", 2),
        ({"cfp.md": b"---\ntitle: x\n\nText.\n"}, "unclosed-front-matter", "cfp.md", 1),
        ({"cfp.md": b"---\n---\nCaf\xe9 and more.\n"}, "not-utf8", "cfp.md", 3),
        ({"cfp.md": b"---\n---\n{% include a.html %}", "_includes/a.html": A_IN_A}, "include-recursion", "cfp.md", 3),
        ({"cfp.md": IN_A, "_layouts/a.html": IN_B, "_layouts/b.html": IN_A}, "layout-cycle", "_layouts/b.html", 2),
        ({"cfp.md": b"---\nlayout: absent\n---\nx\n"}, "unknown-layout", "cfp.md", 2),
        ({"cfp.md": b"---\n---\n{% include absent.html %}\n"}, "missing-include", "cfp.md", 3),
        ({"cfp.md": b"---\n---\n{{ 'x' | shout }}\n"}, "unknown-filter", "cfp.md", 3),
        ({"cfp.md": b"---\n---\n{% shout %}\n"}, "unknown-tag", "cfp.md", 3),
        ({"cfp.md": b"---\n---\n\n{% if x %}\n"}, "liquid-syntax-error", "cfp.md", 4),
    ],
)  # fmt: skip
def test_what_is_broken_is_a_finding_at_its_line(
    lay_out: Callable[[dict[str, bytes]], Path],
    capsys: pytest.CaptureFixture[str],
    files: dict[str, bytes],
    name: str,
    path: str,
    line: int,
) -> None:
    status, findings, err = check(lay_out(files), capsys)

    assert (status, err) == (1, "")
    assert [(each["name"], each["path"], each["line"]) for each in findings] == [(name, path, line)]


def test_the_rest_of_a_page_goes_on_behind_an_error(
    lay_out: Callable[[dict[str, bytes]], Path], capsys: pytest.CaptureFixture[str]
) -> None:
    page = b"---\n---\n{% include absent.html %}\n\n{% shout %}\n\n* Paper submission: July 12, 2023\n"

    _, findings, _ = check(lay_out({"cfp.md": page}), capsys)

    assert [each["name"] for each in findings] == ["missing-include", "unknown-tag", "past-deadline"]


@pytest.mark.parametrize(
    "page",
    [
        b"---\n---\nA NUL \x00 byte.\n",
        b"---\n---\n" + b"word " * 2_000_000,
        b"---\n---\n" + b"> " * 5_000 + b"deep\n",
        b"---\n---\n" + b"<div>" * 20_000,
        b"",
        b"---\n---",
        b"\xef\xbb\xbf---\r\n---\r\nx\r\n",
        b"\xff\xfe\x00",
    ],
    ids=["nul", "10 MB line", "deep quotes", "deep elements", "empty", "no body", "bom and crlf", "binary"],
)
def test_odd_pages_do_no_harm(
    lay_out: Callable[[dict[str, bytes]], Path], capsys: pytest.CaptureFixture[str], page: bytes
) -> None:
    status, findings, err = check(lay_out({"odd.md": page}), capsys)

    assert status in (0, 1)
    assert err == ""
    assert "internal-error" not in {each["name"] for each in findings}


def test_a_folder_without_pages_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, _, err = check(tmp_path, capsys)

    assert status == 2
    assert "there is no page in this folder" in err


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="symbolic links need a privilege on Windows")
def test_a_link_out_of_the_site_is_not_followed(
    lay_out: Callable[[dict[str, bytes]], Path],
    capsys: pytest.CaptureFixture[str],
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    outside = tmp_path_factory.mktemp("outside") / "secret.md"
    outside.write_text("---\n---\n* Paper submission: July 12, 2023\n", encoding="utf-8")
    root = lay_out({})
    (root / "linked.md").symlink_to(outside)

    status, findings, _ = check(root, capsys)

    assert status == 1
    assert [(each["name"], each["path"]) for each in findings] == [("outside-link", "linked.md")]


@pytest.mark.skipif(
    sys.platform == "win32" or (hasattr(os, "geteuid") and os.geteuid() == 0),
    reason="a file cannot be made unreadable for root, nor with POSIX modes on Windows",
)
def test_an_unreadable_file_is_a_finding(
    lay_out: Callable[[dict[str, bytes]], Path], capsys: pytest.CaptureFixture[str]
) -> None:
    root = lay_out({"cfp.md": HOME})
    (root / "cfp.md").chmod(0)

    _, findings, _ = check(root, capsys)

    assert [(each["name"], each["path"]) for each in findings] == [("unreadable-file", "cfp.md")]
