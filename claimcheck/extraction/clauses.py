"""Clauses of a sentence from its chunks: what opens, what hangs on what, and which outer clause goes on."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import define

from claimcheck.extraction.chunks import Chunk, auxiliary_shared, chunks
from claimcheck.extraction.clauseframes import frames, goes_on, opens_quote, says, speaker_follows, speaks, subject_first
from claimcheck.extraction.clausewords import clause_words, finite
from claimcheck.extraction.drafts import Draft, finished, lone_participle, of_front
from claimcheck.extraction.fronted import with_fronts
from claimcheck.extraction.parsedclauses import parsed_clauses
from claimcheck.extraction.quotations import CLOSERS, closes, is_open
from claimcheck.extraction.reportedspeech import Reported
from claimcheck.extraction.syntax import DEPENDENT, Clause, ClauseKind, Form, Mood, Phrase, Pos, Sentence
from claimcheck.extraction.taggers import parser
from claimcheck.extraction.verbfirst import ended, with_conditions
from claimcheck.lang import LanguagePack

APPOSITION = 16
"""Tokens that may stand between a subject and its verb."""
CLOSING_QUOTES = frozenset('”"“«’»')
_INFINITE = frozenset({ClauseKind.PURPOSE, ClauseKind.INFINITIVE, ClauseKind.INSTEAD, ClauseKind.PARTICIPIAL})
"""Clauses that have no finite verb of their own."""


def clauses(sentence: Sentence, found: Sequence[Phrase], pack: LanguagePack) -> tuple[Clause, ...]:
    """The clauses of a sentence in the order in which they begin: from what hangs on what where a parser was chosen."""
    if found_by := parser(pack):
        return parsed_clauses(sentence, found_by, pack)
    build = _Builder(sentence.tokens, clause_words(pack))
    for chunk in chunks(sentence, found, pack):
        build.add(chunk)
    read = tuple(finished(n, d, sentence.tokens, build.words) for n, d in enumerate(build.drafts))
    return with_fronts(with_conditions(read, sentence.tokens, build.words.verb_second), sentence.tokens, build.words)


_FIRST = frozenset({ClauseKind.ADVERBIAL, ClauseKind.QUESTION})
_FRONT = _FIRST | {ClauseKind.RELATIVE, ClauseKind.INFINITIVE, ClauseKind.COMPLEMENT}
"""Clauses of which one in front is made, where one of the first kinds is among them."""


@define
class _Builder(Reported):
    """Puts chunks into clauses, keeping the clause that was touched last."""

    def add(self, chunk: Chunk) -> None:
        """Open a clause with the chunk, or let an open one go on with it."""
        if self._quotes_on(chunk):
            self.current = self.drafts[self.current].parent
        if self._after_contact(chunk):
            self._around_contact(chunk)
            return
        if chunk.kind is not None:
            self._open(self._kind(chunk, chunk.kind), chunk, self._parent(chunk))
        elif self._after_quote(chunk):
            self._open(ClauseKind.PARENTHESIS, chunk, self.root())
        elif self.has_finite(chunk) and not self.only_closes(chunk):
            self._with_finite(chunk)
        else:
            self._without_finite(chunk)

    def _quotes_on(self, chunk: Chunk) -> bool:
        """'"The port," she said, "will close"': what follows the aside in quotation marks goes on with the first part."""
        last = self.drafts[self.current] if self.current >= 0 else None
        aside = last is not None and last.kind is ClauseKind.PARENTHESIS and last.parent >= 0
        return aside and not self.words.verb_second and opens_quote(self.tokens, chunk)

    def _after_contact(self, chunk: Chunk) -> bool:
        """ "the plan | he said | would save the port": what goes on after an aside that no relative word stands before."""
        aside = self.current >= 0 and self.drafts[self.current].kind is ClauseKind.PARENTHESIS
        return aside and chunk.kind is ClauseKind.RELATIVE and chunk.marker < 0

    def _around_contact(self, chunk: Chunk) -> None:
        """Opens the relative clause that the aside before it stands in, before it: parents come first."""
        at, aside = self.current, self.drafts[self.current]
        self._open(ClauseKind.RELATIVE, chunk, aside.parent)
        if self.current == at + 1:  # nothing hangs on the aside
            self.drafts[at:] = reversed(self.drafts[at:])
            aside.parent = self.current = at

    def _open(self, kind: ClauseKind, chunk: Chunk, parent: int) -> None:
        self.drafts.append(Draft(kind, parent, chunk.marker, [(chunk.first, chunk.last)]))
        self.current = len(self.drafts) - 1

    def _parent(self, chunk: Chunk) -> int:
        """What an opened clause hangs on: the clause before it, but a complement passes over an aside (", citing X, that")."""
        at = self.current
        if (beside := self._joined_complement(chunk)) >= 0:
            return self.drafts[beside].parent
        passes = chunk.mark and chunk.kind in (ClauseKind.COMPLEMENT, ClauseKind.ADVERBIAL)
        if chunk.mark and chunk.kind is ClauseKind.COMPLEMENT and self._interrupts(at):
            return self.drafts[at].parent
        while passes and at >= 0 and self.drafts[at].kind is ClauseKind.PARTICIPIAL and self._aside(chunk, at):
            at = self.drafts[at].parent
        return at

    def _joined_complement(self, chunk: Chunk) -> int:
        """ "said | that A asked for more | and that B": the complement opened by the same word that this one goes with, or -1."""
        at = chunk.marker
        if chunk.kind is not ClauseKind.COMPLEMENT or at < 1 or self.tokens[at - 1].pos is not Pos.CONJ:
            return -1
        same = (d for d in self.chain() if self.drafts[d].kind is ClauseKind.COMPLEMENT and self.drafts[d].marker >= 0)
        return next((d for d in same if self.tokens[self.drafts[d].marker].norm == self.tokens[at].norm), -1)

    def _interrupts(self, at: int) -> bool:
        """ "sagte, | ohne einen Namen zu nennen, | dass ...": what says nothing itself stands between verb and content."""
        if at < 0 or self.drafts[at].kind is not ClauseKind.INSTEAD or self.drafts[at].parent < 0:
            return False
        own, above = ([self.tokens[i] for i in self.drafts[n].indexes()] for n in (at, self.drafts[at].parent))
        return says(self.words, above) and not says(self.words, own)

    def _aside(self, chunk: Chunk, at: int) -> bool:
        """What a clause passes over: any aside if it is a complement, else one that only says who said it."""
        front = self.tokens[self.drafts[at].ranges[0][0]].norm in self.words.fronts
        return chunk.kind is ClauseKind.COMPLEMENT or (front and not self.words.verb_second)

    def _kind(self, chunk: Chunk, kind: ClauseKind) -> ClauseKind:
        """ "wie die Polizei mitteilte", "as police said": a frame, not a question."""
        opens = chunk.marker >= 0 and self.tokens[chunk.marker].norm in self.words.frame_openers
        return ClauseKind.PARENTHESIS if opens and speaks(self.words, self.tokens[chunk.first : self._to_verb(chunk)]) else kind

    def _to_verb(self, chunk: Chunk) -> int:
        """Where a chunk ends (exclusive); behind an apposition the clause goes on to its verb ("wie X, der Leiter, | sagte")."""
        if self.has_finite(chunk):
            return chunk.last
        ahead = range(chunk.last, min(chunk.last + APPOSITION, len(self.tokens)))
        return next((i + 1 for i in ahead if self.tokens[i].pos is Pos.VERB), chunk.last)

    def _after_quote(self, chunk: Chunk) -> bool:
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

    def _extend(self, index: int, chunk: Chunk) -> None:
        self.drafts[index].ranges.append((chunk.first, chunk.last))
        self.current = index

    def _with_finite(self, chunk: Chunk) -> None:
        if self.speaker_before(chunk):
            return
        waiting = -1 if self._after_the_quote(chunk) else self.waiting_for_finite()
        if waiting >= 0 and self.after_noun(chunk) and not self.tokens[chunk.first].pos.verbal:
            self._open(ClauseKind.REPORTED, chunk, self.current)
            return
        if chunk.mark == "," and self._fronted(chunk) and waiting < 0 <= self.current and not chunk.joined:
            self._open(ClauseKind.PARTICIPIAL, chunk, self.current)
        elif waiting >= 0 and not self._frame_between(chunk, waiting) and not self._ended(chunk, waiting):
            self._extend(waiting, chunk)
        elif self.current < 0:
            self._open(ClauseKind.PARTICIPIAL if self._asked_first(chunk) else ClauseKind.MAIN, chunk, -1)
        elif self._another_says(chunk):
            self._open(ClauseKind.COORDINATE, chunk, self.root())
        elif chunk.joined or self._joined_after_quote(chunk) or goes_on(self.words, self.tokens[chunk.first : chunk.last]):
            self._coordinate(chunk)
        elif self._verb_after_adverbial(chunk):
            self._open(ClauseKind.MAIN, chunk, -1)
        elif frames(self.tokens, chunk, self.words) and not self.only_framed() and not self._first_main(chunk):
            self._open(ClauseKind.PARENTHESIS, chunk, self.root())
        elif self.drafts[self.root()].kind is ClauseKind.PARENTHESIS or self._main_after_dependent(chunk):
            self._open(ClauseKind.MAIN, chunk, -1)
        elif (above := self.reported(chunk)) >= 0:
            self._open(ClauseKind.REPORTED, chunk, above)
        else:
            self._open(ClauseKind.MAIN if self.all_dependent() else ClauseKind.COORDINATE, chunk, -1)

    def _after_the_quote(self, chunk: Chunk) -> bool:
        """'"You leaving?" she said, | but he was asleep': the report goes on, not what was quoted."""
        aside = self.current >= 0 and self.drafts[self.current].kind is ClauseKind.PARENTHESIS
        joined = self.tokens[chunk.first].pos is Pos.CONJ or chunk.joined
        said = aside and joined and not self.words.verb_second and not is_open(self.tokens, chunk.first)
        return said and self.tokens[self.drafts[self.current].ranges[0][0] - 1].text in CLOSING_QUOTES

    def _ended(self, chunk: Chunk, waiting: int) -> bool:
        return self.words.verb_second and chunk.mark == "," and ended(self.tokens, self.drafts[waiting], chunk.first)

    def _coordinate(self, chunk: Chunk) -> None:
        """After "and": another clause of the kind before it; a second verb of saying goes with the first."""
        before = self._around_infinitive()
        root = self.root()
        speaks = says(self.words, self.tokens[chunk.first : chunk.last]) and says(
            self.words, [self.tokens[i] for i in self.drafts[root].indexes()]
        )
        quoted = before.kind is ClauseKind.REPORTED and is_open(self.tokens, chunk.first)
        if (speaks and not quoted) or before.kind not in (*DEPENDENT, ClauseKind.REPORTED):
            self._open(ClauseKind.COORDINATE, chunk, root)
        else:
            self._open(before.kind, chunk, before.parent)

    def _around_infinitive(self) -> Draft:
        """The current clause; a finite verb goes on with what stands around an infinitive ("sold it to pay debts and left")."""
        at = self.current
        while self.drafts[at].kind in _INFINITE and self.drafts[at].parent >= 0 and not self.has_own_finite(at):
            at = self.drafts[at].parent
        return self.drafts[at]

    def _asked_first(self, chunk: Chunk) -> bool:
        """ "Asked about the port, she said ...": a participle in front that looks like a past form."""
        first, rest = self.tokens[chunk.first], self.tokens[chunk.first + 1 :]
        past = first.pos is Pos.VERB and (first.form is Form.PARTICIPLE or (first.past and finite(first)))
        own = self.tokens[chunk.first + 1 : chunk.last]
        return not self.words.verb_second and past and not any(finite(t) for t in own) and any(finite(t) for t in rest)

    def _another_says(self, chunk: Chunk) -> bool:
        """ "Brandt sagte, die Brücke sei gefallen, | und Kovar erklärte, ...": indicative, so it is not what was said."""
        tokens = self.tokens[chunk.first : chunk.last]
        joined = self.words.verb_second and tokens[0].pos is Pos.CONJ and self.drafts[self.current].kind is ClauseKind.REPORTED
        plain = [t.mood is Mood.NONE for t in tokens if finite(t)]
        return joined and bool(plain) and all(plain) and says(self.words, tokens) and not is_open(self.tokens, chunk.first)

    def _joined_after_quote(self, chunk: Chunk) -> bool:
        """'... called it "a bad plan" | and ranked the firm last': the clause goes on after what was quoted."""
        closed = chunk.mark in CLOSING_QUOTES and not is_open(self.tokens, chunk.first)
        return not self.words.verb_second and closed and self.tokens[chunk.first].pos is Pos.CONJ

    def _participle_first(self, chunk: Chunk) -> bool:
        """A participle after a comma, or after a quotation that ends with one (", adding ...")."""
        first, before = self.tokens[chunk.first], self.tokens[chunk.first - 2] if chunk.first > 1 else None
        comma = chunk.mark == "," or (chunk.mark in CLOSING_QUOTES and before is not None and before.text == ",")
        spoken = not self.words.verb_second and opens_quote(self.tokens, chunk)
        return first.pos is Pos.VERB and first.form in (Form.GERUND, Form.PARTICIPLE) and comma and not spoken

    def _asides_verb(self, chunk: Chunk) -> bool:
        """ "wie Alan Kern, Direktor der Behörde, | betont": the last verb of such an aside, whatever it looks like."""
        waiting = self.waiting_for_finite() if self.words.verb_second and self.tokens[chunk.first].pos is Pos.VERB else -1
        return waiting >= 0 and self.drafts[waiting].kind is ClauseKind.PARENTHESIS

    def _fronted(self, chunk: Chunk) -> bool:
        """Whether a chunk begins with a preposition before a source ("according to")."""
        return not self.words.verb_second and self.tokens[chunk.first].norm in self.words.fronts

    def _without_finite(self, chunk: Chunk) -> None:
        tokens = self.tokens[chunk.first : chunk.last]
        if self.current >= 0 and chunk.joined and (shared := self._shared(chunk)) >= 0:
            self._coordinate(chunk)
            self.drafts[self.current].shared = shared
            return
        waiting = self.waiting_for_bracket()
        if self.current < 0 or (chunk.mark in (":", ";") and self._fronted(chunk)):
            self._open(ClauseKind.PARTICIPIAL if self.current < 0 and self._asked_first(chunk) else ClauseKind.MAIN, chunk, -1)
        elif waiting >= 0 and self.only_closes(chunk):
            self._extend(waiting, chunk)
        elif any(t.form is Form.TO_INFINITIVE or t.pos is Pos.TO for t in tokens) and self.words.verb_second:
            self._open(ClauseKind.INFINITIVE, chunk, self.current)
        elif self._asides_verb(chunk):
            self._extend(self.waiting_for_finite(), chunk)
        elif self._participle_first(chunk):
            self._open(ClauseKind.PARTICIPIAL, chunk, self.current)
        elif self.closed_dependent():
            self._extend(self.outer(), chunk)
        else:
            self._extend(self.current, chunk)

    def _shared(self, chunk: Chunk) -> int:
        """The auxiliary that a participle behind "and" shares with the one before it, or -1."""
        return (
            auxiliary_shared(self.tokens, self.drafts[self.current].ranges[-1][0], chunk.first - 1)
            if self.words.verb_second
            else -1
        )

    # --- who says it ---

    def _frame_between(self, chunk: Chunk, waiting: int) -> bool:
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

    def _verb_after_adverbial(self, chunk: Chunk) -> bool:
        """ "Als sie ging, sagte sie ...": a clause in front takes the first place, unless an aside is followed by the verb."""
        kinds = {d.kind for d in self.drafts}
        front = self.words.verb_second and not kinds.isdisjoint(_FIRST) and kinds <= _FRONT and chunk.mark == ","
        after = self.tokens[chunk.last + 1] if chunk.last + 1 < len(self.tokens) else None
        aside = self._comma_after(chunk) and after is not None and finite(after)
        return front and finite(self.tokens[chunk.first]) and not aside

    def _first_main(self, chunk: Chunk) -> bool:
        """ "While it rained, she said ..." goes on with its main clause; an aside would end with a comma."""
        return not self.words.verb_second and self.all_dependent() and not self._comma_after(chunk)

    def _main_after_dependent(self, chunk: Chunk) -> bool:
        """ "When the paper asked him about it, the mayor said ...": what follows is the main clause, not what was asked."""
        return not self.words.verb_second and chunk.mark == "," and self.all_dependent()

    def _comma_after(self, chunk: Chunk) -> bool:
        return chunk.last < len(self.tokens) and self.tokens[chunk.last].text == ","
