"""The levels of a chain that one frame adds: who its words name, whom they point back to, on which terms."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from claimcheck.extraction.analysis import Analysis
from claimcheck.extraction.cues import cue_table
from claimcheck.extraction.discourse import OUTLETS, Discourse
from claimcheck.extraction.frames import Frame
from claimcheck.extraction.sourcereader import Reader
from claimcheck.extraction.speakers import Anaphor, fold, named_source
from claimcheck.extraction.syntax import Sentence
from claimcheck.lang import LanguagePack
from claimcheck.records.source import Anonymity, Level, Source, SourceKind, Stance
from claimcheck.records.values import Span


def token_span(sentence: Sentence, first: int, last: int, text: str) -> Span:
    """The words of tokens `first` to `last` (exclusive)."""
    return Span.of(text, sentence.tokens[first].start, sentence.tokens[last - 1].end)


def levels_of(
    frame: Frame, analysis: Analysis, reader: Reader, discourse: Discourse, text: str, pack: LanguagePack
) -> tuple[Level, ...]:
    """The levels that one frame adds, outermost first; a report that names its own outlet adds no voice."""
    own = fold(discourse.report.outlet_name or "")
    found = _levels_of(frame, analysis, reader, discourse, text, pack)
    names = {own} | {own + ending for ending in cue_table(pack).own_outlet["endings"]}
    return tuple(level for level in found if not level.source.name or fold(level.source.name) not in names)


def _levels_of(
    frame: Frame, analysis: Analysis, reader: Reader, discourse: Discourse, text: str, pack: LanguagePack
) -> tuple[Level, ...]:
    cue = token_span(analysis.sentence, *frame.cue, text)
    stance = frame.meaning.stance
    if frame.source == frame.cue:
        known = discourse.carried() if _goes_on(frame, analysis, discourse, pack) else ()
        last = known[-1] if known else _nobody(stance, cue, discourse)
        return (*known[:-1], evolve(last, explicit=True, cue=cue, mention=cue))
    speaker = reader.read(*(frame.antecedent or frame.source)) if frame.source else None
    if speaker is None:
        if frame.source is not None:
            return ()
        return (_nobody(stance, cue, discourse),)
    mention = token_span(analysis.sentence, *(frame.source if frame.antecedent and frame.source else speaker.span), text)
    if speaker.anaphor is Anaphor.WORDS:
        known = discourse.carried() or (_nobody(stance, cue, discourse),)
        return (*known[:-1], evolve(known[-1], explicit=True, cue=cue, mention=mention))
    if speaker.anaphor is Anaphor.REPORT and (chain := discourse.reported()):
        first = evolve(chain[0], explicit=True, cue=cue, mention=mention)
        return (first, *chain[1:])
    found = (
        discourse.resolve(speaker, analysis.sentence.index, pack)
        if speaker.anaphor and speaker.anaphor is not Anaphor.REPORT
        else None
    )
    if found is None and speaker.anaphor in (Anaphor.BODY, Anaphor.TEXT):
        return (_nobody(stance, cue, discourse),)
    if found is not None:
        for head in (*_texts(frame, analysis, pack), speaker.head or found.head):
            discourse.spoke(found.source, found.mention, head, analysis.sentence.index, pack, found.personal)
        return (*_through(found.source, discourse), Level(found.source, stance, mention, cue))
    sources = speaker.sources or (_unresolved(speaker.anaphor, mention, discourse),)
    terms = _terms(analysis, pack)
    sources = tuple(evolve(s, anonymity=terms) if terms and s.kind.anonymous else s for s in sources)
    discourse.spoke(sources[-1], mention, speaker.head, analysis.sentence.index, pack, speaker.human)
    for head in _texts(frame, analysis, pack):
        discourse.spoke(sources[-1], mention, head, analysis.sentence.index, pack, speaker.human)
    return (*_told(frame, analysis, sources, text), *(Level(s, stance, mention, cue) for s in sources))


def _texts(frame: Frame, analysis: Analysis, pack: LanguagePack) -> tuple[str, ...]:
    """The texts in which somebody speaks: "the statement" is then theirs ("said in a statement ... the statement added")."""
    if frame.step:
        return ()
    tokens, own, table = analysis.sentence.tokens, analysis.clauses[frame.clause].tokens, cue_table(pack)
    within = table.occasion_words | table.impersonal_in
    heads = (tokens[p.head].lemma for p in analysis.phrases if p.prep in own and tokens[p.prep].norm in within)
    return tuple(h for h in heads if h in table.document_nouns)


def _through(source: Source, discourse: Discourse) -> tuple[Level, ...]:
    """The outlets through which an unnamed source spoke in the chain before ("two officials told the Courier. ... they said")."""
    if not source.kind.anonymous or not discourse.chain or discourse.chain[-1].source.id != source.id:
        return ()
    return tuple(evolve(level, explicit=False) for level in discourse.chain[:-1] if level.source.kind in OUTLETS)


def _goes_on(frame: Frame, analysis: Analysis, discourse: Discourse, pack: LanguagePack) -> bool:
    """Whether words that name nobody mean whoever spoke before; "hieß es" alone is no way to go on with one person's words."""
    sentence, table = analysis.sentence, cue_table(pack)
    if not discourse.chain or sentence.index - discourse.sentence > 1:
        return False
    clause = analysis.clauses[frame.clause]
    words = {sentence.tokens[i].norm for i in (*clause.tokens, *range(*frame.cue))}
    if not words.isdisjoint(table.pointing_back | table.further):
        return True
    cited = not discourse.only_reported or discourse.chain[-1].cue is not None  # "Das teilte die Stadt mit. ..., hieß es"
    together = sentence.paragraph == discourse.paragraph and cited
    return together and discourse.chain[-1].source.kind is not SourceKind.PERSON


