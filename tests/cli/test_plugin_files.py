"""`--plugin FILE`: Python that stands in for a site's Ruby plugins, in python-liquid's own interface."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cfplint.cli import main

STAND_IN = """
from liquid.ast import Node
from liquid.tag import Tag


def shout(value):
    return str(value).upper() + "!"


class HereNode(Node):
    def render_to_output(self, context, buffer):
        return buffer.write("here")


class Here(Tag):
    name = "here"
    block = False

    def parse(self, stream):
        return HereNode(stream.current)


def register(environment):
    environment.add_filter("shout", shout)
    environment.add_tag(Here)
"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "site").mkdir()
    (tmp_path / "site/_config.yml").write_text("", encoding="utf-8")
    (tmp_path / "site/index.html").write_text("---\n---\n{{ 'x' | shout }} {% here %}", encoding="utf-8")
    (tmp_path / "stand_in.py").write_text(STAND_IN, encoding="utf-8")
    return tmp_path


def test_tags_and_filters_stand_in(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status = main(["convert", str(site / "site/index.html"), "--faithful", "--plugin", str(site / "stand_in.py")])

    assert (status, capsys.readouterr().out) == (0, "X! here")


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_check_knows_them_in_every_process(site: Path, capsys: pytest.CaptureFixture[str], jobs: str) -> None:
    (site / "site/other.html").write_text("---\n---\n{% here %}", encoding="utf-8")
    options = ["--select", "unknown-tag,unknown-filter", "--format", "json", "--jobs", jobs]

    main(["check", str(site / "site"), *options, "--plugin", str(site / "stand_in.py")])
    known = json.loads(capsys.readouterr().out)["findings"]
    main(["check", str(site / "site"), *options])
    unknown = json.loads(capsys.readouterr().out)["findings"]

    assert known == []
    assert [finding["name"] for finding in unknown] == ["unknown-filter", "unknown-tag", "unknown-tag"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (None, "there is no such file"),
        ("x = 1", "defines no function register(environment)"),
        ("1 / 0", "fails when it is loaded (ZeroDivisionError: division by zero)"),
        ("def register(environment):\n    1 / 0", "register fails (ZeroDivisionError: division by zero)"),
    ],
)
def test_a_file_that_cannot_be_used_is_told(
    site: Path, capsys: pytest.CaptureFixture[str], text: str | None, message: str
) -> None:
    file = site / "broken.py"
    if text is not None:
        file.write_text(text, encoding="utf-8")

    status = main(["check", str(site / "site"), "--plugin", str(file)])

    assert status == 2
    assert message in capsys.readouterr().err
