"""Words with a slip of one letter."""

from __future__ import annotations

from string import ascii_lowercase


def one_slip_away(name: str) -> set[str]:
    """What a name becomes if one letter of it is missing, doubled, wrong or swapped with the next.

    Args:
        name: in lower case.
    """
    cuts = [(name[:at], name[at:]) for at in range(len(name) + 1)]
    return {
        *(left + right[1:] for left, right in cuts if right),
        *(left + right[1] + right[0] + right[2:] for left, right in cuts if len(right) > 1),
        *(left + letter + right for left, right in cuts for letter in ascii_lowercase),
        *(left + letter + right[1:] for left, right in cuts if right for letter in ascii_lowercase),
    }
