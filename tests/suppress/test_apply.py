"""What is silenced, what is told of suppressions, and what repairs them."""

from collections.abc import Mapping, Sequence

import pytest

from cfplint.rules.finding import Finding, Severity
from cfplint.rules.rule import all_rules
from cfplint.source import Place, SourceFile, Span, apply_edits
from cfplint.suppress import Outcome, apply, read_suppressions

PATH = "calls/dates.md"


def outcome(
    text: str,
    found: str = "",
    *,
    ran: Sequence[str] | None = None,
    per_file_ignores: Mapping[str, tuple[str, ...]] | None = None,
) -> Outcome:
    """What becomes of a page, and of a past deadline found on a stretch of it."""
    at = text.find(found) if found else -1
    findings = [Finding(Place(PATH, Span(at, at + len(found))), "x", name="past-deadline")] if at >= 0 else []
    return apply(findings, {PATH: SourceFile(PATH, text)}, all_rules(), ran=ran, per_file_ignores=per_file_ignores)


def said(text: str, *, ran: Sequence[str] | None = None) -> list[tuple[str, str]]:
    """The name and message of each finding about a page's suppressions."""
    return [(finding.name, finding.message) for finding in outcome(text, ran=ran).about_suppressions]


@pytest.mark.parametrize("name", ["past-deadline", "DAT001", "dat001", "dates", "past_deadline", "all"])
def test_a_rule_is_named_by_name_code_or_family(name: str) -> None:
    result = outcome(f"July <!-- cfplint: ignore[{name}] -->", "July")

    assert (result.kept, result.suppressed, result.about_suppressions) == ((), 1, ())


def test_another_rule_is_not_silenced() -> None:
    assert len(outcome("July <!-- cfplint: ignore[broken-link] -->", "July").kept) == 1


def test_a_suppression_counts_in_its_own_file_only() -> None:
    other = SourceFile("b.md", "July")
    finding = Finding(Place("b.md", Span(0, 4)), "x", name="past-deadline")
    page = SourceFile("a.md", "<!-- cfplint: ignore-file[past-deadline] -->")

    assert apply([finding], {"a.md": page, "b.md": other}, all_rules()).kept == (finding,)


def test_the_reason_is_read() -> None:
    text = "<!-- cfplint: ignore[past-deadline] -- kept -- for the record -->"

    assert read_suppressions(SourceFile(PATH, text))[0].reason == "kept -- for the record"


def test_a_reason_may_be_long() -> None:
    text = f"July <!-- cfplint: ignore[past-deadline] -- {'because ' * 1000}-->"

    assert outcome(text, "July").kept == ()


@pytest.mark.parametrize(
    ("comment", "message"),
    [
        ("ignore", "`ignore` does not say which rules"),
        ("ignore -- because", "`ignore` does not say which rules"),
        ("ignore[]", "`ignore[]` names no rule"),
        ("ignore-file", "`ignore-file` does not say which rules"),
        ("disable[past-deadline]", "`disable` is no order to cfplint; it knows `ignore[…]` and `ignore-file[…]`"),
        ("ignore[past-deadline] --", "no reason follows the `--`"),
        (
            "ignore[past-deadline] for now",
            "the suppression cannot be understood: it is written `cfplint: ignore[rule] -- reason`",
        ),
        ("[past-deadline]", "the suppression cannot be understood: it is written `cfplint: ignore[rule] -- reason`"),
    ],
)
def test_a_suppression_that_cannot_be_understood_is_told_and_silences_nothing(comment: str, message: str) -> None:
    result = outcome(f"July <!-- cfplint: {comment} -->", "July")

    assert [(each.name, each.message) for each in result.about_suppressions] == [("invalid-suppression", message)]
    assert len(result.kept) == 1


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ("yes", "`cfplint` in front matter does not say what to ignore"),
        ("{ignore: []}", "`ignore` in front matter names no rule"),
        ("{ignore: [1]}", "`ignore` in front matter names no rule"),
        (
            "{ignore: [dates], until: 1}",
            "`until` is no key of `cfplint` in front matter; it knows `ignore` and `reason`",
        ),
    ],
)
def test_front_matter_that_cannot_be_understood_is_told(value: str, message: str) -> None:
    assert said(f"---\ncfplint: {value}\n---\n") == [("invalid-suppression", message)]


