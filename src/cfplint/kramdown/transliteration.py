"""Texts in Latin letters, for the option `transliterated_header_ids`.

kramdown asks the gem stringex, whose tables come from Perl's Text::Unidecode, as those of the package `text-unidecode`
do; where stringex went its own way, its readings stand here.
"""

from __future__ import annotations

import unicodedata

from cfplint.kramdown.document import Document
from cfplint.kramdown.optional_packages import optional_module, tell_missing

_UNKNOWN = "[?]"
"""How `text-unidecode` begins what it has for a character that it does not know."""
_READ_OTHERWISE = str.maketrans(
    {
        "–": "--", "—": "---", "−": "-", "\u200b": "", "€": "EU", "™": "",
        "Ή": "H", "Η": "H", "ή": "i", "η": "i", "Ύ": "Y", "Υ": "Y", "Ϋ": "Y", "Χ": "X", "χ": "x", "ξ": "ks",
        "Є": "Ie", "Е": "Ie", "е": "ie", "г": "gh", "一": " ",
    }
)  # fmt: skip


def in_latin(text: str, document: Document) -> str:
    """A text in the Latin letters of ASCII.

    Args:
        text: of any script.
        document: is told if the package is not there; then accents are taken off letters, and nothing else is done.
    """
    if text.isascii():
        return text
    tables = optional_module("text_unidecode")
    if tables is None:
        tell_missing(document, "transliterated_header_ids", "text-unidecode")
        return "".join(char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char))
    return "".join([_known(char, str(tables.unidecode(char))) for char in text.translate(_READ_OTHERWISE)])


def _known(char: str, reading: str) -> str:
    """What stays in an id of a reading: stringex has a sign and a space for a Han ideograph, else a sign only."""
    if not reading.startswith(_UNKNOWN):
        return reading
    return " " if "\u4e00" <= char <= "\u9fff" else ""
