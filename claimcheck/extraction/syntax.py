"""What the reading steps hand each other: tokens, sentences, clauses, phrases. Records only, no language knowledge."""

from __future__ import annotations

from enum import StrEnum

from attrs import field, frozen


class Pos(StrEnum):
    """Part of speech, the same for every language (a pack's `tags.toml` maps its tagger's own tags to these)."""

    NOUN = "noun"
    NAME = "name"
    VERB = "verb"
    AUX = "aux"
    MODAL = "modal"
    ADJ = "adj"
    ADV = "adv"
    DET = "det"
    PRON = "pron"
    REL = "rel"
    WH = "wh"
    ADP = "adp"
    CONJ = "conj"
    SUB = "sub"
    NUM = "num"
    TO = "to"
    NEG = "neg"
    PARTICLE = "particle"
    PUNCT = "punct"
    OTHER = "other"

    @property
    def verbal(self) -> bool:
        """Verb, auxiliary or modal."""
        return self in (Pos.VERB, Pos.AUX, Pos.MODAL)

    @property
    def nominal(self) -> bool:
        """Noun or name."""
        return self in (Pos.NOUN, Pos.NAME)


class Form(StrEnum):
    """Form of a verb; none for everything else."""

    NONE = ""
    FINITE = "fin"
    INFINITIVE = "inf"
    PARTICIPLE = "part"
    TO_INFINITIVE = "to_inf"
    GERUND = "ger"
    IMPERATIVE = "imp"


class Mood(StrEnum):
    """Mood of a finite verb as far as its form shows it."""

    NONE = ""
    REPORTED = "reported"
    HYPOTHETICAL = "hypothetical"


@frozen(cache_hash=True)
class Token:
    """A word or mark of the report: offsets into its text, the words as they stand, and what the tagger says.

    `lemma` keeps German noun capitals and restores acronyms ("USA", "NATO"); `norm` is the casefolded text without soft
    hyphens and zero-width characters, for matching tables.
    """

    start: int
    end: int
    text: str
    lemma: str
    pos: Pos
    form: Form = Form.NONE
    mood: Mood = Mood.NONE
    past: bool = False
    norm: str = field(default="")

    def __attrs_post_init__(self) -> None:
        if not self.norm:
            object.__setattr__(self, "norm", self.text.casefold())


class SegmentKind(StrEnum):
    """What a stretch of a report is."""

    PROSE = "prose"
    HEADLINE = "headline"
    DATELINE = "dateline"
    BYLINE = "byline"
    CREDIT = "credit"
    ITEM = "item"


@frozen(cache_hash=True)
class Sentence:
    """A sentence: offsets into the report's text, its tokens, the paragraph it stands in.

    `cut`: it is one part of a sentence that was too long to be read at once.
    """

    index: int
    start: int
    end: int
    tokens: tuple[Token, ...]
    paragraph: int = 0
    kind: SegmentKind = SegmentKind.PROSE
    cut: bool = False

    def text(self, first: int = 0, last: int | None = None) -> str:
        """The words of tokens `first` to `last` (exclusive) joined by single spaces."""
        return " ".join(t.text for t in self.tokens[first:last])


class ClauseKind(StrEnum):
    """What a clause is to the clause it hangs on."""

    MAIN = "main"
    COORDINATE = "coordinate"
    COMPLEMENT = "complement"
    REPORTED = "reported"
    QUESTION = "question"
    RELATIVE = "relative"
    ADVERBIAL = "adverbial"
    CONDITIONAL = "conditional"
    PURPOSE = "purpose"
    INSTEAD = "instead"
    INFINITIVE = "infinitive"
    PARTICIPIAL = "participial"
    PARENTHESIS = "parenthesis"


DEPENDENT = frozenset(ClauseKind) - {ClauseKind.MAIN, ClauseKind.COORDINATE, ClauseKind.PARENTHESIS, ClauseKind.REPORTED}
"""Kinds of clauses that cannot stand alone."""


@frozen
class Clause:
    """A clause of one sentence, by token indexes.

    `ranges`: its own tokens, first and last (exclusive), without the clauses that hang on it; `head`: index of its main
    verb (-1 where it has none); `verbs`: indexes of all its verbal tokens and separated particles, in order; `marker`:
    index of the word that opens it ("that", "dass", "if", "um"), or -1; `parent`: index of the clause it hangs on, or -1.
    """

    index: int
    kind: ClauseKind
    ranges: tuple[tuple[int, int], ...]
    head: int = -1
    verbs: tuple[int, ...] = ()
    marker: int = -1
    parent: int = -1
    tokens: tuple[int, ...] = field(init=False, eq=False, repr=False)
    """Indexes of its own tokens, in order."""

    @tokens.default
    def _tokens(self) -> tuple[int, ...]:
        return tuple(i for first, last in self.ranges for i in range(first, last))


@frozen
class Phrase:
    """A noun phrase, with the preposition before it if there is one, by token indexes `first` to `last` (exclusive).

    `head`: index of its head noun, name or pronoun; `prep`: index of the preposition, or -1 (`first` is then the
    phrase's own first word); `names` runs of name tokens are one phrase ("Rustem Umerov").
    """

    first: int
    last: int
    head: int
    prep: int = -1
