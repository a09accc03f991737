"""`jekyll`."""

from __future__ import annotations

from cfplint.liquid.ruby.values import Drop


class JekyllDrop(Drop):
    """`jekyll`."""

    __slots__ = ("_environment", "_version")

    enumerable = True
    class_name = "Jekyll::Drops::JekyllDrop"

    def __init__(self, environment: str, version: str) -> None:
        self._environment = environment
        self._version = version

    def keys(self) -> tuple[str, ...]:
        """The names of its properties."""
        return ("version", "environment")

    def get(self, key: object) -> object:
        """A property, or `None`."""
        return {"version": self._version, "environment": self._environment}.get(str(key))
