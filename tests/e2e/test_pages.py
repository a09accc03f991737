"""A browser shows of converted pages what it shows of those that Jekyll writes."""

from pathlib import Path

import pytest

pytest.importorskip("playwright", reason="needs Playwright, the extra e2e; `make e2e` installs it")

from playwright.sync_api import Browser
from tests.e2e.browser import shown
from tests.e2e.loopback import served
from tests.e2e.sites import SeenPage, declared, seen_pages

from cfplint.conversion import clean

SITE = Path(__file__).parents[2] / "fixtures/site"
MADE = Path(__file__).parents[1] / "conversion/pages"

pytestmark = pytest.mark.e2e


@pytest.fixture(scope="module")
def bundled(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> list[SeenPage]:
    return list(seen_pages(browser, SITE, tmp_path_factory.mktemp("bundled")))


@pytest.fixture(scope="module")
def made(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> list[SeenPage]:
    folder = tmp_path_factory.mktemp("made")
    pages = []
    for page in sorted(MADE.glob("*.html")):
        cleaned = clean(page.read_text(encoding="utf-8"), fragment=False)
        (folder / page.name).write_text(cleaned.html, encoding="utf-8")
        with served(page.parent) as old, served(folder) as new:
            before, after = (shown(browser, f"{address}/{page.name}") for address in (old, new))
        pages.append(SeenPage(page.stem, before, after, declared(cleaned.changes)))
    return pages


@pytest.fixture(params=["bundled", "made"])
def pages(request: pytest.FixtureRequest) -> list[SeenPage]:
    found: list[SeenPage] = request.getfixturevalue(request.param)
    assert found
    return found


def test_the_text_is_the_same(pages: list[SeenPage]) -> None:
    assert [(page.name, page.before.text, page.after.text) for page in pages if not page.is_same_text] == []


def test_the_console_says_nothing_new(pages: list[SeenPage]) -> None:
    assert {page.name: page.new_errors for page in pages if page.new_errors} == {}


def test_what_a_page_leads_on_to_is_heard_to_its_end(browser: Browser, tmp_path: Path) -> None:
    lead = '<meta http-equiv="refresh" content="0; url=two.html">'
    (tmp_path / "one.html").write_text(lead, encoding="utf-8")
    (tmp_path / "two.html").write_text(
        "<script src=three.js></script><script>onload = () => console.error('two')</script>", encoding="utf-8"
    )

    with served(tmp_path, "") as address:
        heard = {shown(browser, f"{address}/one.html").errors for _ in range(3)}

    assert len(heard) == 1
    assert [error for error in heard.pop() if error.startswith("two")]


@pytest.mark.parametrize("baseurl", ["", "/conf"])
def test_a_page_is_served_below_the_prefix_of_its_site(browser: Browser, tmp_path: Path, baseurl: str) -> None:
    (tmp_path / "index.html").write_text("<p>one</p><script>console.error('two')</script>", encoding="utf-8")

    with served(tmp_path, baseurl) as address:
        page = shown(browser, f"{address}/index.html")

    assert page.text == "one"
    assert [error.split()[0] for error in page.errors] == ["two"]
