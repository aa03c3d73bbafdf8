"""An ordered list of rules, and how it decides."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import cast

from attrs import evolve, field, frozen

from claimcheck.errors import RuleError, UnknownNameError
from claimcheck.records.comparison import Comparison
from claimcheck.records.finding import Relation
from claimcheck.rules.decision import Decision
from claimcheck.rules.flags import common_flags
from claimcheck.rules.question import Asked

Answer = Decision | Relation | None
Function = Callable[[Comparison], Answer]


@frozen
class Rule:
    """A plain function of one comparison with an id; `before` names the rule that it goes in front of.

    The first line of the function's docstring is what an editor reads in a report.
    """

    id: str
    function: Function = field(repr=False)
    before: str | None = None

    def __call__(self, comparison: Comparison) -> Answer:
        """What the rule answers; None where it does not apply."""
        if isinstance(comparison, Asked):
            return cast(Answer, comparison.answer(self.function))
        return self.function(comparison)

    @property
    def says(self) -> str:
        """The first line of its docstring."""
        return (inspect.getdoc(self.function) or "").partition("\n")[0]


def rule(*, id: str, before: str | None = None) -> Callable[[Function], Rule]:
    """Make a function a rule; it takes effect where a rule set has it inserted."""

    def make(function: Function) -> Rule:
        made = Rule(id, function, before)
        if not made.says:
            raise RuleError(
                "a rule without a docstring", where=f"rule {id!r}", fix="say in its first line what it decides, for an editor"
            )
        return made

    return make


@frozen
class RuleSet:
    """Rules in order; a changed one is a new one."""

    rules: tuple[Rule, ...]

    def __attrs_post_init__(self) -> None:
        ids = [r.id for r in self.rules]
        if twice := sorted({i for i in ids if ids.count(i) > 1}):
            raise RuleError("two rules of one id", where="RuleSet", got=", ".join(twice))

    def __iter__(self) -> Iterator[Rule]:
        return iter(self.rules)

    def __len__(self) -> int:
        return len(self.rules)

    def __getitem__(self, id: str) -> Rule:
        return self.rules[self._at(id)]

    def _at(self, id: str) -> int:
        ids = [r.id for r in self.rules]
        if id not in ids:
            raise UnknownNameError("no such rule", got=id, allowed=", ".join(ids))
        return ids.index(id)

    def insert(self, *more: Rule) -> RuleSet:
        """With more rules, each in front of the rule that its `before` names, or of the last one."""
        made = self
        for one in more:
            at = made._at(one.before) if one.before else len(made.rules) - 1
            made = RuleSet((*made.rules[:at], one, *made.rules[at:]))
        return made

    def replace(self, id: str, new: Rule) -> RuleSet:
        """With another rule in the place of `id`."""
        at = self._at(id)
        return RuleSet((*self.rules[:at], new, *self.rules[at + 1 :]))

    def remove(self, *ids: str) -> RuleSet:
        """Without some rules."""
        gone = {self._at(i) for i in ids}
        return RuleSet(tuple(r for n, r in enumerate(self.rules) if n not in gone))


Watcher = Callable[[Comparison, Decision], None]
_WATCHER: ContextVar[Watcher | None] = ContextVar("watcher", default=None)


@contextmanager
def watching(watcher: Watcher) -> Iterator[None]:
    """Show every decision that `decide` makes inside the block to `watcher`, and to nobody else."""
    token = _WATCHER.set(watcher)
    try:
        yield
    finally:
        _WATCHER.reset(token)


def decide(comparison: Comparison, rules: Iterable[Rule]) -> Decision:
    """What the first rule that answers says of a comparison, with the flags that hold whichever rule it was."""
    for one in rules:
        answer = one(comparison)
        if answer is not None:
            decision = _decision(one, answer, comparison)
            if watcher := _WATCHER.get():
                watcher(comparison.whole() if isinstance(comparison, Asked) else comparison, decision)
            return decision
    raise RuleError("no rule answered", where="decide", fix="let the last rule answer always, as R14 does")


def _decision(one: Rule, answer: object, comparison: Comparison) -> Decision:
    if isinstance(answer, Relation):
        answer = Decision(answer)
    if not isinstance(answer, Decision):
        raise RuleError("not an answer", where=f"rule {one.id!r}", got=answer, allowed="a Decision, a Relation or None")
    return evolve(answer, rule=one.id, flags=(*answer.flags, *common_flags(comparison, answer)))
