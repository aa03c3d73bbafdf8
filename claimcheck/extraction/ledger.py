"""Who was killed and who was hurt in a report, each person once, however often the report comes back to them."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import define, evolve, field

from claimcheck.extraction.mentioned import Person, Way

_SHORT = 4
"""Letters of the shortest short form of a name."""
BACK = frozenset({Way.KNOWN, Way.PRONOUN})
"""Ways of speaking that point back to somebody."""


@define(eq=False)
class Entry:
    """One person, or a group told of as one.

    `harmed`: somebody else did it to them; `claims`: where the report tells of them, in order.
    """

    person: Person
    dead: bool = False
    hurt: bool = False
    shot: bool = False
    harmed: bool = False
    nouns: set[str] = field(factory=set)
    claims: list[int] = field(factory=list)

    @property
    def unnamed(self) -> bool:
        """Whether a name may still turn up for them."""
        return not self.person.names

    def fits(self, other: Person) -> bool:
        """Whether nothing that is said of one cannot be said of the other."""
        own = self.person
        ages = own.age is None or other.age is None or abs(own.age - other.age) <= 1
        sexes = not own.sex or not other.sex or own.sex == other.sex
        grown = own.grown is None or other.grown is None or own.grown == other.grown
        return ages and sexes and grown and own.count >= other.count

    def learn(self, other: Person) -> None:
        """Add what another mention says."""
        own = self.person
        self.nouns.add(other.noun)
        self.person = evolve(
            own, names=own.names | other.names, age=own.age if other.age is None else other.age,
            sex=own.sex or other.sex, grown=other.grown if own.grown is None else own.grown,
        )  # fmt: skip

    def tell(self, claim: int, outcome: str, harmed: bool) -> None:
        """What a claim says became of them."""
        self.claims.append(claim)
        self.harmed |= harmed
        self.dead |= outcome == "dead"
        self.hurt |= outcome in ("hurt", "hospital")
        self.shot |= outcome == "shot"


@define
class Ledger:
    """The people of a report so far."""

    entries: list[Entry] = field(factory=list)

    def take(self, people: Sequence[Person], claim: int, outcome: str, *, acting: bool) -> list[Entry]:
        """The entries of those whom one clause names together, new ones where nobody before can be meant.

        `acting`: the clause says who did it, so that "his wife" need not be the wife of one of the victims.
        """
        out: list[Entry] = []
        for person in people:
            rest = sorted((e for e in self.entries if e not in out), key=lambda e: (e.dead is (outcome == "dead"), e.claims[-1:]))
            entry = self._known(person, [e for e in rest if _may_be(e, person, outcome)])
            if entry is None:
                entry = Entry(person, nouns={person.noun})
                self.entries.append(entry)
            else:
                entry.learn(person)
            entry.tell(claim, outcome, acting and person.way is not Way.SELF)
            out.append(entry)
        return out

    def _known(self, person: Person, entries: Sequence[Entry]) -> Entry | None:
        if person.names:
            return _of_name(person, entries)
        fitting = [e for e in entries if e.fits(person)]
        if person.way is Way.FURTHER:
            return next((e for e in fitting if person.noun in e.nouns), None)
        if person.way is Way.SELF:
            victims = [e for e in fitting if e.person.way is Way.SELF or not (e.harmed or e.person.way is Way.KIN)]
            return victims[-1] if victims else None
        others = [e for e in fitting if e.person.way is not Way.SELF] or (
            fitting if person.way in BACK or not any(e.harmed for e in self.entries) else []
        )
        same = [e for e in others if person.noun and person.noun in e.nouns]
        return (same or others)[-1] if others else None


def _may_be(entry: Entry, person: Person, outcome: str) -> bool:
    """Whether the outcome leaves it open that they are the same.

    Whoever killed himself is in no hospital; "wounded an older brother" says nothing of one who is dead by now.
    """
    if not entry.dead or outcome == "dead" or entry.person.names & person.names:
        return True
    if entry.person.way is Way.SELF:
        return person.way in BACK
    same = person.age is not None and person.age == entry.person.age
    return outcome != "hurt" or same or person.way not in (Way.NEW, Way.KIN)


def _alike(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether one name is a part of the other, or short for it ("Chris", "Christian")."""
    if not a or not b:
        return False
    short = any(x != y and (x.startswith(y) or y.startswith(x)) and min(len(x), len(y)) >= _SHORT for x in a for y in b)
    return a <= b or b <= a or short


def _of_name(person: Person, entries: Sequence[Entry]) -> Entry | None:
    """Whoever has that name or a part of it, else the last one without a name that it can be."""
    named = [e for e in entries if _alike(e.person.names, person.names)]
    if named:
        return named[-1]
    unnamed = [e for e in entries if e.unnamed and e.fits(person)]
    same = [e for e in unnamed if person.noun and person.noun in e.nouns]
    return (same or unnamed)[-1] if unnamed else None
