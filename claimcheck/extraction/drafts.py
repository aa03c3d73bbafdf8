"""The clauses of a sentence while they are being put together, and which of them still waits for something."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import define, field

from claimcheck.extraction.chunks import Chunk
from claimcheck.extraction.clausewords import ClauseWords, finite
from claimcheck.extraction.syntax import DEPENDENT, Clause, ClauseKind, Form, Pos, Token

_REDUCED = frozenset({ClauseKind.CONDITIONAL, ClauseKind.ADVERBIAL})
"""English clauses that may do without subject and finite verb."""


@define
class Draft:
    """A clause while it is being put together; `shared`: the auxiliary of the clause before, if its participle goes with it."""

    kind: ClauseKind
    parent: int
    marker: int = -1
    ranges: list[tuple[int, int]] = field(factory=list)
    shared: int = -1

    def indexes(self) -> list[int]:
        """Indexes of its tokens so far, in order."""
        return [i for first, last in self.ranges for i in range(first, last)]


def finished(index: int, draft: Draft, tokens: Sequence[Token], words: ClauseWords) -> Clause:
    """The clause that a draft became, with its verbs and the main one of them."""
    own = draft.indexes()
    verbs = (*((draft.shared,) if draft.shared >= 0 else ()), *(i for i in own if _verbal(tokens, i)))
    return Clause(index, draft.kind, tuple(draft.ranges), _head(tokens, verbs, words), verbs, draft.marker, draft.parent)


def _verbal(tokens: Sequence[Token], i: int) -> bool:
    """Part of the verb group: not an attributive participle, but a separated particle."""
    token = tokens[i]
    if token.pos is Pos.PARTICLE and token.form is Form.NONE:
        return token.norm not in ("'s", "'", "als", "wie") and token.norm.isalpha()
    return token.pos.verbal


def _head(tokens: Sequence[Token], verbs: tuple[int, ...], words: ClauseWords) -> int:
    """The main verb: the last full verb, else the last auxiliary or modal; "continued to say" says something."""
    every = [i for i in verbs if tokens[i].pos is Pos.VERB]
    full = [i for i in every if not _of_preposition(tokens, i)] if len(verbs) > len(every) else every
    fin = [i for i in full if tokens[i].form is Form.FINITE]
    if (copula := _behind_attribute(tokens, verbs, full, words)) >= 0:
        return copula
    rest = [i for i in verbs if tokens[i].pos in (Pos.AUX, Pos.MODAL)]
    first = fin[0] if fin and not any(tokens[i].form is Form.FINITE for i in rest) else full[0] if full else -1
    first = _behind_auxiliary(tokens, first, full, rest, words) if first >= 0 else first
    if first >= 0 and tokens[first].lemma in words.aspect:
        inner = next((i for i in full if first < i <= first + 3 and tokens[i - 1].pos is Pos.TO), first)
        return inner if tokens[inner].lemma in words.saying else first
    if first >= 0:
        return first
    return full[0] if full else rest[-1] if rest else -1


def _behind_auxiliary(tokens: Sequence[Token], first: int, full: Sequence[int], rest: Sequence[int], words: ClauseWords) -> int:
    """The verb behind the auxiliary, where the first only tells more of a noun ("a vessel built in 1994, had | left"), or of
    what was said before ("Anders als gemeldet wurde niemand | festgenommen").
    """
    auxiliary = next((i for i in rest if tokens[i].form is Form.FINITE), -1)
    beside = words.verb_second or tokens[first - 1].pos.nominal or tokens[first - 1].pos is Pos.NUM
    joined = any(t.pos is Pos.CONJ for t in tokens[first : max(auxiliary, first)])
    attribute = first < auxiliary and tokens[first].form is Form.PARTICIPLE and beside and not joined
    return next((i for i in full if i > auxiliary), first) if attribute else first


def _of_preposition(tokens: Sequence[Token], i: int) -> bool:
    """A gerund behind a preposition ("is close | to signing"), or joined to one, is not what a clause with an auxiliary says."""
    if tokens[i].form is not Form.GERUND or i == 0:
        return False
    joined = next((j for j in range(i - 1, max(i - 3, 0), -1) if tokens[j].pos is Pos.CONJ), 0)
    before = next((j for j in range(joined - 1, 0, -1) if tokens[j].pos is Pos.VERB), 0)
    return tokens[i - 1].pos is Pos.ADP or (before > 0 and _of_preposition(tokens, before))


def _behind_attribute(tokens: Sequence[Token], verbs: tuple[int, ...], full: Sequence[int], words: ClauseWords) -> int:
    """The copula, where each full verb before it only tells more of a noun ("a group calling itself X | was"), or -1."""
    at = next((i for i in verbs if tokens[i].pos is Pos.AUX and tokens[i].form is Form.FINITE), -1)
    attributes = not words.verb_second and at >= 0 and full and all(i < at and i and tokens[i - 1].pos.nominal for i in full)
    return at if attributes and all(tokens[i].form in (Form.GERUND, Form.PARTICIPLE) for i in full) else -1


@define
class Drafts:
    """The clauses so far, and the one that was touched last."""

    tokens: Sequence[Token]
    words: ClauseWords
    drafts: list[Draft] = field(factory=list)
    current: int = -1

    def has_finite(self, chunk: Chunk) -> bool:
        """A finite verb in the chunk."""
        return any(finite(t) for t in self.tokens[chunk.first : chunk.last])

    def has_own_finite(self, index: int) -> bool:
        """A finite verb in the clause itself."""
        return self.drafts[index].shared >= 0 or any(finite(self.tokens[i]) for i in self.drafts[index].indexes())

    def chain(self) -> list[int]:
        """The current clause and those around it, inner first, then earlier main clauses."""
        out, at = [], self.current
        while at >= 0:
            out.append(at)
            at = self.drafts[at].parent
        return out

    def root(self) -> int:
        """The outermost clause around the current one."""
        chain = self.chain()
        return chain[-1] if chain else -1

    def outer(self) -> int:
        """The clause around the current one, or itself."""
        parent = self.drafts[self.current].parent
        return parent if parent >= 0 else self.current

    def only_framed(self) -> bool:
        """After "Wie X mitteilt" the clause that begins with its verb is what is said, also with a verb of saying."""
        return self.words.verb_second and all(d.kind is ClauseKind.PARENTHESIS for d in self.drafts)

    def all_dependent(self) -> bool:
        """Whether no clause so far can stand alone."""
        return all(d.kind in DEPENDENT for d in self.drafts)

    def waiting_for_finite(self) -> int:
        """The innermost clause around here that has no finite verb yet and needs one."""
        for index in self.chain():
            kind = self.drafts[index].kind
            if kind in (ClauseKind.INFINITIVE, ClauseKind.PURPOSE, ClauseKind.INSTEAD, ClauseKind.PARTICIPIAL):
                continue
            if not self.has_own_finite(index) and not self._reduced(index):
                return index
        return -1

    def _reduced(self, index: int) -> bool:
        """ "If convicted, | he faces ...", "when asked about it, | she said ...": a comma ends it without a finite verb."""
        draft, tokens = self.drafts[index], self.tokens
        end, after = draft.ranges[-1][1], draft.marker + 1
        if self.words.verb_second or draft.kind not in _REDUCED or draft.marker < 0 or end >= len(tokens):
            return False
        participle = tokens[after].pos is Pos.VERB and tokens[after].form is Form.PARTICIPLE
        adjective = tokens[after].pos is Pos.ADJ and after + 1 == end
        return (participle or adjective) and tokens[end].text == ","

    def waiting_for_bracket(self) -> int:
        """The innermost clause whose auxiliary or modal still waits for its infinitive or participle."""
        for index in self.chain():
            own = [self.tokens[i] for i in self.drafts[index].indexes()]
            auxiliary = any(t.pos in (Pos.AUX, Pos.MODAL) and finite(t) for t in own)
            full = any(t.pos.verbal and t.form in (Form.INFINITIVE, Form.PARTICIPLE) for t in own)
            if auxiliary and not full:
                return index
        return -1

    def only_closes(self, chunk: Chunk) -> bool:
        """Nothing but the verbs that close a bracket (after words of their own), with a bracket waiting for them."""
        tokens = self.tokens[chunk.first : chunk.last]
        if not self.words.verb_second or self.waiting_for_bracket() < 0 or not tokens[-1].pos.verbal:
            return False
        last = tokens[-1]
        if last.form is Form.FINITE:
            return last.norm == last.lemma.casefold() and not any(finite(t) for t in tokens[:-1]) and len(tokens) <= 3
        return last.form in (Form.INFINITIVE, Form.PARTICIPLE) and not any(t.pos is Pos.TO or finite(t) for t in tokens)

    def closed_dependent(self) -> bool:
        """In a verb-last language, a dependent clause is over once its finite verb has come."""
        if not self.words.verb_second or self.drafts[self.current].kind not in DEPENDENT:
            return False
        own = self.drafts[self.current].indexes()
        return bool(own) and self.tokens[own[-1]].pos.verbal and self.drafts[self.current].parent >= 0


def lone_participle(tokens: Sequence[Token], i: int) -> bool:
    """A participle without an auxiliary before it, which may be a past form."""
    token = tokens[i]
    auxiliary = any(t.pos is Pos.AUX for t in tokens[max(0, i - 4) : i])
    return token.pos is Pos.VERB and token.form is Form.PARTICIPLE and not auxiliary


def of_front(tokens: Sequence[Token], first: int, i: int) -> bool:
    """A participle that tells more of the phrase in front ("In a letter to staff | seen by the paper, she said")."""
    if tokens[first].pos is not Pos.ADP or tokens[first + 1].pos is not Pos.DET or i + 1 >= len(tokens):
        return False
    follows = tokens[i + 1].pos in (Pos.ADP, Pos.ADV, Pos.NAME, Pos.PUNCT)
    return follows and tokens[i - 1].pos.nominal and not any(_new_phrase(tokens, j) for j in range(first + 2, i))


def _new_phrase(tokens: Sequence[Token], j: int) -> bool:
    """What no preposition ties to the noun before it would be a subject ("In the spring | the firm said")."""
    before = tokens[j - 1].pos
    return (tokens[j].pos in (Pos.DET, Pos.PRON) and before.nominal) or (tokens[j].pos is Pos.NAME and before is Pos.NOUN)
