"""Documents made of kramdown's elements, nested in each other as authors nest them, for property tests."""

from __future__ import annotations

from hypothesis import strategies as st

LINES = [
    "words", "*em* and **strong**", "__a__ _b_", "`code` ``c ` d``", '[a](b "c")', "[ref]", "[x][ref]{: .y}",
    "![i](j.png)", "<http://a.b/c>", "<me@a.b>", "a<br>b <b class='k'>bold</b>", "<!-- note -->", "&copy; &amp; &",
    '"quoted" it\'s', "a -- b --- c... <<d>>", "$$x_1$$", "note[^n]", "An ABC here", "\\*kept\\*", "two  ", "back\\\\",
    "~~gone~~", "{::comment}c{:/}", "[a](b){:rel='c' .d}", "x {::nomarkdown}<i>{:/}", "[ ] todo", "a | b",
]  # fmt: skip
BLOCKS = [
    "# Header", "## Header ##  {#own}", "Setext\n======", "Two\n---", "    code\n      more", "\tcode",
    "~~~ ruby\nx = 1\n\ny\n~~~", "```\n`fenced`\n```", "* * *", "| a | *b* |\n|---|:-:|\n| `c|d` | e \\| f |",
    "x | y\nz | w", "$$\na < b\n$$", "<div>raw <b>x</b></div>", "<p>one\ntwo</p>", "<hr>", "<!-- a\nb -->",
    "<?php x ?>", "<script>\nif (a < b) {}\n</script>", "* a\n* b", "1. a\n2. b\n\n   c", "- [x] done\n- [ ] open",
    "Term\n: definition", "{::comment}\nc\n{:/comment}", "{::nomarkdown}\n<i>\n{:/}", "^", "{: .own}", "* toc\n{:toc}",
    "[ref]: http://a.b/ 'T'", "[^n]: a *note*\n    with more", "*[ABC]: Alphabet", "{:ald: .z}",
    "<details markdown='1'>\n*in*\n</details>",
]  # fmt: skip

PARAGRAPHS = st.lists(st.sampled_from(LINES), min_size=1, max_size=3).map("\n".join)
LEAVES = PARAGRAPHS | st.sampled_from(BLOCKS)


def _indented(text: str, first: str, other: str) -> str:
    head, *lines = text.split("\n")
    return "\n".join([first + head, *(other + line if line else line for line in lines)])


def _around(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    several = st.lists(inner, min_size=1, max_size=4).map("\n\n".join)
    close = st.lists(inner, min_size=1, max_size=3).map("\n".join)
    body = several | close
    return st.one_of(
        body.map(lambda text: "\n".join("> " + line if line else ">" for line in text.split("\n"))),
        body.map(lambda text: "> " + text),
        body.map(lambda text: _indented(text, "* ", "  ")),
        body.map(lambda text: _indented(text, " 1.  ", "     ")),
        body.map(lambda text: _indented(text, "-\t", "\t")),
        body.map(lambda text: "Term\n" + _indented(text, ": ", "  ")),
        body.map(lambda text: "[^n]: " + text.replace("\n", "\n    ")),
        body.map(lambda text: f'<div markdown="1">\n{text}\n</div>'),
        body.map(lambda text: f"{text}\n{{: .k #i}}"),
    )


DOCUMENTS = st.lists(st.recursive(LEAVES, _around, max_leaves=8), min_size=1, max_size=4).map("\n\n".join)

_PIECES = (
    "* ", "** ", "**", "*", "__", "_", "`", "``", "[", "]", "(", ")", "![", "](u)", "[^1]", "{:", ": .a}", "{: .b #c}",
    "}", "\n", "\n\n", "  \n", "    ", "\t", "> ", "1. ", "- ", ": x\n", "# ", "a", "b c", "<b>", "</b>", "<div>",
    "</div>", '<div markdown="1">\n', "<!--", "-->", "<p>", "|", "|-|\n", "&amp;", "&", '"', "'", "$$", "--", "...",
    "<<", ">>", "~~", "~~~\n", "```\n", "\\", "\\*", "^\n", '[a]: b "t"\n', "[^1]: n\n", "*[b]: c\n", "{::comment}",
    "{:/}", '{::options auto_ids="false" /}\n', "\r\n", "\r", "é", "[ ] ", "* [x] ", "===\n", "---\n",
    "* toc\n{:toc}\n", "<script>", "\x00", "<![CDATA[", "]]>", "</p>", "<h1>", "</h1>", "<ul>", "<li>", "<table>",
    "<tr>", "<td>", "<code>", "</code>", "<pre>", "<a href='u'>", "<img src='u'>", "<em>", "</em>", ":tada:",
    "<script type='math/tex'>", "</script>",
)  # fmt: skip
PIECEMEAL = st.lists(st.sampled_from(_PIECES) | st.text(max_size=3), max_size=30).map("".join)
"""Pieces of syntax in any order, with whatever characters between them."""
