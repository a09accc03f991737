"""Announcements, countdowns, promises, years that are missing, and Liquid's looks at the clock."""

from __future__ import annotations

from pathlib import Path

import pytest

import cfplint

TODAY = "2026-11-23"
PASSED = "* Conference: September 10-12, 2026\n\n"
FRONT_MATTER = "---\ntitle: Call\n---\n"


def told(rule: str, text: str, today: str = TODAY, filename: str = "index.md") -> list[str]:
    """What a rule quotes of a lone page."""
    report = cfplint.check(text, filename=filename, today=today, select=[rule])
    (source,) = report.sources.values() if report.findings else (None,)
    return [source.text[each.place.span.start : each.place.span.end] for each in report.findings] if source else []


@pytest.mark.parametrize(
    "text",
    [
        "<marquee>Submission is open until July 19, 2023</marquee>",
        '<div class="alert alert-info">Submission is extended to July 19, 2023</div>',
        '<div class="site-announcement"><p>Submission is extended to July 19, 2023</p></div>',
        '<div role="alert">Submission is extended to July 19, 2023</div>',
        '<div id="news-banner">Submission is extended to July 19, 2023</div>',
        '<p class="notice--info">Register by July 19, 2023</p>',
    ],
)
def test_a_notice_is_told_at_its_start_tag(text: str) -> None:
    assert told("past-announcement", text) == [text[: text.index(">") + 1]]
    assert told("past-announcement", text, "2023-07-19") == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Attention: the submission deadline is July 19, 2023.", "Attention"),
        ("**NEWS:** The submission deadline is July 19, 2023.", "NEWS"),
        ("NEW! Submission deadline extended to July 19, 2023.", "NEW"),
        ("Important announcement: the submission deadline is July 19, 2023.", "Important announcement"),
        ("* Reminder: the submission deadline is July 19, 2023.", "Reminder"),
        ("Aviso: la fecha límite de envío es el 19 de julio de 2023.", "Aviso"),
    ],
)
def test_a_call_for_attention_is_told_at_its_words(text: str, words: str) -> None:
    assert told("past-announcement", text) == [words]
    assert told("past-announcement", text, "2023-07-01") == []


@pytest.mark.parametrize(
    "text",
    [
        "The submission deadline is July 19, 2023.",
        "Updates on the submission deadline of July 19, 2023 follow.",
        "# News\n\n* Update: the submission deadline is July 19, 2023.",
        '<div class="alert">Submission: July 19, 2023. Notification: July 19, 2099.</div>',
        '<div class="alert">Submission was closed on July 19, 2023.</div>',
        '<div class="alert">Photos of the conference of July 19, 2023 are online.</div>',
        '<div class="alert">Write to the chairs.</div>\n\n* Submission: July 19, 2023',
        '<a class="alert-link" href="/">Submission: July 19, 2023</a>',
        '<div id="banner">Conference: July 19-21, 2023</div>',
        "Attention: Lamp Hall was founded on 5 May 1967.",
    ],
)
def test_other_text_is_no_past_announcement(text: str) -> None:
    assert told("past-announcement", text) == []


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ('<b class="timer" data-date="2026-10-25">x</b>', "2026-10-25"),
        ('<b data-countdown="2026/10/25 08:00">x</b>', "2026/10/25"),
        ('<b id="countdown" data-deadline="Oct 25, 2026 08:00:00">x</b>', "Oct 25, 2026"),
        ('<b data-countdown-to="1792915200">x</b>', "1792915200"),
        ('<iframe src="https://x.example/countdown/i1/iso20261025T000000"></iframe>', "20261025T000000"),
        ('<iframe src="https://x.example/countdown/i1/iso2026-10-25T00:00:00"></iframe>', "2026-10-25"),
        (
            '<script>\nvar countDown = new Date("Oct 25, 2026 15:37:25").getTime();\nsetInterval(f, 1000);</script>',
            "Oct 25, 2026",
        ),
        ("<script>\nlet end = new Date(2026, 9, 25, 8);\nsetInterval(tick, 1000);</script>", "new Date(2026, 9, 25,"),
    ],
)
def test_a_countdown_is_told_at_its_moment(text: str, moment: str) -> None:
    page = f"<p>Text</p>\n{text}\n"
    assert told("expired-countdown", page, filename="index.html") == [moment]
    assert told("expired-countdown", page, "2026-10-25", "index.html") == []


