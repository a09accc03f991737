"""Values that exist where a site is built and that nobody knows here."""

from __future__ import annotations

from collections.abc import Mapping

from cfplint.liquid.ruby.values import Drop


class UnknownDrop(Drop):
    """A value that is not known, nor are most of those in it; it prints almost as the output that asks for it."""

    __slots__ = ("_known", "_name")

    def __init__(self, name: str, known: Mapping[str, object] | None = None) -> None:
        """Take a value.

        Args:
            name: what a template asks for, as in `site.github`.
            known: the properties that are known.
        """
        self._name = name
        self._known = known or {}

    def keys(self) -> tuple[str, ...]:
        """The names of the properties that are known."""
        return tuple(self._known)

    def has(self, key: object) -> bool:  # noqa: ARG002  # whatever it is
        """It may have every property."""
        return True

    def get(self, key: object) -> object:
        """A property; one that is not known is as unknown as this."""
        return self._known[key] if key in self._known else UnknownDrop(f"{self._name}.{key}")  # type: ignore[index]

    def to_s(self) -> str:
        """The output, as one word so that it may be a part of a URL, and not to be taken for Liquid that is not run."""
        return f"{{{{?{self._name}}}}}"

    def inspect(self) -> str:
        """As it is printed."""
        return self.to_s()
