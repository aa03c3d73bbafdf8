"""Why a claim says what it says, step by step, in plain text of either report language."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import field, frozen

from claimcheck.extraction.attribution import Governed
from claimcheck.extraction.factuality import Reading
from claimcheck.extraction.hedges import HedgeTable, hedge_table
from claimcheck.extraction.syntax import Clause, Form, Pos, Token
from claimcheck.extraction.trace import Trace
from claimcheck.messages import text
from claimcheck.records.claim import Claim, ClaimKind
from claimcheck.records.source import Level
from claimcheck.records.values import Certainty, Span

RULES = {
    "author": "author", "cue": "cue", "reported in the next sentence": "next", "open quotation": "open_quotation",
    "quotation without a cue": "quotation", "reported mood": "mood", "same paragraph": "paragraph",
    "turn of an interview": "paragraph",
    "forecast not the report's own": "forecast", "between words of one speaker": "mood", "speech": "speech",
}  # fmt: skip
"""Why a clause has its chain: the reason that attribution gives, and the message that says it."""


@frozen
class Explanation:
    """How a claim was read; `str` gives it in English, `text(lang)` in either report language."""

    claim: Claim
    trace: Trace | None = field(default=None, repr=False)

    def text(self, lang: str = "en") -> str:
        """One line a step; where the claim was typed by hand there are no steps, only its values."""
        return "\n".join(_Telling(self.claim, self.trace, lang).lines())

    def __str__(self) -> str:
        return self.text()


@frozen
class _Telling:
    """One claim told in one language."""

    claim: Claim
    trace: Trace | None
    lang: str

    def say(self, id: str, **values: object) -> str:
        return text(f"explain.{id}", self.lang, **values)

    def lines(self) -> Iterator[str]:
        claim, known = self.claim, text(f"claim_kind.{self.claim.kind}", self.lang)
        yield self.say("claim", quote=claim.quote, kind=known, place=", ".join(map(_place, claim.spans)) or "–")
        if self.trace is None:
            yield self.say("typed")
        yield from self._chain()
        yield from self._sure()
        yield from (self._time(), self._where(), self._number(), self._event())

    def _chain(self) -> Iterator[str]:
        rule = self.trace.chain.rule if self.trace and self.trace.chain else ""
        rule = "speech" if self.claim.kind is ClaimKind.ATTRIBUTION else rule
        if rule:
            yield self.say(f"rule.{RULES[rule]}") if rule in RULES else rule
        levels = self.claim.attribution.levels
        for n, level in enumerate(levels[1:], 1):
            yield self.say("level", n=n, source=level.source.label, stance=text(f"stance.{level.stance}", self.lang))
            yield from ("  " + line for line in self._level(level))
        if len(levels) == 1:
            yield self.say("own_voice")

    def _level(self, level: Level) -> Iterator[str]:
        start = self.trace.analysis.sentence.start if self.trace else 0
        if level.cue:
            yield self.say("cue", words=level.cue.quote, place=_place(level.cue))
        else:
            yield self.say("no_cue")
        if level.mention:
            how = "_before" if level.mention.start < start else "_for" if _stands_for(level) else ""
            yield self.say(f"mention{how}", words=level.mention.quote, place=_place(level.mention))
        if not level.explicit:
            yield self.say("carried")

    def _sure(self) -> Iterator[str]:
        code = str(self.claim.factuality)
        yield self.say("sure", value=text(f"factuality.{code}", self.lang), code=code)
        if self.trace and self.trace.unit and self.trace.reading:
            found = [
                self.trace.analysis.sentence.tokens[i] for i in sorted((*self.trace.unit.clause.tokens, *self.trace.unit.inner))
            ]
            yield from ("  " + line for line in self._markers(found, hedge_table(self.trace.pack)))
            yield from ("  " + line for line in self._around(self.trace.unit.clause, self.trace.reading, self.trace.chain))

    def _markers(self, found: Sequence[Token], table: HedgeTable) -> Iterator[str]:
        """The words of the clause that say how sure it is, in their order."""
        infinitive = any(t.pos is Pos.TO or t.form is Form.TO_INFINITIVE for t in found)
        for token in found:
            effect = _effect(token, table)
            if token.norm in table.negations:
                yield self.say("turns", word=token.text)
            elif effect is not None:
                yield self.say("weakens", word=token.text, value=text(f"certainty.{effect}", self.lang))
            elif token.pos is Pos.VERB and token.lemma in table.failing and infinitive:
                yield self.say("fails", word=token.text)
            elif token.lemma in table.plans or token.norm in table.planned:
                yield self.say("plans", word=token.text)

    def _around(self, clause: Clause, reading: Reading, chain: Governed | None) -> Iterator[str]:
        """What the clause is as a whole, and what its cue does to it."""
        if reading.negative:
            yield self.say("negative")
        if reading.open:
            yield self.say("open")
        yield self.say("clause", kind=text(f"clause_kind.{clause.kind}", self.lang))
        effect = chain.meaning.effect if chain and chain.meaning else None
        if effect is not None and self.claim.kind is not ClaimKind.ATTRIBUTION:
            yield self.say("effect", effect=effect) if effect else self.say("no_effect")

    def _time(self) -> str:
        period = self.claim.time
        if period is None:
            return self._elsewhere("time", [(h.first, h.last) for h in self.trace.hits.times] if self.trace else [])
        if not period.resolved:
            why = "no_date" if self.claim.published is None else "no_days"
            return self.say("time.unresolved", words=period.expression, why=self.say(f"time.{why}"))
        basis = text(f"explain.basis.{period.basis}", self.lang)
        return self.say("time.value", value=period, words=period.expression or "–", basis=basis)

    def _where(self) -> str:
        place = self.claim.place
        if place is None:
            return self._elsewhere("place", [(h.first, h.last) for h in self.trace.hits.places] if self.trace else [])
        if self._earlier(place.expression):
            return self.say("place.carried", value=place, words=place.expression)
        return self.say(
            "place.value" if place.resolved else "place.unresolved", value=place, words=place.expression or place.name
        )

    def _number(self) -> str:
        found = self.claim.quantity
        if found is None:
            return self._elsewhere("number", [(h.first, h.last) for h in self.trace.hits.quantities] if self.trace else [])
        return self.say("number.value" if found.resolved else "number.unresolved", value=found, words=found.expression or "–")

    def _event(self) -> str:
        event = self.claim.event
        if event is None:
            return self.say("event.none")
        known = "value" if event.resolved else "unresolved"
        return self.say(
            f"event.{known}",
            value=event,
            word=event.predicate.partition(":")[2],
            kind=text(f"event_class.{event.event_class}", self.lang),
        )

    def _earlier(self, words: str | None) -> bool:
        """Whether a value's words stand in no part of the claim's own sentence."""
        if self.trace is None or words is None:
            return False
        return "".join(words.split()) not in self.trace.analysis.sentence.text().replace(" ", "")

    def _elsewhere(self, slot: str, hits: Sequence[tuple[int, int]]) -> str:
        """Why a slot is empty: no such words in the sentence, or they fill no slot of this claim."""
        if self.trace is None or not hits:
            return self.say(f"{slot}.none")
        tokens = self.trace.analysis.sentence
        return self.say(f"{slot}.elsewhere", words="”, “".join(tokens.text(a, b) for a, b in hits))


def _effect(token: Token, table: HedgeTable) -> Certainty | None:
    """What a modal, an adverb or a verb of expecting says of its clause."""
    if token.pos is Pos.MODAL and token.norm in table.modals:
        return table.modals[token.norm]
    for known in (table.words, table.negative):
        if token.norm in known:
            return known[token.norm]
    if token.lemma in table.words:
        return table.words[token.lemma]
    return table.verbs.get(token.lemma) if token.pos is Pos.VERB and token.form is not Form.NONE else None


def _stands_for(level: Level) -> bool:
    """Whether the words are a pronoun or an office, not the name of the source."""
    words = level.mention.quote.casefold() if level.mention else ""
    return level.source.name is not None and not any(part.casefold() in words for part in level.source.name.split())


def _place(span: Span) -> str:
    return f"{span.start}-{span.end}"
