"""The attribution chain of every clause: frames of its own sentence, outermost first, else what is carried over."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from attrs import evolve, field, frozen

from claimcheck.extraction.cues import Cue, cue_table
from claimcheck.extraction.discourse import OUTLETS, Discourse
from claimcheck.extraction.factuality import hedge_table
from claimcheck.extraction.frames import Frame
from claimcheck.extraction.names import Mention
from claimcheck.extraction.quotations import all_quoted
from claimcheck.extraction.speakers import Anaphor, Reader, named_source
from claimcheck.extraction.syntax import Clause, ClauseKind, Form, Mood, Phrase, Pos, Sentence, Token
from claimcheck.extraction.view import is_content
from claimcheck.lang import LanguagePack
from claimcheck.records.source import MAX_LEVELS, Anonymity, Level, Source, SourceKind, Stance
from claimcheck.records.values import Span

LONGEST_QUOTATION = 12
"""Sentences over which one running quotation keeps its speaker."""

BESIDE = frozenset({ClauseKind.ADVERBIAL, ClauseKind.PARTICIPIAL})
"""Clauses that say when or how somebody spoke, where the object of the verb is what was said."""


@frozen
class Analysis:
    """A sentence with everything that was read of its form; `outside`: its tokens outside quotations."""

    sentence: Sentence
    phrases: tuple[Phrase, ...]
    clauses: tuple[Clause, ...]
    frames: tuple[Frame, ...]
    names: tuple[Mention, ...] = ()
    quoted: bool = False
    outside: frozenset[int] | None = None

    def within(self, outside: frozenset[int]) -> Analysis:
        """With what stands outside quotations; whom a quoted speaker praises or attacks is no source of its own."""
        object_only = (f for f in self.frames if f.covers == "own" and self.clauses[f.clause].head in range(*f.cue))
        dropped = [f for f in object_only if f.cue[0] not in outside]
        return evolve(self, outside=outside, frames=tuple(f for f in self.frames if f not in dropped))

    @property
    def spoken(self) -> tuple[Frame, ...]:
        """The frames that say in the report's words who speaks."""
        return self.frames if self.outside is None else tuple(f for f in self.frames if f.cue[0] in self.outside)


@frozen
class Governed:
    """A clause's chain: its levels below the report's own voice, the innermost cue's meaning, and where it came from.

    `outside`: the levels of frames that do not stand in the clause itself, for the claim that somebody said so;
    `speaks`: those of the frames that stand in it, whether or not they govern it.
    """

    levels: tuple[Level, ...] = ()
    meaning: Cue | None = None
    rule: str = "author"
    outside: tuple[Level, ...] = field(default=())
    speaks: tuple[Level, ...] = field(default=())


def govern(analysis: Analysis, discourse: Discourse, pack: LanguagePack) -> Mapping[int, Governed]:
    """The chain of each clause of a sentence, by clause index; updates the discourse."""
    text = discourse.report.text
    reader = Reader(analysis.sentence, analysis.names, pack, discourse.report.id)
    read = {id(f): _levels(f, analysis, reader, discourse, text, pack) for f in analysis.frames}
    out = {c.index: _of_clause(c, analysis, read) for c in analysis.clauses}
    discourse.notice(
        analysis.names, analysis.sentence.index, [_span(analysis.sentence, n.first, n.last, text) for n in analysis.names]
    )
    if not any(g.levels for g in out.values()):
        carried, rule = _carried(analysis, discourse, pack)
        if carried:
            out = {i: Governed(carried, None, rule) for i in out}
            discourse.set(carried, analysis.sentence.index, analysis.sentence.paragraph)
        return out
    if not analysis.spoken and (base := _speaker_of_quotation(analysis, discourse)):
        return {i: evolve(g, levels=_voiced((*base, *g.levels)), outside=_voiced((*base, *g.outside))) for i, g in out.items()}
    if analysis.quoted and (told := [f for f in analysis.spoken if read[id(f)]]):
        discourse.set(read[id(told[-1])], analysis.sentence.index, analysis.sentence.paragraph)
        return out
    deepest = max(out.values(), key=lambda g: len(g.levels))
    discourse.set(deepest.levels, analysis.sentence.index, analysis.sentence.paragraph)
    return out


def _span(sentence: Sentence, first: int, last: int, text: str) -> Span:
    return Span.of(text, sentence.tokens[first].start, sentence.tokens[last - 1].end)


