"""`cfplint convert`: pages, sites, statuses."""

import io
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from cfplint.cli.progress import progress


@pytest.fixture
def site(tmp_path: Path) -> Path:
    root = tmp_path / "site"
    (root / "_layouts").mkdir(parents=True)
    (root / "_config.yml").write_text("title: A Workshop\n", encoding="utf-8")
    (root / "_layouts/page.html").write_text(
        "<html><head><title>{{ page.title }}</title></head><body>{{ content }}</body></html>\n", encoding="utf-8"
    )
    (root / "index.md").write_text(
        "---\nlayout: page\ntitle: Home\n---\n# Home\n\n<!-- old --><center>Hello</center>\n", encoding="utf-8"
    )
    (root / "plan.txt").write_text("a plan", encoding="utf-8")
    return root


def test_a_site_is_written_to_a_folder(cfplint: Callable[..., Any], site: Path, tmp_path: Path) -> None:
    run = cfplint("convert", site, "--output", tmp_path / "out")

    page = (tmp_path / "out/index.html").read_text(encoding="utf-8")
    assert run.status == 0
    assert sorted(file.name for file in (tmp_path / "out").iterdir()) == ["cfplint.css", "index.html", "plan.txt"]
    assert page.startswith("<!DOCTYPE html>")
    assert "Hello" in page
    assert "old" not in page
    assert "<center" not in page


def test_faithful_is_what_jekyll_writes(cfplint: Callable[..., Any], site: Path, tmp_path: Path) -> None:
    cfplint("convert", site, "--faithful", "--output", tmp_path / "out")

    assert (tmp_path / "out/index.html").read_text(encoding="utf-8") == (
        "<html><head><title>Home</title></head><body>"
        '<h1 id="home">Home</h1>\n\n<!-- old -->\n<center>Hello</center>\n</body></html>\n'
    )


def test_converting_again_replaces_what_was_written(cfplint: Callable[..., Any], site: Path, tmp_path: Path) -> None:
    cfplint("convert", site, "--output", tmp_path / "out")
    (site / "plan.txt").unlink()

    assert cfplint("convert", site, "--output", tmp_path / "out").status == 0
    assert [file.name for file in (tmp_path / "out").glob("*.*")] == ["index.html", "cfplint.css"]


def test_one_page_goes_to_standard_output(cfplint: Callable[..., Any], site: Path) -> None:
    run = cfplint("convert", site / "index.md", "--fragment", "--faithful")

    assert run.out == '<h1 id="home">Home</h1>\n\n<!-- old -->\n<center>Hello</center>\n'


def test_a_page_is_read_from_standard_input(
    cfplint: Callable[..., Any], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("Überall *gut*.\n".encode())))

    assert cfplint("convert", "-", "--fragment").out == "<p>Überall <em>gut</em>.</p>\n"


def test_a_page_with_something_missing_is_written_with_status_1(
    cfplint: Callable[..., Any], site: Path, tmp_path: Path
) -> None:
    (site / "cfp.md").write_text("---\n---\n{% include absent.html %}\n\nThe rest.\n", encoding="utf-8")

    run = cfplint("convert", site, "--output", tmp_path / "out")

    assert run.status == 1
    assert "cfp.md:3:12: there is no file `absent.html` in _includes" in run.err
    assert "The rest." in (tmp_path / "out/cfp.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("---\ntitle: 'x\n---\nText.\n", "cfp.md:2:8: "),
        ("---\ntitle: x\n\nText.\n", "cfp.md:1:1: the front matter is not closed"),
        ("---\n---\nCaf\udce9\n", "cfp.md:3:4: the bytes here are no UTF-8"),
    ],
)
def test_what_is_broken_in_a_file_is_told_with_status_1(
    cfplint: Callable[..., Any], site: Path, tmp_path: Path, text: str, note: str
) -> None:
    (site / "cfp.md").write_bytes(text.encode("utf-8", "surrogateescape"))

    whole = cfplint("convert", site, "--output", tmp_path / "out")
    page = cfplint("convert", site / "cfp.md")

    assert (whole.status, page.status) == (1, 1)
    assert f"site/{note}" in whole.err
    assert f"site/{note}" in page.err


