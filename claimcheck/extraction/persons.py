"""Names of persons in a sentence: runs of name words with the titles beside them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import evolve

from claimcheck.extraction.capitals import is_given
from claimcheck.extraction.grammar import grammar
from claimcheck.extraction.mentions import Mention
from claimcheck.extraction.organisations import Organisation, head_of_word
from claimcheck.extraction.syntax import Pos, Sentence, Token
from claimcheck.extraction.titles import TitlePhrase, is_kin, title_phrase
from claimcheck.extraction.titlewords import title_at, title_of, title_words
from claimcheck.lang import LanguagePack
from claimcheck.places import country_of_adjective, country_of_people
from claimcheck.records.source import SourceKind

BEFORE = 8
"""How many words before a name its title phrase may begin."""


def persons(sentence: Sentence, taken: set[int], orgs: Sequence[Organisation], pack: LanguagePack) -> Iterator[Mention]:
    """The persons among the tokens that are not `taken` by other names."""
    i = 0
    while i < len(sentence.tokens):
        last = _run(sentence, i, taken, pack)
        mention = _person(sentence, i, last, orgs, pack) if last > i else None
        if mention:
            yield mention
        i = max(last, i + 1)


def _run(sentence: Sentence, i: int, taken: set[int], pack: LanguagePack) -> int:
    """Where the run of name words that begins at `i` ends; `i` where none begins."""
    tokens, words = sentence.tokens, title_words(pack)
    if i in taken or not _namelike(tokens, i, pack) or title_at(sentence, i, pack) or words.has("honorific", tokens[i].norm):
        return i
    last = i + 1
    while last < len(tokens) and last not in taken:
        if _namelike(tokens, last, pack) and not title_at(sentence, last, pack):
            last += 1
        elif words.has("particle", tokens[last].norm) and _particles_end(tokens, last, taken, pack) > last:
            last = _particles_end(tokens, last, taken, pack)
        else:
            break
    return last + (last - i == 1 and last < len(tokens) and last not in taken and _common_surname(tokens, last, pack))


def _common_surname(tokens: tuple[Token, ...], i: int, pack: LanguagePack) -> bool:
    """Whether a capital word after one German name is its surname ("Ada Berg", "Ida Holt") and no noun ("Adas Geld").

    A verb has a capital only in a name. A noun may be a dative after the verb ("sagte Berg Reportern"): that is inflected.
    After a title only a name can follow.
    """
    token, name = tokens[i], tokens[i - 1].norm
    if pack.code != "de" or not token.text[0].isupper() or name.endswith(("s", "x", "z")) or title_at_word(token, pack):
        return False
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    closed = after is None or after.pos in (Pos.PUNCT, Pos.CONJ, Pos.ADP) or after.pos.verbal
    titled = i > 1 and title_of(tokens[i - 2].text, pack) is not None
    noun = token.pos in (Pos.NOUN, Pos.ADJ) and token.lemma.casefold() == token.norm
    return token.pos is Pos.VERB or (noun and (closed or titled))


def title_at_word(token: Token, pack: LanguagePack) -> bool:
    """Whether a word is a title by itself, or the head of an organisation."""
    return title_of(token.text, pack) is not None or head_of_word(token.lemma, pack) is not None


def _agent(tokens: tuple[Token, ...], i: int, pack: LanguagePack) -> bool:
    """Whether "von" after one word that is no given name says who did it ("wurde Aston von Kelby besiegt")."""
    listed = grammar(pack)
    if tokens[i].norm not in listed.passive_agent or is_given(tokens[i - 1]) or (i > 1 and tokens[i - 2].pos is Pos.NAME):
        return False
    return any(t.pos is Pos.AUX and {t.norm, t.lemma.casefold()} & listed.passive for t in tokens)


def _particles_end(tokens: tuple[Token, ...], i: int, taken: set[int], pack: LanguagePack) -> int:
    """After "von der" in "Ursel von der Lahe": one or two small words, then a name; `i` where it is no name."""
    words, j = title_words(pack), i
    if _agent(tokens, i, pack):
        return i
    while j < len(tokens) and j - i < 3 and words.has("particle", tokens[j].norm) and tokens[j].text[0].islower():
        j += 1
    fits = (
        i < j < len(tokens)
        and j not in taken
        and _namelike(tokens, j, pack)
        and tokens[i].norm not in ("der", "den", "das", "zur")
    )
    # "Regierung von Donald Trump" has no name before the particle; "Umerow von der Delegation" no name after it.
    return j + 1 if fits else i


def _namelike(tokens: tuple[Token, ...], i: int, pack: LanguagePack) -> bool:
    """A capital word that the tagger calls a name; in English also a noun inside a sentence beside a name."""
    token = tokens[i]
    if not token.text[0].isupper() or title_words(pack).has("not_names", token.norm) or not token.text[0].isalpha():
        return False
    if country_of_adjective(token.text, pack.code) or country_of_people(token.text, pack.code):
        return False
    if token.pos is Pos.NAME:
        return len(token.text) > 1
    beside = any(0 <= j < len(tokens) and tokens[j].pos is Pos.NAME and tokens[j].text[0].isupper() for j in (i - 1, i + 1))
    return pack.code == "en" and i > 0 and token.pos in (Pos.NOUN, Pos.OTHER) and beside


def _person(sentence: Sentence, first: int, last: int, orgs: Sequence[Organisation], pack: LanguagePack) -> Mention | None:
    """The run as a person, with the titles beside it; None where it is a thing's name."""
    tokens, words = sentence.tokens, title_words(pack)
    if words.has("not_after_name", tokens[last - 1].norm) or (
        last < len(tokens) and words.has("not_after_name", tokens[last].norm) and tokens[last].text[0].isupper()
    ):
        return None
    name = _spelled(sentence, first, last, pack)
    before = title_before(sentence, first, orgs, pack)
    after = title_after(sentence, last, orgs, pack)
    titles = tuple(t for t in (before, after) if t)
    proper = [t for t in titles if not is_kin(t)]
    honorific = first > 0 and words.has("honorific", tokens[first - 1].norm)
    return Mention(
        sentence=sentence.index, first=first, last=last, kind=SourceKind.PERSON, name=name,
        outer_first=before.first if before else first - honorific, outer_last=after.last if after else last,
        offices=tuple(t.title.id for t in proper), former=any(t.former for t in proper), titles=titles,
        affiliation=next((a for t in proper if (a := t.organisation or t.country)), None),
    )  # fmt: skip


