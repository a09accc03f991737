"""Compare the throughput of cfplint.kramdown with the real kramdown's on the Markdown pages of some folders.

    python benchmarks/kramdown.py [--passes N] FOLDER...

Both run warm: the pages (front matter cut) are converted again and again, in turn by one process each, and the fastest
pass counts, in processor time. GFM with Jekyll's defaults, kramdown 2.4, no highlighter. The peak memory is the whole
process's. Needs Ruby with kramdown and its GFM parser.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from cfplint.kramdown import Options, convert, to_html

JEKYLL = {"input": "GFM", "hard_wrap": False, "syntax_highlighter": None, "kramdown_version": "2.4"}
_FRONT_MATTER = re.compile(r"---[ \t]*\r?\n.*?^---[ \t]*\r?$\n?", re.DOTALL | re.MULTILINE)


def bodies(folders: list[str]) -> list[str]:
    """The Markdown below some folders, without front matter."""
    found = []
    for folder in folders:
        for path in sorted(Path(folder).rglob("*")):
            if path.suffix.lower() in {".md", ".markdown", ".mkd"} and path.is_file():
                text = path.read_bytes().decode("utf-8-sig", "replace")
                found.append(_FRONT_MATTER.sub("", text, count=1) if _FRONT_MATTER.match(text) else text)
    return found


def timed(texts: list[str], job: Callable[[str], object]) -> float:
    """The processor seconds of a pass over all texts."""
    start = time.process_time()
    for text in texts:
        job(text)
    return time.process_time() - start


def peak() -> int:
    """The peak memory of this process in KiB; 0 where the system does not say."""
    status = Path("/proc/self/status")
    found = re.search(r"VmHWM:\s+(\d+)", status.read_text(encoding="utf-8")) if status.exists() else None
    return int(found[1]) if found else 0


def main() -> int:
    """Measure and print a table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folders", nargs="+")
    parser.add_argument("--passes", type=int, default=7)
    args = parser.parse_args()
    texts = bodies(args.folders)
    megabytes = sum(len(text.encode()) for text in texts) / 1e6
    options = Options.from_mapping(JEKYLL)
    times: dict[str, list[float]] = {"kramdown (Ruby)": [], "cfplint, HTML only": [], "cfplint, with positions": []}
    memory = dict.fromkeys(times, 0)
    with tempfile.TemporaryDirectory() as folder:
        asked = Path(folder) / "texts.json"
        asked.write_text(json.dumps(texts), encoding="utf-8")
        script = Path(__file__).with_name("kramdown_bench.rb")
        with subprocess.Popen(
            ["ruby", str(script), str(asked)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        ) as ruby:
            assert ruby.stdin is not None
            assert ruby.stdout is not None
            for _ in range(args.passes):
                print("again", file=ruby.stdin, flush=True)
                seconds, memory["kramdown (Ruby)"] = json.loads(ruby.stdout.readline())
                times["kramdown (Ruby)"].append(seconds)
                times["cfplint, HTML only"].append(timed(texts, lambda text: to_html(text, **JEKYLL)))
                memory["cfplint, HTML only"] = memory["cfplint, HTML only"] or peak()
                times["cfplint, with positions"].append(timed(texts, lambda text: convert(text, options)))
                memory["cfplint, with positions"] = peak()
            ruby.stdin.close()
    reference = min(times["kramdown (Ruby)"])
    print(f"{len(texts)} pages, {megabytes:.2f} MB")
    for name, passes in times.items():
        seconds = min(passes)
        speed = megabytes / seconds
        print(
            f"{name:24s} {seconds:7.3f} s {speed:6.2f} MB/s {reference / seconds:5.2f}x {memory[name] // 1024:5d} MiB"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
