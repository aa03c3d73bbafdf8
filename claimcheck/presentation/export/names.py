"""Identifiers for other people's formats: the same thing has the same one in every export and every run."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote
from uuid import UUID, uuid5

from claimcheck.presentation.conflict_report import ConflictReport
from claimcheck.presentation.escaping import safe_url
from claimcheck.records.claim import Claim
from claimcheck.records.finding import Finding
from claimcheck.records.report import Report
from claimcheck.records.source import Source, SourceKind

TERMS = "urn:x-claimcheck:"
"""Where words stand that the other vocabulary does not have: relations, factuality, stances."""
_SPACE = UUID("7f0f7f0a-5c53-5f0b-9b0e-2f6f0f3f9a11")
_TAG = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,6}", re.ASCII)
_SURROGATE = re.compile("[\ud800-\udfff]")


class Names:
    """IRIs for the parts of one conflict report, as `urn:uuid:` of version 5: made from content, never from chance."""

    def __init__(self, result: ConflictReport) -> None:
        self._reports = {r.id: self.report(r) for r in result.reports}
        self._outlets = {r.id: (self.outlet(r), r.outlet_name) for r in result.reports if r.outlet_name}

    def report(self, report: Report) -> str:
        """A report, by its id and text."""
        return urn("report", report.id, report.text)

    def report_of(self, claim: Claim) -> str | None:
        """The report of a claim, None where it is not among the reports."""
        return self._reports.get(claim.report_id)

    def report_id(self, id: str) -> str:
        """A report by id alone, also one that was named but not read."""
        return self._reports.get(id) or urn("report", id)

    def claim(self, claim: Claim) -> str:
        """A claim: its report, its place in it and what it says."""
        return urn("claim", self.report_id(claim.report_id), claim.id, claim.key)

    def level(self, claim: Claim, n: int) -> str:
        """What the n-th source of a claim's chain said; the report's own voice, level 0, is the claim itself."""
        return self.claim(claim) if n == 0 else urn("level", self.claim(claim), str(n))

    def finding(self, finding: Finding) -> str:
        """A finding."""
        return urn("finding", self.claim(finding.a), self.claim(finding.b))

    def source(self, source: Source, claim: Claim) -> str:
        """A source; the report's own voice is its outlet, and one without a name is the same only within its report."""
        own = source.affiliation or self.report_id(claim.report_id)
        if source.kind is SourceKind.AUTHOR and claim.report_id in self._outlets:
            return self._outlets[claim.report_id][0]
        if source.voiceless:
            return urn("voice", source.kind, own)
        within = "" if source.name else self.report_id(claim.report_id)
        return urn("source", source.kind, source.id, source.name or "", within)

    def label(self, source: Source, claim: Claim) -> str | None:
        """How a source is called; the report's own voice by its outlet, None where that is not stated."""
        if source.kind is SourceKind.AUTHOR:
            return self._outlets.get(claim.report_id, ("", source.name or source.affiliation))[1]
        return source.label

    def outlet(self, report: Report) -> str:
        """The outlet of a report, by name."""
        return urn("outlet", report.outlet_name or self.report(report))


def urn(*parts: str) -> str:
    """The identifier of what these parts name."""
    return f"urn:uuid:{uuid5(_SPACE, whole(json.dumps(parts)))}"


def whole(text: str) -> str:
    """`text` without half surrogate pairs, which no format can hold."""
    return _SURROGATE.sub("\ufffd", text)


def web_address(url: str | None) -> str | None:
    """`url` as an IRI that other tools accept, None where a reader may not follow it."""
    safe = safe_url(url)
    return quote(whole(safe), safe="%/:?#[]@!$&'()*+,;=-._~") if safe else None


def language(tag: str | None) -> str | None:
    """`tag` where it has the form of a BCP 47 tag."""
    return tag if tag and _TAG.fullmatch(tag) else None


def kept(node: Mapping[str, Any]) -> dict[str, Any]:
    """`node` without what is not known."""
    return {k: v for k, v in node.items() if v is not None and v != () and v != []}


def json_bytes(node: object) -> bytes:
    """JSON in ASCII that may stand inside a page: no `<`, nothing invisible."""
    text = json.dumps(node, indent=1, allow_nan=False)
    return (text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026") + "\n").encode()
