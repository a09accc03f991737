"""Code to the markup that Rouge writes, highlighted with Pygments.

Class names are Rouge's, which both took from Pygments; which words a token spans differs here and there.
"""

from __future__ import annotations

from html import escape

_PLAIN = frozenset({"plaintext", "text", "txt", "plain"})


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
    name = (language or "plaintext").split("?")[0].lower()
    if name in _PLAIN:
        if not guess:
            return None
        return _wrapped(escape(code, quote=False), wrap=wrap)
    from pygments.lexers import get_lexer_by_name
    from pygments.token import STANDARD_TYPES, Token
    from pygments.util import ClassNotFound

    try:
        lexer = get_lexer_by_name(name, stripnl=False, ensurenl=False)
    except ClassNotFound:
        return None
    parts: list[str] = []
    for kind, text in lexer.get_tokens(code):
        while kind not in STANDARD_TYPES:
            kind = kind.parent or Token  # noqa: PLW2901 - the nearest kind that has a class
        cls = STANDARD_TYPES[kind]
        shown = escape(text, quote=False)
        parts.append(f'<span class="{cls}">{shown}</span>' if cls and shown.strip() else shown)
    return _wrapped("".join(parts), wrap=wrap)


def _wrapped(markup: str, *, wrap: bool) -> str:
    return f'<div class="highlight"><pre class="highlight"><code>{markup}</code></pre></div>' if wrap else markup
