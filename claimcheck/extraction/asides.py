"""Frames without a verb of saying: prepositions, parentheses, nouns of saying, chain steps."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.extraction.cues import Cue, CueTable, phrase_at
from claimcheck.extraction.quotations import CLOSERS
from claimcheck.extraction.subjects import extent
from claimcheck.extraction.syntax import Clause, ClauseKind, Form, Phrase, Pos, Token
from claimcheck.extraction.view import Frame, View
from claimcheck.records.source import Stance

BRACKET_END = 2
"""How many words may close a verb bracket between a noun of saying and its clause."""
SIGNED = 10
"""How many words a name under a quotation may have, with what is said of its bearer."""
DASHES = frozenset("―—–")
LABEL = 6
"""How many words a name before a colon may have, titles included."""


def label(view: View) -> Iterator[Frame]:
    """ "Meyer: We will go", "Poll: Voters leave": who speaks and a colon at the head of a headline or a line of an interview."""
    tokens = view.sentence.tokens
    colon = next((i for i, t in enumerate(tokens[: LABEL + 1]) if t.text == ":"), 0)
    named = colon and _speaks(view, tokens[colon - 1]) and all(t.pos.nominal or t.pos is Pos.ADJ for t in tokens[:colon])
    says = any(t.pos.verbal for t in tokens[colon + 1 :])
    home = next((c for c in view.parts if c.tokens[:1] == (0,)), None)
    if named and says and home:
        yield Frame(home.index, (colon, colon + 1), (0, colon), Cue(Stance.SAYS), "all")


def _speaks(view: View, token: Token) -> bool:
    """A name, but no single letter ("Q: Why?"), or where nouns are small a noun of those who speak ("Police: ...")."""
    if token.pos is Pos.NAME:
        return len(token.text) > 1
    return not view.shown.oblique and (view.table.unnamed(token) or token.lemma.casefold() in view.table.surveys)


def signature(view: View) -> Iterator[Frame]:
    """A dash and a name after a quotation ('"The bridge fell." — Ada Quill').

    Whoever reads it links it to the sentences before it in its paragraph.
    """
    tokens = view.sentence.tokens
    signed = 1 < len(tokens) <= SIGNED and tokens[0].text in DASHES and tokens[1].pos is Pos.NAME
    if signed and not any(t.pos.verbal for t in tokens) and view.parts:
        comma = next((i for i, t in enumerate(tokens) if i and t.pos is Pos.PUNCT), len(tokens))
        yield Frame(view.parts[0].index, (0, 1), (1, comma), Cue(Stance.SAYS), "back")


def prepositional(view: View, clause: Clause) -> Iterator[Frame]:
    """ "according to police", "laut Polizei", "der Polizei zufolge", "so die Polizei": at most one in a clause."""
    table, tokens = view.table, view.sentence.tokens
    own = clause.tokens
    for i in own:
        if tokens[i].norm in table.pointing_back:
            yield Frame(clause.index, (i, i + 1), (i, i + 1), Cue(Stance.SAYS), "own")
            return
        end = phrase_at(tokens, i, table.own)
        if end > i:
            who = view.subject(clause)
            yield Frame(clause.index, (i, end), (who.first, who.last) if who else None, Cue(Stance.SAYS), "own")
            return
        end = phrase_at(tokens, i, table.after)
        source = _noun_after(view, end, own[-1] + 1) if end > i else None
        if source:
            first = end - 1 if tokens[end - 1].pos is Pos.NOUN else source[0]
            yield Frame(clause.index, (i, end), (first, source[1]), Cue(Stance.SAYS), _reach(clause, i))
            return
        if tokens[i].norm in table.view and (source := _view_after(view, i, own[-1] + 1)):
            yield Frame(clause.index, (i, i + 1), source, Cue(Stance.SAYS), _reach(clause, i))
            return
        if tokens[i].norm in table.within and (source := _survey(view, clause, i)):
            yield Frame(clause.index, (i, i + 1), source, Cue(Stance.SAYS), _reach(clause, i))
            return
        source = _noun_before(view, i) if tokens[i].norm in table.before and not _governs(view, i) else None
        if source and (tokens[i].norm not in table.view or any(table.views(tokens[j]) for j in range(*source))):
            yield Frame(clause.index, (i, i + 1), source, Cue(Stance.SAYS), _reach(clause, i))
            return
        aside = tokens[i].norm in table.parenthetical and _bracketed(tokens, i)
        if aside and (source := _noun_after(view, i + 1, own[-1] + 1)):
            yield from _further(view, clause, source[1])
            yield Frame(clause.index, (i, i + 1), source, Cue(Stance.SAYS), "own")
            return


def _governs(view: View, at: int) -> bool:
    """Whether a preposition that can also stand after its noun has one after it ("die CIA | nach dem Besuch")."""
    return bool(view.shown.oblique) and any(p.prep == at for p in view.found)


def _further(view: View, clause: Clause, at: int) -> Iterator[Frame]:
    """Who reported the saying of an aside (", so der Präsident | laut Kurier")."""
    end = phrase_at(view.sentence.tokens, at, view.table.after) if at < len(view.sentence.tokens) else at
    source = _noun_after(view, end, clause.tokens[-1] + 1) if end > at else None
    if source and at in clause.tokens:
        yield Frame(clause.index, (at, end), source, Cue(Stance.SAYS), "own")


def _reach(clause: Clause, at: int) -> str:
    """An aside that begins with the cue (", according to police") speaks of the sentence around it."""
    return "around" if clause.kind is ClauseKind.PARTICIPIAL and at == clause.tokens[0] else "own"


def _view_after(view: View, at: int, limit: int) -> tuple[int, int] | None:
    """The phrase after "nach" that speaks of a saying, a view or a text ("nach ersten Informationen", "nach dem Bericht")."""
    phrase = next((p for p in view.found if p.prep == at), None)
    if phrase is None or not view.table.views(view.sentence.tokens[phrase.head]):
        return None
    return view.extent(phrase, max(limit, phrase.last))


def _survey(view: View, clause: Clause, at: int) -> tuple[int, int] | None:
    """The poll after "in" ("in a new poll the mayor leads"), unless the clause says itself that somebody said something."""
    tokens, table = view.sentence.tokens, view.table
    phrase = next((p for p in view.found if p.prep == at), None)
    if phrase is None or tokens[phrase.head].lemma not in table.surveys or clause.head < 0:
        return None
    if tokens[clause.head].lemma in table.verbs or tokens[clause.head].pos is not Pos.VERB:
        return None
    return view.extent(phrase, max(clause.tokens[-1] + 1, phrase.last))


def _noun_after(view: View, at: int, limit: int) -> tuple[int, int] | None:
    if at < len(view.sentence.tokens) and view.sentence.tokens[at].text in CLOSERS:
        at += 1
    for phrase in view.found:
        tied = phrase.prep == at and (at == 0 or not view.shown.oblique or view.sentence.tokens[at - 1].pos is Pos.NOUN)
        if phrase.first <= at < phrase.last or phrase.first == at or tied:
            return extent(view.sentence, phrase, view.found, max(limit, phrase.last), view.shown)
    return None


def _noun_before(view: View, at: int) -> tuple[int, int] | None:
    tokens, found, genitive = view.sentence.tokens, view.found, view.shown.genitive
    quoted = tokens[at - 1].text in CLOSERS  # "dem „Kurier“ | zufolge"
    end = _opens_bracket(tokens, at) if tokens[at - 1].text == ")" else at - quoted
    last = next((p for p in reversed(found) if p.last == end), None)
    if last is None:
        return None
    first = last
    for phrase in reversed(found):
        if (
            phrase.last == (first.prep if first.prep >= 0 else first.first)
            and (
                first.prep >= 0 or (tokens[first.first].pos is Pos.DET and (not genitive or tokens[first.first].norm in genitive))
            )
        ) or (phrase.last == first.first - 1 and first.prep < 0 and tokens[phrase.last].pos is Pos.CONJ):
            first = phrase
    return (first.first, at - quoted)


def _opens_bracket(tokens: Sequence[Token], at: int) -> int:
    """Where the bracket that ends before `at` begins ("dem Verband (VDR) | zufolge")."""
    return next((i for i in range(at - 1, max(at - 8, -1), -1) if tokens[i].text == "("), at)


def _bracketed(tokens: Sequence[Token], i: int) -> bool:
    """ "…, so die Polizei": after a comma or at the start of a chunk, and no verb right after."""
    return i > 0 and tokens[i - 1].pos is Pos.PUNCT and i + 1 < len(tokens) and not tokens[i + 1].pos.verbal


# --- chain steps ---


def steps(view: View, clause: Clause) -> Iterator[Frame]:
    """A further source inside another frame ("citing two officials", "unter Berufung auf Kreise")."""
    sentence, found, table = view.sentence, view.found, view.table
    tokens = sentence.tokens
    for i in clause.tokens:
        end = phrase_at(tokens, i, table.steps)
        verb = tokens[clause.head].lemma if clause.head >= 0 else ""
        learned = tokens[i].norm in table.required.get(verb, ())
        nobody = verb in table.impersonal_verbs and any(tokens[n].norm in table.impersonal for n in clause.tokens)
        from_whom = (view.shown.oblique and not nobody) or learned  # "hieß es aus Kreisen": they speak
        if end == i and tokens[i].norm in table.origins and from_whom:
            end = next((i + 1 for p in found if p.prep == i and table.unnamed(tokens[p.head])), i)
        if end == i:
            continue
        source = _noun_after(view, end, clause.tokens[-1] + 1)
        if source and not _grounds(view, source):
            at = clause.parent if clause.kind is ClauseKind.PARTICIPIAL and clause.parent >= 0 else clause.index
            yield Frame(at, (i, end), source, Cue(Stance.SAYS), "own", step=True)
            return


def _grounds(view: View, source: tuple[int, int]) -> bool:
    """ "citing privacy rules", "citing a lack of money": things that nobody could have heard it from are what is said."""
    if view.shown.oblique:
        return False
    tokens, table = view.sentence.tokens, view.table
    heads = [tokens[p.head] for p in view.found if source[0] <= p.head < source[1] and p.prep < 0]
    if not heads or heads[0].pos is not Pos.NOUN or heads[0].text[:1].isupper() or tokens[source[0]].pos is Pos.NUM:
        return False
    forms = {heads[0].lemma, heads[0].norm, heads[0].norm.removesuffix("s")}
    return not (table.views(heads[0]) or forms & (table.anonymous | table.voices | table.report_nouns | table.document_nouns))


# --- nouns of saying ---


def noun_frames(view: View, clause: Clause) -> Iterator[Frame]:
    """ "his claim that ...", "die Ankündigung der Polizei, dass ...": the noun before a complement, and whose it is."""
    tokens = view.sentence.tokens
    start = clause.marker if clause.kind is ClauseKind.COMPLEMENT else clause.tokens[0]
    bare = clause.kind in (ClauseKind.REPORTED, ClauseKind.INFINITIVE) and view.shown.oblique
    if not (clause.kind is ClauseKind.COMPLEMENT or bare) or start < 1:
        return
    end = start - (tokens[start - 1].text == ",")
    if view.shown.oblique and clause.kind is not ClauseKind.INFINITIVE:
        end = _before_bracket(view, end)
    chain = _run_before(view.found, end)
    at = next((p for p in chain if _is_saying(tokens[p.head], view.table)), None)
    if at is None:
        return
    cue = view.table.content_noun(tokens[at.head])
    owner = _owner(view, at, chain, end) or _bearer(view, clause)
    yield Frame(clause.index, (at.head, at.head + 1), owner, cue, "own")


def _before_bracket(view: View, end: int) -> int:
    """Where the noun before the end of a verb bracket ends ("stellten die Theorie | auf, dass ...")."""
    at = end
    while at > max(end - BRACKET_END, 1) and (
        view.sentence.tokens[at - 1].pos is Pos.PARTICLE or view.sentence.tokens[at - 1].pos.verbal
    ):
        at -= 1
    return at


def _bearer(view: View, clause: Clause) -> tuple[int, int] | None:
    """Who has or takes the view that a noun names ("der Rat vertritt die Ansicht, dass ...")."""
    parent = next((c for c in view.parts if c.index == clause.parent), None)
    if parent is None or parent.head < 0 or view.sentence.tokens[parent.head].lemma not in view.table.bearing:
        return None
    who = view.subject(parent)
    return view.extent(who, max(who.last, parent.head)) if who else None


def reduced(view: View, clause: Clause) -> Iterator[Frame]:
    """ "an item suggesting that ...", "by suggesting that ...": a participle of saying that is no clause of its own."""
    tokens, parent = view.sentence.tokens, next((c for c in view.parts if c.index == clause.parent), None)
    at = clause.tokens[0] - 1
    if clause.kind is not ClauseKind.COMPLEMENT or parent is None or at < 1 or tokens[at].form is not Form.GERUND:
        return
    cue = view.table.verbs.get(tokens[at].lemma)
    if cue is None or at == parent.head or tokens[at - 1].pos is Pos.AUX:
        return
    beside = next((p for p in view.found if p.last == at), None)
    who = view.subject(parent) if beside is None else None
    source = (beside.first, at) if beside else view.extent(who, max(who.last, at)) if who else None
    yield Frame(clause.index, (at, at + 1), source, cue, "own")


def antecedent(view: View, clause: Clause) -> tuple[int, int] | None:
    """The words that a relative clause speaks of: the phrases right before it, or the name before an apposition."""
    if clause.kind is not ClauseKind.RELATIVE:
        return None
    tokens = view.sentence.tokens
    end = clause.tokens[0] - (tokens[clause.tokens[0] - 1].text == ",")
    run = _run_before(view.found, end)
    if not run:
        return None
    bare = (p for p in run if p.prep < 0 and tokens[p.first].norm not in view.shown.genitive)
    first = next(bare, run[-1])
    named = next((p for p in view.found if p.last == first.first - 1 and tokens[p.last].text == "," and p.prep < 0), None)
    if named and tokens[named.head].pos is Pos.NAME:
        return (named.first, named.last)
    return view.extent(first, end)


def _run_before(found: Sequence[Phrase], end: int) -> tuple[Phrase, ...]:
    """The phrases that lead up to token `end` without a gap, the nearest first."""
    out: list[Phrase] = []
    for phrase in reversed(found):
        if phrase.last == end and len(out) < 4:
            out.append(phrase)
            end = phrase.prep if phrase.prep >= 0 else phrase.first
    return tuple(out)


def _is_saying(token: Token, table: CueTable) -> bool:
    return token.lemma in table.content_nouns or token.norm in table.content_nouns


def _owner(view: View, noun: Phrase, chain: Sequence[Phrase], end: int) -> tuple[int, int] | None:
    """Whose saying it is: the possessor before the noun, else the genitive or attribute after it."""
    tokens = view.sentence.tokens
    mark = next((i for i in range(noun.first, noun.head) if tokens[i].norm in ("'s", "'")), -1)
    if mark > noun.first:
        return (noun.first, mark)
    if tokens[noun.first].norm in view.table.possessive:
        return (noun.first, noun.first + 1)
    if noun.head - noun.first == 1 and tokens[noun.first].pos is Pos.NAME:
        return (noun.first, noun.head)
    after = chain[chain.index(noun) - 1] if chain.index(noun) else None
    return (after.first, end) if after else None
