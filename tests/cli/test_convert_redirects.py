"""`cfplint convert --redirects`: old addresses for a server to read."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest


@pytest.fixture
def site(tmp_path: Path) -> Path:
    root = tmp_path / "site"
    root.mkdir()
    (root / "_config.yml").write_text(
        "url: https://axs.example\nbaseurl: /2030\nplugins: [jekyll-redirect-from]\nredirect_from: {json: false}\n",
        encoding="utf-8",
    )
    (root / "cfp.md").write_text(
        "---\npermalink: /cfp/\nredirect_from: [/call/, /old.html]\n---\nText.\n", encoding="utf-8"
    )
    return root


@pytest.fixture
def convert(cfplint: Callable[..., Any], site: Path, tmp_path: Path) -> Callable[..., dict[str, str]]:
    def run(*words: object) -> dict[str, str]:
        result = cfplint("convert", site, "--output", tmp_path / "out", *words)
        assert result.status == 0, result.err
        files = (file for file in (tmp_path / "out").rglob("*") if file.is_file())
        return {file.relative_to(tmp_path / "out").as_posix(): file.read_text(encoding="utf-8") for file in files}

    return run


@pytest.mark.parametrize("words", [(), ("--redirects", "pages")])
def test_a_page_lies_at_each_old_address(convert: Callable[..., dict[str, str]], words: tuple[str, ...]) -> None:
    files = convert(*words)

    assert sorted(files) == ["call/index.html", "cfp/index.html", "old.html"]
    assert 'content="0; url=https://axs.example/2030/cfp/"' in files["old.html"]


def test_netlify_reads_a_line_for_each_path(convert: Callable[..., dict[str, str]]) -> None:
    files = convert("--redirects", "netlify")

    assert sorted(files) == ["_redirects", "cfp/index.html"]
    assert files["_redirects"].splitlines() == [
        "/2030/call/ https://axs.example/2030/cfp/ 301",
        "/2030/call/index.html https://axs.example/2030/cfp/ 301",
        "/2030/call https://axs.example/2030/cfp/ 301",
        "/2030/old.html https://axs.example/2030/cfp/ 301",
        "/2030/old https://axs.example/2030/cfp/ 301",
    ]


def test_nginx_reads_a_map(convert: Callable[..., dict[str, str]]) -> None:
    files = convert("--redirects", "nginx")

    assert sorted(files) == ["cfp/index.html", "redirects.nginx.conf"]
    assert '    "/2030/call/" "https://axs.example/2030/cfp/";' in files["redirects.nginx.conf"]


@pytest.mark.parametrize(
    ("old", "new", "netlify", "nginx"),
    [
        ("/a b/", "/c d/", "/2030/a%20b/ https://axs.example/2030/c%20d/", '"/2030/a b/"'),
        ("/a*/:b/", "/c/", "/2030/a%2A/%3Ab/ https://axs.example/2030/c/", '"/2030/a*/:b/"'),
        ('/a"b\\\\c/', "/c/", "/2030/a%22b%5C", '"/2030/a\\"b\\\\c/"'),
        ("/ä#x/", "/c/", "/2030/%C3%A4%23x/ ", '"/2030/ä#x/"'),
        ("/a/", "/$host;c/", "/2030/a/ https://axs.example/2030/$host;c/", "https://axs.example/2030/%24host;c/"),
    ],
)
def test_characters_that_mean_something_there_are_escaped(
    convert: Callable[..., dict[str, str]], site: Path, old: str, new: str, netlify: str, nginx: str
) -> None:
    quoted = old.replace('"', '\\"')
    (site / "cfp.md").write_text(f'---\npermalink: "{new}"\nredirect_from: "{quoted}"\n---\nText.\n', encoding="utf-8")

    assert netlify in convert("--redirects", "netlify")["_redirects"]
    assert nginx in convert("--redirects", "nginx")["redirects.nginx.conf"]


def test_lines_in_an_address_make_no_line_of_their_own(convert: Callable[..., dict[str, str]], site: Path) -> None:
    (site / "away.md").write_text(
        '---\npermalink: /away/\nredirect_to: "https://evil.example/\\n/* https://evil.example"\n---\n',
        encoding="utf-8",
    )
    lines = convert("--redirects", "netlify")["_redirects"].splitlines()

    assert all(len(line.split()) == 3 and line.startswith("/2030/") for line in lines)


def test_what_the_site_sends_on_itself_stays_first(convert: Callable[..., dict[str, str]], site: Path) -> None:
    with (site / "_config.yml").open("a", encoding="utf-8") as config:
        config.write("include: [_redirects]\n")
    (site / "_redirects").write_text("/x /y 302", encoding="utf-8")

    assert convert("--redirects", "netlify")["_redirects"].startswith("/x /y 302\n/2030/call/")


def test_an_address_that_has_a_page_is_not_sent_on(convert: Callable[..., dict[str, str]], site: Path) -> None:
    (site / "old.md").write_text("---\npermalink: /old/\n---\nStill here.\n", encoding="utf-8")
    lines = convert("--redirects", "netlify")["_redirects"].splitlines()

    assert [line.split()[0] for line in lines if "old" in line] == ["/2030/old.html"]


def test_an_unknown_form_is_told(cfplint: Callable[..., Any], site: Path, tmp_path: Path) -> None:
    run = cfplint("convert", site, "--output", tmp_path / "out", "--redirects", "apache")

    assert run.status == 2
    assert "unknown form of redirects 'apache': there are netlify, nginx, pages" in run.err
