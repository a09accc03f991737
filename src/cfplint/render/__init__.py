"""One page through the chain: Liquid, kramdown, layouts; every character keeps its place."""

from cfplint.render.page import RenderedPage, Renderer, SyntaxProblem

__all__ = ["RenderedPage", "Renderer", "SyntaxProblem"]
