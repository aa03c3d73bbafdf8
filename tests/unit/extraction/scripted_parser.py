"""A parser that has learnt a few sentences by heart: what stands for a spaCy model where none is installed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from attrs import frozen

from claimcheck.extraction.syntax import Sentence
from claimcheck.extraction.tag import tokens
from claimcheck.extraction.taggers import Parsed
from claimcheck.extraction.tokens import words
from claimcheck.lang import LanguagePack, pack

MODEL = "en_scripted_sm"

ENGLISH = """
The DT det 2 the | ferry NN nsubj 4 ferry | will MD aux 4 will | close VB ccomp 7 close | , , punct 7 , | she PRP nsubj 7 she
 | said VBD ROOT 7 say | . . punct 7 .
Officials NNS nsubj 2 official | said VBD ROOT 2 say | the DT det 4 the | quay NN nsubj 9 quay | , , punct 4 ,
 | which WDT nsubj 7 which | opened VBD relcl 4 open | , , punct 4 , | sank VBD ccomp 2 sink | and CC cc 9 and
 | that IN+SCONJ mark 13 that | it PRP nsubj 13 it | burned VBD conj 9 burn | . . punct 2 .
A DT det 2 a | crane NN nsubj 3 crane | fell VBD ROOT 3 fall | , , punct 3 , | injuring VBG advcl 3 injure | ten CD dobj 5 ten
 | , , punct 3 , | when WRB advmod 9 when | it PRP nsubj 10 it | broke VBD advcl 3 break | . . punct 3 .
Divers NNS nsubj 2 diver | left VBD ROOT 2 leave | and CC cc 2 and | boats NNS nsubj 5 boat | came VBD conj 2 come
 | to TO aux 7 to | save VB advcl 5 save | them PRP dobj 7 they | . . punct 2 .
As IN+SCONJ mark 3 as | police NNS nsubj 3 police | said VBD advcl 6 say | , , punct 6 ,
 | it PRP nsubj 6 it | sank VBD ROOT 6 sink
 | : : punct 6 : | it PRP nsubj 9 it | burned VBD parataxis 6 burn | . . punct 6 .
The DT det 2 the | quay NN ROOT 2 quay | . . punct 2 . | It PRP nsubj 5 it | sank VBD ROOT 5 sink | . . punct 5 .
It PRP nsubj 2 it | sank VBD ROOT 2 sink | , , punct 2 , | they PRP nsubj 5 they | said VBD parataxis 2 say | . . punct 2 .
"""
"""A word, its tag (and the coarse tag after a plus), its relation, the number of the word that it hangs on, its lemma."""

GERMAN = """
Der ART nk 2 der | Hafen NN sb 3 Hafen | sei VAFIN rs 5 sein | , $, punct 5 , | sagte VVFIN ROOT 5 sagen | sie PPER sb 5 sie
 | . $. punct 5 .
Sie PPER sb 2 sie | hofft VVFIN ROOT 2 hoffen | , $, punct 2 , | dass KOUS cp 7 dass | er PPER sb 7 er | bald ADV mo 7 bald
 | kommt VVFIN oc 2 kommen | , $, punct 7 , | um KOUI cp 11 um | zu PTKZU pm 11 zu | helfen VVINF mo 7 helfen | . $. punct 2 .
Er PPER sb 2 er | hat VAFIN ROOT 2 haben | versprochen VVPP oc 2 versprechen | , $, punct 2 , | zu PTKZU pm 6 zu
 | kommen VVINF oc 3 kommen | . $. punct 2 .
"""


@frozen
class Scripted:
    """Knows each sentence of a script word for word, and of any other that every word is a noun and the first one its head."""

    known: Mapping[tuple[str, ...], Parsed]
    name: str = "scripted"

    @classmethod
    def of(cls, script: str) -> Scripted:
        lines = script.strip().replace("\n |", " |").splitlines()
        rows = [[word.split() for word in line.split(" | ")] for line in lines]
        return cls({tuple(r[0] for r in row): _parsed(row) for row in rows})

    def tag(self, words: Sequence[str]) -> Sequence[tuple[str, str]]:
        found = self.parse(tuple(words))
        return list(zip(found.lemmas, found.tags, strict=True))

    def parse(self, words: tuple[str, ...]) -> Parsed:
        every = len(words)
        lost = Parsed(lemmas=words, tags=("NN",) * every, heads=(0,) * every, deps=("ROOT", *["dep"] * (every - 1)))
        return self.known.get(words, lost)


def _parsed(row: Sequence[Sequence[str]]) -> Parsed:
    return Parsed(
        lemmas=tuple(r[4] for r in row),
        tags=tuple(r[1].replace("+", " ") for r in row),
        heads=tuple(int(r[3]) - 1 for r in row),
        deps=tuple(r[2] for r in row),
    )


def scripted_pack(code: str) -> LanguagePack:
    """The pack of a language with a model chosen that need not be there."""
    base = pack(code)
    return LanguagePack(base.code, base.folder, MODEL)


def sentence(text: str, pack: LanguagePack, by: Scripted) -> Sentence:
    """A text as one sentence, tagged by the script."""
    return Sentence(0, 0, len(text), tokens(words(text, 0, len(text), pack), pack, by))
