"""What a file or a cause has in common is told once, and what a page lacks is not blamed on its tags."""

from __future__ import annotations

from pathlib import Path
from typing import Any, cast

import pytest

import cfplint


def found(site: Path | str, select: tuple[str, ...] = ("html", "frontmatter"), **options: Any) -> list[dict[str, Any]]:
    report = cfplint.check(site, select=list(select), today="2024-01-01", **options)
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
        (1, "`<strike>` is obsolete (1 more in this file)"),
        (1, "`<font>` is obsolete"),
    ]


def test_obsolete_attributes_are_told_once_a_file_and_element() -> None:
    text = '<table border="1"><tr><td align="left">a<td align="right">b</table>\n<p align="left">c</p>'

    told = found(text, filename="index.html")

    assert [(each["line"], each["message"]) for each in told] == [
        (1, "`border` is an obsolete attribute of `<table>`"),
        (1, "`align` is an obsolete attribute of `<td>` (1 more in this file)"),
        (2, "`align` is an obsolete attribute of `<p>`"),
    ]
    assert [len(each["related"]) for each in told] == [0, 1, 0]


def test_links_that_open_windows_are_told_once_a_file() -> None:
    link = '<a href="https://example.org/{}" target="_blank">a</a>\n'

    (told,) = found("".join(map(link.format, range(30))), filename="index.html")

    assert told["message"].endswith(" (29 more in this file)")
    assert [note["line"] for note in told["related"]] == [*range(2, 31)]


def test_a_name_that_is_nowhere_is_told_once_a_file(tmp_path: Path) -> None:
    text = "---\ntitle: Call\n---\n{}: {{ ste.url }} {{ site.oldkey }} {{ ste.url }}\n\n{{ ste.title }}\n"
    site = written(
        tmp_path,
        {"_config.yml": "title: Lamps\n", "index.md": text.replace("{}", "a"), "call.md": text.replace("{}", "b")},
    )

    told = found(site, ("undefined-variable",))

    assert [(each["path"], each["message"], len(each["related"])) for each in told] == [
        ("call.md", "`ste` is set nowhere on this site, and prints nothing (2 more in this file)", 2),
        ("call.md", "the configuration sets no `oldkey`, and this prints nothing", 0),
        ("index.md", "`ste` is set nowhere on this site, and prints nothing (2 more in this file)", 2),
        ("index.md", "the configuration sets no `oldkey`, and this prints nothing", 0),
    ]


def test_a_filter_that_does_not_exist_is_told_once_a_file() -> None:
    text = "---\n---\n{{ page.url | upcas }} {{ page.url | shout }}\n{{ page.url | upcas }}\n"

    told = found(text, ("unknown-filter",), filename="index.html")

    unchanged = "its input goes through unchanged"
    assert [(each["line"], each["message"], len(each["related"])) for each in told] == [
        (3, f"there is no filter `upcas`; {unchanged} (1 more in this file)", 1),
        (3, f"there is no filter `shout`; {unchanged}", 0),
    ]


def test_links_out_of_the_baseurl_are_told_once_a_file_each_with_its_words(tmp_path: Path) -> None:
    icons = "".join(f'<link rel="icon" href="/icon{size}.png">\n' for size in (16, 32, 64))
    site = written(tmp_path, {"_config.yml": "baseurl: /2026\n", "index.html": f"---\n---\n<head>{icons}</head>\n"})

    (told,) = found(site, ("outside-baseurl",))

    leads_out = "leads out of the site's baseurl: another site may be served there"
    assert (told["line"], told["message"]) == (3, f"“/icon16.png” {leads_out} (2 more in this file)")
    assert [each["message"] for each in told["related"]] == [f"“/icon32.png” {leads_out}", f"“/icon64.png” {leads_out}"]


def test_comments_that_print_are_told_once_a_file_and_those_that_run_tags_alone() -> None:
    text = "---\n---\n<!-- {{ a }} -->\n<!-- {% include b.html %} -->\n<!-- {{ c }}{{ d }} -->\n<!-- {{ e }} -->\n"

    told = found(text, ("liquid-in-comment",), filename="index.html")

    still = "is still evaluated, although it stands in an HTML comment"
    assert [(each["line"], each["message"]) for each in told] == [
        (3, f"`a` {still} (2 more in this file)"),
        (4, f"the tag `include` {still}"),
    ]
    assert [(each["line"], each["message"]) for each in told[0]["related"]] == [
        (3, "the comment"),
        (5, f"`c` {still}"),
        (6, f"`e` {still}"),
    ]