@pytest.mark.parametrize("layout", ["default", "page"], ids=["asked for a layout", "asked for no layout"])
def test_a_theme_that_is_not_read_is_told_once(
    cfplint: Callable[..., Any], site: Path, tmp_path: Path, layout: str
) -> None:
    (site / "_config.yml").write_text("title: A Workshop\ntheme: a-theme-that-nobody-has\n", encoding="utf-8")
    for name in ("cfp", "venue"):
        (site / f"{name}.md").write_text(f"---\nlayout: {layout}\n---\nText.\n", encoding="utf-8")

    run = cfplint("convert", site, "--output", tmp_path / "out", "--report", tmp_path / "report.json")
    report = json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))

    assert run.status == 1
    assert run.err.count("_config.yml:2:8: the theme “a-theme-that-nobody-has” is not read here, so the layouts") == 1
    assert [need["path"] for need in report["needs"] if need["name"] == "unread-theme"] == ["_config.yml"]
    assert report["notes"][0].startswith("_config.yml:2:8: the theme “a-theme-that-nobody-has” is not read here")


def test_a_theme_that_is_not_read_is_told_of_a_page_that_asks_for_it(cfplint: Callable[..., Any], site: Path) -> None:
    (site / "_config.yml").write_text("theme: a-theme-that-nobody-has\n", encoding="utf-8")
    (site / "cfp.md").write_text("---\nlayout: default\n---\nText.\n", encoding="utf-8")

    asking, own = (cfplint("convert", site / name) for name in ("cfp.md", "index.md"))

    assert (asking.status, "the theme “a-theme-that-nobody-has” is not read here" in asking.err) == (1, True)
    assert (own.status, own.err) == (0, "")


