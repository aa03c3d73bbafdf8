"""What a claim about an utterance says was said, and whether it says that it was not: "denied having said", "never said"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from attrs import evolve

from claimcheck.extraction.attribution import Analysis
from claimcheck.extraction.clausewords import clause_words
from claimcheck.extraction.cues import Cue
from claimcheck.extraction.events import nominal_event
from claimcheck.extraction.factuality import UNKNOWN
from claimcheck.extraction.frames import Frame
from claimcheck.extraction.speakers import speaker_words
from claimcheck.extraction.syntax import Clause, ClauseKind, Form, Pos
from claimcheck.extraction.units import Unit
from claimcheck.lang import LanguagePack
from claimcheck.records.claim import Claim, ClaimKind
from claimcheck.records.source import SourceKind, Stance
from claimcheck.records.values import Certainty, Event, Factuality, Polarity, Role

_SAID_OF = (ClauseKind.COMPLEMENT, ClauseKind.INFINITIVE, ClauseKind.REPORTED)
_NOBODY = str(SourceKind.UNATTRIBUTED)
_ACTS = frozenset({"accept", "reject"})
"""What is done with an offer, a motion or a claim by saying so: the clause tells that it was done."""
Read = tuple[Unit, Claim]


def acts(event: Event | None, unit: Unit, analysis: Analysis) -> bool:
    """Whether a verb of saying tells what was done rather than what the world is like ("rejected the appeal")."""
    own = any(f.clause == unit.clause.index and f.covers == "own" and not f.step for f in analysis.frames)
    return own and event is not None and event.predicate in _ACTS


def whole_clause(unit: Unit) -> Unit:
    """The unit with all words of its clause: who acts, and where, is part of what was done."""
    return evolve(unit, tokens=tuple(sorted({*unit.tokens, *unit.clause.tokens})))


def spoken_of(unit: Unit, analysis: Analysis) -> Unit | None:
    """The unit with the clause that a gerund or a perfect infinitive makes, where that is all that is said ("denied | attacking
    the village", "claim | to have captured it").
    """
    tokens, first, last = analysis.sentence.tokens, unit.tokens[0], unit.tokens[-1] + 1
    if unit.clause.head in unit.tokens or unit.clause.head < 0 or last - first != len(unit.tokens):
        return None
    head = next((i for i in range(first, min(first + 3, last)) if tokens[i].pos not in (Pos.TO, Pos.AUX)), last)
    opens = tokens[first].form is Form.GERUND or (head == first + 2 and tokens[first].pos is Pos.TO)
    if not opens or head == last or tokens[head].pos is not Pos.VERB:
        return None
    verbs = tuple(i for i in range(first, head + 1) if tokens[i].pos.verbal)
    made = Clause(len(analysis.clauses), ClauseKind.INFINITIVE, ((first, last),), head, verbs, -1, unit.clause.index)
    return evolve(unit, clause=made)


def denied_event(unit: Unit, analysis: Analysis, names: Mapping[int, str], pack: LanguagePack) -> Event | None:
    """What happened according to the noun that is denied ("denied | the attack on the depot"); None where it names nothing."""
    own = set(unit.tokens)
    first = next((p for p in analysis.phrases if p.head in own and p.prep < 0), None)
    found = nominal_event(analysis.sentence, first, analysis.phrases, pack, names) if first is not None else None
    return found.event if found is not None else None


def denies_noun(unit: Unit, meaning: Cue | None) -> bool:
    """Whether a claim is no more than the noun that somebody denies."""
    return meaning is not None and meaning.stance in (Stance.DENIES, Stance.REJECTS) and unit.clause.head not in unit.tokens


def said_around(unit: Unit, analysis: Analysis) -> Cue | None:
    """What the sentence around an act does to it: the last other frame."""
    others = [
        f for f in analysis.frames if f.clause != unit.clause.index and not f.step and f.covers in ("around", "all", "below")
    ]
    return others[-1].meaning if others else None


_PERSONS = (SourceKind.PERSON, SourceKind.ANONYMOUS_INDIVIDUAL)


def with_contents(found: Sequence[Read], analysis: Analysis, pack: LanguagePack) -> tuple[Read, ...]:
    """The claims of a sentence, those about utterances with what was said; what nobody said is committed to by nobody."""
    disowned = {c.index for c in analysis.clauses if _disowned(c, analysis, pack)}
    out: list[Read] = []
    for unit, claim in found:
        if claim.kind is ClaimKind.ATTRIBUTION and claim.event is not None:
            content = _content(unit, found, analysis)
            claim = evolve(claim, event=_with(claim.event, content, _outer_speaker(unit, found, analysis), pack))
            if unit.clause.index in disowned:
                claim = evolve(claim, factuality=Factuality(Certainty.CERTAIN, Polarity.NEGATIVE))
        elif claim.kind is ClaimKind.ASSERTED and unit.clause.parent in disowned and unit.clause.kind in _SAID_OF:
            claim = evolve(claim, factuality=UNKNOWN)
        if claim.kind is ClaimKind.ASSERTED and claim.event is not None:
            who = claim.attribution.levels[-1].source.kind if claim.attribution.levels else SourceKind.UNATTRIBUTED
            claim = evolve(claim, event=_of_speaker(claim.event, unit, found, analysis, pack, who))
        out.append((unit, claim))
    return tuple(out)


def _of_speaker(
    event: Event, unit: Unit, found: Sequence[Read], analysis: Analysis, pack: LanguagePack, who: SourceKind
) -> Event:
    """The event with the speaker for the pronoun that is the subject of what is said ("Norvia denied that it had paid").

    "It" is no person who speaks ("a banker said it had paid").
    """
    pointing = [name for name, role in event.roles.items() if not role.resolved and len(role.values) == 1]
    speaker = _outer_speaker(unit, found, analysis) if pointing else None
    if speaker is None or _points_back(speaker.values, pack):
        return event
    tokens = analysis.sentence.tokens
    first = next((i for i in unit.clause.tokens if tokens[i].pos is Pos.PRON or tokens[i].pos.nominal), -1)
    word = tokens[first].norm if 0 <= first < unit.clause.head else ""
    fits = word in _subjects(pack) and not (who in _PERSONS and word in speaker_words(pack).content)
    fitting = [n for n in pointing if event.roles[n].values[0].casefold() == word] if fits else []
    roles = {n: Role(speaker.values, r.exhaustive, True, True) if n in fitting else r for n, r in event.roles.items()}
    return evolve(event, roles=roles)


def _subjects(pack: LanguagePack) -> frozenset[str]:
    """Pronouns that can stand for the speaker as subject of what is said."""
    return frozenset(pack.table("pack")["speaker_subjects"])


def _disowned(clause: Clause, analysis: Analysis, pack: LanguagePack) -> bool:
    """Whether a clause of saying says that it was not said."""
    own = [f for f in analysis.frames if f.clause == clause.index and f.covers == "below"]
    if any(f.negated and f.meaning.stance is not Stance.DENIES and f.meaning.effect == "U" for f in own):
        return True
    if any(f.meaning.stance is Stance.DENIES and not f.negated and _says_after(f, clause, analysis, pack) for f in own):
        return True
    above = [f for f in analysis.frames if f.clause == clause.parent and f.covers == "below" and not f.negated]
    denied = any(f.meaning.stance is Stance.DENIES for f in above) and clause.kind in _SAID_OF
    return denied and any(f.meaning.stance is not Stance.DENIES and not f.negated for f in own)


def _says_after(frame: Frame, clause: Clause, analysis: Analysis, pack: LanguagePack) -> bool:
    """A verb of saying that the denial takes as its object ("denied ever saying that")."""
    tokens, saying = analysis.sentence.tokens, clause_words(pack).saying
    return any(i >= frame.cue[1] and tokens[i].pos is Pos.VERB and tokens[i].lemma in saying for i in clause.tokens)


def _content(unit: Unit, found: Sequence[Read], analysis: Analysis) -> Claim | None:
    """The claim that is what was said: the first one below, or the one that a parenthesis stands in."""
    around = any(f.clause == unit.clause.index and f.covers == "around" for f in analysis.frames)
    for other, claim in found:
        here = other.clause.index == unit.clause.parent if around else other.clause.parent == unit.clause.index
        if here and claim.kind is ClaimKind.ASSERTED and claim.event is not None:
            return claim
    return None


def _outer_speaker(unit: Unit, found: Sequence[Read], analysis: Analysis) -> Role | None:
    """Who speaks in the clause around, or in the parenthesis within."""
    beside = {unit.clause.parent} | {c.index for c in analysis.clauses if c.parent == unit.clause.index}
    for other, claim in found:
        if other.clause.index in beside and claim.kind is ClaimKind.ATTRIBUTION and claim.event:
            return claim.event.roles.get("speaker")
    return None


def _with(event: Event, content: Claim | None, outer: Role | None, pack: LanguagePack) -> Event:
    """The utterance with what was said, in words of no language, and how sure it was said to be."""
    roles = dict(event.roles)
    speaker = roles.get("speaker")
    if outer is not None and speaker is not None and _points_back(speaker.values, pack):
        roles["speaker"] = evolve(outer, inferred=True)
    if content is not None:
        roles["theme"] = Role((summary(content),))
        roles["value"] = Role((str(content.factuality),))
    return evolve(event, roles=roles)


def _points_back(values: Sequence[str], pack: LanguagePack) -> bool:
    pointing = speaker_words(pack).person | speaker_words(pack).content
    return all(v == _NOBODY or v.casefold() in pointing for v in values)


def summary(claim: Claim) -> str:
    """What a claim says in one line without its certainty: `close theme=factory time=2026-05-01/2026-05-31`."""
    event = claim.event or Event("")
    roles = (f"{name}={'+'.join(sorted(role.values))}" for name, role in sorted(event.roles.items()) if role.resolved)
    time = f"time={claim.time.start}/{claim.time.end}" if claim.time and claim.time.resolved else ""
    place = f"place={claim.place.name}" if claim.place else ""
    number = f"number={claim.quantity.low}/{claim.quantity.high}" if claim.quantity else ""
    return " ".join(part for part in (event.predicate, *roles, time, place, number) if part)
