"""What the reader of a report remembers from sentence to sentence: who spoke last, who was named, which quotation is open."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from attrs import define, evolve, field

from claimcheck.extraction.cues import cue_table
from claimcheck.extraction.gender import means_anybody, of_name, of_pronoun, of_words
from claimcheck.extraction.speakers import Anaphor, Named, Speaker, named_source
from claimcheck.extraction.syntax import Phrase, Pos, Sentence
from claimcheck.extraction.titlewords import title_of
from claimcheck.extraction.victims import victim_words
from claimcheck.lang import LanguagePack
from claimcheck.records.report import Report
from claimcheck.records.source import SILENT, Level, Source, SourceKind, Stance
from claimcheck.records.values import Span

PERSONAL = frozenset({SourceKind.PERSON, SourceKind.ANONYMOUS_INDIVIDUAL})
BODIES = frozenset(
    {SourceKind.ORGANISATION, SourceKind.GOVERNMENT, SourceKind.OUTLET, SourceKind.NEWS_AGENCY, SourceKind.DOCUMENT}
)
OUTLETS = frozenset({SourceKind.OUTLET, SourceKind.NEWS_AGENCY, SourceKind.DOCUMENT})

NEAR = 3
"""Sentences after which a word that fits many means nobody named before."""
SHORTEST = 5
"""Letters that a title needs to be recognised as the last part of a compound."""


@define
class Remembered:
    """A source as it was last mentioned."""

    source: Source
    mention: Span
    head: str
    sentence: int
    spoke: bool
    titles: frozenset[str] = frozenset()
    gender: str = ""
    acts: bool = False
    personal: bool = False


def _titles(name: Named, sentence: Sentence) -> frozenset[str]:
    """What a person is called beside the name: titles, and any noun right before it ("Einsatzleiter Ralf Berg")."""
    heads = [t.head - 1 for t in name.titles]
    if name.first and sentence.tokens[name.first - 1].pos is Pos.NOUN:
        heads.append(name.first - 1)
    return frozenset(sentence.tokens[i].lemma.casefold() for i in heads)


def _acts(name: Named, subject: Phrase | None, sentence: Sentence) -> bool:
    """Whether a name stands in the subject, or beside it ("the operator, Tarn Lines, said")."""
    if subject is None:
        return False
    beside = name.first == subject.last + 1 and sentence.tokens[subject.last].text == ","
    return beside or (name.first < subject.last and subject.first < name.last)


def _described(head: str, known: Remembered) -> bool:
    """Whether a person was introduced by the word, or by a compound of it ("Außenminister ...": "der Minister")."""
    return any(t == head or (len(head) >= SHORTEST and t.endswith(head)) for t in known.titles)


def _one_person(head: str, mention: Span, pack: LanguagePack) -> bool:
    """Whether somebody is described by a noun for one person ("the defendant", "the governor's brother")."""
    word = head.casefold()
    single = word in mention.quote.casefold().split()
    return single and (word in victim_words(pack).persons or title_of(head, pack) is not None)


def _only_described(known: Remembered, pack: LanguagePack) -> bool:
    """A speaker without a name whose noun stands for no body: "he" after it can be nobody else ("the accountant ... he")."""
    source, head = known.source, known.head.casefold()
    described = source.kind is SourceKind.ORGANISATION and (source.name or "").islower()
    body = head in cue_table(pack).voices or head in pack.table("organisations").get("heads", ())
    return described and not body and head in known.mention.quote.casefold().split()


def _best(fits: Sequence[Remembered], sentence: int) -> Remembered | None:
    """The last who spoke or acted in the sentence before, else who spoke at all, else who was named."""
    fresh = [r for r in fits if r.sentence >= sentence - 1 and (r.spoke or r.acts)]
    best = fresh or [r for r in fits if r.spoke] or [r for r in fits if r.sentence >= sentence - 1] or fits
    return best[-1] if best else None


@define
class Discourse:
    """The state of one report while it is read from top to bottom."""

    report: Report
    voice: Level
    seen: list[Remembered] = field(factory=list)
    chain: tuple[Level, ...] = ()
    sentence: int = -1
    paragraph: int = -1
    only_reported: bool = False

    def begins(self, names: Iterable[Named], sentence: Sentence, spans: Iterable[Span], subject: Phrase | None) -> None:
        """Remember the body that acts in a sentence, so that "it" later in the same sentence can be that."""
        for name, span in zip(names, spans, strict=True):
            if name.kind in BODIES and _acts(name, subject, sentence):
                body = named_source(name.kind, name.name)
                self.seen.append(Remembered(body, span, "", sentence.index, spoke=False, acts=True))

    def notice(
        self, names: Iterable[Named], sentence: Sentence, spans: Iterable[Span], pack: LanguagePack, subject: Phrase | None = None
    ) -> None:
        """Remember the persons and other bodies that a sentence names, so that "she" or "it" can be one of them.

        `subject`: who acts in its main clause; a body that does is remembered when the sentence `begins`.
        """
        for name, span in zip(names, spans, strict=True):
            if name.kind is SourceKind.PERSON:
                source = named_source(SourceKind.PERSON, name.name)
                titles = _titles(name, sentence)
                gender = of_name(name.name) or of_words(sorted(titles), "", pack) or self._gender(source)
                acts = _acts(name, subject, sentence)
                self.seen.append(
                    Remembered(source, span, "", sentence.index, spoke=False, titles=titles, gender=gender, acts=acts)
                )
            elif name.kind in BODIES and not _acts(name, subject, sentence):
                self.seen.append(Remembered(named_source(name.kind, name.name), span, "", sentence.index, spoke=False))

    def met(self, source: Source, mention: Span, head: str, sentence: int, pack: LanguagePack) -> None:
        """Remember somebody unnamed who acts, so that "he" or "the man" can be them."""
        gender = of_words((head.casefold(),), "", pack)
        self.seen.append(Remembered(source, mention, head, sentence, spoke=False, gender=gender, acts=True))

    def spoke(self, source: Source, mention: Span, head: str, sentence: int, pack: LanguagePack, human: bool = False) -> None:
        """Remember who speaks."""
        named = source.kind is SourceKind.PERSON
        article = "" if named else mention.quote.split(" ")[0].casefold()
        shown = (
            of_name(source.name or "") or self._gender(source) or ("" if named else of_words((head.casefold(),), article, pack))
        )
        personal = human or source.kind in PERSONAL or _one_person(head, mention, pack)
        self.seen.append(Remembered(source, mention, head, sentence, spoke=True, gender=shown, personal=personal))

    def _gender(self, source: Source) -> str:
        """The gender that a source showed when it was mentioned before."""
        return next(
            (r.gender for r in reversed(self.seen) if r.source.name == source.name and r.source.id == source.id and r.gender), ""
        )

    def resolve(self, speaker: Speaker, sentence: int, pack: LanguagePack) -> Remembered | None:
        """Whom a pronoun or description means: the last that fits, speakers before persons merely named."""
        gender = of_pronoun(speaker.head, pack) if speaker.anaphor is Anaphor.PERSON else ""
        fits = [
            r
            for r in self.seen
            if self._fits(speaker, r) and sentence - r.sentence <= 6 and not (gender and r.gender and r.gender != gender)
        ]
        if speaker.anaphor is Anaphor.DESCRIPTION:
            return fits[-1] if fits else self._anyone(speaker, sentence, pack)
        if speaker.anaphor is Anaphor.GROUP:
            fits = [r for r in fits if r.source.kind is SourceKind.ANONYMOUS_GROUP] or fits
        if not fits and speaker.anaphor is Anaphor.PERSON:  # "Die Initiative ... Sie fordert"
            fits = [r for r in self.seen if r.source.kind in BODIES and r.sentence == sentence - 1 and (r.spoke or r.acts)]
        if not fits and gender:
            fits = [r for r in self.seen if r.spoke and r.sentence >= sentence - 1 and _only_described(r, pack)]
        if gender and not any(r.sentence >= sentence - 1 for r in fits):  # "teilte die Polizei mit. ... ließ sie offen"
            near = (r for r in self.seen if r.source.kind in BODIES and r.spoke and r.sentence == sentence - 1)
            fits = [r for r in near if r.gender == gender] or fits
        return _best(fits, sentence)

    def _anyone(self, speaker: Speaker, sentence: int, pack: LanguagePack) -> Remembered | None:
        """The person whom a word means that fits many ("the man", "die Politikerin")."""
        head = speaker.head.casefold()
        gender = of_words((head,), "", pack)
        if not (means_anybody(head, pack) or (speaker.human and gender and title_of(speaker.head, pack) is None)):
            return None
        last = (r for r in self.seen if r.source.kind in PERSONAL and sentence - r.sentence <= NEAR)
        return _best([r for r in last if not (gender and r.gender and r.gender != gender)], sentence)

    def _fits(self, speaker: Speaker, known: Remembered) -> bool:
        kind = known.source.kind
        if speaker.anaphor is Anaphor.PERSON:
            return known.personal or kind in PERSONAL
        if speaker.anaphor is Anaphor.BODY:
            return kind in BODIES
        if speaker.anaphor is Anaphor.OUTLET:
            return kind in (SourceKind.OUTLET, SourceKind.NEWS_AGENCY)
        if speaker.anaphor is Anaphor.TEXT:
            return kind is SourceKind.DOCUMENT
        if speaker.anaphor is Anaphor.GROUP:
            return known.spoke and kind not in (SourceKind.PERSON, SourceKind.ANONYMOUS_INDIVIDUAL)
        return bool(speaker.head) and (known.head == speaker.head or _described(speaker.head.casefold(), known))

    def reported(self) -> tuple[Level, ...]:
        """The chain that "the report" points back to: from the last outlet named inwards, nothing where there is none."""
        at = next((i for i, level in enumerate(self.chain) if level.source.kind in OUTLETS), -1)
        return tuple(evolve(level, explicit=False) for level in self.chain[at:]) if at >= 0 else ()

    def goes_on(self, sentence: Sentence, most: int) -> bool:
        """Whether a sentence stands in the same paragraph as the last chain, at most so many sentences after it."""
        return bool(self.chain) and 0 < sentence.index - self.sentence <= most and sentence.paragraph == self.paragraph

    def carried(self) -> tuple[Level, ...]:
        """The last chain, marked as carried over."""
        return tuple(evolve(level, explicit=False) for level in self.chain)

    def set(self, chain: tuple[Level, ...], sentence: int, paragraph: int, only_reported: bool = False) -> None:
        """The chain that the next sentence without a cue may take over (without level 0).

        `only_reported`: it said nothing yet, so only words that are plainly reported go on with it. Nothing goes on with one
        who did not comment.
        """
        if any(level.stance in SILENT for level in chain):
            chain = ()
        self.chain, self.sentence, self.paragraph, self.only_reported = chain, sentence, paragraph, only_reported


def voice(report: Report) -> Level:
    """Level 0: the report's own voice, affiliated to its outlet where that is stated."""
    outlet = report.outlet
    own = outlet.id if isinstance(outlet, Source) else f"outlet:{outlet.casefold().replace(' ', '-')}" if outlet else None
    source = Source(id=f"author:{report.id}", kind=SourceKind.AUTHOR, name=report.outlet_name, affiliation=own)
    return Level(source, Stance.REPORTS)
