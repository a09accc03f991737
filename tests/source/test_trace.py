"""Every verbatim character points at itself, whatever is done with the text."""

from itertools import pairwise
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from cfplint.source import Place, Run, Span, Traced, TracedStr, compose, cut, traced
from cfplint.source.traced_str import concat, edited

FILES = {"a.md": "The first file, of *words*.\r\nTwo lines.", "b.html": "<p>ünïcode \U0001f600</p>", "c.yml": "k: v"}

PIECES = st.builds(
    lambda path, start, length: Traced.of_source(path, FILES[path][start : start + length], start),
    st.sampled_from(sorted(FILES)),
    st.integers(0, 8),
    st.integers(0, 20),
)
PLAIN = st.builds(Traced, st.text(max_size=5))
MADE = st.builds(lambda text: Traced(text, (Run(0, len(text), "a.md", 4, 5, False),)), st.text(min_size=1, max_size=5))


@st.composite
def traced_texts(draw: st.DrawFn) -> Traced:
    """A text after a chain of slices, joins and splices."""
    text = draw(PIECES)
    for _ in range(draw(st.integers(0, 5))):
        other = draw(st.one_of(PIECES, PLAIN, MADE))
        start = draw(st.integers(0, len(text)))
        end = draw(st.integers(start, len(text)))
        match draw(st.sampled_from(["slice", "join", "splice", "compose"])):
            case "slice":
                text = text.slice(start, end)
            case "join":
                text = Traced.joined([text, other, text.slice(start, end)], other)
            case "splice":
                text = text.splice(start, end, other)
            case "compose":
                runs = [Run(0, end - start, "", start, end - start, True)] if end > start else []
                text = text.through(text.text[start:end], runs)
    return text


def check(text: str, runs: tuple[Run, ...]) -> None:
    end = 0
    for run in runs:
        assert run.start >= end
        assert run.length > 0
        end = run.start + run.length
        if run.verbatim:
            assert run.origin_length == run.length
            assert text[run.start : end] == FILES[run.source][run.origin : run.origin + run.length]
    assert end <= len(text)


@settings(max_examples=300)
@given(traced_texts())
def test_every_verbatim_character_still_points_at_itself(text: Traced) -> None:
    check(text.text, text.runs)


@given(traced_texts(), traced_texts(), st.integers(-30, 60), st.integers(-30, 60))
def test_a_traced_string_keeps_its_trace_through_the_usual_operations(
    one: Traced, two: Traced, start: int, end: int
) -> None:
    a, b = traced(one.text, one.runs), traced(two.text, two.runs)

    results = [
        a + b,
        a + "x",
        "x" + a,
        a[start:end],
        a.strip(),
        a.lstrip(),
        a.rstrip(),
        a.replace("e", b),
        concat([a, b]),
    ]
    results += [*a.split(), *a.split("i"), a.replace("e", "", 1)]
    plain = [str(a) + str(b), str(a) + "x", "x" + str(a), str(a)[start:end], str(a).strip(), str(a).lstrip()]
    plain += [str(a).rstrip(), str(a).replace("e", str(b)), str(a) + str(b)]
    plain += [*str(a).split(), *str(a).split("i"), str(a).replace("e", "", 1)]

    assert results == plain
    for result in results:
        if isinstance(result, TracedStr):
            check(result, result.runs)


def test_a_made_run_through_a_trace_covers_what_it_was_made_from() -> None:
    inner = (Run(0, 4, "a.md", 10, 4, True), Run(4, 2, "a.md", 20, 2, True))

    runs = compose([Run(0, 3, "", 2, 4, False)], inner)

    assert runs == (Run(0, 3, "a.md", 12, 10, False),)


def test_the_place_of_a_stretch_is_the_cover_of_its_origins_in_the_first_file() -> None:
    text = Traced.joined([Traced.of_source("a.md", "ab", 5), Traced.of_source("b.html", "cd"), Traced("-")])

    assert text.place(0, 5) == Place("a.md", Span(5, 7))
    assert text.places(1, 3) == (Place("a.md", Span(6, 7)), Place("b.html", Span(0, 1)))
    assert text.place(4, 5) is None


@given(traced_texts(), st.data())
def test_a_part_has_the_runs_of_its_characters_whenever_they_are_asked_for(text: Traced, data: st.DataObject) -> None:
    value = traced(text.text, text.runs)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    inner = data.draw(st.integers(0, end - start))
    part = value[start:end]
    if not part:
        return
    assert isinstance(part, TracedStr)
    last = part[inner:]
    assert part.run_count() - len(cut(text.runs, start, end)) in {0, 1}
    assert tuple(part.runs_between(0, len(part), 5)) == cut(text.runs, start, end, 5)
    assert not last or (isinstance(last, TracedStr) and last.runs == cut(text.runs, start + inner, end))
    assert part.runs == cut(text.runs, start, end)


def unread_texts() -> st.SearchStrategy[TracedStr]:
    """Texts that were put together, cut or edited, and whose runs nobody has asked for."""
    made = traced_texts().filter(len).map(lambda text: traced(text.text, text.runs))
    return st.recursive(made, _derived, max_leaves=5)


def _derived(inner: st.SearchStrategy[TracedStr]) -> st.SearchStrategy[Any]:
    joined = st.lists(inner | st.just("-"), min_size=1, max_size=3).map(concat)
    cut_off = st.builds(lambda text, start, end: text[start:end], inner, st.integers(0, 5), st.integers(3, 30))
    changed = st.builds(_edited, inner, st.lists(st.integers(0, 12), max_size=4), inner | st.sampled_from(["", "xy"]))
    return (joined | cut_off | changed).filter(lambda text: isinstance(text, TracedStr))


def _edited(text: TracedStr, offsets: list[int], new: str) -> str:
    edges = sorted({min(offset, len(text)) for offset in offsets})
    edits = [(start, end, new) for start, end in zip(edges[::2], edges[1::2], strict=False)]
    result, done = "", 0
    for start, end, _ in edits:
        result += str(text)[done:start] + str(new)
        done = end
    more = len(edits) * (1 + (new.run_count() if isinstance(new, TracedStr) else 0))
    return edited(text, result + str(text)[done:], lambda: edits, more)


@given(unread_texts(), st.data())
def test_a_stretch_of_a_text_that_nobody_has_read_has_the_runs_that_the_whole_has_there(
    text: TracedStr, data: st.DataObject
) -> None:
    edges = sorted(data.draw(st.lists(st.integers(0, len(text)), min_size=2, max_size=6)))
    spans = list(pairwise(edges))
    several = text.parts(spans)
    parts = [text[start:end] for start, end in spans]

    # the last one is read first, when nothing is known of the text
    found = [part.runs if isinstance(part, TracedStr) else () for part in reversed(parts)]
    whole = text.runs

    check(text, whole)
    assert found == [cut(whole, start, end) for start, end in reversed(spans)]
    assert [part.runs if isinstance(part, TracedStr) else () for part in several] == found[::-1]


@given(traced_texts(), st.data())
def test_composed_runs_are_the_parts_and_covers_of_the_inner_ones(text: Traced, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    length = data.draw(st.integers(1, 6))
    verbatim = data.draw(st.booleans()) and start + length <= len(text)
    extent = length if verbatim else data.draw(st.integers(0, len(text) - start))
    outer = Run(3, length, "", start, extent, verbatim)

    composed = compose([outer], text.runs)

    if verbatim:
        assert composed == cut(text.runs, start, start + length, 3)
        return
    place = text.place(start, max(start + extent, start + 1))
    made = [Run(3, length, place.path, place.span.start, len(place.span), False)] if place else []
    assert list(composed) == made
