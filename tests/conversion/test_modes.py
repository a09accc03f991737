"""What steps do with a whole page, and in their other modes."""

import pytest

from cfplint.conversion import clean, losses, modes_of
from cfplint.conversion.stylesheet import chosen_elements, css


def body(html: str, *modes: str) -> str:
    page = clean(html, fragment=False, title="x", modes=modes_of(modes)).html
    return page.partition("<body>\n")[2].partition("\n</body>")[0]


@pytest.mark.parametrize(
    ("html", "look"),
    [
        ("<center>one</center>", "text-align: center"),
        ('<font color="red" face="Arial" size="+1">one</font>', "color: red; font-family: Arial; font-size: large"),
        ('<p align="right">one</p>', "text-align: right"),
        ('<img src="a.png" alt="one" align="left" hspace="5">', "float: left; margin-left: 5px; margin-right: 5px"),
        ('<table><tr><td bgcolor="ffcc00" width="20%">one</td></tr></table>', "background-color: #ffcc00; width: 20%"),
        ('<table><tr><td valign="top">one</td></tr></table>', "vertical-align: top"),
        ('<table cellpadding="4"><tr><td>one</td></tr></table>', "padding: 4px"),
        ('<table background="hall.jpg"><tr><td>one</td></tr></table>', 'background-image: url("hall.jpg")'),
        ('<iframe src="a.html" width="100%"></iframe>', "width: 100%"),
        ('<p style="COLOR: red;; margin:0 auto">one</p>', "color: red; margin: 0 auto"),
        ('<p style="background: url(a;b.png)">one</p>', "background: url(a;b.png)"),
        ("<p style=\"font-family: 'a;b'; color: red\">one</p>", "font-family: 'a;b'; color: red"),
    ],
)
def test_a_look_becomes_a_class_of_the_stylesheet(html: str, look: str) -> None:
    cleaned = clean(html, fragment=False, title="x")

    assert f"{{ {look} }}" in css(cleaned.styles)
    assert css(cleaned.styles) in cleaned.html
    assert losses(html, cleaned.html, styles=cleaned.styles) == ()


@pytest.mark.parametrize("style", ["x } body { color: red", "color: red </style><script>", "color", ": red", "{}"])
def test_what_is_no_declaration_does_not_get_out_of_its_rule(style: str) -> None:
    assert clean(f'<p style="{style}">one</p>', fragment=False, title="x").styles == {}


@pytest.mark.parametrize(
    "style",
    [
        "color: red /*",
        "background: url(foo",
        "width: calc(1px",
        "font-family: 'abc",
        "grid-area: [a",
        "color: red)",
        "color: red\\",
    ],
)
def test_what_is_left_open_does_not_reach_the_next_rule(style: str) -> None:
    html = f'<p style="{style}">one</p><p style="color: blue">two</p>'
    sheet = css(clean(html, fragment=False, title="x").styles)

    assert "{ color: blue }" in sheet
    assert all(line.endswith(" }") and "/*" not in line for line in sheet.splitlines())
    assert sheet.count("(") == sheet.count(")")


@pytest.mark.parametrize("address", ["a b.png", "ä.png", r"a\b.png", "a|b.png", "a{b}.png", "a'b.png", "a(b).png"])
def test_a_background_keeps_its_address(address: str) -> None:
    html = f'<table background="{address}"><tr><td>one</td></tr></table>'
    cleaned = clean(html, fragment=False, title="x")

    assert losses(html, cleaned.html, styles=cleaned.styles) == ()


def test_an_address_in_a_style_leads_from_the_stylesheet_where_it_led_from_the_page() -> None:
    html = '<p style="background: url(../hall.jpg)">one</p>'
    cleaned = clean(html, fragment=False, title="x", stylesheet="/2026/cfplint.css", address="/2026/a/b/")

    assert 'url("/2026/a/hall.jpg")' in css(cleaned.styles)
    assert losses(html, cleaned.html, styles=cleaned.styles, page="/2026/a/b/") == ()


