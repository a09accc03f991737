"""Code to the markup that Rouge writes, highlighted with Pygments.

Class names are Rouge's, which took them from Pygments; which words a token spans differs here and there.
"""

from __future__ import annotations

from html import escape

_PLAIN = frozenset({"plaintext", "text", "txt", "plain"})
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
    name = (language or "plaintext").split("?")[0].lower()
    if name in _PLAIN:
        return [("", code)] if guess else None
    from pygments.lexers import get_lexer_by_name
    from pygments.token import STANDARD_TYPES, Token
    from pygments.util import ClassNotFound

    try:
        lexer = get_lexer_by_name(name, stripnl=False, ensurenl=False)
    except ClassNotFound:
        return None
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
