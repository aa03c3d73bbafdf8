"""The roles of two events side by side: one code a role, and what of the fillers tells one event from another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import field, frozen

from claimcheck.comparison.fold import words
from claimcheck.comparison.profile import COUNTED
from claimcheck.comparison.quantity import concepts
from claimcheck.comparison.roles import named, specific
from claimcheck.records.comparison import APART, Code
from claimcheck.records.values import Role

SAME = frozenset({Code.EQUAL, Code.INSIDE, Code.CONTAINS})
DIFFERENT = frozenset({Code.DISJOINT, Code.UNRESOLVED})
ORGANISED = ("organisation", "group")
ACTORS = frozenset({"agent", "participant", "recipient", "origin", "destination", "speaker", "addressee", "instrument"})
"""Roles whose fillers act again and again: they do not tell one event from the next."""


@frozen(kw_only=True)
class Filled:
    """One role of two events: its code, and what matters for that code only.

    `closed`: one of two that differ is a full list. `specific`: both have names in them, `some_specific`: one of them has;
    `described`: both say more than a bare noun. `shortened`: one of two that differ is the other without its country;
    `named`: both are names. `anybody`: both are a word for any person, so that they may be two. `inferred`: known by
    coreference alone, in a and in b.
    """

    code: Code
    closed: bool = False
    specific: bool = False
    some_specific: bool = False
    described: bool = False
    shortened: bool = False
    named: bool = False
    anybody: bool = False
    inferred: tuple[bool, bool] = (False, False)


def filled(code: Code, a: Role | None, b: Role | None) -> Filled:
    """What two fillers show that stand to each other as `code` says."""
    inferred = (a is not None and a.inferred, b is not None and b.inferred)
    if a is None or b is None:
        return Filled(code=code, inferred=inferred)
    if code in SAME:
        both = _specific(a, b), _specific(b, a)
        described = _described(a) and _described(b)
        anybody = _anybody(a) and _anybody(b)
        return Filled(
            code=code, specific=all(both), some_specific=any(both), described=described, anybody=anybody, inferred=inferred
        )  # fmt: skip
    if code not in DIFFERENT:
        return Filled(code=code, inferred=inferred)
    closed = code is Code.DISJOINT and (a.exhaustive or b.exhaustive)
    return Filled(code=code, closed=closed, shortened=_shortened(a, b), named=named(a) and named(b), inferred=inferred)


def _specific(a: Role, b: Role) -> bool:
    """Whether a has a name in it; a word that no table knows is one too where the other claim writes it so ("vantor")."""
    unknown = a.resolved and specific(b) and {v.casefold() for v in a.values} == {v.casefold() for v in b.values}
    return specific(a) or (unknown and concepts().isdisjoint(a.values))


ANYBODY = frozenset({"person", "man", "woman", "child", "boy", "girl", "teenager", "infant", "adult", "pensioner"})
"""Words that go for very many: "a man", "the victim"."""


def _anybody(role: Role) -> bool:
    return all(v.rpartition(" ")[2] in ANYBODY for v in role.values)


def _described(role: Role) -> bool:
    """Whether every filler says more than a bare noun: a stolen painting, not a painting."""
    return role.resolved and all(len(words(v)) > 1 for v in role.values)


def _shortened(a: Role, b: Role) -> bool:
    bare = {tuple(v.partition(" of ")[0] for v in r.values) for r in (a, b) if r.resolved}
    countries = {v.partition(" of ")[2] for r in (a, b) for v in r.values} - {""}
    return len(bare) == 1 and len(countries) < 2


@frozen
class Fillings:
    """All roles of two events, by name in order; `inferred`: those known by coreference alone in one of them."""

    roles: tuple[tuple[str, Filled], ...] = ()
    inferred: tuple[str, ...] = field(default=())

    @property
    def codes(self) -> tuple[tuple[str, Code], ...]:
        """One code a role."""
        return tuple((name, one.code) for name, one in self.roles)

    def _with(self, codes: Iterable[Code]) -> Iterator[tuple[str, Filled]]:
        wanted = frozenset(codes)
        return ((name, one) for name, one in self.roles if one.code in wanted)

    @property
    def equal(self) -> tuple[str, ...]:
        """The roles that are the same."""
        return tuple(name for name, _ in self._with({Code.EQUAL}))

    @property
    def named(self) -> bool:
        """Whether somebody or something named fills the same role in both."""
        return any(one.specific for _, one in self._with(SAME))

    @property
    def described(self) -> bool:
        """Whether two roles are the same, or one that is described, and none is left open."""
        same = [one for _, one in self._with(SAME)]
        return (len(same) > 1 or any(one.described for one in same)) and not any(self._with({Code.UNRESOLVED}))

    @property
    def owned(self) -> bool:
        """Whether a role is the same whose fillers no number counts, and who has it is not just anybody."""
        same = tuple(self._with(SAME))
        return any(name not in COUNTED for name, _ in same) and not any(one.anybody for _, one in same)

    @property
    def apart(self) -> bool:
        """Whether a role differs."""
        return any(self._with(APART))

    @property
    def same_object(self) -> bool:
        """Whether it happens to the same, or with the same."""
        return any(name not in ACTORS for name in self.equal)

    @property
    def same_bearer(self) -> bool:
        """Whether it happens to the same person."""
        return any(name in ("patient", "person") for name in self.equal)

    @property
    def one_sided(self) -> frozenset[Code]:
        """How those who act are stated in one claim only."""
        acting = (one.code for name, one in self.roles if name in ("agent", "participant", "recipient"))
        return frozenset(acting) & {Code.A_ONLY, Code.B_ONLY}

    @property
    def crossed(self) -> tuple[str, ...]:
        """The roles whose fillers changed places, and those with somebody who is not on the other's full list."""
        return tuple(n for n, one in self.roles if one.code is Code.SWAPPED or (one.code is Code.DISJOINT and one.closed))

    @property
    def keyed(self) -> tuple[str, ...]:
        """The roles that differ where the rest is the same thing: the head of one organisation, not of two.

        An office alone is no key: there are many ministers; a name in it (mayor of Korvik) makes it one.
        """
        offices = [one for name, one in self._with({Code.EQUAL}) if name == "office"]
        key = any(n != "office" for n in self.equal) or any(one.some_specific for one in offices)
        return tuple(name for name, _ in self._with({Code.DISJOINT})) if key else ()

    @property
    def keyed_by_place(self) -> tuple[str, ...]:
        """The roles that differ where the rest is the same thing if the place is: an office in a common place."""
        return tuple(name for name, _ in self._with({Code.DISJOINT})) if self.equal else ()

    @property
    def one_office(self) -> bool:
        """Whether no two offices of different kinds are stated."""
        return all(name != "office" or one.code is Code.EQUAL for name, one in self.roles)

    @property
    def mixed_up(self) -> tuple[str, ...]:
        """The organisations that differ, neither the other shortened; a group has a name of its own then."""
        organised = ((n, one) for n, one in self._with(DIFFERENT) if n in ORGANISED)
        found = {n for n, one in organised if not one.shortened and (n != "group" or one.named)}
        return tuple(n for n in ORGANISED if n in found)
