"""What does it cost to carry the trace through Liquid and layouts, and how much of the output keeps a place?

Usage: python benchmarks/trials/liquid_trace.py SITE [--rounds 9]

A sketch of Jekyll on stock python-liquid (lax) renders every page with its layouts twice: with plain strings into a
StringIO, and with traced strings into a list of parts. Markdown is left as it is: only Liquid and layouts are tried.
"""

from __future__ import annotations

import argparse
import re
import time
from collections.abc import Callable, Iterator
from io import StringIO
from pathlib import Path
from statistics import median

import yaml
from liquid.ast import Node
from liquid.builtin.content import ContentNode, Literal
from liquid.builtin.output import Output, OutputNode
from liquid.exceptions import LiquidError
from liquid.mode import Mode
from liquid.stringify import to_liquid_string
from liquid.tag import Tag
from liquid.token import TOKEN_EXPRESSION, TOKEN_TAG

import liquid
from cfplint.source import Run, TracedStr, traced
from cfplint.source.trace import merged
from cfplint.source.traced_str import concat

FRONT_MATTER = re.compile(r"\A---[^\n]*\n(.*?\n|)---[^\n]*\n", re.DOTALL)
PARAMETER = re.compile(r"""([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([\w.-]+))""")


class PartsBuffer(StringIO):
    """What was written, as pieces and an append-only list of runs."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self.runs: list[Run] = []
        self.at = 0

    def write(self, text: str) -> int:
        """Take a piece."""
        self.parts.append(text)
        if isinstance(text, TracedStr):
            at = self.at
            self.runs += (Run(at + run[0], *run[1:]) for run in text.runs)
        self.at += len(text)
        return len(text)

    def getvalue(self) -> str:
        """The pieces, joined."""
        return traced("".join(self.parts), merged(self.runs))


class LazyStr(TracedStr):
    """A joined string that keeps its pieces; where they begin and which runs they have is worked out once, or never."""

    __slots__ = ("found", "pieces")

    @property
    def runs(self) -> tuple[Run, ...]:
        """The runs as ever, made anew: what slices and the count of shares ask for."""
        return tuple(merged(Run(start, *run[1:]) for start, run in zip(*self.starts_and_runs(), strict=True)))

    def starts_and_runs(self) -> tuple[list[int], list[Run]]:
        """The starts of the runs in this string, and the runs as the templates and data files have them: not copied."""
        if self.found is None:
            self.found = ([], [])
            gather(self.pieces, 0, *self.found)
        return self.found


def gather(pieces: list[str], at: int, starts: list[int], runs: list[Run]) -> None:
    """Append the starts and runs of pieces, the first of which begins at an offset."""
    for piece in pieces:
        kind = type(piece)
        if kind is LazyStr:
            if piece.found is None:
                gather(piece.pieces, at, starts, runs)
            else:
                starts += [at + start for start in piece.found[0]]
                runs += piece.found[1]
        elif kind is not str:
            starts += [at + run[0] for run in piece.runs]
            runs += piece.runs
        at += len(piece)


class LazyBuffer(StringIO):
    """What was written, as pieces; their runs are worked out once, at the end, or never."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []

    def write(self, text: str) -> int:
        """Take a piece."""
        self.parts.append(text)
        return 1

    def getvalue(self) -> str:
        """The pieces, joined."""
        made = LazyStr("".join(self.parts))
        made.pieces, made.found = self.parts, None
        return made


class TracedContent(ContentNode):
    """Literal text that knows its offset."""

    def __init__(self, token: liquid.Token, text: str) -> None:
        name, start = CURRENT[0], CURRENT[1]
        at = start + max(token.source.find(text, token.start_index), 0)
        super().__init__(token, traced(text, (Run(0, len(text), name, at, len(text), True),)) if text else text)


class TracedOutput(OutputNode):
    """An output whose value, where it has no trace of its own, is made from the markup."""

    def __init__(self, token: liquid.Token, expression: liquid.Expression) -> None:
        super().__init__(token, expression)
        self.place = CURRENT[0], CURRENT[1] + token.start_index, len(token.value) + 4

    def render_to_output(self, context: liquid.RenderContext, buffer: StringIO) -> int:
        """Write the node."""
        text = to_liquid_string(self.expression.evaluate(context), False)
        if text and not (isinstance(text, TracedStr) and text.runs):
            text = traced(text, (Run(0, len(text), *self.place, False),))
        return buffer.write(text)


CURRENT: list = ["", 0]
"""The file being parsed and the offset at which its body begins."""


TRACED_TAGS = (
    type("TracedLiteral", (Literal,), {"node_class": TracedContent}),
    type("TracedOutputTag", (Output,), {"node_class": TracedOutput}),
)


