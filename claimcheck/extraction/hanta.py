"""The base tagger: HanTa with the models it ships, or a pack's own endings where it names no model."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from importlib import metadata, resources
from pathlib import Path
from typing import Any

from attrs import frozen

from claimcheck.errors import FormatError, PathError
from claimcheck.extraction.endings import EndingTagger
from claimcheck.extraction.forms import remembering
from claimcheck.extraction.taggers import Tagger
from claimcheck.lang import LanguagePack


@frozen
class HantaTagger:
    """The Hanover Tagger with one of its own installed models."""

    model: str
    engine: Any

    @property
    def name(self) -> str:
        """`HanTa 1.2.1 (morphmodel_ger.pgz)`."""
        return f"HanTa {metadata.version('HanTa')} ({self.model})"

    def tag(self, words: Sequence[str]) -> Sequence[tuple[str, str]]:
        """(lemma, tag) of each word."""
        return [(lemma, tag) for _, lemma, tag in self.engine.tag_sent(list(words), taglevel=1)]


def base(pack: LanguagePack) -> Tagger:
    """The base tagger of a language, its model checked against the hashes of the pack.

    Models are pickled: only the file inside the installed HanTa package is ever loaded, and only with a known hash. A pack
    that names no model is tagged by its own endings.
    """
    table = pack.table("tags")
    if not table["model"]:
        return EndingTagger.of(table.get("endings", {}))
    from HanTa.HanoverTagger import HanoverTagger

    path = Path(str(resources.files("HanTa"))) / table["model"]
    if not path.is_file():
        raise PathError("the tagger's model is missing", where=str(path), fix="pip install --force-reinstall HanTa")
    found = hashlib.sha256(path.read_bytes()).hexdigest()
    if found not in table["sha256"]:
        allowed = ", ".join(h[:12] for h in table["sha256"])
        raise FormatError(
            "unknown tagger model", where=path.name, got=found[:12], allowed=allowed, fix="pip install 'HanTa==1.2.1'"
        )
    return HantaTagger(table["model"], remembering(HanoverTagger)(table["model"]))
