"""Arithmetic as Liquid's filters do it in Ruby: integers stay integers, other numbers are decimal."""

from __future__ import annotations

import decimal
import math
import re
from decimal import Decimal

from cfplint.errors import LiquidError
from cfplint.liquid.limits import BITS_A_STEP, DECIMAL_STEPS, LimitError, spend
from cfplint.liquid.ruby import text as ruby_text
from cfplint.liquid.ruby.printing import float_to_s, to_s

Number = int | Decimal

_DECIMAL = re.compile(r"-?\d+\.\d+", re.ASCII)
_INTEGER = re.compile(r"\s*([-+]?(?:0[xX][0-9a-fA-F]+|0[bB][01]+|0[oO]?[0-7]+|[1-9]\d*(?:_\d+)*|0))\s*", re.ASCII)
_CONTEXT = decimal.Context(prec=60, rounding=decimal.ROUND_HALF_UP, Emax=10**6, Emin=-(10**6), traps=[])
_MAX_BITS = 12_000
_LONG = 64
"""Bits of a number that is calculated with in no time."""
_MAX_PLACES = 30


def to_number(value: object) -> Number:
    """`Liquid::Utils.to_number`: 0 for what is no number."""
    if isinstance(value, bool):
        return 0
    if isinstance(value, int):
        return value
    if isinstance(value, float):
        return _finite(value)
    if isinstance(value, str):
        stripped = ruby_text.strip(value)
        if _DECIMAL.fullmatch(stripped):
            return Decimal(stripped[:4000])
        return ruby_text.to_i(value)
    return 0


def _finite(value: float) -> Decimal:
    return Decimal(float_to_s(value))


def to_integer(value: object) -> int:
    """`Liquid::Utils.to_integer`.

    Raises:
        LiquidError: it is neither an integer nor a string that is one.
    """
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    match = _INTEGER.fullmatch(to_s(value))
    if not match:
        raise LiquidError("invalid integer")
    digits = match.group(1).replace("_", "")[:4000]
    sign, bare = (digits[0], digits[1:]) if digits[0] in "+-" else ("", digits)
    number = (int(bare, 0) if bare[1] in "xXbBoO" else int(bare, 8)) if len(bare) > 1 and bare[0] == "0" else int(bare)
    return -number if sign == "-" else number


def result_of(number: Number) -> object:
    """A result as the template sees it: decimals become floats."""
    if isinstance(number, Decimal):
        return float(number)
    if number.bit_length() > _MAX_BITS:
        raise LimitError("a number has too many digits")
    return number


def whole(number: Number, rounding: str) -> int:
    """A number rounded to a whole one.

    Raises:
        LiquidError: it is infinite, or none.
    """
    try:
        return int(Decimal(number).to_integral_value(rounding))
    except (OverflowError, ValueError, decimal.InvalidOperation) as error:
        raise LiquidError(f"{float_to_s(float(number))} is no finite number") from error


def calculate(left: object, operator: str, right: object) -> object:
    """`plus`, `minus`, `times`, `divided_by` and `modulo`.

    Args:
        left: the input.
        operator: one of `+ - * / %`.
        right: the operand.

    Raises:
        LiquidError: an integer is divided by zero.
    """
    first, second = to_number(left), to_number(right)
    integers = isinstance(first, int) and isinstance(second, int)
    if not second and (operator == "%" or (operator == "/" and integers)):
        raise LiquidError("divided by 0")
    if not second and operator == "/":
        return math.inf if first > 0 else -math.inf if first < 0 else math.nan
    if isinstance(first, int) and isinstance(second, int):
        return result_of(_integers(first, operator, second))
    spend(DECIMAL_STEPS)
    return result_of(_decimals(Decimal(first), operator, Decimal(second)))


def _integers(first: int, operator: str, second: int) -> int:
    if operator == "*" and first.bit_length() + second.bit_length() > _MAX_BITS:
        raise LimitError("a number has too many digits")
    if first.bit_length() > _LONG:
        spend(first.bit_length() // BITS_A_STEP)
    match operator:
        case "+":
            return first + second
        case "-":
            return first - second
        case "*":
            return first * second
        case "/":
            return first // second
        case _:
            return first % second


def _decimals(first: Decimal, operator: str, second: Decimal) -> Decimal:
    match operator:
        case "+":
            return _CONTEXT.add(first, second)
        case "-":
            return _CONTEXT.subtract(first, second)
        case "*":
            return _CONTEXT.multiply(first, second)
        case "/":
            return _CONTEXT.divide(first, second)
        case _:
            rest = _CONTEXT.remainder(first, second)
            return rest + second if rest and (rest < 0) != (second < 0) else rest


def rounded(number: Number, digits: int) -> Number:
    """Ruby's `round`: halves go away from zero."""
    if isinstance(number, int) and digits >= 0:
        return number
    if isinstance(number, Decimal) and not number.is_finite():
        return number if digits > 0 else whole(number, decimal.ROUND_HALF_UP)
    spend(DECIMAL_STEPS)
    if digits > _MAX_PLACES:
        return number
    digits = max(digits, -_MAX_PLACES)
    value = Decimal(number).quantize(Decimal(1).scaleb(-digits), decimal.ROUND_HALF_UP, _CONTEXT)
    return int(value) if digits <= 0 or isinstance(number, int) else value
