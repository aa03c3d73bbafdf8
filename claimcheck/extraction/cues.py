"""The cue tables of a language in the form that matching needs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from attrs import frozen

from claimcheck.extraction.syntax import Token
from claimcheck.lang import LanguagePack
from claimcheck.records.source import Anonymity, Stance

Words = tuple[str, ...]
SHORTEST = 5
"""Letters of a noun that is recognised at the end of a compound."""


@frozen
class Cue:
    """What a cue does: the stance it gives, its effect on certainty ("" keeps the content's own), whether it is factive."""

    stance: Stance
    effect: str = ""
    factive: bool = False

    @classmethod
    def parse(cls, value: str) -> Cue:
        """From "denies CT-" or "acknowledges CT+!"."""
        stance, _, effect = value.partition(" ")
        return cls(Stance(stance), effect.rstrip("!"), effect.endswith("!"))


@frozen
class CueTable:
    """All cues of a language; phrases are tuples of casefolded words, longest first under their first word."""

    verbs: Mapping[str, Cue]
    endings: Mapping[str, tuple[str, ...]]
    required: Mapping[str, frozenset[str]]
    excluded: Mapping[str, frozenset[str]]
    graded: Mapping[str, str]
    """What words of judging say of how sure something is ("hält es für möglich, dass ...")."""
    negated: Mapping[str, str]
    after: Mapping[str, tuple[Words, ...]]
    before: frozenset[str]
    own: Mapping[str, tuple[Words, ...]]
    parenthetical: frozenset[str]
    steps: Mapping[str, tuple[Words, ...]]
    origins: frozenset[str]
    voices: frozenset[str]
    terms: Mapping[str, tuple[tuple[Words, Anonymity], ...]]
    silence: Mapping[str, tuple[tuple[Words, Stance], ...]]
    asked: frozenset[str]
    """What is not responded to where that is silence, after the preposition `asked_by`."""
    asked_by: str
    unspoken: frozenset[str]
    withheld: Mapping[str, frozenset[str]]
    """Verbs of `giving` that, negated, say of these `things` that nobody told them."""
    reflexive: frozenset[str]
    anonymous: frozenset[str]
    anonymous_suffixes: Words
    not_anonymous: frozenset[str]
    own_outlet: Mapping[str, frozenset[str]]
    """`pointing` words and `nouns` with which a report speaks of its own outlet; `endings` that case gives to its name."""
    report_nouns: frozenset[str]
    document_nouns: frozenset[str]
    unnamed_reports: frozenset[str]
    saying_nouns: frozenset[str]
    saying_compounds: Words
    agents: frozenset[str]
    impersonal: frozenset[str]
    impersonal_verbs: frozenset[str]
    impersonal_in: frozenset[str]
    impersonal_from: frozenset[str]
    further: frozenset[str]
    inside: frozenset[str]
    """Words for a text named before ("darin heißt es")."""
    outlet_nouns: frozenset[str]
    """Those of `report_nouns` that mean an outlet."""
    document_compounds: Words
    bodies: frozenset[str]
    nominal: frozenset[str]
    never_nominal: frozenset[str]
    measured: frozenset[str]
    money: frozenset[str]
    """Currencies: who demands a sum does something and says nothing."""
    bearing: frozenset[str]
    outside: frozenset[str]
    occasions: frozenset[str]
    occasion_words: frozenset[str]
    pointing_back: frozenset[str]
    pointing_adverbs: frozenset[str]
    """Words in front for what was said before ("davon geht der Verband aus")."""
    refuting: Mapping[str, frozenset[str]]
    """`verbs` of calling something so, and the `words` with which they deny it."""
    carried: Mapping[str, frozenset[str]]
    """Verbs of what others have in mind (`meant`); with `asking` and `open` words the report speaks itself.

    `shared`: endings that reported mood shares with the past.
    """
    letting: frozenset[str]
    """Verbs with which somebody has something said ("ließ mitteilen")."""
    quoting: frozenset[str]
    view: frozenset[str]
    within: frozenset[str]
    surveys: frozenset[str]
    content_nouns: Mapping[str, Cue]
    said_ends: Words
    """Nouns of saying as the ends of compounds ("Korruptionsvorwurf")."""
    possessive: frozenset[str]
    unsaid: Mapping[str, frozenset[str]]
    """`passive` and `active`: verbs whose subject does not speak; `after`: words that must come next."""
    with_be: Words
    """Endings of verbs whose perfect is made with "be": "ist davon ausgegangen" is no passive."""

    def content_noun(self, token: Token) -> Cue:
        """What a noun of saying before its complement does to it."""
        return self.content_nouns.get(token.lemma) or self.content_nouns[token.norm]

    def views(self, token: Token) -> bool:
        """Whether a noun means a saying, a view or a text."""
        names = (token.lemma, token.text, token.norm)
        listed = self.saying_nouns | self.report_nouns | self.document_nouns
        return any(n in listed for n in names) or any(token.norm.endswith(c) for c in self.saying_compounds)

    def written(self, token: Token) -> bool:
        """Whether a noun means a text or the circles in which something is said."""
        return self.views(token) or self.unnamed(token) or token.norm.endswith(self.document_compounds)

    def verb(self, lemma: str, around: Iterable[str], particles: Iterable[str] | None = None) -> str | None:
        """The cue verb made of `lemma` and one of the `particles`, else `lemma` itself if it is one; `around`: its clause."""
        near = set(around)
        apart = near if particles is None else set(particles)
        phrase = (v for v in self.endings.get(lemma, ()) if len(v.split()) > 2 and near.issuperset(v.split()[:-1]))
        if several := next(phrase, None):
            return self._complete(several, near)
        for verb in self.endings.get(lemma, ()):
            if verb[: -len(lemma)].strip() in apart or verb.removeprefix(lemma).strip() in apart:
                return self._complete(verb, near)
        return self._complete(lemma, near) if lemma in self.verbs else None

    def unnamed(self, token: Token) -> bool:
        """Whether a noun stands for an unnamed source ("Quellen", "Regierungskreisen", "officials")."""
        listed = not self.anonymous.isdisjoint((token.lemma, token.text)) or token.norm.endswith(self.anonymous_suffixes)
        return listed and token.norm not in self.not_anonymous

    def of_own_outlet(self, tokens: Sequence[Token]) -> bool:
        """Whether words speak of the outlet that prints them ("dieser Zeitung", "unserer Redaktion")."""
        own = self.own_outlet
        return len(tokens) > 1 and tokens[0].norm in own["pointing"] and tokens[-1].norm in own["nouns"]

    def _complete(self, verb: str, near: set[str]) -> str | None:
        required = self.required.get(verb)
        return verb if (not required or required & near) and near.isdisjoint(self.excluded.get(verb, ())) else None


def _by_first(phrases: Iterable[str]) -> dict[str, tuple[Words, ...]]:
    out: dict[str, list[Words]] = {}
    for phrase in sorted({p.casefold() for p in phrases}, key=lambda p: (-len(p.split()), p)):
        words = tuple(phrase.split())
        out.setdefault(words[0], []).append(words)
    return {k: tuple(v) for k, v in out.items()}


def _labelled(
    table: Mapping[str, Sequence[str]], kind: type[Anonymity] | type[Stance]
) -> dict[str, tuple[tuple[Words, object], ...]]:
    out: dict[str, list[tuple[Words, object]]] = {}
    for label, phrases in table.items():
        for phrase in phrases:
            words = tuple(phrase.casefold().split())
            out.setdefault(words[0], []).append((words, kind(label)))
    return {k: tuple(sorted(v, key=lambda x: -len(x[0]))) for k, v in out.items()}


def _endings(verbs: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """For "mitteilen" under "teilen", for "rule out" under "rule": cue verbs by the lemma that the tagger gives."""
    out: dict[str, list[str]] = {}
    for verb in verbs:
        parts = verb.split()
        keys = {parts[0], parts[-1]} if len(parts) > 1 else {verb[i:] for i in range(2, len(verb) - 3)}
        for key in keys:
            out.setdefault(key, []).append(verb)
    return {k: tuple(sorted(v, key=lambda x: (-len(x), x))) for k, v in out.items()}


@cache
def cue_table(pack: LanguagePack) -> CueTable:
    """The typed view of a pack's `cues` table."""
    t = pack.table("cues")
    prepositions, anonymous, documents = t["prepositions"], t["anonymous"], t["documents"]
    judging = t["judging"]
    verbs = {verb: Cue.parse(value) for verb, value in (t["verbs"] | judging).items() if value}
    required = {v: frozenset(w) for v, w in t["with"].items() if w}
    verbs |= {verb: Cue(Stance.SAYS) for verb in required if verb not in verbs}
    return CueTable(
        verbs=verbs,
        endings=_endings(verbs),
        required=required,
        excluded={v: frozenset(w) for v, w in t.get("without", {}).items()},
        graded={word: effect for effect, words in pack.table("clauses").get("judgements", {}).items() for word in words},
        negated=t["negated"],
        after=_by_first(prepositions["after"]),
        before=frozenset(prepositions["before"]),
        own=_by_first(prepositions["self"]),
        parenthetical=frozenset(prepositions["parenthetical"]),
        steps=_by_first(t["steps"]["words"]),
        origins=frozenset(t["steps"]["from"]),
        voices=frozenset(t["steps"].get("voices", ())),
        terms=_labelled(t["anonymity"], Anonymity),  # type: ignore[arg-type]  # labels are of the kind asked for
        silence=_labelled(t["silence"], Stance),  # type: ignore[arg-type]  # labels are of the kind asked for
        asked=frozenset(t.get("asked", {}).get("words", ())),
        asked_by=t.get("asked", {}).get("preposition", ""),
        unspoken=frozenset(t["unspoken"]["verbs"]),
        withheld={name: frozenset(t["unspoken"].get(name, ())) for name in ("giving", "things")},
        reflexive=frozenset(t["unspoken"]["reflexive"]),
        anonymous=frozenset(anonymous["many"]),
        anonymous_suffixes=tuple(anonymous["suffixes"]),
        not_anonymous=frozenset(anonymous["never"]),
        own_outlet={name: frozenset(words) for name, words in t["own_outlet"].items()},
        report_nouns=frozenset(documents["report"]),
        document_nouns=frozenset(documents["other"]),
        unnamed_reports=frozenset(documents["plural_unnamed"]),
        saying_nouns=frozenset(t["saying"]["nouns"]),
        saying_compounds=tuple(t["saying"]["compounds"]),
        agents=frozenset(t["speech"]["by"]),
        impersonal=frozenset(t["impersonal"]["subjects"]),
        impersonal_verbs=frozenset(t["impersonal"]["verbs"]),
        impersonal_in=frozenset(t["impersonal"]["in"]),
        impersonal_from=frozenset(t["impersonal"]["from"]),
        further=frozenset(t["impersonal"]["further"]),
        inside=frozenset(t["impersonal"].get("inside", ())),
        outlet_nouns=frozenset(documents.get("outlets", ())),
        document_compounds=tuple(documents["compounds"]),
        bodies=frozenset(t["impersonal"]["bodies"]),
        with_be=tuple(pack.table("tags").get("tense", {}).get("verbs_with_be", ())),
        nominal=frozenset(t["nominal"]["verbs"]) | frozenset(judging),
        never_nominal=frozenset(t["nominal"]["never"]),
        measured=frozenset(t["nominal"].get("measured", ())),
        money=frozenset(t["nominal"].get("money", ())),
        bearing=frozenset(t["nominal"]["bearing"]),
        outside=frozenset(t["nominal"]["outside"]),
        occasions=frozenset(t["nominal"].get("occasions", ())),
        occasion_words=frozenset(t["nominal"].get("occasion_words", ())),
        pointing_back=frozenset(prepositions["pointing_back"]),
        pointing_adverbs=frozenset(prepositions.get("pointing_adverbs", ())),
        refuting={name: frozenset(t.get("refuting", {}).get(name, ())) for name in ("verbs", "words")},
        carried={name: frozenset(t.get("carried", {}).get(name, ())) for name in ("meant", "asking", "open", "shared")},
        letting=frozenset(t["speech"].get("letting", ())),
        quoting=frozenset(t["speech"]["quoting"]),
        view=frozenset(prepositions["view"]),
        within=frozenset(prepositions["within"]),
        surveys=frozenset(documents["surveys"]),
        content_nouns={noun: Cue.parse(value) for noun, value in t["content_nouns"].items()},
        said_ends=tuple(noun.casefold() for noun in t["content_nouns"] if len(noun) >= SHORTEST),
        possessive=frozenset(t["speech"]["possessive"]),
        unsaid={name: frozenset(t["unsaid"][name]) for name in ("passive", "active", "after")},
    )


def phrase_at(tokens: Sequence[Token], i: int, by_first: Mapping[str, tuple[Words, ...]]) -> int:
    """Where the longest phrase that begins at token `i` ends, or `i` where none does."""
    for words in by_first.get(tokens[i].norm, ()):
        if tuple(t.norm for t in tokens[i : i + len(words)]) == words:
            return i + len(words)
    return i
