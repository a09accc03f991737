"""What a template can see while it is rendered, and what is noted about it."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, NamedTuple, TextIO

from liquid.context import RenderContext
from liquid.exceptions import LiquidError as PythonLiquidError
from liquid.undefined import UNDEFINED

from cfplint.errors import LiquidError
from cfplint.liquid.buffer import TraceBuffer
from cfplint.liquid.limits import ERROR_STEPS, INCLUDE_STEPS, MAX_BODIES, MAX_SCOPES, Budget, DepthError
from cfplint.liquid.problem import LiquidProblem
from cfplint.liquid.ruby.lookup import property_of
from cfplint.source import Place, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from io import StringIO

    from liquid.ast import Node
    from liquid.template import BoundTemplate
    from liquid.token import Token

    from cfplint.liquid.site_registers import Registers


class Depth(NamedTuple):
    """How deep a rendering is in a template."""

    chain: tuple[Place, ...]
    called: tuple[Place, ...]
    included: tuple[str, ...]
    bodies: int
    loops: int


class JekyllContext(RenderContext):
    """Scopes as Ruby's: `assign` and `capture` write into the outermost, blocks push theirs upon it."""

    __slots__ = (
        "bodies",
        "budget",
        "called",
        "chain",
        "included",
        "interrupts",
        "kept",
        "path",
        "problems",
        "reads",
        "registers",
        "spaces",
        "state",
        "strict_variables",
    )

    def __init__(self, template: BoundTemplate, *, globals: Mapping[str, object] | None = None, **kwargs: Any) -> None:  # noqa: A002  # python-liquid's name
        super().__init__(template, globals=globals, **kwargs)
        self.spaces: list[Mapping[str, Any]] = [self.locals]
        """The scopes, the innermost first."""
        self.budget = Budget()
        self.bodies = 0
        self.chain: tuple[Place, ...] = ()
        self.called: tuple[Place, ...] = ()
        """The names in the tags of `chain`."""
        self.included: tuple[str, ...] = ()
        """The files being included, the outermost first."""
        self.interrupts: list[str] = []
        """Each `break` and `continue` that is on its way to its loop."""
        self.path = str(template.path or template.name)
        self.problems: dict[tuple[str, Place], LiquidProblem] = {}
        self.reads: set[str] = set()
        self.registers: Registers | None = None
        self.strict_variables = False
        """Whether a name that does not exist is an error (`liquid: strict_variables`)."""
        self.state: dict[str, Any] = {}
        """What tags remember: the place in a cycle, the end of a loop."""
        self.kept: dict[object, Any] = {}
        """What tags keep for the renderings that follow, whatever is rendered there."""

    def find(self, name: object) -> object:
        """The value of a name, or `None`."""
        for space in self.spaces:
            if name in space:
                return space[name]  # type: ignore[index]  # it is a name
        found = self.globals.get(name) if isinstance(name, str) else None
        return found if found is not None or not isinstance(name, str) else self.counters.get(name)

    def defines(self, name: object) -> bool:
        """Whether a name stands for something, which may be nil."""
        spaces = (*self.spaces, self.globals, self.counters)
        return isinstance(name, str) and any(name in space for space in spaces)

    def find_path(self, name: str, *keys: object) -> object:
        """The value at a path, or `None`."""
        value = self.find(name)
        for key in keys:
            value = property_of(value, key, command=True)
        return value

    def get(self, path: list[object], *, token: Token | None, default: object = UNDEFINED) -> object:
        """The value at a path, for tags and filters written for python-liquid."""
        value = self.find_path(str(path[0]), *path[1:])
        if value is None:
            return self.env.undefined(str(path[0]), token=token) if default is UNDEFINED else default
        return value

    def resolve(self, name: str, *, token: Token | None = None, default: object = UNDEFINED) -> Any:
        """The value of a name, for tags and filters written for python-liquid."""
        return self.get([name], token=token, default=default)

    @contextmanager
    def extend(self, namespace: Mapping[str, object], template: BoundTemplate | None = None) -> Iterator[JekyllContext]:
        """With a scope on top of the others."""
        self.push(namespace)
        before = self.template
        self.template = template or before
        try:
            yield self
        finally:
            self.pop()
            self.template = before

    def push(self, namespace: Mapping[str, object]) -> None:
        """Put a scope on top of the others, until `pop`.

        Raises:
            DepthError: there are too many.
        """
        if len(self.spaces) > MAX_SCOPES:
            raise DepthError("too many includes and loops inside each other")
        self.spaces.insert(0, namespace)

    def pop(self) -> None:
        """Take the topmost scope away."""
        del self.spaces[0]

    def get_buffer(self, buf: TextIO | None = None) -> StringIO:
        """A buffer for a part of the output."""
        buffer = TraceBuffer()
        if isinstance(buf, TraceBuffer):
            buffer.origin = buf.origin
        return buffer

    def check(self) -> None:
        """There may be work left, and not too many blocks inside each other.

        Raises:
            LimitError: there is none left, or too many are.
        """
        self.budget.spend(0)
        if self.bodies > MAX_BODIES:
            raise DepthError("too many blocks and includes inside each other")

    def depth(self) -> Depth:
        """How deep the rendering is in the template, for `restore`."""
        return Depth(self.chain, self.called, self.included, self.bodies, len(self.state.get("loops", ())))

    def restore(self, depth: Depth) -> None:
        """Go back to a depth, after an include or after it was broken off."""
        self.chain, self.called, self.included, self.bodies, loops = depth
        if "loops" in self.state:
            del self.state["loops"][loops:]

    def place_of_limit(self) -> Place:
        """Where to tell of a limit: at the outermost include tag, else at the file's first character."""
        return self.chain[0] if self.chain else Place(self.path, Span(0, 0))

    def check_includes(self) -> None:
        """There may not be too many includes inside each other.

        Raises:
            DepthError: there are.
        """
        self.budget.spend(INCLUDE_STEPS)
        if len(self.included) > MAX_SCOPES:
            raise DepthError("too many includes inside each other")

    def call_foreign(self, name: str, value: object, args: Sequence[object], kwargs: Mapping[str, object]) -> object:
        """Apply a filter that was written for python-liquid.

        Raises:
            LiquidError: it fails.
        """
        try:
            return self.filter(name, None)(value, *args, **kwargs)
        except (LiquidError, PythonLiquidError):
            raise
        except Exception as error:
            raise LiquidError(f"the filter {name} fails: {error}") from error

    def note(self, kind: str, message: str, place: Place) -> None:
        """Note a problem, once a place."""
        key = (kind, place)
        if key not in self.problems:
            self.problems[key] = LiquidProblem(kind, message, place, self.chain)

    def note_missing_parameter(self, name: str, used: Place) -> None:
        """Note, at the tag that includes a file, that the file prints a parameter that the tag does not give.

        Args:
            name: the parameter.
            used: where the file prints it.
        """
        place = self.called[-1]
        key = (f"missing-parameter {name}", place)
        if key not in self.problems:
            message = f"the tag does not give `{name}`, which the file prints"
            self.problems[key] = LiquidProblem("missing-parameter", message, place, self.chain[:-1], name, used)

    def failed(self, node: Node, error: Exception) -> None:
        """Note that a node could not be rendered; what it would have written is missing."""
        self.budget.spend(ERROR_STEPS)
        origin: tuple[str, int, int] | None = getattr(node, "origin", None)
        path, start, length = origin or (self.path, max(node.token.start_index, 0), len(node.token.value))
        self.note("liquid-error", str(error) or type(error).__name__, Place(path, Span(start, start + length)))