@pytest.mark.parametrize("source", ["site", "site/cfp.md"])
def test_notes_name_files_as_seen_from_the_working_directory(
    cfplint: Callable[..., Any], site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, source: str
) -> None:
    (site / "cfp.md").write_text("---\n---\n{% include absent.html %}\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    run = cfplint("convert", source, "--output", tmp_path / "out")

    assert "cfplint: site/cfp.md:3:12: there is no file `absent.html` in _includes\n" in run.err
    assert run.err.endswith("cfplint: 1 problem: what it is about is missing from the output, so the status is 1\n")


def test_a_step_is_switched_off(cfplint: Callable[..., Any], site: Path) -> None:
    run = cfplint("convert", site / "index.md", "--fragment", "--step", "comments=off,obsolete-elements=off")

    assert run.out == '<h1 id="home">Home</h1>\n<!-- old -->\n<center>Hello</center>\n'


@pytest.mark.parametrize(
    ("choice", "said"),
    [("commas", "'commas' is no cleaning step; there are "), ("comments=x", "no mode of the cleaning step comments")],
)
def test_an_unknown_step_or_mode_is_told(cfplint: Callable[..., Any], site: Path, choice: str, said: str) -> None:
    run = cfplint("convert", site / "index.md", "--step", choice)

    assert run.status == 2
    assert said in run.err


def test_the_steps_are_listed_in_their_order(cfplint: Callable[..., Any]) -> None:
    run = cfplint("convert", "--steps")

    assert run.status == 0
    assert run.out.index("comments: ") < run.out.index("duplicate-ids: ") < run.out.index("blank-lines: ")


@pytest.mark.parametrize(
    ("name", "text", "content"),
    [
        ("a.md", "{% raw %}{{ site.title }}{% endraw %}", "<p>&#123;{ site.title }}</p>"),
        ("a.md", r"one \{:.lead} two", "<p>one &#123;:.lead} two</p>"),
        ("a.md", "one &#123;:.lead} two", "<p>one &#123;:.lead} two</p>"),
        ("a.md", "{{ '{' }}{ site.title }}", "<p>&#123;{ site.title }}</p>"),
        ("a.md", "{% raw %}{{ count }} &amp; {:x{% endraw %}", "<p>{{ count }} &amp; {:x</p>"),
        ("a.html", "<p>{% raw %}{% if x %}{% endraw %}</p>", "<p>&#123;% if x %}</p>"),
        ("a.html", "<p>{% raw %}{% if <b>x</b> %}{% endraw %}</p>", "<p>{% if <b>x</b> %}</p>"),
        ("a.html", "<p>one &lbrace;% if x %} two</p>", "<p>one &#123;% if x %} two</p>"),
        ("a.html", "<p>&#x7B;&#x7b; site.title }}</p>", "<p>&#123;{ site.title }}</p>"),
        ("a.html", "<script>x = '&#123;% if x %}'</script>", "<script>x = '&#123;% if x %}'</script>"),
        (
            "a.html",
            '<pre>{% raw %}{% if x %}</pre><img src="{{ site.x }}" alt="x">{% endraw %}',
            '<pre>{% if x %}</pre><img src="%7B%7B%20site.x%20%7D%7D" alt="x">',
        ),
        ("a.html", "<p>{:.lead}one</p>", "<p>one</p>"),
        ("a.html", "<p>{{ page.text }}</p>", "<p></p>"),
    ],
)
def test_template_code_that_is_shown_on_purpose_stays(
    cfplint: Callable[..., Any], tmp_path: Path, name: str, text: str, content: str
) -> None:
    (tmp_path / name).write_text(f"---\ntext: '{{% if x %}}'\n---\n{text}\n", encoding="utf-8")

    assert cfplint("convert", tmp_path / name, "--fragment").out.replace("\n", "") == content.replace("<p></p>", "")


@pytest.mark.parametrize(
    "text",
    [
        "{% raw %}{% highlight c++ linenos %} <br/> code <br/> {% endhighlight %}{% endraw %}",
        "{% raw %}`{% if x %}` is no {{ site.title }}, {{ count }}, {:.lead}{% endraw %}",
        '{% raw %}<img src="{{ site.x }}" alt="{% if x %}">{% endraw %}',
        "{% raw %}<svg/><pre>{% if x %}</pre> {% if x %} <script>x = '{% if x %}'</script>{% endraw %}",
    ],
)
def test_template_code_that_is_shown_on_purpose_stays_when_its_page_is_converted_again(
    cfplint: Callable[..., Any], tmp_path: Path, text: str
) -> None:
    site, once, twice = (tmp_path / name for name in ("site", "once", "twice"))
    site.mkdir()
    (site / "_config.yml").write_text("title: x\n", encoding="utf-8")
    (site / "index.md").write_text(f"---\ntitle: x\n---\n{text}\n", encoding="utf-8")

    assert cfplint("convert", site, "--output", once).status == 0
    assert cfplint("convert", once, "--output", twice).status == 0
    assert (twice / "index.html").read_bytes() == (once / "index.html").read_bytes()


def test_a_page_is_not_written_through_a_link(cfplint: Callable[..., Any], site: Path, tmp_path: Path) -> None:
    victim = tmp_path / "victim.txt"
    victim.write_text("mine", encoding="utf-8")
    (tmp_path / ".page.html.part").symlink_to(victim)

    assert cfplint("convert", site / "index.md", "--output", tmp_path / "page.html").status == 0
    assert victim.read_text(encoding="utf-8") == "mine"
    assert "Hello" in (tmp_path / "page.html").read_text(encoding="utf-8")


def test_markdown_without_front_matter_is_converted_if_it_is_named(cfplint: Callable[..., Any], site: Path) -> None:
    (site / "README.md").write_text("*Read* {{ site.title }}.\n", encoding="utf-8")

    assert cfplint("convert", site / "README.md", "--fragment").out == "<p><em>Read</em> A Workshop.</p>\n"


def test_one_written_file_is_told_as_one(cfplint: Callable[..., Any], site: Path, tmp_path: Path) -> None:
    (site / "index.md").write_text("---\n---\nHello\n", encoding="utf-8")
    (site / "plan.txt").unlink()

    assert "cfplint: 1 file written to" in cfplint("convert", site, "--output", tmp_path / "out").err


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("site/index.md", "--output", "site/index.md"), "is the page itself"),
        (("site/index.md", "--output", "taken/mine.txt"), "exists; name another file"),
        (("site", "--output", "out", "--config", "cfplint.toml"), "names a Jekyll configuration"),
        (("site",), "name it with --output"),
        (("lone.md", "--config", "x.yml"), "--config is for a site"),
        (("-", "--config", "x.yml"), "--config is for a site"),
        (("site/_layouts", "--output", "out"), "_layouts/ is a part of the site"),
        (("absent", "--output", "out"), "there is no such file or folder"),
        (("site", "--output", "site/out"), "lies inside the site"),
        (("site", "--output", "."), "contains the site"),
        (("site", "--output", "taken"), "which cfplint did not write"),
        (("site/plan.txt",), "is no page of the site"),
    ],
)
def test_what_cannot_be_written_gives_status_2(
    cfplint: Callable[..., Any],
    site: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    words: tuple[str, ...],
    sentence: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "taken").mkdir()
    (tmp_path / "lone.md").touch()
    (tmp_path / "taken/mine.txt").touch()

    run = cfplint("convert", *words)

    assert (run.status, run.out) == (2, "")
    assert sentence in run.err
    assert site.is_dir()