class IncludeNode(Node):
    """Jekyll's include: the parameters become `include`."""

    def __init__(self, token: liquid.Token, markup: str) -> None:
        super().__init__(token)
        self.blank = False
        self.name, rest = [*markup.split(None, 1), ""][:2]
        self.parameters = [match.groups() for match in PARAMETER.finditer(rest)]

    def render_to_output(self, context: liquid.RenderContext, buffer: StringIO) -> int:
        """Write the node."""
        template = context.env.include(self.name)
        values = {
            key: (double if double is not None else single if single is not None else lookup(context, name))
            for key, double, single, name in self.parameters
        }
        with context.extend({"include": values}):
            for node in template.nodes:
                node.render(context, buffer)
        return 0


class IncludeTag(Tag):
    """Makes `IncludeNode`."""

    block = False

    def parse(self, stream: liquid.TokenStream) -> Node:
        """Take the tag and what stands behind its name."""
        token = stream.eat(TOKEN_TAG)
        return IncludeNode(token, stream.current.value if stream.current.kind == TOKEN_EXPRESSION else "")


def lookup(context: liquid.RenderContext, name: str) -> object:
    """The value of a dotted name."""
    first, *rest = name.split(".")
    value: object = context.resolve(first)
    for key in rest:
        value = value.get(key) if isinstance(value, dict) else None
    return value


class Loader(yaml.SafeLoader):
    """YAML whose strings carry their place."""

    name_of_file, text, shift = "", "", 0


def traced_scalar(loader: Loader, node: yaml.ScalarNode) -> str:
    value = str(node.value)
    if not value:
        return value
    start, end = node.start_mark.index, node.end_mark.index
    at = loader.text.find(value, start, end)
    place = (at, len(value), True) if at >= 0 else (start, end - start, False)
    return traced(value, (Run(0, len(value), loader.name_of_file, loader.shift + place[0], *place[1:]),))


Loader.add_constructor("tag:yaml.org,2002:str", traced_scalar)


def plain_keys(loader: Loader, node: yaml.MappingNode) -> dict[str, object]:
    """A mapping with plain keys: a key that is no exact `str` makes every look-up in its dictionary slower."""
    loader.flatten_mapping(node)
    pairs = ((loader.construct_object(key), loader.construct_object(value, deep=True)) for key, value in node.value)
    return {str(key): value for key, value in pairs}


Loader.add_constructor("tag:yaml.org,2002:map", plain_keys)


def load_yaml(text: str, name: str, shift: int, tracing: bool) -> object:
    if not tracing:
        return yaml.load(text, yaml.CSafeLoader)
    loader = Loader(text)
    loader.name_of_file, loader.text, loader.shift = name, text, shift
    return loader.get_single_data()


class Site:
    """A site, read and parsed with or without a trace."""

    def __init__(self, root: Path, tracing: bool, buffer: Callable[[], StringIO]) -> None:
        self.root, self.tracing, self.buffer = root, tracing, buffer
        self.env = environment(self)
        self.errors: set[str] = set()
        self.includes: dict[str, liquid.BoundTemplate] = {}
        config = load_yaml(self.read("_config.yml"), "_config.yml", 0, tracing)
        data = {}
        for file in sorted((root / "_data").glob("*.y*ml")):
            data[file.stem] = load_yaml(self.read(f"_data/{file.name}"), f"_data/{file.name}", 0, tracing)
        self.layouts = {file.stem: self.parsed(f"_layouts/{file.name}") for file in (root / "_layouts").glob("*.html")}
        self.pages = []
        defaults: dict[str, object] = {}
        for rule in config.get("defaults") or ():
            defaults |= rule["values"] if rule["scope"].get("type", "pages") == "pages" else {}
        folders = {"", *(str(name) for name in config.get("include", ()))}
        for folder in sorted(folders):
            for file in sorted((root / folder).rglob("*.*") if folder else root.glob("*.*")):
                if file.suffix in (".md", ".html") and file.read_text("utf-8").startswith("---"):
                    name, front, template = self.parsed(file.relative_to(root).as_posix())
                    self.pages.append((name, {**defaults, **front}, template))
        shown = [{**front, "url": front.get("permalink", f"/{name}")} for name, front, _ in self.pages]
        site = {**config, "data": data, "pages": shown, "posts": [], "time": "2026-11-23"}
        self.globals = {"site": site, "jekyll": {"environment": "production"}}

    def read(self, name: str) -> str:
        """A file's text, with LF line ends."""
        return (self.root / name).read_bytes().decode("utf-8", "replace").replace("\r\n", "\n")

    def parsed(self, name: str) -> tuple[str, dict, liquid.BoundTemplate]:
        """A file's name, front matter and template."""
        text = self.read(name)
        match = FRONT_MATTER.match(text)
        start = match.end() if match else 0
        front = load_yaml(match[1], name, match.start(1), self.tracing) if match else {}
        CURRENT[:] = name, start
        return name, front or {}, self.env.from_string(text[start:])

    def include(self, name: str) -> liquid.BoundTemplate:
        """The template of an include; an absent one is empty."""
        if name not in self.includes:
            before = CURRENT[:]
            CURRENT[:] = f"_includes/{name}", 0
            known = (self.root / "_includes" / name).is_file()
            self.includes[name] = self.env.from_string(self.read(f"_includes/{name}") if known else "")
            CURRENT[:] = before
        return self.includes[name]

    def render(self) -> Iterator[str]:
        """Every page with its layouts."""
        for name, front, body in self.pages:
            page = {**front, "url": front.get("permalink", f"/{name}")}
            text = self.one(body, page, {}, "")
            layout = front.get("layout")
            while layout in self.layouts:
                _, layout_front, around = self.layouts[layout]
                text = self.one(around, page, layout_front, text)
                layout = layout_front.get("layout")
            yield text

    def one(self, template: liquid.BoundTemplate, page: dict, layout: dict, content: str) -> str:
        """What one template makes."""
        values = {**self.globals, "page": page, "layout": layout, "content": content}
        context = template.context_class(template, globals=values)
        buffer = self.buffer()
        for node in template.nodes:
            try:
                node.render(context, buffer)
            except LiquidError as error:
                self.errors.add(str(error))
        return buffer.getvalue()


