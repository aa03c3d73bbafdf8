"""An encoder proposes what to compare across languages; the rules decide, and only what is notable is added."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from claimcheck.engines.proposed import proposed
from claimcheck.options import Options
from claimcheck.records.claim import Claim
from claimcheck.rules import default_rules
from claimcheck.testing import claim

NAMES = ("Ada Brandt", "Rex Dale", "Holmstadt", "Quay City")
GERMAN = claim("de:zorbeln", content="zwölf Kräne", lang="de", outlet="Morgenblatt", terms=(*NAMES, "#12"))


def english(*terms: str, predicate: str | None = None, **fields: str) -> Claim:
    return claim(predicate, content="fifteen cranes", outlet="The Quay", terms=terms, **fields)


def all_alike(texts: Sequence[str]) -> Sequence[Sequence[float]]:
    return [[1.0, 0.0] for _ in texts]


def none_alike(texts: Sequence[str]) -> Sequence[Sequence[float]]:
    return [[float(n == i) for i in range(len(texts))] for n in range(len(texts))]


def relations(*claims: Claim, vectors: object = all_alike) -> list[str]:
    found = proposed(claims, (), vectors, {}, default_rules(), Options())  # type: ignore[arg-type]  # one of the two above
    return [f"{f.relation} {f.rule}" for f in found]


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        (english(*NAMES, "#15"), ["contradiction R8"]), (english(*NAMES, "#12", "en:red"), []),
        (english("en:crane", "en:dock"), []), (english(*NAMES, "#15", lang="de"), []),
        (english(*NAMES, "#15", report="morgenblatt"), []),
    ],
)  # fmt: skip
def test_the_rules_decide_what_an_encoder_proposes(other: Claim, expected: list[str]) -> None:
    assert relations(GERMAN, other) == relations(other, GERMAN) == expected


def test_what_is_not_alike_is_not_compared() -> None:
    assert relations(GERMAN, english(*NAMES, "#15"), vectors=none_alike) == []


def test_known_findings_and_understood_claims_are_left_alone() -> None:
    other = english(*NAMES, "#15")
    (first,) = proposed((GERMAN, other), (), all_alike, {}, default_rules(), Options())
    assert proposed((GERMAN, other), (first,), all_alike, {}, default_rules(), Options()) == ()
    assert relations(claim("kill", lang="de", terms=NAMES), claim("rescue", terms=NAMES, outlet="The Quay")) == []


def test_nothing_to_ask_asks_nobody() -> None:
    def never(texts: Sequence[str]) -> Sequence[Sequence[float]]:
        raise AssertionError(texts)

    assert relations(vectors=never) == relations(GERMAN, vectors=never) == []
