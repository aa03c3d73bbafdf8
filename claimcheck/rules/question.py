"""Questions that rules ask of a comparison: each is answered once for all comparisons that show it the same."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from functools import wraps
from typing import Any, Concatenate, ParamSpec, TypeVar, cast

from claimcheck.records.comparison import Comparison

P = ParamSpec("P")
T = TypeVar("T")


class Asked(Comparison):
    """A comparison that is known only as far as it is read, for whoever decides very many at a time.

    What a rule or question reads of it is all that its answer can rest on; `answer` gives the answer of a question without
    telling what that rests on.
    """

    def answer(self, question: Callable[..., Any], *args: Hashable) -> Any:
        """The answer of a question about this comparison."""
        raise NotImplementedError

    def whole(self) -> Comparison:
        """The comparison in full."""
        raise NotImplementedError


def question(function: Callable[Concatenate[Comparison, P], T]) -> Callable[Concatenate[Comparison, P], T]:
    """Make a function of a comparison a question: the fewer different answers it has, the fewer cases rules are asked about.

    Its answer and further arguments must be hashable.
    """

    @wraps(function)
    def ask(c: Comparison, *args: P.args, **kwargs: P.kwargs) -> T:
        if isinstance(c, Asked):
            return cast(T, c.answer(function, *args))
        return function(c, *args, **kwargs)

    return cast(Callable[Concatenate[Comparison, P], T], ask)
