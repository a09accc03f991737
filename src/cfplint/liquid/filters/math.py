"""Filters that calculate."""

from __future__ import annotations

import decimal

from cfplint.liquid.filters_registry import liquid_filter
from cfplint.liquid.ruby.iterating import integer_of
from cfplint.liquid.ruby.numbers import calculate, result_of, rounded, to_number, whole


@liquid_filter("plus")
def plus(value: object, operand: object) -> object:
    """The sum."""
    return calculate(value, "+", operand)


@liquid_filter("minus")
def minus(value: object, operand: object) -> object:
    """The difference."""
    return calculate(value, "-", operand)


@liquid_filter("times")
def times(value: object, operand: object) -> object:
    """The product."""
    return calculate(value, "*", operand)


@liquid_filter("divided_by")
def divided_by(value: object, operand: object) -> object:
    """The quotient; of integers, rounded down."""
    return calculate(value, "/", operand)


@liquid_filter("modulo")
def modulo(value: object, operand: object) -> object:
    """What is left of a division."""
    return calculate(value, "%", operand)


@liquid_filter("abs")
def absolute(value: object) -> object:
    """Without its sign."""
    number = to_number(value)
    return result_of(-number if number < 0 else number)


@liquid_filter("round")
def round_(value: object, digits: object = 0) -> object:
    """Rounded; halves go away from zero."""
    number = rounded(to_number(value), int(to_number(digits)))
    return int(number) if digits == 0 and digits is not False else result_of(number)


@liquid_filter("ceil")
def ceil(value: object) -> object:
    """Rounded up."""
    return whole(to_number(value), decimal.ROUND_CEILING)


@liquid_filter("floor")
def floor(value: object) -> object:
    """Rounded down."""
    return whole(to_number(value), decimal.ROUND_FLOOR)


@liquid_filter("at_least")
def at_least(value: object, least: object) -> object:
    """The larger of two numbers."""
    return result_of(max(to_number(value), to_number(least)))


@liquid_filter("at_most")
def at_most(value: object, most: object) -> object:
    """The smaller of two numbers."""
    return result_of(min(to_number(value), to_number(most)))


@liquid_filter("to_integer")
def to_integer(value: object) -> object:
    """The integer at its start, or 0."""
    return int(value) if isinstance(value, bool) else integer_of(value)
