"""A folder, or a file, as a site; and what happens when something in it is wrong."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from cfplint.clock import read_clock
from cfplint.errors import TargetError
from cfplint.site import find_root, kramdown_options, load, load_lone_pages, load_text
from cfplint.site.model import SiteModel
from cfplint.source import Span, TracedStr

CLOCK = read_clock("2026-11-23")


def write(root: Path, files: dict[str, str | bytes]) -> Path:
    for name, content in files.items():
        file = root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content.encode() if isinstance(content, str) else content)
    return root


def site(root: Path, files: dict[str, str | bytes]) -> SiteModel:
    return load(write(root, files), clock=CLOCK)


def told(model: SiteModel) -> list[tuple[str, str]]:
    return [(problem.path, problem.kind) for problem in model.problems]


def test_what_lies_in_a_site(tmp_path: Path) -> None:
    model = site(
        tmp_path,
        {
            "_config.yml": "title: T\nbaseurl: /x\ntheme: a-theme-that-nobody-has\n",
            "index.md": "---\nlayout: default\n---\nHi",
            "plain.html": "<p>x</p>",
            "notes.md": "no front matter",
            "_layouts/default.html": "---\nlayout: base\n---\n{{ content }}",
            "_layouts/sub/a.b.html": "x",
            "_includes/a/b.html": "inc",
            "_includes/pic.png": b"\x89PNG\0\xff",
            "_data/people.yml": "- name: Ann\n",
            "_data/sub dir/rooms.json": '{"a": [1, "two"]}',
            "_data/t.csv": "a,b\n1,2\n",
            "css/x.css": "a{}",
            "_posts/2021-05-06-x.md": "---\n---\n",
        },
    )
    assert [(page.path, page.url, page.listed) for page in model.pages] == [
        ("index.md", "/", True),
        ("plain.html", "/plain.html", False),
    ]
    assert model.pages[0].layout == "default"
    assert {name: layout.parent for name, layout in model.layouts.items()} == {"default": "base", "sub/a.b": None}
    assert list(model.includes) == ["a/b.html"]
    assert model.data == {
        "people": [{"name": "Ann"}],
        "sub_dir": {"rooms": {"a": [1, "two"]}},
        "t": [{"a": "1", "b": "2"}],
    }
    assert [file.path for file in model.static_files] == ["css/x.css", "notes.md"]
    assert [document.path for document in model.documents] == ["_posts/2021-05-06-x.md"]
    assert model.configuration.baseurl == "/x"
    assert model.theme == "a-theme-that-nobody-has"
    assert model.time == CLOCK.now
    assert not model.problems


def test_a_string_of_the_data_knows_its_place(tmp_path: Path) -> None:
    model = site(tmp_path, {"_data/x.yml": "name: Ann"})
    name = model.data["x"]["name"]  # type: ignore[index]  # data is of any shape

    assert isinstance(name, TracedStr)
    assert (name.runs[0].source, name.runs[0].origin) == ("_data/x.yml", 6)


def test_later_configurations_win(tmp_path: Path) -> None:
    write(tmp_path, {"a.yml": "title: A\nmy: {x: 1, y: 2}\n", "b.yml": "title: B\nmy: {y: 3}\n", "_config.yml": "z: 1"})
    model = load(tmp_path, clock=CLOCK, config_files=[tmp_path / "a.yml", tmp_path / "b.yml"])

    assert model.configuration.data["title"] == "B"
    assert model.configuration.data["my"] == {"x": 1, "y": 3}
    assert "z" not in model.configuration.data


def test_the_sources_may_lie_in_a_folder(tmp_path: Path) -> None:
    model = site(tmp_path, {"_config.yml": "source: src\n", "src/a/b.md": "---\n---\n", "other.md": "---\n---\n"})

    assert [(page.path, page.relative_path, page.url) for page in model.pages] == [
        ("src/a/b.md", "a/b.md", "/a/b.html")
    ]


@pytest.mark.parametrize(
    ("files", "problem"),
    [
        ({"_config.yml": "a: b: c"}, ("_config.yml", "invalid-yaml")),
        ({"_config.yml": "just text"}, ("_config.yml", "invalid-yaml")),
        ({"_config.yml": "exclude: x\n"}, ("_config.yml", "invalid-configuration")),
        ({"_config.yml": "timezone: Mars/Base\n"}, ("_config.yml", "invalid-configuration")),
        ({"_config.yml": "collections: {a: yes}\n"}, ("_config.yml", "invalid-configuration")),
        ({"_config.toml": "a = 1"}, ("_config.toml", "unreadable-file")),
        ({"_data/x.yml": "a: [1"}, ("_data/x.yml", "invalid-yaml")),
        ({"_data/x.csv": 'a\n"1'}, ("_data/x.csv", "invalid-table")),
        ({"a.md": "---\na: 1\n"}, ("a.md", "unclosed-front-matter")),
        ({"a.md": "---\na: b: c\n---\n"}, ("a.md", "invalid-front-matter")),
        ({"a.md": b"---\n---\n\xff"}, ("a.md", "not-utf8")),
        ({"a.html": b"<p>\xe9</p>"}, ("a.html", "not-utf8")),
        ({"a.md": "---\n---\na\0b"}, ("a.md", "nul-byte")),
        ({"a.md": "\ufeff---\n---\n"}, ("a.md", "invalid-front-matter")),
        ({"_includes/a.html": b"\xff"}, ("_includes/a.html", "not-utf8")),
        ({"_layouts/a.html": "---\na: 'b\n---\n"}, ("_layouts/a.html", "invalid-front-matter")),
        ({"_posts/2021-02-31-x.md": "---\n---\n"}, ("_posts/2021-02-31-x.md", "invalid-date-value")),
        ({"_posts/2021-02-03-x.md": "---\ndate: soon\n---\n"}, ("_posts/2021-02-03-x.md", "invalid-date-value")),
        ({"_posts/2021-02-03-x.md": "---\ndate:\n---\n"}, ("_posts/2021-02-03-x.md", "invalid-date-value")),
        ({"_posts/2021-02-03-x.md": "---\ndate: no\n---\n"}, ("_posts/2021-02-03-x.md", "invalid-date-value")),
        ({"_posts/2021-02-03-x.md": "---\ncategories: 5\n---\n"}, ("_posts/2021-02-03-x.md", "invalid-front-matter")),
        ({"_posts/2021-02-03-x.md": "---\nslug: 5\n---\n"}, ("_posts/2021-02-03-x.md", "invalid-front-matter")),
        ({"_posts/2021-02-03-x.md": b"---\n---\n\xff"}, ("_posts/2021-02-03-x.md", "not-utf8")),
        ({"_posts/2021-02-03-x.md": "---\npermalink: /:no/\n---\n"}, ("_posts/2021-02-03-x.md", "invalid-permalink")),
    ],
)
def test_bad_input_is_a_problem_and_the_rest_is_read(
    files: dict[str, str | bytes], problem: tuple[str, str], tmp_path: Path
) -> None:
    model = site(tmp_path, {**files, "good.md": "---\n---\n"})

    assert told(model) == [problem]
    assert "good.md" in [page.path for page in model.pages]


def test_a_place_is_given_for_what_is_wrong_in_the_configuration(tmp_path: Path) -> None:
    model = site(tmp_path, {"_config.yml": "title: x\nexclude: all\n"})

    assert model.problems[0].span == Span(18, 21)
    assert model.problems[0].message == "'exclude' must be a list"


def test_an_empty_folder_is_an_empty_site(tmp_path: Path) -> None:
    model = load(tmp_path, clock=CLOCK)

    assert not model.all_pages
    assert not model.problems


def test_a_line_of_ten_megabytes_is_read(tmp_path: Path) -> None:
    model = site(tmp_path, {"a.md": "---\n---\n" + "x" * 10_000_000, "_data/a.yml": "a: " + "x" * 10_000_000})

    assert len(model.pages[0].body) == 10_000_000
    assert not model.problems


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_nothing_outside_of_the_root_is_read(tmp_path: Path) -> None:
    write(tmp_path, {"secret/a.md": "---\n---\nsecret", "secret/x.yml": "a: 1", "site/index.md": "---\n---\n"})
    root = tmp_path / "site"
    for name, target in {
        "out": "../secret",
        "file.md": "../secret/a.md",
        "_data": "../secret",
        "_includes": "../secret",
        "_layouts": "../secret",
        "_posts": "../secret",
        "_config.yml": "../secret/x.yml",
        "gone": "nowhere",
        "again": ".",
        "same.md": "index.md",
    }.items():
        (root / name).symlink_to(target)
    model = load(root, clock=CLOCK)

    assert [page.path for page in model.pages] == ["index.md", "same.md"]
    assert not model.data
    assert not model.includes
    assert not model.layouts
    assert not model.documents
    assert "a" not in model.configuration.data
    assert {kind for _, kind in told(model)} == {"outside-link", "unreadable-file"}
    assert {path for path, kind in told(model) if kind == "outside-link"} >= {"out", "file.md", "again", "_config.yml"}


@pytest.mark.parametrize("key", ["source", "layouts_dir", "includes_dir", "data_dir", "collections_dir"])
def test_a_folder_of_the_configuration_does_not_lead_out(key: str, tmp_path: Path) -> None:
    write(tmp_path, {"secret/a.yml": "a: 1", "secret/a.html": "x", "secret/_posts/2021-05-06-a.md": "---\n---\n"})
    model = site(tmp_path / "site", {"_config.yml": f"{key}: ../secret\n", "index.md": "---\n---\n"})

    assert "a" not in model.data
    assert not model.layouts
    assert not model.includes
    assert not model.documents
    assert [page.path for page in model.pages] == ["index.md"]


def test_hidden_and_excluded_folders_are_not_walked(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {f"{name}/x.html": b"\xff" for name in (".git", "node_modules", "vendor/bundle")}

    assert not told(site(tmp_path, files))


def test_the_root_is_the_nearest_folder_with_a_configuration(tmp_path: Path) -> None:
    write(tmp_path, {"s/_config.yml": "", "s/a/b.md": "x", "t/a.md": "x"})

    assert find_root(tmp_path / "s" / "a" / "b.md") == (tmp_path / "s").resolve()
    assert find_root(tmp_path / "s" / "a") == (tmp_path / "s").resolve()


@pytest.mark.parametrize(
    ("path", "front_matter", "message", "published"),
    [
        ("_posts/2026-13-01-bad.md", "", "'2026-13-01' is no date, and the name of this file begins with it", False),
        ("_posts/2026-01-02-bad.md", "date: 2026-13-41\n", "'2026-13-41' is no date", True),
    ],
)
def test_a_broken_date_is_told_and_a_post_without_any_is_not_published(
    tmp_path: Path, path: str, front_matter: str, message: str, published: bool
) -> None:
    model = site(tmp_path, {path: f"---\n{front_matter}---\nx\n"})

    assert [(problem.kind, problem.message) for problem in model.problems] == [("invalid-date-value", message)]
    assert [(page.published, page.listed) for page in model.documents] == [(published, published)]


def test_a_missing_path_is_refused_in_a_sentence(tmp_path: Path) -> None:
    for call in (find_root, lambda path: load(path, clock=CLOCK), lambda path: load_lone_pages([path], clock=CLOCK)):
        with pytest.raises(TargetError, match="there is no such"):
            call(tmp_path / "none")


def test_a_missing_configuration_given_by_hand_is_refused(tmp_path: Path) -> None:
    with pytest.raises(TargetError, match="cannot be read"):
        load(tmp_path, clock=CLOCK, config_files=[tmp_path / "none.yml"])


@pytest.mark.parametrize(
    ("name", "text", "markdown", "has_front_matter"),
    [
        ("a.md", "---\nt: 1\n---\nx", True, True),
        ("a.md", "x", True, False),
        ("a.html", "<p>", False, False),
        ("a.html", "---\nt: 1\n---\n<p>", False, True),
    ],
)
def test_a_lone_page(name: str, text: str, markdown: bool, has_front_matter: bool, tmp_path: Path) -> None:
    write(tmp_path, {name: text, "other.md": "---\n---\n", "_layouts/x.html": "x", "_data/x.yml": "a: 1"})
    for model in (load_lone_pages([tmp_path / name], clock=CLOCK), load_text(text, name, clock=CLOCK)):
        assert [page.path for page in model.all_pages] == [name]
        assert model.pages[0].markdown is markdown
        assert (model.pages[0].body_start > 0) is has_front_matter
        assert model.pages[0].published
        assert not model.layouts
        assert not model.data


def test_the_options_of_kramdown(tmp_path: Path) -> None:
    assert kramdown_options(load(tmp_path, clock=CLOCK).configuration) == {
        "auto_ids": True,
        "toc_levels": [1, 2, 3, 4, 5, 6],
        "entity_output": "as_char",
        "smart_quotes": "lsquo,rsquo,ldquo,rdquo",
        "input": "GFM",
        "hard_wrap": False,
        "footnote_nr": 1,
        "syntax_highlighter": "rouge",
        "syntax_highlighter_opts": {"default_lang": "plaintext", "guess_lang": True},
    }


def test_the_options_of_kramdown_that_a_site_gives(tmp_path: Path) -> None:
    write(
        tmp_path, {"_config.yml": "highlighter: none\nkramdown: {hard_wrap: true, input: kramdown, toc_levels: 1..3}\n"}
    )
    options = kramdown_options(load(tmp_path, clock=CLOCK).configuration)

    assert options["hard_wrap"] is True
    assert options["input"] == "kramdown"
    assert options["toc_levels"] == "1..3"
    assert options["syntax_highlighter"] == "none"


def test_a_day_that_its_month_does_not_have_is_told_with_what_jekyll_makes_of_it(tmp_path: Path) -> None:
    model = site(tmp_path, {"_posts/2021-02-03-x.md": "---\ndate: 2021-02-31\n---\n"})

    assert [problem.message for problem in model.problems] == [
        "'2021-02-31' is no day of the calendar; Jekyll takes it for 2021-03-03"
    ]
    assert [document.url for document in model.documents] == ["/2021/03/03/x.html"]


@pytest.mark.parametrize("date", ["soon", "~", "[a]"])
def test_a_post_whose_date_is_none_keeps_that_of_its_name(date: str, tmp_path: Path) -> None:
    model = site(tmp_path, {"_posts/2021-02-03-x.md": f"---\ndate: {date}\n---\n"})

    assert [document.url for document in model.documents] == ["/2021/02/03/x.html"]


def test_a_post_that_is_no_utf8_is_not_published(tmp_path: Path) -> None:
    model = site(tmp_path, {"_posts/2021-02-03-x.md": b"---\n---\n\xff", "_posts/2021-02-03-y.md": "---\n---\n"})

    assert [(each.published, each.listed) for each in model.documents] == [(False, False), (True, True)]


def test_a_post_without_front_matter_is_rendered_all_the_same(tmp_path: Path) -> None:
    model = site(tmp_path, {"_posts/2021-02-03-x.md": "Text."})

    assert [(document.front_matter is None, document.body.text) for document in model.documents] == [(False, "Text.")]


def test_liquid_sees_html_without_front_matter_and_the_files_of_collections_among_the_files(tmp_path: Path) -> None:
    model = site(
        tmp_path,
        {
            "_config.yml": "collections_dir: my\ncollections: {talks: {output: true}, notes: {}}\n",
            "my/_talks/a.pdf": "x",
            "my/_notes/b.pdf": "x",
            "plain.html": "<p>x</p>",
            "c.txt": "x",
        },
    )

    listed = [(file.relative_path, file.url, file.collection) for file in model.listed_files]
    assert listed == [
        ("/c.txt", "/c.txt", None),
        ("/plain.html", "/plain.html", None),
        ("_talks/a.pdf", "/talks/a.pdf", "talks"),
        ("_notes/b.pdf", "/notes/b.pdf", "notes"),
    ]
    assert [file.path for file in model.static_files] == ["c.txt", "my/_talks/a.pdf"]
