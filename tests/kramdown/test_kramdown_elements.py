"""Syntax elements that are registered outside of cfplint, in processes of their own."""

import json
import re
import subprocess
import sys
from pathlib import Path

from tests.kramdown.documents import BLOCKS, LINES
from tests.kramdown.test_kramdown_places import EVERYTHING

from cfplint.kramdown import Options, convert

PAGE = (Path(__file__).parents[2] / "docs" / "kramdown.md").read_text(encoding="utf-8")
(EXAMPLE,) = re.findall(r"^```python\n(import re\n.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
"""The example of the documentation."""


def run(code: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, encoding="utf-8", check=False)


def test_the_example_of_the_documentation_works() -> None:
    assert run(EXAMPLE).stderr == ""


def test_an_element_counts_after_a_conversion_too() -> None:
    done = run(f'from cfplint.kramdown import to_html\nassert to_html("==a==") == "<p>==a==</p>\\n"\n{EXAMPLE}')
    assert done.stderr == ""


def test_a_module_may_register_its_element_again() -> None:
    assert run(f"{EXAMPLE}\n{EXAMPLE}").stderr == ""


def test_a_token_that_nothing_renders_is_told() -> None:
    done = run(EXAMPLE.replace('@renders("mark")', ""))
    assert done.stderr.splitlines()[-1] == (
        "cfplint.errors.ElementError: no @renders('mark') says how kramdown tokens of the type 'mark' are written"
    )


def test_two_elements_of_one_name_are_told() -> None:
    done = run(f"{EXAMPLE.replace('def mark(', 'def emphasis(')}")
    assert done.stderr.splitlines()[-1] == (
        "cfplint.errors.ElementError: there is an element 'emphasis' of kramdown already"
    )


def _types(tokens: list[dict[str, object]]) -> set[str]:
    found: set[str] = set()
    for token in json.loads(json.dumps(tokens)):
        found |= {token["type"]} | _types(token.get("children", []))
    return found


def test_the_documentation_names_every_type_of_token() -> None:
    table = PAGE[PAGE.index("| types |") : PAGE.index("`category` is")]
    named = {
        name for row in table.splitlines()[2:] for name in re.findall(r"`(\w+)`", row.split("|")[1:2][0] if row else "")
    }
    made: set[str] = set()
    for options in (Options(), Options(input="GFM", gfm_emojis=True)):
        converted = convert("\n\n".join([*BLOCKS, *LINES, EVERYTHING]), options)
        made |= _types([*converted.tokens, *converted.footnotes.values()])
    assert named == made
