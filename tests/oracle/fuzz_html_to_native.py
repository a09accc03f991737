"""Compare html_to_native with the real kramdown on made documents of HTML and Markdown.

    fuzz_html_to_native.py [--count N] [--seed S] [--show N]

Needs Ruby with kramdown 2.4 and kramdown-parser-gfm. What kramdown itself fails on is counted apart. Exit status 1 when
a document differs.
"""

from __future__ import annotations

import argparse
import difflib
import random
import sys
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from compare_kramdown import MODES, ask_kramdown  # type: ignore[import-not-found]  # a script beside this one

from cfplint.kramdown import Options, convert, to_html

BLOCKS = (
    "p p p div div section blockquote ul ol li dl dt dd h1 h3 pre table nav header footer figure figcaption form "
    "fieldset legend details summary hr address center foo textarea script style iframe map noscript object"
).split()
SPANS = (
    "a a b i em strong em b code code span u del small sup img br input kbd q abbr label button select option tt var "
    "foo mark script math"
).split()
ATTRIBUTES = (
    "", "", "", "", ' class="x"', ' id="i"', ' href="/u"', ' href="/u?a=1&amp;b=2"', ' src="s.png"', ' alt="A"',
    ' class="language-ruby"', ' class="language-plaintext highlighter-rouge"', ' style="text-align: left"',
    ' style="color: red; text-align: right"', ' style="text-align: justify"', ' markdown="1"', ' markdown="span"',
    ' markdown="block"', ' markdown="0"', ' type="math/tex"', ' type="math/tex; mode=display"', " disabled",
    ' title="a\nb"', " CLASS='q'",
)  # fmt: skip
WORDS = (
    "word", "two words", " ", "  ", "\n", "\n", "\n\n", "\t", "&lt;", "&amp;", "&copy;", "&hellip;", "&ldquo;x&rdquo;",
    "&mdash;", "&laquo;", "&nosuch;", "&#8212;", "&#x41;", "&", "*em*", "**strong**", "`code`", "[a](b)", "![i](j)",
    "[a][r]", "a -- b", '"q"', "...", "<!-- c -->", "<!--c\nd-->", "<?pi ?>", "{:.cls}", "{: .c}\n", "x^2", "$$x$$",
    "|", "~~s~~", "é", "\\*", "HTML", "[^1]", "% <![CDATA[ x < y %]]>", "</b>", "</p>", "<br>", "<br />", "-->",
    "http://a.b/", "<http://a.b/>", "  \n", "\u00a0", "[", "]", "_u_",
)  # fmt: skip
LINES = (
    "\n", "\n", "\n\n", "* item\n", "  more\n", "1. one\n", "> quote\n", "# head\n", "head\n----\n", "    code\n",
    "| a | b |\n", "|---|---|\n", ": def\n", "term\n: def\n", "{: .y #z}\n", "{:toc}\n", "^\n", "~~~\ncode\n~~~\n",
    "[r]: /ref\n", "[^1]: note\n", "*[HTML]: Hyper\n", '{::options parse_block_html="true" /}\n',
    '{::options html_to_native="false" /}\n', "{::comment}\nc\n{:/}\n", "* [ ] task\n", "---\n", "* <p>item</p>\n",
    "- <b>b</b> item\n", "$$\nx\n$$\n", '<div markdown="1">\n', "</div>\n", "<p>t</p>\n: def\n", "* <p>t</p>\n  x\n",
)  # fmt: skip


class Maker:
    """Makes documents."""

    def __init__(self, seed: int) -> None:
        self.dice = random.Random(seed)

    def attributes(self) -> str:
        return "".join(dict.fromkeys(self.dice.choice(ATTRIBUTES) for _ in range(self.dice.randint(0, 2))))

    def words(self, depth: int) -> str:
        dice = self.dice
        parts = []
        for _ in range(dice.randint(0, 5)):
            if depth < 4 and dice.random() < 0.3:
                parts.append(self.element(dice.choice(SPANS), depth + 1, self.words))
            else:
                parts.append(dice.choice(WORDS))
        return "".join(parts)

    def element(self, name: str, depth: int, inside: object) -> str:
        dice = self.dice
        if dice.random() < 0.05:
            name = name.upper()
        if dice.random() < 0.04:
            return f"<{name}{self.attributes()} />"
        content = inside(depth)  # type: ignore[operator]  # words or blocks
        return f"<{name}{self.attributes()}>{content}" + (f"</{name}>" if dice.random() > 0.04 else "")

    def blocks(self, depth: int) -> str:
        dice = self.dice
        parts = []
        for _ in range(dice.randint(1, 4)):
            roll = dice.random()
            if depth < 4 and roll < 0.4:
                inside = self.blocks if dice.random() < 0.6 else self.words
                parts.append(self.element(dice.choice(BLOCKS), depth + 1, inside))
            elif roll < 0.5:
                parts.append(self.table(depth))
            elif roll < 0.75:
                parts.append(self.words(depth))
            else:
                parts.append(dice.choice(LINES))
            parts.append(dice.choice(("\n", "\n", "", "\n\n", "  ")))
        return "".join(parts)

    def table(self, depth: int) -> str:
        dice = self.dice
        columns = dice.randint(0, 3)
        odd = dice.random() < 0.3

        def row(cell: str) -> str:
            width = columns + (dice.randint(0, 1) if odd else 0)
            cells = "".join(
                f"<{cell}{self.attributes() if odd else ''}>{self.words(depth + 2)}</{cell}>{space}"
                for _ in range(width)
            )
            return f"<tr>{space}{cells}</tr>{space}"

        space = dice.choice(("", "\n", "\n  "))
        body = "".join(row("td") for _ in range(dice.randint(0, 2)))
        if dice.random() < 0.5:
            head = f"<thead>{row('th')}</thead>{space}" if dice.random() < 0.7 else ""
            foot = f"<tfoot>{row('td')}</tfoot>" if dice.random() < 0.3 else ""
            body = f"{head}<tbody>{body}</tbody>{foot}"
        return f"<table{self.attributes()}>{space}{body}</table>\n"


def main() -> int:
    """Make, compare, report."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--count", type=int, default=3000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", type=int, default=5, help="how many differences to show")
    args = parser.parse_args()
    maker = Maker(args.seed)
    texts = [maker.blocks(0) + "\n" for _ in range(args.count)]
    modes = {name: {**options, "html_to_native": True} for name, options in MODES.items()}
    jobs = [(text, options) for text in texts for options in modes.values()]
    names = [name for _ in texts for name in modes]
    tally: Counter[tuple[str, str]] = Counter()
    shown = 0
    for name, (text, options), want in zip(names, jobs, ask_kramdown(jobs), strict=True):
        settings = {**options, "kramdown_version": "2.4"}
        got = to_html(text, **settings)
        if convert(text, Options.from_mapping(settings)).html != got:
            tally[name, "traced differs"] += 1
        grade = "kramdown failed" if want is None else "exact" if got == want else "differs"
        tally[name, grade] += 1
        if want is not None and got != want and shown < args.show:
            shown += 1
            print(f"--- {name}: {text!r}")
            lines = difflib.unified_diff(want.splitlines(), got.splitlines(), "kramdown", "cfplint", "", "", 1, "")
            print("\n".join("   " + line[:200] for line in list(lines)[2:16]))
    for (name, grade), number in sorted(tally.items()):
        print(f"{name:9s} {grade:16s} {number}")
    return 1 if any(grade == "differs" for _, grade in tally) else 0


if __name__ == "__main__":
    sys.exit(main())
