"""Tags and filters that stand in for a site's own Ruby plugins, from Python files that the command line names.

Such a file defines `register(environment)`, which calls python-liquid's `add_tag` and `add_filter`. A site can never
name one itself: what it names is never run.
"""

from __future__ import annotations

import importlib.util
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from cfplint.errors import UsageError

if TYPE_CHECKING:
    from cfplint.liquid.environment import JekyllEnvironment

    StandIn = Callable[[JekyllEnvironment], None]


@cache
def stand_ins(files: tuple[Path, ...]) -> tuple[StandIn, ...]:
    """What the files register.

    Args:
        files: Python files.

    Raises:
        UsageError: a file is missing, fails, or defines no `register`.
    """
    return tuple(_register_of(file, number) for number, file in enumerate(files))


def _register_of(file: Path, number: int) -> StandIn:
    if not file.is_file():
        raise UsageError(f"{file}: there is no such file")
    spec = importlib.util.spec_from_file_location(f"cfplint_stand_in_{number}", file)
    if spec is None or spec.loader is None:
        raise UsageError(f"{file}: is no Python file")
    module = importlib.util.module_from_spec(spec)
    try:
        spec.loader.exec_module(module)
    except Exception as error:
        raise UsageError(f"{file}: fails when it is loaded ({type(error).__name__}: {error})") from error
    register = getattr(module, "register", None)
    if not callable(register):
        raise UsageError(f"{file}: defines no function register(environment)")
    return _guarded(file, register)


def _guarded(file: Path, register: StandIn) -> StandIn:
    def guarded(environment: JekyllEnvironment) -> None:
        try:
            register(environment)
        except Exception as error:
            raise UsageError(f"{file}: register fails ({type(error).__name__}: {error})") from error

    return guarded
