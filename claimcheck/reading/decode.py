"""Bytes to text: strictly, in the encoding asked for."""

from __future__ import annotations

import codecs

from claimcheck.errors import EncodingError, UnknownNameError

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def check_encoding(encoding: str) -> str:
    """The canonical name of a text encoding; raises `UnknownNameError` for anything else."""
    try:
        "".encode(encoding)
        return codecs.lookup(encoding).name
    except (LookupError, ValueError, TypeError):
        raise UnknownNameError("no such text encoding", got=encoding, allowed="utf-8, cp1252, utf-16 ...") from None


def decode(data: bytes, encoding: str, where: str) -> tuple[str, bool]:
    """The text, and whether a byte order mark was taken off its front; raises `EncodingError` with the byte's offset."""
    name = check_encoding(encoding)
    asked_other = next((other for mark, other in _MARKS if data.startswith(mark)), None)
    if name == "utf-8" and asked_other:
        fix = f'read it with encoding="{asked_other}"'
        raise EncodingError(
            "a byte order mark of another encoding", where=f"{where}, byte 0", got=asked_other, allowed=name, fix=fix
        )
    try:
        text = data.decode(name)
    except UnicodeError as error:
        start = error.start if isinstance(error, UnicodeDecodeError) else 0
        raise EncodingError(
            "bytes that are not text", where=f"{where}, byte {start}", got=data[start : start + 8], allowed=name,
            fix='save the file as UTF-8, or in Python name its encoding, such as encoding="cp1252"',
        ) from None  # fmt: skip
    marked = text.startswith("\ufeff")
    return text[1:] if marked else text, marked or asked_other is not None
