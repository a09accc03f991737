"""Dates that several readings mention at one place are one."""

import time
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

import cfplint
from cfplint.engine.mentions import merged
from cfplint.facts.dates import DateMention
from cfplint.facts.text import State
from cfplint.source import Place, Span


def mention(start: int, end: int, state: State, page: str = "") -> DateMention:
    day = date(2026, 7, 12)
    return DateMention(
        place=Place("a.md", Span(start, end)),
        text="July 12",
        start=day,
        end=None,
        time=None,
        timezone=None,
        instant=datetime(2026, 7, 13, tzinfo=UTC),
        state=state,
        kind="deadline",
        milestone=None,
        label="",
        year_explicit=False,
        page=page,
    )


def test_where_pages_disagree_the_most_alive_wins() -> None:
    struck, live = mention(0, 7, "struck", "/a"), mention(0, 7, "live", "/b")

    assert list(merged([struck, live], [])) == [replace(live, pages=("/a", "/b"))]


def test_a_mention_that_page_and_file_share_stands_where_the_page_has_it() -> None:
    rendered, lying = mention(0, 7, "live", "/a"), mention(2, 9, "live")

    assert list(merged([rendered], [lying])) == [replace(rendered, pages=("/a",))]


def test_a_date_that_only_a_template_strikes_out_is_live() -> None:
    rendered, lying = mention(0, 7, "struck", "/a"), mention(0, 7, "live")

    [one] = merged([rendered], [lying])

    assert (one.state, one.page) == ("live", "/a")


def test_a_value_that_a_template_prints_in_its_own_form_stands_where_its_file_has_it() -> None:
    shown, lying = mention(0, 19, "live", "/a"), replace(mention(0, 10, "live"), text="2026-07-12")

    [one] = merged([shown], [lying])

    assert (one.place, one.text, one.page) == (lying.place, "2026-07-12", "/a")


def test_many_dates_of_one_file_are_joined_in_little_time() -> None:
    rendered = [mention(10 * at, 10 * at + 7, "live", "/a") for at in range(20_000)]
    lying = [mention(10 * at + 2, 10 * at + 9, "live") for at in range(20_000)]
    began = time.process_time()

    found = list(merged(rendered, lying))

    assert len(found) == len(rendered)
    assert time.process_time() - began < 5


def test_of_places_that_lie_in_each_other_the_one_that_shares_the_most_is_joined() -> None:
    wide, narrow, lying = mention(0, 40, "struck", "/a"), mention(4, 7, "live", "/a"), mention(20, 30, "live")

    found = list(merged([wide, narrow], [lying]))

    assert [(each.place.span.start, each.state) for each in found] == [(4, "live"), (20, "live")]


def test_what_only_the_file_shows_is_kept() -> None:
    rendered, lying = mention(10, 17, "live", "/a"), mention(0, 7, "commented")

    assert list(merged([rendered], [lying])) == [lying, replace(rendered, pages=("/a",))]


def test_a_date_of_a_data_file_is_found_there_once_however_its_template_prints_it(tmp_path: Path) -> None:
    files = {
        "_config.yml": "",
        "_data/dates.yml": '- due: 2026-05-08\n- due: "2026-06-08"\n',
        "a.md": '---\n---\n{% for d in site.data.dates %}* Papers due: {{ d.due | date: "%B %-d, %Y" }}\n{% endfor %}',
        "b.html": "---\n---\n{% for d in site.data.dates %}<p>Papers due: {{ d.due }}</p>{% endfor %}",
    }

    found = findings(tmp_path, files)

    assert found == [
        ("_data/dates.yml", "2026-05-08", ("/a.html", "/b.html")),
        ("_data/dates.yml", "2026-06-08", ("/a.html", "/b.html")),
    ]


@pytest.mark.parametrize(
    "page",
    [
        "{% if site.open %}* Papers due May 9, 2026{% endif %}",
        "{% if site.closed %}closed{% else %}* Papers due May 9, 2026{% endif %}",
        "{% for x in nothing %}* Papers due May 9, 2026{% endfor %}",
    ],
)
def test_a_date_in_a_branch_that_is_not_taken_is_not_shown(tmp_path: Path, page: str) -> None:
    assert findings(tmp_path, {"_config.yml": "closed: true\ndue: 2026-05-09\n", "a.md": f"---\n---\n{page}\n"}) == []


def test_a_date_of_a_data_file_that_no_page_shows_is_told_of_as_such(tmp_path: Path) -> None:
    [found] = findings(tmp_path, {"_config.yml": "", "_data/d.yml": "papers due: 2026-05-09\n", "a.md": "---\n---\n"})
    assert found == ("_data/d.yml", "2026-05-09", ())


@pytest.mark.parametrize("rule", ["past-deadline", "missing-timezone"])
def test_a_time_of_yaml_is_the_same_wherever_it_is_given(tmp_path: Path, rule: str) -> None:
    when = "2026-11-01 17:00:00"
    files = {
        "_config.yml": f"timezone: America/New_York\ndue: {when}\n",
        "_data/d.yml": f"due: {when}\n",
        "a.md": f"---\ndue: {when}\n---\n* Papers due {{{{ page.due }}}}\n* Abstracts due {{{{ site.due }}}}\n"
        "* Posters due {{ site.data.d.due }}\n",
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")

    report = cfplint.check(tmp_path, today="2026-11-23", select=[rule])

    ends = [finding.message.partition("(")[2] for finding in report.findings]
    assert ends == (["it ended 2026-11-01 17:00 UTC)"] * 3 if rule == "past-deadline" else [])


def findings(folder: Path, files: dict[str, str]) -> list[tuple[str, str, tuple[str, ...]]]:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    report = cfplint.check(folder, today="2026-11-23", select=["past-deadline"])
    return [
        (
            finding.place.path,
            report.sources[finding.place.path].text[finding.place.span.start : finding.place.span.end],
            finding.shown_on,
        )
        for finding in report.findings
    ]
