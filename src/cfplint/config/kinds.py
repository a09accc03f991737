"""The kinds of values that an option may have: how each is read from TOML, and its JSON schema."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Protocol

from cfplint.clock import read_length
from cfplint.errors import UsageError

_MOST_CHARACTERS = 2_000
"""Of a pattern, and of what is written in place of what fits it."""


class WrongValueError(Exception):
    """A value is not what its option asks for; the message says what is asked for (`must be …`)."""


class Kind(Protocol):
    """A kind of value."""

    def read(self, value: object) -> object:
        """The value for the option.

        Raises:
            WrongValueError: it is of another kind.
        """

    def schema(self) -> dict[str, object]:
        """The JSON schema of such values (https://json-schema.org/draft/2020-12/schema)."""


@dataclass(frozen=True, slots=True)
class Names:
    """A list of names."""

    def read(self, value: object) -> tuple[str, ...]:
        """The names, in order."""
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            raise WrongValueError('must be a list of texts, such as ["dates", "links"]')
        return tuple(value)

    def schema(self) -> dict[str, object]:
        """An array of strings."""
        return {"type": "array", "items": {"type": "string"}}


@dataclass(frozen=True, slots=True)
class NamesByPattern:
    """Lists of names under patterns of paths."""

    def read(self, value: object) -> Mapping[str, tuple[str, ...]]:
        """The names of each pattern."""
        if not isinstance(value, dict):
            raise WrongValueError("must be a table of path patterns with lists of texts")
        found: dict[str, tuple[str, ...]] = {}
        for pattern, names in value.items():
            if not _matches_files(pattern):
                raise WrongValueError(f"must have patterns as in .gitignore, and {pattern!r} matches no file")
            try:
                found[pattern] = Names().read(names)
            except WrongValueError as error:
                raise WrongValueError(f"{error}, and {pattern!r} is not") from None
        return found

    def schema(self) -> dict[str, object]:
        """An object of arrays of strings."""
        return {"type": "object", "additionalProperties": Names().schema()}


@dataclass(frozen=True, slots=True)
class Rewriting:
    """Addresses by patterns of others, in whose place they are looked at."""

    def read(self, value: object) -> Mapping[str, str]:
        """The addresses, in the order of their patterns."""
        if not isinstance(value, dict) or not all(isinstance(each, str) for each in value.values()):
            raise WrongValueError('must be a table of patterns with texts, such as "/talks/*" = "/slides/$1.html"')
        for pattern, address in value.items():
            if not pattern or max(len(pattern), len(address)) > _MOST_CHARACTERS:
                raise WrongValueError(f"must have patterns and texts of 1 to {_MOST_CHARACTERS} characters")
            stars = len(re.findall(r"\*+", pattern))
            used = [int(number) for number in re.findall(r"\$([1-9])", address)]
            if any(number > stars for number in used):
                raise WrongValueError(
                    f"has ${max(used)} for {pattern!r}, which holds {stars} of the * that $1… stand for"
                )
            if len(used) != len(set(used)):
                raise WrongValueError(f"must have each of $1… once at most, and that for {pattern!r} has not")
        return dict(value)

    def schema(self) -> dict[str, object]:
        """An object of strings."""
        text = {"type": "string", "maxLength": _MOST_CHARACTERS}
        names = {"minLength": 1, "maxLength": _MOST_CHARACTERS}
        return {"type": "object", "propertyNames": names, "additionalProperties": text}


def _matches_files(pattern: str) -> bool:
    """Whether a pattern can match: one that is empty, a comment, a negation or broken never does."""
    from pathspec import GitIgnoreSpec

    try:
        return [each.include for each in GitIgnoreSpec.from_lines([pattern]).patterns] == [True]
    except (ValueError, re.error):
        return False


@dataclass(frozen=True, slots=True)
class OneOf:
    """One of some words."""

    words: tuple[str, ...]

    def read(self, value: object) -> str:
        """The word."""
        if not isinstance(value, str) or value not in self.words:
            listed = ", ".join(f'"{word}"' for word in self.words[:-1])
            raise WrongValueError(f'must be {listed} or "{self.words[-1]}"')
        return value

    def schema(self) -> dict[str, object]:
        """An enumeration."""
        return {"enum": list(self.words)}


@dataclass(frozen=True, slots=True)
class WholeNumber:
    """A whole number within bounds."""

    least: int
    most: int

    def read(self, value: object) -> int:
        """The number."""
        if not isinstance(value, int) or isinstance(value, bool) or not self.least <= value <= self.most:
            raise WrongValueError(f"must be a whole number from {self.least} to {self.most}")
        return value

    def schema(self) -> dict[str, object]:
        """An integer with its bounds."""
        return {"type": "integer", "minimum": self.least, "maximum": self.most}


@dataclass(frozen=True, slots=True)
class Length:
    """A length of time."""

    def read(self, value: object) -> timedelta:
        """The length."""
        if not isinstance(value, str):
            raise WrongValueError('must be a length of time, such as "48h", "7d" or "2w"')
        try:
            return read_length(value)
        except UsageError as error:
            raise WrongValueError(f"must be a length of time, and {error}") from None

    def schema(self) -> dict[str, object]:
        """A string of a number and a unit."""
        return {"type": "string", "pattern": "^[0-9]{1,5} ?[hdw]$"}


@dataclass(frozen=True, slots=True)
class Seconds:
    """A time in seconds, with decimals if need be, within bounds."""

    least: float
    most: float

    def read(self, value: object) -> float:
        """The time."""
        if isinstance(value, bool) or not isinstance(value, int | float) or not self.least <= value <= self.most:
            raise WrongValueError(f"must be a number of seconds from {self.least:g} to {self.most:g}")
        return float(value)

    def schema(self) -> dict[str, object]:
        """A number with its bounds."""
        return {"type": "number", "minimum": self.least, "maximum": self.most}


@dataclass(frozen=True, slots=True)
class Switch:
    """Yes or no."""

    def read(self, value: object) -> bool:
        """Whether it is on."""
        if not isinstance(value, bool):
            raise WrongValueError("must be true or false")
        return value

    def schema(self) -> dict[str, object]:
        """A boolean."""
        return {"type": "boolean"}
