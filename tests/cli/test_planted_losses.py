"""A cleaning step that takes what it does not declare stops the conversion; it comes from an installed package."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from cfplint.conversion.step import all_steps

PAGE = """\
---
---
<h2 id="dates">Dates</h2>
<p>Papers are due on July 12, see <a href="/cfp/">the call</a>.</p>
<table><tr><td>Talks</td></tr><tr><td>May 5</td></tr></table>
<img src="hall.jpg" alt="The hall">
"""
STEP = """\
from cfplint.conversion.change import Change, Loss
from cfplint.conversion.step import cleaning_step

@cleaning_step(after=["comments"])
def planted(page, mode):
    '''Do something that it had better not.'''
    soup = page.soup
    {act}
    yield Change("did it", loses=({declares}))
"""


@pytest.fixture
def plant(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., None]]:
    def plant(act: str, declares: str = "") -> None:
        installed = tmp_path / "installed"
        (installed / "planted_step-1.dist-info").mkdir(parents=True)
        (installed / "planted_step.py").write_text(STEP.format(act=act, declares=declares), encoding="utf-8")
        (installed / "planted_step-1.dist-info/METADATA").write_text(
            "Name: planted-step\nVersion: 1\n", encoding="utf-8"
        )
        (installed / "planted_step-1.dist-info/entry_points.txt").write_text(
            "[cfplint.steps]\nplanted = planted_step:planted\n", encoding="utf-8"
        )
        monkeypatch.syspath_prepend(str(installed))
        all_steps.cache_clear()

    yield plant
    sys.modules.pop("planted_step", None)
    all_steps.cache_clear()


@pytest.fixture
def site(tmp_path: Path) -> Path:
    root = tmp_path / "site"
    root.mkdir()
    (root / "_config.yml").write_text("title: A Workshop\n", encoding="utf-8")
    (root / "index.html").write_text(PAGE, encoding="utf-8")
    return root


LOSSES = {
    "a paragraph": ("[each.extract() for each in soup('p')]", "index.html:4:4: the text “Dates Papers are due"),
    "a link": ("[each.unwrap() for each in soup('a')]", "index.html:4:44: the link “/cfp/ (the call)” is gone"),
    "a link's target": ('soup.a["href"] = "/cfq/"', "index.html:4:44: the link “/cfp/ (the call)” is gone"),
    "a table's row": ("[each.extract() for each in soup('tr')[:-1]]", "the table “cells in its rows: 1 1” is gone"),
    "an image": ("[each.extract() for each in soup('img')]", "6:11: the image “hall.jpg (The hall)” is gone"),
    "a digit": ('soup.p.contents[0].replace_with("Papers are due on July 13, see ")', "July 13, see the call"),
    "an id": ("soup.h2.attrs.pop('id', '')", "index.html:3:9: the target “dates (an h2)” is gone"),
    "a heading's level": ("[setattr(each, 'name', 'h3') for each in soup('h2')]", "the heading “h2 (Dates)” is gone"),
}


@pytest.mark.parametrize(("act", "told"), LOSSES.values(), ids=LOSSES)
def test_it_stops_the_run(
    cfplint: Callable[..., Any], plant: Callable[..., None], site: Path, tmp_path: Path, act: str, told: str
) -> None:
    plant(act)

    run = cfplint("convert", site, "--output", tmp_path / "out")

    assert run.status == 2
    assert told in run.err
    assert not (tmp_path / "out").exists()


def test_it_is_told_if_the_run_is_to_go_on(
    cfplint: Callable[..., Any], plant: Callable[..., None], site: Path, tmp_path: Path
) -> None:
    plant("[each.extract() for each in soup('img')]")

    run = cfplint("convert", site, "--keep-going", "--output", tmp_path / "out")

    assert run.status == 1
    assert "index.html:6:11: the image “hall.jpg (The hall)” is gone" in run.err
    assert (tmp_path / "out/index.html").exists()


def test_it_stops_the_conversion_of_one_page(
    cfplint: Callable[..., Any], plant: Callable[..., None], site: Path
) -> None:
    plant("[each.extract() for each in soup('img')]")

    assert cfplint("convert", site / "index.html").status == 2


def test_what_a_step_declares_does_not_stop_it(
    cfplint: Callable[..., Any], plant: Callable[..., None], site: Path, tmp_path: Path
) -> None:
    plant("[each.extract() for each in soup('img')]", declares="Loss('image', 'hall.jpg (The hall)', ''),")

    assert cfplint("convert", site, "--output", tmp_path / "out").status == 0


def test_a_package_that_brings_no_step_is_told(
    cfplint: Callable[..., Any], plant: Callable[..., None], site: Path, tmp_path: Path
) -> None:
    plant("pass")
    (tmp_path / "installed/planted_step.py").write_text("planted = 1\n", encoding="utf-8")

    run = cfplint("convert", site, "--output", tmp_path / "out")

    assert (run.status, "the entry point planted of cfplint.steps is no cleaning step" in run.err) == (2, True)


@pytest.mark.parametrize(
    ("module", "told"),
    [
        ("1 / 0\n", "the entry point planted of cfplint.steps cannot be loaded (ZeroDivisionError"),
        ("import no_such_module\n", "the entry point planted of cfplint.steps cannot be loaded (ModuleNotFoundError"),
        (STEP.format(act="pass", declares="").replace("comments", "planted"), "wait for each other: planted"),
    ],
)
def test_a_step_that_cannot_be_had_is_told_in_a_sentence(
    cfplint: Callable[..., Any], plant: Callable[..., None], site: Path, tmp_path: Path, module: str, told: str
) -> None:
    plant("pass")
    (tmp_path / "installed/planted_step.py").write_text(module, encoding="utf-8")

    run = cfplint("convert", site, "--output", tmp_path / "out")

    assert (run.status, told in run.err) == (2, True)
