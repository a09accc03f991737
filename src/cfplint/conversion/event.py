"""A conference as machines read it: schema.org's `Event` in JSON-LD."""

from __future__ import annotations

import json
from datetime import date

from cfplint.agenda import Conference

_ESCAPED = str.maketrans({character: f"\\u{ord(character):04x}" for character in "<>&\u2028\u2029"})
"""What could end the `script` that the text stands in, or a line of it."""


def event_json(conference: Conference, start: date, last_day: date) -> str:
    """The text of a `script` that tells of a conference; `""` without a name.

    Args:
        conference: what the site tells of it; what it does not tell is not said.
        start: its first day.
        last_day: its last day.

    Source: https://schema.org/Event, https://www.w3.org/TR/json-ld11/#embedding-json-ld-in-html-documents
    """
    if not conference.label:
        return ""
    told: dict[str, object] = {"@context": "https://schema.org", "@type": "Event", "name": conference.label}
    if conference.full_name:
        told["alternateName"] = conference.full_name
    told["startDate"] = start.isoformat()
    told["endDate"] = last_day.isoformat()
    if conference.place:
        told["location"] = {"@type": "Place", "name": conference.place}
    if conference.url:
        told["url"] = f"{conference.url}/"
    return f"\n{json.dumps(told, ensure_ascii=False, indent=2).translate(_ESCAPED)}\n"
