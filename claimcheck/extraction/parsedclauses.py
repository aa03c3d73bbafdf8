"""Clauses of a sentence from a parse: what hangs on what, told in the same words as the rule for sentences without one."""

from __future__ import annotations

from collections.abc import Container, Sequence
from functools import cache

from attrs import define, field, frozen

from claimcheck.extraction.clauseframes import says
from claimcheck.extraction.clausewords import MARKS, ClauseWords, clause_words, finite
from claimcheck.extraction.drafts import Draft, finished
from claimcheck.extraction.openers import opener
from claimcheck.extraction.syntax import DEPENDENT, Clause, ClauseKind, Form, Pos, Sentence, Token
from claimcheck.extraction.taggers import Parser
from claimcheck.extraction.texts import pieces
from claimcheck.lang import LanguagePack

Labels = frozenset[str]


@frozen
class Relations:
    """The labels of a parser by what they make of a verb: what it is to the clause that it hangs on."""

    content: Labels
    relative: Labels
    adverbial: Labels
    joined: Labels
    aside: Labels
    reduced: Labels


@cache
def relations(pack: LanguagePack) -> Relations:
    """The typed view of the relations in a pack's `spacy` table."""
    table = pack.table("spacy")["relations"]
    return Relations(*(frozenset(table[name]) for name in ("content", "relative", "adverbial", "joined", "aside", "reduced")))


def parsed_clauses(sentence: Sentence, by: Parser, pack: LanguagePack) -> tuple[Clause, ...]:
    """The clauses of a sentence in the order in which they begin."""
    heads: list[int] = []
    deps: list[str] = []
    for first, words in pieces([t.text for t in sentence.tokens]):
        parsed = by.parse(words)
        heads += [first + head for head in parsed.heads]
        deps += parsed.deps
    tree = _Tree(sentence.tokens, heads, deps, clause_words(pack), relations(pack))
    return tuple(finished(n, d, sentence.tokens, tree.words) for n, d in enumerate(tree.drafts()))


