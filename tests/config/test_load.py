"""cfplint's options: where they are found, how they are read, what is refused."""

import json
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from cfplint.config import Config, ExternalOptions, HostOptions, LinkOptions, SiteOptions, load_config, schema
from cfplint.engine.selection import load_options
from cfplint.errors import ConfigError

WHOLE = """\
select = ["dates", "links"]
ignore = ["past-event"]
fail-on = "error"
within = "2w"

[per-file-ignores]
"archive/**" = ["past-deadline"]

[site]
edition = 2027
state = "archived"

[links]
ignore = ["/live/*"]

[links.rewrite]
"/talks/*" = "/slides/$1.html"

[links.external]
ignore = ["https://a.example/*"]
delay = 1
fragments = false

[links.external.hosts."slow.example"]
timeout = 20.5
"""


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    (tmp_path / "repository" / ".git").mkdir(parents=True)
    (tmp_path / "repository" / "docs" / "site").mkdir(parents=True)
    return tmp_path / "repository"


def test_every_option(tmp_path: Path) -> None:
    (tmp_path / "cfplint.toml").write_text(WHOLE)
    assert load_config(tmp_path) == Config(
        select=("dates", "links"),
        ignore=("past-event",),
        per_file_ignores={"archive/**": ("past-deadline",)},
        fail_on="error",
        within=timedelta(weeks=2),
        site=SiteOptions(edition=2027, state="archived"),
        links=LinkOptions(
            ignore=("/live/*",),
            rewrite={"/talks/*": "/slides/$1.html"},
            external=ExternalOptions(
                ignore=("https://a.example/*",),
                delay=1.0,
                fragments=False,
                hosts={"slow.example": HostOptions(timeout=20.5)},
            ),
        ),
    )


def test_no_file_means_the_defaults(tmp_path: Path) -> None:
    assert load_config(tmp_path) == Config()
    assert Config().fail_on == "warning"


@pytest.mark.parametrize(
    ("text", "line"), [("# ours\n[tool.cfplint]\nselect = ['dates']\n", 2), ("[tool.cfplint.links]\nassume = []\n", 1)]
)
def test_the_heading_of_pyproject_in_another_file_is_told(tmp_path: Path, text: str, line: int) -> None:
    file = tmp_path / "c1.toml"
    file.write_text(text)
    with pytest.raises(ConfigError) as refused:
        load_config(tmp_path, file)
    assert str(refused.value).startswith(f"{file}:{line}: [tool.cfplint] is a heading of pyproject.toml; ")
    assert "write the options without it" in str(refused.value)


