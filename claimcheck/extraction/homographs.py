"""Words that the tagger takes for verbs where only a noun can stand ("in a tweet", "in interviews and tweets, she said")."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from claimcheck.extraction.syntax import Form, Pos, Token

ARTICLES = frozenset({"a", "an", "the", "his", "her", "its", "their", "my", "our", "your"})
"""Words that only a noun phrase can begin with."""
UNCHANGED = frozenset({
    "bet", "bid", "burst", "cast", "cost", "cut", "hit", "hurt", "let", "put", "quit", "set", "shed", "shut", "split", "spread",
    "upset",
})  # fmt: skip
"""Verbs whose past form looks like the plain form, and like a noun."""
TWO_OBJECTS = frozenset({
    "aged", "allowed", "asked", "awarded", "born", "called", "charged", "considered", "deemed", "denied", "dubbed", "fined",
    "given", "granted", "handed", "left", "named", "offered", "owed", "paid", "promised", "sent", "shown", "taught", "told",
    "worth",
})  # fmt: skip
"""Participles that may have an object and still only tell more of the noun before them ("a group called the Shepherds")."""
ROUGHLY = frozenset({"about", "around", "roughly", "nearly", "almost", "some", "over"})
"""Words before a number that make it rough."""
HOW_MANY = frozenset({"more", "fewer", "less", "many", "several", "no", "any", "another"})
"""Other words that an object begins with."""
SPELLS = frozenset({
    "day", "days", "night", "nights", "week", "weeks", "month", "months", "year", "years", "hour", "hours", "minute", "minutes",
    "km", "kilometre", "kilometres", "kilometer", "kilometers", "metre", "metres", "meter", "meters", "mile", "miles",
})  # fmt: skip
"""Nouns of time and length: behind a participle they say when or how far off ("the men arrested the day before")."""
_GOING_ON = {"barring": "bar", "considering": "consider", "excluding": "exclude", "following": "follow", "including": "include"}
"""Gerunds that are prepositions too, with their verbs."""
_SHORT = 3
"""Words that an object and the end of its sentence have at least."""
_OUTSIDE = frozenset({Pos.PUNCT, Pos.CONJ, Pos.SUB})
_IN_PHRASE = frozenset({Pos.DET, Pos.ADJ, Pos.NOUN, Pos.NAME, Pos.NUM})
_MONEY = frozenset("$€£¥")
_BEFORE_ROSE = frozenset({Pos.NOUN, Pos.NAME, Pos.ADJ, Pos.VERB})
_BEHIND_ROSE = frozenset({Pos.ADP, Pos.TO, Pos.ADV})
_OBJECT = frozenset({Pos.DET, Pos.NUM, Pos.PRON, Pos.NAME})
_PLAIN = frozenset({Form.FINITE, Form.INFINITIVE})


def nouns(found: Sequence[Token]) -> list[Token]:
    """The tokens of a subject-first language, such words as nouns."""
    return [_noun(t) if _misread(found, i) else t for i, t in enumerate(found)]


def past_forms(found: Sequence[Token]) -> list[Token]:
    """The tokens with participles as past forms: after "and" where the verb before is one ("left and called ..."), and between
    the first noun and an object ("the flood | destroyed | 300 houses, and officials said ...").
    """
    past = (_joined_past(found, i) or _with_object(found, i) for i in range(len(found)))
    return [evolve(t, form=Form.FINITE, past=True) if is_past else t for is_past, t in zip(past, found, strict=True)]


def lengths(found: Sequence[Token]) -> list[Token]:
    """The tokens with "long" as an adjective behind a measure ("3 kilometres long")."""
    behind = (
        i > 1 and t.norm == "long" and t.pos is Pos.ADV and found[i - 1].pos is Pos.NOUN and found[i - 2].pos is Pos.NUM
        for i, t in enumerate(found)
    )  # fmt: skip
    return [evolve(t, pos=Pos.ADJ) if long else t for t, long in zip(found, behind, strict=True)]


def verbs(found: Sequence[Token]) -> list[Token]:
    """The tokens with words as verbs that the tagger takes for something else ("…,” adding: …", "those surveyed | say")."""
    out = list(found)
    if (past := _unchanged(out)) > 0:
        out[past] = evolve(out[past], pos=Pos.VERB, form=Form.FINITE, past=True, lemma=out[past].norm)
    if (past := _rose(out)) > 0:
        out[past] = evolve(out[past], pos=Pos.VERB, form=Form.FINITE, past=True, lemma="rise")
    for i in range(1, len(out)):
        if _attributive(out, i):
            out[i] = evolve(out[i], pos=Pos.ADJ, form=Form.NONE, past=False)
        elif _ended(out, i):
            out[i] = evolve(out[i], pos=Pos.VERB, form=Form.FINITE)
            out[i - 2 : i] = [evolve(t, pos=Pos.ADV) for t in out[i - 2 : i]]
        elif _of_relative(out, i) or _after_relative(out, i):
            out[i] = evolve(out[i], pos=Pos.VERB, form=Form.FINITE, lemma=out[i].norm.removesuffix("s"))
        elif _going_on(out, i):
            out[i] = evolve(out[i], pos=Pos.VERB, form=Form.GERUND, lemma=_GOING_ON[out[i].norm])
        elif _adding(out, i):
            out[i] = evolve(out[i], pos=Pos.VERB, form=Form.GERUND, lemma=out[i].norm[:-3])
        elif _measure_told(out, i):
            out[i] = evolve(out[i], form=Form.PARTICIPLE, past=False)
        elif out[i - 1].norm == "those" and out[i].pos is Pos.VERB and out[i].form is Form.FINITE and out[i].past:
            out[i] = evolve(out[i], form=Form.PARTICIPLE, past=False)
            if i + 1 < len(out) and out[i + 1].form is Form.INFINITIVE:
                out[i + 1] = evolve(out[i + 1], form=Form.FINITE)
    return out


def _unchanged(found: Sequence[Token]) -> int:
    """The verb of a sentence that seems to have none ("The bridge | cost | 3 million euros"); -1 for no such word."""
    if any(t.form in (Form.FINITE, Form.PARTICIPLE) for t in found):
        return -1
    fits = (
        i
        for i in range(1, len(found) - 1)
        if found[i].norm in UNCHANGED
        and found[i - 1].pos.nominal
        and (found[i + 1].pos in _OBJECT or found[i + 1].norm in _MONEY)
    )
    return next(fits, -1)


def _rose(found: Sequence[Token]) -> int:
    """The verb of a sentence without a finite one ("The number of injured | rose | to 25"); -1 where it has one."""
    if any(t.form is Form.FINITE for t in found):
        return -1
    fits = (
        i
        for i in range(1, len(found) - 1)
        if found[i].norm == "rose" and found[i - 1].pos in _BEFORE_ROSE and found[i + 1].pos in _BEHIND_ROSE
    )
    return next(fits, -1)


def _attributive(found: Sequence[Token], i: int) -> bool:
    """A participle between a preposition and its noun ("of pledged delegates")."""
    after = found[i + 1] if i + 1 < len(found) else None
    participle = found[i].pos is Pos.VERB and found[i].form is Form.PARTICIPLE
    return participle and found[i - 1].norm == "of" and after is not None and after.pos is Pos.NOUN


def _ended(found: Sequence[Token], i: int) -> bool:
    """A form in -s after "no longer", with no other verb before it ("the port no longer handles containers")."""
    longer = i > 2 and found[i - 1].norm == "longer" and found[i - 2].norm == "no"
    return longer and found[i].pos is Pos.NOUN and found[i].norm.endswith("s") and not found[i - 3].pos.verbal


def _going_on(found: Sequence[Token], i: int) -> bool:
    """What looks like a preposition behind a form of "be" ("is | considering | closing the bridge")."""
    before = next((t for t in reversed(found[max(0, i - 2) : i]) if t.pos not in (Pos.ADV, Pos.NEG)), None)
    be = before is not None and before.pos is Pos.AUX and before.lemma == "be"
    return found[i].norm in _GOING_ON and be and i + 1 < len(found) and found[i + 1].pos is not Pos.PUNCT


def _of_relative(found: Sequence[Token], i: int) -> bool:
    """A noun in -s right behind ", which", where no other word can be the verb ("the firm, which | reports | today")."""
    opens = i > 1 and found[i].pos is Pos.NOUN and found[i - 1].norm in ("which", "who") and found[i - 2].text == ","
    end = next((j for j in range(i, len(found)) if found[j].pos is Pos.PUNCT), len(found))
    return opens and found[i].norm.endswith("s") and not any(t.form is Form.FINITE for t in found[i:end])


def _after_relative(found: Sequence[Token], i: int) -> bool:
    """A noun before a name or an article, where only the clause before its comma has a verb ("Rovers, who won, | host | X")."""
    if found[i].pos is not Pos.NOUN or found[i - 1].text != "," or i + 2 >= len(found) or found[i].text[:1].isupper():
        return False
    first = next((j for j in range(1, i) if found[j].norm in ("which", "who") and found[j - 1].text == ","), -1)
    outside = (*found[: max(first, 0)], *found[i:])
    return first > 0 and found[i + 1].pos in (Pos.NAME, Pos.DET) and not any(t.form is Form.FINITE for t in outside)


def _measure_told(found: Sequence[Token], i: int) -> bool:
    """A past form behind what something is measured against ("double the figure | reported | a week ago")."""
    if found[i].pos is not Pos.VERB or not found[i].past or found[i].form is not Form.FINITE or i < 3:
        return False
    article = found[i - 2].pos is Pos.DET and (found[i - 1].pos in (Pos.NOUN, Pos.NUM))
    others = any(t.form is Form.FINITE and t is not found[i] for t in found)
    return article and others and found[i - 3].norm in ("double", "twice", "half", "triple", "than", "from", "above", "below")


def _adding(found: Sequence[Token], i: int) -> bool:
    """A form in -ing between a comma, or a quotation that ends with one, and what is added."""
    token = found[i]
    if token.pos is not Pos.NOUN or not token.norm.endswith("ing") or i < 2 or i + 1 >= len(found):
        return False
    comma = found[i - 1].text == "," or (found[i - 2].text == "," and found[i - 1].pos is Pos.PUNCT)
    return comma and (found[i + 1].text == ":" or found[i + 1].pos is Pos.SUB)


def _joined_past(found: Sequence[Token], i: int) -> bool:
    token = found[i]
    if token.pos is not Pos.VERB or token.form is not Form.PARTICIPLE or i < 2 or found[i - 1].pos is not Pos.CONJ:
        return False
    before = next((t for t in reversed(found[: i - 1]) if t.pos.verbal), None)
    noun = found[i - 2].pos is not Pos.VERB
    return noun and before is not None and before.pos is Pos.VERB and before.form is Form.FINITE and before.past


def _with_object(found: Sequence[Token], i: int) -> bool:
    """Nothing but a noun phrase before the participle, and the beginning of an object right behind it."""
    token, after = found[i], found[i + 1 : i + 6]
    if (
        token.pos is not Pos.VERB
        or token.form is not Form.PARTICIPLE
        or token.norm in TWO_OBJECTS
        or not i
        or len(after) < _SHORT
    ):
        return False
    first = max((n + 1 for n in range(i) if found[n].pos in _OUTSIDE or found[n].form is Form.FINITE), default=0)
    subject = found[first:i]
    if not subject or not subject[-1].pos.nominal or any(t.pos not in _IN_PHRASE for t in subject):
        return False
    about = after[0].norm in ROUGHLY and after[1].pos is Pos.NUM
    many = after[0].norm in HOW_MANY and after[1].pos is not Pos.ADV  # "cars built no later than 2010"
    opens = about or many or after[0].norm in ARTICLES or after[0].pos is Pos.NUM
    return opens and not any(t.norm in SPELLS for t in after)


def _misread(found: Sequence[Token], i: int) -> bool:
    token = found[i]
    if token.pos is not Pos.VERB or token.form not in _PLAIN or not i:
        return False
    owner = token.norm.endswith("s") and i + 1 < len(found) and found[i + 1].norm == "'"
    misread = owner or found[i - 1].text in ("<", "</") or _after_article(found, i) or _in_list(found, i)
    return misread or _what_was_said(found, i)


def _what_was_said(found: Sequence[Token], i: int) -> bool:
    """A form in -s between a verb and what is told ("denied | reports | that the port was closed")."""
    after = found[i + 1] if i + 1 < len(found) else None
    told = after is not None and (after.pos is Pos.SUB or after.norm in ("that", "of", "about", "by", "from"))
    return (
        told
        and found[i].norm.endswith("s")
        and found[i - 1].pos is Pos.VERB
        and found[i - 1].form in (Form.FINITE, Form.PARTICIPLE)
    )


def _after_article(found: Sequence[Token], i: int) -> bool:
    """Right after an article, a possessive or a genitive ("the mayor's tweets")."""
    owned = found[i - 1].norm in ("'s", "’s") and i > 1 and found[i - 2].pos.nominal
    return owned or (found[i - 1].pos is Pos.DET and found[i - 1].norm in ARTICLES)


def _in_list(found: Sequence[Token], i: int) -> bool:
    """After "and" and a plural noun, before a comma, with no verb before that it could be joined to."""
    joined = i > 1 and found[i - 1].pos is Pos.CONJ and found[i - 2].pos is Pos.NOUN and found[i - 2].norm.endswith("s")
    comma = i + 1 < len(found) and found[i + 1].text == ","
    return joined and comma and found[i].norm.endswith("s") and not any(t.pos.verbal for t in found[:i])


def _noun(token: Token) -> Token:
    return evolve(token, pos=Pos.NOUN, form=Form.NONE, past=False)
