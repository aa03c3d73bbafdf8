"""Quotations that run over several sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.extraction.syntax import Sentence, Token

CLOSERS = {"„": '“”"', "“": '”"', "»": "«", "«": "»", '"': '"”', "‚": "‘’"}
"""Opening marks of both languages with the marks that close them, bad typesetting included."""
MAX_QUOTE = 3_000
"""Characters after which an unclosed quotation is taken for a slip."""


def quotation_runs(found: Sequence[Sentence]) -> Iterator[tuple[Sentence, ...]]:
    """Sentences in order, those of one running quotation together."""
    run: list[Sentence] = []
    until, since = "", 0
    for sentence in found:
        if until and sentence.start - since > MAX_QUOTE:
            until = ""
        if run and sentence.paragraph != run[-1].paragraph and sentence.tokens[0].text not in CLOSERS:
            until = ""
        if run and not until:
            yield tuple(run)
            run = []
        again = _reopens(sentence, run, until)
        run.append(sentence)
        until, since = _after(sentence.tokens[again:], until, since)
    if run:
        yield tuple(run)


def _reopens(sentence: Sentence, run: Sequence[Sentence], until: str) -> bool:
    """A quotation that goes on in the next paragraph opens there again without having been closed."""
    return bool(until and run) and sentence.paragraph != run[-1].paragraph and sentence.tokens[0].text in CLOSERS


def unquoted(run: Sequence[Sentence]) -> tuple[frozenset[int], ...]:
    """For each sentence of a run, the indexes of its tokens outside the quotation."""
    out: list[frozenset[int]] = []
    until, since = "", 0
    for n, sentence in enumerate(run):
        free: set[int] = set()
        again = _reopens(sentence, run[:n], until)
        for i, token in enumerate(sentence.tokens[again:], again):
            if not until and token.text not in CLOSERS:
                free.add(i)
            until, since = _after((token,), until, since)
        out.append(frozenset(free))
    return tuple(out)


def _after(tokens: Sequence[Token], until: str, since: int) -> tuple[str, int]:
    """The marks that would close what is open after these tokens, and where it was opened."""
    for i, token in enumerate(tokens):
        if until and token.text in until:
            until = ""
        elif not until and token.text in CLOSERS and not _adrift(tokens, i):
            until, since = CLOSERS[token.text], token.start
    return until, since


def _adrift(tokens: Sequence[Token], i: int) -> bool:
    """A mark by itself at the end of a sentence: the slip of a typist who closes twice."""
    return 0 < i == len(tokens) - 1 and tokens[i - 1].end < tokens[i].start


def is_open(tokens: Sequence[Token], at: int) -> bool:
    """Whether a quotation of the sentence is open before token `at`."""
    return bool(_after(tokens[:at], "", 0)[0])


def closes(tokens: Sequence[Token], at: int) -> bool:
    """Whether the mark at token `at` closes a quotation: one is open that it fits, or it can open none itself.

    The same mark opens in English and closes in German; where nothing is open before it, it opens.
    """
    until = ""
    for token in tokens[:at]:
        if until and token.text in until:
            until = ""
        elif not until and token.text in CLOSERS:
            until = CLOSERS[token.text]
    text = tokens[at].text
    return text in until if until else text not in CLOSERS or _stands_close(tokens, at)


def _stands_close(tokens: Sequence[Token], at: int) -> bool:
    """A mark that touches the word before it and not the one after."""
    touches = at > 0 and tokens[at - 1].end == tokens[at].start
    return touches and at + 1 < len(tokens) and tokens[at + 1].start > tokens[at].end


def all_quoted(sentence: Sentence) -> bool:
    """Whether a sentence is a quotation from end to end."""
    tokens = sentence.tokens
    return len(tokens) > 3 and tokens[0].text in CLOSERS and any(t.text in CLOSERS[tokens[0].text] for t in tokens[-2:])
