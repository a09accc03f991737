"""Compare the speed of cfplint.liquid with Ruby's Liquid in Jekyll: `liquid_bench.py [--cases FILE] SITE...`.

The templates are the pages and layouts of real sites with their data, and, with `--cases`, templates with data of their
own (a JSON list of objects with `template`, `data` and perhaps `output`). Markdown is left as it is on both sides, so
that Liquid alone is measured. Only texts that both render alike are timed; a render is that of one body or one layout.

Three things are timed, in processor seconds: `render` with every template parsed before, `parse` alone, and `both`, a
site read anew and rendered once. Passes of Ruby and of cfplint, with its trace and without, take turns; the median
counts. Python looks for circles in memory as rarely as under the command. Needs Ruby, Jekyll and the sites' plugins.
"""

from __future__ import annotations

import argparse
import gc
import hashlib
import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from cfplint.clock import read_clock
from cfplint.errors import CfplintError
from cfplint.liquid.buffer import TraceBuffer
from cfplint.liquid.context import JekyllContext
from cfplint.liquid.environment import JekyllEnvironment
from cfplint.liquid.limits import counted
from cfplint.liquid.site_liquid import SiteLiquid
from cfplint.liquid.site_registers import Registers
from cfplint.plugins.registry import hooks_of, with_plugins
from cfplint.site import load
from cfplint.site.merging import deep_merge
from cfplint.site.model import Layout, Page
from cfplint.source import Traced, tracing

DAY = "2026-11-23"
CONFIG = {"url": "http://example.com", "baseurl": "/b"}
GOLDEN = "cases"
OBJECTS = 100_000
"""As `cfplint.cli` sets it."""


def digest(text: str) -> str:
    """What tells two texts apart."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


class Cases:
    """Templates of their own, with their data."""

    def __init__(self, cases: dict[str, tuple[str, dict[str, Any]]]) -> None:
        self.environment = JekyllEnvironment()
        self._cases = cases
        self.job = {"cases": cases}
        self.rendered: dict[str, list[str]] = {}
        self._registers = Registers(config=CONFIG, now=read_clock(DAY).now)
        for name, (template, data) in cases.items():
            parsed = self.environment.template_at(template, 0, "template")
            context, text = self._rendered(parsed, data)
            if not {problem.kind for problem in (*parsed.problems, *context.problems.values())} - {"lax-parsing"}:
                self.rendered[name] = [text]

    def _rendered(self, parsed: Any, data: dict[str, Any]) -> tuple[JekyllContext, str]:
        context = JekyllContext(parsed, globals=data)
        context.registers = self._registers
        buffer = TraceBuffer()
        with counted(context.budget):
            parsed.body.render(context, buffer)
        return context, buffer.traced().text

    def select(self, names: list[str]) -> None:
        """Keep these for timing."""
        self._timed = [self._cases[name] for name in names]
        self._parsed = [self.environment.template_at(text, 0, "template") for text, _ in self._timed]
        self.renders = len(names)
        self.templates = len(names)

    def prepared(self, what: str, *, trace: bool) -> Callable[[], None]:
        """A pass that is ready to be timed."""
        return {"parse": self._parse, "render": lambda: self._render(trace), "both": lambda: self._both(trace)}[what]

    def _parse(self) -> None:
        for text, _ in self._timed:
            self.environment.template_at(text, 0, "template")

    def _render(self, trace: bool) -> None:
        with tracing(trace):
            for parsed, (_, data) in zip(self._parsed, self._timed, strict=True):
                self._rendered(parsed, data)

    def _both(self, trace: bool) -> None:
        with tracing(trace):
            for text, data in self._timed:
                self._rendered(self.environment.template_at(text, 0, "template"), data)


@dataclass(frozen=True, slots=True)
class Step:
    """One render of a page: its body, or a layout around what came before."""

    page: Page
    layout: Layout | None = None
    content: Traced | None = None


class Pages:
    """The pages of a site, each followed by the layouts around it."""

    def __init__(self, source: Path) -> None:
        self.site = with_plugins(load(source, clock=read_clock(DAY)))
        self._extensions = hooks_of(self.site).extensions
        self._liquid = {trace: self._made(trace) for trace in (True, False)}
        self._steps: dict[str, list[Step]] = {}
        self.rendered: dict[str, list[str]] = {}
        self._texts: dict[str, tuple[str, int, str]] = {}
        for page in self.site.all_pages:
            if page.published and not page.writer and page.changed is None and page.front_matter is not None:
                self._try(page)
        for file in (*self.site.includes.values(),):
            self._texts[file.path] = (file.text, 0, file.path)
        for layout in self.site.layouts.values():
            self._texts[layout.source.path] = (layout.source.text, layout.body_start, layout.source.path)
        self.job = {
            "source": str(source.resolve()),
            "texts": {path: text[start:] for path, (text, start, _) in self._texts.items()},
        }

    def _made(self, trace: bool) -> SiteLiquid:
        return SiteLiquid(self.site, markdown=lambda text: text, trace=trace, extensions=self._extensions)

    def _try(self, page: Page) -> None:
        liquid = self._liquid[True]
        rendering = liquid.body(page)
        steps, texts = [Step(page)], [rendering.text.text]
        for layout in self._layouts(page):
            step = Step(page, layout, rendering.text)
            rendering = self._run(liquid, step)
            steps.append(step)
            texts.append(rendering.text.text)
        if "{{" not in page.body.text and "{%" not in page.body.text:
            del steps[0]
        else:
            self._texts[page.path] = (page.source.text, page.body_start, page.path)
        name = f"{page.relative_path or page.path} {page.url}"
        self._steps[name] = steps
        self.rendered[name] = texts

    def _layouts(self, page: Page) -> Iterator[Layout]:
        name, used, merged = page.layout, set[str](), dict[str, object]()
        while name is not None and name in self.site.layouts and name not in used:
            used.add(name)
            layout = self.site.layouts[name]
            merged = deep_merge(layout.front_matter.data if layout.front_matter else {}, merged)
            front_matter = layout.front_matter and replace(layout.front_matter, data=merged)
            yield replace(layout, front_matter=front_matter)
            name = layout.parent

    @staticmethod
    def _run(liquid: SiteLiquid, step: Step) -> Any:
        layout = step.layout
        if layout is None:
            return liquid.body(step.page)
        return liquid.render(layout.source, layout.body_start, page=step.page, layout=layout, content=step.content)

    def select(self, names: list[str]) -> None:
        """Keep these for timing."""
        wanted = set(names)
        steps = [step for name, each in self._steps.items() if name in wanted for step in each]
        plain = [
            replace(step, content=Traced(step.content.text)) if step.content is not None else step for step in steps
        ]
        self._timed = {True: steps, False: plain}
        self.renders = len(steps)
        self.templates = len(self._texts)
        for trace in (True, False):
            self._render(self._liquid[trace], self._timed[trace])

    def prepared(self, what: str, *, trace: bool) -> Callable[[], None]:
        """A pass that is ready to be timed."""
        if what == "parse":
            return self._parse
        liquid = self._made(trace) if what == "both" else self._liquid[trace]
        return lambda: self._render(liquid, self._timed[trace])

    def _parse(self) -> None:
        environment = self._liquid[True].environment
        for text, start, path in self._texts.values():
            environment.template_at(text, start, path)

    def _render(self, liquid: SiteLiquid, steps: list[Step]) -> None:
        for step in steps:
            self._run(liquid, step)


def cases_of(file: Path) -> Cases:
    """The cases of a file whose answer is a text."""
    listed = json.loads(file.read_text(encoding="utf-8"))
    wanted = [case for case in listed if "output" in case]
    return Cases({f"{at} {case['name']}": (case["template"], case["data"]) for at, case in enumerate(wanted)})


def timed(job: Callable[[], None]) -> float:
    """The processor seconds of a pass."""
    gc.collect()
    start = time.process_time()
    job()
    return time.process_time() - start


def main() -> int:
    """Measure and print a table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("sites", nargs="*", type=Path)
    parser.add_argument("--cases", type=Path)
    parser.add_argument("--passes", type=int, default=7)
    args = parser.parse_args()
    gc.set_threshold(OBJECTS, *gc.get_threshold()[1:])
    corpora: dict[str, Cases | Pages] = {GOLDEN: cases_of(args.cases)} if args.cases else {}
    for site in args.sites:
        try:
            corpora[site.name] = Pages(site)
        except CfplintError as error:
            print(f"{site.name} is left out: {error}", file=sys.stderr)
    job = {"now": f"{DAY} 12:00:00 UTC", "config": CONFIG}
    job["corpora"] = {name: corpus.job for name, corpus in corpora.items()}
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "job.json"
        file.write_text(json.dumps(job), encoding="utf-8")
        script = Path(__file__).with_name("liquid_bench.rb")
        command = ["ruby", str(script), str(file)]
        with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as ruby:
            measure(ruby, corpora, args.passes)
            assert ruby.stdin is not None
            ruby.stdin.close()
    return 0


