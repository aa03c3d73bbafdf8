"""Reads the words that name a source: who it is, or that they point back to somebody."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve, frozen

from claimcheck.extraction.cues import CueTable, cue_table
from claimcheck.extraction.gender import is_person_noun
from claimcheck.extraction.organisations import organisation_words
from claimcheck.extraction.sourcephrases import (
    count_of,
    described_person,
    is_listed,
    is_plural,
    office_before,
    plain,
    some_of_many,
    verbatim,
)
from claimcheck.extraction.speakers import (
    Anaphor,
    Named,
    Speaker,
    SpeakerWords,
    anonymous_source,
    fold,
    named_source,
    speaker_words,
)
from claimcheck.extraction.syntax import Form, Phrase, Pos, Sentence, Token
from claimcheck.extraction.titlewords import title_of
from claimcheck.extraction.victims import is_person, victim_words
from claimcheck.lang import LanguagePack
from claimcheck.records.source import Anonymity, Source, SourceKind

POSSESSIVE = frozenset({"'s", "'"})
BELONGING = frozenset({Pos.ADP, Pos.DET})
"""Between a noun and a name these say that it is the name's."""
_TOLD = frozenset({SourceKind.OUTLET, SourceKind.NEWS_AGENCY})
"""What stands beside a person is to whom they said it ("sagte die 40-Jährige der Zeitung ...")."""


