"""Keys of `_config.yml` that Jekyll 4 reads under a new name only."""

from __future__ import annotations

from collections.abc import Iterator

from cfplint.site.model import Configuration, Problem
from cfplint.site.platform import Platform

_MOST_NAMED = 3


def renamed_keys(configuration: Configuration, platform: Platform) -> Iterator[Problem]:
    """That plugins are asked for under `gems`, which is called `plugins` since Jekyll 3.5.

    Args:
        configuration: the site's configuration.
        platform: the Jekyll that builds it; Jekyll 3 reads the old name too.

    Source: https://jekyllrb.com/docs/history/ (3.5.0 and 4.0.0).
    """
    if platform.gems_key:
        return
    plugins = _names(configuration.data.get("plugins"))
    unread = [name for name in _names(configuration.data.get("gems")) if name not in plugins]
    written = next((file for file in reversed(configuration.files) if ("gems",) in file[1].places), None)
    if unread and written:
        source, text = written
        named = ", ".join(unread[:_MOST_NAMED]) + (" …" if len(unread) > _MOST_NAMED else "")
        message = f"Jekyll 4 does not read `gems` and loads none of its plugins ({named})"
        yield Problem("renamed-key", source.path, text.places["gems",].key, message)


def _names(value: object) -> list[str]:
    names = value if isinstance(value, list) else [value]
    return [str(name) for name in names if isinstance(name, str)]