def measure(ruby: subprocess.Popen[str], corpora: dict[str, Cases | Pages], passes: int) -> None:
    """Agree with Ruby on what is timed, time it in turns, and print the table."""
    assert ruby.stdin is not None
    assert ruby.stdout is not None
    digests = json.loads(ruby.stdout.readline())
    chosen: dict[str, list[str]] = {}
    for name, corpus in corpora.items():
        theirs = digests[name]
        both = [key for key in corpus.rendered if key in theirs]
        chosen[name] = [key for key in both if theirs[key] == digest("\0".join(corpus.rendered[key]))]
        corpus.select(chosen[name])
        print(f"{name}: {len(chosen[name])} of {len(both)} alike, {corpus.renders} renders")
    print(json.dumps(chosen), file=ruby.stdin, flush=True)
    header = f"{'per second':36s} {'':7s} {'Ruby':>8s} {'traced':>8s} {'':>6s} {'plain':>8s}"
    print(header)
    totals: dict[str, list[float]] = {}
    for name, corpus in corpora.items():
        for what in ("render", "parse", "both"):
            seconds: dict[str, list[float]] = {"ruby": [], "traced": [], "plain": []}
            for _ in range(passes):
                print(f"{name}\t{what}", file=ruby.stdin, flush=True)
                seconds["ruby"].append(float(ruby.stdout.readline()))
                seconds["traced"].append(timed(corpus.prepared(what, trace=True)))
                seconds["plain"].append(timed(corpus.prepared(what, trace=False)))
            medians = [statistics.median(each) for each in seconds.values()]
            count = corpus.templates if what == "parse" else corpus.renders
            show(name, what, count, medians)
            total = totals.setdefault(what, [0.0, 0.0, 0.0, 0.0])
            for at, value in enumerate((count, *medians)):
                total[at] += value
    for what, (count, *medians) in totals.items():
        show("all", what, int(count), medians)


def show(name: str, what: str, count: int, medians: list[float]) -> None:
    """A line of the table: how many each does in a second, and how many times as many as Ruby that is."""
    ruby, traced, plain = medians
    print(
        f"{name:36.36s} {what:7s} {count / ruby:8.0f} {count / traced:8.0f} {ruby / traced:5.2f}x"
        f" {count / plain:8.0f} {ruby / plain:5.2f}x",
        flush=True,
    )


if __name__ == "__main__":
    sys.exit(main())
