"""Whether the object of a verb of saying is what is said: "denied the allegations", "kündigte Gespräche an"."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.extraction.barecomplements import CURRENCIES
from claimcheck.extraction.cues import SHORTEST
from claimcheck.extraction.quotations import CLOSERS
from claimcheck.extraction.syntax import Clause, Phrase, Pos, Token
from claimcheck.extraction.victims import is_person
from claimcheck.extraction.view import View
from claimcheck.records.source import Stance


def deems(tokens: Sequence[Token], clause: Clause, judged: frozenset[str]) -> bool:
    """ "hält den Plan für falsch": a thing is judged by an adjective at the end; "hält den Rekord für Siege" says nothing."""
    at = next((i for i in clause.tokens if tokens[i].norm in judged), -1)
    behind = [tokens[i] for i in clause.tokens if i > at >= 0]
    return bool(behind) and behind[-1].pos is Pos.ADJ and not any(t.pos.nominal for t in behind)


def takes_nominal(view: View, verb: str, clause: Clause) -> bool:
    """ "denied the allegations", "kündigte Gespräche an": verbs whose object is the content; any of them before a quotation."""
    own = set(clause.tokens)
    after = [p for p in view.found if p.head in own and p.first > clause.head]
    after = after[: next((n for n, p in enumerate(after) if view.on_occasion(p)), len(after))]
    bare = [p for p in view.found if p.head in own and p.prep < 0]
    meaning = view.table.verbs[verb]
    objects = [p for p in bare if p.head != clause.head and p.first > clause.tokens[0]]
    of_words = bool(objects) and view.shown.oblique and _words(view, objects[-1])
    if verb in view.table.never_nominal or of_words:
        return _quotes(view, clause) or (not of_words and _measured(view, clause))
    if (meaning.stance is Stance.DEMANDS or meaning.effect == "U") and any(
        _money(view, p) for p in (objects if view.shown.oblique else after[:1])
    ):
        return _quotes(view, clause)
    if meaning.stance in (Stance.REJECTS, Stance.DENIES) and any(_human(view, p) for p in objects[-1:] or after[:1]):
        return _quotes(view, clause)
    plain = meaning.stance in (Stance.SAYS, Stance.REPORTS, Stance.WRITES) and meaning.effect in ("", "CT+")
    if plain and verb not in view.table.nominal:
        return _quotes(view, clause)
    return bool(after) or len(bare) > 1


def _measured(view: View, clause: Clause) -> bool:
    """ "put the toll at 40": a number said of something."""
    tokens = view.sentence.tokens
    at = next((i for i in clause.tokens if i > clause.head + 1 and tokens[i].norm in view.table.measured), -1)
    return at > 0 and tokens[at - 1].pos.nominal and any(tokens[i].pos is Pos.NUM for i in clause.tokens if at < i <= at + 4)


def _money(view: View, phrase: Phrase) -> bool:
    """A sum of money: who demands it does something ("asked for $4 million")."""
    tokens = view.sentence.tokens[max(0, phrase.first - 1) : phrase.last]
    return any(t.pos is Pos.NUM for t in tokens) and any(
        t.text in CURRENCIES or t.lemma.casefold() in view.table.money for t in tokens
    )


def _human(view: View, phrase: Phrase) -> bool:
    """Somebody: who rejects people does something to them ("dismissed the minister")."""
    return is_person((view.sentence.tokens[phrase.head],), 0, view.pack)


def answers_words(view: View, clause: Clause, speaker: tuple[int, int] | None) -> bool:
    """Whether the clause has something said as its object, in front or behind ("Rücktrittsforderungen wies er zurück")."""
    own, who = set(clause.tokens), range(*(speaker or (0, 0)))
    return any(_told(view, p) for p in view.found if p.head in own and p.prep < 0 and p.head not in who)


def _told(view: View, phrase: Phrase) -> bool:
    """Whether a phrase names something said that is so or not: no demand, proposal or law, which one accepts or refuses."""
    head, table = view.sentence.tokens[phrase.head], view.table
    if head.lemma in table.saying_nouns | table.report_nouns:
        return True
    cue = table.content_nouns.get(head.lemma) or next(
        (c for noun, c in table.content_nouns.items() if len(noun) >= SHORTEST and head.lemma.endswith(noun.casefold())), None
    )
    return cue is not None and cue.effect != "U"


def _words(view: View, phrase: Phrase) -> bool:
    """Whether an object is itself something said ("bestätigte die Angaben"): what it says stands elsewhere."""
    head = view.sentence.tokens[phrase.head]
    known = head.lemma in view.table.content_nouns or view.table.views(head)
    return known or (bool(view.shown.oblique) and head.lemma.casefold().endswith(view.table.said_ends))


def _quotes(view: View, clause: Clause) -> bool:
    return any(view.sentence.tokens[i].text in CLOSERS for i in range(clause.tokens[0], clause.tokens[-1]))
