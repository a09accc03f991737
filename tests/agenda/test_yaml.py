"""The entries for other people's lists, as they read them."""

import re
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
import yaml

import cfplint

Read = Callable[..., cfplint.Deadlines]
STAMP = re.compile(r"\d{4}-\d\d-\d\d ([01]\d|2[0-3]):[0-5]\d:[0-5]\d")
CALL = """\
---
title: Call for Papers
---
* Abstract submission: July 5, 2026
* Paper submission: July 12, 2026, 23:59 AoE
* Notification: September 1, 2026, 17:00 CEST
* Camera-ready: October 1, 2026, noon IST

The conference will be held on December 30, 2026 - January 2, 2027.
"""


def written(found: cfplint.Deadlines, flavour: str | None = None) -> Any:
    return yaml.safe_load(cfplint.write_deadlines(found, "yaml", flavour=flavour))


def test_ai_deadlines_is_the_default_and_reads_by_both_lists(deadlines: Read) -> None:
    [entry] = written(deadlines({"cfp.md": CALL}))

    listed = entry.pop("deadlines")
    assert entry == {
        "title": "LAMPS",
        "year": 2026,
        "id": "lamps26",
        "link": "https://lamps.example",
        "deadline": "2026-07-12 23:59:00",
        "abstract_deadline": "2026-07-05 23:59:00",
        "timezone": "UTC-12",
        "date": "December 30, 2026 - January 2, 2027",
        "start": date(2026, 12, 30),
        "end": date(2027, 1, 2),
    }
    assert listed[:3] == [
        {"type": "abstract", "label": "Abstract submission", "date": "2026-07-05 23:59:00", "timezone": "AoE"},
        {"type": "submission", "label": "Paper submission", "date": "2026-07-12 23:59:00", "timezone": "AoE"},
        {"type": "notification", "label": "Notification", "date": "2026-09-01 17:00:00", "timezone": "UTC+2"},
    ]


def test_ccfddl_has_the_editions_below_the_conference(deadlines: Read) -> None:
    assert written(deadlines({"cfp.md": CALL}), "ccfddl") == [
        {
            "title": "LAMPS",
            "confs": [
                {
                    "year": 2026,
                    "id": "lamps26",
                    "link": "https://lamps.example",
                    "timeline": [{"abstract_deadline": "2026-07-05 23:59:00", "deadline": "2026-07-12 23:59:00"}],
                    "timezone": "AoE",
                    "date": "December 30, 2026 - January 2, 2027",
                }
            ],
        }
    ]


@pytest.mark.parametrize(
    ("flavour", "keys"),
    [("ai-deadlines", {"place", "sub"}), ("ccfddl", {"description", "sub", "rank", "dblp", "place"})],
)
def test_what_the_site_does_not_tell_is_asked_for_by_a_comment(deadlines: Read, flavour: str, keys: set[str]) -> None:
    text = cfplint.write_deadlines(deadlines({"cfp.md": CALL}), "yaml", flavour=flavour)

    assert set(re.findall(r"^ *# (\w+): ", text, re.MULTILINE)) == keys


def test_a_site_without_a_title_is_asked_for_it(deadlines: Read) -> None:
    text = cfplint.write_deadlines(deadlines({"_config.yml": "", "cfp.md": CALL}), "yaml")

    assert set(re.findall(r"^ *# (\w+): ", text, re.MULTILINE)) == {"title", "id", "link", "place", "sub"}
    assert yaml.safe_load(text)[0]["year"] == 2026


