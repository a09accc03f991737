"""The conversion report as one HTML file that needs nothing else.

What comes from a site is text there: escaped, with characters that would hide or turn it made visible, and under a
policy that lets the file neither run nor fetch anything.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from itertools import groupby

from cfplint.conversion.record import ConversionRecord, Need, Note, PageRecord
from cfplint.conversion.report_format import conversion_report_format
from cfplint.conversion.side_by_side import Row, side_by_side
from cfplint.reports.visible import one_line

_LONGEST = 300
_MOST_ROWS = 100_000
"""So many rows are there in all; a browser still opens that."""
_MOST_NEEDS = 2000
_AROUND = 3
"""So many lines that did not change are shown around those that did."""
_STYLE = """
body { font: 15px/1.45 system-ui, sans-serif; margin: 2em auto; max-width: 90em; padding: 0 1em; }
table { border-collapse: collapse; width: 100%; }
td, th { border: 1px solid #ccc; padding: .2em .5em; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
summary { cursor: pointer; }
.number { text-align: right; white-space: nowrap; }
.bad { background: #fdd; }
.lines { table-layout: fixed; }
.lines td { font: 12px/1.4 ui-monospace, monospace; white-space: pre-wrap; width: 50%; }
.gone { background: #fee; }
.new { background: #efe; }
.skipped td { background: #eee; color: #555; }
"""


@conversion_report_format
def html(record: ConversionRecord) -> Iterator[str]:
    """A page with a summary, what needs a person, losses, and each page with what was done and both texts."""
    title = f"Conversion of {_text(record.site)}"
    yield (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        f"<title>{title}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<h1>{title}</h1>\n"
    )
    yield from _summary(record)
    yield from _losses(record)
    yield from _needs(record.needs)
    yield from _notes(record.notes)
    yield from _steps(record)
    yield "<h2>Pages</h2>\n"
    rows = _MOST_ROWS
    for page in record.pages:
        told, rows = _page(page, rows)
        yield from told
    yield "</body>\n</html>\n"


def _summary(record: ConversionRecord) -> Iterator[str]:
    before = sum(page.bytes_before for page in record.pages)
    after = sum(page.bytes_after for page in record.pages)
    if record.stopped:
        yield f'<p class="bad">Nothing was written: {_text(record.stopped.partition(chr(10))[0])}</p>\n'
    yield _table(
        ("", ""),
        [
            ("Pages", str(len(record.pages))),
            ("Files", str(record.files)),
            ("Bytes of pages before", f"{before:,}"),
            ("Bytes of pages after", f"{after:,}"),
            ("Undeclared losses", str(sum(len(page.missing) for page in record.pages))),
            ("What needs a person", str(len(record.needs))),
            *([("The day", record.today.isoformat())] if record.today else []),
        ],
    )


def _losses(record: ConversionRecord) -> Iterator[str]:
    rows = [
        (
            _text(str(each.spot)),
            _text(page.destination),
            each.loss.kind,
            _text(each.loss.before),
            _text(each.loss.after),
        )
        for page in record.pages
        for each in page.missing
    ]
    if rows:
        yield "<h2>What visitors would lose</h2>\n"
        yield _table(("Place", "Page", "What", "Before", "After"), rows)


def _needs(needs: list[Need]) -> Iterator[str]:
    if not needs:
        return
    yield "<h2>What needs a person</h2>\n"
    shown = needs[:_MOST_NEEDS]
    yield _table(
        ("Place", "Rule", "What is wrong", "What to do"),
        [(_text(str(need.spot)), _text(need.rule), _text(need.message), _text(need.help)) for need in shown],
    )
    yield _more(len(needs) - len(shown))


def _notes(notes: list[Note]) -> Iterator[str]:
    if notes:
        yield "<h2>What else to know</h2>\n<ul>\n"
        yield from (f"<li>{_text(str(note))}</li>\n" for note in notes[:_MOST_NEEDS])
        yield f"</ul>\n{_more(len(notes) - _MOST_NEEDS)}"


def _steps(record: ConversionRecord) -> Iterator[str]:
    counts: dict[str, tuple[int, int]] = {}
    for page in record.pages:
        for step, times in page.steps:
            done, pages = counts.get(step, (0, 0))
            counts[step] = done + times, pages + 1
    yield "<h2>What the steps did</h2>\n"
    yield _table(
        ("Step", "Changes", "Pages"), [(_text(step), str(done), str(on)) for step, (done, on) in sorted(counts.items())]
    )


def _page(page: PageRecord, rows: int) -> tuple[list[str], int]:
    """A page, and how many rows are left for the others."""
    name = f"{_text(page.destination or page.path)} <small>of {_text(page.path)}</small>"
    changes = sum(times for _, times in page.steps)
    sizes = f"{page.bytes_before:,} bytes, now {page.bytes_after:,}"
    told = [f"<details>\n<summary>{name}: {sizes}; {changes} changes</summary>\n"]
    if page.deeds:
        deeds = [
            (
                _text(str(deed.spot)),
                _text(deed.step),
                _text(deed.change.what),
                _text(deed.change.before),
                _text(deed.change.after),
            )
            for deed in page.deeds
        ]
        told.append(_table(("Place", "Step", "What it did", "Before", "After"), deeds))
        told.append(_more(changes - len(deeds)))
    if page.dropped:
        told.append("<h3>Dropped on purpose</h3>\n")
        dropped = [(_text(step), loss.kind, _text(loss.before), _text(loss.after)) for step, loss in page.dropped]
        told.append(_table(("Step", "What", "Before", "After"), dropped))
    lines = [] if page.before == page.after else list(_lines(side_by_side(page.before, page.after)))
    if lines and rows > 0:
        shown = lines[:rows]
        told.append('<h3>Before and after</h3>\n<table class="lines">\n<tr><th>Before</th><th>After</th></tr>\n')
        told += shown
        told.append("</table>\n")
        if page.is_cut or len(shown) < len(lines):
            told.append("<p>The rest is left out here.</p>\n")
        rows -= len(shown)
    elif lines or page.is_cut:
        told.append("<p>Its text is left out here.</p>\n")
    told.append("</details>\n")
    return told, rows


def _lines(rows: Iterable[Row]) -> Iterator[str]:
    """Rows of a table; of a long stretch that did not change, its ends."""
    for same, group in groupby(rows, key=lambda row: row.same):
        stretch = list(group)
        skipped = len(stretch) - 2 * _AROUND
        if not same or skipped < 2:
            yield from map(_line, stretch)
            continue
        yield from map(_line, stretch[:_AROUND])
        yield f'<tr class="skipped"><td colspan="2">{skipped} lines that did not change</td></tr>\n'
        yield from map(_line, stretch[-_AROUND:])


def _line(row: Row) -> str:
    before, after = (_text(line.expandtabs(4)) if line is not None else "" for line in (row.before, row.after))
    if row.same:
        return f"<tr><td>{before}</td><td>{after}</td></tr>\n"
    gone, new = (
        f' class="{name}"' if line is not None else "" for name, line in (("gone", row.before), ("new", row.after))
    )
    return f"<tr><td{gone}>{before}</td><td{new}>{after}</td></tr>\n"


def _table(heads: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    """A table of cells that are HTML already."""
    head = "".join(f"<th>{each}</th>" for each in heads)
    body = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>\n" for row in rows)
    return f"<table>\n<tr>{head}</tr>\n{body}</table>\n" if any(heads) else f"<table>\n{body}</table>\n"


def _more(number: int) -> str:
    return f"<p>and {number} more</p>\n" if number > 0 else ""


def _text(text: str) -> str:
    """Text of a site: on one line, cut if it is long, and escaped."""
    shown = text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
    return escape(one_line(shown))
