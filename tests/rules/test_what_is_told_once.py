"""What a file or a cause has in common is told once, and what a page lacks is not blamed on its tags."""

from __future__ import annotations

from pathlib import Path
from typing import Any, cast

import pytest

import cfplint


def found(site: Path | str, **options: Any) -> list[dict[str, Any]]:
    report = cfplint.check(site, select=["html", "frontmatter"], today="2024-01-01", **options)
    return cast("list[dict[str, Any]]", report.to_dict()["findings"])


def written(root: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    return root


def test_obsolete_elements_are_told_once_a_file_and_name() -> None:
    told = found(
        "<p><strike>May 1</strike> <font>x</font></p>\n<p><strike class=a>May 2</strike></p>", filename="index.html"
    )

    assert [(each["line"], each["message"]) for each in told] == [
        (1, "`<strike>` is obsolete, and 1 more in this file"),
        (1, "`<font>` is obsolete"),
    ]


def test_obsolete_attributes_are_told_once_a_file_and_element() -> None:
    text = '<table border="1"><tr><td align="left">a<td align="right">b</table>\n<p align="left">c</p>'

    told = found(text, filename="index.html")

    assert [(each["line"], each["message"]) for each in told] == [
        (1, "`border` is an obsolete attribute of `<table>`"),
        (1, "`align` is an obsolete attribute of `<td>`, and 1 more in this file"),
        (2, "`align` is an obsolete attribute of `<p>`"),
    ]
    assert [len(each["related"]) for each in told] == [0, 1, 0]


def test_links_that_open_windows_are_told_once_a_file() -> None:
    link = '<a href="https://example.org/{}" target="_blank">a</a>\n'

    (told,) = found("".join(map(link.format, range(30))), filename="index.html")

    assert told["message"].endswith("and 29 more in this file")
    assert len(told["related"]) == 20


@pytest.mark.parametrize(
    "text",
    [
        "<h2><b>Dates</h2>\n",
        "<h2>\n<p>Papers are due.</p>\n",
        "<ul><li>a</li></ol>\n",
        "<ul><div>a</div><li>b</li>\n",
        "<p><del>a</del</p>\n<p>b</p>\n",
    ],
)
def test_an_element_that_nothing_closes_is_the_only_finding(text: str) -> None:
    assert [each["name"] for each in found(text, filename="index.html")] == ["unclosed-element"]


def test_a_page_whose_layout_lacks_an_include_is_not_judged(tmp_path: Path) -> None:
    site = written(
        tmp_path,
        {
            "_config.yml": "title: Lamps\n",
            "_layouts/default.html": "{% include header.html %}\n{{ content }}\n</div>\n</body>\n</html>\n",
            "index.md": "---\nlayout: default\n---\n\nText.\n",
        },
    )

    assert found(site) == []


def test_what_a_layout_lacks_is_told_there_with_the_pages_that_show_it(tmp_path: Path) -> None:
    layout = "<!DOCTYPE html>\n<html>\n<head><title>Lamps</title></head>\n<body>{{ content }}</body>\n</html>\n"
    page = "---\nlayout: default\n---\n\nText.\n"
    site = written(tmp_path, {"_config.yml": "", "_layouts/default.html": layout, "index.md": page, "call.md": page})

    (told,) = found(site)

    assert (told["name"], told["path"], told["line"]) == ("missing-lang", "_layouts/default.html", 2)
    assert told["shown_on"] == ["/", "/call.html"]


def test_a_theme_that_is_not_read_may_ask_for_any_key_but_jekylls_own(tmp_path: Path) -> None:
    site = written(
        tmp_path,
        {
            "_config.yml": "remote_theme: someone/theme\n",
            "index.md": "---\ntitel: Lamps\nlayuot: default\n---\n\nText.\n",
        },
    )

    assert [each["message"] for each in found(site) if each["name"] == "misspelt-key"] == [
        "nothing reads the key `layuot`"
    ]