def environment(site: Site) -> liquid.Environment:
    """Stock python-liquid, with the few filters and tags that Jekyll adds."""

    class Context(liquid.RenderContext):
        def get_buffer(self, _: object = None) -> StringIO:
            return site.buffer()

    class Template(liquid.BoundTemplate):
        context_class = Context

    class Environment(liquid.Environment):
        template_class = Template
        include = staticmethod(site.include)

    env = Environment(tolerance=Mode.LAX)
    for tag in TRACED_TAGS if site.tracing else ():
        env.add_tag(tag)
    for name in ("include", "include_cached"):
        tag = type("Include", (IncludeTag,), {"name": name})
        env.add_tag(tag)
    env.filters |= {
        "relative_url": lambda value: value if "://" in str(value or "") else join(("/", str_of(value).lstrip("/"))),
        "absolute_url": lambda value: join(("https://example.org", str_of(value))),
        "markdownify": lambda value: join(("<p>", str_of(value), "</p>")),
        "slugify": lambda value, *_: re.sub(r"[^a-z0-9]+", "-", str_of(value).lower()).strip("-"),
        "jsonify": repr,
        "join": lambda value, between=" ": join_values(value, str_of(between)),
        "append": lambda value, other: join((str_of(value), str_of(other))),
        "prepend": lambda value, other: join((str_of(other), str_of(value))),
        "date_to_xmlschema": str_of,
        "group_by_exp": lambda *_: [],
        "remove": lambda value, what: str_of(value).replace(str_of(what), ""),
        "replace": lambda value, what, other="": str_of(value).replace(str_of(what), str_of(other)),
    }
    return env


def str_of(value: object) -> str:
    return value if isinstance(value, str) else "" if value is None else str(value)


def join(parts: tuple[str, ...]) -> str:
    return concat(parts) if any(isinstance(part, TracedStr) for part in parts) else "".join(parts)


def join_values(values: object, between: str) -> str:
    parts: list[str] = []
    for number, value in enumerate(values if isinstance(values, list) else [values]):
        parts += (between, str_of(value)) if number else (str_of(value),)
    return join(tuple(parts))


def shares(site: Site, texts: list[str]) -> None:
    """Print which share of the characters has which kind of place, and whether the verbatim ones are right."""
    verbatim = made = wrong = runs = 0
    sources: dict[str, str] = {}
    for text in texts:
        for run in getattr(text, "runs", ()):
            runs += 1
            if not run.verbatim:
                made += run.length
                continue
            verbatim += run.length
            source = sources.setdefault(run.source, site.read(run.source))
            wrong += source[run.origin : run.origin + run.length] != text[run.start : run.start + run.length]
    size = sum(map(len, texts))
    print(f"{len(texts)} pages, {size} characters, {runs} runs")
    print(f"verbatim {verbatim / size:.1%}, made {made / size:.1%}, none {(size - verbatim - made) / size:.1%}")
    print(f"wrong verbatim runs: {wrong}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("site", type=Path)
    parser.add_argument("--rounds", type=int, default=9)
    options = parser.parse_args()
    ways = {
        "plain": Site(options.site, False, StringIO),
        "runs appended": Site(options.site, True, PartsBuffer),
        "pieces kept, runs at the end": Site(options.site, True, LazyBuffer),
    }
    first = {name: list(site.render()) for name, site in ways.items()}
    for name, texts in first.items():
        print(f"{name}: equal text on {sum(map(str.__eq__, texts, first['plain']))} of {len(texts)} pages")
    print(f"refused by stock python-liquid: {sorted(ways['plain'].errors)}")
    shares(ways["runs appended"], first["runs appended"])
    taken: dict[str, list[float]] = {name: [] for name in ways}
    for _ in range(options.rounds):
        for name, site in ways.items():
            start = time.process_time()
            for text in site.render():
                text.starts_and_runs() if isinstance(text, LazyStr) else None
            taken[name].append(time.process_time() - start)
    for name, times in taken.items():
        print(f"{median(times):.3f} s, {median(times) / median(taken['plain']):.2f}x  {name}")


if __name__ == "__main__":
    main()
