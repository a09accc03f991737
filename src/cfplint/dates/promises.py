"""Words that promise something for later."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from cfplint.dates.context import PageContext
from cfplint.dates.records import is_record, is_record_file, is_record_section
from cfplint.facts.dated import Promise
from cfplint.facts.dates import DateMention, DatePlaceholder
from cfplint.facts.text import TextBlock

_MADE = (
    r"(?:announced|posted|published|provided|released|communicated|confirmed|added|listed|available|updated|online"
    r"|made (?:available|public)|out|uploaded|shared|given)"
)
_SOON = (
    r"(?:soon|shortly|in due (?:course|time)|in the (?:coming|next) (?:days|weeks)|closer to the (?:event|conference))"
)
_PROMISE = re.compile(
    rf"\b(?:will|to) be {_MADE}(?: (?:here|online|on this (?:page|site|website)))? (?:very )?{_SOON}\b"
    rf"|\bwill {_SOON} be {_MADE}\b"
    rf"|\b{_MADE} (?:very )?soon\b"
    r"|\bto be announced(?! (?:at|by|during|in|on))\b|\bcoming (?:very )?soon\b"
    r"|\b(?:details?|information|program(?:me)?|schedule) (?:to|will) follow(?: soon| shortly)?(?= ?(?:[.,;:!)–-]|$))"
    rf"|\b(?:more|further|additional) (?:details?|information)(?: [\w-]+){{0,5}} will be {_MADE}(?= ?(?:[.,;:!)–]|$))"
    r"|\bstay tuned\b(?! to (?!be\b))|\bcheck back (?:soon|later|for)\b"
    r"|\bpróximamente\b|\ba la brevedad\b|\bse anunciar[áa]n?\b|\bpor (?:anunciar|confirmar|definir)\b"
    r"|\b(?:em|muito em) breve\b|\bser[áa]o? (?:anunciad|divulgad|publicad)\w+\b|\ba (?:anunciar|definir|confirmar)\b"
    r"|\bdemnächst\b|\bin Kürze\b|\bfolg(?:t|en) (?:in Kürze|bald)\b|\bwird (?:noch )?bekannt ?gegeben\b"
    r"|\bprochainement\b|\bà venir\b|\bbientôt (?:disponible|en ligne|annonc\w+)\b|\bsera (?:bientôt )?annonc\w+\b"
    r"|\bprossimamente\b|\ba breve\b|\bsar(?:à|anno) (?:presto )?(?:annunciat|pubblicat)\w+\b"
    r"|\b(?:wordt|worden) (?:binnenkort|nog) (?:bekend ?gemaakt|aangekondigd)\b|\bbinnenkort\b"
    r"|即将公布|敬请期待|近日公開|後日公開",
    re.IGNORECASE,
)

_LIKELY = (
    "soon|shortly|will be |in due |in the coming|in the next|closer to the|be announced|follow|tuned|check back"
    "|próximamente|brevedad|anunciar|por confirmar|a confirmar|definir|em breve|a breve|divulgad|publicad|demnächst"
    "|in kürze|folgt"
    "|folgen|bekannt|prochainement|à venir|bientôt|prossimamente|annunciat|pubblicat|anunciad|binnenkort"
    "|aangekondigd|annonc|即将公布|敬请期待|近日公開|後日公開"
).split("|")
"""One of these is in each promise; to look for them is quicker than to look for promises."""
_CASE, _LONGEST_CASE = re.compile(r"\b(?:if|in case)\b[^.!?]*$", re.IGNORECASE), 300
_OF_OTHERS = re.compile(r"(?:^|/)(?:abstracts?|papers?)/", re.IGNORECASE)
"""Pages on which authors, not organisers, promise something."""


def read_promises(
    blocks: Sequence[TextBlock],
    mentions: Sequence[DateMention],
    placeholders: Sequence[DatePlaceholder],
    context: PageContext,
) -> Iterator[Promise]:
    """The promises of a page; what stands for a date is none, but a placeholder.

    Args:
        blocks: its text, in order.
        mentions: its dates.
        placeholders: what stands in place of dates.
        context: what else is known of it.
    """
    if _OF_OTHERS.search(context.path):
        return
    last = last_announced(mentions)
    taken = {placeholder.place for placeholder in placeholders}
    record: bool | None = None
    for block in blocks:
        if block.state != "live" or not block.element:
            continue
        lowered = block.text.text.lower()
        if not any(word in lowered for word in _LIKELY):
            continue
        for match in _PROMISE.finditer(block.text.text):
            if _is_advice(block.text.text, match):
                continue
            place = block.text.place(*match.span())
            if place is None or any(place.path == each.path and place.span.overlaps(each.span) for each in taken):
                continue
            if record is None:
                record = is_record(context, blocks)
            archive = record or is_record_file(place.path) or is_record_section(block.headings)
            yield Promise(place, match[0], last, archive, block.page)


def _is_advice(text: str, match: re.Match[str]) -> bool:
    """Whether to look again is what a reader is told to do in case of something, and so no promise of news."""
    if not match[0].lower().startswith("check back"):
        return False
    return _CASE.search(text[max(0, match.start() - _LONGEST_CASE) : match.start()]) is not None


def last_announced(mentions: Sequence[DateMention]) -> DateMention | None:
    """The deadline or event that ends last, of those that are shown."""
    shown = [each for each in mentions if each.state == "live" and each.kind != "other" and each.instant is not None]
    return max(shown, key=lambda each: (each.instant, each.place), default=None)
