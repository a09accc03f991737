"""`cfplint rules`."""

from __future__ import annotations

import json

import click

from cfplint.cli.output import put


@click.command()
@click.option("--format", "format_name", type=click.Choice(["text", "json"]), default="text", help="How to list them.")
def command(format_name: str) -> int:
    """List all rules."""
    from cfplint.engine.selection import catalogue

    rows = [
        {
            "code": rule.code,
            "name": rule.name,
            "family": rule.family,
            "severity": rule.severity.value,
            "default": rule.default,
            "since": rule.since,
            "summary": rule.summary,
        }
        for rule in catalogue()
    ]
    if format_name == "json":
        put(json.dumps(rows, ensure_ascii=False, indent=2) + "\n")
        return 0
    width = max(len(str(row["name"])) for row in rows)
    for row in rows:
        off = "" if row["default"] else " (off by default)"
        put(f"{row['code']}  {row['name']:{width}}  {row['severity']:7}  {row['summary']}{off}\n")
    return 0