@pytest.mark.parametrize(
    "text",
    [
        '<b data-date="2026-10-25">x</b>',
        '<time datetime="2026-10-25">x</time>',
        '<a href="https://x.example/countdown/2026-10-25">x</a>',
        '<script>\nvar built = new Date("2026-10-25");</script>',
        '<script>\n// var countDownDate = new Date("Oct 25, 2026");\nsetInterval(f, 1000);</script>',
        '<!-- <b class="timer" data-date="2026-10-25">x</b> -->',
        '<b data-countdown="soon 99">x</b>',
        '<script>\n$("#countdown").html("Papers are due the 28th of August 2026!");\nsetInterval(f, 1000);</script>',
        "<script>\nlet end = new Date(2026, 99, 25, 8);\nsetInterval(tick, 1000);</script>",
    ],
)
def test_other_dates_for_machines_count_nothing_down(text: str) -> None:
    assert told("expired-countdown", f"<p>Text</p>\n{text}\n", filename="index.html") == []


@pytest.mark.parametrize(
    "promise",
    [
        "The programme {will be announced soon}.",
        "Registration details {coming soon}.",
        "Photos {will be posted here shortly}.",
        "The keynote speakers are {to be announced}.",
        "More {details will follow}.",
        "{More information will be provided}.",
        "{Stay tuned}!",
        "{Check back soon} for updates.",
        "El programa: {próximamente}.",
        "O programa {será divulgado} no site.",
        "Mehr Informationen {in Kürze}.",
        "Das Programm {wird noch bekannt gegeben}.",
        "Le programme est {à venir}.",
        "Il programma {sarà presto pubblicato}.",
        "Het programma {wordt binnenkort bekendgemaakt}.",
        "日程は{近日公開}",
    ],
)
def test_a_promise_is_broken_a_month_after_the_last_date(promise: str) -> None:
    wanted = promise[promise.index("{") + 1 : promise.index("}")]
    text = PASSED + promise.replace("{", "").replace("}", "")
    assert told("broken-promise", text) == [wanted]
    assert told("broken-promise", text, "2026-10-01") == []


@pytest.mark.parametrize(
    "text",
    [
        PASSED + "Stay tuned to what is happening in your team.",
        PASSED + "We expect attendees and speakers to follow these rules.",
        PASSED + "The schedule remains unchanged and continues to follow the programme.",
        PASSED + "All accepted papers will be published by Lamp Press.",
        PASSED + "More information will be provided at the registration desk.",
        PASSED + "If the issue is not in the list, it has not been added yet, so check back later.",
        PASSED + "The winners are to be announced at the banquet.",
        PASSED + "* Notification of acceptance: to be announced",
        PASSED + "<!-- The programme will be announced soon. -->",
        PASSED + "# News\n\n* The programme will be announced soon.",
        "* Conference: September 10-12, 2099\n\nThe programme will be announced soon.",
        "The programme will be announced soon.",
    ],
)
def test_other_words_break_no_promise(text: str) -> None:
    assert told("broken-promise", text) == []


def test_a_page_without_dates_promises_until_the_last_date_of_the_site(tmp_path: Path) -> None:
    (tmp_path / "_config.yml").touch()
    (tmp_path / "index.md").write_text(f"{FRONT_MATTER}{PASSED}", encoding="utf-8")
    (tmp_path / "program.md").write_text(f"{FRONT_MATTER}Coming soon!\n", encoding="utf-8")

    found = cfplint.check(tmp_path, today=TODAY, select=["broken-promise"]).findings

    assert [(each.place.path, each.shown_on) for each in found] == [("program.md", ("/program.html",))]
    assert cfplint.check(tmp_path, today="2026-09-30", select=["broken-promise"]).findings == ()