def test_an_unknown_name_is_told_where_it_stands_with_the_nearest_name() -> None:
    text = "July <!-- cfplint: ignore[past-deadline, past-dedline] -->"
    (finding,) = outcome(text, "July").about_suppressions

    assert (finding.name, finding.severity) == ("unknown-suppression", Severity.ERROR)
    assert text[finding.place.span.start : finding.place.span.end] == "past-dedline"
    assert finding.help == "Did you mean `past-deadline`?"


@pytest.mark.parametrize(
    ("text", "repaired"),
    [
        ("July <!-- cfplint: ignore[past-deadline] -->\nend", "July\nend"),
        ("<!-- cfplint: ignore[past-deadline] -->\r\nJuly\r\n", "July\r\n"),
        ("a <!-- cfplint: ignore[past-deadline] --> b", "a  b"),
        ("<!-- cfplint: ignore[past-deadline, dates] -->", ""),
        ("---\n# cfplint: ignore[past-deadline]\ntitle: x\n---\n", "---\ntitle: x\n---\n"),
        ("{% comment %}cfplint: ignore-file[past-deadline]{% endcomment %}\nJuly", "July"),
    ],
)
def test_an_unused_suppression_is_told_and_taken_out(text: str, repaired: str) -> None:
    (finding,) = outcome(text).about_suppressions

    assert (finding.name, finding.severity) == ("unused-suppression", Severity.WARNING)
    assert finding.fix is not None
    assert finding.fix.safety == "safe"
    assert apply_edits(text, finding.fix.edits) == repaired
    assert said(repaired) == []


def test_a_name_that_is_not_needed_is_left_out() -> None:
    text = "July <!-- cfplint: ignore[broken-link, past-deadline, struck-date] -- so -->"
    (finding,) = outcome(text, "July").about_suppressions

    assert finding.message == "nothing is left for `broken-link`, `struck-date` to silence here"
    assert finding.fix is not None
    assert apply_edits(text, finding.fix.edits) == "July <!-- cfplint: ignore[past-deadline] -- so -->"


def test_front_matter_that_silences_nothing_is_left_to_a_person() -> None:
    (finding,) = outcome("---\ncfplint: {ignore: [past-deadline]}\n---\n").about_suppressions

    assert (finding.name, finding.fix) == ("unused-suppression", None)


def test_a_suppression_of_a_rule_that_did_not_run_is_not_called_unused() -> None:
    assert said("<!-- cfplint: ignore[past-deadline] -->", ran=["broken-link"]) == []
    assert said("<!-- cfplint: ignore[dates] -->", ran=["past-deadline"]) == []


def test_an_unused_suppression_can_be_silenced_itself() -> None:
    text = "<!-- cfplint: ignore-file[unused-suppression] -->\n\nJuly <!-- cfplint: ignore[past-deadline] -->"

    assert said(text) == []


@pytest.mark.parametrize(
    ("glob", "silenced"),
    [
        ("calls/", True),
        ("calls/*.md", True),
        ("*.md", True),
        ("**/dates.md", True),
        ("/dates.md", False),
        ("calls/*.html", False),
    ],
)
def test_the_configuration_silences_files_by_glob(glob: str, silenced: bool) -> None:
    result = outcome("July", "July", per_file_ignores={glob: ("dates",)})

    assert (result.suppressed, len(result.kept)) == ((1, 0) if silenced else (0, 1))


def test_the_configuration_silences_all_rules() -> None:
    assert outcome("July", "July", per_file_ignores={"*.md": ("all",)}).kept == ()


def test_the_configuration_silences_only_what_it_names() -> None:
    assert len(outcome("July", "July", per_file_ignores={"*.md": ("links", "DAT004")}).kept) == 1


@pytest.mark.parametrize("opening", ["<!-- cfplint:", "{% comment %} cfplint:", "{% comment %}"])
def test_openings_without_an_end_are_no_suppressions(opening: str) -> None:
    assert read_suppressions(SourceFile(PATH, opening * 20_000)) == ()


@pytest.mark.parametrize("comment", ["<!-- cfplint: ignore[dates] -->", "<!-- cfplint: ignore[dates] -->\n"])
def test_many_suppressions_are_all_read(comment: str) -> None:
    assert len(read_suppressions(SourceFile(PATH, comment * 500))) == 500