def _nobody(stance: Stance, cue: Span, discourse: Discourse) -> Level:
    """A level that says nothing of who spoke."""
    return Level(Source(id=f"unattributed:{discourse.report.id}", kind=SourceKind.UNATTRIBUTED), stance, None, cue)


def _told(frame: Frame, analysis: Analysis, sources: Sequence[Source], text: str) -> tuple[Level, ...]:
    """The outlet that an unnamed source spoke to is the one that first published it ("told Politico")."""
    own = set(analysis.clauses[frame.clause].tokens)
    if frame.step or frame.covers == "own" or not sources[0].kind.anonymous:
        return ()
    for name in analysis.names:
        beside = name.first in own and not (frame.source and frame.source[0] <= name.first < frame.source[1])
        if beside and name.kind in OUTLETS and name.first > frame.cue[0]:
            mention = token_span(analysis.sentence, name.first, name.last, text)
            return (Level(named_source(name.kind, name.name), Stance.REPORTS, mention, None),)
    return ()


def _unresolved(anaphor: Anaphor | None, mention: Span, discourse: Discourse) -> Source:
    """A source that the words point to and the report does not name."""
    kind = {
        Anaphor.GROUP: SourceKind.ANONYMOUS_GROUP,
        Anaphor.REPORT: SourceKind.DOCUMENT,
        Anaphor.OUTLET: SourceKind.OUTLET,
    }.get(anaphor or Anaphor.PERSON, SourceKind.ANONYMOUS_INDIVIDUAL)
    return Source(id=f"{kind}:{discourse.report.id}:{mention.start}", kind=kind, descriptor=mention.quote)


def _terms(analysis: Analysis, pack: LanguagePack) -> Anonymity | None:
    """The terms on which an unnamed source of this sentence spoke, where they are stated."""
    table, tokens = cue_table(pack), analysis.sentence.tokens
    for i, token in enumerate(tokens):
        for words, terms in table.terms.get(token.norm, ()):
            if tuple(t.norm for t in tokens[i : i + len(words)]) == words:
                return terms
    return None
