"""Links that open a window."""

from __future__ import annotations

from collections.abc import Iterator

from cfplint.conversion.change import Change
from cfplint.conversion.rebuild import named
from cfplint.conversion.step import CleanedPage, cleaning_step


@cleaning_step()
def noopener(page: CleanedPage, _mode: str) -> Iterator[Change]:
    """Add `rel=noopener` to links that open a window, so that the page there cannot steer this one."""
    for link in named(page.soup, "a", "area", "form"):
        relations = str(link.get("rel", "")).lower().split()
        if str(link.get("target", "")).lower() == "_blank" and not {"noopener", "noreferrer", "opener"} & set(
            relations
        ):
            link["rel"] = " ".join([*str(link.get("rel", "")).split(), "noopener"])
            yield Change("added rel=noopener to a link that opens a window", str(link.get("href", "")))
