"""What says who speaks while clauses are being put together, told apart from what goes on with them."""

from __future__ import annotations

from attrs import define

from claimcheck.extraction.chunks import Chunk
from claimcheck.extraction.clauseframes import frames, goes_on, says, speaker_follows, speaks, subject_first
from claimcheck.extraction.clausewords import finite
from claimcheck.extraction.drafts import lone_participle, of_front
from claimcheck.extraction.quotations import CLOSERS, closes, is_open
from claimcheck.extraction.reportedspeech import Reported
from claimcheck.extraction.syntax import ClauseKind, Form, Mood, Pos

APPOSITION = 16
"""Tokens that may stand between a subject and its verb."""
CLOSING_QUOTES = frozenset('”"“«’»')
_FIRST = frozenset({ClauseKind.ADVERBIAL, ClauseKind.QUESTION})
_FRONT = _FIRST | {ClauseKind.RELATIVE, ClauseKind.INFINITIVE, ClauseKind.COMPLEMENT}
"""Clauses of which one in front is made, where one of the first kinds is among them."""


@define
class Framed(Reported):
    """The clauses so far, asked whether what comes next is a frame ("Smith said") or goes on with them."""

    def kind_of(self, chunk: Chunk, kind: ClauseKind) -> ClauseKind:
        """ "wie die Polizei mitteilte", "as police said": a frame, not a question."""
        opens = chunk.marker >= 0 and self.tokens[chunk.marker].norm in self.words.frame_openers
        return ClauseKind.PARENTHESIS if opens and speaks(self.words, self.tokens[chunk.first : self._to_verb(chunk)]) else kind

    def _to_verb(self, chunk: Chunk) -> int:
        """Where a chunk ends (exclusive); behind an apposition the clause goes on to its verb ("wie X, der Leiter, | sagte")."""
        if self.has_finite(chunk):
            return chunk.last
        ahead = range(chunk.last, min(chunk.last + APPOSITION, len(self.tokens)))
        return next((i + 1 for i in ahead if self.tokens[i].pos is Pos.VERB), chunk.last)

    def after_quote(self, chunk: Chunk) -> bool:
        """What follows a quotation that ended with its own mark says who spoke: '... go," the minister said'."""
        if self.current < 0 or chunk.mark not in CLOSING_QUOTES or chunk.first < 2 or not closes(self.tokens, chunk.first - 1):
            return False
        if goes_on(self.words, self.tokens[chunk.first : chunk.last]) or self._not_an_aside(chunk):
            return False
        return (
            self.tokens[chunk.first - 2].text in (",", ".", "!", "?")
            and self.drafts[self.current].kind is not ClauseKind.PARENTHESIS
        )

    def _not_an_aside(self, chunk: Chunk) -> bool:
        """After a quotation inside a clause: its verb ('Stone, known as "Ned," left'), or a participle (", adding: ...")."""
        if self.words.verb_second:
            return False
        waiting = self.waiting_for_finite()
        own = self.drafts[waiting].indexes() if waiting >= 0 else []
        free = bool(own) and subject_first(self.tokens, own) and (own[0] == 0 or self.tokens[own[0] - 1].text not in CLOSERS)
        return self.tokens[chunk.first].form is Form.GERUND or (free and finite(self.tokens[chunk.first]))

    def after_the_quote(self, chunk: Chunk) -> bool:
        """'"You leaving?" she said, | but he was asleep': the report goes on, not what was quoted."""
        aside = self.current >= 0 and self.drafts[self.current].kind is ClauseKind.PARENTHESIS
        joined = self.tokens[chunk.first].pos is Pos.CONJ or chunk.joined
        said = aside and joined and not self.words.verb_second and not is_open(self.tokens, chunk.first)
        return said and self.tokens[self.drafts[self.current].ranges[0][0] - 1].text in CLOSING_QUOTES

    def frame_between(self, chunk: Chunk, waiting: int) -> bool:
        """ "The talks, Smith said, had failed": a subject waits, and the chunk says who said it."""
        if not frames(self.tokens, chunk, self.words):
            return False
        own = self.drafts[waiting].indexes()
        if self.words.verb_second:
            return (
                len(self.drafts[waiting].ranges) == 1
                and finite(self.tokens[chunk.first])
                and self.drafts[waiting].kind is ClauseKind.MAIN
                and subject_first(self.tokens, own)
                and speaker_follows(self.tokens, chunk)
                and not self._after_relative(chunk)
            )
        has_subject = self.tokens[chunk.first].pos.nominal or self.tokens[chunk.first].pos in (Pos.DET, Pos.PRON)
        waits = subject_first(self.tokens, own) or self._comma_after(chunk)
        lone = next((i for i in own if lone_participle(self.tokens, i)), -1)
        if chunk.mark == "," and has_subject and lone >= 0 and not of_front(self.tokens, own[0], lone):
            return True
        return has_subject and finite(self.tokens[chunk.last - 1]) and waits

    def _after_relative(self, chunk: Chunk) -> bool:
        """ "Der Rat, dem sie angehört, bestreitet das.": the clause around ends with it, and needs the verb."""
        relative = self.drafts[self.current].kind is ClauseKind.RELATIVE
        return relative and not any(finite(t) for t in self.tokens[chunk.last :])

    def another_says(self, chunk: Chunk) -> bool:
        """ "Brandt sagte, die Brücke sei gefallen, | und Kovar erklärte, ...": indicative, so it is not what was said."""
        tokens = self.tokens[chunk.first : chunk.last]
        joined = self.words.verb_second and tokens[0].pos is Pos.CONJ and self.drafts[self.current].kind is ClauseKind.REPORTED
        plain = [t.mood is Mood.NONE for t in tokens if finite(t)]
        return joined and bool(plain) and all(plain) and says(self.words, tokens) and not is_open(self.tokens, chunk.first)

    def verb_after_adverbial(self, chunk: Chunk) -> bool:
        """ "Als sie ging, sagte sie ...": a clause in front takes the first place, unless an aside is followed by the verb."""
        kinds = {d.kind for d in self.drafts}
        if (
            len(self.drafts) == 1 and self.words.openers.get(self.tokens[0].norm) is ClauseKind.CONDITIONAL
        ):  # "Sollte er gehen, ..."
            kinds = {ClauseKind.ADVERBIAL}
        front = self.words.verb_second and not kinds.isdisjoint(_FIRST) and kinds <= _FRONT and chunk.mark == ","
        after = self.tokens[chunk.last + 1] if chunk.last + 1 < len(self.tokens) else None
        aside = self._comma_after(chunk) and after is not None and finite(after)
        return front and finite(self.tokens[chunk.first]) and not aside

    def first_main(self, chunk: Chunk) -> bool:
        """ "While it rained, she said ..." goes on with its main clause; an aside would end with a comma."""
        return not self.words.verb_second and self.all_dependent() and not self._comma_after(chunk)

    def main_after_dependent(self, chunk: Chunk) -> bool:
        """ "When the paper asked him about it, the mayor said ...": what follows is the main clause, not what was asked."""
        return not self.words.verb_second and chunk.mark == "," and self.all_dependent()

    def _comma_after(self, chunk: Chunk) -> bool:
        return chunk.last < len(self.tokens) and self.tokens[chunk.last].text == ","
