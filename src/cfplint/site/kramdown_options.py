"""The options with which Jekyll calls kramdown."""

from __future__ import annotations

from collections.abc import Mapping

from cfplint.site.merging import deep_merge
from cfplint.site.model import Configuration


def kramdown_options(configuration: Configuration) -> dict[str, object]:
    """The options of a site's Markdown, by kramdown's names.

    Args:
        configuration: its `kramdown:` lies over Jekyll's defaults already.

    Source: https://jekyllrb.com/docs/configuration/markdown/ and Jekyll's `KramdownParser#setup`.
    """
    data = configuration.data
    found = data.get("kramdown")
    options = {str(key): value for key, value in (found if isinstance(found, Mapping) else {}).items()}
    coderay = options.pop("coderay", None)
    guess = options.pop("guess_lang", None)
    fallback = "coderay" if options.pop("enable_coderay", None) else data.get("highlighter") or "rouge"
    options["syntax_highlighter"] = options.get("syntax_highlighter") or fallback
    highlighting = {
        "default_lang": "plaintext",
        **_mapping(options.get("syntax_highlighter_opts")),
        "guess_lang": guess,
    }
    options["syntax_highlighter_opts"] = deep_merge(highlighting, _mapping(coderay))
    options.pop("show_warnings", None)
    return options


def _mapping(value: object) -> Mapping[object, object]:
    return value if isinstance(value, Mapping) else {}
