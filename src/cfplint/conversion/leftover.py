"""Template code that a visitor sees because nothing ran it."""

from __future__ import annotations

import re

_TAGS = (
    "assign|block|break|capture|case|comment|continue|cycle|decrement|else|elsif|endblock|endcapture|endcase|endcomment|"
    "endfor|endhighlight|endif|endraw|endtablerow|endunless|feed_meta|for|gist|highlight|if|include|include_cached|"
    "include_relative|increment|link|post_url|raw|seo|tablerow|unless|when"
)
_LIQUID_TAG = re.compile(rf"\{{%-?\s{{0,20}}(?:{_TAGS})\b[^{{}}%]{{0,400}}-?%\}}")
_LIQUID_OUTPUT = re.compile(r"\{\{-?\s{0,20}(?:site|page|include|layout|content|post|forloop)\b[^{}]{0,400}-?\}\}")
_ATTRIBUTE_LIST = re.compile(
    r"""\{:(?::(?:options|comment|nomarkdown|toc|nocontent)\b[^{}]{0,400}/?"""
    r"""|\s*(?:[.#][\w-]+|toc\b|[\w-]+=(?:"[^"{}]{0,200}"|'[^'{}]{0,200}'))[^{}]{0,400})\}|\{:/(?:options|comment|nomarkdown)?\}"""
)

BRACE_REFERENCE = r"(?:#0{0,9}123|#[xX]0{0,9}7[bB]|lbrace|lcub);"
"""What follows the first character of a reference to the brace that begins template code, as a regular expression."""


def without_leftovers(text: str) -> str:
    """A text without Liquid's tags, its outputs of Jekyll's variables, and kramdown's attribute lists.

    What is not plainly theirs stays: `{{ name }}` may be meant for a script in the page.
    """
    for pattern in (_LIQUID_TAG, _LIQUID_OUTPUT, _ATTRIBUTE_LIST):
        text = pattern.sub("", text)
    return text
