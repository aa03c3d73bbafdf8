"""The words of a sentence as tokens: what a tagger says of them, in our own words, and what is put right afterwards."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from attrs import evolve, frozen

from claimcheck.extraction.ages import with_ages
from claimcheck.extraction.capitals import with_names
from claimcheck.extraction.homographs import lengths, nouns, past_forms, verbs
from claimcheck.extraction.quotednames import with_quoted_names
from claimcheck.extraction.syntax import Form, Mood, Pos, Token
from claimcheck.extraction.taggers import Tagger, tagger
from claimcheck.extraction.texts import LONG_WORD, pieces, plain_word
from claimcheck.extraction.tokens import Word
from claimcheck.lang import LanguagePack


@frozen
class TagView:
    """How a pack reads its tagger's tags."""

    tags: Mapping[str, tuple[Pos, Form, bool]]
    words: Mapping[str, tuple[Pos, Form, bool]]
    reported: frozenset[str]
    hypothetical: frozenset[str]
    present: frozenset[str]
    past: frozenset[str]
    lemmas: Mapping[str, str]
    marks_mood: bool
    subject_pronouns: frozenset[str]
    before_infinitive: frozenset[str]
    undone: tuple[str, ...]


_FORMS = {"fin": (Form.FINITE, False), "past": (Form.FINITE, True), "": (Form.NONE, False)}


def _reading(value: str) -> tuple[Pos, Form, bool]:
    pos, _, form = value.partition(" ")
    known = _FORMS.get(form)
    return (Pos(pos), *known) if known else (Pos(pos), Form(form), False)


def _folded(words: Iterable[str]) -> frozenset[str]:
    """As the words of a text are compared: "stößt" is "stösst"."""
    return frozenset(word.casefold() for word in words)


@cache
def tag_view(pack: LanguagePack) -> TagView:
    """The typed view of a pack's `tags` table."""
    table = pack.table("tags")
    own = pack.table("spacy") if pack.tagger else table
    mood, tense = table.get("mood", {}), table.get("tense", {})
    return TagView(
        {k: _reading(v) for k, v in own["tags"].items()},
        {k: _reading(v) for k, v in (table.get("words", {}) | own.get("words", {})).items() if v},
        _folded(mood.get("reported", ())),
        _folded(mood.get("hypothetical", ())),
        _folded(tense.get("present", ())),
        _folded(tense.get("past", ())),
        table.get("lemmas", {}) | own.get("lemmas", {}),
        bool(mood.get("reported")),
        frozenset(table.get("subject_pronouns", ())),
        frozenset(table.get("before_infinitive", ())),
        tuple(table.get("undone", ())),
    )


def tokens(found: Sequence[Word], pack: LanguagePack, by: Tagger | None = None) -> tuple[Token, ...]:
    """The words of one sentence as tokens."""
    engine, view = by or tagger(pack), tag_view(pack)
    plain = [plain_word(w.text) for w in found]
    tagged: list[tuple[str, str]] = []
    for first, part in pieces([w.text for w in found]):
        asked = plain[first : first + len(part)]
        seen = engine.tag(part)
        tagged.extend((word if len(word) > LONG_WORD else lemma, tag) for word, (lemma, tag) in zip(asked, seen, strict=True))
    read = [_token(w, p, lemma, tag, view) for w, p, (lemma, tag) in zip(found, plain, tagged, strict=True)]
    read = lengths(verbs(past_forms(nouns(read)))) if view.subject_pronouns else read
    read = [_after_pronoun(t, read[i - 1], view) if i else t for i, t in enumerate(read)]
    read = [_past_after_pronoun(_surname(read, i, view), read, i, view) for i in range(len(read))]
    read = [_plain_present(read, i, view) if t.form is Form.INFINITIVE else t for i, t in enumerate(read)]
    return with_ages(with_names(with_quoted_names(read, pack), pack), pack)


def _after_pronoun(token: Token, before: Token, view: TagView) -> Token:
    """A noun right after a subject pronoun is a verb that looks like one ("he plans")."""
    if token.pos is Pos.NOUN and before.norm in view.subject_pronouns and token.text.islower():
        return evolve(token, pos=Pos.VERB, form=Form.FINITE)
    return token


