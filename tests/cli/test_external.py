"""`cfplint check --external` and `cfplint links`, against servers of the tests' own."""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.links.outside.loopback import Loopback, Step, serving

from cfplint.source import Edit, apply_edits

OUTSIDE = ("dead-link", "moved-link", "unverifiable-link")
LOOPBACK = ("--external", "--allow-loopback")
EDIT = ("path", "start", "end", "replacement")
HTML = ("Content-Type", "text/html")
PROJECT = Path(__file__).parents[2] / "pyproject.toml"


def moved(target: str) -> list[Step]:
    return [Step(301, (("Location", target),))]


@pytest.fixture
def server() -> Iterator[Loopback]:
    with serving(Loopback()) as running:
        running.steps = {
            "/ok": [Step(200, (HTML,), b"<p id=a></p><p id=b></p><p id=c></p>")],
            "/old": moved("/ok"),
            "/deep/page": moved("/"),
            "/": [Step(200)],
            "/shy": [Step(403)],
        }
        yield running


@pytest.fixture
def site(tmp_path: Path, server: Loopback) -> Path:
    root = tmp_path / "site"
    (root / "_data").mkdir(parents=True)
    (root / "_includes").mkdir()
    (root / "_config.yml").write_text(f"server: {server.url}\n", encoding="utf-8")
    (root / "_data/links.yml").write_text(f"- url: {server.url}/old\n", encoding="utf-8")
    (root / "_includes/foot.html").write_text(f'<a href="{server.url}/gone">gone</a>\n', encoding="utf-8")
    body = f"[old]({server.url}/old#a) [ok]({server.url}/ok) <{server.url}/shy>\n\n{{% include foot.html %}}\n"
    for name in ("index", "second"):
        (root / f"{name}.md").write_text(f"---\ntitle: x\n---\n{body}", encoding="utf-8")
    (root / "third.html").write_text(
        "---\n---\n{% for link in site.data.links %}<a href='{{ link.url }}'>x</a>{% endfor %}\n"
        "<a href='{{ site.server }}/old'>x</a>{% include foot.html %}\n",
        encoding="utf-8",
    )
    return root


def findings(run: Any) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(run.out)["findings"]
    return [each for each in found if each["name"] in OUTSIDE]


def check(cfplint: Callable[..., Any], *words: object) -> Any:
    return cfplint("check", *words, "--today", "2026-11-23", "--format", "json")


def test_nothing_is_asked_unless_a_person_wants_it(cfplint: Callable[..., Any], site: Path, server: Loopback) -> None:
    run = check(cfplint, site)

    assert findings(run) == []
    assert server.connections == 0


def test_an_address_of_this_machine_is_not_asked_without_the_option_for_tests(
    cfplint: Callable[..., Any], site: Path, server: Loopback
) -> None:
    (site / "cfplint.toml").write_text("[links.external]\ntimeout = 1\n", encoding="utf-8")
    run = check(cfplint, site, "--external")

    assert {each["name"] for each in findings(run)} == {"unverifiable-link"}
    assert server.connections == 0


def test_each_place_has_one_finding_and_each_address_is_asked_once(
    cfplint: Callable[..., Any], site: Path, server: Loopback
) -> None:
    run = check(cfplint, site, *LOOPBACK)

    found = [(each["name"], each["path"], each["line"], each["severity"]) for each in findings(run)]
    assert found == [
        ("moved-link", "_data/links.yml", 1, "info"),
        ("dead-link", "_includes/foot.html", 1, "warning"),
        ("moved-link", "index.md", 4, "info"),
        ("unverifiable-link", "index.md", 4, "info"),
        ("moved-link", "second.md", 4, "info"),
        ("unverifiable-link", "second.md", 4, "info"),
        ("moved-link", "third.html", 4, "info"),
    ]
    assert run.status == 1
    assert server.asked().count("HEAD /gone") == 1
    [dead] = [each for each in findings(run) if each["name"] == "dead-link"]
    assert dead["shown_on"] == ["/", "/second.html", "/third.html"]
    assert dead["message"] == f"the link “{server.url}/gone” is dead: the server answers 404 Not Found"


def test_the_fix_of_a_moved_link_replaces_the_address_where_it_stands_as_a_whole(
    cfplint: Callable[..., Any], site: Path, server: Loopback
) -> None:
    run = check(cfplint, site, *LOOPBACK, "--select", "moved-link")

    fixed = {}
    for each in findings(run):
        if each["fix"] is not None:
            assert each["fix"]["safety"] == "unsafe"
            text = (site / each["path"]).read_text(encoding="utf-8")
            edits = [
                Edit(edit["path"], edit["start"], edit["end"], edit["replacement"]) for edit in each["fix"]["edits"]
            ]
            fixed[each["path"]] = apply_edits(text, edits)

    assert sorted(fixed) == ["_data/links.yml", "index.md", "second.md"]
    assert fixed["_data/links.yml"] == f"- url: {server.url}/ok\n"
    before = (site / "index.md").read_text(encoding="utf-8")
    assert fixed["index.md"] == before.replace("/old#a", "/ok#a")


