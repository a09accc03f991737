"""One page through the chain: Liquid, kramdown, layouts; every character keeps its place."""

from cfplint.render.page import MarkdownReader, RenderedPage, Renderer, SyntaxProblem

__all__ = ["MarkdownReader", "RenderedPage", "Renderer", "SyntaxProblem"]
