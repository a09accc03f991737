"""The addresses that Jekyll gives to pages, documents and files."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping

_PLAIN_PATH = re.compile(r"^[a-zA-Z0-9./-]+$", re.MULTILINE)
_PATH_CHARACTERS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$&'()*+,;=:@/?")
_ESCAPED = re.compile("(?:%[0-9A-Fa-f]{2})+")
_PLACEHOLDER = re.compile(r":([a-z_]+)")
_SLASHES = re.compile("/+")
_PRETTY_SLUG = frozenset("._~!$&'()+,;=@")


def escape_path(path: str) -> str:
    """Percent-encode what may not stand in the path of a URL (RFC 3986), as Jekyll does."""
    if not path or _PLAIN_PATH.search(path):
        return path
    return "".join(
        character
        if character in _PATH_CHARACTERS
        else "".join(f"%{byte:02X}" for byte in character.encode("utf-8", "surrogatepass"))
        for character in path
    )


def unescape_path(path: str) -> str:
    """Undo percent-encoding; what stands there in the clear stays, the undecodable bytes of a file name too."""
    return _ESCAPED.sub(lambda match: bytes.fromhex(match[0].replace("%", "")).decode("utf-8", "replace"), path)


def clean_url(url: str) -> str:
    """A URL with a slash before it and without `..` and repeated slashes."""
    return _SLASHES.sub("/", f"/{url}".replace("..", "/").replace("./", ""))


def file_url(path: str) -> str:
    """The URL of a file that is copied: its path, of whose name the dots before the extension are left out."""
    name, extension = split_extension(path.rsplit("/", 1)[-1])
    return f"/{path[: len(path) - len(name) - len(extension)]}{name.rstrip('.')}{extension}"


def fill_page_template(template: str, placeholders: Mapping[str, str]) -> str:
    """The URL of a page: the placeholders are filled in one after the other."""
    url = template
    for name, value in placeholders.items():
        if ":" not in url:
            break
        url = url.replace(f":{name}", escape_path(value))
    return clean_url(url)


def fill_document_template(
    template: str, placeholders: Mapping[str, Callable[[], str | None]]
) -> tuple[str, str | None]:
    """The URL of a document.

    Args:
        template: with placeholders such as `:title`.
        placeholders: what each of them stands for.

    Returns:
        The URL, and the first placeholder that does not exist (Jekyll ends the build).
    """
    unknown: list[str] = []

    def fill(match: re.Match[str]) -> str:
        name = match[1]
        for known in (name, name.removesuffix("_")):
            if known in placeholders:
                return escape_path(placeholders[known]() or "") + name[len(known) :]
        unknown.append(name)
        return match[0]

    url = clean_url(_PLACEHOLDER.sub(fill, template))
    return url, unknown[0] if unknown else None


def with_permalink_suffix(template: str, style: str) -> str:
    """A template without an end, ended as the site's `permalink` ends."""
    if style in {"date", "ordinal", "none"} or style.endswith(":output_ext"):
        return f"{template}:output_ext"
    return f"{template}/" if style == "pretty" or style.endswith("/") else template


def slugify(text: str, *, pretty: bool = False, cased: bool = False) -> str:
    """A text as part of a URL: what is neither letter nor digit becomes a hyphen.

    Args:
        text: the text.
        pretty: whether characters such as `_` and `.` stay.
        cased: whether capitals stay.
    """
    kept: list[str] = []
    for character in text:
        if (
            unicodedata.category(character)[0] in "LM"
            or unicodedata.category(character) == "Nd"
            or (pretty and character in _PRETTY_SLUG)
        ):
            kept.append(character)
        elif not kept or kept[-1] != "-":
            kept.append("-")
    slug = "".join(kept).removeprefix("-").removesuffix("-")
    return slug if cased else slug.lower()


def split_extension(name: str) -> tuple[str, str]:
    """A file name and its extension as Ruby's `File.extname` sees it: a leading dot begins none, a last one is one."""
    dot = name.rfind(".")
    if dot < 1 or not name[:dot].strip("."):
        return name, ""
    return name[:dot], name[dot:]
