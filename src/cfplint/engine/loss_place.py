"""Where in the source that stands which conversion would lose."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cfplint.conversion import Loss
from cfplint.source import Place, Traced

_BETWEEN_WORDS = r"(?:\s|&nbsp;|<[^<>]{0,2000}>)+"


def place_of(loss: Loss, page: Traced) -> Place | None:
    """The place of what is gone, as near as it can be told; `None` for what is new, or written in another way.

    Args:
        loss: a loss of the page.
        page: the page as Jekyll writes it.
    """
    words = _words_to_the_first_lost(loss) if loss.kind == "text" else [loss.before.partition(" (")[0]]
    match = re.search(_BETWEEN_WORDS.join(map(re.escape, words)), page.text) if any(words) else None
    return page.place(match.end() - len(words[-1]), match.end()) if match else None


def _words_to_the_first_lost(loss: Loss) -> Sequence[str]:
    was, now = loss.before.split(), loss.after.split()
    same = 0
    while same < min(len(was), len(now)) and was[same] == now[same]:
        same += 1
    return was[: same + 1]
