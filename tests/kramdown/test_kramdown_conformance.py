"""kramdown 2.5 on kramdown's and kramdown-parser-gfm's own cases, which lie beside the project's checkout."""

import json
from pathlib import Path
from typing import Any

import pytest

from cfplint.kramdown import Options, convert, to_html

HOME = Path(__file__).parents[3] / "shared" / "conformance"
CASES: list[dict[str, Any]] = (
    json.loads((HOME / "cases.json").read_text(encoding="utf-8")) if (HOME / "cases.json").exists() else []
)
ROUGE = {
    "kramdown/block/06_codeblock/guess_lang_css_class",
    "kramdown/block/06_codeblock/highlighting",
    "kramdown/block/06_codeblock/highlighting-opts",
    "kramdown/block/06_codeblock/rouge/multiple",
    "kramdown/block/06_codeblock/rouge/simple",
    "kramdown/block/12_extension/options3",
    "kramdown/span/03_codespan/highlighting",
    "kramdown/span/03_codespan/rouge/simple",
    "gfm/codeblock_fenced",
}
"""Cases that show Rouge's tokens, which Pygments cuts otherwise."""


def _case(case: dict[str, Any]) -> Any:
    rouge = pytest.mark.xfail(reason="Rouge cuts code into other tokens than Pygments")
    return pytest.param(case, id=case["name"], marks=[rouge] if case["name"] in ROUGE else [])


@pytest.mark.shared
@pytest.mark.skipif(not CASES, reason="there is no ../shared/conformance beside this checkout")
@pytest.mark.parametrize("case", [_case(case) for case in CASES] or [None])
def test_equals_kramdown_2_5(case: dict[str, Any]) -> None:
    text = (HOME / case["text"]).read_bytes().decode("utf-8")
    wanted = (HOME / case["html"]).read_bytes().decode("utf-8")
    assert to_html(text, **case["options"]) == wanted
    assert convert(text, Options.from_mapping(case["options"])).html == wanted
