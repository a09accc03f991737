"""Code to Rouge's markup with Pygments."""

from cfplint.highlight.markup import CLOSE, OPEN, highlight, tokens

__all__ = ["CLOSE", "OPEN", "highlight", "tokens"]
