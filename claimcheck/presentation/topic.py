"""The topic of an issue in the report language: an event with its fillers and place, or the first words of a claim."""

from __future__ import annotations

from claimcheck.messages import text
from claimcheck.presentation import lexicon
from claimcheck.records.claim import Claim
from claimcheck.records.issue import Issue
from claimcheck.records.values import Event

LONGEST = 64
FILLERS = 3
"""How many letters a topic has at most, and how many role fillers it names."""


def of(issue: Issue, lang: str) -> str:
    """The topic of an issue, short; one that somebody wrote stays as it is written."""
    known = next((c for c in issue.claims if c.event and c.event.resolved), None)
    if known and known.event and issue.topic.split(":")[0].split(" (")[0] == known.event.predicate:
        return _event(known, known.event, lang)
    quoted = any(" ".join(c.content.split()).startswith(issue.topic.rstrip(" …")) for c in issue.claims)
    return text("topic.words", lang, words=short(issue.topic)) if quoted else short(issue.topic)


def _event(claim: Claim, event: Event, lang: str) -> str:
    said = dict.fromkeys(lexicon.filler(name, v, lang) for name, role in event.roles.items() for v in role.values)
    names = ", ".join(tuple(said)[:FILLERS])
    place = f" ({lexicon.name(claim.place.name, lang)})" if claim.place else ""
    head = lexicon.predicate(event.predicate, lang)
    return short(f"{head}: {names}{place}" if names else f"{head}{place}")


def short(words: str) -> str:
    """`words` on one line, cut at a word where it is long."""
    line = " ".join(words.split())
    return line if len(line) <= LONGEST else line[:LONGEST].rsplit(" ", 1)[0].rstrip(" ,;:–-") + " …"
