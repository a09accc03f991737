"""Sass to CSS with libsass, in a process of its own."""

from cfplint.stylesheets.compile import Css, SassError, SassSettings, SassWorker, compile_sass

__all__ = ["Css", "SassError", "SassSettings", "SassWorker", "compile_sass"]
