"""What a site's owner says of addresses before any is looked at: which to leave alone, and which stand for others."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from fnmatch import translate

from cfplint.config.options import LinkOptions
from cfplint.facts.images import Image
from cfplint.facts.links import CommentedLink, Link

_MOST_MATCHED = 2_000
"""A longer address fits no pattern."""
_STARS = re.compile(r"\*+")
_NUMBER = re.compile(r"\$([1-9])")


class Addresses:
    """Answers which addresses are looked at, and in what form."""

    __slots__ = ("_ignored", "_known", "_rewriting")

    def __init__(self, options: LinkOptions) -> None:
        """Take the patterns.

        Args:
            options: those of links.
        """
        self._ignored = re.compile("|".join(map(translate, options.ignore))) if options.ignore else None
        self._rewriting = [(_pattern(each), address) for each, address in options.rewrite.items()]
        self._known: dict[str, str] = {}

    def rewritten(self, link: Link) -> Link:
        """A link with the address that is looked at in place of its own; one that Liquid left open is as it was.

        Args:
            link: as its page has it.
        """
        url = link.url if link.unresolved else self._rewritten(link.url)
        return link if url == link.url else replace(link, url=url, original=link.url, written=False)

    def looked_at(self, facts: Iterable[object]) -> Iterator[object]:
        """The facts without the links and images that are left alone, links with the addresses that are looked at.

        Args:
            facts: of any kinds.
        """
        if not self._rewriting and self._ignored is None:
            yield from facts
            return
        for fact in facts:
            match fact:
                case Link():
                    link = self.rewritten(fact)
                    if not self._is_ignored(link.url):
                        yield link
                case CommentedLink():
                    link = self.rewritten(fact.link)
                    if not self._is_ignored(link.url):
                        yield replace(fact, link=link)
                case Image(urls=urls) if urls and all(self._is_ignored(self._rewritten(url)) for url in urls):
                    pass
                case _:
                    yield fact

    def _rewritten(self, url: str) -> str:
        if not self._rewriting or len(url) > _MOST_MATCHED:
            return url
        known = self._known.get(url)
        if known is None:
            known = self._known[url] = next(self._fitting(url), url)
        return known

    def _fitting(self, url: str) -> Iterator[str]:
        for pattern, address in self._rewriting:
            if match := pattern.fullmatch(url):
                first, *rest = _NUMBER.split(address)
                numbered = zip(rest[::2], rest[1::2], strict=True)
                yield first + "".join(match[int(number)] + text for number, text in numbered)

    def _is_ignored(self, url: str) -> bool:
        return self._ignored is not None and bool(self._ignored.fullmatch(url[:_MOST_MATCHED]))


def _pattern(written: str) -> re.Pattern[str]:
    """A pattern whose every `*` is a group, and which never goes back over what a `*` before the last one took."""
    first, *rest = map(re.escape, _STARS.split(written))
    if not rest:
        return re.compile(first)
    *middle, last = rest
    return re.compile(f"{first}{''.join(f'(?>(.*?){each})' for each in middle)}(.*){last}", re.DOTALL)
