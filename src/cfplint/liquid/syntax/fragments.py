"""The regular expressions of Liquid 4.0's lax parsing."""

from __future__ import annotations

import re

QUOTED = r"""(?:"[^"]*"|'[^']*'|(?:[^\s,|'"]|"[^"]*"|'[^']*')+)"""
"""`QuotedFragment`."""

FRAGMENT = re.compile(QUOTED, re.ASCII)
ATTRIBUTES = re.compile(rf"(\w+)\s*:\s*({QUOTED})", re.ASCII)
"""`TagAttributes`: `limit: 2`."""
VARIABLE_PARTS = re.compile(r"\[[^\]]+\]|[\w-]+\??", re.ASCII)
"""`VariableParser`: the name and the look-ups of a path."""

MAX_LAX_MARKUP = 20_000
"""Characters of a markup that is still picked apart when strict parsing has failed."""
