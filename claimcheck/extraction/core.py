"""Subject and objects of a clause, by case and agreement where a language shows them, else by order."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from attrs import frozen

from claimcheck.extraction.arguments import Argument, agrees
from claimcheck.extraction.cues import cue_table
from claimcheck.extraction.fillers import Words
from claimcheck.extraction.hedges import hedge_table
from claimcheck.extraction.subjects import behind_verb, cases
from claimcheck.extraction.syntax import Form, Pos, Token
from claimcheck.extraction.verbs import VerbGroup, verb_lemma
from claimcheck.lang import LanguagePack

TWO = 2
"""Arguments without preposition that most clauses have at most; words that may stand before a number ("um rund")."""


@frozen
class Core:
    """The arguments without preposition: who does it, what it is done to, and for whom."""

    subject: Argument | None = None
    object: Argument | None = None
    indirect: Argument | None = None
    expletive: bool = False


def core(words: Words, found: Sequence[Argument], group: VerbGroup) -> Core:
    """Which argument is what."""
    bare = [a for a in found if not a.prep]
    empty = [a for a in bare if words.tokens[a.at].norm in words.grammar.expletive and words.tokens[a.at].pos is Pos.PRON]
    bare = [a for a in bare if a not in empty]
    bare = [a for a in bare if not _by_how_much(words, a)] if len(bare) > TWO else bare
    made = _by_case(words, bare, group, bool(empty)) if words.grammar.case_marked else _by_order(words, bare, group)
    if empty and made.subject is None:
        return Core(empty[0], made.object, made.indirect, True)
    return Core(made.subject, made.object, made.indirect, bool(empty))


def _by_how_much(words: Words, argument: Argument) -> bool:
    """A number after a word that is a preposition too ("raised prices | um fünf Prozent"): neither who nor whom."""
    phrase, tokens = argument.phrase, words.tokens
    numbered = any(t.pos is Pos.NUM for t in tokens[phrase.first : phrase.last])
    near = tokens[max(0, phrase.first - TWO) : phrase.first]
    return numbered and any(t.pos is Pos.ADP and t.norm in words.grammar.approximators for t in near)


def _by_order(words: Words, bare: Sequence[Argument], group: VerbGroup) -> Core:
    """Subject before the finite verb, objects after the verb that says what is done."""
    relative = next((a for a in bare if a.shown >= 0), None)
    first = min((i for i in group.clause.verbs if words.tokens[i].pos.verbal), default=group.main)
    before = [a for a in bare if a.at < group.main and a is not relative]
    after = [a for a in bare if a.at > group.main]
    between = [a for a in before if group.outer < a.at]
    leading = [a for a in before if a.at < first or a.at < group.outer or group.outer == group.main]
    apart = _tells_more(words.tokens, first) and first < group.outer  # "the crisis | facing the bank | is deep"
    if apart or _has_to(words, group, first):
        leading = [a for a in before if a.at < first] or leading
    subject = between[-1] if between and not group.outer_passive else leading[-1] if leading else None
    if relative is not None:
        subject, after = (subject, [relative, *after]) if subject else (relative, after)
    if subject is None and after and words.tokens[group.main].pos is Pos.AUX:
        subject, after = after[0], after[1:]
    if len(after) > 1 and not group.passive and after[0].phrase.last == after[1].phrase.first:
        return Core(subject, after[1], after[0])
    return Core(subject, after[0] if after else None)


def _has_to(words: Words, group: VerbGroup, first: int) -> bool:
    """An infinitive with "to" that only a form of "have" or "be" stands before ("the mayor has | the right | to resign")."""
    tokens = words.tokens
    verbs = [i for i in group.clause.verbs if first < i < group.main and tokens[i].form is Form.FINITE]
    infinitive = tokens[group.main].form is Form.INFINITIVE and tokens[group.main - 1].pos is Pos.TO
    return infinitive and not verbs and tokens[first].lemma in hedge_table(words.pack).beside


def _tells_more(tokens: Sequence[Token], i: int) -> bool:
    """A participle right after its noun."""
    return i > 0 and tokens[i].form in (Form.GERUND, Form.PARTICIPLE) and tokens[i - 1].pos.nominal


def _by_case(words: Words, bare: Sequence[Argument], group: VerbGroup, expletive: bool) -> Core:
    """Marked forms first; what they leave open goes by agreement, then by order; `expletive`: the subject is an empty "es"."""
    wants_dative = verb_lemma(words, group.clause, group.main) in words.grammar.dative_verbs
    cases = {a: _case(words, a, wants_dative and (n > 0 or expletive)) for n, a in enumerate(bare)}
    dative = next((a for a in bare if cases[a] == "dative"), None)
    rest = [a for a in bare if cases[a] != "dative"]
    subject = next((a for a in rest if cases[a] == "subject"), None)
    objects = [a for a in rest if cases[a] == "object"]
    open_ = [a for a in rest if cases[a] == ""]
    if subject is None and open_:
        subject = open_.pop(_speaking(words, open_, group) or _agreeing(words, open_, group))
    left = objects or open_ or [a for a in rest if a is not subject and a not in objects]
    if len(open_) > 1 and not objects and dative is None:
        return Core(subject, open_[1], open_[0])
    return Core(subject, left[0] if left else None, dative)


def _case(words: Words, argument: Argument, dative: bool) -> str:
    """The case that its first word shows; `dative`: the verb takes one and a subject may stand before it."""
    at = argument.shown if argument.shown >= 0 else argument.phrase.first
    token: Token = words.tokens[at]
    listed = words.grammar
    if token.norm in listed.feminine_oblique:
        after = words.tokens[at + 1] if at + 1 < argument.phrase.last else token
        if dative or (after.pos is Pos.ADJ and after.norm.endswith(listed.weak_endings)):
            return "dative"
    if len(argument.members) == 1 and token.norm in listed.subject_case:
        return "subject"
    return "object" if token.norm in listed.object_case else "dative" if token.norm in listed.dative_case else ""


@cache
def _saying(pack: LanguagePack) -> frozenset[str]:
    """Verbs of saying as `verb_lemma` has them."""
    return frozenset(verb.casefold() for verb in cue_table(pack).verbs)


def _speaking(words: Words, candidates: Sequence[Argument], group: VerbGroup) -> int:
    """Of a verb of saying the name behind it, where what is in front cannot speak ("Kosten bezifferte | Lübbers"); else 0."""
    told = verb_lemma(words, group.clause, group.main) in _saying(words.pack)
    if not told or not cases(words.pack).speechless(words.tokens[candidates[0].phrase.head]):
        return 0
    behind = behind_verb([a.phrase for a in candidates], group.outer)
    return next((n for n, a in enumerate(candidates) if a.phrase is behind and behind.head in words.names), 0)


def _agreeing(words: Words, candidates: Sequence[Argument], group: VerbGroup) -> int:
    """The first candidate, unless its number forbids it and another's does not."""
    finite = next((words.tokens[i] for i in group.clause.verbs if words.tokens[i].form == "fin"), None)
    if finite is None:
        return 0
    fits = [
        finite.norm in words.grammar.plural if len(a.members) > 1 else agrees(words.tokens, a.phrase, finite, words.grammar)
        for a in candidates
    ]
    fits = [None if finite.norm not in words.grammar.singular | words.grammar.plural else fit for fit in fits]
    return next((n for n, fit in enumerate(fits) if fit is not False), 0)
