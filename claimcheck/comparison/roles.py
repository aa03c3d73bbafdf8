"""One role of two events: who or what fills it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from itertools import product

from claimcheck.comparison.fold import MEMO
from claimcheck.comparison.names import compare_names, is_name
from claimcheck.comparison.stated import compare_stated
from claimcheck.records.comparison import Code
from claimcheck.records.values import Role

Roles = Mapping[str, Role]
PARTNER = "participant"
_WITHIN = frozenset({Code.EQUAL, Code.INSIDE})
_AROUND = frozenset({Code.EQUAL, Code.CONTAINS})


def compare_role(a: Role | None, b: Role | None) -> Code:
    """How the fillers of a role in claim a stand to those in claim b; more names say more, so they lie inside fewer."""
    return compare_stated(a, b, _compare)


@lru_cache(MEMO)
def _compare(a: Role, b: Role) -> Code:
    if not (a.resolved and b.resolved):
        return Code.UNRESOLVED
    table = {(x, y): compare_names(x, y) for x, y in product(a.values, b.values)}
    if (a.exhaustive and _outsider(b.values, a.values, table, _turned)) or (
        b.exhaustive and _outsider(a.values, b.values, table, _kept)
    ):
        return Code.DISJOINT
    inside = all(any(table[x, y] in _WITHIN for x in a.values) for y in b.values)
    contains = all(any(table[x, y] in _AROUND for y in b.values) for x in a.values)
    if inside or contains:
        return Code.EQUAL if inside and contains else Code.INSIDE if inside else Code.CONTAINS
    codes = set(table.values())
    if codes - {Code.DISJOINT, Code.UNRESOLVED}:
        return Code.OVERLAP
    return Code.UNRESOLVED if Code.UNRESOLVED in codes else Code.DISJOINT


def _kept(x: str, y: str) -> tuple[str, str]:
    return x, y


def _turned(x: str, y: str) -> tuple[str, str]:
    return y, x


def _outsider(
    names: Iterable[str],
    closed: tuple[str, ...],
    table: Mapping[tuple[str, str], Code],
    key: Callable[[str, str], tuple[str, str]],
) -> bool:
    """Whether one of `names` is nobody of the closed list."""
    return any(all(table[key(n, c)] is Code.DISJOINT for c in closed) for n in names)


def merged(roles: Roles, names: Iterable[str], into: str = PARTNER) -> Roles:
    """`roles` with several of them as one: the partners of a symmetric predicate."""
    found = [roles[n] for n in dict.fromkeys(names) if n in roles]
    rest = {n: r for n, r in roles.items() if n not in set(names)}
    if not found:
        return rest
    values = tuple(sorted({v for r in found for v in r.values}))
    flags = {"exhaustive": any(r.exhaustive for r in found), "resolved": all(r.resolved for r in found)}
    return rest | {into: Role(values, inferred=any(r.inferred for r in found), **flags)}


def swapped(a: Roles, b: Roles, sides: tuple[str, str]) -> bool:
    """Whether subject and object of a stand the other way round in b."""
    subject, direct = sides
    if not all(n in r and r[n].resolved for r in (a, b) for n in sides):
        return False
    crossed = _compare(a[subject], b[direct]) is Code.EQUAL and _compare(a[direct], b[subject]) is Code.EQUAL
    return crossed and _compare(a[subject], b[subject]) is Code.DISJOINT


def shared(a: Roles, b: Roles) -> bool:
    """Whether somebody or something takes part in both events, in whatever role."""
    pairs = product(
        (v for r in a.values() if r.resolved for v in r.values), (v for r in b.values() if r.resolved for v in r.values)
    )
    return any(compare_names(x, y) in _WITHIN | _AROUND for x, y in pairs)


def specific(role: Role) -> bool:
    """Whether every filler is a name or has one in it: "Norway foreign minister"."""
    return role.resolved and all(is_name(v) or any(is_name(w) for w in v.split()) for v in role.values)


def named(role: Role) -> bool:
    """Whether its fillers are names."""
    return role.resolved and all(is_name(v) for v in role.values)
