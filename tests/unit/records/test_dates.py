from contextlib import suppress
from datetime import UTC, date, datetime

import odd_records as some
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.errors import ClaimcheckError, DateError, MetadataError
from claimcheck.records.dates import iso, parse_moment, parse_published

READ = [
    ("2025-12-18", None, date(2025, 12, 18)),
    (" 2025-12-18 ", None, date(2025, 12, 18)),
    ("2025-12-18T09:30Z", None, datetime(2025, 12, 18, 9, 30, tzinfo=UTC)),
    ("2025-12-18 09:30:00+00:00", None, datetime(2025, 12, 18, 9, 30, tzinfo=UTC)),
    ("2025-12-17..2025-12-19", None, (date(2025, 12, 17), date(2025, 12, 19))),
    ("03/04/2026", True, date(2026, 4, 3)),
    ("03/04/2026", False, date(2026, 3, 4)),
    ("3.4.2026", True, date(2026, 4, 3)),
    ("2026-04-03", False, date(2026, 4, 3)),
    ("1.4.2026..3.4.2026", True, (date(2026, 4, 1), date(2026, 4, 3))),
]
REFUSED = [
    ("03/04/2026", None, DateError, "dayfirst="),
    ("18.12.2025", None, DateError, "dayfirst="),
    ("18/12/2025", False, DateError, "no such day"),
    ("2025-02-30", None, DateError, "no such day"),
    ("30.02.2025", True, DateError, "no such day"),
    ("2025-W54-1", None, DateError, "not a date"),
    ("2025-01-01T25:00Z", None, DateError, "no such day or time"),
    ("2025-01-01T10:00", None, MetadataError, "without a zone"),
    ("2025-12-18 00:00:00", None, MetadataError, "leave the time out"),
    ("46009", None, DateError, "spreadsheet"),
    ("46009.5", None, DateError, "spreadsheet"),
    ("20251218", None, DateError, "not a date"),
    ("18. Dezember 2025", None, DateError, "not a date"),
    ("٢٠٢٥-١٢-١٨", None, DateError, "not a date"),
    ("2025-12-19..2025-12-17", None, DateError, "ends before"),
    ("2025-12-19..", None, DateError, "not a date"),
    ("", None, DateError, "not a date"),
]


@pytest.mark.parametrize(("text", "dayfirst", "value"), READ, ids=[f"{r[0]} {r[1]}" for r in READ])
def test_iso_dates_are_read_others_only_when_told_how(text, dayfirst, value):
    assert parse_published(text, dayfirst=dayfirst) == value


@pytest.mark.parametrize(("text", "dayfirst", "error", "says"), REFUSED, ids=[f"{r[0]} {r[1]}" for r in REFUSED])
def test_no_date_is_guessed_or_rolled_over(text, dayfirst, error, says):
    with pytest.raises(error) as raised:
        parse_published(text, "a.txt, published", dayfirst)
    assert raised.value.where == "a.txt, published"
    assert says in str(raised.value)


def test_a_moment_is_no_window():
    with pytest.raises(DateError):
        parse_moment("2025-12-17..2025-12-19")


@given(some.published())
@settings(max_examples=60, deadline=None)
def test_what_iso_writes_is_read_back(value):
    assert value is None or parse_published(iso(value)) == value


@given(st.text() | st.from_regex(r"[0-9/.\-T:+Z]{1,24}", fullmatch=True), st.sampled_from([None, True, False]))
@settings(max_examples=150, deadline=None)
def test_no_text_raises_anything_but_our_errors(text, dayfirst):
    with suppress(ClaimcheckError):
        parse_published(text, dayfirst=dayfirst)