def test_a_page_without_a_possible_address_does_not_keep_the_others_from_being_written(
    cfplint: Callable[..., Any], site: Path, tmp_path: Path
) -> None:
    (site / "long.md").write_text(f"---\npermalink: /{'a' * 400}\n---\nx\n", encoding="utf-8")
    (site / "inner.md").write_text("---\npermalink: /plan.txt/inner.html\n---\nx\n", encoding="utf-8")

    run = cfplint("convert", site, "--output", tmp_path / "out")

    assert run.status == 1
    assert "long.md:2:12: this page cannot be written: a part of its address is longer than 255 bytes" in run.err
    assert "inner.md:2:12: this page cannot be written: its folder plan.txt is the file of another" in run.err
    assert sorted(file.name for file in (tmp_path / "out").iterdir()) == ["cfplint.css", "index.html", "plan.txt"]


def test_a_file_of_a_collection_is_copied_once_if_the_collection_is_written(
    cfplint: Callable[..., Any], site: Path, tmp_path: Path
) -> None:
    (site / "_config.yml").write_text("collections: {talks: {output: true}, notes: {}}\n", encoding="utf-8")
    for name in ("_talks/slides.pdf", "_notes/secret.pdf"):
        (site / name).parent.mkdir()
        (site / name).touch()

    run = cfplint("convert", site, "--output", tmp_path / "out")

    assert (run.status, run.err) == (0, f"cfplint: 4 files written to {tmp_path / 'out'}\n")
    assert (tmp_path / "out/talks/slides.pdf").exists()
    assert not (tmp_path / "out/notes").exists()


def test_faithful_copies_html_without_front_matter_byte_by_byte(
    cfplint: Callable[..., Any], site: Path, tmp_path: Path
) -> None:
    data = b"\xef\xbb\xbf<p>caf\xe9</p>\r\n"
    (site / "plain.html").write_bytes(data)

    cfplint("convert", site, "--faithful", "--output", tmp_path / "out")

    assert (tmp_path / "out/plain.html").read_bytes() == data


def test_notes_on_standard_input_name_it(cfplint: Callable[..., Any], monkeypatch: pytest.MonkeyPatch) -> None:
    def told(*words: str) -> str:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"---\n---\n{% include a.html %}\n")))
        return str(cfplint("convert", "-", *words).err).partition(" there")[0]

    assert told() == "cfplint: -:3:12:"
    assert told("--stdin-filename", "call.md") == "cfplint: call.md:3:12:"


def test_a_bad_permalink_is_told_once(cfplint: Callable[..., Any], site: Path, tmp_path: Path) -> None:
    (site / "long.md").write_text(f"---\npermalink: /{'a' * 300}/\n---\nText.\n", encoding="utf-8")

    run = cfplint("convert", site, "--output", tmp_path / "out")

    assert run.err.count("long.md") == 1


