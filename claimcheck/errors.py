"""What can go wrong, each error under the builtin that a caller would catch.

A message says what failed, where, what was got (at most 80 characters, control characters escaped), what is
allowed and how to fix it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

GOT_LIMIT = 80


def shown(value: object) -> str:
    """`value` as it may stand in a message: at most 80 characters, nothing invisible left raw."""
    try:
        text = value if isinstance(value, str) else repr(value)
    except ValueError:  # an integer of more digits than Python writes out
        text = f"<{type(value).__name__}>"
    clipped = text[:GOT_LIMIT]
    escaped = "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in clipped)
    return escaped if len(text) == len(clipped) and len(escaped) <= GOT_LIMIT else escaped[: GOT_LIMIT - 3] + "..."


def at(where: str, path: str) -> str:
    """The place `path` inside `where` (`a.json, claims[3].polarity`), either of which may be empty."""
    return ", ".join(p for p in (where, path) if p)


class ClaimcheckError(Exception):
    """The parent of every error that claimcheck raises on purpose.

    `what` failed, `where` (file, record, field, offset), what was `got`, what is `allowed`, how to `fix` it.
    """

    def __init__(self, what: str, *, where: str = "", got: object = None, allowed: str = "", fix: str = "") -> None:
        self.what, self.where, self.got, self.allowed, self.fix = what, where, got, allowed, fix
        super().__init__(self._sentence())

    def _sentence(self) -> str:
        parts = [
            f"{self.where}: {self.what}" if self.where else self.what,
            f"got {shown(self.got)}" if self.got not in (None, "") else "",
            f"allowed: {self.allowed}" if self.allowed else "",
            f"to fix: {self.fix}" if self.fix else "",
        ]
        return "; ".join(p for p in parts if p)


class InputError(ClaimcheckError, ValueError):
    """Something handed in cannot be used as it is."""


class EncodingError(InputError):
    """Bytes are not text in the encoding asked for."""


class TextError(InputError):
    """A report's text is empty or holds characters that cannot be kept."""


class SpanError(InputError):
    """A span does not point at the words it quotes."""


class MetadataError(InputError):
    """A report's metadata are missing, contradictory or of the wrong kind."""


class DateError(InputError):
    """A date does not exist, is ambiguous, or ends before it starts."""


class NumberError(InputError):
    """A number is negative, not finite, ambiguous, or no number."""


class AttributionError(InputError):
    """An attribution chain is empty, circular or not anchored in the report's own voice."""


class DuplicateIdError(InputError):
    """Two records bear one id."""


class LimitError(InputError):
    """A size, depth or count is above its limit."""


class FormatError(InputError):
    """A file or record is not of the form expected; `where` is the path to the field."""


class PathError(ClaimcheckError, OSError):
    """A path leaves its folder, or does not lead to a plain file."""


class LockedError(ClaimcheckError, OSError):
    """A case file is in use by another process."""


class NotEnoughData(ClaimcheckError, LookupError):  # noqa: N818 - the field's name for it, fixed in the domain's error family
    """Nothing was found to work on."""


class UnknownNameError(ClaimcheckError, LookupError):
    """A rule, language, scale or option was named that does not exist."""


class RuleError(ClaimcheckError, ValueError):
    """A rule is malformed, or answered what no rule may answer."""


class MissingExtraError(ClaimcheckError, ImportError):
    """An optional dependency is needed; the message names the extra that installs it."""


class InputErrors(ClaimcheckError, ExceptionGroup[ClaimcheckError]):  # noqa: N818 - fixed by the public contract
    """Many bad records at one file boundary, each with its own place."""

    def __new__(cls, what: str, errors: Sequence[ClaimcheckError]) -> InputErrors:
        """An exception group is made from its members."""
        return super().__new__(cls, what, errors)

    def __init__(self, what: str, errors: Sequence[ClaimcheckError]) -> None:
        self.title = what
        super().__init__(f"{what}: {len(errors)} bad records")

    def __reduce__(self) -> tuple[Any, ...]:
        return (type(self), (self.title, list(self.exceptions)))

    def __str__(self) -> str:
        lines = [self.what, *(f"  {n}. {e}" for n, e in enumerate(self.exceptions, 1))]
        return "\n".join(lines)

    def derive(self, excs: Sequence[Exception], /) -> InputErrors:  # type: ignore[override]  # members are ours only
        """The group of the same name with other members (`split`, `subgroup`)."""
        return InputErrors(self.title, [e for e in excs if isinstance(e, ClaimcheckError)])


def each(error: BaseException) -> Iterator[ClaimcheckError]:
    """The single errors of a group, however deep; an error that is no group is its own."""
    if isinstance(error, InputErrors):
        for inner in error.exceptions:
            yield from each(inner)
    elif isinstance(error, ClaimcheckError):
        yield error


def raise_all(what: str, errors: Sequence[ClaimcheckError]) -> None:
    """Nothing for no error, the error itself for one, `InputErrors` for several; groups among them are opened."""
    if errors:
        raise as_one(what, errors)


def as_one(what: str, errors: Sequence[ClaimcheckError]) -> ClaimcheckError:
    """The error itself where there is one, `InputErrors` for several; groups among them are opened."""
    flat = [one for error in errors for one in each(error)]
    return flat[0] if len(flat) == 1 else InputErrors(what, flat)
