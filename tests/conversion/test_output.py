"""A site written to a folder: whole or not at all."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from cfplint.conversion import OutputFile, Written, rehearse, write_site
from cfplint.conversion.destinations import Destinations
from cfplint.errors import OutputError


@pytest.fixture
def source(tmp_path: Path) -> Path:
    folder = tmp_path / "site"
    folder.mkdir()
    (folder / "logo.png").write_bytes(b"\x89PNG\r\n")
    return folder


@pytest.fixture
def output(tmp_path: Path) -> Path:
    return tmp_path / "out"


def tree(folder: Path) -> dict[str, bytes]:
    files = (file for file in folder.rglob("*") if file.is_file())
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in files}


def test_texts_bytes_and_copies_are_written(source: Path, output: Path) -> None:
    files = [
        OutputFile("a/index.html", "caf\u00e9\r\n"),
        OutputFile("feed.xml", b"<feed/>"),
        OutputFile("assets/logo.png", source / "logo.png"),
    ]
    written = write_site(files, output, source=source)

    assert written.files == ("a/index.html", "assets/logo.png", "feed.xml")
    assert tree(output) == {
        "a/index.html": b"caf\xc3\xa9\r\n",
        "assets/logo.png": b"\x89PNG\r\n",
        "feed.xml": b"<feed/>",
    }


def test_folders_above_the_output_are_made(source: Path, tmp_path: Path) -> None:
    write_site([OutputFile("a", "a")], tmp_path / "new" / "out", source=source)

    assert tree(tmp_path / "new" / "out") == {"a": b"a"}


def test_files_of_the_last_run_go(source: Path, output: Path) -> None:
    write_site([OutputFile("old.html", "old"), OutputFile("b.html", "1")], output, source=source)
    write_site([OutputFile("b.html", "2")], output, source=source)

    assert tree(output) == {"b.html": b"2"}


def test_nothing_but_the_output_and_the_cache_folder_is_left(source: Path, output: Path, tmp_path: Path) -> None:
    write_site([OutputFile("a", "a")], output, source=source)

    assert sorted(path.name for path in tmp_path.iterdir()) == ["out", "site"]
    assert sorted(path.name for path in source.iterdir()) == [".cfplint_cache", "logo.png"]


def test_the_last_of_two_files_of_one_name_stays(source: Path, output: Path) -> None:
    written = write_site([OutputFile("a", "1"), OutputFile("a", "2")], output, source=source)

    assert (written.overwritten, tree(output)) == (("a",), {"a": b"2"})


def test_an_interrupted_run_leaves_the_old_output(source: Path, output: Path, tmp_path: Path) -> None:
    def interrupted() -> Iterator[OutputFile]:
        yield OutputFile("a", "new")
        raise KeyboardInterrupt

    write_site([OutputFile("a", "old")], output, source=source)
    with pytest.raises(KeyboardInterrupt):
        write_site(interrupted(), output, source=source)

    assert tree(output) == {"a": b"old"}
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out", "site"]


def test_a_file_that_cannot_be_copied_leaves_the_old_output(source: Path, output: Path) -> None:
    write_site([OutputFile("a", "old")], output, source=source)
    with pytest.raises(OutputError, match=r"^b: cannot be written \(No such file"):
        write_site([OutputFile("a", "new"), OutputFile("b", source / "missing")], output, source=source)

    assert tree(output) == {"a": b"old"}


@pytest.mark.parametrize(
    ("names", "sentence"),
    [
        (["../a"], "is no name of a file inside the output"),
        (["a/../../b"], "is no name of a file inside the output"),
        (["/etc/passwd"], "is no name of a file inside the output"),
        ([""], "is no name of a file inside the output"),
        (["a/"], "is no name of a file inside the output"),
        (["a\0b"], "is no name of a file inside the output"),
        (["a", "a/b"], "a: would have to be a file and a folder at once"),
        (["a/b", "a"], "a: would have to be a file and a folder at once"),
    ],
)
def test_names_that_cannot_be_are_refused(source: Path, output: Path, names: list[str], sentence: str) -> None:
    with pytest.raises(OutputError, match=sentence):
        write_site([OutputFile(name, "x") for name in names], output, source=source)

    assert not output.exists()


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("12:30.html", "Windows cannot hold a name with ':'"),
        ("what?/index.html", "Windows cannot hold a name with '?'"),
        ("a\\b", "Windows cannot hold a name"),
        ("etc./x", "ends with a blank or a dot"),
        ("aux.html", "aux is the name of a device"),
        ("COM1", "COM1 is the name of a device"),
    ],
)
def test_names_that_windows_cannot_hold_are_refused_there(name: str, sentence: str) -> None:
    with pytest.raises(OutputError, match=sentence.replace("?", r"\?")):
        Destinations(windows=True).add(name)
    assert Destinations(windows=False).add(name)


TWINS = [(("Logo.png", "logo.png"), ("Logo.png", "logo.png")), (("A/x", "a/y"), ("A", "a"))]


@pytest.mark.parametrize(("names", "twins"), TWINS)
def test_names_that_differ_in_case_only_are_told_where_the_file_system_holds_both(
    source: Path, output: Path, names: tuple[str, str], twins: tuple[str, str]
) -> None:
    (source / "case").touch()
    if (source / "CASE").exists():
        pytest.skip("this file system takes names that differ in case only for one")

    written = write_site([OutputFile(name, name) for name in names], output, source=source)

    assert tree(output) == {name: name.encode() for name in names}
    assert written.case_twins == (twins,)


@pytest.mark.parametrize(("names", "twins"), TWINS)
def test_names_that_differ_in_case_only_are_refused_where_the_file_system_takes_them_for_one(
    names: tuple[str, str], twins: tuple[str, str]
) -> None:
    destinations = Destinations(case_twins=False)
    destinations.add(names[0])
    with pytest.raises(OutputError, match=f"{twins[0]} and {twins[1]} differ in upper and lower case only"):
        destinations.add(names[1])


def test_an_output_inside_the_site_is_refused(source: Path) -> None:
    with pytest.raises(OutputError, match="lies inside the site"):
        write_site([], source / "_site", source=source)


def test_an_output_around_the_site_is_refused(source: Path) -> None:
    with pytest.raises(OutputError, match="contains the site"):
        write_site([], source.parent, source=source, force=True)


def test_a_file_in_the_place_of_the_output_is_refused(source: Path, output: Path) -> None:
    output.write_text("mine", "utf-8")
    with pytest.raises(OutputError, match="is a file, not a folder"):
        write_site([], output, source=source, force=True)


def test_an_empty_folder_is_taken(source: Path, output: Path) -> None:
    output.mkdir()
    write_site([OutputFile("a", "a")], output, source=source)

    assert tree(output) == {"a": b"a"}


def test_a_folder_that_is_not_ours_is_replaced_only_with_force(source: Path, output: Path) -> None:
    output.mkdir()
    (output / "mine").write_text("mine", "utf-8")
    with pytest.raises(OutputError, match="holds mine, which cfplint did not write"):
        write_site([OutputFile("a", "a")], output, source=source)
    assert tree(output) == {"mine": b"mine"}

    write_site([OutputFile("a", "a")], output, source=source, force=True)
    assert tree(output) == {"a": b"a"}


def test_a_file_that_somebody_added_to_our_output_is_not_lost(source: Path, output: Path) -> None:
    write_site([OutputFile("a", "a")], output, source=source)
    (output / "CNAME").write_text("example.org", "utf-8")
    with pytest.raises(OutputError, match="holds CNAME, which cfplint did not write"):
        write_site([OutputFile("a", "a")], output, source=source)


def test_a_git_repository_is_never_replaced(source: Path, output: Path) -> None:
    (output / ".git").mkdir(parents=True)
    with pytest.raises(OutputError, match="holds a Git repository"):
        write_site([], output, source=source, force=True)


def test_the_working_directory_is_never_replaced(source: Path, output: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    output.mkdir()
    monkeypatch.chdir(output)
    with pytest.raises(OutputError, match="is the working directory"):
        write_site([], output, source=source, force=True)


def test_a_cache_folder_that_leads_elsewhere_is_not_written_to(source: Path, output: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    try:
        (source / ".cfplint_cache").symlink_to(elsewhere, target_is_directory=True)
    except OSError:
        pytest.skip("no symbolic links here")
    written = write_site([OutputFile("a", "a")], output, source=source)

    assert "will need --force" in written.unmarked
    assert tree(elsewhere) == {}


@pytest.mark.skipif(
    os.name == "nt" or (hasattr(os, "geteuid") and os.geteuid() == 0), reason="needs a folder without rights"
)
def test_a_folder_without_rights_is_told_in_one_sentence(source: Path, tmp_path: Path) -> None:
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o555)
    with pytest.raises(OutputError, match="cannot be written"):
        write_site([], closed / "out", source=source)


@pytest.mark.parametrize("write", [write_site, rehearse])
def test_a_folder_below_a_file_is_told_in_one_sentence(
    source: Path, tmp_path: Path, write: Callable[..., Written]
) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(OutputError, match=r"out: cannot be written \("):
        write([], tmp_path / "file/out", source=source)


def test_a_rehearsal_tells_what_would_be_written_and_writes_nothing(source: Path, tmp_path: Path) -> None:
    files = [OutputFile("b", "1"), OutputFile("a/x", "2"), OutputFile("b", "3")]
    rehearsed = rehearse(iter(files), tmp_path / "new/out", source=source)

    assert sorted(path.name for path in (*tmp_path.iterdir(), *source.iterdir())) == ["logo.png", "site"]
    assert rehearsed == write_site(files, tmp_path / "new/out", source=source)


def test_a_link_in_the_cache_folder_is_not_written_through(source: Path, output: Path, tmp_path: Path) -> None:
    (source / ".cfplint_cache").mkdir()
    try:
        (source / ".cfplint_cache" / ".gitignore").symlink_to(tmp_path / "victim")
    except OSError:
        pytest.skip("no symbolic links here")
    write_site([OutputFile("a", "a")], output, source=source)

    assert not (tmp_path / "victim").exists()