@pytest.mark.parametrize(
    ("written", "target", "fixed"),
    [
        ("<a href='URL/x'>x</a>", "/y", True),
        ("<a href=' URL/x '>x</a>", "/y", True),
        ("<a href='URL/x'>x</a>", "/y?a=1&b=2", False),
        ("<a href='URL/x'>x</a>", "/y_(z)", False),
        ("<a href='URL/x'>x</a>", "/y%20z", True),
        ("<a href='URL/x'>x</a>", "/", False),
        ("<a href='URL/x?a&amp;b'>x</a>", "/y", False),
        ("<a href='{{ 'URL/x' }}'>x</a>", "/y", True),
        ("<a href='{{ 'URL/X' | downcase }}'>x</a>", "/y", False),
        ("<img srcset='URL/x 1x, /own.png 2x'>", "/y", True),
    ],
)
def test_there_is_a_fix_only_where_the_text_is_the_address(
    cfplint: Callable[..., Any], tmp_path: Path, server: Loopback, written: str, target: str, fixed: bool
) -> None:
    server.steps = {"/x": moved(target), "/x?a&b": moved(target), target: [Step(200)]}
    text = f"---\n---\n{written.replace('URL', server.url)}\n"
    (tmp_path / "index.html").write_text(text, encoding="utf-8")

    [finding] = findings(check(cfplint, tmp_path / "index.html", *LOOPBACK, "--select", "moved-link"))

    assert (finding["fix"] is not None) == fixed
    if finding["fix"]:
        [edit] = finding["fix"]["edits"]
        assert text[edit["start"] : edit["end"]] == f"{server.url}/x"
        assert edit["replacement"] == f"{server.url}{target}"


def test_a_fragment_that_the_page_does_not_have_is_told(
    cfplint: Callable[..., Any], tmp_path: Path, server: Loopback
) -> None:
    page = tmp_path / "index.html"
    page.write_text(f"<a href='{server.url}/ok#a'>x</a>\n<a href='{server.url}/ok#gone'>x</a>\n", encoding="utf-8")

    [finding] = findings(check(cfplint, page, *LOOPBACK))

    assert (finding["name"], finding["line"]) == ("unverifiable-link", 2)
    assert finding["message"].endswith("cannot be verified: the page has no element with that id")


def test_forms_and_hints_are_not_asked(cfplint: Callable[..., Any], tmp_path: Path, server: Loopback) -> None:
    page = tmp_path / "index.html"
    hints = f"<link rel=preconnect href='{server.url}/p'><link rel=dns-prefetch href='{server.url}/d'>"
    page.write_text(f"{hints}<form action='{server.url}/send'></form>", encoding="utf-8")

    assert findings(check(cfplint, page, *LOOPBACK)) == []
    assert server.requests == []


def test_only_links_of_the_files_that_are_reported_are_asked(
    cfplint: Callable[..., Any], site: Path, server: Loopback
) -> None:
    check(cfplint, site / "third.html", *LOOPBACK)

    assert set(server.asked()) == {"HEAD /old", "HEAD /ok"}


def test_nothing_is_asked_where_no_rule_wants_to_know(
    cfplint: Callable[..., Any], site: Path, server: Loopback
) -> None:
    check(cfplint, site, *LOOPBACK, "--ignore", ",".join(OUTSIDE))

    assert server.requests == []


def test_the_report_is_the_same_whatever_is_answered_first(
    cfplint: Callable[..., Any], site: Path, server: Loopback
) -> None:
    steps = dict(server.steps)
    reports = []
    for waits in ((0.0, 0.05, 0.1, 0.15, 0.2), (0.2, 0.15, 0.1, 0.05, 0.0)):
        server.steps = {
            path: [Step(each[0].status, each[0].headers, each[0].body, wait=wait)]
            for (path, each), wait in zip(steps.items(), waits, strict=True)
        }
        (site / ".cfplint_cache/external-links.json").unlink(missing_ok=True)
        reports.append(check(cfplint, site, *LOOPBACK).out)

    assert reports[0] == reports[1]
    assert check(cfplint, site, *LOOPBACK, "--jobs", "2").out == reports[0]


def test_a_configuration_cannot_turn_it_on_or_allow_this_machine(
    cfplint: Callable[..., Any], site: Path, server: Loopback
) -> None:
    for option in ("enabled = true", "allow-loopback = true", "headers = {}"):
        (site / "cfplint.toml").write_text(f"[links.external]\n{option}\n", encoding="utf-8")
        run = check(cfplint, site, "--external")
        assert run.status == 2
        assert "there is no option 'links.external." in run.err
    assert server.connections == 0


