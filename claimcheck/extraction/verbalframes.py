"""Frames that a verb opens: who said it, what the verb does to what was said, and which clauses are what was said."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.extraction.asides import antecedent
from claimcheck.extraction.cues import Cue
from claimcheck.extraction.negation import NEGATED, turned
from claimcheck.extraction.nominalcontent import answers_words, deems, takes_nominal
from claimcheck.extraction.quotations import CLOSERS
from claimcheck.extraction.sayers import agent, has_content, relative_subject, speaker_of, who_is_quoted
from claimcheck.extraction.syntax import Clause, ClauseKind, Form, Mood, Pos, Token
from claimcheck.extraction.view import Frame, View
from claimcheck.records.source import Stance

BACKWARD = frozenset({Stance.SAYS, Stance.REPORTS, Stance.WRITES, Stance.ANNOUNCES, Stance.CONFIRMS, Stance.REVEALS})
"""What can be said of the sentences before ("Das berichtet der Kurier", "Dies teilte die Polizei mit")."""

TAKEN_UP = frozenset({Stance.DENIES, Stance.REJECTS, Stance.DISPUTES})
"""What is done to what was said before ("Die Ministerin bestreitet das")."""
ANSWERED = TAKEN_UP | {Stance.CONFIRMS}
"""What is done to a report or an accusation ("wies die Vorwürfe zurück"): that is all the clause tells."""
_JUDGED = frozenset({"für", "als"})
"""With these somebody judges what others said ("Der Verband hält das für überfällig")."""


def _let_say(view: View, clause: Clause) -> str | None:
    """The verb of saying whose infinitive stands with "let": "ließ er mitteilen", but not "lässt sich sagen"."""
    tokens, table = view.sentence.tokens, view.table
    if tokens[clause.head].lemma not in table.letting or any(tokens[i].norm in table.reflexive for i in clause.tokens):
        return None
    said = (tokens[i] for i in clause.verbs if tokens[i].form is Form.INFINITIVE)
    found = (table.verb(t.lemma, [tokens[i].norm for i in clause.tokens]) for t in said)
    return next((verb for verb in found if verb), None)


def _points_back(view: View, clause: Clause, stance: Stance, judged: frozenset[str]) -> bool:
    """Whether what was said stands in the sentences before ("Das teilte die Polizei mit", "Davon geht der Verband aus")."""
    if view.sentence.tokens[clause.tokens[0]].norm in view.table.pointing_adverbs:
        return stance in BACKWARD or stance is Stance.EXPECTS
    return bool(view.pointing(clause)) and stance in BACKWARD and not judged


def verbal_frames(view: View, clause: Clause) -> Iterator[Frame]:
    """The frames that the verb of a clause opens."""
    tokens, table = view.sentence.tokens, view.table
    if clause.head < 0 or tokens[clause.head].pos is not Pos.VERB:
        return
    verb = table.verb(tokens[clause.head].lemma, (tokens[i].norm for i in clause.tokens), _particles(view, clause))
    verb = _let_say(view, clause) or verb
    if frame := _unsaid(view, clause):
        yield frame
        return
    if verb == tokens[clause.head].lemma and _of_another_verb(view, clause):
        return
    if verb is None and clause.kind is ClauseKind.MAIN and _reports_by_mood(view, clause) and not _introduces(view, clause):
        yield Frame(clause.index, (clause.head, clause.head + 1), speaker_of(view, clause), Cue(Stance.SAYS), "below")
    if verb is None and (_introduces(view, clause) or _so(view, clause)):
        yield Frame(clause.index, (clause.head, clause.head + 1), speaker_of(view, clause), Cue(Stance.SAYS), _side(clause))
    if verb is None or clause.kind in (ClauseKind.PURPOSE, ClauseKind.INSTEAD):
        return
    passive = _passive(view, clause)
    content = has_content(clause, view.parts)
    speaker = agent(view, clause) if passive else speaker_of(view, clause, verb)
    if passive and speaker is None and not (content or clause.kind is ClauseKind.PARENTHESIS):
        return
    if speaker is None and clause.kind in (ClauseKind.INFINITIVE, ClauseKind.PARTICIPIAL) and not content:
        return
    covers = "around" if clause.kind is ClauseKind.PARENTHESIS else "below" if content else "own"
    meaning = table.verbs[verb]
    grade = _grade(view, verb, clause) if content else ""
    meaning = Cue(meaning.stance, grade) if grade else meaning
    judged = table.required.get(verb, frozenset()) & _JUDGED
    if verb in table.refuting["verbs"]:
        judged |= _JUDGED
        refuted = any(tokens[i].norm in table.refuting["words"] for i in clause.tokens)
        meaning = Cue(Stance.DENIES, "CT-") if refuted else meaning
    if covers == "own" and clause.kind is ClauseKind.MAIN and _points_back(view, clause, meaning.stance, judged):
        covers = "back"
    nobody = (speaker is None and not passive) or _only_able(tokens, clause) or _bids(view, clause, speaker)
    if covers == "own" and nobody:
        return
    taken = bool(view.pointing(clause)) and meaning.stance in TAKEN_UP
    answers = covers == "own" and not taken and meaning.stance in ANSWERED and answers_words(view, clause, speaker)
    if (
        covers == "own"
        and not taken
        and (_ahead(tokens, clause) or not (deems(tokens, clause, judged) or takes_nominal(view, verb, clause)))
    ):
        announced = view.shown.oblique or tokens[-1].text == ":"
        if not announced or clause.kind not in (ClauseKind.MAIN, ClauseKind.COORDINATE):
            return
        covers = "ahead"
    if answers and view.shown.oblique and clause.kind in (ClauseKind.MAIN, ClauseKind.COORDINATE):
        covers = "ahead"
    own_voice = speaker is not None and speaker[1] - speaker[0] == 1 and tokens[speaker[0]].norm in view.own_voice
    negated = any(tokens[i].pos is Pos.NEG for i in clause.tokens)
    if negated:
        meaning = Cue(
            meaning.stance,
            NEGATED[grade]
            if grade
            else turned(tokens, clause, table.negated.get(verb, "U"), covers, early=not view.shown.oblique),
        )
    cue = _cue_range(tokens, clause, verb)
    if speaker is None and verb in table.impersonal_verbs and _said_again(view, clause):
        speaker = cue
    if verb in table.quoting and (quoted := who_is_quoted(view, clause, speaker, passive)):
        if speaker is not None:
            yield Frame(clause.index, cue, speaker, meaning, covers)
        speaker = quoted
    whose = antecedent(view, clause) if speaker and relative_subject(view, clause) else None
    outside = tuple(i for i in clause.tokens if tokens[i].pos is Pos.ADP and _outside(view, i))
    yield Frame(clause.index, cue, speaker, meaning, covers, False, negated, own_voice, whose, outside, answers)


def _said_again(view: View, clause: Clause) -> bool:
    """An aside in which nobody speaks goes on with whoever was cited before ("..., hieß es", "Weiter hieß es, ...")."""
    words = {view.sentence.tokens[i].norm for i in clause.tokens}
    again = clause.kind is ClauseKind.PARENTHESIS or not words.isdisjoint(view.table.further)
    return again and not words.isdisjoint(view.table.impersonal)


def _grade(view: View, verb: str, clause: Clause) -> str:
    """How sure somebody who judges something says it is ("hält es für | möglich")."""
    if not view.table.required.get(verb, frozenset()) & _JUDGED:
        return ""
    words = (view.sentence.tokens[i].norm for i in clause.tokens)
    return next((view.table.graded[w] for w in words if w in view.table.graded), "")


def _outside(view: View, i: int) -> bool:
    """A preposition that tells how, or on what occasion, something was said ("through a lawyer", "in a speech")."""
    tokens, table = view.sentence.tokens, view.table
    if tokens[i].norm in table.outside:
        return True
    phrase = next((p for p in view.found if p.prep == i), None)
    return phrase is not None and view.on_occasion(phrase)


def _unsaid(view: View, clause: Clause) -> Frame | None:
    """ "The port is expected to close", "she seems to agree": somebody's view, but not the subject's."""
    tokens, unsaid = view.sentence.tokens, view.table.unsaid
    at = clause.head + 1
    if at >= len(tokens) or tokens[at].norm not in unsaid["after"]:
        return None
    lemma = tokens[clause.head].lemma
    be = clause.head > 0 and tokens[clause.head - 1].pos is Pos.AUX and tokens[clause.head - 1].lemma == "be"
    passive = lemma in unsaid["passive"] and (be or _passive(view, clause)) and tokens[at].pos is Pos.TO
    if not passive and (lemma not in unsaid["active"] or has_content(clause, view.parts)):
        return None
    meaning = view.table.verbs.get(lemma, Cue(Stance.SAYS, "PR+"))
    return Frame(clause.index, _cue_range(tokens, clause, lemma), None, meaning, "own")


def _reports_by_mood(view: View, clause: Clause) -> bool:
    """Whether what hangs on a clause with another verb is in reported mood ("Er schränkte ein, dass ... sei")."""
    tokens = view.sentence.tokens
    below = (c for c in view.parts if c.parent == clause.index and c.kind in (ClauseKind.COMPLEMENT, ClauseKind.REPORTED))
    free = (c for c in below if c.kind is ClauseKind.REPORTED or tokens[c.tokens[0] - 2].pos is not Pos.NOUN)
    told = any(tokens[i].mood is Mood.REPORTED for c in free for i in c.verbs)
    subject = view.subject(clause) if told else None
    return subject is not None and tokens[subject.head].norm not in view.table.impersonal


def _introduces(view: View, clause: Clause) -> bool:
    """Whether a clause with another verb stands before a colon and a quotation ("Er zeigte sich zufrieden: „Wir ...“")."""
    tokens = view.sentence.tokens
    at = clause.tokens[-1] + 1
    return (
        view.shown.oblique != frozenset() and at + 1 < len(tokens) and tokens[at].text == ":" and tokens[at + 1].text in CLOSERS
    )


def _of_another_verb(view: View, clause: Clause) -> bool:
    """Whether a particle at the end of the clause makes it a verb that says nothing ("meldete das Patent | an")."""
    last = view.sentence.tokens[clause.tokens[-1]]
    if last.norm in view.table.further:
        return False
    return bool(view.shown.oblique) and clause.tokens[-1] > clause.head and last.pos is Pos.PARTICLE and last.norm.isalpha()


def _so(view: View, clause: Clause) -> bool:
    """Whether an aside with another verb says that something was said so ("„...“, so begründete er den Schritt")."""
    first = view.sentence.tokens[clause.tokens[0]]
    return clause.kind is ClauseKind.PARENTHESIS and view.shown.oblique != frozenset() and first.norm == "so"


def _side(clause: Clause) -> str:
    return "around" if clause.kind is ClauseKind.PARENTHESIS else "below"


def _particles(view: View, clause: Clause) -> Iterator[str]:
    """Words that can make one verb with the head: what the tagger calls a particle, the clause's last word, the next ones."""
    tokens = view.sentence.tokens
    marked = bool(view.shown.oblique)
    before = marked and tokens[clause.head].form is Form.PARTICIPLE  # "hat es mehr Fälle gegeben | als bislang bekannt"
    words = [i for i in clause.tokens if tokens[i].pos is not Pos.PUNCT and not (before and i > clause.head)]
    tied = {p.prep for p in view.found} if marked else set()
    close = {*words[-1:], clause.head - 1} if marked else set(words[-1:])
    for i in words:
        if tokens[i].pos is Pos.PARTICLE or i in close or (clause.head < i <= clause.head + 3 and i not in tied):
            yield tokens[i].norm


