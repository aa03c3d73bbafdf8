"""A case file opened, or made, with the settings that it keeps."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from claimcheck._version import __version__
from claimcheck.case import log
from claimcheck.case.casefile import CaseFile, Clock
from claimcheck.case.store import Store, open_store
from claimcheck.errors import FormatError
from claimcheck.options import Options
from claimcheck.records.serial import dump, load, load_all
from claimcheck.sources.registry import Entry, Registry
from claimcheck.sources.tables import default_registry


def now() -> datetime:
    """The moment, in UTC."""
    return datetime.now(UTC)


def open_case(
    path: str | Path,
    *,
    options: Options | None = None,
    registry: Registry | None = None,
    who: str = "",
    wait: float = 0.0,
    read_only: bool = False,
    clock: Clock = now,
) -> CaseFile:
    """The case file at `path`, made where there is none.

    `options` and `registry` are kept in the file: where they are given again and differ, the change is logged and holds
    from then on. `wait`: seconds to wait for a process that has it open. `clock` tells the moment (aware), for tests.

    Raises `LockedError` where another process has it open, `PathError` where it cannot be read or made, `FormatError` where
    the file is no case file.
    """
    if wait < 0:
        raise FormatError("not a number of seconds", where="open_case.wait", got=wait, allowed="0 or more")
    store = open_store(Path(path), memory_limit=options.memory_limit if options else None, wait=wait, read_only=read_only)
    try:
        kept = _settings(store, options, registry, who, clock)
    except BaseException:
        store.close()
        raise
    return CaseFile(store, *kept, clock)


def _settings(
    store: Store, options: Options | None, registry: Registry | None, who: str, clock: Clock
) -> tuple[Options, Registry]:
    """What the file holds; what was given instead is written down, with a row in the log."""
    held = store.settings()
    given = {
        "options": log.canonical(dump(options)) if options else held.get("options") or log.canonical(dump(Options())),
        "registry": log.canonical([dump(e) for e in registry.entries]) if registry else held.get("registry") or "",
    }
    changed = {k: v for k, v in given.items() if held.get(k) != v}
    if changed:
        with store.transaction():
            told = {k: log.digest(v) for k, v in changed.items()} | {"claimcheck": __version__}
            log.append(store, who, "settings" if "options" in held else "create", told, clock())
            for key, value in changed.items():
                store.rows("INSERT OR REPLACE INTO meta VALUES (?, ?)", [key, value])
    entries = load_all(Entry, log.parsed(given["registry"], "meta, registry")) if given["registry"] else None
    known = load(Options, log.parsed(given["options"], "meta, options"))
    return known, Registry(entries) if entries is not None else default_registry()
