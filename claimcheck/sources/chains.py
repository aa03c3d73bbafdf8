"""An attribution chain read for its origin: who speaks at its end, and which outlets stand on the way."""

from __future__ import annotations

from collections.abc import Collection

from attrs import evolve, frozen

from claimcheck.records._check import Words
from claimcheck.records.claim import Claim
from claimcheck.records.source import Source, SourceKind
from claimcheck.sources.canonical import body_of, canonical, is_medium
from claimcheck.sources.registry import Registry
from claimcheck.sources.words import speaks_on_record


class Voice(Words):
    """Who speaks at the end of a chain; a spokesperson without a name is the word of the body, and so is named."""

    NAMED = "named"
    UNNAMED = "unnamed"
    OWN = "own"


@frozen(kw_only=True)
class Chain:
    """`source` at the end, `voice` of what sort; `via` the outlets, agencies and documents cited on the way, outermost first.

    `medium`: the innermost outlet or agency cited, None where the report's own outlet stands for the claim; `returns`:
    the chain leads back to the report's own outlet.
    """

    source: Source
    voice: Voice
    via: tuple[str, ...] = ()
    medium: str | None = None
    returns: bool = False


def read_chain(claim: Claim, home: Collection[str], full_name: str | None, registry: Registry) -> Chain:
    """The chain of a claim whose text is that of the outlets `home`; `full_name` replaces a surname at its end."""
    levels = [level.source for level in claim.attribution.levels[1:]]
    cited = [(canonical(s, registry), is_medium(s, registry)) for s in levels]
    media = [id for id, medium in cited if medium]
    via = tuple(dict.fromkeys(
        id for (id, medium), s in zip(cited, levels, strict=True)
        if id not in home and (medium or s.kind is SourceKind.DOCUMENT)
    ))  # fmt: skip
    source = claim.attribution.origin
    if full_name and source.kind is SourceKind.PERSON:
        source = evolve(source, name=full_name)
    medium = media[-1] if media and media[-1] not in home else None
    returns = len(media) > 1 and media[-1] in home
    return Chain(source=source, voice=_voice(source, registry), via=via, medium=medium, returns=returns)


def _voice(source: Source, registry: Registry) -> Voice:
    if source.kind is SourceKind.AUTHOR or is_medium(source, registry):
        return Voice.OWN
    if source.kind.anonymous:
        on_record = speaks_on_record(source.descriptor or "") and body_of(source, registry)
        return Voice.NAMED if on_record else Voice.UNNAMED
    if source.voiceless:
        return Voice.UNNAMED
    return Voice.NAMED if source.name or body_of(source, registry) else Voice.UNNAMED
