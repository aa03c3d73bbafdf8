"""The attribution chain of every clause: frames of its own sentence, outermost first, else what is carried over."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from attrs import evolve, field, frozen

from claimcheck.extraction.analysis import Analysis
from claimcheck.extraction.carrying import REPORTED_GAP, reports_passive, speaker_of_quotation, why_carried, with_reporters
from claimcheck.extraction.cues import Cue, cue_table
from claimcheck.extraction.discourse import OUTLETS, Discourse, Remembered
from claimcheck.extraction.governing import OPENING, applies, governs_sentence, path_to
from claimcheck.extraction.levels import anonymity_terms, levels_of, token_span
from claimcheck.extraction.sourcereader import Reader
from claimcheck.extraction.speakers import named_source
from claimcheck.extraction.subjects import cases, subject
from claimcheck.extraction.syntax import Clause, ClauseKind, Mood, Phrase, Pos, Token
from claimcheck.lang import LanguagePack
from claimcheck.records.source import MAX_LEVELS, Level, Source, SourceKind, Stance
from claimcheck.records.values import Span

__all__ = ("Analysis", "Governed", "govern", "with_reporters")

_MOODS = frozenset({Mood.REPORTED, Mood.HYPOTHETICAL})


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
    spans = [token_span(analysis.sentence, n.first, n.last, text) for n in analysis.names]
    acts = _who_acts(analysis, pack)
    discourse.begins(analysis.names, analysis.sentence, spans, acts)
    read = {id(f): levels_of(f, analysis, reader, discourse, text, pack) for f in analysis.frames}
    out = {c.index: _of_clause(c, analysis, read) for c in analysis.clauses}
    discourse.notice(analysis.names, analysis.sentence, spans, pack, acts)
    if acts is not None and (who := reader.somebody(acts)) and not analysis.frames:
        mention = token_span(analysis.sentence, acts.first, acts.last, text)
        discourse.met(who, mention, analysis.sentence.tokens[acts.head].lemma, analysis.sentence.index, pack)
    for text_named, span in _texts(analysis, reader, text, pack):
        discourse.seen.append(Remembered(text_named, span, "", analysis.sentence.index, spoke=False))
    if any(g.levels for g in out.values()):
        out |= _left_over(analysis, out, discourse)
        quoted = () if analysis.spoken else speaker_of_quotation(analysis, discourse)
        outer = quoted or _outer(analysis, out, discourse, pack)
        if outer:
            out = {
                i: evolve(g, levels=_voiced((*outer, *g.levels)), outside=_voiced((*outer, *g.outside))) for i, g in out.items()
            }
        deepest = _deepest(analysis, out)
        told = [f for f in analysis.spoken if read[id(f)]] if analysis.quoted else []
        speaker = outer or (read[id(told[-1])] if told else deepest)
        if all(f.step or f.covers in OPENING for f in analysis.frames):  # "Das berichtet X unter Berufung auf Y": X, then Y
            speaker = _voiced((*(lv for f in analysis.frames if f.covers in OPENING for lv in read[id(f)]), *speaker))
        discourse.set(speaker, analysis.sentence.index, analysis.sentence.paragraph)
        return out
    found = _reported_after(analysis, discourse, pack) or _carried(analysis, discourse, pack)
    if found.levels:
        out = dict.fromkeys(out, found)
    ahead = tuple(level for f in analysis.frames if f.covers in OPENING for level in read[id(f)])
    cites = any(f.step and f.covers in OPENING for f in analysis.frames)  # "Die Agentur beruft sich auf einen Diplomaten"
    opened = ahead if cites else found.levels or ahead
    opened = opened or (() if discourse.goes_on(analysis.sentence, REPORTED_GAP) else _actor(analysis, text, pack))
    if opened:
        discourse.set(opened, analysis.sentence.index, analysis.sentence.paragraph, only_reported=not found.levels)
    return out


def _deepest(analysis: Analysis, out: Mapping[int, Governed]) -> tuple[Level, ...]:
    """The longest chain of a sentence; what a relative clause cites beside it counts only where nobody else speaks."""
    beside = {c.index for c in analysis.clauses if _beside(c, analysis.clauses)}
    chains = [g.levels for i, g in out.items() if i not in beside and g.levels]
    return max(chains or [g.levels for g in out.values()], key=len)


def _beside(clause: Clause, clauses: Sequence[Clause]) -> bool:
    while clause.parent >= 0 and clause.kind is not ClauseKind.RELATIVE:
        clause = clauses[clause.parent]
    return clause.kind is ClauseKind.RELATIVE


def _left_over(analysis: Analysis, out: Mapping[int, Governed], discourse: Discourse) -> Mapping[int, Governed]:
    """The main clauses in reported mood that no cue of their sentence reaches ("Es gebe Proben; er rechne mit ...")."""
    if not discourse.goes_on(analysis.sentence, 1):
        return {}
    tokens, mine = analysis.sentence.tokens, (c for c in analysis.clauses if c.kind in (ClauseKind.MAIN, ClauseKind.COORDINATE))
    free = [c for c in mine if not out[c.index].levels and not any(f.clause == c.index for f in analysis.frames)]
    told = [c for c in free if any(tokens[i].mood in _MOODS and tokens[i].pos is Pos.AUX for i in c.verbs)]
    return {c.index: Governed(discourse.carried(), Cue(Stance.SAYS), "reported mood") for c in told}


def _outer(analysis: Analysis, out: Mapping[int, Governed], discourse: Discourse, pack: LanguagePack) -> tuple[Level, ...]:
    """The chain around a sentence that has one of its own: an outlet named after it, or whoever is still speaking.

    "Meyer sagte ... Seine Mandantin habe behauptet, ...": a verb of saying in reported mood is itself reported.
    """
    innermost = {level.source.id for g in out.values() for level in g.levels}
    after = _reported_after(analysis, discourse, pack)
    told = after is not None and (after.levels[0].source.kind in OUTLETS or after.levels[0].stance is Stance.REPORTS)
    outer = after.levels if after and told else ()
    if not outer and _saying_is_reported(analysis) and discourse.goes_on(analysis.sentence, REPORTED_GAP):
        outer = discourse.carried()
    return () if innermost & {level.source.id for level in outer} else outer


def _saying_is_reported(analysis: Analysis) -> bool:
    tokens, seen = analysis.sentence.tokens, [f for f in analysis.frames if f.covers != "ahead"]
    homes = [analysis.clauses[f.clause] for f in seen]
    return all(
        f.covers == "below" and c.kind in (ClauseKind.MAIN, ClauseKind.COORDINATE) and _reported_form(tokens, c)
        for f, c in zip(seen, homes, strict=True)
    )


def _reported_form(tokens: Sequence[Token], clause: Clause) -> bool:
    return any(tokens[i].mood is Mood.REPORTED for i in clause.verbs)


def _reported_after(analysis: Analysis, discourse: Discourse, pack: LanguagePack) -> Governed | None:
    """The chain that the sentence after gives ("... eingestürzt. Das berichtet der Kurier.")."""
    if analysis.reporter is None:
        return None
    reader = Reader(analysis.reporter.sentence, analysis.reporter.names, pack, discourse.report.id)
    frame = next(f for f in analysis.reporter.frames if f.covers == "back")
    heard = [f for f in analysis.reporter.frames if f.step and f.clause == frame.clause]
    text = discourse.report.text
    levels = tuple(lv for f in (frame, *heard) for lv in levels_of(f, analysis.reporter, reader, discourse, text, pack))
    return Governed(levels, frame.meaning, "reported in the next sentence") if levels else None


def _actor(analysis: Analysis, text: str, pack: LanguagePack) -> tuple[Level, ...]:
    """Who acts in a main clause, by name: reported mood in the next sentence is theirs ("Meyer klagt. Er habe ...")."""
    who = _who_acts(analysis, pack) if cases(pack).oblique else None
    name = next((n for n in analysis.names if who and n.first < who.last and who.first < n.last), None)
    if name is None or name.kind in OUTLETS:
        return ()
    mention = token_span(analysis.sentence, name.first, name.last, text)
    return (Level(named_source(name.kind, name.name), Stance.SAYS, mention, None, explicit=False),)


def _texts(analysis: Analysis, reader: Reader, text: str, pack: LanguagePack) -> Iterator[tuple[Source, Span]]:
    """The texts that a sentence names, so that "darin" can be one of them."""
    listed = cue_table(pack).document_nouns if cue_table(pack).inside else frozenset()
    for phrase in analysis.phrases:
        head = analysis.sentence.tokens[phrase.head]
        found = reader.read(phrase.first, phrase.last) if head.lemma in listed else None
        if found and found.sources:
            yield found.sources[-1], token_span(analysis.sentence, phrase.first, phrase.last, text)


def _who_acts(analysis: Analysis, pack: LanguagePack) -> Phrase | None:
    """The subject of the main clause."""
    main = next((c for c in analysis.clauses if c.kind is ClauseKind.MAIN), None)
    return subject(analysis.sentence, main, analysis.phrases, cases(pack)) if main else None


# --- from frames to clauses ---


def _of_clause(clause: Clause, analysis: Analysis, read: Mapping[int, tuple[Level, ...]]) -> Governed:
    """Frames around the sentence first, then those on the way down to the clause."""
    path = path_to(clause, analysis.clauses)
    used = [f for f in analysis.frames if governs_sentence(f, path, analysis)]
    for n, step in enumerate(path):
        below = path[n + 1] if n + 1 < len(path) else None
        used.extend(f for f in analysis.frames if f.clause == step.index and f not in used and applies(f, below, analysis))
    levels = _voiced(level for f in used for level in read[id(f)])
    outside = _voiced(level for f in used if f.clause != clause.index for level in read[id(f)])
    speaks = _voiced(level for f in analysis.frames if f.clause == clause.index and not f.step for level in read[id(f)])
    meaning = used[-1].meaning if used else None
    if used and used[-1].step:
        meaning = next((f.meaning for f in reversed(used) if not f.step), meaning)
    return Governed(levels, meaning, "cue" if levels else "author", outside, speaks)


def _voiced(levels: Iterable[Level]) -> tuple[Level, ...]:
    """The chain, without the nobody of "it was said" where somebody is named after all, a source that says it says so
    ("she says she wants ...") once; one level deeper than a chain may be at most, so that it shows where more were stated.
    """
    every = tuple(levels)
    named = tuple(level for level in every if level.source.kind is not SourceKind.UNATTRIBUTED or level.mention) or every
    return tuple(n for i, n in enumerate(named) if not i or n.source != named[i - 1].source)[:MAX_LEVELS]


def _carried(analysis: Analysis, discourse: Discourse, pack: LanguagePack) -> Governed:
    """The last chain, where the sentence goes on with it: in an open quotation, in reported mood, in the same paragraph."""
    own = anonymity_terms(analysis, pack) is not None  # why somebody is not named the report says itself
    rule = "" if own or not discourse.chain else why_carried(analysis, discourse, pack)
    meaning = Cue(Stance.SAYS) if rule == "reported mood" and reports_passive(analysis) else None
    return Governed(discourse.carried(), meaning, rule) if rule else Governed()