def test_a_base_counts_for_addresses_in_styles() -> None:
    html = '<head><base href="/2025/"></head><p style="background: url(hall.jpg)">one</p>'
    cleaned = clean(html, fragment=False, title="x", stylesheet="/2026/cfplint.css", address="/2026/a/")

    assert 'url("/2025/hall.jpg")' in css(cleaned.styles)
    assert losses(html, cleaned.html, styles=cleaned.styles, page="/2026/a/") == ()


def test_one_look_is_one_class() -> None:
    cleaned = clean('<p style="color: red">one</p><p style="color:red;">two</p>', fragment=False, title="x")

    assert len(cleaned.styles) == 1


def test_a_page_names_the_stylesheet_of_the_site_once() -> None:
    once = clean("<center>one</center>", fragment=False, title="x", stylesheet="/cfplint.css").html
    again = clean(once, fragment=False, stylesheet="/cfplint.css").html

    assert once.count('<link rel="stylesheet" href="/cfplint.css">') == 1
    assert again == once


@pytest.mark.parametrize(
    ("mode", "html", "content"),
    [
        ("inline-styles=drop", '<p style="color: red">one</p>', "<p>one</p>"),
        ("inline-styles=off", '<p style="color: red">one</p>', '<p style="color: red">one</p>'),
        ("obsolete-attributes=drop", '<p align="right">one</p>', "<p>one</p>"),
        ("obsolete-elements=drop", "<center>one</center>", "<div>one</div>"),
        ("struck-text=drop", "<p>Due <s>May 1</s> May 8</p>", "<p>Due  May 8</p>"),
        ("struck-text=drop", "<ul><li>one</li><li><del>May 1</del></li></ul>", "<ul><li>one</li></ul>"),
        ("struck-text=drop", "<p>Due <s>May <del>1</del></s></p>", "<p>Due</p>"),
        (
            "emphasis",
            '<b id="x">one</b> <i>two</i> <i class="icon">x</i> <i></i>',
            '<strong id="x">one</strong> <em>two</em> <i class="icon">x</i>',
        ),
        ("comments=but-licences", "<p>one</p><!-- (c) 2020 --><!-- old -->", "<p>one</p><!-- (c) 2020 -->"),
        ("comments=but-licences", "<p>one<!-- MIT licence --></p>", "<p>one<!-- MIT licence --></p>"),
        (
            "comments=but-conditional",
            "<p>a</p><!--[if IE]>b<![endif]--><!-- c -->",
            "<p>a</p><!--[if IE]>b<![endif]-->",
        ),
        (
            "comments=but-conditional",
            "<i>a</i><!--[if !IE]><!-->b<!--<![endif]-->",
            "<i>a</i><!--[if !IE]><!-->b<!--<![endif]-->",
        ),
        (
            "comments=but-both",
            "a<!-- © us --><!--[if IE]>b<![endif]--><!-- c -->d",
            "a<!-- © us --><!--[if IE]>b<![endif]-->d",
        ),
        ("heading-levels=repair", "<h1>a</h1><h3>b</h3><h4>c</h4>", "<h1>a</h1><h2>b</h2><h3>c</h3>"),
        ("heading-levels=repair", "<h1>a</h1><h3>b</h3><h3>c</h3>", "<h1>a</h1><h2>b</h2><h2>c</h2>"),
        ("heading-levels", "<h2>a</h2><h5>b</h5><h4>c</h4>", "<h2>a</h2><h3>b</h3><h3>c</h3>"),
    ],
)
def test_a_mode(mode: str, html: str, content: str) -> None:
    assert body(html, mode) == content


@pytest.mark.parametrize(
    ("mode", "html"),
    [
        ("inline-styles=drop", '<p style="background: url(a.png)">one</p>'),
        ("obsolete-attributes=drop", '<table background="a.png"><tbody><tr><td>one</td></tr></tbody></table>'),
        ("struck-text=drop", '<p>Due <s>May 1 <a href="/x">one</a></s> May 8</p>'),
        ("heading-levels=repair", '<h1>a</h1><h3 id="b">b</h3>'),
    ],
)
def test_a_step_declares_what_it_takes(mode: str, html: str) -> None:
    cleaned = clean(html, fragment=False, title="x", modes=modes_of([mode]))
    declared = [loss for _, change in cleaned.changes for loss in change.loses]

    assert declared
    assert losses(html, cleaned.html, declared=declared, styles=cleaned.styles) == ()


