"""The laws that every set of rules keeps, as tests of a user's own rules."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Any

from attrs import evolve, field, frozen

from claimcheck.records.comparison import Code, Comparison
from claimcheck.records.finding import AGREEMENTS, Relation
from claimcheck.rules import Decision, Rule, RuleSet, decide
from claimcheck.rules.facts import details
from claimcheck.testing.sample import sample

CLAIMS_TO_KNOW = AGREEMENTS | {Relation.CONTRADICTION, Relation.WEAK_CONFLICT}
"""What can only be said of slots that were understood."""

EVERY = 3
"""Of the sample, for a law that turns every slot of a comparison."""


@frozen(eq=False, slots=False)
class Ground:
    """What the laws are held over: the rules, comparisons both ways round, and who decides each."""

    rules: RuleSet
    comparisons: tuple[Comparison, ...]

    @cached_property
    def mirrored(self) -> tuple[Comparison, ...]:
        """Every comparison the other way round."""
        return tuple(c.mirror for c in self.comparisons)

    @cached_property
    def blurred(self) -> tuple[tuple[str, Comparison], ...]:
        """Some of the comparisons with each slot in turn unresolved."""
        return tuple(pair for c in self.comparisons[::EVERY] for pair in _blurred(c))

    @cached_property
    def deciding(self) -> frozenset[str]:
        """The rules that decide something."""
        return frozenset(decide(c, self.rules).rule for c in self.comparisons)


@frozen
class Check:
    """One law held against one rule (or all of them together, where `rule` is empty); calling it raises AssertionError."""

    law: str
    rule: str
    ground: Ground = field(repr=False)

    def __str__(self) -> str:
        return f"{self.rule or 'all'}-{self.law}"

    def __call__(self) -> None:
        """Hold the law."""
        _LAWS[self.law](self)


def parametrize_with_checks(rules: Iterable[Rule], comparisons: Iterable[Comparison] | None = None) -> Any:
    """A pytest decorator: one test for every rule and law, which calls its only argument `check`.

    `comparisons` replaces the fixed sample; pass some of your own where a rule reads a slot that the sample does not have.
    """
    import pytest

    found = checks(rules, comparisons)
    return pytest.mark.parametrize("check", found, ids=[str(c) for c in found])


def checks(rules: Iterable[Rule], comparisons: Iterable[Comparison] | None = None) -> tuple[Check, ...]:
    """Every law for every rule, then the laws of the whole."""
    given = rules if isinstance(rules, RuleSet) else RuleSet(tuple(rules))
    ground = Ground(given, sample() if comparisons is None else tuple(comparisons))
    single = [Check(law, r.id, ground) for r in given for law in ("mirror", "understood", "reachable")]
    return (*single, *(Check(law, "", ground) for law in ("answers", "mirror_of_all")))


def _mirror(check: Check) -> None:
    """What a rule says of a and b it says of b and a, the refinement the other way round."""
    one = check.ground.rules[check.rule]
    for c, turned in zip(check.ground.comparisons, check.ground.mirrored, strict=True):
        there, back = _answer(one, c), _answer(one, turned)
        if there != (back.mirror if back else None):
            raise AssertionError(f"rule {one.id} answers {_said(there)}, but {_said(back)} the other way round, on\n{_shown(c)}")


def _understood(check: Check) -> None:
    """A slot that was stated on both sides and not understood carries neither an agreement nor a conflict."""
    one = check.ground.rules[check.rule]
    for slot, c in check.ground.blurred:
        answer = _answer(one, c)
        if answer and answer.relation in CLAIMS_TO_KNOW and (answer.slot == slot or _rests_on(one, c, slot)):
            raise AssertionError(f"rule {one.id} answers {_said(answer)} on the unresolved slot {slot!r} of\n{_shown(c)}")


def _rests_on(one: Rule, c: Comparison, slot: str) -> bool:
    """Whether the rule would not say so, were the slot the same on both sides or stated on none."""
    others = (_answer(one, _with(c, slot, code)) for code in (Code.EQUAL, Code.NEITHER))
    return not any(answer and answer.relation in CLAIMS_TO_KNOW for answer in others)


def _blurred(c: Comparison) -> Iterator[tuple[str, Comparison]]:
    """The comparison with each slot in turn unresolved, and so not exclusive either."""
    return ((name, _with(c, name, Code.UNRESOLVED)) for name, code in details(c) if code is not Code.NEITHER)


def _with(c: Comparison, slot: str, code: Code) -> Comparison:
    free = tuple(s for s in c.exclusive if s != slot)
    roles, extra = (tuple((n, code if n == slot else k) for n, k in codes) for codes in (c.roles, c.extra))
    own: dict[str, Any] = {} if slot in dict((*c.roles, *c.extra)) else {slot: code}
    return evolve(c, exclusive=free, roles=roles, extra=extra, **own)


def _reachable(check: Check) -> None:
    """Some comparison gets past the rules before it."""
    ground = check.ground
    if check.rule not in ground.deciding:
        answers = any(ground.rules[check.rule](c) is not None for c in ground.comparisons)
        reason = "rules before it answer whatever it would" if answers else "it answers none of them"
        raise AssertionError(f"no comparison of {len(ground.comparisons)} reaches rule {check.rule}: {reason}")


def _answers(check: Check) -> None:
    """Whatever is compared, a rule answers."""
    for c in check.ground.comparisons:
        if all(r(c) is None for r in check.ground.rules):
            raise AssertionError(f"no rule answers\n{_shown(c)}")


def _mirror_of_all(check: Check) -> None:
    """The decision on (b, a) is the mirror of that on (a, b), by the same rule."""
    ground = check.ground
    for c, turned in zip(ground.comparisons, ground.mirrored, strict=True):
        there, back = decide(c, ground.rules), decide(turned, ground.rules)
        if there != back.mirror:
            raise AssertionError(f"{_said(there)}, but {_said(back)} the other way round, on\n{_shown(c)}")


def _answer(one: Rule, c: Comparison) -> Decision | None:
    answer = one(c)
    return Decision(answer) if isinstance(answer, Relation) else answer


def _said(decision: Decision | None) -> str:
    if decision is None:
        return "nothing"
    return " ".join(str(part) for part in (decision.rule, decision.relation, decision.type, decision.slot) if part)


def _shown(c: Comparison) -> str:
    """The comparison in short: what differs from an empty one."""
    slots = ", ".join(f"{n} {code}" for n, code in c.slots() if code is not Code.NEITHER)
    return f"  {c.a.factuality} against {c.b.factuality}: {slots}; exclusive {', '.join(c.exclusive) or '-'}; order {c.order}"


_LAWS = {
    "mirror": _mirror, "understood": _understood, "reachable": _reachable, "answers": _answers, "mirror_of_all": _mirror_of_all,
}  # fmt: skip
