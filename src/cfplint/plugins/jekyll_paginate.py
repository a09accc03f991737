"""jekyll-paginate 1.1: the posts of an `index.html` spread over several pages.

Source: https://jekyllrb.com/docs/pagination/.
"""

from __future__ import annotations

from dataclasses import replace
from posixpath import normpath

from cfplint.plugins.pages import newest_first, posts_of, publishing_of
from cfplint.plugins.plugin import LOWEST, Plugin
from cfplint.site.model import DocumentList, Page, SiteModel
from cfplint.site.pages import make_page


def paginate(site: SiteModel) -> SiteModel:
    """Give the template its `paginator`, and add the pages from the second on."""
    per_page = _whole(site.configuration.data.get("paginate"))
    template = _template_of(site)
    if per_page < 1 or template is None or template.front_matter is None:
        return site
    posts = [post for post in posts_of(site).documents if post.listed and not post.data.get("hidden")]
    paths = [post.path for post in newest_first(posts)]
    total = -(-len(paths) // per_page)
    pages = list(site.pages)
    for number in range(1, total + 1):
        variables = {"paginator": _paginator(site, template, number, total, per_page, paths)}
        if number == 1:
            pages[pages.index(template)] = replace(template, variables=variables)
            continue
        name = normpath(f"{_path(site, template, number)}/index.html").lstrip("/")
        page = make_page(template.source, template.front_matter, name, publishing_of(site))
        # Jekyll keeps the template's path, by which it finds its defaults, and moves the page only.
        pages.append(
            replace(
                page,
                generated=True,
                variables=variables,
                data=template.data,
                relative_path=template.relative_path,
            )
        )
    return replace(site, pages=tuple(pages))


def _template_of(site: SiteModel) -> Page | None:
    """The `index.html` nearest to the folder of the paginated pages, in it or above it."""
    folder = normpath(f"/{site.configuration.data.get('paginate_path') or ''}").rpartition("/")[0].strip("/")
    parts = folder.split("/") if folder else []
    above = {"/".join((*parts[:length], "index.html")) for length in range(len(parts) + 1)}
    candidates = [page for page in site.pages if page.listed and page.relative_path in above]
    return max(candidates, key=lambda page: len(page.relative_path), default=None)


def _paginator(
    site: SiteModel, template: Page, number: int, total: int, per_page: int, paths: list[str]
) -> dict[str, object]:
    before, behind = (number - 1 if number > 1 else None), (number + 1 if number < total else None)
    return {
        "page": number,
        "per_page": per_page,
        "posts": DocumentList(tuple(paths[(number - 1) * per_page : number * per_page])),
        "total_posts": len(paths),
        "total_pages": total,
        "previous_page": before,
        "previous_page_path": _path(site, template, before),
        "next_page": behind,
        "next_page_path": _path(site, template, behind),
    }


def _path(site: SiteModel, template: Page, number: int | None) -> str | None:
    """The path of a page, with a slash before it."""
    if number is None:
        return None
    if number <= 1:
        return template.escaped_url or template.url
    path = str(site.configuration.data.get("paginate_path") or "").replace(":num", str(number), 1)
    return path if path.startswith("/") else f"/{path}"


def _whole(value: object) -> int:
    """A number of posts, `0` where it is none."""
    try:
        return int(str(value))
    except ValueError:
        return 0


PLUGIN = Plugin("jekyll-paginate", paginate, LOWEST)
