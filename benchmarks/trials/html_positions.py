"""Do the offsets of turbohtml's tokens and trees map back to the text, on built pages and hard variants of them?

Usage: python benchmarks/trials/html_positions.py FOLDER... [--pages 50]
"""

from __future__ import annotations

import argparse
import html
import re
import time
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import accumulate
from pathlib import Path
from statistics import median

import turbohtml

ATTRIBUTE = re.compile(r"""[\s/]*(=?[^\s/>=]*)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s>]*))?""")
HARD = (
    '<table>fostered &amp; text<tr><td>a<p>b</table><DIV ID=unquoted CLASS=a/b HREF=x?a=1&b=2 HREF="second">'
    "<a href = 'a&#x62;c&amp;d' ID=\"q&quot;r\" href=again>x &lt; y &copy z &nosuch; &</a></DIV>"
    "<svg><title>t<b>u</b></title><a xlink:href='#v' href='w'/><![CDATA[x<y>z]]></svg>"
    "<noscript><img src=n.png></noscript>"
    "<textarea>\n&amp;<i></textarea><title>a &mdash; <b></title><style>a > b</style>"
    "<script>if (a < b) '</p>' &amp;</script>"
    "<script><!-- <script>x</script> --></script><!-- a &amp; b -- c --!><!bogus></ bad><?pi x?>a</>b<p/a><img src=>"
)


def upper(text: str) -> str:
    """Attribute names in upper case."""
    return re.sub(r"\b(href|src|id|class)=", lambda found: found[0].upper(), text)


def unquoted(text: str) -> str:
    """Attribute values without quotes, where that is possible."""
    return re.sub(r"""\b(href|src|id|class)="([^\s"'=<>`]+)\"""", r"\1=\2", text)


def duplicate(text: str) -> str:
    """Every `href`, `src` and `id` a second time."""
    return re.sub(r"""\s(href|src|id)=("[^"<>]*")""", r""" \1=\2 \1="again\&amp;" """, text)


def references(text: str) -> str:
    """Some letters of the text as references, with and without a semicolon."""
    return re.sub(r"(?<=[a-z] )([a-z])(?=[a-z]+ [a-z])", lambda found: f"&#{ord(found[1])};&copy &amp;", text)


def in_text(what: str) -> Callable[[str], str]:
    """Characters set before each end tag of a paragraph, item, link or cell."""
    return lambda text: re.sub(r"(?=</(?:p|li|a|td)>)", what, text)


VARIANTS: dict[str, Callable[[str], str]] = {
    "as built": lambda text: text,
    "CRLF": lambda text: re.sub(r"\r?\n", "\r\n", text),
    "lone CR": lambda text: text.replace("\n", "\r"),
    "references": references,
    "fostered": lambda text: re.sub(r"<(table|tr)\b([^>]*)>", r"<\1\2>fostered &amp; text ", text),
    "NUL": in_text("\0"),
    "beyond the BMP": in_text("\U0001f600e\u0301\u200b"),
    "upper case": upper,
    "unquoted": unquoted,
    "duplicate": duplicate,
    "hard constructs": lambda text: text.replace("</body>", HARD + "</body>"),
}


def with_line_feeds(text: str) -> tuple[str, list[int]]:
    """A text with LF line ends, and the offsets in it behind which the original had one character more."""
    made = re.sub(r"\r\n?", "\n", text)
    dropped = [match.start() - number for number, match in enumerate(re.finditer(r"\r(?=\n)", text))]
    return made, dropped


def tokens(text: str) -> Iterator[tuple[int, turbohtml.Token]]:
    """The tokens of an LF text with their offsets, from their lines and columns."""
    lines = [0, *accumulate(len(line) + 1 for line in text.split("\n"))]
    for token in turbohtml.tokenize(text, capture_source=True, resolve_references=False):
        yield lines[token.line - 1] + token.col, token


def attribute_spans(source: str) -> Iterator[tuple[str, int, int]]:
    """Name, start and end of each attribute value of a start tag, without its quotes."""
    at = re.match(r"<[^\s/>]*", source).end()
    while at < len(source) - 1:
        match = ATTRIBUTE.match(source, at, len(source) - 1)
        if match.end() == at:
            return
        at = match.end()
        if match[1]:
            start, end = match.span(2) if match[2] is not None else (at, at)
            quoted = match[2] is not None and match[2][:1] in ("'", '"') and len(match[2]) > 1
            yield match[1].lower(), start + quoted, end - quoted


def resolved(value: str) -> str:
    """An attribute value with its references resolved as WHATWG asks for in attributes."""
    return re.sub(
        r"&(?:#(?:[xX][0-9a-fA-F]+|[0-9]+);?|[a-zA-Z][a-zA-Z0-9]*;|[a-zA-Z][a-zA-Z0-9]*(?![=a-zA-Z0-9;]))",
        lambda found: html.unescape(found[0]),
        value,
    ).replace("\0", "\ufffd")


