"""`sort` and `sort_natural`."""

from __future__ import annotations

from functools import cmp_to_key
from operator import itemgetter

from cfplint.errors import LiquidError
from cfplint.liquid.filters_registry import liquid_filter
from cfplint.liquid.limits import COMPARISON_STEPS, PRINTED_CHARACTERS_A_STEP, PROPERTY_STEPS, spend
from cfplint.liquid.ruby.comparing import sorted_values, spaceship
from cfplint.liquid.ruby.iterating import input_array, sequence
from cfplint.liquid.ruby.lookup import index, indexable
from cfplint.liquid.ruby.printing import to_s
from cfplint.liquid.ruby.properties import item_property
from cfplint.source import TracedStr


@liquid_filter("sort")
def sort(value: object, key: object = None, nils: object = "first") -> object:
    """In order, or in the order of a property; items without it come first or last."""
    if value is None:
        raise LiquidError("nil cannot be sorted")
    values = None if isinstance(value, str) else sequence(value)
    if values is None:
        raise LiquidError("only an array can be sorted")
    if key is None:
        return sorted_values(values)
    if nils not in ("first", "last"):
        raise LiquidError(f"{to_s(nils)} is no place for nils: first or last")
    nil_first = -1 if nils == "first" else 1
    spend(2 * PROPERTY_STEPS * len(values))
    pairs = [(item_property(item, key), item) for item in values]
    kinds = {type(each) for each, _ in pairs}
    if kinds <= _STRINGS or kinds <= _NUMBERS:
        return [item for _, item in sorted(pairs, key=itemgetter(0))]
    spend(COMPARISON_STEPS * len(values) * len(values).bit_length())

    def compare(left: tuple[object, object], right: tuple[object, object]) -> int:
        mine, other = left[0], right[0]
        if mine is None or other is None:
            return 0 if mine is other else nil_first if mine is None else -nil_first
        order = spaceship(mine, other)
        return order if order is not None else spaceship(to_s(mine), to_s(other)) or 0

    return [item for _, item in sorted(pairs, key=cmp_to_key(compare))]


@liquid_filter("sort_natural")
def sort_natural(value: object, key: object = None) -> object:
    """In order without regard to case, or so by a property; nil comes last."""
    values = input_array(value)
    spend((2 if key is None else PROPERTY_STEPS) * len(values))
    if key is None:
        return sorted(values, key=_folded)
    if not all(indexable(item) for item in values):
        return None
    try:
        return sorted(values, key=lambda item: _folded(index(item, key)))
    except TypeError as error:
        raise LiquidError(f"cannot select the property {to_s(key)}") from error


_STRINGS: frozenset[type] = frozenset((str, TracedStr))
_NUMBERS: frozenset[type] = frozenset((int, float))
_LOWER = {code: code + 32 for code in range(ord("A"), ord("Z") + 1)}


def _folded(value: object) -> tuple[bool, str]:
    text = to_s(value)
    spend(len(text) // PRINTED_CHARACTERS_A_STEP)
    return value is None, text.translate(_LOWER)