@pytest.mark.parametrize(
    ("told", "stamp", "zone"),
    [
        ("July 12, 2026", "2026-07-12 23:59:00", "AoE"),
        ("July 12, 2026, 17:00 UTC", "2026-07-12 17:00:00", "UTC"),
        ("July 12, 2026, 5pm PT", "2026-07-12 17:00:00", "UTC-7"),
        ("July 12, 2026, 23:59 (UTC+8)", "2026-07-12 23:59:00", "UTC+8"),
        ("July 12, 2026, midnight AoE", "2026-07-12 23:59:59", "AoE"),
        ("July 12, 2026, 23:59 UTC+5:30", "2026-07-12 18:29:00", "UTC"),
        ("July 12, 2026, 23:59 UTC+13", "2026-07-12 10:59:00", "UTC"),
    ],
)
def test_a_time_in_the_zone_that_it_is_told_in(deadlines: Read, told: str, stamp: str, zone: str) -> None:
    found = deadlines({"cfp.md": f"---\n---\n* Paper submission: {told}\n"})
    [entry], [ccf] = written(found), written(found, "ccfddl")

    assert (entry["deadline"], entry["timezone"]) == (stamp, zone.replace("AoE", "UTC-12"))
    assert (entry["deadlines"][0]["date"], entry["deadlines"][0]["timezone"]) == (stamp, zone)
    assert (ccf["confs"][0]["timeline"][0]["deadline"], ccf["confs"][0]["timezone"]) == (stamp, zone)


def test_a_zone_for_all_deadlines_of_the_page_counts(deadlines: Read) -> None:
    page = "---\n---\nAll deadlines are 17:00 CET.\n\n* Paper submission: January 12, 2026\n"
    [entry] = written(deadlines({"cfp.md": page}))

    assert (entry["deadline"], entry["timezone"]) == ("2026-01-12 16:00:00", "UTC")


ROUNDS = """\
---
---
* Abstracts due (first round): January 5, 2026
* Papers due (first round): January 12, 2026
* Abstracts due (second round): June 5, 2026
* Papers due (second round): June 12, 2026
* Workshop papers due: July 1, 2026
"""


def test_each_round_has_the_abstracts_that_come_before_it(deadlines: Read) -> None:
    [entry] = written(deadlines({"cfp.md": ROUNDS}), "ccfddl")

    timeline = [(each["abstract_deadline"][:10], each["deadline"][:10]) for each in entry["confs"][0]["timeline"]]
    assert timeline == [("2026-01-05", "2026-01-12"), ("2026-06-05", "2026-06-12")]


def test_every_edition_of_a_series_is_one_of_its_editions(deadlines: Read) -> None:
    files = {
        f"{year}/index.md": f"---\ntitle: LAMPS {year}\n---\nThe conference takes place on May 4-5, {year}.\n"
        for year in (2026, 2027)
    }
    found = deadlines({"_config.yml": "title: LAMPS\n", **files})

    assert [entry["year"] for entry in written(found)][-1] == 2027
    assert [edition["year"] for edition in written(found, "ccfddl")[0]["confs"]][-1] == 2027


def test_text_that_yaml_would_take_for_something_else_stays_text(deadlines: Read) -> None:
    [entry] = written(deadlines({"_config.yml": 'title: "yes: [#1] & *"\n', "cfp.md": CALL}))

    assert (entry["title"], entry["full_name"]) == ("yes", "[#1] & *")


@pytest.mark.parametrize("flavour", ["ai-deadlines", "ccfddl"])
def test_a_site_without_dates_is_an_empty_list(deadlines: Read, flavour: str) -> None:
    assert written(deadlines({"index.md": "---\n---\nText.\n"}), flavour) == []


@pytest.mark.parametrize("flavour", ["ai-deadlines", "ccfddl"])
def test_the_day_of_the_run_does_not_show(deadlines: Read, flavour: str) -> None:
    texts = {
        cfplint.write_deadlines(deadlines({"cfp.md": CALL}, today), "yaml", flavour=flavour)
        for today in ("2026-01-15", "2028-01-15")
    }

    assert len(texts) == 1


def test_an_unknown_flavour_is_a_users_error(deadlines: Read) -> None:
    with pytest.raises(cfplint.CfplintError, match="unknown flavour 'ccf': did you mean ccfddl"):
        cfplint.write_deadlines(deadlines({"cfp.md": CALL}), "yaml", flavour="ccf")


@pytest.mark.parametrize("never", ["September 2025", "January 12, 2025"])
def test_neither_a_month_nor_a_day_of_long_before_is_when_papers_are_due(deadlines: Read, never: str) -> None:
    page = "---\n---\nThe conference takes place on May 4-6, 2026.\n\n"
    page += f"* Papers due: {never}\n* Papers due: {never}\n* Papers due: January 20, 2026\n"

    assert written(deadlines({"a.md": page}))[0]["deadline"].startswith("2026-01-20")
