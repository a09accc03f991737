"""A page's body that a plugin has changed, as a template whose places are those of the file."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from cfplint.source import Place, Run, SourceFile, Span, Traced
from cfplint.source.trace import cut

if TYPE_CHECKING:
    from cfplint.liquid.problem import LiquidProblem, Rendering
    from cfplint.site.model import Page


@dataclass(frozen=True, slots=True)
class ChangedBody:
    """The body under a name that no file has, so that its places can be told from those of the file."""

    source: SourceFile
    text: Traced
    """The body with its trace."""
    otherwise: Place
    """The place of what has none."""

    @classmethod
    def of(cls, page: Page) -> ChangedBody:
        """The changed body of a page."""
        text = page.body
        start = Place(page.path, Span(page.body_start, page.body_start))
        return cls(SourceFile(f"{page.path}\0{page.url}", text.text), text, start)

    def resolved(self, rendering: Rendering) -> Rendering:
        """A rendering of it, with the places of the file."""
        runs: list[Run] = []
        for run in rendering.text.runs:
            if run.source != self.source.path:
                runs.append(run)
            elif run.verbatim:
                runs += cut(self.text.runs, run.origin, run.origin + run.length, run.start)
            else:
                place = self._place(Span(run.origin, run.origin + run.origin_length))
                runs.append(Run(run.start, run.length, place.path, place.span.start, len(place.span), False))
        problems = tuple(map(self._problem, rendering.problems))
        return replace(rendering, text=Traced(rendering.text.text, tuple(runs)), problems=problems)

    def _problem(self, problem: LiquidProblem) -> LiquidProblem:
        return replace(
            problem, place=self._resolve(problem.place), chain=tuple(self._resolve(place) for place in problem.chain)
        )

    def _resolve(self, place: Place) -> Place:
        return self._place(place.span) if place.path == self.source.path else place

    def _place(self, span: Span) -> Place:
        return self.text.place(span.start, max(span.end, span.start + 1)) or self.otherwise
