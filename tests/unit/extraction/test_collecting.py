"""The search for circular garbage is put off while a report is read, and never left off."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from claimcheck.errors import MetadataError
from claimcheck.extraction.claims import claims
from claimcheck.extraction.collecting import collected_later
from claimcheck.records.report import Report


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    was = gc.isenabled()
    yield
    gc.enable() if was else gc.disable()


@pytest.mark.parametrize("on", [True, False])
def test_it_is_as_it_was_after_the_block_and_off_within(on: bool) -> None:
    gc.enable() if on else gc.disable()
    with collected_later(), collected_later():
        assert not gc.isenabled()
    assert gc.isenabled() is on


def test_an_error_leaves_it_on() -> None:
    gc.enable()
    with pytest.raises(ZeroDivisionError), collected_later():
        1 / 0  # noqa: B018 - it is the error that counts
    assert gc.isenabled()


def test_reading_a_report_leaves_it_on() -> None:
    gc.enable()
    assert claims(Report(id="quay", text="The quay sank.", outlet=None, lang="en"))
    with pytest.raises(MetadataError):
        claims(Report(id="quay", text="Xyz", outlet=None, lang="xx"))
    assert gc.isenabled()
