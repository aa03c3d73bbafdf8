"""Which clauses become claims, and which words of the report are theirs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import frozen

from claimcheck.extraction.attribution import Analysis
from claimcheck.extraction.frames import Frame
from claimcheck.extraction.syntax import Clause, ClauseKind, Form, Pos, Sentence
from claimcheck.extraction.view import is_content
from claimcheck.records.claim import ClaimKind
from claimcheck.records.source import SILENT
from claimcheck.records.values import Span

VALUED = frozenset("%‰€$£¥°")
"""Marks that say something of the number beside them."""

PAIRS = {")": "(", "]": "[", "“": "„“", "”": "“", "«": "»", "»": "«", '"': '"', "‘": "‚", "’": "‘"}
"""Marks that close, and what they may close; "“" opens in English and closes in German."""


@frozen
class Unit:
    """A clause that says something: the tokens that are its own, those of an infinitive that belongs to it, its kind."""

    clause: Clause
    kind: ClaimKind
    tokens: tuple[int, ...]
    inner: tuple[int, ...] = ()


def units(analysis: Analysis) -> Iterator[Unit]:
    """The units of a sentence in order."""
    for clause in analysis.clauses:
        kind = _kind(clause, analysis)
        if kind is None:
            continue
        inner = _unanswered(clause, analysis) if kind is ClaimKind.NULL else _inner(clause, analysis)
        own = set(clause.tokens) | set(inner) | _own_words(clause, analysis)
        if kind is ClaimKind.ASSERTED:
            own -= _framing(clause, analysis)
        tokens = _trimmed(sorted(own), analysis.sentence, clause)
        if tokens:
            yield Unit(clause, kind, tokens, inner)


def verbless(analysis: Analysis) -> Unit:
    """The first clause as it stands, for a sentence without verb."""
    clause = analysis.clauses[0]
    return Unit(clause, ClaimKind.ASSERTED, _trimmed(clause.tokens, analysis.sentence, clause))


def _kind(clause: Clause, analysis: Analysis) -> ClaimKind | None:
    """What a clause claims; None for clauses that belong to another one or describe a source."""
    frames = [f for f in analysis.frames if f.clause == clause.index]
    if any(f.meaning.stance in SILENT for f in frames):
        return ClaimKind.NULL
    if _of_silence(clause, analysis):
        return None
    if (clause.head < 0 and not _said(clause, analysis)) or _belongs(clause, analysis) or _only_cue(clause, analysis):
        return None
    if any(f.own_voice and f.covers == "below" for f in frames):
        return None
    if any((f.covers in ("below", "around", "back") or f.answers) and not f.own_voice for f in frames):
        return ClaimKind.ATTRIBUTION
    if clause.kind is ClauseKind.PARENTHESIS and frames:
        return None
    return ClaimKind.ASSERTED


def _said(clause: Clause, analysis: Analysis) -> bool:
    """A complement of saying, or a quotation, in which no verb was recognised: it is said all the same."""
    words = [i for i in clause.tokens if analysis.sentence.tokens[i].pos is not Pos.PUNCT]
    if analysis.outside is not None and len(words) > 2 and analysis.outside.isdisjoint(clause.tokens):
        return True
    governs = any(f.clause == clause.parent and f.covers in ("below", "around") and not f.own_voice for f in analysis.frames)
    return clause.kind is ClauseKind.COMPLEMENT and governs and len(clause.tokens) > 2


def _belongs(clause: Clause, analysis: Analysis) -> bool:
    """An infinitive of its governing verb, or a relative clause that describes a source."""
    if clause.parent < 0:
        return False
    frames = [f for f in analysis.frames if f.clause == clause.parent and f.covers != "ahead"]
    if clause.kind is ClauseKind.INFINITIVE:
        said = any(f.clause == clause.index and f.covers == "own" and f.cue[1] <= clause.tokens[0] for f in analysis.frames)
        return not said and not any(f.covers == "below" for f in frames)
    return clause.kind is ClauseKind.RELATIVE and any(_describes(clause, f, analysis.sentence) for f in frames)


def _describes(clause: Clause, frame: Frame, sentence: Sentence) -> bool:
    """The relative clause begins where the words of the source end; after a comma it says something more of whoever is named."""
    if frame.source is None or not 0 <= clause.tokens[0] - frame.source[1] <= 1:
        return False
    words = sentence.tokens[slice(*frame.source)]
    more = clause.tokens[0] > frame.source[1] and sentence.tokens[frame.source[1]].text == ","
    return not (more and (words[0].pos is Pos.NAME or (words[0].pos is Pos.DET and words[-1].pos is Pos.NAME)))


def _of_silence(clause: Clause, analysis: Analysis) -> bool:
    """What a source did not say: "declined to say | whether anybody was hurt"."""
    parent = next((c for c in analysis.clauses if c.index == clause.parent), None)
    silent = {f.clause for f in analysis.frames if f.meaning.stance in SILENT}
    return parent is not None and parent.index in silent and is_content(clause, parent)


def _unanswered(clause: Clause, analysis: Analysis) -> tuple[int, ...]:
    return tuple(i for c in analysis.clauses if c.parent == clause.index and _of_silence(c, analysis) for i in c.tokens)


def _own_words(clause: Clause, analysis: Analysis) -> set[int]:
    """The "I think" above a clause: whoever speaks here weakens it, and it is no claim of its own."""
    parent = next((c for c in analysis.clauses if c.index == clause.parent), None)
    if parent is None or not is_content(clause, parent):
        return set()
    voiced = any(f.own_voice and f.covers == "below" for f in analysis.frames if f.clause == parent.index)
    return set(parent.tokens) | _own_words(parent, analysis) if voiced else set()


def _only_cue(clause: Clause, analysis: Analysis) -> bool:
    """A participial that is nothing but a cue and its source ("citing two officials")."""
    if any(f.clause == clause.index and f.covers == "own" and not f.step for f in analysis.frames):
        return False
    covered: set[int] = set()
    for f in analysis.frames:
        covered.update(range(*f.cue))
        covered.update(range(*(f.source or (0, 0))))
    return clause.kind is ClauseKind.PARTICIPIAL and set(clause.verbs) <= covered


def _inner(clause: Clause, analysis: Analysis) -> tuple[int, ...]:
    """Tokens of the infinitives that hang on the clause and belong to it."""
    out: list[int] = []
    for other in analysis.clauses:
        if other.parent == clause.index and other.kind is ClauseKind.INFINITIVE and _belongs(other, analysis):
            out.extend(other.tokens)
    return tuple(out)


def _framing(clause: Clause, analysis: Analysis) -> set[int]:
    """Cue and source of the prepositional frames inside the clause: they are not content."""
    out: set[int] = set()
    for frame in analysis.frames:
        elsewhere = frame.clause != clause.index and not frame.step and frame.covers == "own"
        verbal = frame.source is not None and _verbal(frame, analysis.clauses, analysis.sentence)
        if frame.covers in ("own", "all") and not elsewhere and not verbal:
            out.update(range(*frame.cue))
            out.update(range(*(frame.source or (0, 0))))
        elif frame.covers == "own" and not frame.own_voice and frame.clause == clause.index:
            out.update(_saying(frame, clause, analysis.sentence))
    return out & set(clause.tokens)


def _saying(frame: Frame, clause: Clause, sentence: Sentence) -> set[int]:
    """Source, verbs and negation of a clause whose object is the content; with the source in front, all before the verb."""
    source = frame.source or (0, 0)
    out = set(range(*source)) | set(range(*frame.cue)) | {clause.head}
    if frame.cue[1] == source[0] - 1 and sentence.tokens[frame.cue[1]].pos is Pos.ADP:
        out.add(frame.cue[1])
    out.update(i for i in clause.verbs if sentence.tokens[i].form is Form.FINITE)
    inner = next((i for i in clause.verbs if i >= frame.cue[1] and sentence.tokens[i].pos.verbal), clause.tokens[-1] + 1)
    out.update(i for i in clause.verbs if sentence.tokens[i].pos is Pos.PARTICLE and i < inner)
    first = min((i for i in clause.verbs if sentence.tokens[i].form is Form.FINITE), default=frame.cue[0])
    if source[1] <= first:
        inner = first if first > frame.cue[0] else frame.cue[0]
        out.update(i for i in clause.tokens if i < inner)
    out.update(i for i in clause.tokens if sentence.tokens[i].pos is Pos.NEG)
    out.update(_outside(frame, clause))
    kept = set(clause.tokens) - out
    return out if any(sentence.tokens[i].pos is not Pos.PUNCT for i in kept) else set()


def _outside(frame: Frame, clause: Clause) -> Iterator[int]:
    """What comes after the object and says how or when it was said ("denied the report | through a spokeswoman")."""
    after = [i for i in clause.tokens if i >= frame.cue[1]]
    at = next((i for i in after[1:] if i in frame.outside), None)
    return (i for i in after if at is not None and i >= at)


def _verbal(frame: Frame, clauses: Sequence[Clause], sentence: Sentence) -> bool:
    """Whether the cue is the verb of its clause; a gerund is one of a participial clause only ("according to" is none)."""
    home = clauses[frame.clause]
    return home.head in range(*frame.cue) and (home.kind is ClauseKind.PARTICIPIAL or _tensed(home, sentence))


def _tensed(clause: Clause, sentence: Sentence) -> bool:
    return sentence.tokens[clause.head].form is not Form.GERUND


def _trimmed(tokens: Sequence[int], sentence: Sentence, clause: Clause) -> tuple[int, ...]:
    """Without the conjunction that introduces it and without marks at its ends."""
    out = [i for i in tokens if not (i == clause.marker and clause.kind is ClauseKind.COMPLEMENT)]
    marks = [sentence.tokens[i].pos is Pos.PUNCT and sentence.tokens[i].norm not in VALUED for i in out]
    first = next((n for n, i in enumerate(out) if not marks[n] and sentence.tokens[i].pos is not Pos.CONJ), len(out))
    last = next((n for n in range(len(out) - 1, -1, -1) if not marks[n] and sentence.tokens[out[n]].pos is not Pos.CONJ), -1)
    out = out[first : last + 1]
    return (*out, *_closing(out, sentence))


def _closing(own: Sequence[int], sentence: Sentence) -> tuple[int, ...]:
    """The mark right after a claim that closes what is opened within it: „… eine „Warnung mit Ansage“."""
    if not own or own[-1] + 1 >= len(sentence.tokens):
        return ()
    texts = [t.text for t in sentence.tokens[own[0] : own[-1] + 1]]
    mark = sentence.tokens[own[-1] + 1].text
    opening = PAIRS.get(mark, "")
    opened = next((n for n in range(len(texts) - 1, 0, -1) if opening and texts[n] in opening), 0)
    if not opened or own[0] + opened + 1 not in own:
        return ()
    unpaired = texts.count(mark) % 2 == 1 if texts[opened] == mark else mark not in texts[opened + 1 :]
    return (own[-1] + 1,) if unpaired else ()


def spans(tokens: Sequence[int], sentence: Sentence, text: str) -> tuple[Span, ...]:
    """The stretches of text that the tokens cover; a gap of nothing but marks is closed."""
    runs: list[list[int]] = []
    for i in tokens:
        if runs and all(sentence.tokens[j].pos is Pos.PUNCT for j in range(runs[-1][1] + 1, i)):
            runs[-1][1] = i
        else:
            runs.append([i, i])
    return tuple(Span.of(text, sentence.tokens[a].start, sentence.tokens[b].end) for a, b in runs)
