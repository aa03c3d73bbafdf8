"""The rules that ship, in the order in which they are asked (DOMAIN 3.2)."""

from __future__ import annotations

from claimcheck.rules import agreement, conflicts, identity, updates
from claimcheck.rules.ruleset import RuleSet

_SHIPPED = RuleSet(
    (
        identity.null_claim, identity.disputed_words, identity.same_text, identity.words_only, identity.nothing_shared,
        identity.taken_for_granted, identity.another_event, identity.another_occasion, identity.one_head_of_two,
        updates.later_count_within, updates.update, updates.plan_against_event, conflicts.excluding_values,
        conflicts.opposites, agreement.same_in_other_words, agreement.other_certainty, agreement.more_exact,
        agreement.in_part, agreement.both_can_hold,
    )
)  # fmt: skip


def default_rules() -> RuleSet:
    """The rules R0 to R14 in order."""
    return _SHIPPED
