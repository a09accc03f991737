"""What a conversion did, as a report holds it: bounded, however large the site is."""

from cfplint.conversion import Change
from cfplint.conversion.record import MOST_DEEDS, MOST_TEXT, ConversionRecord, Deed, Spot
from cfplint.conversion.report_format import write_report


def large() -> ConversionRecord:
    record = ConversionRecord(site="site")
    deeds = [Deed("comments", Change("took out a comment", "x" * 1000), Spot("a.md"))] * 1000
    for number in range(40):
        before = "".join(f"<p>{number} {line}</p>\n" for line in range(12_000))
        record.add("a.md", f"{number}.html", before=before, after=before.replace("<p>", "<div>"), deeds=deeds)
    return record


def test_texts_are_kept_as_far_as_they_are_shown() -> None:
    record = large()

    assert sum(len(page.before) + len(page.after) for page in record.pages) <= MOST_TEXT
    assert all(page.is_cut for page in record.pages)
    assert {page.steps for page in record.pages} == {(("comments", 1000),)}
    assert {len(page.deeds) for page in record.pages} == {MOST_DEEDS}


def test_reports_of_large_sites_are_bounded_and_say_what_they_leave_out() -> None:
    html = write_report(large(), "html")

    assert len(html) < 40_000_000
    assert "<p>and 800 more</p>" in html
    assert "The rest is left out here" in html
    assert "Its text is left out here" in html
