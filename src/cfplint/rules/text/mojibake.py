"""Characters were read in the wrong encoding.

## Why
`Ã©` was an `é`, and `â€™` an apostrophe: somewhere on its way UTF-8 was taken for another encoding, and visitors see
the debris. U+FFFD stands where a character was lost altogether.

## Bad
```md
---
title: Call
---
Meet us at the cafÃ©.
```

## Good
```md
---
title: Call
---
Meet us at the café. ÂNGELO, SÃO.
```

## Fixed
```md
---
title: Call
---
Meet us at the café.
```

## Fix safety
Unsafe: it writes what the characters were before, as far as they are still there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cfplint.rules.finding import Finding, Fix, Severity
from cfplint.rules.rule import rule
from cfplint.source import Edit, Place, SourceFile, Span

_HIGH = "\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
"""The bytes 80 to BF as Windows' Western encoding, or Latin-1, reads them."""
_DEBRIS = re.compile(f"(?:[ÂÃ][{_HIGH}]|â[€‚‰†‡„][{_HIGH}])+|\ufffd+")
_MEANT = re.compile("[À-ÖØ-öø-ÿ¡-¿\xa0\u2010-\u205e\u20a0-\u20bf\u2122\u2190-\u21ff]+")
_ENDS_CAPITALS = re.compile("[A-ZÀ-Þ]{2}[’”»…–—]$")


@rule(code="TXT007", severity=Severity.WARNING, since="0.1")
def mojibake(source: SourceFile) -> Iterator[Finding]:
    """Report text that makes sense once it is written in the other encoding and read as UTF-8."""
    for match in _DEBRIS.finditer(source.raw):
        written, place = match[0], Place(source.path, Span(*match.span()))
        if written[0] == "\ufffd":
            yield Finding(place, "U+FFFD stands where a character was lost", "Write the character.")
            continue
        meant = _read_again(written)
        before = source.raw[max(match.start() - 1, 0) : match.end()]
        if meant and _MEANT.fullmatch(meant) and not _ENDS_CAPITALS.search(before):
            edit = Edit(source.path, match.start(), match.end(), meant)
            yield Finding(
                place,
                f"“{written}” was “{meant}” before it was read in the wrong encoding",
                f"Write “{meant}”.",
                fix=Fix.unsafe(f"Write “{meant}”", [edit]),
            )


def _read_again(written: str) -> str:
    """What was read in the wrong encoding, `""` if it was not."""
    data = b""
    for character in written:
        try:
            data += character.encode("cp1252")
        except UnicodeEncodeError:
            data += bytes([ord(character)])
    return data.decode("utf-8", "ignore") if data.decode("utf-8", "replace").count("\ufffd") == 0 else ""