def test_each_link_that_leads_nowhere_is_told(tmp_path: Path) -> None:
    links = ("paper.html#eq1", "paper.html#eq2", "#a", "#b", "logo.png")
    page = (
        "---\n---\n" + "".join(f'<a href="{link}">x</a>\n' for link in links[:4]) + '<img src="logo.png" alt="a">\n' * 2
    )
    site = written(tmp_path, {"_config.yml": "title: Lamps\n", "index.html": page, "call.html": page})

    told = found(site, ("broken-link", "broken-anchor", "broken-image"))

    assert [(each["path"], each["line"]) for each in told] == [
        (path, line) for path in ("call.html", "index.html") for line in range(3, 9)
    ]


def test_each_image_without_words_is_told() -> None:
    told = found('<img src="a.png">\n<img src="b.png" alt="b">\n<img src="c.png">\n', filename="index.html")

    assert [(each["line"], each["message"]) for each in told] == [
        (1, "the image “a.png” has no `alt`"),
        (3, "the image “c.png” has no `alt`"),
    ]


def test_heading_jumps_are_told_once_a_file() -> None:
    (told,) = found("# Call\n\n### Dates\n\n## Chairs\n\n#### Local\n", filename="index.md")

    assert told["message"] == "a heading of level 3 follows one of level 1 (1 more in this file)"


def test_what_copied_lines_repeat_is_told_once(tmp_path: Path) -> None:
    page = "---\n---\n<h2>Chairs</h2>\n<p><tt>{}</tt></p>\n<p>{}</p>\n"
    pages = {"2021": ("Ada", "x"), "2022": ("Ada", "x"), "2023": ("Ada", "y"), "2024": ("Bob", "x")}
    files = {f"{year}/chairs.html": page.format(*shown) for year, shown in pages.items()}
    site = written(tmp_path, {"_config.yml": "title: Lamps\n", **files, "2021/team.html": page.format("Ada", "x")})

    told = found(site, ("obsolete-element",))

    assert [(each["path"], each["message"], [note["path"] for note in each["related"]]) for each in told] == [
        ("2021/chairs.html", "`<tt>` is obsolete, also in 2 other files", ["2021/team.html", "2022/chairs.html"]),
        ("2023/chairs.html", "`<tt>` is obsolete", []),
        ("2024/chairs.html", "`<tt>` is obsolete", []),
    ]
    assert told[0]["shown_on"] == ["/2021/chairs.html", "/2021/team.html", "/2022/chairs.html"]


def test_short_lines_are_alike_by_chance(tmp_path: Path) -> None:
    page = "---\n---\n<p>{}</p>\n\n</div>\n\n<p>{}</p>\n"
    pages = {f"{name}.html": page.format(name, name) for name in ("call", "index")}
    site = written(tmp_path, {"_config.yml": "title: Lamps\n", **pages})

    assert [each["path"] for each in found(site, ("stray-end-tag",))] == ["call.html", "index.html"]


def test_a_date_is_told_of_each_copy_of_a_file(tmp_path: Path) -> None:
    page = "---\n---\nPapers are due on February 30, 2023.\n"
    site = written(tmp_path, {"_config.yml": "title: Lamps\n", "a/call.md": page, "b/call.md": page})

    assert [each["path"] for each in found(site, ("invalid-date",))] == ["a/call.md", "b/call.md"]


@pytest.mark.parametrize(
    ("silenced", "lines"),
    [((), [1, 2, 3]), ((1,), [2, 3]), ((2,), [1, 3]), ((1, 2), [3]), ((1, 2, 3), [])],
)
def test_what_is_silenced_at_one_place_is_told_of_the_others(silenced: tuple[int, ...], lines: list[int]) -> None:
    order = "<!-- cfplint: ignore[obsolete-element] -->"
    text = "".join(f"<p><tt>{line}</tt></p>{order if line in silenced else ''}\n" for line in (1, 2, 3))

    told = found(text, ("obsolete-element", "unused-suppression"), filename="index.html")

    assert [(each["name"], each["line"]) for each in told] == [("obsolete-element", line) for line in lines[:1]]
    assert [note["line"] for each in told for note in each["related"]] == lines[1:]


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
