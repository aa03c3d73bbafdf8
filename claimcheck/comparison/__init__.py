"""Comparison: two claims become one small record of codes, slot by slot."""

from claimcheck.comparison.compare import compare_claims, compare_profiles
from claimcheck.comparison.profile import Profile, profile
from claimcheck.comparison.slots import Slot

__all__ = ["Profile", "Slot", "compare_claims", "compare_profiles", "profile"]