def test_pyproject_holds_them_under_tool_cfplint(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text('[project]\nname = "x"\n[tool.cfplint]\nignore = ["text"]\n')
    assert load_config(tmp_path).ignore == ("text",)


def test_the_own_file_wins_over_pyproject_in_one_folder(tmp_path: Path) -> None:
    (tmp_path / "cfplint.toml").write_text('ignore = ["own"]\n')
    (tmp_path / "pyproject.toml").write_text('[tool.cfplint]\nignore = ["shared"]\n')
    assert load_config(tmp_path).ignore == ("own",)


def test_the_nearest_folder_wins(repository: Path) -> None:
    (repository / "cfplint.toml").write_text('ignore = ["far"]\n')
    (repository / "docs" / "pyproject.toml").write_text('[tool.cfplint]\nignore = ["near"]\n')
    assert load_config(repository / "docs" / "site").ignore == ("near",)


def test_a_pyproject_that_does_not_speak_of_cfplint_is_passed_by(repository: Path) -> None:
    (repository / "cfplint.toml").write_text('ignore = ["far"]\n')
    (repository / "docs" / "pyproject.toml").write_text("[tool.other]\nx = 1\n")
    assert load_config(repository / "docs" / "site").ignore == ("far",)


def test_the_search_ends_at_the_repository(repository: Path) -> None:
    (repository.parent / "cfplint.toml").write_text('ignore = ["outside"]\n')
    assert load_config(repository / "docs" / "site") == Config()


def test_without_a_repository_only_the_folder_counts(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "cfplint.toml").write_text('ignore = ["outside"]\n')
    assert load_config(tmp_path / "site") == Config()


def test_a_file_stands_for_its_folder(tmp_path: Path) -> None:
    (tmp_path / "cfplint.toml").write_text('ignore = ["x"]\n')
    (tmp_path / "page.md").write_text("x")
    assert load_config(tmp_path / "page.md").ignore == ("x",)


def test_an_explicit_file_is_the_only_one_that_counts(tmp_path: Path) -> None:
    (tmp_path / "cfplint.toml").write_text('ignore = ["found"]\n')
    (tmp_path / "other.toml").write_text('select = ["given"]\n')
    assert load_config(tmp_path, tmp_path / "other.toml") == Config(select=("given",))


def test_a_byte_order_mark_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "cfplint.toml").write_bytes(b'\xef\xbb\xbfignore = ["x"]\r\n')
    assert load_config(tmp_path).ignore == ("x",)


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ('selct = ["dates"]\n', 1, "there is no option 'selct', did you mean 'select'?"),
        ('# why\nfail_on = "error"\n', 2, "there is no option 'fail_on', did you mean 'fail-on'?"),
        ("\n[site]\neditoin = 2027\n", 3, "there is no option 'site.editoin', did you mean 'edition'?"),
        ("[sight]\nx = 1\n", 1, "there is no option 'sight', did you mean 'site'?"),
        (
            "zzz = 1\n",
            1,
            "there is no option 'zzz' (there are fail-on, ignore, links, per-file-ignores, select, site, within)",
        ),
        ('select = "dates"\n', 1, '\'select\' must be a list of texts, such as ["dates", "links"]'),
        ("select = [1]\n", 1, "'select' must be a list of texts"),
        ('fail-on = "info"\n', 1, '\'fail-on\' must be "warning" or "error"'),
        ("site = 3\n", 1, "'site' must be a table"),
        ('site.edition = "2027"\n', 1, "'site.edition' must be a whole number from 1900 to 2999"),
        ("[site]\nedition = true\n", 2, "'site.edition' must be a whole number"),
        ("within = 7\n", 1, "'within' must be a length of time, such as"),
        ('within = "soon"\n', 1, "'within' must be a length of time, and 'soon' is no length of time"),
        ('[site]\nstate = "over"\n', 2, '\'site.state\' must be "active" or "archived"'),
        ("[links.external]\ndelay = -1\n", 2, "'links.external.delay' must be a number of seconds from 0 to 60"),
        ("[links.external]\ndelay = true\n", 2, "'links.external.delay' must be a number of seconds from 0 to 60"),
        ("[links.external]\ntimeout = nan\n", 2, "'links.external.timeout' must be a number of seconds from 0.1 to 60"),
        ("[links.external]\nconcurrency = 11\n", 2, "'links.external.concurrency' must be a whole number from 1 to 10"),
        ("[links.external]\nfragments = 1\n", 2, "'links.external.fragments' must be true or false"),
        ("[links.external]\nhosts = 1\n", 2, "'links.external.hosts' must be a table"),
        ("[links.external.hosts]\nx = 1\n", 2, "'links.external.hosts.x' must be a table"),
        ("[links.external.hosts.x]\ndely = 1\n", 2, "there is no option 'links.external.hosts.x.dely', did you mean"),
        ("[links]\nrewrite = 1\n", 2, "'links.rewrite' must be a table of patterns with texts, such as"),
        ('[links.rewrite]\n"/a" = 1\n', 1, "'links.rewrite' must be a table of patterns with texts, such as"),
        ('[links.rewrite]\n"" = "/a"\n', 1, "'links.rewrite' must have patterns and texts of 1 to 2000 characters"),
        ('[links.rewrite]\n"/*" = "/$2"\n', 1, "'links.rewrite' has $2 for '/*', which holds 1 of the *"),
        ('[links.rewrite]\n"/*" = "$1$1"\n', 1, "'links.rewrite' must have each of $1… once at most"),
        ('[per-file-ignores]\n"a" = "x"\n', 1, "'per-file-ignores' must be a list of texts"),
        ('[per-file-ignores]\n"[" = ["dates"]\n', 1, "'per-file-ignores' must have patterns as in .gitignore, and '['"),
        ('[per-file-ignores]\n"!a/**" = ["dates"]\n', 1, "'per-file-ignores' must have patterns as in .gitignore"),
        ('[per-file-ignores]\n"" = ["dates"]\n', 1, "'per-file-ignores' must have patterns as in .gitignore"),
        ('\nignore = [\n"dates",\n', 3, "is no TOML (Invalid value)"),
        ("a = = 1\n", 1, "is no TOML (Invalid value)"),
    ],
)
def test_what_is_wrong_is_refused_with_file_line_and_key(text: str, line: int, message: str, tmp_path: Path) -> None:
    file = tmp_path / "cfplint.toml"
    file.write_text(text)
    with pytest.raises(ConfigError) as refused:
        load_config(tmp_path)
    assert str(refused.value).startswith(f"{file}:{line}: {message}")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('\nignore = ["datse"]\n', 2),
        ('select = ["datse"]\n', 1),
        ('[per-file-ignores]\n"a.md" = ["links"]\n"b.md" = ["datse"]\n', 3),
    ],
)
def test_the_name_of_an_unknown_rule_is_refused_with_file_and_line(text: str, line: int, tmp_path: Path) -> None:
    file = tmp_path / "cfplint.toml"
    file.write_text(text)
    with pytest.raises(ConfigError) as refused:
        load_options(tmp_path)
    assert str(refused.value) == f"{file}:{line}: there is no rule, code or family “datse”; did you mean “dates”?"


def test_the_line_is_right_in_pyproject_too(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text('[tool.x]\nselct = 1\n\n[tool.cfplint]\nselct = ["x"]\n')
    with pytest.raises(ConfigError, match=r"pyproject\.toml:5: there is no option 'selct'"):
        load_config(tmp_path)


def test_a_missing_explicit_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"none\.toml: cannot be read"):
        load_config(tmp_path, tmp_path / "none.toml")


def test_bytes_that_are_no_utf8_are_refused(tmp_path: Path) -> None:
    (tmp_path / "cfplint.toml").write_bytes(b'ignore = ["\xff"]')
    with pytest.raises(ConfigError, match="is no UTF-8"):
        load_config(tmp_path)


def test_the_schema_names_every_option_with_its_kind() -> None:
    described: dict[str, Any] = schema()
    properties = described["properties"]
    assert sorted(properties) == ["fail-on", "ignore", "links", "per-file-ignores", "select", "site", "within"]
    assert properties["fail-on"]["enum"] == ["warning", "error"]
    assert properties["site"]["properties"]["edition"]["type"] == "integer"
    external = properties["links"]["properties"]["external"]["properties"]
    assert external["delay"] == {
        "description": "Seconds from one request to a host to the next, at least.",
        "type": "number",
        "minimum": 0,
        "maximum": 60,
        "default": 0.03,
    }
    assert sorted(external["hosts"]["additionalProperties"]["properties"]) == ["concurrency", "delay", "timeout"]
    assert described["additionalProperties"] is False
    assert json.loads(json.dumps(described)) == described
