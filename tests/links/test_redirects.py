"""Which paths the rules of Netlify's `_redirects` answer."""

from __future__ import annotations

import time
from itertools import islice, product

from hypothesis import given
from hypothesis import strategies as st

from cfplint.links.redirects import Redirects

SEGMENTS = st.lists(st.sampled_from(("a", "b", ":x", ":y")), max_size=4)
RULES = st.builds(lambda segments, splat: "/" + "/".join([*segments, *splat]), SEGMENTS, st.sampled_from(([], ["*"])))
PATHS = st.lists(st.sampled_from(("a", "b", "c", "")), max_size=5).map(lambda segments: "/" + "/".join(segments))


def redirects(rules: list[str]) -> Redirects:
    found = Redirects()
    for rule in rules:
        found.add(rule)
    return found


def is_redirected_by(rule: str, path: str) -> bool:
    """The same for one rule, as its documentation says it."""
    wanted, asked = rule.rstrip("/").split("/")[1:], path.removesuffix("/").split("/")[1:]
    splat = wanted[-1:] == ["*"]
    wanted = wanted[:-1] if splat else wanted
    long_enough = len(asked) >= len(wanted) if splat else len(asked) == len(wanted)
    pairs = zip(wanted, asked, strict=False)
    return long_enough and all(name == segment or (name[0] == ":" and segment) for name, segment in pairs)


@given(st.lists(RULES, max_size=6), st.lists(PATHS, max_size=6))
def test_all_rules_at_once_answer_what_one_of_them_answers(rules: list[str], paths: list[str]) -> None:
    together = redirects(rules)

    assert [together.answers(path) for path in paths] == [
        any(is_redirected_by(rule, path) for rule in rules) for path in paths
    ]


def test_rules_of_many_placeholders_cost_their_number_once() -> None:
    choices = islice(product(("a", ":x"), repeat=12), 5_000)
    rules = redirects(["/" + "/".join(choice) for choice in choices])
    start = time.process_time()

    answered = sum(rules.answers("/a" * 11 + f"/{number}") for number in range(20_000))

    # A second on a busy machine; a path compared with each rule, or node by node, would take minutes.
    assert (answered, time.process_time() - start < 30) == (20_000, True)
