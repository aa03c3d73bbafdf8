# ruff: noqa: E501 - an entry is one line
"""A small ontology and claims made with it: invented people, invented outlets."""

from __future__ import annotations

import tomllib
from datetime import date
from typing import Any

from claimcheck.comparison.ontology import Ontology
from claimcheck.records.claim import Claim
from claimcheck.testing import claim

TABLE = tomllib.loads("""
meet = { class = "recurring", subject = "participant", object = "participant", symmetric = true, functional = ["place", "time"], entails = { predicate = "talk" } }
talk = { class = "recurring", subject = "participant", object = "participant", symmetric = true }
sign = { class = "unique", subject = "agent", object = "theme", functional = ["place", "time"] }
attend = { class = "unique", subject = "participant", object = "theme" }
kill = { class = "cumulative_count", subject = "agent", object = "patient", asymmetric = true, entails = { predicate = "die" } }
murder = { class = "cumulative_count", subject = "agent", object = "patient", asymmetric = true, entails = { predicate = "kill" } }
die = { class = "cumulative_count", subject = "patient", complements = ["survive"] }
survive = { class = "cumulative_count", subject = "patient", complements = ["die"] }
perish = { class = "cumulative_count", once = true, subject = "patient", functional = ["place", "time"] }
injure = { class = "cumulative_count", subject = "agent", object = "patient", asymmetric = true }
attack = { class = "unique", subject = "agent", object = "patient", asymmetric = true }
defeat = { class = "unique", subject = "agent", object = "patient", asymmetric = true, converse = { predicate = "lose_to", roles = { agent = "patient", patient = "agent" } } }
lose_to = { class = "unique", subject = "agent", object = "patient", asymmetric = true }
buy = { class = "unique", subject = "recipient", object = "theme", converse = { predicate = "sell" } }
sell = { class = "unique", subject = "agent", object = "theme" }
head_of = { class = "state", subject = "leader", object = "organisation", functional = ["leader"] }
lead = { class = "state", subject = "leader", object = "group", functional = ["leader"] }
member_of = { class = "state", subject = "member", object = "group" }
holds_office = { class = "state", subject = "holder", object = "office", functional = ["holder"], antonyms = ["formerly_holds_office"] }
formerly_holds_office = { class = "state", subject = "holder", object = "office" }
station = { class = "state", subject = "agent", object = "theme", antonyms = ["withdraw"], entails = { predicate = "deploy" } }
withdraw = { class = "unique", subject = "agent", object = "theme" }
deploy = { class = "unique", subject = "agent", object = "theme" }
accept = { class = "unique", subject = "agent", object = "theme", antonyms = ["reject"] }
reject = { class = "unique", subject = "agent", object = "theme" }
arrive = { class = "unique", subject = "agent", object = "destination", functional = ["place", "time"], antonyms = ["depart"] }
depart = { class = "unique", subject = "agent" }
capture = { class = "unique", subject = "agent", object = "patient", reverses = ["liberate"] }
liberate = { class = "unique", subject = "agent", object = "patient" }
represent = { class = "state", subject = "agent", object = "patient" }
cost = { class = "state", subject = "theme", functional = ["value"] }
earn = { class = "state", subject = "agent", object = "theme" }
say = { class = "unique", subject = "speaker" }
""")
WORLD = Ontology.of(TABLE)
A, B = "Morgenblatt", "The Quay"
MON, TUE, FRI, LATER = date(2025, 12, 15), date(2025, 12, 16), date(2025, 12, 19), date(2025, 12, 29)


def c(predicate: str | None = None, /, **fields: Any) -> Claim:
    """A claim of outlet A, published on Thursday 18 December 2025, with the event class of the small ontology."""
    known = TABLE.get(predicate or "", {}).get("class", "unique")
    return claim(predicate, **({"event_class": known, "outlet": A} | fields))


def d(predicate: str | None = None, /, **fields: Any) -> Claim:
    """The same of outlet B, in other words."""
    return c(predicate, **({"outlet": B, "content": f"in other words {predicate} {sorted(map(str, fields.items()))}"} | fields))
