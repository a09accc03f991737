"""The conversion report as one JSON object; docs/convert.md says what is in it."""

from __future__ import annotations

from collections.abc import Iterator

from cfplint.conversion.change import Loss
from cfplint.conversion.record import ConversionRecord, Need, PageRecord, Spot
from cfplint.conversion.report_format import conversion_report_format
from cfplint.reports.json_text import json_text

_VERSION = 1
"""The version of the data; keys may be added without a new one."""
_LONGEST = 2000


@conversion_report_format
def json(record: ConversionRecord) -> Iterator[str]:
    """One JSON object; paths are relative to the site, texts are cut after 2,000 characters."""
    yield json_text(
        {
            "version": _VERSION,
            "today": record.today.isoformat() if record.today else None,
            "site": record.site,
            "stopped": record.stopped or None,
            "files": record.files,
            "bytes_before": sum(page.bytes_before for page in record.pages),
            "bytes_after": sum(page.bytes_after for page in record.pages),
            "pages": [_page(page) for page in record.pages],
            "needs": [_need(need) for need in record.needs],
            "notes": [str(note) for note in record.notes],
        }
    )
    yield "\n"


def _page(page: PageRecord) -> dict[str, object]:
    return {
        "path": page.path,
        "destination": page.destination,
        "bytes_before": page.bytes_before,
        "bytes_after": page.bytes_after,
        "steps": dict(page.steps),
        "changes": [
            {
                "step": deed.step,
                "what": deed.change.what,
                "before": deed.change.before[:_LONGEST],
                "after": deed.change.after[:_LONGEST],
                **_spot(deed.spot),
            }
            for deed in page.deeds
        ],
        "dropped": [{"step": step, **_loss(loss)} for step, loss in page.dropped],
        "losses": [{**_loss(missing.loss), **_spot(missing.spot)} for missing in page.missing],
    }


def _need(need: Need) -> dict[str, object]:
    return {
        "name": need.rule,
        "code": need.code,
        "severity": need.severity,
        "message": need.message,
        "help": need.help,
        **_spot(need.spot),
        "shown_on": list(need.shown_on),
    }


def _loss(loss: Loss) -> dict[str, object]:
    return {"kind": loss.kind, "before": loss.before[:_LONGEST], "after": loss.after[:_LONGEST]}


def _spot(spot: Spot) -> dict[str, object]:
    return {"path": spot.path, "line": spot.line, "column": spot.column}