@pytest.mark.skipif(sys.platform != "linux", reason="only some file systems take any bytes as a name")
def test_a_name_that_is_no_utf_8_is_shown_with_its_bytes(
    cfplint: Callable[..., Any], site: Path, tmp_path: Path
) -> None:
    (site / "caf\udce9.md").write_text("---\n---\nText.\n", encoding="utf-8")

    run = cfplint("convert", site, "--output", tmp_path / "out")

    assert "site/caf<0xE9>.md:1:1: the name of this file is no UTF-8" in run.err


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege there")
def test_a_note_on_the_whole_site_names_no_file(cfplint: Callable[..., Any], site: Path, tmp_path: Path) -> None:
    (site / "photos").mkdir()
    for number in range(1001):
        (site / f"link{number}").symlink_to("photos", target_is_directory=True)

    run = cfplint("convert", site, "--output", tmp_path / "out")

    assert "cfplint: more than 1000 links to folders lie in this site, the rest are not followed\n" in run.err


@pytest.fixture
def large_site(site: Path) -> Path:
    for number in range(12):
        text = f"---\nlayout: page\n---\n<!-- {number} --><center style='color:red'>Page {number}</center>\n"
        (site / f"page{number}.md").write_text(text, encoding="utf-8")
    (site / "bad.md").write_text("---\n---\n{% include absent.html %}\n", encoding="utf-8")
    return site


def written(folder: Path) -> dict[str, bytes]:
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def test_any_number_of_processes_writes_the_same(cfplint: Callable[..., Any], large_site: Path, tmp_path: Path) -> None:
    runs = {
        jobs: cfplint("convert", large_site, "--jobs", jobs, "--output", tmp_path / f"out{jobs}") for jobs in (1, 2)
    }

    assert written(tmp_path / "out1") == written(tmp_path / "out2")
    assert (runs[1].status, runs[1].err.splitlines()[1:]) == (runs[2].status, runs[2].err.splitlines()[1:])


def test_html_without_front_matter_is_cleaned_or_copied_as_asked(
    cfplint: Callable[..., Any], site: Path, tmp_path: Path
) -> None:
    data = b"\xef\xbb\xbf<center>caf\xe9</center>\r\n"
    (site / "plain.html").write_bytes(data)
    cfplint("convert", site, "--copy-static", "--output", tmp_path / "copied")
    cfplint("convert", site, "--output", tmp_path / "cleaned")

    assert (tmp_path / "copied/plain.html").read_bytes() == data
    assert b"<center" not in (tmp_path / "cleaned/plain.html").read_bytes()
    assert b"<center" not in (tmp_path / "copied/index.html").read_bytes()


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(("pages", "told"), [(100, "50 of 100 pages"), (5, "")])
def test_a_terminal_shows_how_far_a_long_run_is(monkeypatch: pytest.MonkeyPatch, pages: int, told: str) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    tell = progress("pages")
    for done in range(pages):
        tell(done + 1, pages)

    assert told in terminal.getvalue()
    assert bool(terminal.getvalue()) == bool(told)
    assert not told or terminal.getvalue().endswith("\r\x1b[K")


def test_no_progress_is_told_to_a_file(monkeypatch: pytest.MonkeyPatch) -> None:
    file = io.StringIO()
    monkeypatch.setattr(sys, "stderr", file)
    progress("pages")(50, 100)

    assert file.getvalue() == ""


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("--faithful", "--sanitize"), "--sanitize is about cleaning"),
        (("--faithful", "--copy-static"), "--copy-static is about cleaning"),
        (("--copy-static", "--sanitize"), "--copy-static leaves pages as they lie"),
    ],
)
def test_options_that_contradict_each_other_are_refused(
    cfplint: Callable[..., Any], site: Path, tmp_path: Path, words: tuple[str, ...], sentence: str
) -> None:
    run = cfplint("convert", site, "--output", tmp_path / "out", *words)

    assert (run.status, sentence in run.err) == (2, True)


@pytest.mark.parametrize("words", [("--jobs", "2"), ("--redirects", "nginx"), ("--copy-static",)])
def test_options_for_sites_are_refused_for_a_page(
    cfplint: Callable[..., Any], site: Path, words: tuple[str, ...]
) -> None:
    run = cfplint("convert", site / "index.md", *words)

    assert (run.status, f"{words[0]} is for a site" in run.err) == (2, True)


