"""The day that everything is judged by."""

from datetime import UTC, date, datetime, timedelta

import pytest

from cfplint.clock import Clock, read_clock, read_length, read_local_time
from cfplint.errors import UsageError

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)


@pytest.mark.parametrize("day", ["2026-11-23", date(2026, 11, 23), datetime(2026, 11, 23, 5, tzinfo=UTC)])
def test_a_named_day_means_its_noon_in_utc(day: str | date) -> None:
    assert read_clock(day) == Clock(date(2026, 11, 23), NOON)


def test_the_environment_names_an_instant(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    assert read_clock() == Clock(date(1970, 1, 2), datetime(1970, 1, 2, tzinfo=UTC))


def test_a_named_day_wins_over_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    assert read_clock("2026-11-23").now == NOON


def test_without_either_it_is_the_day_of_the_system(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    clock = read_clock()
    assert clock.now.tzinfo is UTC
    assert clock.today == clock.now.date()


@pytest.mark.parametrize("text", ["", "today", "2026-02-30", "2026-1-1", "20261123", "23.11.2026", "2026-11-23T10:00"])
def test_what_is_no_day_is_refused_in_a_sentence(text: str) -> None:
    with pytest.raises(UsageError, match="is not a day: it is written YYYY-MM-DD"):
        read_clock(text)


@pytest.mark.parametrize("text", ["yesterday", "1e99", "9" * 40])
def test_an_epoch_that_is_no_number_is_refused(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", text)
    with pytest.raises(UsageError, match="SOURCE_DATE_EPOCH"):
        read_clock()


@pytest.mark.parametrize(
    ("day", "words"),
    [
        ("2026-11-23", "today"),
        ("2026-11-22", "yesterday"),
        ("2026-11-24", "tomorrow"),
        ("2026-11-20", "3 days ago"),
        ("2026-11-26", "in 3 days"),
        ("2026-09-24", "60 days ago"),
        ("2026-09-23", "2 months ago"),
        ("2027-06-01", "in 6 months"),
        ("2024-11-24", "23 months ago"),
        ("2025-07-01", "16 months ago"),
        ("2024-11-23", "2 years ago"),
        ("2028-12-01", "in 2 years"),
        ("0001-01-01", "2025 years ago"),
    ],
)
def test_how_far_a_day_lies_away(day: str, words: str) -> None:
    assert read_clock("2026-11-23").ago(date.fromisoformat(day)) == words


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("48h", timedelta(hours=48)),
        ("7d", timedelta(days=7)),
        ("2w", timedelta(weeks=2)),
        (" 1 d ", timedelta(days=1)),
        ("3660d", timedelta(days=3660)),
    ],
)
def test_a_length_of_time(text: str, length: timedelta) -> None:
    assert read_length(text) == length


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("7", "'7' is no length of time: it is written as hours, days or weeks, such as 48h, 7d or 2w"),
        ("", "'' is no length of time"),
        ("-3d", "is no length of time"),
        ("1.5d", "is no length of time"),
        ("７d", "is no length of time"),
        ("7 days", "is no length of time"),
        ("999999999999w", "is no length of time"),
        ("0d", "'0d' is no time at all"),
        ("99999w", "'99999w' is too long"),
    ],
)
def test_what_is_no_length_of_time(text: str, message: str) -> None:
    with pytest.raises(UsageError, match=message):
        read_length(text)


SUMMER = datetime(2026, 7, 13, 11, 59, tzinfo=UTC)


@pytest.mark.parametrize(
    ("name", "environment", "shown"),
    [
        ("Europe/Berlin", "Asia/Tokyo", "2026-07-13 13:59"),
        (None, "Asia/Tokyo", "2026-07-13 20:59"),
        (None, ":Asia/Tokyo", "2026-07-13 20:59"),
        ("UTC", "", "2026-07-13 11:59"),
    ],
)
def test_the_zone_of_the_reader(
    name: str | None, environment: str, shown: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TZ", environment)
    assert f"{read_local_time(name).at(SUMMER):%Y-%m-%d %H:%M}" == shown


@pytest.mark.parametrize("environment", [None, "", "nonsense", "../../etc/passwd"])
def test_without_a_known_zone_it_is_that_of_the_system(
    environment: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("TZ", raising=False)
    if environment is not None:
        monkeypatch.setenv("TZ", environment)

    local = read_local_time()
    assert local.name == "local time"
    assert local.at(SUMMER) == SUMMER


@pytest.mark.parametrize("instant", [datetime.max.replace(tzinfo=UTC), datetime.min.replace(tzinfo=UTC)])
def test_where_no_calendar_reaches_it_is_utc(instant: datetime) -> None:
    far = [read_local_time(name).at(instant) for name in ("Asia/Tokyo", "America/New_York")]

    assert instant in far


def test_a_zone_that_does_not_exist() -> None:
    with pytest.raises(UsageError, match="there is no time zone 'Europe/Berln': did you mean Europe/Berlin"):
        read_local_time("Europe/Berln")
