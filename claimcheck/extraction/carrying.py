"""When a sentence goes on with the chain of another: the one before it, or the one after it that says who reported it."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from claimcheck.extraction.analysis import Analysis
from claimcheck.extraction.discourse import OUTLETS, Discourse
from claimcheck.extraction.hedges import hedge_table
from claimcheck.extraction.quotations import all_quoted
from claimcheck.extraction.syntax import Clause, ClauseKind, Form, Mood, Pos, SegmentKind, Token
from claimcheck.lang import LanguagePack
from claimcheck.records.source import Level, SourceKind

LONGEST_QUOTATION = 12
"""Sentences over which one running quotation keeps its speaker."""
REPORTED_GAP = 3
"""Sentences over which a paragraph goes on with reported speech after one in the report's own voice."""
REPORTED_BACK = 3
"""Sentences that "Das berichtet X" can stand for."""


def with_reporters(read: Sequence[Analysis]) -> tuple[Analysis, ...]:
    """The sentences of a report, each before a "Das berichtet X" linked to it, within a paragraph and up to another source."""
    out = list(read)
    for at, analysis in enumerate(read):
        if not any(f.covers == "back" for f in analysis.frames):
            continue
        for n in range(at - 1, max(at - 1 - REPORTED_BACK, -1), -1):
            apart = read[n].sentence.paragraph != analysis.sentence.paragraph or read[n].sentence.kind is not SegmentKind.PROSE
            if (read[n].frames or apart) and n < at - 1:
                break
            out[n] = evolve(read[n], reporter=analysis)
            if read[n].frames:
                break
    return tuple(out)


def why_carried(analysis: Analysis, discourse: Discourse, pack: LanguagePack) -> str:
    """The rule by which a sentence without a cue takes over the last chain, "" where it does not."""
    sentence = analysis.sentence
    if analysis.quoted and abs(sentence.index - discourse.sentence) <= LONGEST_QUOTATION:
        return "open quotation"
    gap = sentence.index - discourse.sentence
    if gap > 1 and discourse.goes_on(sentence, REPORTED_GAP) and _plainly_reported(analysis):
        return "reported mood"
    if not 0 <= gap <= 1:
        return ""
    if discourse.chain[-1].cue and discourse.chain[-1].cue.quote == ":" and sentence.paragraph == discourse.paragraph:
        return "turn of an interview"
    if all_quoted(sentence):
        return "quotation without a cue"
    if _plainly_reported(analysis) or (_reported_mood(analysis) and discourse.chain[-1].cue):
        return "reported mood"
    if discourse.only_reported or not _report_like(discourse):
        return ""
    if len(discourse.chain) > 1 and discourse.chain[0].source.kind in OUTLETS and sentence.paragraph == discourse.paragraph:
        return "same paragraph"
    return "forecast not the report's own" if _ahead(analysis, pack) else ""


def speaker_of_quotation(analysis: Analysis, discourse: Discourse) -> tuple[Level, ...]:
    """Whose words a sentence is that speaks of other speakers within a quotation."""
    near = abs(analysis.sentence.index - discourse.sentence)
    if (analysis.quoted and near <= LONGEST_QUOTATION) or (all_quoted(analysis.sentence) and near <= 1):
        return discourse.carried()
    return ()


def _main_verbs(analysis: Analysis) -> list[tuple[Clause, int]]:
    mains = [c for c in analysis.clauses if c.kind in (ClauseKind.MAIN, ClauseKind.COORDINATE)]
    return [(c, i) for c in mains for i in c.verbs if analysis.sentence.tokens[i].form is Form.FINITE]


def _reported_mood(analysis: Analysis) -> bool:
    tokens = analysis.sentence.tokens
    moods = [(tokens[i].mood, tokens[i].pos) for _, i in _main_verbs(analysis)]
    return any(m is Mood.REPORTED or (m is Mood.HYPOTHETICAL and pos in (Pos.AUX, Pos.MODAL)) for m, pos in moods)


def _plainly_reported(analysis: Analysis) -> bool:
    """A form that is nothing but reported mood ("sei", "habe") in a main clause."""
    return any(analysis.sentence.tokens[i].mood is Mood.REPORTED for _, i in _main_verbs(analysis))


def reports_passive(analysis: Analysis) -> bool:
    """Whether a main clause has the passive that stands for reported mood ("Acht Menschen würden behandelt")."""
    tokens = analysis.sentence.tokens
    return any(
        tokens[i].mood is Mood.HYPOTHETICAL
        and tokens[i].lemma == "werden"
        and [tokens[j].form for j in clause.verbs if j != i] == [Form.PARTICIPLE]
        for clause, i in _main_verbs(analysis)
    )


def _ahead(analysis: Analysis, pack: LanguagePack) -> bool:
    """About what is to come: a future auxiliary or modal in a main clause."""
    tokens = analysis.sentence.tokens
    future = hedge_table(pack).future
    for clause, i in _main_verbs(analysis):
        rest = [tokens[j] for j in clause.verbs if j != i]
        if (tokens[i].pos is Pos.MODAL and not tokens[i].past) or (
            tokens[i].lemma in future and any(_infinitive(t) for t in rest)
        ):
            return True
    return False


def _infinitive(token: Token) -> bool:
    """An infinitive, also where the tagger took it for a plural ("wird ..., gehören")."""
    return token.form is Form.INFINITIVE or (token.pos.verbal and token.norm == token.lemma.casefold())


def _report_like(discourse: Discourse) -> bool:
    """Chains of outlets and unnamed sources are taken over by what follows; a single quoted person is not."""
    kinds = {level.source.kind for level in discourse.chain}
    return bool(kinds & {SourceKind.OUTLET, SourceKind.NEWS_AGENCY, SourceKind.DOCUMENT}) or any(k.anonymous for k in kinds)
