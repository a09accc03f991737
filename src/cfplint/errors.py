"""The exceptions of cfplint, under one root.

::

    CfplintError
    ├── UsageError             what was asked for cannot be understood (exit status 2)
    │   ├── UnknownRuleError   a rule, code or family that does not exist
    │   └── ConfigError        cfplint's own configuration is broken
    ├── TargetError            a path that is missing, unreadable or of no use
    ├── OutputError            the result cannot be written where it was asked for
    ├── LossError              a conversion would lose what a visitor gets
    ├── ElementError           a syntax element of kramdown that does not fit to the others, or has no renderer
    └── RenderError            one template cannot be rendered on its own
        └── LiquidError        … because Liquid refuses it
"""

from __future__ import annotations


class CfplintError(Exception):
    """Anything that cfplint tells its user in one sentence instead of a traceback."""


class UsageError(CfplintError):
    """What was asked for cannot be understood."""


class UnknownRuleError(UsageError):
    """A rule, code or family that does not exist."""


class ConfigError(UsageError):
    """cfplint's own configuration is broken."""


class TargetError(CfplintError):
    """A path that is missing, unreadable or of no use."""


class OutputError(CfplintError):
    """The result cannot be written where it was asked for."""


class LossError(CfplintError):
    """A conversion would lose what a visitor gets."""


class ElementError(CfplintError):
    """A syntax element of kramdown that does not fit to the others, or that nothing renders."""


class RenderError(CfplintError):
    """One template cannot be rendered on its own."""


class LiquidError(RenderError):
    """One template cannot be rendered because Liquid refuses it."""
