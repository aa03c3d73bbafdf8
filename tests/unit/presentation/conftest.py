from __future__ import annotations

import pytest
from presentation_samples import SAMPLE

from claimcheck.presentation.conflict_report import ConflictReport


@pytest.fixture
def sample() -> ConflictReport:
    return SAMPLE
