"""Compare reading and rendering a site with `jekyll build`: `python benchmarks/jekyll_build.py SITE... [--runs N]`.

Processor seconds in one process, without a cache, after everything is imported and before anything is written; Ruby and
cfplint, with its trace and without, take turns, and the median counts. Needs Ruby, Jekyll and the sites' plugins; the
sites must be such that this Jekyll builds them.
"""

from __future__ import annotations

import argparse
import gc
import statistics
import subprocess
import sys
import time
from pathlib import Path

from cfplint.clock import read_clock
from cfplint.plugins.registry import hooks_of, with_plugins
from cfplint.render import Renderer
from cfplint.site import load

OBJECTS = 100_000
"""As `cfplint.cli` sets it."""


def rendered(site: Path, *, trace: bool) -> float:
    """The processor seconds in which a site is read and all its pages are rendered."""
    start = time.process_time()
    model = with_plugins(load(site, clock=read_clock(None)))
    renderer = Renderer(model, in_order=True, trace=trace, hooks=hooks_of(model))
    for page in model.all_pages:
        if page.published:
            renderer.render(page)
    return time.process_time() - start


def seconds(command: list[str]) -> float:
    """What a process says that it took."""
    return float(subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()[-1])


def main() -> None:
    """Print a line for each site."""
    parser = argparse.ArgumentParser(description=__doc__.partition(":")[0])
    parser.add_argument("sites", type=Path, nargs="+", metavar="SITE")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--one", choices=("traced", "plain"), help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.one:
        gc.set_threshold(OBJECTS)
        print(rendered(arguments.sites[0], trace=arguments.one == "traced"))
        return
    ruby = ["ruby", str(Path(__file__).with_name("jekyll_build.rb"))]
    print(f"{'site':50} {'Jekyll':>8} {'plain':>8} {'traced':>8}  ratios")
    for site in arguments.sites:
        times: dict[str, list[float]] = {"jekyll": [], "plain": [], "traced": []}
        for _ in range(arguments.runs):
            times["jekyll"].append(seconds([*ruby, str(site)]))
            for kind in ("plain", "traced"):
                times[kind].append(seconds([sys.executable, __file__, str(site), "--one", kind]))
        jekyll, plain, traced = (statistics.median(each) for each in times.values())
        ratios = f"{plain / jekyll:.2f} {traced / jekyll:.2f}"
        print(f"{site.name[:50]:50} {jekyll:7.2f}s {plain:7.2f}s {traced:7.2f}s  {ratios}")


if __name__ == "__main__":
    main()