def _bids(view: View, clause: Clause, speaker: tuple[int, int] | None) -> bool:
    """ "Consider the case of Ada Quill": where order shows the subject, what follows the first verb is none."""
    after = speaker is not None and speaker[0] > clause.head
    return not view.shown.oblique and after and clause.kind is ClauseKind.MAIN and clause.head == clause.tokens[0]


def _only_able(tokens: Sequence[Token], clause: Clause) -> bool:
    """ "is ready to support the plan", "has to defend it": nothing has been said."""
    inner = clause.kind in (ClauseKind.INFINITIVE, ClauseKind.PURPOSE) or clause.head < 1
    return not inner and tokens[clause.head - 1].pos is Pos.TO and tokens[clause.head].form is Form.INFINITIVE


def _ahead(tokens: Sequence[Token], clause: Clause) -> bool:
    """With a modal or future auxiliary nothing has been said yet ("would advise", "wird fordern")."""
    verbs = [tokens[i] for i in clause.verbs]
    bare = any(t.form is Form.INFINITIVE and t.pos is Pos.VERB for t in verbs)
    return bare and any(t.pos is Pos.MODAL or t.lemma == "werden" for t in verbs)


def _cue_range(tokens: Sequence[Token], clause: Clause, verb: str) -> tuple[int, int]:
    """The finite verb group; a separated particle stays out where other words stand between."""
    verbs = [i for i in clause.verbs if tokens[i].pos.verbal]
    last = clause.head + 1
    first = clause.head
    while first - 1 in verbs:
        first -= 1
    if " " in verb and last < len(tokens) and tokens[last].norm == verb.split()[-1]:
        last += 1
    return (first, last)


def _passive(view: View, clause: Clause) -> bool:
    """A participle with a form of be or werden, but for the perfect of a verb that makes it with "be"; "ist auszuschließen"."""
    tokens = view.sentence.tokens
    if tokens[clause.head].form is Form.TO_INFINITIVE:
        return any(tokens[i].lemma == "sein" and tokens[i].pos is Pos.AUX for i in clause.verbs)
    if tokens[clause.head].form is not Form.PARTICIPLE:
        return False
    if clause.kind is ClauseKind.PARTICIPIAL and clause.head == clause.tokens[0]:
        return True
    inner = next((i for i in clause.tokens if i > clause.head and tokens[i].pos is Pos.TO), len(tokens))
    near = {tokens[i].lemma for i in clause.verbs if i < inner and tokens[i].pos is Pos.AUX}
    perfect = "werden" not in near and tokens[clause.head].lemma.endswith(view.table.with_be)
    return bool(near & {"be", "werden", "sein", "get"}) and not perfect