def _past_after_pronoun(token: Token, found: Sequence[Token], i: int, view: TagView) -> Token:
    """A participle whose subject pronoun stands right before it is a past form ("she almost always treated")."""
    if token.form is not Form.PARTICIPLE or token.pos is not Pos.VERB or not i:
        return token
    before = next((t for t in reversed(found[max(0, i - 3) : i]) if t.pos is not Pos.ADV), None)
    if before is None or before.norm not in view.subject_pronouns or before.norm == "it":
        return token
    return evolve(token, form=Form.FINITE, past=True)


def _surname(found: Sequence[Token], i: int, view: TagView) -> Token:
    """A capital "adjective" between a name and no noun is the rest of that name ("Anna Bright, head of ..."); a capital
    "verb" among small words is a name.
    """
    token = found[i]
    if not i or not token.text[:1].isupper() or not view.subject_pronouns:
        return token
    if token.pos is Pos.VERB and token.text[1:].islower() and _amid_small(found, i):
        return evolve(token, pos=Pos.NAME, form=Form.NONE)
    if token.pos is not Pos.ADJ:
        return token
    beside = found[i - 1].pos is Pos.NAME and (i + 1 == len(found) or not found[i + 1].pos.nominal)
    return evolve(token, pos=Pos.NAME) if beside and found[i - 1].text[:1].isupper() else token


def _amid_small(found: Sequence[Token], i: int) -> bool:
    """Between words that begin small, so that the capital is no headline's."""
    before, after = found[i - 1].text, found[i + 1].text if i + 1 < len(found) else "."
    return (before == "," or before.islower()) and (after.islower() or after in ",.")


def _plain_present(found: Sequence[Token], i: int, view: TagView) -> Token:
    """A verb that looks like an infinitive after its plural subject ("voters want") where nothing before it asks for one."""
    token = found[i]
    if not view.subject_pronouns or not token.pos.verbal:
        return token
    before = [t for t in reversed(found[max(0, i - 8) : i]) if t.pos is not Pos.ADV]
    first = before[0] if before else None
    if first is None or not (first.norm in view.subject_pronouns or first.pos is Pos.REL or _plural(first)):
        return token
    for other in before:
        if other.pos in (Pos.MODAL, Pos.TO) or other.lemma in view.before_infinitive:
            return token
        if other.pos in (Pos.PUNCT, Pos.SUB, Pos.REL) or other.form is Form.FINITE:
            break
    return evolve(token, form=Form.FINITE)


def _plural(token: Token) -> bool:
    return token.pos is Pos.NOUN and token.norm != token.lemma.casefold() and token.norm.endswith("s")


def _token(word: Word, plain: str, lemma: str, tag: str, view: TagView) -> Token:
    norm = plain.casefold()
    pos, form, past = view.words.get(norm) or view.tags.get(tag, (Pos.OTHER, Form.NONE, False))
    if not any(c.isalnum() for c in plain):
        pos, form = Pos.PUNCT, Form.NONE
    elif plain[0].isdigit():
        pos, form = Pos.NUM, Form.NONE
    elif form is Form.PARTICIPLE and norm.startswith(view.undone):
        pos, form = Pos.ADJ, Form.NONE
    mood = Mood.NONE
    if form is Form.FINITE and view.marks_mood:
        mood, past = _mood(norm, lemma, view), _past(norm, lemma, view)
    return Token(word.start, word.end, word.text, _lemma(plain, norm, lemma, view), pos, form, mood, past, norm)


def _lemma(plain: str, norm: str, lemma: str, view: TagView) -> str:
    if norm in view.lemmas:
        return view.lemmas[norm]
    return plain if len(plain) > 1 and plain.isupper() else lemma or plain


def _mood(norm: str, lemma: str, view: TagView) -> Mood:
    """Konjunktiv I in the third person is the stem and -e: the infinitive without its n ("komme", "bringe")."""
    if norm in view.reported or (norm.endswith("e") and norm + "n" == lemma.casefold()):
        return Mood.REPORTED
    return Mood.HYPOTHETICAL if norm in view.hypothetical else Mood.NONE


def _past(norm: str, lemma: str, view: TagView) -> bool:
    """A finite form is past when it is neither listed nor made from the present stem."""
    if norm in view.past or norm in view.present:
        return norm in view.past
    if norm in view.reported or norm in view.hypothetical:
        return False
    folded = lemma.casefold()
    stem = folded[:-2] if folded.endswith("en") else folded[:-1]
    return norm not in {stem + ending for ending in ("", "e", "st", "t", "en", "n", "et", "est", "ne", "nt")}
