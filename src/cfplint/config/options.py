"""The options of cfplint: a field here is one, its name with hyphens the key, its metadata how the value is read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Literal

from cfplint.config.external import ExternalOptions
from cfplint.config.kinds import Length, Names, NamesByPattern, OneOf, Rewriting, WholeNumber

FailOn = Literal["warning", "error"]
"""The least severity that makes a check fail; info never does."""
JekyllName = Literal["4.3", "github-pages"]
"""The Jekylls that build sites."""
ServerName = Literal["github-pages", "netlify"]
"""The servers whose rules are known."""
EditionState = Literal["active", "archived"]
"""Whether an event is still to come or its site is kept as a record."""


@dataclass(frozen=True, slots=True)
class SiteOptions:
    """What the site does not say of itself."""

    edition: int | None = field(
        default=None,
        metadata={"kind": WholeNumber(1900, 2999), "help": "The year of the event, where the site does not tell it."},
    )
    state: EditionState | None = field(
        default=None,
        metadata={
            "kind": OneOf(("active", "archived")),
            "help": "Whether the event is to come, or over and its site a record in which past dates belong.",
        },
    )
    jekyll: JekyllName | None = field(
        default=None,
        metadata={
            "kind": OneOf(("4.3", "github-pages")),
            "help": "The Jekyll that builds the site; guessed from its Gemfile and workflows if absent.",
        },
    )


@dataclass(frozen=True, slots=True)
class LinkOptions:
    """What the server does with paths, beyond the site's files, and how other servers are asked."""

    ignore: tuple[str, ...] = field(
        default=(),
        metadata={
            "kind": Names(),
            "help": "Globs of addresses, as pages hold them or rewritten, that no rule about links looks at.",
        },
    )
    rewrite: Mapping[str, str] = field(
        default_factory=dict,
        metadata={
            "kind": Rewriting(),
            "help": "What is looked at in place of addresses that fit a pattern; `$1` is what its first `*` is.",
        },
    )
    assume: tuple[str, ...] = field(
        default=(),
        metadata={
            "kind": Names(),
            "help": "Globs of paths, as links ask for them, that are served from elsewhere (`/papers/*`).",
        },
    )
    server: ServerName = field(
        default="github-pages",
        metadata={
            "kind": OneOf(("github-pages", "netlify")),
            "help": "Whose rules say which file a path gives; with Netlify's, `_redirects` is read.",
        },
    )
    try_files: tuple[str, ...] = field(
        default=(),
        metadata={
            "kind": Names(),
            "help": 'What the server tries for a path in place of that, as nginx writes it (["$uri", "$uri/"]).',
        },
    )
    index: tuple[str, ...] = field(
        default=("index.html", "index.htm"),
        metadata={"kind": Names(), "help": "The files that answer for their folder, the first one that exists."},
    )
    external: ExternalOptions = field(
        default_factory=ExternalOptions,
        metadata={"table": ExternalOptions, "help": "How `check --external` asks the links that leave the site."},
    )


@dataclass(frozen=True, slots=True)
class Config:
    """The options of a check."""

    select: tuple[str, ...] = field(
        default=(),
        metadata={"kind": Names(), "help": "Rules, codes or families that run; all that are on by default if empty."},
    )
    ignore: tuple[str, ...] = field(
        default=(), metadata={"kind": Names(), "help": "Rules, codes or families that do not run."}
    )
    per_file_ignores: Mapping[str, tuple[str, ...]] = field(
        default_factory=dict,
        metadata={"kind": NamesByPattern(), "help": "Rules that do not run on files whose path matches a pattern."},
    )
    fail_on: FailOn = field(
        default="warning",
        metadata={
            "kind": OneOf(("warning", "error")),
            "help": "The least severity of a finding that makes the check fail.",
        },
    )
    within: timedelta | None = field(
        default=None,
        metadata={"kind": Length(), "help": "How far ahead upcoming-deadline looks; a week if absent."},
    )
    site: SiteOptions = field(
        default_factory=SiteOptions, metadata={"table": SiteOptions, "help": "What the site does not say of itself."}
    )
    links: LinkOptions = field(
        default_factory=LinkOptions,
        metadata={"table": LinkOptions, "help": "What the server does with paths, and how other servers are asked."},
    )