def test_no_progress_is_shown_where_there_is_no_terminal(
    cfplint: Callable[..., Any], site: Path, server: Loopback
) -> None:
    assert check(cfplint, site, *LOOPBACK).err == ""


def test_without_the_package_that_asks_one_sentence_says_so(site: Path) -> None:
    code = (
        "import sys; sys.modules['aiohttp'] = None\n"
        "from cfplint.cli import main\n"
        "sys.exit(main(['check', sys.argv[1], '--external']))"
    )
    run = subprocess.run([sys.executable, "-c", code, site], capture_output=True, text=True, check=False)

    assert run.returncode == 2
    assert run.stderr == "cfplint: --external needs a further package: pip install 'cfplint[external]'\n"


def test_checking_offline_imports_nothing_that_asks(site: Path) -> None:
    code = (
        "import sys\nfrom cfplint.cli import main\nmain(['check', sys.argv[1]])\n"
        "print(sorted({'aiohttp', 'yarl'} & sys.modules.keys()), file=sys.stderr)"
    )
    run = subprocess.run([sys.executable, "-c", code, site], capture_output=True, text=True, check=False)

    assert run.stderr.splitlines()[-1] == "[]"


def test_malformed_and_monstrous_links_are_no_trouble(
    cfplint: Callable[..., Any], tmp_path: Path, server: Loopback
) -> None:
    host = server.url.removeprefix("http://")
    urls = [
        "http://[::1", "http://", "https://x:y/", "//", "data:,x", "%", "\x01", "http://a b/", f"http://{host}/\x01\x7f%",
        f"{server.url}/{'x' * 100_000}", f"http://{'x' * 100_000}/", f"http://u:p@{host}/ok", f"//{host}/ok",
        f"http:\\\\{host}\\ok",
    ]  # fmt: skip
    page = tmp_path / "page.html"
    page.write_text("".join(f'<a href="{url}">x</a>\n' for url in urls), encoding="utf-8")

    found = [(each["name"], each["line"]) for each in findings(check(cfplint, page, *LOOPBACK))]

    # What `malformed-url` tells is not asked; `//` is `https:`, which the server does not speak.
    assert found == [("unverifiable-link", 13)]
    assert server.asked().count("HEAD /ok") == 1


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminals")
def test_progress_is_shown_on_a_terminal_and_gone_at_the_end(site: Path, server: Loopback) -> None:
    import pty

    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "cfplint", "check", str(site), *LOOPBACK, "--format", "json"]
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=theirs, check=False)
    os.close(theirs)
    shown = os.read(ours, 10_000).decode()
    os.close(ours)

    assert "cfplint: 1 of 4 external links asked" in shown
    assert shown.endswith("\r\x1b[K")


@pytest.mark.parametrize("command", ["links", "check"])
def test_a_host_that_is_not_in_ascii_needs_no_package_that_asks(site: Path, command: str) -> None:
    (site / "index.html").write_text("<a href='https://m\u00fcnchen.example/'>x</a>\n", encoding="utf-8")
    code = (
        "import sys\nsys.modules |= dict.fromkeys(sys.argv[3:])\n"
        "from cfplint.cli import main\nmain([sys.argv[1], sys.argv[2]])"
    )
    always = tomllib.loads(PROJECT.read_text(encoding="utf-8"))["project"]["dependencies"]
    absent = {"aiohttp", "yarl", "idna"} - {each.partition(">")[0] for each in always}
    arguments = [sys.executable, "-X", "utf8", "-c", code, command, str(site), *absent]
    run = subprocess.run(arguments, capture_output=True, encoding="utf-8", check=False)

    assert run.stderr == ("cfplint: 1 finding (1 error) on 4 pages\n" if command == "check" else "")


def test_the_library_asks_when_it_is_told_to_also_where_a_loop_runs() -> None:
    import cfplint

    text = "<a href='http://127.0.0.1:9/'>x</a>"

    async def in_a_loop() -> list[str]:
        report = cfplint.check(text, filename="page.html", select=OUTSIDE, external=True)
        return [finding.message for finding in report.findings]

    message = "cannot be verified: the address 127.0.0.1 is not public, so it is not asked"
    assert asyncio.run(in_a_loop()) == [f"the link “http://127.0.0.1:9/” {message}"]
    assert cfplint.check(text, filename="page.html", select=OUTSIDE).findings == ()


def test_what_silences_a_finding_is_used_with_network_and_not_unused_without(
    cfplint: Callable[..., Any], tmp_path: Path, server: Loopback
) -> None:
    page = tmp_path / "page.html"
    silenced = "<!-- cfplint: ignore[dead-link] -- it comes back -->"
    page.write_text(f"<a href='{server.url}/gone'>x</a> {silenced}\n", encoding="utf-8")

    assert json.loads(check(cfplint, page, *LOOPBACK).out)["findings"] == []
    assert json.loads(check(cfplint, page).out)["findings"] == []
