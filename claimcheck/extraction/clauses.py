"""Clauses of a sentence from its chunks: what opens, what hangs on what, and which outer clause goes on."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import define

from claimcheck.extraction.chunks import Chunk, chunks
from claimcheck.extraction.clauseframes import frames, goes_on, opens_quote, says
from claimcheck.extraction.clausewords import clause_words, finite
from claimcheck.extraction.drafts import Draft, finished
from claimcheck.extraction.framed import CLOSING_QUOTES, Framed
from claimcheck.extraction.fronted import with_fronts
from claimcheck.extraction.parsedclauses import parsed_clauses
from claimcheck.extraction.quotations import is_open
from claimcheck.extraction.syntax import DEPENDENT, Clause, ClauseKind, Form, Phrase, Pos, Sentence
from claimcheck.extraction.taggers import parser
from claimcheck.extraction.verbfirst import ended, with_conditions, with_later_conditions
from claimcheck.lang import LanguagePack

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
    read = with_later_conditions(with_conditions(read, sentence.tokens, build.words.verb_second), sentence.tokens, build.words)
    return with_fronts(read, sentence.tokens, build.words)


@define
class _Builder(Framed):
    """Puts chunks into clauses, keeping the clause that was touched last."""

    def add(self, chunk: Chunk) -> None:
        """Open a clause with the chunk, or let an open one go on with it."""
        if self._quotes_on(chunk):
            self.current = self.drafts[self.current].parent
        if self._after_contact(chunk):
            self._around_contact(chunk)
            return
        if chunk.kind is not None:
            self._open(self.kind_of(chunk, chunk.kind), chunk, self._parent(chunk))
        elif self.after_quote(chunk):
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

    def _extend(self, index: int, chunk: Chunk) -> None:
        self.drafts[index].ranges.append((chunk.first, chunk.last))
        self.current = index

    def _with_finite(self, chunk: Chunk) -> None:
        if self.speaker_before(chunk):
            return
        waiting = -1 if self.after_the_quote(chunk) else self.waiting_for_finite()
        if waiting >= 0 and self._ended(chunk, waiting):  # what it hangs on may wait as well ("die Firma, die baut, | sucht ...")
            around = self.drafts[waiting].parent
            waiting = (
                around if around >= 0 and self.drafts[around].kind is ClauseKind.MAIN and not self.has_own_finite(around) else -1
            )
        if waiting >= 0 and self.after_noun(chunk) and not self.tokens[chunk.first].pos.verbal:
            self._open(ClauseKind.REPORTED, chunk, self.current)
            return
        if chunk.mark == "," and self._fronted(chunk) and waiting < 0 <= self.current and not chunk.joined:
            self._open(ClauseKind.PARTICIPIAL, chunk, self.current)
        elif waiting >= 0 and not self.frame_between(chunk, waiting):
            self._extend(waiting, chunk)
        elif self.current < 0:
            self._open(ClauseKind.PARTICIPIAL if self._asked_first(chunk) else ClauseKind.MAIN, chunk, -1)
        elif self.another_says(chunk):
            self._open(ClauseKind.COORDINATE, chunk, self.root())
        elif chunk.joined or self._joined_after_quote(chunk) or goes_on(self.words, self.tokens[chunk.first : chunk.last]):
            self._coordinate(chunk)
        elif self.verb_after_adverbial(chunk):
            self._open(ClauseKind.MAIN, chunk, -1)
        elif frames(self.tokens, chunk, self.words) and not self.only_framed() and not self.first_main(chunk):
            self._open(ClauseKind.PARENTHESIS, chunk, self.root())
        elif self.drafts[self.root()].kind is ClauseKind.PARENTHESIS or self.main_after_dependent(chunk):
            self._open(ClauseKind.MAIN, chunk, -1)
        elif (above := self.reported(chunk)) >= 0:
            self._open(ClauseKind.REPORTED, chunk, above)
        else:
            self._open(ClauseKind.MAIN if self.all_dependent() else ClauseKind.COORDINATE, chunk, -1)

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
        if self.current >= 0 and chunk.shared >= 0:
            self._coordinate(chunk)
            self.drafts[self.current].shared = chunk.shared
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