def _levels(
    frame: Frame, analysis: Analysis, reader: Reader, discourse: Discourse, text: str, pack: LanguagePack
) -> tuple[Level, ...]:
    """The levels that one frame adds, outermost first."""
    cue = _span(analysis.sentence, *frame.cue, text)
    stance = frame.meaning.stance
    speaker = reader.read(*(frame.antecedent or frame.source)) if frame.source else None
    if speaker is None:
        if frame.source is not None:
            return ()
        return (_nobody(stance, cue, discourse),)
    mention = _span(analysis.sentence, *(frame.source if frame.antecedent and frame.source else speaker.span), text)
    if speaker.anaphor is Anaphor.REPORT and (chain := discourse.reported()):
        first = evolve(chain[0], explicit=True, cue=cue, mention=mention)
        return (first, *chain[1:])
    known = (
        discourse.resolve(speaker, analysis.sentence.index) if speaker.anaphor and speaker.anaphor is not Anaphor.REPORT else None
    )
    if known is None and speaker.anaphor is Anaphor.BODY:
        return (_nobody(stance, cue, discourse),)
    if known is not None:
        discourse.spoke(known.source, known.mention, speaker.head or known.head, analysis.sentence.index)
        return (Level(known.source, stance, mention, cue),)
    sources = speaker.sources or (_unresolved(speaker.anaphor, mention, discourse),)
    terms = _terms(analysis, pack)
    sources = tuple(evolve(s, anonymity=terms) if terms and s.kind.anonymous else s for s in sources)
    discourse.spoke(sources[-1], mention, speaker.head, analysis.sentence.index)
    return (*_told(frame, analysis, sources, text), *(Level(s, stance, mention, cue) for s in sources))


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
            mention = _span(analysis.sentence, name.first, name.last, text)
            return (Level(named_source(name.kind, name.name), Stance.REPORTS, mention, None),)
    return ()


def _unresolved(anaphor: Anaphor | None, mention: Span, discourse: Discourse) -> Source:
    """A source that the words point to and the report does not name."""
    kind = {Anaphor.GROUP: SourceKind.ANONYMOUS_GROUP, Anaphor.REPORT: SourceKind.DOCUMENT}.get(
        anaphor or Anaphor.PERSON, SourceKind.ANONYMOUS_INDIVIDUAL
    )
    return Source(id=f"{kind}:{discourse.report.id}:{mention.start}", kind=kind, descriptor=mention.quote)


def _terms(analysis: Analysis, pack: LanguagePack) -> Anonymity | None:
    """The terms on which an unnamed source of this sentence spoke, where they are stated."""
    table, tokens = cue_table(pack), analysis.sentence.tokens
    for i, token in enumerate(tokens):
        for words, terms in table.terms.get(token.norm, ()):
            if tuple(t.norm for t in tokens[i : i + len(words)]) == words:
                return terms
    return None


# --- from frames to clauses ---


def _of_clause(clause: Clause, analysis: Analysis, read: Mapping[int, tuple[Level, ...]]) -> Governed:
    """Frames around the sentence first, then those on the way down to the clause."""
    path = _path(clause, analysis.clauses)
    used = [f for f in analysis.frames if _around(f, path, analysis)]
    for n, step in enumerate(path):
        below = path[n + 1] if n + 1 < len(path) else None
        used.extend(f for f in analysis.frames if f.clause == step.index and f not in used and _applies(f, below, analysis))
    levels = _voiced(level for f in used for level in read[id(f)])
    outside = _voiced(level for f in used if f.clause != clause.index for level in read[id(f)])
    speaks = _voiced(level for f in analysis.frames if f.clause == clause.index and not f.step for level in read[id(f)])
    meaning = used[-1].meaning if used else None
    if used and used[-1].step:
        meaning = next((f.meaning for f in reversed(used) if not f.step), meaning)
    return Governed(levels, meaning, "cue" if levels else "author", outside, speaks)


def _voiced(levels: Iterable[Level]) -> tuple[Level, ...]:
    """The chain, without the nobody of "it was said" where somebody is named after all, a source that says it says so
    ("she says she wants ...") once; no deeper than the limit.
    """
    every = tuple(levels)
    named = tuple(level for level in every if level.source.kind is not SourceKind.UNATTRIBUTED or level.mention) or every
    return tuple(n for i, n in enumerate(named) if not i or n.source != named[i - 1].source)[: MAX_LEVELS - 1]


def _path(clause: Clause, clauses: Sequence[Clause]) -> tuple[Clause, ...]:
    """The clause with all clauses it hangs on, outermost first."""
    out, at = [clause], clause.parent
    while at >= 0:
        out.append(clauses[at])
        at = clauses[at].parent
    return tuple(reversed(out))


