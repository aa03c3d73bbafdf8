"""What the language-neutral table of predicates says about two of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from attrs import field, frozen

from claimcheck.lang import predicate_table as shipped
from claimcheck.records.comparison import Code

Pairs = frozenset[tuple[str, str]]


@frozen(eq=False)
class Ontology:
    """The relations between predicates, closed under symmetry (antonyms, converses) and transitivity (entailment)."""

    entries: Mapping[str, Mapping[str, Any]]
    antonyms: Pairs
    converses: Pairs
    entailments: Pairs
    renamed: Mapping[tuple[str, str], Mapping[str, str]]
    _memo: dict[tuple[str, str], Code] = field(factory=dict, repr=False)

    @classmethod
    def of(cls, table: Mapping[str, Any]) -> Ontology:
        """From the raw table: one entry an id; what the table does not say is not so."""
        entries = {k: v for k, v in table.items() if isinstance(v, Mapping)}
        return cls(
            entries,
            _both_ways((*_listed(entries, "antonyms"), *_listed(entries, "complements"), *_listed(entries, "reverses"))),
            _both_ways(_listed(entries, "converse")),
            _closure(_listed(entries, "entails")),
            _renamings(entries),
        )

    def compare(self, a: str, b: str) -> Code:
        """How predicate a stands to b; an id that no table knows (`de:word`) is understood only where both are the same."""
        if a == b:
            return Code.EQUAL
        if (a, b) not in self._memo:
            self._memo[a, b] = self._related(a, b)
        return self._memo[a, b]

    def _related(self, a: str, b: str) -> Code:
        if ":" in a or ":" in b:
            return Code.UNRESOLVED
        tests = (
            ((a, b) in self.converses, Code.CONVERSE), ((a, b) in self.antonyms, Code.ANTONYM),
            ((a, b) in self.entailments, Code.ENTAILS), ((b, a) in self.entailments, Code.ENTAILED),
        )  # fmt: skip
        return next((code for true, code in tests if true), Code.DISJOINT)

    def neighbours(self, predicate: str) -> tuple[str, ...]:
        """The predicate and every one that stands in some relation to it, in order."""
        return self._neighbours.get(predicate, (predicate,))

    @property
    def _neighbours(self) -> Mapping[str, tuple[str, ...]]:
        return _neighbours(self)

    def symmetric(self, predicate: str) -> bool:
        """Whether its subject and object are partners: A meets B, B meets A."""
        return bool(self._says(predicate, "symmetric"))

    def asymmetric(self, predicate: str) -> bool:
        """Whether it cannot hold both ways round: A defeats B, B defeats A."""
        return bool(self._says(predicate, "asymmetric"))

    def functional(self, predicate: str) -> frozenset[str]:
        """The slots that have one value at a time for the rest of the claim."""
        return frozenset(_texts(self._says(predicate, "functional")))

    def once(self, predicate: str) -> bool:
        """Whether it happens but once to whom it happens: nobody dies twice."""
        return bool(self._says(predicate, "once"))

    def level(self, predicate: str) -> bool:
        """Whether those whom it counts may become fewer: who is missing is found."""
        return bool(self._says(predicate, "level"))

    def sequential(self, a: str, b: str) -> bool:
        """Whether one of two opposites may follow the other: a point in time is theirs, or one `reverses` the other."""
        timed = any("time" in self.functional(p) for p in (a, b))
        return timed or b in _texts(self._says(a, "reverses") or ()) or a in _texts(self._says(b, "reverses") or ())

    def counts_as(self, predicate: str) -> str:
        """The predicate whose count its count is: twelve killed are twelve dead."""
        return str(self._says(predicate, "counts_as") or predicate)

    def sides(self, predicate: str) -> tuple[str, str]:
        """The roles that stand as its subject and its object."""
        subject, direct = self._says(predicate, "subject"), self._says(predicate, "object")
        return str(subject or "agent"), str(direct or "patient")

    def _says(self, predicate: str, key: str) -> Any:
        return self.entries.get(predicate, {}).get(key)


@cache
def _neighbours(ontology: Ontology) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, set[str]] = {}
    for a, b in (*ontology.antonyms, *ontology.converses, *_both_ways(ontology.entailments)):
        found.setdefault(a, {a}).add(b)
    return {k: tuple(sorted(v)) for k, v in found.items()}


def _texts(value: object) -> tuple[str, ...]:
    if isinstance(value, str):
        return (value,)
    return tuple(str(v) for v in value) if isinstance(value, Iterable) else ()


def _links(value: object) -> tuple[tuple[str, Mapping[str, str]], ...]:
    """Other predicates, each with what the roles are called there: an id, `{predicate, roles}`, or a list of either."""
    if isinstance(value, str):
        return ((value, {}),)
    if isinstance(value, Mapping):
        return ((str(value["predicate"]), {str(k): str(v) for k, v in value.get("roles", {}).items()}),)
    return tuple(link for one in value for link in _links(one)) if isinstance(value, Iterable) else ()


def _listed(entries: Mapping[str, Mapping[str, Any]], key: str) -> tuple[tuple[str, str], ...]:
    return tuple((name, other) for name, entry in entries.items() for other, _ in _links(entry.get(key, ())))


def _renamings(entries: Mapping[str, Mapping[str, Any]]) -> Mapping[tuple[str, str], Mapping[str, str]]:
    """Role names of the left predicate to those of the right, along converses (both ways) and chains of entailment."""
    out: dict[tuple[str, str], Mapping[str, str]] = {}
    for key in ("converse", "entails"):
        for a, b, names in _named(entries, key):
            out[a, b] = names
            if key == "converse":
                out.setdefault((b, a), {v: k for k, v in names.items()})
    chains = {(a, b) for a, b in _listed(entries, "entails")}
    while more := {(a, b, d) for a, b in chains for c, d in chains if b == c and a != d and (a, d) not in chains}:
        for a, b, d in sorted(more):
            out[a, d] = {k: out[b, d].get(v, v) for k, v in out[a, b].items()} | {
                k: v for k, v in out[b, d].items() if k not in out[a, b] and k not in out[a, b].values()
            }
        chains |= {(a, d) for a, _, d in more}
    return out


def _named(entries: Mapping[str, Mapping[str, Any]], key: str) -> list[tuple[str, str, Mapping[str, str]]]:
    return [(name, other, roles) for name, entry in entries.items() for other, roles in _links(entry.get(key, ()))]


def _both_ways(pairs: Iterable[tuple[str, str]]) -> Pairs:
    known = frozenset(pairs)
    return known | {(b, a) for a, b in known}


def _closure(pairs: Iterable[tuple[str, str]]) -> Pairs:
    known = set(pairs)
    while more := {(a, d) for a, b in known for c, d in known if b == c and a != d} - known:
        known |= more
    return frozenset(known)


@cache
def default_ontology() -> Ontology:
    """The relations that ship with the language packs."""
    table = shipped()
    nested = table.get("predicates")
    return Ontology.of(nested if isinstance(nested, Mapping) else table)
