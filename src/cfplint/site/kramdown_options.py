"""The options with which Jekyll calls kramdown."""

from __future__ import annotations

from collections.abc import Mapping

from cfplint.kramdown import Options
from cfplint.site.merging import deep_merge
from cfplint.site.model import Configuration
from cfplint.source import Place

_OF_JEKYLL = frozenset(("coderay", "enable_coderay", "guess_lang", "show_warnings"))
"""Keys below `kramdown:` that Jekyll reads itself."""


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


def refused_options(configuration: Configuration) -> tuple[tuple[str, Place], ...]:
    """What kramdown does not know, or refuses, of the options that a configuration gives it.

    Args:
        configuration: the site's.

    Returns:
        A sentence and the place of the option, in the order of the files.
    """
    found: list[tuple[str, Place]] = []
    for source, yaml_text in configuration.files:
        given = yaml_text.data.get("kramdown") if isinstance(yaml_text.data, Mapping) else None
        version = {key: value for key, value in _mapping(given).items() if key == "kramdown_version"}
        for name, value in _mapping(given).items():
            place = yaml_text.places.get(("kramdown", str(name)))
            if place is None or name in _OF_JEKYLL:
                continue
            refused = Options.from_mapping({**version, str(name): value}).unknown
            found += ((sentence, Place(source.path, place.key)) for sentence in refused)
    return tuple(found)


def _mapping(value: object) -> Mapping[object, object]:
    return value if isinstance(value, Mapping) else {}
