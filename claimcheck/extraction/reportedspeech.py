"""Which clause of saying reported speech hangs on, where no word opens it."""

from __future__ import annotations

from attrs import define

from claimcheck.extraction.chunks import Chunk
from claimcheck.extraction.clauseframes import says
from claimcheck.extraction.clausewords import finite
from claimcheck.extraction.drafts import Draft, Drafts
from claimcheck.extraction.quotations import CLOSERS, is_open
from claimcheck.extraction.syntax import DEPENDENT, ClauseKind, Mood, Pos


@define
class Reported(Drafts):
    """The clauses so far, asked who says what comes next."""

    def reported(self, chunk: Chunk) -> int:
        """The clause of saying that speech after a comma or colon hangs on (", die Truppen würden ..."), or -1."""
        if chunk.mark not in (",", ":", "„", "“", '"', "»", "”", "‚") or self._so_said(chunk):
            return -1
        root = self.root()
        if self._introduced(chunk):
            return self.current if self.drafts[self.current].kind is ClauseKind.COORDINATE else root
        if (said := self._quotation(chunk)) >= 0:
            return said
        if self._deeper(chunk):
            return self.current
        if self.after_noun(chunk):
            return self.current
        if self._plainly_reported(chunk):
            return self.current if self.drafts[self.current].kind is ClauseKind.MAIN else root
        return next(
            (
                at
                for at in (*self._speaking(chunk), root)
                if says(self.words, [self.tokens[i] for i in self.drafts[at].indexes()]) and not self._turns(chunk, at)
            ),
            -1,
        )

    def speaker_before(self, chunk: Chunk) -> bool:
        """Opens an aside whose subject stands before it, told apart by commas (", Ada Quill, a surgeon, | said on Monday")."""
        at, first = self.current, self.tokens[chunk.first]
        says_it = finite(first) and first.lemma in self.words.saying and self._plain_end(chunk)
        if self.words.verb_second or at < 0 or not says_it:
            return False
        below = self.drafts[at].kind in (ClauseKind.RELATIVE, ClauseKind.PARTICIPIAL) and self.drafts[at].parent >= 0
        home = self.drafts[at].parent if below else at
        parts = next((n for n in ((3, 2, 1) if below else (3, 2)) if chunk.mark == "," and self._subject_apart(home, n)), 0)
        if not parts:
            return False
        moved, root = self.drafts[home].ranges[-parts:], self.root()
        del self.drafts[home].ranges[-parts:]
        self.drafts.append(Draft(ClauseKind.PARENTHESIS, root, -1, [*moved, (chunk.first, chunk.last)]))
        self.current = len(self.drafts) - 1
        if below:
            self.drafts[at].parent = self.current
        return True

    def _subject_apart(self, home: int, parts: int) -> bool:
        """Whether the last parts of a clause are noun phrases after commas, and what stands before them is a whole clause."""
        ranges = self.drafts[home].ranges
        if len(ranges) <= parts or (parts > 2 and self.tokens[ranges[-2][0]].pos is not Pos.NUM):  # "Ada Quill, 54, a surgeon"
            return False
        aged = self.tokens[ranges[-parts][0]].pos is Pos.NUM
        complete = not aged and any(finite(self.tokens[i]) for first, last in ranges[:-parts] for i in range(first, last))
        return complete and all(self._noun_phrase(first, last) for first, last in ranges[-parts:])

    def _plain_end(self, chunk: Chunk) -> bool:
        """After its verb nothing but when, where and to whom ("said | on Monday in a speech")."""
        rest = self.tokens[chunk.first + 1 : chunk.last]
        told = self.tokens[chunk.first].lemma in self.words.telling
        plain = not rest or told or rest[0].pos in (Pos.ADP, Pos.ADV, Pos.NAME)
        return plain and not any(t.pos.verbal for t in rest)

    def _noun_phrase(self, first: int, last: int) -> bool:
        """A noun phrase after a comma ("| Ada Quill", "| a surgeon at the hospital")."""
        own = self.tokens[first:last]
        apart = first > 0 and self.tokens[first - 1].text == "," and not any(finite(t) for t in own)
        named = own[0].pos in (Pos.DET, Pos.NAME, Pos.NOUN, Pos.ADJ, Pos.PRON) and any(t.pos.nominal for t in own)
        return apart and (named or [t.pos for t in own] == [Pos.NUM])

    def _turns(self, chunk: Chunk, at: int) -> bool:
        """ "Brandt denied the request, | but Kovar did not give up": nothing was said so far with which this could go on."""
        joined = self.tokens[chunk.first].pos is Pos.CONJ and not is_open(self.tokens, chunk.first)
        content = any(d.parent == at and d.kind in (ClauseKind.REPORTED, ClauseKind.COMPLEMENT) for d in self.drafts)
        return joined and chunk.mark == "," and not content

    def _quotation(self, chunk: Chunk) -> int:
        """The clause that says the quotation which goes on ("sagte: „Ich hoffe, dass ..., | aber ich denke ...“"), or -1."""
        at = self.current if self.words.verb_second and is_open(self.tokens, chunk.first) else -1
        if (
            at >= 0
            and self.drafts[at].kind is ClauseKind.REPORTED
            and says(self.words, [self.tokens[i] for i in self.drafts[at].indexes()])
        ):
            return at
        while at >= 0 and self.drafts[at].kind in DEPENDENT:
            at = self.drafts[at].parent
        return self.drafts[at].parent if at >= 0 and self.drafts[at].kind is ClauseKind.REPORTED else -1

    def _so_said(self, chunk: Chunk) -> bool:
        """ "... kritisierte den Plan: So sagte Brandt: ...": after a colon somebody else speaks."""
        tokens = self.tokens[chunk.first : chunk.last]
        return self.words.verb_second and chunk.mark == ":" and tokens[0].norm == "so" and says(self.words, tokens)

    def _speaking(self, chunk: Chunk) -> list[int]:
        """The clauses nearest to speech that may say it: an aside, the last main clause, one before reported mood."""
        near = self.drafts[self.current].kind
        if near is ClauseKind.PARTICIPIAL or not self.words.verb_second:
            return [self.current] if near in (ClauseKind.PARTICIPIAL, ClauseKind.COORDINATE) else []
        mood = any(finite(t) and t.mood is not Mood.NONE for t in self.tokens[chunk.first : chunk.last])
        return [self.current] if near is ClauseKind.COORDINATE or (mood and near in DEPENDENT) else []

    def after_noun(self, chunk: Chunk) -> bool:
        """Reported mood right after a noun of saying ("die Ansicht, | die Brücke sei sicher")."""
        before = self.tokens[chunk.first - 2] if chunk.first > 1 and chunk.mark == "," else None
        mood = any(finite(t) and t.mood is not Mood.NONE for t in self.tokens[chunk.first : chunk.last])
        near = reversed(self.tokens[max(chunk.first - 5, 0) : chunk.first - 1])
        noun = next((t for t in near if t.pos is Pos.NOUN), None)
        return (
            self.words.verb_second and mood and before is not None and noun is not None and noun.lemma in self.words.saying_nouns
        )

    def _deeper(self, chunk: Chunk) -> bool:
        """What somebody is reported to have said ("sagte, Kovar habe erklärt, | die Brücke sei gefallen")."""
        own = [self.tokens[i] for i in self.drafts[self.current].indexes()]
        reported = self.drafts[self.current].kind is ClauseKind.REPORTED and says(self.words, own)
        told = self.words.verb_second and reported and any(finite(t) and t.mood is Mood.REPORTED for t in own)
        return told and any(finite(t) and t.mood is not Mood.NONE for t in self.tokens[chunk.first : chunk.last])

    def _plainly_reported(self, chunk: Chunk) -> bool:
        """Reported mood after a comma is said by whoever stands before it, with any verb ("Er schäumte, das sei ein Skandal")."""
        if not self.words.verb_second or chunk.mark != "," or chunk.joined:
            return False
        main = self.drafts[self.current].kind is ClauseKind.MAIN and self.has_own_finite(self.current)
        own = [t for t in self.tokens[chunk.first : chunk.last] if finite(t)]
        told = [self.tokens[i] for i in self.drafts[self.current].indexes() if finite(self.tokens[i])]
        return main and any(t.mood is Mood.REPORTED for t in own) and not any(t.mood is not Mood.NONE for t in told)

    def _introduced(self, chunk: Chunk) -> bool:
        """A quotation after a colon is said by whoever stands before it, with any verb ("Er strahlte: „Wir ...“")."""
        before = self.tokens[chunk.first - 2].text if chunk.first > 1 else ""
        return self.words.verb_second and before == ":" and chunk.mark in CLOSERS
