"""Sass to CSS with libsass, in a process of its own."""

from cfplint.stylesheets.compile import SassError, SassSettings, SassWorker, compile_sass

__all__ = ["SassError", "SassSettings", "SassWorker", "compile_sass"]