def examine(original: str, count: Counter[str]) -> None:
    """Count, for one page, what maps back to its offset and what does not."""
    text, dropped = with_line_feeds(original)
    done = 0
    values: dict[int, tuple[str, dict[str, tuple[int, int]]]] = {}
    added = 0
    summed_wrong = False
    for at, token in tokens(text):
        kind = token.type.name
        source = token.source
        summed_wrong = summed_wrong or added != at
        added += len(source if source is not None else token.data or "")
        if at != done:
            count["gap before a token (a tag dropped by the tokenizer)"] += 1
        if kind == "TEXT":
            same = token.data in (
                text[at : at + len(token.data)],
                text[at : at + len(token.data)].replace("\0", "\ufffd"),
            )
            count["text characters"] += len(token.data)
            count["text characters at their offset"] += len(token.data) if same else 0
            if same:
                back = at + bisect_left(dropped, at), at + len(token.data) + bisect_left(dropped, at + len(token.data))
                count["text characters at their offset in the file"] += len(token.data) * (
                    with_line_feeds(original[slice(*back)])[0].replace("\0", "\ufffd")
                    == token.data.replace("\0", "\ufffd")
                )
            done = at + len(token.data)
            continue
        same = source is not None and text.startswith(source, at)
        done = at + len(source or "")
        if kind == "CHARACTER_REFERENCE":
            count["references"] += 1
            count["references at their offset"] += same
        elif kind == "COMMENT":
            count["comments"] += 1
            inner = (source or "").replace("\0", "\ufffd").find(token.data or "", 2)
            count["comments whose data lies in their source"] += same and inner >= 0
        elif kind == "START_TAG":
            spans: dict[str, tuple[int, int]] = {}
            for name, start, end in attribute_spans(source or ""):
                spans.setdefault(name, (at + start, at + end))
            values[at] = (token.tag, spans)
            for name, value in token.attrs or ():
                wanted = name in ("href", "src", "id")
                count["values of href, src, id" if wanted else "other values"] += 1
                span = spans.get(name)
                good = same and span is not None and resolved(text[span[0] : span[1]]) == value
                count["values of href, src, id at their offset" if wanted else "other values at their offset"] += good
                if not good:
                    count[f"  wrong: {source!r:.90}"] += 1
    count["pages whose offsets are wrong when the lengths of the tokens are added up"] += summed_wrong
    count["pages"] += 1
    count["pages whose last token ends where the text ends"] += done == len(text)
    tree(text, values, count)


def tree(text: str, values: dict[int, tuple[str, dict[str, tuple[int, int]]]], count: Counter[str]) -> None:
    """Compare the places that the tree gives with those of the tokens."""
    document = turbohtml.parse(text, source_locations=True)
    seen: set[int] = set()
    nodes = [document]
    while nodes:
        node = nodes.pop()
        nodes += node.children
        if isinstance(node, turbohtml.Text):
            count["tree: text nodes"] += 1
            count["tree: text nodes with a place"] += node.position is not None
        location = node.source_location if isinstance(node, turbohtml.Element) else None
        if location is None:
            if isinstance(node, turbohtml.Element):
                count["tree: elements implied (no place)"] += 1
            continue
        start = location.start_tag.start_offset
        if start in seen:
            count["tree: elements cloned from a tag that has its element"] += 1
            continue
        seen.add(start)
        count["tree: elements"] += 1
        if start not in values:
            count["tree: elements that the tokens alone do not show"] += 1
            continue
        spans = values[start][1]
        for name, span in location.attrs.items():
            count["tree: attributes"] += 1
            ours = spans.get(name)
            count["tree: attributes whose span holds the token's value span"] += (
                ours is not None and span.start_offset <= ours[0] and ours[1] <= span.end_offset
            )
    count["tree: tags of the tokens without an element"] += len(set(values) - seen)


def speed(texts: list[str]) -> None:
    """Print how fast each way reads, in megabytes (10^6 characters) a second."""
    ways: dict[str, Callable[[str], object]] = {
        "tokenize, nothing kept": lambda text: sum(1 for _ in turbohtml.tokenize(text)),
        "tokenize, source and references apart": lambda text: sum(1 for _ in tokens(text)),
        "the same, and value spans of href, src, id": tokens_with_spans,
        "parse": lambda text: turbohtml.parse(text, positions=False),
        "parse, source_locations, places not read": lambda text: turbohtml.parse(text, source_locations=True),
        "parse, source_locations, every place read": parse_with_places,
    }
    size = sum(map(len, texts))
    taken: dict[str, list[float]] = {name: [] for name in ways}
    for _ in range(5):
        for name, way in ways.items():
            start = time.process_time()
            for text in texts:
                way(text)
            taken[name].append(time.process_time() - start)
    for name, times in taken.items():
        print(f"{size / median(times) / 1e6:8.1f} MB/s  {name}")


def tokens_with_spans(text: str) -> None:
    """Read all tokens, and the value spans of the tags that hold a link or an id."""
    for _, token in tokens(text):
        if token.type.name == "START_TAG" and token.attrs:
            source = token.source
            if any(name in ("href", "src", "id") for name, _ in token.attrs):
                list(attribute_spans(source))


def parse_with_places(text: str) -> None:
    """Parse, and read the place of each element."""
    for element in turbohtml.parse(text, source_locations=True).iter_elements():
        element.source_location  # noqa: B018 - reading it is what costs


def chosen(folders: list[Path], wanted: int) -> list[Path]:
    """As many HTML files as wanted, spread evenly over all of the folders."""
    pages = sorted(page for folder in folders for page in folder.rglob("*.html"))
    step = max(len(pages) / wanted, 1)
    return [pages[int(number * step)] for number in range(min(wanted, len(pages)))]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", type=Path, nargs="+")
    parser.add_argument("--pages", type=int, default=50)
    options = parser.parse_args()
    texts = [page.read_bytes().decode("utf-8", "replace") for page in chosen(options.folders, options.pages)]
    for name, variant in VARIANTS.items():
        count: Counter[str] = Counter()
        for text in texts:
            examine(variant(text), count)
        print(f"\n{name}")
        for key, number in sorted(count.items()):
            if not key.endswith("at their offset") or number != count[key.removesuffix(" at their offset")]:
                print(f"{number:10}  {key}")
    print("\nspeed")
    speed([with_line_feeds(text)[0] for text in texts])


if __name__ == "__main__":
    main()
