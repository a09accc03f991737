"""`cfplint explain`."""

from __future__ import annotations

import click

from cfplint.cli.output import put


@click.command()
@click.argument("rule")
def command(rule: str) -> int:
    """Say what a rule finds, why it matters, and show a bad and a good example.

    RULE is a rule's name or code.
    """
    from cfplint.engine.internal_error import internal_error
    from cfplint.engine.selection import named
    from cfplint.rules.pages import explanation

    asked = rule.lower().replace("_", "-")
    found = [internal_error] if asked in (internal_error.name, internal_error.code.lower()) else named([rule])
    for number, each in enumerate(sorted(found, key=lambda each: each.code)):
        put(("\n" if number else "") + explanation(each))
    return 0
