"""YAML is read as Ruby's Psych reads it for Jekyll; what is expected is recorded by `tests/oracle/record_yaml.rb`."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cfplint.site.yaml_scalars import resolve_scalar
from cfplint.site.yaml_text import read_yaml
from cfplint.source import Span, TracedStr

CASES = Path(__file__).parent / "cases"
SCALARS = json.loads((CASES / "scalars.json").read_text(encoding="utf-8"))


def told(value: object) -> object:
    """A value in the form in which the recording script writes it."""
    match value:
        case dict():
            return [[told(key), told(item)] for key, item in value.items()]
        case list():
            return {"list": [told(item) for item in value]}
        case datetime():
            text = value.isoformat(timespec="microseconds")
            return {"time": text.replace("+00:00", "Z") if value.tzinfo is UTC else text}
        case date():
            return {"date": value.isoformat()}
        case float():
            special = {float("inf"): "Infinity", float("-inf"): "-Infinity"}
            return {"float": "NaN" if value != value else special.get(value, value)}  # noqa: PLR0124  # NaN
        case _:
            return value


def strings_of(value: object) -> list[TracedStr]:
    if isinstance(value, dict):
        return [found for pair in value.items() for item in pair for found in strings_of(item)]
    if isinstance(value, list):
        return [found for item in value for found in strings_of(item)]
    return [value] if isinstance(value, TracedStr) else []


def assert_traced(text: str, value: object) -> None:
    """Every verbatim character points at itself, and every character has a place."""
    for found in strings_of(value):
        covered = 0
        for run in found.runs:
            assert run.start == covered
            covered += run.length
            assert 0 <= run.origin < run.origin + run.origin_length <= len(text)
            if run.verbatim:
                assert str(found)[run.start : run.end] == text[run.origin : run.origin + run.length]
        assert covered == len(found)


@pytest.mark.parametrize("scalar", SCALARS)
def test_a_plain_scalar_has_the_type_that_psych_gives_it(scalar: str) -> None:
    assert told(resolve_scalar(scalar, ZoneInfo("UTC"))) == SCALARS[scalar]
    assert isinstance(resolve_scalar(scalar), bool) == isinstance(SCALARS[scalar], bool)


@pytest.mark.parametrize("name", ["strings", "structure"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_a_document_is_read_as_psych_reads_it(name: str, line_end: str) -> None:
    text = (CASES / f"{name}.yml").read_text(encoding="utf-8").replace("\n", line_end)
    read, _ = read_yaml(text, "data.yml")

    assert told(read.data) == json.loads((CASES / f"{name}.json").read_text(encoding="utf-8"))
    assert_traced(text, read.data)


def test_a_time_without_a_zone_is_utc_shown_in_the_zone_of_the_site() -> None:
    found = resolve_scalar("2021-05-06 10:00:00", ZoneInfo("Europe/Berlin"))

    assert isinstance(found, datetime)
    assert found.isoformat() == "2021-05-06T12:00:00+02:00"


def test_a_value_and_its_key_have_a_place() -> None:
    text = "---\r\na:\r\n  - b: 'x y'\r\n"
    read, problems = read_yaml(text, "page.md")
    place = read.places["a", 0, "b"]

    assert not problems
    assert text[place.key.start : place.key.end] == "b"
    assert text[place.value.start : place.value.end] == "'x y'"


@pytest.mark.parametrize(
    ("text", "kind", "place"),
    [
        ("a: 1\nb: 2\na: 3\n", "duplicate-key", Span(10, 11)),
        ("a: b: c\n", "invalid-yaml", Span(4, 5)),
        ("a:\n\t- b\n", "tab-in-yaml", Span(3, 4)),
        ("a: 'b\n", "invalid-yaml", Span(3, 4)),
        ("a: *none\n", "invalid-yaml", Span(3, 8)),
        ("a: &x [*x]\n", "invalid-yaml", Span(7, 9)),
        ("é: \x01\n", "invalid-yaml", Span(3, 4)),
        ("é: \0\n", "invalid-yaml", Span(3, 4)),
        ("a: !!python/object:os.system {}\nb: c: d", "invalid-yaml", Span(36, 37)),
    ],
)
def test_what_is_wrong_is_told_at_its_place(text: str, kind: str, place: Span) -> None:
    _, problems = read_yaml(text, "data.yml")

    assert [(problem.kind, problem.span) for problem in problems] == [(kind, place)]


@pytest.mark.parametrize("opening", ["[", "- ", "{a: ", "? "])
def test_deep_nesting_is_a_problem(opening: str) -> None:
    read, problems = read_yaml(opening * 50_000, "data.yml")

    assert read.data is None
    assert [problem.kind for problem in problems] == ["invalid-yaml"]


def test_aliases_that_would_grow_without_bound_are_a_problem() -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{number}: &a{number} [{', '.join([f'*a{number - 1}'] * 10)}]" for number in range(1, 12)]
    read, problems = read_yaml("\n".join(lines), "data.yml")

    assert read.data is None
    assert "too large" in problems[0].message


def test_only_the_first_document_counts() -> None:
    assert read_yaml("a: 1\n---\nb: [\n", "data.yml") == read_yaml("a: 1\n", "data.yml")


WRITTEN = st.text(st.sampled_from("ab é😀 \t\n\r'\"\\:#-|>&*,[]{}?!~0."), max_size=40)


@given(
    WRITTEN, st.sampled_from(["", "a: ", "a: |\n  ", "a: >\n  ", "a: '", 'a: "', "- "]), st.sampled_from(["", "'", '"'])
)
def test_whatever_is_written_a_verbatim_character_points_at_itself(written: str, before: str, behind: str) -> None:
    text = before + written + behind + "\n"
    read, _ = read_yaml(text, "data.yml")

    assert_traced(text, read.data)