@pytest.mark.parametrize("text", ["* Submission: May 4", "The conference takes place on 4-6 May."])
def test_a_year_is_missing_where_none_stands(text: str) -> None:
    assert len(told("missing-year", text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "* Submission: May 4, 2026",
        "# Lamps 2026\n\n* Submission: May 4",
        "---\ntitle: Lamps 2026\n---\n* Submission: May 4",
        "* Submission: May 4\n* Notification: June 4, 2026",
        "* Submission: May 4\n\n© 2026 The Lamp Society",
        "* Submission: May 4\n\nWelcome to LAMPS'26.",
        "* Submission: Feb 15, Y-3",
        "* Submission: June 31",
        "Lamp Hall was founded on May 4.",
        "<!-- * Submission: May 4 -->",
        "# Past events\n\n* Submission: May 4",
        "The submission was closed on May 4.",
    ],
)
def test_a_year_anywhere_on_the_page_is_enough(text: str) -> None:
    assert told("missing-year", text) == []


ASSIGNED = "{% assign now = 'now' | date: '%s' %}{% assign due = 'May 1, 2026' | date: '%s' %}"


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("{% assign today = 'now' | date: '%Y-%m-%d' %}{% if today < '2026-05-01' %}a{% endif %}", "2026-05-01"),
        ("{% assign t = site.time | date: '%Y%m%d' %}{% unless t > '20260501' %}a{% endunless %}", "20260501"),
        ("{% assign t = site.time | date: '%s' %}{% if t > 1777593600 %}a{% endif %}", "1777593600"),
        (
            "{% capture now %}{{ 'now' | date: '%s' }}{% endcapture %}{% if now > '1777593600' %}a{% endif %}",
            "1777593600",
        ),
        (f"{ASSIGNED}{{% if now > due %}}a{{% endif %}}", "May 1, 2026"),
        (f"{ASSIGNED}{{% if page.x %}}a{{% elsif now > due and page.y %}}b{{% endif %}}", "May 1, 2026"),
        (f"{ASSIGNED}{{% assign left = due | minus: now %}}{{% if left < 0 %}}a{{% endif %}}", "May 1, 2026"),
        ("{% if site.time < '2026-05-01' or page.x == '2026-06-01' %}a{% endif %}", "2026-05-01"),
    ],
)
def test_a_date_of_liquid_is_told_when_the_build_has_passed_it(text: str, date: str) -> None:
    assert told("past-liquid-date", FRONT_MATTER + text) == [date]
    assert told("past-liquid-date", FRONT_MATTER + text, "2026-05-01") == []


@pytest.mark.parametrize(
    "text",
    [
        "{% if page.date > '2026-05-01' %}a{% endif %}",
        "{% assign now = 'now' | date: '%s' %}{% if page.due < now %}a{% endif %}",
        "{% assign now = 'now' | date: '%s' %}{% assign now = page.x %}{% if now < '2026-05-01' %}a{% endif %}",
        "{% comment %}{% if site.time < '2026-05-01' %}a{% endif %}{% endcomment %}",
        "{% raw %}{% if site.time < '2026-05-01' %}a{% endif %}{% endraw %}",
        "{% if site.time < '2026-99-01' %}a{% endif %}",
        "{% if site.time and page.x == 'x' %}2026-05-01{% endif %}",
        "{{ 'now' | date: '%Y' }} 2026-05-01",
        "{% if",
        "{% assign = 'now' %}{% if > '2026-05-01' %}",
    ],
)
def test_other_liquid_looks_at_no_past_date(text: str) -> None:
    assert told("past-liquid-date", FRONT_MATTER + text) == []
