"""Claims come back from another process as they were."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given

from claimcheck.errors import FormatError
from claimcheck.records.claim import Claim
from claimcheck.records.packed import KINDS, pack, unpack
from claimcheck.records.serial import dump_claim
from claimcheck.strategies import claims
from claimcheck.testing import claim


@given(claims())
def test_what_is_packed_comes_back_equal(one: Claim) -> None:
    (back,) = unpack(json.loads(json.dumps(pack([one]))))
    assert back == one
    assert dump_claim(back) == dump_claim(one)


def test_a_record_that_claims_share_is_packed_once() -> None:
    one = claim("The bridge fell.", source="Ada Quill")
    assert len(pack([one, one])) == len(pack([one]))
    assert unpack(pack([one, claim("It rained.")]))[0] == one


BROKEN: dict[str, Any] = {
    "no rows": [1],
    "an unknown class": [[len(KINDS), "x"]],
    "a field too few": [[0, "x"]],
    "a record that is not there": [[2, 7, "says", None, None, True, None]],
}


@pytest.mark.parametrize("rows", BROKEN.values(), ids=BROKEN.keys())
def test_other_rows_are_refused(rows: Any) -> None:
    with pytest.raises(FormatError):
        unpack(rows)
