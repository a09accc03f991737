"""Sass to CSS with libsass, in a process of its own."""

from cfplint.stylesheets.compile import SassError, SassSettings, compile_sass

__all__ = ["SassError", "SassSettings", "compile_sass"]
