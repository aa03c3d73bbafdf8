"""Method and caveats: version, rules and how often each decided, thresholds, notes, and what this report does not say."""

from __future__ import annotations

from collections import Counter

import attrs
from attrs import frozen

from claimcheck._version import __version__
from claimcheck.presentation.index import Index
from claimcheck.presentation.view.card import rule_line


@frozen
class Method:
    """How the report was made."""

    version: str
    sentences: tuple[str, ...]
    notes: tuple[str, ...]
    rules: tuple[tuple[str, str, int], ...]
    options: tuple[tuple[str, str], ...]
    caveats: tuple[str, ...]


def build(index: Index) -> Method:
    """The method section."""
    say, result = index.say, index.result
    fired = Counter(f.rule for f in result.findings)
    known = tuple(id for id, _ in result.rules)
    ids = (*known, *sorted(set(fired) - set(known)))
    return Method(
        version=say("method.version", version=__version__),
        sentences=tuple(_sentences(index)),
        notes=tuple(n.text(say.lang) for n in result.notes),
        rules=tuple((id, rule_line(index, id), fired[id]) for id in ids),
        options=tuple((name, str(value)) for name, value in attrs.asdict(result.options).items()),
        caveats=tuple(say(f"caveat.{n}") for n in ("verdict", "absence", "origins", "strength", "offsets")),
    )


def _sentences(index: Index) -> list[str]:
    say = index.say
    langs = sorted({c.lang for c in index.claims if c.lang})
    named = ", ".join(say.or_word("language", lang.split("-")[0]) for lang in langs)
    inferred = sum(c.time is not None and c.time.basis in ("relative", "vague", "inferred") for c in index.claims)
    roles = sum(r.inferred for c in index.claims if c.event for r in c.event.roles.values())
    return [
        say("method.languages", languages=named or say("method.no_language")),
        say("method.inferred_times", n=inferred),
        say("method.inferred_roles", n=roles),
    ]