@frozen
class Reader:
    """Reads source words of one sentence."""

    sentence: Sentence
    names: tuple[Named, ...]
    pack: LanguagePack
    report_id: str

    def read(self, first: int, last: int) -> Speaker | None:
        """The source that tokens `first` to `last` name; None where they name none (a first person, "it")."""
        tokens = self.sentence.tokens[first:last]
        words, table = speaker_words(self.pack), cue_table(self.pack)
        head = self._head(tokens)
        if len(tokens) == 1 and tokens[0].norm in table.inside:
            return Speaker((first, last), anaphor=Anaphor.TEXT, head=tokens[0].norm)
        if head is not None and len(tokens) == 1 and head.norm in table.bodies:
            return Speaker((first, last), anaphor=Anaphor.BODY, head=head.norm)
        if head is None or head.norm in words.own_voice or (len(tokens) == 1 and head.norm in words.content):
            return None
        if table.of_own_outlet(tokens):
            return None
        if head.pos in (Pos.PRON, Pos.DET) and len(tokens) <= 2:
            plural = head.norm in words.plural and (self.pack.code != "de" or self._plural_verb(first, last))
            return Speaker((first, last), anaphor=Anaphor.GROUP if plural else Anaphor.PERSON, head=head.norm)
        inside = [n for n in self.names if first <= n.first and n.last <= last]
        return self._nominal(first, last, tokens, head, inside, words, table)

    def somebody(self, phrase: Phrase) -> Source | None:
        """The one person without a name that a phrase speaks of ("her son", "der Pilot"), if any."""
        tokens = self.sentence.tokens[phrase.first : phrase.last]
        head = self.sentence.tokens[phrase.head]
        named = any(n.first < phrase.last and phrase.first < n.last for n in self.names)
        if named or not self._person(head) or is_plural(tokens, head, self.pack):
            return None
        return anonymous_source(SourceKind.ANONYMOUS_INDIVIDUAL, verbatim(tokens), self.report_id, anonymity=Anonymity.UNNAMED)

    def _person(self, head: Token) -> bool:
        """Whether a noun says what a person is ("ein Landwirt", "a dairy farmer"), by itself or as the end of a compound."""
        return head.pos is Pos.NOUN and (
            is_person((head,), 0, self.pack)
            or title_of(head.text, self.pack) is not None
            or is_person_noun(head.lemma.casefold(), self.pack)
        )

    def _plural_verb(self, first: int, last: int) -> bool:
        """Whether the verb beside a pronoun that is singular or plural is plural ("sagten sie", "sie erklären")."""
        tokens = self.sentence.tokens
        beside = [tokens[i] for i in (first - 1, last) if 0 <= i < len(tokens)]
        return any(t.form is Form.FINITE and t.norm.endswith(("en", "sind", "ern", "eln")) for t in beside)

    def _nominal(
        self,
        first: int,
        last: int,
        tokens: Sequence[Token],
        head: Token,
        inside: Sequence[Named],
        words: SpeakerWords,
        table: CueTable,
    ) -> Speaker | None:
        span = (first, last)
        definite = tokens[0].norm in words.definite
        inside = self._heading(first, last, head, inside)
        person = next((n for n in inside if n.kind is SourceKind.PERSON), None)
        if person:
            named = named_source(SourceKind.PERSON, person.name, descriptor=office_before(tokens, words))
            return Speaker(span, (named,), head=head.lemma)
        if tokens[0].norm in table.possessive and table.views(head):
            return Speaker(span, anaphor=Anaphor.PERSON, head=tokens[0].norm)
        if is_listed(head, table.saying_nouns, table.saying_compounds) and len(tokens) > 1:
            rest = self._after_head(first, last, head)
            if rest is None and definite and len(tokens) == 2:
                return Speaker(span, anaphor=Anaphor.WORDS, head=head.lemma)
            if rest and table.of_own_outlet(self.sentence.tokens[slice(*rest)]):
                return None
            inner = self.read(*rest) if rest else None
            if inner:
                return evolve(inner, span=span)
        if self._unnamed_reports(tokens, table):
            return Speaker(span, (self._unnamed(tokens, SourceKind.UNATTRIBUTED),), head=head.lemma)
        if is_listed(head, table.report_nouns, ()) and not inside:
            if definite:
                outlet = head.lemma in table.outlet_nouns
                return Speaker(span, anaphor=Anaphor.OUTLET if outlet else Anaphor.REPORT, head=head.lemma)
            return Speaker(span, (self._unnamed(tokens, SourceKind.DOCUMENT),), head=head.lemma)
        if table.unnamed(head) or some_of_many(tokens):
            return self._anonymous(span, tokens, head, inside, definite)
        if definite and head.norm[:1].isdigit() and head.norm.endswith(victim_words(self.pack).aged):
            return Speaker(span, anaphor=Anaphor.PERSON, head=head.lemma)
        if human := self._person(head):
            inside = [n for n in inside if n.kind not in _TOLD]
        if inside:
            name = self._after_kind(inside)
            return Speaker(span, (named_source(name.kind, name.name),), head=head.lemma)
        if is_listed(head, table.document_nouns, ()):
            again = Anaphor.DESCRIPTION if definite and len(tokens) <= 2 else None
            return Speaker(span, (named_source(SourceKind.DOCUMENT, plain(tokens, words)),), again, head.lemma)
        return self._described(span, tokens, head, definite, words, human)

    def _head(self, tokens: Sequence[Token]) -> Token | None:
        """The head of the first phrase: its last noun or name before a preposition, genitive article or comma."""
        if described := described_person(tokens, self.pack):
            return described
        head: Token | None = None
        for n, token in enumerate(tokens):
            if token.pos.nominal or (token.pos in (Pos.PRON, Pos.NUM) and head is None):
                head = token
            elif token.norm in POSSESSIVE and n + 1 < len(tokens):
                head = None
            elif head is not None:
                if head.pos is not Pos.NUM or token.pos is not Pos.ADJ:  # "two | former | employees"
                    break
            elif token.pos is Pos.DET and len(tokens) == 1:
                head = token
        return head

    def _heading(self, first: int, last: int, head: Token, inside: Sequence[Named]) -> Sequence[Named]:
        """The names without persons that only belong to who speaks ("Meyer's lawyer", "the lawyer of Ms. Meyer"), and without
        what several people who speak are from ("some delegates | from Marlow").
        """
        tokens = self.sentence.tokens
        at = next(i for i in range(first, last) if tokens[i] is head)
        many, home = head.pos is Pos.NOUN and is_plural(tokens[first:last], head, self.pack), speaker_words(self.pack).home
        kept = []
        for name in inside:
            owner = name.last < last and tokens[name.last].norm in POSSESSIVE
            own = "," in (tokens[name.first - 1].text, tokens[name.first - 2].text)  # "…, Ada Quent", "…, Prof. Ada Quent"
            genitive = not own and at < name.first and any(tokens[i].pos in BELONGING for i in range(at + 1, name.first))
            origin = many and genitive and any(t.norm in home for t in tokens[at + 1 : name.first])
            if not origin and (name.kind is not SourceKind.PERSON or not (owner or genitive)):
                kept.append(name)
        return kept

    def _after_kind(self, inside: Sequence[Named]) -> Named:
        """The name behind the word for what bears it ("die Reederei | Brandvik"), else the first name."""
        first, second = inside[0], inside[1] if len(inside) > 1 else None
        word = self.sentence.tokens[first.last - 1].norm
        kind = first.last - first.first == 1 and word.endswith(organisation_words(self.pack).before_name)
        fits = kind and second is not None and second.first == first.last and second.kind is SourceKind.ORGANISATION
        return second if fits and second is not None else first

    def _after_head(self, first: int, last: int, head: Token) -> tuple[int, int] | None:
        """The genitive or attribute after a noun of saying ("Angaben | der Polizei", "Angaben von | Ärzten")."""
        at = next(i for i in range(first, last) if self.sentence.tokens[i] is head) + 1
        while at < last and self.sentence.tokens[at].pos is Pos.ADP:
            at += 1
        return (at, last) if at < last else None

    def _unnamed_reports(self, tokens: Sequence[Token], table: CueTable) -> bool:
        text = " ".join(t.norm for t in tokens)
        return text in table.unnamed_reports

    def _unnamed(self, tokens: Sequence[Token], kind: SourceKind) -> Source:
        text = verbatim(tokens)
        return Source(id=f"{kind}:{self.report_id}:{fold(text)}", kind=kind, descriptor=text)

    def _anonymous(
        self, span: tuple[int, int], tokens: Sequence[Token], head: Token, inside: Sequence[Named], definite: bool
    ) -> Speaker:
        outlet = next((n for n in inside if n.kind in (SourceKind.OUTLET, SourceKind.NEWS_AGENCY)), None)
        if definite and len(tokens) <= 2:
            return Speaker(span, anaphor=Anaphor.DESCRIPTION, head=head.lemma)
        many = is_plural(tokens, head, self.pack)
        kind = SourceKind.ANONYMOUS_GROUP if many else SourceKind.ANONYMOUS_INDIVIDUAL
        other = next((n for n in inside if n is not outlet), None)
        above = named_source(outlet.kind, outlet.name) if outlet else None
        belongs = above or (named_source(other.kind, other.name) if other else None)
        source = anonymous_source(
            kind,
            verbatim(tokens),
            self.report_id,
            count=count_of(tokens, self.pack),
            affiliation=belongs.id if belongs else None,
            anonymity=Anonymity.UNNAMED,
        )
        return Speaker(span, (above, source) if above else (source,), head=head.lemma)

    def _described(
        self, span: tuple[int, int], tokens: Sequence[Token], head: Token, definite: bool, words: SpeakerWords, human: bool
    ) -> Speaker:
        """A noun no table knows: names and institutions by themselves, "the minister" as a description to resolve."""
        if head.pos is Pos.NAME:
            names = [t for t in tokens if t.pos is Pos.NAME]
            kind = SourceKind.PERSON if len(names) > 1 else SourceKind.ORGANISATION
            return Speaker(span, (named_source(kind, verbatim(names)),), head=head.lemma)
        many = is_plural(tokens, head, self.pack)
        if human and not definite:
            source = anonymous_source(
                SourceKind.ANONYMOUS_GROUP if many else SourceKind.ANONYMOUS_INDIVIDUAL,
                verbatim(tokens),
                self.report_id,
                count=count_of(tokens, self.pack) if many else None,
                anonymity=Anonymity.UNNAMED,
            )
        else:
            source = named_source(SourceKind.ORGANISATION, plain(tokens, words))
        return Speaker(
            span,
            (source,),
            anaphor=Anaphor.DESCRIPTION if definite else None,
            head=head.lemma,
            human=human and (definite or not many),
        )
