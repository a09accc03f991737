"""Search for texts on which cfplint.kramdown fails, hangs or tells a wrong place, guided by the code that they reach.

    fuzz_kramdown.py [--minutes N] [--limit SECONDS] [--found FOLDER] [SEEDS...]

Needs atheris, which is no dependency of the project: `pip install atheris` in an environment of its own that has the
project, too. The seeds are files or folders; tests/kramdown/cases if none are given. What fails is written to a
folder, with the traceback beside it; the search goes on.
"""

from __future__ import annotations

import argparse
import hashlib
import re
import signal
import sys
import tempfile
import time
import traceback
from pathlib import Path
from typing import Any

import atheris  # type: ignore[import-untyped]  # see above

sys.path.insert(0, str(Path(__file__).parents[2]))

with atheris.instrument_imports(include=["cfplint.kramdown", "mistune"]):
    from tests.kramdown.places import misplaced

    from cfplint.kramdown import Options, convert, to_html

CASES = Path(__file__).parent.parent / "kramdown" / "cases"
MODES: tuple[dict[str, Any], ...] = (
    {"input": "GFM", "hard_wrap": False},
    {},
    {"input": "GFM", "kramdown_version": "2.4"},
    {"parse_block_html": True, "kramdown_version": "2.4"},
    {"syntax_highlighter": None, "entity_output": "symbolic"},
)
LONGEST = 4096
WORDS = (
    "{:toc}", "{: .a #b c='d'}", "{:/}", "{::comment}", "{:/comment}", "{::nomarkdown}", "{::options x='y' /}",
    "{:a: .b}", "[^1]: ", "[^1]", "[a]: b", "[a][b]", "[a](b 'c')", "![a](<b>)", "*[a]: b", "<div markdown='1'>",
    "</div>", "<!--", "-->", "<![CDATA[", "]]>", "<?", "?>", "<b>", "</b>", "<br />", "<script>", "</script>", "|-|",
    "| a |\\x0a", "|===", "\\x0a: ", "\\x0a* ", "\\x0a1. ", "\\x0a> ", "\\x0a    ", "\\x0a^\\x0a", "\\x0a\\x0a",
    "\\x0d\\x0a", "  \\x0a", "```", "~~~", "~~", "$$", "**", "__", "--", "...", "<<", ">>", "&amp;", "&#1;", "\\\\",
    "[ ] ", "[x] ", "===\\x0a",
)  # fmt: skip


class _TooSlowError(Exception):
    pass


def _stop(_signal: int, _frame: object) -> None:
    raise _TooSlowError


class Search:
    """One run; atheris calls it with bytes."""

    def __init__(self, found: Path, limit: float) -> None:
        self.found = found
        self.limit = limit
        self.seen: set[str] = set()

    def __call__(self, data: bytes) -> None:
        mode = MODES[data[0] % len(MODES)] if data else MODES[0]
        text = data[1:].decode("utf-8", "replace")
        signal.setitimer(signal.ITIMER_VIRTUAL, self.limit)
        try:
            converted = convert(text, Options.from_mapping(mode))
            assert converted.html == to_html(text, **mode), "traced and plain HTML differ"
            wrong = misplaced(text, converted)
            assert not wrong, wrong[0]
        except Exception as error:  # noqa: BLE001 - whatever it is, it is what is looked for
            signal.setitimer(signal.ITIMER_VIRTUAL, 0)
            self._keep(text, mode, error)
        finally:
            signal.setitimer(signal.ITIMER_VIRTUAL, 0)

    def _keep(self, text: str, mode: dict[str, Any], error: Exception) -> None:
        frames = traceback.extract_tb(error.__traceback__)
        kind = "slow" if isinstance(error, _TooSlowError) else f"{type(error).__name__} {frames[-1].name}"
        kind += " " + re.split(r"['\"(:]", str(error))[0]
        if kind in self.seen:
            return
        self.seen.add(kind)
        name = hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:12]
        self.found.mkdir(parents=True, exist_ok=True)
        (self.found / f"{name}.md").write_bytes(text.encode("utf-8"))
        trace = "".join(traceback.format_exception(error))[-4000:]
        (self.found / f"{name}.txt").write_text(f"{mode}\n{trace}", encoding="utf-8")
        print(f"found {kind}: {name}", flush=True)


def _seeds(given: list[str], folder: Path) -> None:
    for each in given or [str(CASES)]:
        path = Path(each)
        for file in sorted(path.rglob("*.md")) if path.is_dir() else [path]:
            for number in range(2):
                body = file.read_bytes()[:LONGEST]
                (folder / hashlib.sha256(bytes([number]) + body).hexdigest()).write_bytes(bytes([number]) + body)


def main() -> None:
    """Search; atheris ends the process."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("seeds", nargs="*")
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("--limit", type=float, default=8, help="seconds for one text; instrumented code is slow")
    parser.add_argument("--found", type=Path, default=Path("fuzz-found"))
    args = parser.parse_args()
    signal.signal(signal.SIGVTALRM, _stop)
    search = Search(args.found, args.limit)
    folder = Path(tempfile.mkdtemp())
    _seeds(args.seeds, folder)
    words = folder.with_suffix(".dict")
    words.write_text("".join(f'"{word}"\n' for word in WORDS), encoding="utf-8")
    print(f"corpus: {folder}, since {time.strftime('%H:%M')}", flush=True)
    seconds = int(args.minutes * 60)
    atheris.Setup(
        [
            sys.argv[0], f"-max_total_time={seconds}", f"-max_len={LONGEST}", f"-dict={words}", "-timeout=60",
            "-len_control=10", "-rss_limit_mb=4096", "-print_final_stats=1", "-close_fd_mask=0", str(folder),
        ],
        search,
    )  # fmt: skip
    atheris.Fuzz()


if __name__ == "__main__":
    main()