@pytest.mark.parametrize(
    ("html", "head"),
    [
        ("<p>one</p><style>p { color: red }</style>", "<style>p { color: red }</style>"),
        ('<p>one</p><meta name="viewport" content="x">', '<meta name="viewport" content="x">'),
        ("<p>one</p><title>Dates</title>", "<title>Dates</title>"),
    ],
)
def test_metadata_in_the_content_moves_to_the_head(html: str, head: str) -> None:
    page = clean(f"<head></head><body>{html}</body>", fragment=False).html

    assert head in page.partition("</head>")[0]
    assert "<body>\n<p>one</p>\n</body>" in page


def test_a_second_title_goes() -> None:
    page = clean("<head><title>Dates</title></head><body><title>x</title>one</body>", fragment=False).html

    assert page.count("<title>") == 1
    assert "<title>Dates</title>" in page


@pytest.mark.parametrize(
    "comment", ["<!-- Copyright 2020 -->", "<!--[if lt IE 9]><script src=a.js></script><![endif]-->"]
)
@pytest.mark.parametrize(
    "html",
    [
        "{}<html><head><title>x</title></head><body>one</body></html>",
        "<!DOCTYPE html>{}<html>{}<head>{}<title>x</title>{}</head>{}<body>{}one{}</body>{}</html>{}",
    ],
)
def test_comments_that_stay_keep_their_place(html: str, comment: str) -> None:
    given = html.replace("{}", comment)
    modes = modes_of(["comments=but-both"])
    once = clean(given, fragment=False, modes=modes).html

    assert once.replace("\n", "").replace('<meta charset="utf-8">', "").removeprefix(
        "<!DOCTYPE html>"
    ) == given.removeprefix("<!DOCTYPE html>")
    assert clean(once, fragment=False, modes=modes).html == once


@pytest.mark.parametrize("css", ["aside span { color: red }", "span{}", "ul>span:first-child", "b,span", ":is(span)"])
def test_a_wrapper_that_a_style_sheet_chooses_by_its_name_stays(css: str) -> None:
    html = "<p><span>one</span></p>"

    assert html in clean(html, fragment=False, chosen=chosen_elements(css)).html
    assert html in clean(f"<style>{css}</style>{html}", fragment=False).html
    assert html not in clean(html, fragment=True, chosen=chosen_elements(css)).html


@pytest.mark.parametrize("css", [".span { color: red }", "#div{}", ".row-span", "$span: 1", "lifespan"])
def test_a_name_that_is_no_selector_keeps_nothing(css: str) -> None:
    assert chosen_elements(css) == frozenset()


@pytest.mark.parametrize(
    ("html", "content"),
    [
        ('<p itemprop="name">one</p>', "<p>one</p>"),
        ('<div itemscope=""><p itemprop="name">one</p></div>', '<div itemscope><p itemprop="name">one</p></div>'),
        ('<p itemprop="name" id="a">one</p><p itemscope itemref="a">b</p>',) * 2,
    ],
)
def test_a_property_of_no_item_loses_its_name(html: str, content: str) -> None:
    assert body(html) == content


@pytest.mark.parametrize(
    ("given", "written"),
    [
        ('<meta http-equiv="refresh" content="0;url=/2026/">', '<meta http-equiv="refresh" content="0; url=/2026/">'),
        ('<meta http-equiv="pragma" content="no-cache">', None),
        ('<meta http-equiv="X-UA-Compatible" content="IE=7">', None),
        ('<meta http-equiv="X-UA-Compatible" content="IE=edge">',) * 2,
        ("<title>two</title>", None),
    ],
)
def test_metadata_is_what_browsers_heed(given: str, written: str | None) -> None:
    page = clean(f"<head><title>x</title>{given}</head>", fragment=False).html

    assert written in page if written else given not in page


def test_the_language_that_a_meta_names_is_the_page_s() -> None:
    assert '<html lang="it">' in clean('<meta http-equiv="content-language" content="it">', fragment=False).html
