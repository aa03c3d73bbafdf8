"""The content words of a claim as terms that compare across languages: ids of predicates and concepts, names, numbers, lemmas."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from attrs import evolve, field, frozen

from claimcheck.extraction.attribution import Analysis
from claimcheck.extraction.concepts import concept_at, head_concept
from claimcheck.extraction.numbers import read_number
from claimcheck.extraction.slots import Hits
from claimcheck.extraction.syntax import Pos, Token
from claimcheck.lang import LanguagePack
from claimcheck.lang.lexicon import lexicon
from claimcheck.records.claim import Claim, ClaimKind
from claimcheck.records.values import Quantity

SAYING = (ClaimKind.ATTRIBUTION, ClaimKind.NULL)
"""Kinds of claims whose words are not about the matter."""


def with_terms(claim: Claim, analysis: Analysis, hits: Hits, pack: LanguagePack) -> Claim:
    """The claim with the terms of its own words; dates are left to its time."""
    if claim.kind in SAYING:
        return claim
    words = _Words(claim, analysis, hits, pack)
    own = [i for i, t in enumerate(words.tokens) if any(s.start <= t.start and t.end <= s.end for s in claim.spans)]
    head = (claim.event.predicate,) if claim.event else ()
    said = tuple(words.terms(own))
    return evolve(claim, terms=tuple(dict.fromkeys((*head, *_elsewhere(claim, said), *said))))


def _elsewhere(claim: Claim, said: tuple[str, ...]) -> Iterator[str]:
    """Who or what takes part and is named outside the claim's own words: the subject of a shared verb, a resolved pronoun."""
    known = {w for term in said for w in term.rpartition(":")[2].casefold().split()}
    roles = claim.event.roles.values() if claim.event else ()
    for filler in (v for role in roles if role.resolved for v in role.values):
        plain = " " not in filler or filler[0].isupper()
        if plain and known.isdisjoint(filler.casefold().split()):
            yield filler


def number_term(quantity: Quantity) -> str:
    """A number as a term: `#12`, `#10..15`, `#60..`, with `~` where it is rounded or vague; empty where it was not read."""
    if quantity.low is None and quantity.high is None:
        return ""
    low, high = ("" if bound is None else f"{bound:.12g}" for bound in (quantity.low, quantity.high))
    return f"#{low if low == high else f'{low}..{high}'}{'~' if quantity.soft else ''}"


@frozen
class _Words:
    """The words of one sentence, and what was found in it."""

    claim: Claim
    analysis: Analysis
    hits: Hits
    pack: LanguagePack
    heads: frozenset[int] = field(init=False)
    timed: frozenset[int] = field(init=False)
    places: Mapping[int, tuple[int, str]] = field(init=False)
    numbers: Mapping[int, tuple[int, str]] = field(init=False)

    @heads.default
    def _heads(self) -> frozenset[int]:
        return frozenset(c.head for c in self.analysis.clauses)

    @timed.default
    def _timed(self) -> frozenset[int]:
        return frozenset(i for h in self.hits.times for i in range(h.first, h.last))

    @places.default
    def _places(self) -> Mapping[int, tuple[int, str]]:
        return {h.first: (h.last, h.place.name) for h in self.hits.places if h.place.resolved}

    @numbers.default
    def _numbers(self) -> Mapping[int, tuple[int, str]]:
        return {h.first: (h.last, number_term(h.quantity)) for h in self.hits.quantities}

    @property
    def tokens(self) -> tuple[Token, ...]:
        return self.analysis.sentence.tokens

    def terms(self, own: list[int]) -> Iterator[str]:
        """The terms of the tokens `own`, in order."""
        inside, done = set(own), 0
        for i in own:
            if i < done or i in self.timed:
                continue
            end, term = self._at(i, inside)
            done = max(done, end)
            if term:
                yield term

    def _at(self, i: int, inside: set[int]) -> tuple[int, str]:
        """Where the term that begins at token `i` ends (exclusive), and the term; empty for a word without content."""
        token = self.tokens[i]
        name = self._name(i)
        if name is not None:
            return name
        if i in self.numbers:
            return self.numbers[i]
        if number := read_number(self.tokens, i, self.pack):
            return number.end, ""
        if not (token.pos.nominal or token.pos in (Pos.VERB, Pos.ADJ)):
            return i + 1, ""
        found = concept_at(self.tokens, i, self.pack) if token.pos.nominal else None
        if found and found[0] - 1 in inside and (found[0] > i + 1 or lexicon(self.pack).noun(token.lemma) is None):
            return found
        return i + 1, self._word(i)

    def _name(self, i: int) -> tuple[int, str] | None:
        if i in self.places:
            return self.places[i]
        name = self.hits.names.get(i)
        end = i
        while end < len(self.tokens) and self.tokens[end].pos is Pos.NAME and self.hits.names.get(end) == name:
            end += 1
            if end in self.places or end in self.timed:
                break
        if name is not None:
            return max(end, i + 1), name
        return (end, " ".join(t.text for t in self.tokens[i:end])) if end > i else None

    def _word(self, i: int) -> str:
        token, words = self.tokens[i], lexicon(self.pack)
        own = f"{self.pack.code}:{token.lemma.casefold()}"
        if token.pos is Pos.VERB:
            if i in self.heads and self._predicate:
                return self._predicate
            senses = words.verbs.get(token.lemma.casefold(), ())
            return senses[0].predicate if len(senses) == 1 else own
        if token.pos is Pos.ADJ:
            return words.adjectives.get(token.lemma.casefold(), own)
        return words.noun(token.lemma) or head_concept(token, self.pack) or own

    @property
    def _predicate(self) -> str:
        return self.claim.event.predicate if self.claim.event else ""
