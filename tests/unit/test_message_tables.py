"""Both languages say the same things, with the same values."""

from __future__ import annotations

import re

from claimcheck import messages
from claimcheck.records.values import Basis

SLOT = re.compile(r"\{(\w+)\}")


def test_both_languages_have_the_same_messages_with_the_same_values() -> None:
    en, de = messages.table("en"), messages.table("de")
    assert set(en) == set(de)
    assert [id for id in en if set(SLOT.findall(en[id])) != set(SLOT.findall(de[id]))] == []


def test_every_way_in_which_a_period_is_known_can_be_said() -> None:
    known = {*messages.table("en")}
    assert [b for b in Basis if b is not Basis.UNRESOLVED and f"date.basis.{b}" not in known] == []
