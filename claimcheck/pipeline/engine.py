"""Which engine compares."""

from __future__ import annotations

from collections.abc import Mapping
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from claimcheck.errors import FormatError
from claimcheck.options import Options
from claimcheck.pipeline.given import Engine, Keep
from claimcheck.records.claim import Claim
from claimcheck.records.finding import Finding
from claimcheck.records.provenance import Provenance

if TYPE_CHECKING:
    from claimcheck.comparison import Slot
    from claimcheck.engines.increment import Known
    from claimcheck.engines.keys import Blocking
    from claimcheck.rules import RuleSet


def found_by(
    engine: Engine,
    claims: tuple[Claim, ...],
    origins: Mapping[str, Provenance],
    rules: RuleSet,
    options: Options,
    keep: Keep,
    slots: tuple[Slot, ...],
    before: Known | None,
) -> tuple[tuple[Finding, ...], Blocking]:
    """The findings by an engine, and how it proposed pairs.

    Raises `FormatError` for what Spark cannot do, which is to take slots of a user.
    """
    if engine == "local" or (keep == "all" and len(claims) <= options.all_pairs):  # every pair of so few is done here
        from claimcheck.engines.local import find

        return find(claims, origins, rules, options, keep, slots=slots, before=before)
    if slots:
        raise FormatError("slots of your own need the local engine", where="check.slots", got=slots[0].name)
    from claimcheck.engines.spark import find_here

    with TemporaryDirectory(prefix="claimcheck-") as work:
        return find_here(claims, origins, rules, options, keep, work)