def _spelled(sentence: Sentence, first: int, last: int, pack: LanguagePack) -> str:
    """The name as it stands; a German genitive before its noun loses its ending ("Millers Schwiegersohn")."""
    name, final = sentence.text(first, last), sentence.tokens[last - 1]
    after = sentence.tokens[last] if last < len(sentence.tokens) else None
    preposed = after is not None and after.pos in (Pos.NOUN, Pos.ADJ) and after.text[0].isupper()
    if pack.code == "de" and preposed and final.text.endswith("s") and final.lemma == final.text[:-1]:
        return name[:-1]
    return name


def title_before(sentence: Sentence, i: int, orgs: Sequence[Organisation], pack: LanguagePack) -> TitlePhrase | None:
    """The title phrase that ends right before token `i` (or before honorifics or a comma there), the longest one."""
    end, tokens = i, sentence.tokens
    while end and title_words(pack).has("honorific", tokens[end - 1].norm):
        end -= 1
    comma = end > 0 and tokens[end - 1].text == ","
    ends = (end, end - 1) if comma else (end,)
    for start in range(max(0, end - BEFORE - 4 * comma), end):
        if start and tokens[start - 1].pos in (Pos.DET, Pos.ADJ) and start - 1 >= max(0, end - BEFORE):
            continue
        phrase = title_phrase(sentence, start, orgs, pack)
        if phrase and (phrase.last == end or (comma and phrase.last in ends and phrase.definite and not is_kin(phrase))):
            return phrase
        if phrase and phrase.head == end:
            return evolve(phrase, last=end)
    return None


def title_after(sentence: Sentence, i: int, orgs: Sequence[Organisation], pack: LanguagePack) -> TitlePhrase | None:
    """The apposition after a comma at token `i`; a bare title that goes on with a name is that name's own."""
    tokens = sentence.tokens
    if i >= len(tokens) or tokens[i].text != ",":
        return None
    phrase = title_phrase(sentence, i + 1, orgs, pack)
    if phrase is None:
        return None
    following = tokens[phrase.last] if phrase.last < len(tokens) else None
    named = following is not None and following.pos is Pos.NAME and following.text[0].isupper()
    return None if named else phrase
