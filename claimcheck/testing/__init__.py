"""What a test of rules needs: claims in one line, assertions that explain themselves, laws for any set of rules."""

from claimcheck.testing.builders import ROLES, ClaimKind, assert_relation, claim, explain, provenance
from claimcheck.testing.coverage import RuleCoverage, rule_coverage
from claimcheck.testing.laws import Check, checks, parametrize_with_checks
from claimcheck.testing.sample import sample

__all__ = [
    "ROLES", "Check", "ClaimKind", "RuleCoverage", "assert_relation", "checks", "claim", "explain", "parametrize_with_checks",
    "provenance", "rule_coverage", "sample",
]  # fmt: skip
