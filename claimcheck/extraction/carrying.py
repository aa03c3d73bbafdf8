"""When a sentence goes on with the chain of another: the one before it, or the one after it that says who reported it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from attrs import evolve

from claimcheck.extraction.analysis import Analysis
from claimcheck.extraction.cues import cue_table
from claimcheck.extraction.discourse import OUTLETS, Discourse
from claimcheck.extraction.hedges import hedge_table
from claimcheck.extraction.quotations import all_quoted
from claimcheck.extraction.syntax import Clause, ClauseKind, Form, Mood, Pos, SegmentKind, Token
from claimcheck.lang import LanguagePack
from claimcheck.records.source import Level, SourceKind, Stance

LONGEST_QUOTATION = 12
"""Sentences over which one running quotation keeps its speaker."""
REPORTED_GAP = 3
"""Sentences over which a paragraph goes on with reported speech after one in the report's own voice."""
REPORTED_BACK = 3
"""Sentences that "Das berichtet X" can stand for."""


def with_reporters(read: Sequence[Analysis]) -> tuple[Analysis, ...]:
    """The sentences of a report, each before a "Das berichtet X" linked to it, within a paragraph and up to another source."""
    out = [_before(a, b) for a, b in pairwise(read)] + list(read[-1:])
    for at, analysis in enumerate(read):
        if not any(f.covers == "back" for f in analysis.frames):
            continue
        for n in range(at - 1, max(at - 1 - REPORTED_BACK, -1), -1):
            apart = read[n].sentence.paragraph != analysis.sentence.paragraph or read[n].sentence.kind is not SegmentKind.PROSE
            if (read[n].frames or apart) and n < at - 1:
                break
            out[n] = evolve(out[n], reporter=analysis)
            if read[n].frames:
                break
    return tuple(out)


def _before(analysis: Analysis, after: Analysis) -> Analysis:
    linked = not analysis.frames and analysis.sentence.paragraph == after.sentence.paragraph
    return evolve(analysis, after=after) if linked else analysis


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
    if _between_words(analysis, discourse, pack):
        return "between words of one speaker"
    if discourse.only_reported or _left_open(analysis, pack):
        return ""
    if sentence.paragraph == discourse.paragraph and _plans(discourse) and _meant(analysis, pack):
        return "forecast not the report's own"
    if not _report_like(discourse):
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
    return any(_reported_form(tokens[i]) for _, i in _main_verbs(analysis))


def _reported_form(token: Token) -> bool:
    """Reported mood, or a hypothetical form that is no past one ("lägen")."""
    if token.mood is not Mood.HYPOTHETICAL:
        return token.mood is Mood.REPORTED
    return token.pos in (Pos.AUX, Pos.MODAL) or any(c in token.norm and c not in token.lemma.casefold() for c in "äöü")


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


def _between_words(analysis: Analysis, discourse: Discourse, pack: LanguagePack) -> bool:
    """Whether a plural that reported mood shares with the past ("Die Pumpen arbeiteten") stands between words of one speaker."""
    last, after = discourse.chain[-1], analysis.after
    if after is None or not last.cue or not last.explicit or analysis.sentence.paragraph != discourse.paragraph:
        return False
    shared = any(
        t.pos is Pos.VERB
        and (t.past or t.mood is Mood.HYPOTHETICAL)
        and t.norm.endswith(tuple(cue_table(pack).carried["shared"]))
        for t in (analysis.sentence.tokens[i] for _, i in _main_verbs(analysis))
    )
    same = any(n.name == last.source.name for n in after.names) and any(f.source for f in after.frames)
    return shared and (same or (not after.frames and _reported_mood(after)))


def _ahead(analysis: Analysis, pack: LanguagePack) -> bool:
    """About what is to come: a future auxiliary or modal in the first main clause."""
    tokens = analysis.sentence.tokens
    future = hedge_table(pack).future
    for clause, i in _main_verbs(analysis)[:1]:
        rest = [tokens[j] for j in clause.verbs if j != i]
        if (tokens[i].pos is Pos.MODAL and not tokens[i].past) or (
            tokens[i].lemma in future and any(_infinitive(t) for t in rest)
        ):
            return True
    return False


def _plans(discourse: Discourse) -> bool:
    """Whether the last source tells what is to be done: a body, or whoever announced something."""
    last = discourse.chain[-1]
    return last.source.kind is not SourceKind.PERSON or last.stance is Stance.ANNOUNCES


def _meant(analysis: Analysis, pack: LanguagePack) -> bool:
    """Whether a main clause tells what is meant or heard by others ("Die Arbeiten sollen drei Wochen dauern")."""
    words = cue_table(pack).carried["meant"]
    return any(analysis.sentence.tokens[i].norm in words for _, i in _main_verbs(analysis))


def _left_open(analysis: Analysis, pack: LanguagePack) -> bool:
    """ "Ob die Versicherung zahlt, ist offen.": what nobody knows the report says itself."""
    words, tokens = cue_table(pack).carried, analysis.sentence.tokens
    asked = any(c.marker >= 0 and tokens[c.marker].norm in words["asking"] for c in analysis.clauses)
    asked = asked or any(c.kind is ClauseKind.QUESTION for c in analysis.clauses)
    return asked and any(tokens[i].norm in words["open"] for c, _ in _main_verbs(analysis) for i in c.tokens)


def _infinitive(token: Token) -> bool:
    """An infinitive, also where the tagger took it for a plural ("wird ..., gehören")."""
    return token.form is Form.INFINITIVE or (token.pos.verbal and token.norm == token.lemma.casefold())


def _report_like(discourse: Discourse) -> bool:
    """Chains of outlets and unnamed sources are taken over by what follows; a single quoted person is not."""
    kinds = {level.source.kind for level in discourse.chain}
    return bool(kinds & {SourceKind.OUTLET, SourceKind.NEWS_AGENCY, SourceKind.DOCUMENT}) or any(k.anonymous for k in kinds)
