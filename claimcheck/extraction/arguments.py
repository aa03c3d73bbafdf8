"""The noun phrases of a clause as arguments: with what is coordinated with them and what hangs on them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from attrs import evolve, frozen

from claimcheck.extraction.grammar import Grammar
from claimcheck.extraction.quotations import CLOSERS
from claimcheck.extraction.syntax import Clause, ClauseKind, Form, Phrase, Pos, Sentence, Token

SCORE = re.compile(r"\d[:–-]\d")


@frozen
class Argument:
    """A phrase with those coordinated with it, and the genitives or "of" phrases after each.

    `prep`: the preposition in lower case, or empty. `shown`: the token whose form shows its case (a relative
    pronoun's own). `aside`: an apposition after it is not over yet.
    """

    members: tuple[tuple[Phrase, tuple[Phrase, ...]], ...]
    prep: str = ""
    shown: int = -1
    aside: bool = False

    @property
    def phrase(self) -> Phrase:
        """Its first phrase."""
        return self.members[0][0]

    @property
    def attributes(self) -> tuple[Phrase, ...]:
        """What hangs on its first phrase."""
        return self.members[0][1]

    @property
    def at(self) -> int:
        """Where it stands: the relative pronoun's place, else its first phrase's."""
        return self.shown if self.shown >= 0 else self.phrase.head

    def with_member(self, phrase: Phrase) -> Argument:
        """The same with one more coordinated phrase."""
        return evolve(self, members=(*self.members, (phrase, ())))

    def with_attribute(self, phrase: Phrase) -> Argument:
        """The same with `phrase` hanging on its last phrase."""
        *before, (last, hanging) = self.members
        return evolve(self, members=(*before, (last, (*hanging, phrase))))


def arguments(sentence: Sentence, clause: Clause, found: Sequence[Phrase], grammar: Grammar) -> tuple[Argument, ...]:
    """The arguments of a clause in order, expressions of time left out; appositions belong to what they stand by."""
    own = frozenset(clause.tokens)
    inside = [p for p in found if p.head in own and not _empty(sentence.tokens, p, grammar)]
    # "Until the order was lifted": the word that opens the clause is no preposition of its subject.
    inside = [evolve(p, prep=-1) if p.prep == clause.marker else p for p in inside]
    inside = [p for p in inside if p.prep >= 0 or not _part(sentence.tokens, p.first, grammar)]
    phrases = _unfolded(sentence.tokens, inside) if grammar.case_marked else inside
    first_verb = min(clause.verbs, default=-1)
    out = list(_relative(sentence, clause, found, grammar))
    before: Phrase | None = None
    for n, phrase in enumerate(phrases):
        link = _link(sentence.tokens, phrases, n, before, grammar, first_verb, out)
        fronted = phrase.last <= first_verb and (not grammar.case_marked or clause.marker < 0)
        out[-1:] = _joined(sentence.tokens, out, phrase, link, grammar, fronted)
        before = phrase
    return tuple(a for a in out if not is_time(sentence.tokens, a, grammar))


def _empty(tokens: Sequence[Token], phrase: Phrase, grammar: Grammar) -> bool:
    """A reflexive, the first word of "more than a dozen boats", an age in brackets ("Harwick (45) died"), or a score."""
    head, after = tokens[phrase.head].norm, tokens[phrase.last].norm if phrase.last < len(tokens) else ""
    before = tokens[phrase.first - 1].text if phrase.first else ""
    if tokens[phrase.head].pos is Pos.NUM and ((before, after) == ("(", ")") or _score(tokens, phrase)):
        return True
    said = after in grammar.postpositions  # "Osterloh zufolge": who says it
    return said or head in grammar.reflexive or (head in grammar.compared and after in grammar.than)


def _score(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Two numbers tied by a mark ("won 9-4", "siegte 2:1"): nobody is counted."""
    text = "".join(t.text for t in tokens[max(phrase.first - 2, 0) : phrase.last + 2])
    return bool(SCORE.search(text)) and not any(c.isalpha() for c in tokens[phrase.head].text)


def _joined(
    tokens: Sequence[Token], out: Sequence[Argument], phrase: Phrase, link: str, grammar: Grammar, fronted: bool
) -> tuple[Argument, ...]:
    """The last argument so far with what the phrase adds to it, or the two side by side.

    `fronted`: a run of appositions goes on up to the verb.
    """
    last = list(out[-1:])
    if link == "apposition" and last[0].aside and not fronted:
        last, link = [evolve(last[0], aside=False)], ""
    if not link:
        prep = tokens[phrase.prep].norm if phrase.prep >= 0 else ""
        counted = tokens[phrase.first].pos is Pos.NUM and _approximates(tokens, phrase.prep, grammar)
        return (*last, Argument(((phrase, ()),), "" if counted else prep))
    if link == "apposition":
        return (evolve(last[0], aside=True),)
    if last[0].aside:
        closes = link == "member" and tokens[phrase.first - 2].text == ","
        return (evolve(last[0].with_member(phrase), aside=False),) if closes else tuple(last)
    if link == "attribute" or (last[0].members[-1][1] and not _nominative(tokens, phrase, grammar)):
        return (last[0].with_attribute(phrase),)
    return (last[0].with_member(phrase),)


def _approximates(tokens: Sequence[Token], prep: int, grammar: Grammar) -> bool:
    """Whether a preposition only makes a number rough ("über 300", "up to 300"); "zu fünf Jahren" is no such number."""
    two = " ".join(t.norm for t in tokens[max(prep - 1, 0) : prep + 1])
    return prep >= 0 and bool({tokens[prep].norm, two} & grammar.approximators)


def _unfolded(tokens: Sequence[Token], phrases: Sequence[Phrase]) -> list[Phrase]:
    """The phrases without what stands between an article and its participle ("eine von X geleitete Delegation")."""
    out: list[Phrase] = []
    folded: Phrase | None = None
    for n, phrase in enumerate(phrases):
        alone = phrase.last - phrase.first == 1 and tokens[phrase.first].pos is Pos.DET
        if (
            folded is None
            and alone
            and n + 1 < len(phrases)
            and phrases[n + 1].prep == phrase.last
            and _closed(tokens, phrases, n)
        ):
            folded = phrase
        elif folded is None:
            out.append(phrase)
        elif phrase.prep < 0 and tokens[phrase.first].pos is Pos.ADJ:
            out.append(evolve(phrase, prep=folded.prep))
            folded = None
    return out


def _closed(tokens: Sequence[Token], phrases: Sequence[Phrase], n: int) -> bool:
    """Phrases follow one right after the other up to one that begins with an adjective."""
    for before, after in zip(phrases[n + 1 :], phrases[n + 2 :], strict=False):
        if after.prep < 0:
            return after.first == before.last and tokens[after.first].pos is Pos.ADJ
        if after.prep != before.last:
            return False
    return False


def _nominative(tokens: Sequence[Token], phrase: Phrase, grammar: Grammar) -> bool:
    """A determiner that no genitive has: after a genitive the phrase goes on with the noun before it."""
    first = tokens[phrase.first]
    return grammar.case_marked and first.pos is Pos.DET and first.norm not in grammar.genitive_after_noun


def _subject_behind(tokens: Sequence[Token], phrase: Phrase, verb: int, grammar: Grammar) -> bool:
    """The subject behind a gerund in front, right before its own verb ("by closing the port, | the city | saved ...")."""
    if grammar.case_marked or verb < 0 or tokens[verb].form is not Form.GERUND or phrase.last >= len(tokens):
        return False
    return tokens[phrase.last].form is Form.FINITE and tokens[phrase.first - 1].text == ","


def _link(
    tokens: Sequence[Token],
    phrases: Sequence[Phrase],
    n: int,
    before: Phrase | None,
    grammar: Grammar,
    verb: int,
    out: Sequence[Argument],
) -> str:
    """How a phrase hangs on the one before it: attribute, member, apposition, or not at all."""
    phrase = phrases[n]
    if before is None or not out:
        return ""
    between = tokens[before.last : phrase.first]
    if (
        len(between) == 1
        and between[0].norm in grammar.neither
        and any(t.norm in grammar.neither for t in tokens[: before.first])
    ):
        return "member"
    if _hangs(tokens, before, phrase, grammar) or (phrase.last <= verb and _of_origin(tokens, before, phrase, grammar)):
        return "attribute"
    if len(between) == 1 and between[0].text in CLOSERS and grammar.case_marked and tokens[before.head].pos is Pos.NOUN:
        return "attribute" if tokens[phrase.head].pos is Pos.NAME else ""
    if phrase.prep >= 0 or not between or any(t.pos is not Pos.CONJ and t.text != "," for t in between):
        return ""
    if between[-1].pos is Pos.CONJ or list_goes_on(tokens, phrases, n):
        return "member"
    fronted = before.prep >= 0 and not out[-1].aside and not 0 <= verb < phrase.first
    return "" if fronted or _subject_behind(tokens, phrase, verb, grammar) else "apposition"


def _hangs(tokens: Sequence[Token], before: Phrase, phrase: Phrase, grammar: Grammar) -> bool:
    """A genitive right after its noun, or "of"."""
    side = {tokens[before.head].lemma.casefold(), tokens[before.head].norm} & grammar.sides
    if side and phrase.prep == before.last and tokens[phrase.prep].norm in grammar.side_preps:
        return True
    if tokens[before.head].pos is not Pos.NOUN and grammar.case_marked:
        return False
    if phrase.prep >= 0:
        return phrase.prep == before.last and tokens[phrase.prep].norm in grammar.object_preps
    adjacent = phrase.first == before.last
    return adjacent and (tokens[phrase.first].norm in grammar.genitive_after_noun or _inflected(tokens, phrase, grammar))


def _of_origin(tokens: Sequence[Token], before: Phrase, phrase: Phrase, grammar: Grammar) -> bool:
    """Where people in front of the verb are from ("Ministers from Norway | agreed"): it tells which are meant."""
    people = {tokens[before.head].lemma.casefold(), tokens[before.head].norm} & grammar.people
    tied = phrase.prep >= 0 and phrase.prep == before.last and tokens[phrase.prep].norm in grammar.side_preps
    return bool(people) and tied and before.prep < 0


def _inflected(tokens: Sequence[Token], phrase: Phrase, grammar: Grammar) -> bool:
    """A genitive without article: "junger Soldaten", "jungen Personals"."""
    first, head = tokens[phrase.first], tokens[phrase.head]
    if first.pos is not Pos.ADJ:
        return False
    noun = head.norm in {head.lemma.casefold() + ending for ending in grammar.genitive_noun_endings}
    return noun or any(first.norm.endswith(ending) for ending in grammar.genitive_endings)


def list_goes_on(tokens: Sequence[Token], phrases: Sequence[Phrase], n: int) -> bool:
    """After a comma: a list, if a conjunction comes before its last member ("A, B and C")."""
    for here, after in zip(phrases[n:], phrases[n + 1 :], strict=False):
        between = tokens[here.last : after.first]
        if any(t.pos is not Pos.CONJ and t.text != "," for t in between) or not between or after.prep >= 0:
            return False
        if between[0].pos is Pos.CONJ:
            return True
    return False


def _part(tokens: Sequence[Token], first: int, grammar: Grammar) -> bool:
    """Whether the words before a phrase say that it is part of what was named ("among them two children")."""
    return any(first >= len(w) and tuple(t.norm for t in tokens[first - len(w) : first]) == w for w in grammar.part_of)


def _relative(sentence: Sentence, clause: Clause, found: Sequence[Phrase], grammar: Grammar) -> Iterator[Argument]:
    """What a relative pronoun stands for: the nearest phrase before it that its verb agrees with."""
    if clause.kind is not ClauseKind.RELATIVE or clause.marker < 0:
        return
    tokens = sentence.tokens
    if tokens[clause.marker].norm in grammar.relative_adverbs:
        return
    finite = next((tokens[i] for i in clause.verbs if tokens[i].form == "fin"), None)
    before = [p for p in found if p.last <= clause.marker and tokens[p.head].pos.nominal]
    agreeing = [p for p in before if finite is None or agrees(tokens, p, finite, grammar) is not False]
    prep = tokens[clause.marker - 1].norm if clause.marker and tokens[clause.marker - 1].pos is Pos.ADP else ""
    if agreeing or before:
        yield Argument((((agreeing or before)[-1], ()),), prep, clause.marker)


def agrees(tokens: Sequence[Token], phrase: Phrase, verb: Token, grammar: Grammar) -> bool | None:
    """Whether a phrase and a finite verb agree in number; None where a form does not show it."""
    head = tokens[phrase.head]
    if head.pos is not Pos.NOUN or head.norm == head.lemma.casefold() or verb.norm not in grammar.singular | grammar.plural:
        return None
    return verb.norm in grammar.plural


def is_time(tokens: Sequence[Token], argument: Argument, grammar: Grammar) -> bool:
    """Whether it says when: "am Sonntag", "Ende der Woche" (not "das Ende des Krieges")."""
    heads = [argument.phrase.head, *(p.head for p in argument.attributes)]
    return all({tokens[i].lemma.casefold(), tokens[i].norm} & grammar.time_nouns for i in heads)