def test_a_site_that_is_not_trusted_brings_nothing_that_runs(
    cfplint: Callable[..., Any], site: Path, tmp_path: Path
) -> None:
    for name in ("app.js", "logo.svg", "frame.HTML", "deck.pdf"):
        (site / name).write_text("<script>alert(1)</script>", encoding="utf-8")
    (site / "feed.xml").write_text("---\n---\n<x:script xmlns:x='http://www.w3.org/1999/xhtml'/>", encoding="utf-8")
    (site / "_config.yml").write_text("title: AXS 2030\n", encoding="utf-8")
    page = "<p onclick='x()'>The conference AXS 2030 takes place on June 3-5, 2030.</p><script>x()</script>"
    (site / "index.md").write_text(f"---\nlayout: page\n---\n{page}\n", encoding="utf-8")
    run = cfplint("convert", site, "--sanitize", "--output", tmp_path / "out")
    html = (tmp_path / "out/index.html").read_text(encoding="utf-8")

    assert run.status == 0, run.err
    assert sorted(written(tmp_path / "out")) == ["deck.pdf", "index.html", "plan.txt"]
    assert "left out files that browsers run when they are opened: app.js, " in run.err
    assert "script" not in html
    assert "onclick" not in html


def test_a_page_that_fails_does_not_keep_the_others_from_being_written(
    cfplint: Callable[..., Any], site: Path, tmp_path: Path
) -> None:
    (site / "cfp.md").write_text("---\n---\n{{ 'x' | divided_by: 0 }}\n", encoding="utf-8")
    run = cfplint("convert", site, "--output", tmp_path / "out")

    assert run.status == 1
    assert "cfp.md:3:" in run.err
    assert (tmp_path / "out/index.html").exists()
    assert "Traceback" not in run.err


def test_an_absent_sanitizer_is_told(
    cfplint: Callable[..., Any], site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "nh3", None)
    run = cfplint("convert", site, "--sanitize", "--output", tmp_path / "out")

    assert (run.status, "pip install 'cfplint[sanitize]'" in run.err) == (2, True)
    assert not (tmp_path / "out").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="limits of files are for POSIX")
@pytest.mark.parametrize("former", [True, False])
def test_a_full_disk_leaves_the_old_output(site: Path, tmp_path: Path, former: bool) -> None:
    def convert(*before: str) -> subprocess.CompletedProcess[str]:
        program = "; ".join((*before, "from cfplint.cli import main; sys.exit(main(sys.argv[1:]))"))
        words = [
            sys.executable,
            "-c",
            f"import sys; {program}",
            "convert",
            str(site),
            "--output",
            str(tmp_path / "out"),
        ]
        return subprocess.run(words, capture_output=True, text=True, encoding="utf-8", check=False)

    if former:
        assert convert().returncode == 0
    before = written(tmp_path / "out")
    (site / "large.bin").write_bytes(bytes(200_000))
    full = convert(
        "import resource, signal; signal.signal(signal.SIGXFSZ, signal.SIG_IGN)",
        "resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))",
    )

    assert full.returncode == 2
    assert full.stderr == "cfplint: large.bin: cannot be written (File too large)\n"
    assert written(tmp_path / "out") == before
    assert (tmp_path / "out").exists() == former
    assert sorted(path.name for path in tmp_path.iterdir()) == (["out", "site"] if former else ["site"])


@pytest.mark.skipif(sys.platform == "win32", reason="signals are sent otherwise there")
def test_an_interrupted_run_leaves_the_old_output(large_site: Path, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    words = ["convert", str(large_site), "--jobs", "2", "--output", str(tmp_path / "out")]
    run = subprocess.Popen(
        [sys.executable, "-c", "import sys; from cfplint.cli import main; sys.exit(main(sys.argv[1:]))", *words],
        stderr=subprocess.PIPE,
        encoding="utf-8",
        start_new_session=True,
    )
    while run.poll() is None and not list(tmp_path.glob(".out.*.part/new/*")):
        time.sleep(0.01)
    os.killpg(run.pid, signal.SIGINT)
    told = run.communicate()[1]

    assert (run.returncode, told.strip()) == (130, "cfplint: interrupted")
    assert written(tmp_path / "out") == {}
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out", "site"]
