"""What rules leave alone on whole sites: what is meant so, what another rule tells, what nothing proves."""

from __future__ import annotations

from pathlib import Path

import pytest

import cfplint

TODAY = "2026-11-26"


def told(root: Path, files: dict[str, str], rule: str) -> list[tuple[str, int]]:
    for name, text in {"index.html": "---\n---\nText\n", **files}.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    report = cfplint.check(root, today=TODAY, select=[rule])
    return [(each.place.path, report.extent(each.place)[0].line) for each in report.findings]


@pytest.mark.parametrize(
    ("link", "lines"),
    [
        ("/2025/", []),
        ("/2027", []),
        ("/2026x", [("index.html", 3)]),
        ("/about/", [("index.html", 3)]),
        ("/archive/2025/", [("index.html", 3)]),
    ],
)
def test_a_link_to_an_edition_beside_this_one_leads_out_on_purpose(
    tmp_path: Path, link: str, lines: list[tuple[str, int]]
) -> None:
    files = {"_config.yml": "baseurl: /2026\n", "index.html": f'---\n---\n<a href="{link}">x</a>\n'}
    assert told(tmp_path, files, "outside-baseurl") == lines


def test_what_lies_beside_the_baseurl_is_another_site(tmp_path: Path) -> None:
    files = {
        "_config.yml": "url: https://host.example\nbaseurl: /conf\n",
        "index.html": '---\n---\n<a href="http://host.example/~ann/">Ann</a>\n<a href="http://host.example/conf/">x</a>\n',
    }
    assert told(tmp_path, files, "insecure-link") == [("index.html", 4)]


def test_a_host_that_is_shown_is_meant_to_be_read(tmp_path: Path) -> None:
    link = '<a href="https://conf.example/">{}</a>\n'
    page = f"---\n---\n{link.format('https://conf.example')}{link.format('home')}"
    files = {"_config.yml": "url: https://conf.example\n", "index.html": page}
    assert told(tmp_path, files, "hard-coded-host") == [("index.html", 4)]


def test_a_heading_in_a_dialog_is_filled_when_it_opens(tmp_path: Path) -> None:
    dialog = '<div aria-hidden="true"><h2></h2></div>\n<div hidden><h2></h2></div>\n<h2></h2>\n'
    assert told(tmp_path, {"index.html": f"---\n---\n{dialog}"}, "empty-heading") == [("index.html", 5)]


def test_a_page_that_redirects_needs_no_link(tmp_path: Path) -> None:
    files = {
        "index.html": '---\n---\n<a href="/call.html">Call</a>\n',
        "call.html": "---\n---\nText\n",
        "tickets.html": "---\nlayout: redirect\n---\n",
        "venue.html": "---\n---\nText\n",
        "_layouts/redirect.html": '<meta http-equiv="refresh" content="0; url=https://tickets.example">\n',
    }
    assert told(tmp_path, files, "orphan-page") == [("venue.html", 1)]


def test_a_yaml_file_has_no_front_matter_to_close(tmp_path: Path) -> None:
    files = {"settings.yml": "---\na: 1\n", "call.md": "---\na: 1\n"}
    assert told(tmp_path, files, "unclosed-front-matter") == [("call.md", 1)]


@pytest.mark.parametrize(("plugin", "lines"), [("_plugins/made.rb", []), ("made.rb", [("index.html", 3)])])
def test_ruby_of_the_site_may_make_data(tmp_path: Path, plugin: str, lines: list[tuple[str, int]]) -> None:
    files = {"_config.yml": "title: x\n", plugin: "# Ruby\n", "index.html": "---\n---\n{{ site.data.made }}\n"}
    assert told(tmp_path, files, "undefined-variable") == lines


def test_what_a_template_prints_for_several_posts_contradicts_none(tmp_path: Path) -> None:
    time = '<time datetime="{{ p.date | date_to_xmlschema }}">{{ p.date | date: "%d %b %Y" }}</time>'
    post = "---\ntitle: Post\n---\nText\n"
    files = {
        "index.html": f"---\n---\n{{% for p in site.posts %}}<p>{time}</p>{{% endfor %}}\n",
        "_posts/2025-02-26-a.md": post,
        "_posts/2026-08-16-b.md": post,
    }
    assert told(tmp_path, files, "conflicting-date") == []


def test_items_of_a_list_are_records_whatever_keys_they_have_twice(tmp_path: Path) -> None:
    files = {
        "_config.yml": "title: ACME 2026\n",
        "_data/dates.yml": "- title: Abstract submission\n  olddate: 1 May 2026\n  olddate: 8 May 2026\n"
        "  date: 15 May 2026\n\n- title: ACME conference\n  date: 12 December 2026\n",
    }
    assert told(tmp_path, files, "past-deadline") == [("_data/dates.yml", 4)]
    assert told(tmp_path, files, "past-event") == []


def test_a_room_in_a_hotel_makes_no_deadline(tmp_path: Path) -> None:
    workshop = "- title: Kubernetes\n  when: 7 November 2026\n  where: Hotel Savoia, Bologna\n"
    assert told(tmp_path, {"_config.yml": "title: x\n", "_data/workshops.yml": workshop}, "past-deadline") == []


def test_a_file_that_is_named_old_is_a_record(tmp_path: Path) -> None:
    days = "- name: Conference day\n  date: 2025-09-11\n"
    files = {"_config.yml": "title: ACME 2026\n", "_data/program-old.yml": days, "_data/program.yml": days}
    assert {path for path, _ in told(tmp_path, files, "wrong-edition")} == {"_data/program.yml"}
