"""Who was killed and who was hurt in a whole report, told one by one and counted together, in both languages."""

from __future__ import annotations

from datetime import date

import pytest

from claimcheck import compare
from claimcheck.extraction.claims import claims
from claimcheck.records.claim import Claim, ClaimKind
from claimcheck.records.finding import Relation
from claimcheck.records.report import Report

DEAD = frozenset({"kill", "die", "murder"})
HURT = frozenset({"injure"})


def read(code: str, text: str, name: str = "r") -> tuple[Claim, ...]:
    return claims(Report(id=name, text=text, outlet="Calder Gazette", published=date(2026, 3, 11), lang=code))


def most(code: str, text: str, what: frozenset[str]) -> int:
    """The largest exact number that the claims of a report give, 0 for none."""
    found = [c.quantity for c in read(code, text) if c.event and c.event.predicate in what]
    return max((int(q.low) for q in found if q is not None and q.low is not None and q.low == q.high), default=0)


# German, English; the dead, the hurt.
TOLD = {
    "two in two sentences": (
        "Anna Reder, 34, wurde am Freitag getötet. Ihr Sohn, der 8-jährige Tom, starb später im Krankenhaus.",
        "Ann Reed, 34, was killed on Friday. Her son, 8-year-old Tom, died later in hospital.", 2, 0,
    ),
    "a second and another": (
        "Ein Mann wurde erschossen. Ein zweiter Mann starb später im Krankenhaus. Eine weitere Frau wurde verletzt.",
        "A man was shot dead. A second man died later in hospital. Another woman was wounded.", 2, 1,
    ),
    "an age in brackets": (
        "Tom Harwick (45) starb am Montag. Auch seine Tochter Mia, 7, wurde getötet.",
        "Tom Harwick (45) died on Monday. His daughter Mia, 7, was killed, too.", 2, 0,
    ),
    "the same one again": (
        "Eine 30-jährige Frau wurde getötet. Die Frau starb am Freitag. Sie starb im Krankenhaus.",
        "A 30-year-old woman was killed. The woman died on Friday. She died in hospital.", 1, 0,
    ),
    "named later": (
        "Ein 45-jähriger Mann wurde getötet. Tom Harwick, 45, starb noch am Unfallort.",
        "A 45-year-old man was killed. Tom Harwick, 45, died at the scene.", 1, 0,
    ),
    "along with": (
        "Zwei Jungen kamen zusammen mit ihrem Vater ums Leben.", "Two boys are dead along with their father.", 3, 0,
    ),
    "hurt, then dead": (
        "Ein Mann wurde bei dem Unfall verletzt. Der Mann erlag seinen Verletzungen. Seine Frau liegt in der Klinik.",
        "A man was hurt in the crash. The man died of his injuries. His wife is in critical condition.", 1, 1,
    ),
    "fatally": (
        "Vier Menschen wurden angeschossen, einer von ihnen tödlich.", "Four people were shot, one of them fatally.", 1, -1,
    ),
    "an earlier case": (
        "Tom Harwick, 45, starb am Montag. Seine Tochter Mia, 7, wurde verletzt. 2014 starb dort Jan Reder, 30.",
        "Tom Harwick, 45, died on Monday. His daughter Mia, 7, was hurt. In 2014, Jan Reed, 30, died there.", 1, 1,
    ),
    "in hospital with a wound": (
        "Ein 9-jähriger Junge wurde mit einer Schusswunde in die Uniklinik Talheim geflogen.",
        "A 9-year-old boy was airlifted to Mercy Medical Center with a gunshot wound.", 0, 1,
    ),
    "ill, not hurt": (
        "Eine 80-jährige Frau wurde mit Fieber ins Kreiskrankenhaus gebracht.",
        "An 80-year-old woman was taken to Hillside Hospital with a fever.", 0, 0,
    ),
    "a quality": ("Der verletzte Fahrer rief die Polizei.", "The wounded driver called the police.", 0, 1),
    "deadly shots": (
        "Die tödlichen Schüsse auf einen Jungen blieben ungeklärt.",
        "The fatal shooting of a boy is a riddle.", 1, 0,
    ),
    "a couple": ("Ein Ehepaar wurde tot aufgefunden.", "A couple were found dead.", 2, 0),
    "a group by its size": ("Eine vierköpfige Familie wurde getötet.", "A family of four was killed.", 4, 0),
    "one alone": ("Einer ist tot.", "One is dead.", 1, 0),
    "found dead by somebody": ("Die Polizei fand den Mann tot in seiner Wohnung.", "Police found the man dead at home.", 1, 0),
    "whoever was not hurt": ("Der Vater wurde nicht verletzt.", "The father was not hurt.", 0, 0),
}  # fmt: skip


