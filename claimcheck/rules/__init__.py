"""Rules: an ordered list of plain functions of one comparison; the first that answers decides."""

from claimcheck.rules.decision import Decision, conflict
from claimcheck.rules.default import default_rules
from claimcheck.rules.matrix import Cell, cell
from claimcheck.rules.ruleset import Rule, RuleSet, decide, rule, watching

__all__ = ["Cell", "Decision", "Rule", "RuleSet", "cell", "conflict", "decide", "default_rules", "rule", "watching"]