@define
class _Tree:
    """A sentence as a tree of words, and which of them head a clause."""

    tokens: Sequence[Token]
    heads: Sequence[int]
    deps: Sequence[str]
    words: ClauseWords
    labels: Relations
    below: list[list[int]] = field(factory=list)
    owner: list[int] = field(factory=list)
    kinds: dict[int, tuple[ClauseKind, int]] = field(factory=dict)
    parents: dict[int, int] = field(factory=dict)

    def drafts(self) -> list[Draft]:
        """The clauses with their words, kinds, markers and what each hangs on."""
        self.below = [[] for _ in self.tokens]
        for i, head in enumerate(self.heads):
            if head != i:
                self.below[head].append(i)
        tops = {i for i in range(len(self.tokens)) if self._heads_clause(i)}
        self.owner = [self._owner(i, tops) for i in range(len(self.tokens))]
        ranges = self._ranges()
        order = sorted(ranges, key=lambda top: ranges[top][0])
        for top in sorted(order, key=self._depth):
            self.parents[top] = self._parent(top, ranges)
            self.kinds[top] = self._kind(top, ranges[top])
        for top in order:
            self._turn(top, ranges)
        number = {top: n for n, top in enumerate(order)} | {-1: -1}
        return [Draft(self.kinds[t][0], number.get(self.parents[t], -1), self.kinds[t][1], ranges[t]) for t in order]

    # --- which words make a clause ---

    def _heads_clause(self, i: int) -> bool:
        dep, token = self.deps[i], self.tokens[i]
        if self.heads[i] == i:
            return True
        if not token.pos.verbal:
            return False
        known = self.labels
        if self._finite(i):
            return dep in known.content | known.relative | known.adverbial | known.joined | known.aside
        return ((dep in known.adverbial or (dep in known.content and self.words.verb_second)) and self._to(i)) or self._apart(i)

    def _apart(self, i: int) -> bool:
        """A participle after a mark, with its own words ("..., killing ten")."""
        first = min([i, *(j for j in self.below[i] if self.tokens[j].pos is not Pos.PUNCT)])
        after_mark = first > 0 and self.tokens[first - 1].text in MARKS
        free = self.deps[i] in self.labels.adverbial | self.labels.reduced
        return free and after_mark and self.tokens[i].form in (Form.GERUND, Form.PARTICIPLE)

    def _finite(self, i: int) -> bool:
        """A finite verb, or one with a finite auxiliary."""
        return finite(self.tokens[i]) or any(finite(self.tokens[j]) and not self._clausal(j) for j in self.below[i])

    def _clausal(self, i: int) -> bool:
        known = self.labels
        return self.deps[i] in known.content | known.relative | known.adverbial | known.joined | known.aside

    def _to(self, i: int) -> bool:
        own = self.tokens[i].form is Form.TO_INFINITIVE
        return own or any(self.tokens[j].pos is Pos.TO for j in self.below[i])

    def _owner(self, i: int, tops: set[int]) -> int:
        """The clause a word stands in: that of the nearest head above it."""
        at, seen = i, 0
        while at not in tops and seen <= len(self.tokens):
            at, seen = self.heads[at], seen + 1
        return at

    def _ranges(self) -> dict[int, list[tuple[int, int]]]:
        """The runs of words of each clause, cut at marks; a conjunction between two clauses is of neither."""
        out: dict[int, list[tuple[int, int]]] = {}
        for i, token in enumerate(self.tokens):
            top = self._of(i)
            if top < 0 or (token.pos is Pos.PUNCT and token.text in MARKS):
                continue
            own = out.setdefault(top, [])
            first = own.pop()[0] if own and own[-1][1] == i else i
            own.append((first, i + 1))
        return out

    def _of(self, i: int) -> int:
        """The clause of a word: a conjunction before another clause goes with that after a mark, else with none."""
        after = self.owner[i + 1] if i + 1 < len(self.tokens) else self.owner[i]
        if self.tokens[i].pos is not Pos.CONJ or after == self.owner[i]:
            return self.owner[i]
        return after if i == 0 or self.tokens[i - 1].text in MARKS else -1

    def _depth(self, top: int) -> int:
        depth, at = 0, top
        while self.heads[at] != at and depth <= len(self.tokens):
            depth, at = depth + 1, self.heads[at]
        return depth

    def _words(self, ranges: Sequence[tuple[int, int]]) -> list[Token]:
        return [self.tokens[i] for first, last in ranges for i in range(first, last)]

    # --- what each is to the others ---

    def _parent(self, top: int, ranges: Container[int]) -> int:
        """The next clause above that has words of its own, or -1."""
        at = top
        while self.heads[at] != at:
            at = self.owner[self.heads[at]]
            if at in ranges:
                return at
        return -1

    def _kind(self, top: int, ranges: Sequence[tuple[int, int]]) -> tuple[ClauseKind, int]:
        """What a clause is to the one it hangs on, and the word that says so."""
        own, first = self._words(ranges), ranges[0][0]
        begins = first + (own[0].pos is Pos.CONJ and len(own) > 1)
        dep, parent, opened = self.deps[top], self.parents[top], opener(self.tokens, begins, self.words)
        if parent < 0:
            return ClauseKind.COORDINATE if self.kinds else ClauseKind.MAIN, -1
        if dep in self.labels.joined:
            return self._joined(top, parent, opened[1] if opened else -1, says(self.words, own))
        if opened and self.tokens[opened[1]].norm in self.words.frame_openers and says(self.words, own):
            return ClauseKind.PARENTHESIS, opened[1]
        if dep in self.labels.relative:
            return ClauseKind.RELATIVE, opened[1] if opened else -1
        if opened and opened[0] is not ClauseKind.RELATIVE:
            return opened
        return self._unmarked(top, first, own), -1

    def _joined(self, top: int, parent: int, marker: int, speaks: bool) -> tuple[ClauseKind, int]:
        """Another clause of the kind before it; a second verb of saying goes with the first."""
        kind, above = self.kinds[parent][0], self.parents[parent]
        if kind not in (*DEPENDENT, ClauseKind.REPORTED) or (speaks and above < 0):
            return ClauseKind.COORDINATE, -1
        self.parents[top] = above
        return kind, marker

    def _unmarked(self, top: int, first: int, own: Sequence[Token]) -> ClauseKind:
        if not self._finite(top):
            if not self._to(top):
                return ClauseKind.PARTICIPIAL
            return ClauseKind.INFINITIVE if self.words.verb_second else ClauseKind.PURPOSE
        if self.deps[top] in self.labels.aside:
            return ClauseKind.PARENTHESIS if says(self.words, own) else ClauseKind.COORDINATE
        if self.deps[top] in self.labels.adverbial:
            return ClauseKind.ADVERBIAL
        return ClauseKind.REPORTED if first and self.tokens[first - 1].text in MARKS else ClauseKind.COMPLEMENT

    def _turn(self, top: int, ranges: dict[int, list[tuple[int, int]]]) -> None:
        """What is said before who says it is the main clause, and who says it an aside ("The port, she said, will close")."""
        said = next((
            c for c, parent in self.parents.items()
            if parent == top and self.deps[c] in self.labels.content and self.kinds[c][1] < 0 and ranges[c] < ranges[top]
        ), None)  # fmt: skip
        if said is None or not says(self.words, self._words(ranges[top])):
            return
        self.kinds[said], self.parents[said] = self.kinds[top], self.parents[top]
        self.kinds[top], self.parents[top] = (ClauseKind.PARENTHESIS, -1), said
