"""Attribution chains in table cells: names joined by an arrow, outermost first."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from typing import Any

from claimcheck.errors import AttributionError, FormatError, at
from claimcheck.records.claim import Claim
from claimcheck.records.source import Level, SourceKind

ARROW = " <- "
_QUOTES = ('""', "“”", "„“", "«»")
ASSUMED = "kind of source not stated: read as organisation"
ASSUMED_GROUP = "kind of source not stated: read as anonymous group"


def chain_cells(claim: Claim) -> dict[str, Any]:
    """The cells that say who said it."""
    own, *levels = claim.attribution.levels
    inner = levels[-1] if levels else own
    return {
        "outlet": own.source.name or own.source.affiliation,
        "source": _label(inner) if levels else None,
        "source_kind": str(inner.source.kind),
        "stance": str(inner.stance),
        "chain": ARROW.join(map(_label, levels)) or None,
        "chain_kinds": ARROW.join(str(v.source.kind) for v in levels) or None,
        "chain_stances": ARROW.join(str(v.stance) for v in levels) or None,
        "explicit": claim.attribution.explicit,
    }


def _label(level: Level) -> str:
    """The name or quoted descriptor, on one line and without an arrow of its own."""
    return " ".join(level.source.label.replace("<-", "<").replace("←", "<").split())


def whole_chain(claim: Claim) -> str:
    """Every label from the report's own voice inwards."""
    return ARROW.join(map(_label, claim.attribution.levels))


def chain_node(row: Mapping[str, Any], where: str) -> tuple[dict[str, Any], tuple[str, ...]]:
    """The attribution of a row as plain values, and notes on what had to be assumed."""
    names = _names(row, where)
    kinds = _beside(row, "chain_kinds", "source_kind", names, where)
    stances = _beside(row, "chain_stances", "stance", names, where)
    made = [_source(n, k, row["report_id"]) for n, k in zip(names, kinds, strict=True)]
    levels = [_own(row)] + [
        {"source": source, **({"stance": stance} if stance else {}), "explicit": row.get("explicit", True)}
        for (source, _), stance in zip(made, stances, strict=True)
    ]
    if not names and row.get("stance"):
        levels[0]["stance"] = row["stance"]
    return {"levels": levels}, tuple(dict.fromkeys(note for _, note in made if note))


def _names(row: Mapping[str, Any], where: str) -> list[str]:
    source, kind = row.get("source"), row.get("source_kind")
    names = _parts(row.get("chain"))
    if names and source and names[-1] != source:
        raise FormatError("not the last of the chain", where=at(where, "source"), got=source, allowed=names[-1])
    names = names or ([source] if source else [])
    if not names and kind == SourceKind.UNATTRIBUTED:
        return [str(SourceKind.UNATTRIBUTED)]
    if not names and kind != SourceKind.AUTHOR:
        raise AttributionError(
            "no source", where=at(where, "source"), got=kind, allowed="source or chain, or source_kind author or unattributed",
            fix="say who said it; source_kind author where the report itself asserts it",
        )  # fmt: skip
    return names


def _parts(cell: str | None) -> list[str]:
    return [p for part in (cell or "").replace("←", "<-").split("<-") if (p := part.strip())]


def _beside(row: Mapping[str, Any], several: str, inner: str, names: list[str], where: str) -> list[str | None]:
    """What stands beside each name: from the column of the whole chain, and of its innermost source."""
    found: list[str | None] = list(_parts(row.get(several))) or [None] * len(names)
    if len(found) != len(names):
        raise FormatError("as many as the chain has names", where=at(where, several), got=row[several], allowed=str(len(names)))
    if names and row.get(inner):
        if found[-1] not in (None, row[inner]):
            raise FormatError(f"not the last of {several}", where=at(where, inner), got=row[inner], allowed=str(found[-1]))
        found[-1] = row[inner]
    return found


def _own(row: Mapping[str, Any]) -> dict[str, Any]:
    outlet = row.get("outlet")
    source = {
        "id": f"{row['report_id']}#author",
        "kind": "author",
        "name": outlet,
        "affiliation": slug(outlet) if outlet else None,
    }
    return {"source": source}


def _source(name: str, kind: str | None, report_id: str) -> tuple[dict[str, Any], str]:
    """A source as plain values, and a note where its kind was assumed; unnamed ones belong to their report alone."""
    quoted = len(name) > 2 and name[0] + name[-1] in _QUOTES
    bare = name[1:-1] if quoted else name
    note = "" if kind else ASSUMED_GROUP if quoted else ASSUMED
    kind = kind or ("anonymous_group" if quoted else "organisation")
    if kind == SourceKind.UNATTRIBUTED and bare == kind:
        return {"id": f"{report_id}#unattributed", "kind": kind}, note
    if quoted or kind.startswith("anonymous"):
        return {"id": f"{report_id}#{slug(bare)}", "kind": kind, "descriptor": bare}, note
    return {"id": slug(bare), "kind": kind, "name": bare}, note


def slug(name: str) -> str:
    """An id made from a name: composed, lower case, hyphens for white space."""
    return "-".join(unicodedata.normalize("NFC", name).casefold().split())
