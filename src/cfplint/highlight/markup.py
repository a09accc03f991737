"""Code to the markup that Rouge writes, highlighted with Pygments.

Class names are Rouge's, which took them from Pygments; which words a token spans differs here and there. Which names
of languages there are is asked of Rouge 3.30, the one of GitHub Pages: `rouge_names.txt`, which
`tests/oracle/record_rouge.rb` writes.
"""

from __future__ import annotations

from functools import cache
from html import escape
from importlib.resources import files

_PLAIN = frozenset({"plaintext", "text"})
OPEN = '<div class="highlight"><pre class="highlight"><code>'
"""What Rouge writes before a block of code."""
CLOSE = "</code></pre></div>"
"""What Rouge writes behind a block of code."""


def highlight(code: str, language: str | None, *, wrap: bool = True, guess: bool = True) -> str | None:
    """Highlight code.

    Args:
        code: the code.
        language: as the author named it, perhaps with Rouge's options behind a question mark; None for plain text.
        wrap: write the elements around a block of code as well.
        guess: whether plain text gets them too.

    Returns:
        The markup of Rouge's formatter; None where there is nothing to highlight, and kramdown writes the code plain.
    """
    pieces = tokens(code, language, guess=guess)
    if pieces is None:
        return None
    markup = "".join(
        f'<span class="{name}">{escape(text, quote=False)}</span>' if name else escape(text, quote=False)
        for name, text in pieces
    )
    return f"{OPEN}{markup}{CLOSE}" if wrap else markup


def tokens(code: str, language: str | None, *, guess: bool = True) -> list[tuple[str, str]] | None:
    """Take code apart.

    Args:
        code: the code.
        language: as for `highlight`.
        guess: as for `highlight`.

    Returns:
        Rouge's class, or an empty string, and the characters of each token; None where there is nothing to highlight.
    """
    name = (language or "plaintext").split("?")[0]
    if name in _PLAIN:
        return [("", code)] if guess else None
    if name not in _known():
        return None
    from pygments.lexers import get_lexer_by_name
    from pygments.token import STANDARD_TYPES, Token
    from pygments.util import ClassNotFound

    try:
        lexer = get_lexer_by_name(name, stripnl=False, ensurenl=False)
    except ClassNotFound:
        return [("", code)]
    pieces: list[tuple[str, str]] = []
    for kind, text in lexer.get_tokens(code):
        while kind not in STANDARD_TYPES:
            kind = kind.parent or Token  # noqa: PLW2901 - the nearest kind that has a class
        cls = STANDARD_TYPES[kind] if text.strip() else ""
        if pieces and pieces[-1][0] == cls:
            pieces[-1] = cls, pieces[-1][1] + text
        else:
            pieces.append((cls, text))
    return pieces


@cache
def _known() -> frozenset[str]:
    """The names under which Rouge knows a language."""
    return frozenset(files(__package__).joinpath("rouge_names.txt").read_text(encoding="utf-8").split())
