"""The text of a feed of jekyll-feed, written from what its page and the site say."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from cfplint.liquid.filters.arrays import default, reverse
from cfplint.liquid.filters.conversion import smartify
from cfplint.liquid.filters.dates import date_to_xmlschema
from cfplint.liquid.filters.html import strip_html, xml_escape
from cfplint.liquid.filters.selecting import where
from cfplint.liquid.filters.sorting import sort
from cfplint.liquid.filters.strings import capitalize, normalize_whitespace, strip
from cfplint.liquid.filters.urls import absolute_url
from cfplint.liquid.ruby import text as ruby_text
from cfplint.liquid.ruby.comparing import contains
from cfplint.liquid.ruby.lookup import property_of
from cfplint.liquid.ruby.printing import output, to_s

if TYPE_CHECKING:
    from cfplint.liquid.buffer import TraceBuffer
    from cfplint.liquid.context import JekyllContext

_MEDIA = 'xmlns:media="http://search.yahoo.com/mrss/"'


def write_feed(context: JekyllContext, buffer: TraceBuffer) -> None:
    """Write a feed without white space between its elements."""
    for part in _feed(context):
        buffer.write(part)


def _feed(context: JekyllContext) -> Iterator[str]:
    def site(*keys: str) -> object:
        return context.find_path("site", *keys)

    def page(key: str) -> object:
        return context.find_path("page", key)

    yield '<?xml version="1.0" encoding="utf-8"?>'
    if _is(page("xsl")):
        yield f'<?xml-stylesheet type="text/xml" href="{_address("/feed.xslt.xml", context)}"?>'
    language = site("lang")
    yield '<feed xmlns="http://www.w3.org/2005/Atom" '
    if _is(language):
        yield from ('xml:lang="', output(language), '"')
    yield ">"
    yield f'<generator uri="https://jekyllrb.com/" version="{to_s(context.find_path("jekyll", "version"))}">'
    yield "Jekyll</generator>"
    here, home = _address(page("url"), context), _address("/", context)
    yield f'<link href="{here}" rel="self" type="application/atom+xml" />'
    yield f'<link href="{home}" rel="alternate" type="text/html" '
    if _is(language):
        yield from ('hreflang="', output(language), '" ')
    yield "/>"
    yield f"<updated>{_date(site('time'), context)}</updated>"
    yield f"<id>{_escaped(here)}</id>"
    title = _title(context)
    if _is(title):
        yield from ('<title type="html">', _escaped(smartify(title, context=context)), "</title>")
    if _is(site("description")):
        yield from ("<subtitle>", _escaped(site("description")), "</subtitle>")
    author = site("author")
    if _is(author):
        name = default(_of(author, "name"), author)
        yield from _author(name, _of(author, "email"), _of(author, "uri"))
    for post in _posts(context):
        yield from _entry(post, context)
    yield "</feed>"


def _title(context: JekyllContext) -> object:
    title = default(context.find_path("site", "title"), context.find_path("site", "name"))
    collection, category = context.find_path("page", "collection"), context.find_path("page", "category")
    if collection != "posts":
        title = ruby_text.concatenated((to_s(title), " | ", to_s(capitalize(collection))))
    if _is(category):
        title = ruby_text.concatenated((to_s(title), " | ", to_s(capitalize(category))))
    return title


def _posts(context: JekyllContext) -> list[object]:
    tags, category = context.find_path("page", "tags"), context.find_path("page", "category")
    if _is(tags):
        posts = _of(context.find_path("site", "tags"), tags)
    else:
        posts = _of(context.find("site"), context.find_path("page", "collection"))
    if _is(category):
        posts = where(posts, "categories", category, context=context)
    if not isinstance(posts, list):
        return []
    if not _is(context.find_path("site", "show_drafts")):
        posts = [post for post in posts if _of(post, "draft") is not True]
    newest = reverse(sort(posts, "date"))
    limit = default(context.find_path("site", "feed", "posts_limit"), 10)
    try:
        most = int(to_s(limit))
    except ValueError:
        most = 0
    return newest[: max(most, 0)] if isinstance(newest, list) else []


def _entry(post: object, context: JekyllContext) -> Iterator[str]:
    context.budget.spend(10)
    language = _of(post, "lang")
    yield "<entry"
    if _is(language):
        yield from (' xml:lang="', output(language), '"')
    yield ">"
    title = _escaped(normalize_whitespace(strip_html(smartify(_of(post, "title"), context=context))))
    address = _address(_of(post, "url"), context)
    yield from ('<title type="html">', title, "</title>")
    yield from (f'<link href="{address}" rel="alternate" type="text/html" title="', title, '" />')
    changed = default(_of(post, "last_modified_at"), _of(post, "date"))
    yield f"<published>{_date(_of(post, 'date'), context)}</published><updated>{_date(changed, context)}</updated>"
    yield f"<id>{_escaped(_address(_of(post, 'id'), context))}</id>"
    shortened = default(_of(_of(post, "feed"), "excerpt_only"), context.find_path("site", "feed", "excerpt_only"))
    if not _is(shortened):
        yield f'<content type="html" xml:base="{_escaped(address)}"><![CDATA['
        yield to_s(strip(_of(post, "content")))
        yield "]]></content>"
    yield from _post_author(post, context)
    yield from _categories(post)
    summary = default(_of(post, "description"), _of(post, "excerpt"))
    if _is(summary) and summary != "":
        yield '<summary type="html"><![CDATA['
        yield to_s(normalize_whitespace(strip_html(summary)))
        yield "]]></summary>"
    yield from _image(post, context)
    yield "</entry>"


def _post_author(post: object, context: JekyllContext) -> Iterator[str]:
    first = _of(_of(post, "authors"), 0)
    author = default(default(_of(post, "author"), first), context.find_path("site", "author"))
    author = default(_of(context.find_path("site", "data", "authors"), author), author)
    email, uri = default(_of(author, "email"), None), default(_of(author, "uri"), None)
    yield from _author(default(default(_of(author, "name"), author), ""), email, uri)


def _author(name: object, email: object, uri: object) -> Iterator[str]:
    yield from ("<author><name>", _escaped(name), "</name>")
    if _is(email):
        yield from ("<email>", _escaped(email), "</email>")
    if _is(uri):
        yield from ("<uri>", _escaped(uri), "</uri>")
    yield "</author>"


def _categories(post: object) -> Iterator[str]:
    category, categories, tags = (_of(post, key) for key in ("category", "categories", "tags"))
    terms = [category] if _is(category) else categories
    for listed in (terms, tags):
        for term in listed if isinstance(listed, list) else ():
            yield from ('<category term="', _escaped(term), '" />')


def _image(post: object, context: JekyllContext) -> Iterator[str]:
    image = default(_of(_of(post, "image"), "path"), _of(post, "image"))
    if not _is(image):
        return
    address = _escaped(image if contains(image, "://") else absolute_url(image, context=context))
    yield f'<media:thumbnail {_MEDIA} url="{address}" /><media:content medium="image" url="{address}" {_MEDIA} />'


def _of(value: object, key: object) -> object:
    return property_of(value, key, command=True)


def _is(value: object) -> bool:
    """Whether Liquid takes a value for true."""
    return value is not None and value is not False


def _address(value: object, context: JekyllContext) -> str:
    return to_s(absolute_url(value, context=context))


def _escaped(value: object) -> str:
    return to_s(xml_escape(value))


def _date(value: object, context: JekyllContext) -> str:
    return to_s(date_to_xmlschema(value, context=context))
