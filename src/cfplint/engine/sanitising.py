"""What a site that is not trusted may not bring besides its pages."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.util import find_spec

from cfplint.conversion.step import OFF
from cfplint.errors import UsageError

SANITISE = "sanitize"
"""The step that takes out of pages what may harm their visitors."""
_RUN = (
    ".hta",
    ".htc",
    ".htm",
    ".html",
    ".js",
    ".mhtml",
    ".mht",
    ".mjs",
    ".shtml",
    ".svg",
    ".svgz",
    ".swf",
    ".wasm",
    ".xht",
    ".xhtml",
    ".xml",
    ".xsl",
    ".xslt",
)


def is_sanitised(modes: Mapping[str, str]) -> bool:
    """Whether pages are sanitised."""
    return modes.get(SANITISE, OFF) != OFF


def check_sanitiser(modes: Mapping[str, str]) -> None:
    """Make sure that pages can be sanitised, if they are to be.

    Raises:
        UsageError: the package that does so is not installed.
    """
    if is_sanitised(modes) and find_spec("nh3") is None:
        raise UsageError("--sanitize needs the package nh3: pip install 'cfplint[sanitize]'")


def is_run_when_opened(name: str) -> bool:
    """Whether a browser that opens a file of this name, or a page that names it, may run what it holds."""
    return name.lower().endswith(_RUN)
