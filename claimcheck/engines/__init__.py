"""Engines: from claims to findings, candidate pairs first.

How the parts fit, for whoever adds an engine:

    claims, in their order (`Claim.order`), numbered from 0
      columns.encode(profiles)          Columns: one array of value numbers a slot, the distinct values beside them
      blocks.fill_slots(con, columns)   table `slots` (claim, kind, token, mask): what each value is blocked by (`keys.Tokens`)
                                        and table `open_claims` (claim): those whose predicate no table knows
      blocks.propose(con, size)         sql/keys, sizes, small, refine: blocks; `pairing` makes table `pairs` (a, b) of them
      blocks.batches(con, count)        arrays a, b of claim numbers, a before b
      batch.Comparer(columns, ...)      a, b -> Decided: for each pair the number of its decision
        fields.Fields                   what can be read of a pair (`readings`): slots looked up by pair of values (`looked`),
                                        many at a time where numbers suffice (`sweeps`, `alike`), parts of records, answers
        tree.Tree                       a rule or question is asked once for all pairs that it cannot tell apart (`watched`)
      finding.finding_of                only for pairs that are kept

A pair or a handful goes the short way (`keys.keyed`, `keys.pairs_of`, `compare_profiles`) without SQL or numpy. All ways give
the same findings: the comparators and the rules are the same functions, and the tests hold the sweeps to what these say.
The SQL is plain (joins, unions, window functions; parameters by name), for other engines to run with their own tables.
"""

from claimcheck.engines.finding import finding_of
from claimcheck.engines.keys import Blocking
from claimcheck.engines.local import compare_pair, find

__all__ = ["Blocking", "compare_pair", "find", "finding_of"]
