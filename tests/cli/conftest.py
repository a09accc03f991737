"""The command line, run in this process."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from cfplint.cli import main


@dataclass(frozen=True)
class Run:
    status: int
    out: str
    err: str


@pytest.fixture
def cfplint(capsys: pytest.CaptureFixture[str]) -> Callable[..., Run]:
    def run(*words: object) -> Run:
        status = main([str(word) for word in words])
        out, err = capsys.readouterr()
        return Run(status, out, err)

    return run
