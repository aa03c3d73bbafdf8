"""A case on a few reports by invented outlets, with a clock that tests can set."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from claimcheck.case import CaseFile, open_case
from claimcheck.records.report import Report

START = datetime(2026, 4, 20, 8, 0, tzinfo=UTC)


class Clock:
    """A minute a look, from 20 April 2026 on; `set` makes it jump."""

    def __init__(self) -> None:
        self.moment = START

    def __call__(self) -> datetime:
        self.moment += timedelta(minutes=1)
        return self.moment

    def set(self, moment: datetime) -> None:
        self.moment = moment


def report(id: str, text: str, outlet: str = "Der Hafenbote", day: int = 14, url: str | None = None) -> Report:
    """A German report of April 2026."""
    return Report(id=id, text=text, outlet=outlet, published=date(2026, 4, day), lang="de", url=url)


TWELVE = report("zwoelf", "Bei dem Unglück in Sandholm starben zwölf Menschen, sagte Ruth Ahlers.")
FIFTEEN = report("fuenfzehn", "Bei dem Unglück in Sandholm starben fünfzehn Menschen, sagte Jan Petersen.", "Inselblatt")
SALE = report("verkauf", "Die Reederei Sundlinie hat drei Schiffe verkauft.", "Kieler Anzeiger")
NO_SALE = report("kein-verkauf", "Die Reederei Sundlinie hat keine Schiffe verkauft.", "Sundblatt")
REPORTS = (TWELVE, FIFTEEN, SALE, NO_SALE)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "story.claims"


@pytest.fixture
def case(path: Path, clock: Clock) -> Iterator[CaseFile]:
    with open_case(path, clock=clock, who="Ada") as opened:
        yield opened


@pytest.fixture
def filled(case: CaseFile) -> CaseFile:
    case.add(REPORTS, who="Ada")
    return case


Opener = Callable[..., CaseFile]
