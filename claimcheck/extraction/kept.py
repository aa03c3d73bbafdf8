"""A folder in which the claims of reports are kept, so that a report is read once."""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from functools import cache
from importlib import metadata, resources
from importlib.resources.abc import Traversable
from pathlib import Path

from attrs import frozen

from claimcheck._version import __version__
from claimcheck.errors import ClaimcheckError, PathError
from claimcheck.records.claim import Claim
from claimcheck.records.report import Report
from claimcheck.records.serial import dump, load_all

FORMAT = 1
READ_BY = ("extraction", "lang", "places", "records")
"""The parts of the package on which the claims of a report depend."""


@frozen
class Kept:
    """The claims of reports in `folder`, a file for each report; what cannot be used is as good as not there.

    A file is named by a hash of all that its claims depend on: the report with its metadata, the version, tables and code
    of the package, and the tagger (`by`: names and versions where one was chosen). It holds JSON, is checked against the
    report when it is read, and is replaced whole.
    """

    folder: Path
    by: tuple[str, ...] = ()

    def get(self, report: Report) -> tuple[Claim, ...] | None:
        """The claims kept for a report, None where there are none that can be used."""
        try:
            node = json.loads(self._path(report).read_bytes())
            claims = load_all(Claim, node["claims"])
            return claims if node["format"] == FORMAT and all(_fits(c, report) for c in claims) else None
        except (OSError, ValueError, LookupError, TypeError, RecursionError, ClaimcheckError):
            return None

    def put(self, report: Report, claims: tuple[Claim, ...]) -> None:
        """Keep the claims of a report; raises `PathError` where the folder cannot be written."""
        path = self._path(report)
        content = json.dumps({"format": FORMAT, "report": report.id, "claims": [dump(c) for c in claims]}).encode()
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=path.parent, suffix=".part")
            with os.fdopen(handle, "wb") as file:
                file.write(content)
            os.replace(name, path)
        except OSError as error:
            raise PathError(
                "claims cannot be kept", where=str(self.folder), got=error.strerror, fix="name another folder"
            ) from None

    def _path(self, report: Report) -> Path:
        content = json.dumps([FORMAT, reader(), *self.by, dump(report)], sort_keys=True).encode()
        name = hashlib.blake2b(content, digest_size=20).hexdigest()
        return self.folder / name[:2] / f"{name[2:]}.json"


def _fits(claim: Claim, report: Report) -> bool:
    """Whether a claim is one of this report, word for word."""
    spans = (*claim.spans, *((claim.cover,) if claim.cover else ()))
    return claim.report_id == report.id and all(report.text[s.start : s.end] == s.quote for s in spans)


@cache
def reader() -> str:
    """A hash of what reads reports: versions, code and tables."""
    digest = hashlib.blake2b(f"{__version__} HanTa {metadata.version('HanTa')}".encode(), digest_size=20)
    for part in READ_BY:
        _add(digest, resources.files("claimcheck") / part)
    return digest.hexdigest()


def _add(digest: hashlib.blake2b, at: Traversable) -> None:
    for one in sorted(at.iterdir(), key=lambda t: t.name):
        if one.is_dir() and one.name != "__pycache__":
            _add(digest, one)
        elif one.is_file():
            digest.update(one.name.encode() + b"\0" + one.read_bytes())