@pytest.mark.parametrize(("german", "english", "dead", "hurt"), TOLD.values(), ids=TOLD)
def test_people_told_of_are_counted_alike_in_both_languages(german: str, english: str, dead: int, hurt: int) -> None:
    for code, text in (("de", german), ("en", english)):
        assert most(code, text, DEAD) == dead, text
        assert hurt < 0 or most(code, text, HURT) == hurt, text


# What English says in its own ways; the dead, the hurt.
ENGLISH = {
    "shot and alive": ("A 12-year-old girl was shot at a range. She is in stable condition.", 0, 1),
    "shot, and dead": ("A boy was shot in his home. He later died.", 1, 0),
    "shot, and somebody died": ("Tom Hall was shot on Friday. Police called it a homicide.", 0, 0),
    "shot by himself": ("A boy accidentally shot himself in the arm. The boy was taken to Hillside Hospital.", 0, 1),
    "killed others and himself": ("Carl Frost killed his wife. Frost then killed himself.", 2, 0),
    "killed one before himself": ("Frost killed Ann Reed before shooting himself.", 1, 0),
    "five shot, two dead": ("Five people were shot on Friday. Two died.", 2, 3),
    "five shot, two fatally": ("Five people were shot, two fatally.", 2, 3),
    "no other": ("A third victim died.", 0, 0),
    "a calibre": ("He killed her with a .45 caliber pistol.", 1, 0),
    "a block": ("Tom Hall died in the 6700 block of Mill Street.", 1, 0),
    "an age in two words": ("A 16-year old was shot and killed.", 1, 0),
    "two of one surname": ("Ann Reed was shot dead. Tom Reed was shot dead.", 2, 0),
    "a short form": ("Christian Hall was killed. Police say Chris was killed by a friend.", 1, 0),
    "a dead boy's uncle": ("The dead boy's uncle wept.", 0, 0),
    "six without a noun": ("Six were taken to local hospitals after the crash.", 0, 6),
}  # fmt: skip


@pytest.mark.parametrize(("text", "dead", "hurt"), ENGLISH.values(), ids=ENGLISH)
def test_people_told_of_in_english(text: str, dead: int, hurt: int) -> None:
    assert (most("en", text, DEAD), most("en", text, HURT)) == (dead, hurt)


def test_a_sum_shows_the_words_of_its_parts() -> None:
    found = read("en", TOLD["a second and another"][1])
    total = next(c for c in found if c.kind is ClaimKind.IMPLIED and c.event and c.event.predicate == "die")
    assert [s.quote for s in total.spans] == ["A man was shot dead", "A second man died later in hospital"]
    assert total.quantity is not None
    assert total.quantity.of is None
    assert all(c.quantity is None for c in found if c.event and c.event.predicate in ("kill", "die") and c is not total)


@pytest.mark.parametrize("code", ["de", "en"])
def test_a_sum_is_no_conflict_with_a_stated_number(code: str) -> None:
    told = TOLD["a second and another"][code == "en"]
    stated = {"de": "Drei Menschen wurden getötet.", "en": "Three people were killed."}[code]
    pairs = [(a, b) for a in read(code, told, "a") for b in read(code, stated, "b")]
    assert {compare(a, b).relation for a, b in pairs} & {Relation.CONTRADICTION, Relation.WEAK_CONFLICT} == set()
