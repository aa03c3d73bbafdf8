"""What frames are, and what they are read from."""

from __future__ import annotations

from attrs import frozen

from claimcheck.extraction.cues import Cue, CueTable
from claimcheck.extraction.speakers import speaker_words
from claimcheck.extraction.subjects import FREE, Cases, behind_verb, extent, subject
from claimcheck.extraction.syntax import Clause, ClauseKind, Form, Phrase, Pos, Sentence
from claimcheck.lang import LanguagePack

CONTENT_KINDS = frozenset(
    {
        ClauseKind.COMPLEMENT,
        ClauseKind.REPORTED,
        ClauseKind.INFINITIVE,
        ClauseKind.QUESTION,
        ClauseKind.PURPOSE,
    }
)


def is_content(clause: Clause, parent: Clause) -> bool:
    """Whether a clause that hangs on a clause of saying is what is said; "says if elected he ..." begins with a condition."""
    follows = clause.tokens[:1] == (parent.head + 1,)
    return clause.kind in CONTENT_KINDS or (clause.kind in (ClauseKind.CONDITIONAL, ClauseKind.ADVERBIAL) and follows)


@frozen
class Frame:
    """One attribution as a sentence makes it.

    `clause`: index of the clause it stands in; `cue`: its token range; `source`: token range of the words that name the
    source, or None; `covers`: "below" (the clauses that hang on its clause), "around" (the rest of the sentence), "own"
    (its own clause and those below), "all" (the whole sentence), "nothing" (no content: a source that did not
    comment); `step`: a further source inside another frame ("citing"); `own_voice`: the clause's subject speaks of itself;
    `antecedent`: the words that a relative word as source stands for; `outside`: prepositions of its clause that speak of
    the saying; `answers`: its object is something that was said ("wies den Bericht zurück").
    """

    clause: int
    cue: tuple[int, int]
    source: tuple[int, int] | None
    meaning: Cue
    covers: str
    step: bool = False
    negated: bool = False
    own_voice: bool = False
    antecedent: tuple[int, int] | None = None
    outside: tuple[int, ...] = ()
    answers: bool = False


@frozen
class View:
    """What the frames of one sentence are read from; `content`: pronouns that stand for what is said."""

    sentence: Sentence
    found: tuple[Phrase, ...]
    parts: tuple[Clause, ...]
    table: CueTable
    shown: Cases
    own_voice: frozenset[str]
    content: frozenset[str]
    pack: LanguagePack

    def subject(self, clause: Clause) -> Phrase | None:
        """The subject of a clause; where something that cannot speak stands in front of the verb, the name right behind it."""
        found, tokens = subject(self.sentence, clause, self.found, self.shown), self.sentence.tokens
        finite = next((i for i in clause.verbs if tokens[i].form is Form.FINITE), -1)
        if found and found.last <= finite and self.shown.speechless(tokens[found.head]):
            behind = behind_verb(self.found, finite)
            return behind if behind and tokens[behind.head].pos is Pos.NAME else found
        return found

    def extent(self, phrase: Phrase, limit: int, front: bool = False) -> tuple[int, int]:
        """How far the words of a source reach: not over its own source ("der Kurier | aus Delegationskreisen").

        `front`: it stands before the verb of a main clause, where every phrase after it is part of it.
        """
        alone = phrase.last - phrase.first == 1 and self.sentence.tokens[phrase.head].norm in speaker_words(self.pack).person
        if alone and self.shown.oblique:  # "rief sie | der Menge zu"
            return (phrase.first, phrase.last)
        steps = (p.prep for p in self.found if p.prep >= phrase.last and self._from_unnamed(p))
        return extent(self.sentence, phrase, self.found, min((limit, *steps)), FREE if front else self.shown)

    def pointing(self, clause: Clause) -> tuple[Phrase, ...]:
        """Pronouns in a clause that stand for something said ("das", "dies"), where words show which is the subject."""
        own, tokens = set(clause.tokens), self.sentence.tokens
        return tuple(
            p for p in self.found
            if p.head in own and p.prep < 0 and p.last - p.first == 1 and tokens[p.head].norm in self.content
            and tokens[p.head].norm not in self.table.impersonal
        ) if self.shown.oblique else ()  # fmt: skip

    def on_occasion(self, phrase: Phrase) -> bool:
        """Whether a phrase tells on what occasion somebody spoke ("conceded | in a speech"): nothing that was said."""
        tokens, table = self.sentence.tokens, self.table
        spoken = phrase.prep >= 0 and tokens[phrase.prep].norm in table.occasion_words
        return spoken and tokens[phrase.head].lemma in table.occasions

    def _from_unnamed(self, phrase: Phrase) -> bool:
        tokens = self.sentence.tokens
        return tokens[phrase.prep].norm in self.table.origins and self.table.unnamed(tokens[phrase.head])