def _around(frame: Frame, path: Sequence[Clause], analysis: Analysis) -> bool:
    """A parenthetical frame governs the whole sentence but itself and what hangs on it."""
    home = analysis.clauses[frame.clause]
    if frame.covers == "all":
        return True
    if home.kind is ClauseKind.PARTICIPIAL and frame.covers == "around":
        return home not in path
    if home.kind is not ClauseKind.PARENTHESIS or home in path:
        return False
    return frame.covers == "around" or frame.step or (frame.covers == "own" and not _has_verb_frame(home, analysis))


def _has_verb_frame(home: Clause, analysis: Analysis) -> bool:
    return any(f.clause == home.index and f.covers == "around" for f in analysis.frames)


def _applies(frame: Frame, below: Clause | None, analysis: Analysis) -> bool:
    """Whether a frame of a clause on the path governs the clause at the end of it; `below`: the next one on the path."""
    if frame.covers in ("around", "nothing"):
        return frame.covers == "nothing" and below is None
    if frame.step:
        verb = next((f for f in analysis.frames if f.clause == frame.clause and not f.step and f.covers == "below"), None)
        return _applies(verb, below, analysis) if verb else True
    if frame.covers == "own":
        object_only = analysis.clauses[frame.clause].head in range(*frame.cue)
        return below is None or not object_only or below.kind not in BESIDE
    return below is not None and is_content(below, analysis.clauses[frame.clause])


# --- carrying over ---


def _carried(analysis: Analysis, discourse: Discourse, pack: LanguagePack) -> tuple[tuple[Level, ...], str]:
    """The last chain, where the sentence goes on with it: in an open quotation, in reported mood, in the same paragraph."""
    sentence = analysis.sentence
    if not discourse.chain:
        return (), "author"
    if analysis.quoted and abs(sentence.index - discourse.sentence) <= LONGEST_QUOTATION:
        return discourse.carried(), "open quotation"
    if not 0 <= sentence.index - discourse.sentence <= 1:
        return (), "author"
    if all_quoted(sentence):
        return discourse.carried(), "quotation without a cue"
    if _reported_mood(analysis):
        return discourse.carried(), "reported mood"
    if len(discourse.chain) > 1 and sentence.paragraph == discourse.paragraph and _report_like(discourse):
        return discourse.carried(), "same paragraph"
    if _ahead(analysis, pack) and _report_like(discourse):
        return discourse.carried(), "forecast not the report's own"
    return (), "author"


def _speaker_of_quotation(analysis: Analysis, discourse: Discourse) -> tuple[Level, ...]:
    """Whose words a sentence is that speaks of other speakers within a quotation."""
    near = abs(analysis.sentence.index - discourse.sentence)
    if analysis.quoted and near <= LONGEST_QUOTATION or all_quoted(analysis.sentence) and near <= 1:
        return discourse.carried()
    return ()


def _main_verbs(analysis: Analysis) -> list[tuple[Clause, int]]:
    mains = [c for c in analysis.clauses if c.kind in (ClauseKind.MAIN, ClauseKind.COORDINATE)]
    return [(c, i) for c in mains for i in c.verbs if analysis.sentence.tokens[i].form is Form.FINITE]


def _reported_mood(analysis: Analysis) -> bool:
    tokens = analysis.sentence.tokens
    moods = [(tokens[i].mood, tokens[i].pos) for _, i in _main_verbs(analysis)]
    return any(m is Mood.REPORTED or (m is Mood.HYPOTHETICAL and pos in (Pos.AUX, Pos.MODAL)) for m, pos in moods)


def _ahead(analysis: Analysis, pack: LanguagePack) -> bool:
    """About what is to come: a future auxiliary or modal in a main clause."""
    tokens = analysis.sentence.tokens
    future = hedge_table(pack).future
    for clause, i in _main_verbs(analysis):
        rest = [tokens[j] for j in clause.verbs if j != i]
        if tokens[i].pos is Pos.MODAL or (tokens[i].lemma in future and any(_infinitive(t) for t in rest)):
            return True
    return False


def _infinitive(token: Token) -> bool:
    """An infinitive, also where the tagger took it for a plural ("wird ..., gehören")."""
    return token.form is Form.INFINITIVE or (token.pos.verbal and token.norm == token.lemma.casefold())


def _report_like(discourse: Discourse) -> bool:
    """Chains of outlets and unnamed sources are taken over by what follows; a single quoted person is not."""
    kinds = {level.source.kind for level in discourse.chain}
    return bool(kinds & {SourceKind.OUTLET, SourceKind.NEWS_AGENCY, SourceKind.DOCUMENT}) or any(k.anonymous for k in kinds)
