"""What text may look like in each format: nothing invisible, nothing that a format would take for markup."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

_INVISIBLE = (
    *range(0x09), 0x0B, 0x0C, *range(0x0E, 0x20), *range(0x7F, 0xA0),  # C0 and C1 controls but tab, LF, CR
    0x061C, 0x200B, 0x200E, 0x200F, 0x2028, 0x2029, *range(0x202A, 0x202F), *range(0x2060, 0x2070), 0xFEFF,
    *range(0xFFF9, 0xFFFC), *range(0xD800, 0xE000), *range(0xE0000, 0xE0080),
)  # fmt: skip
_SHOWN = {code: f"⟨U+{code:04X}⟩" for code in _INVISIBLE}
_MARKDOWN = re.compile(r"[\\`*_\[\]<>|~$#]")
_LINE_START = re.compile(r"(?=[-+=])|(?<=\d)(?=[.)])")
_FORMULA = tuple("=+-@\t\r\n\0＝＋－＠")
SCHEMES = ("http", "https", "mailto")


def visible(text: str) -> str:
    """`text` with control, bidi and zero-width characters written as their code point."""
    return text.translate(_SHOWN)


def is_invisible(char: str) -> bool:
    """Whether a character is one that `visible` writes as its code point."""
    return ord(char) in _SHOWN


def safe_url(url: str | None) -> str | None:
    """`url` if a reader may follow it (http, https, mailto; no control characters or spaces), else None."""
    if not url or any(not c.isprintable() or c.isspace() for c in url):
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme in SCHEMES and (parts.netloc or parts.scheme == "mailto") else None


def markdown(text: str) -> str:
    """`text` as one line of Markdown that shows exactly these words, also inside a table cell."""
    line = " ".join(visible(text).split()).replace("&", "&amp;")
    escaped = _MARKDOWN.sub(lambda m: "\\" + m[0], line)
    head, rest = escaped[:12], escaped[12:]
    return _LINE_START.sub(r"\\", head, count=1) + rest if _starts_block(line) else escaped


def _starts_block(line: str) -> bool:
    """Whether a line with these words would open a list or a heading underline."""
    return line[:1] in ("-", "+", "=") or bool(re.match(r"\d{1,9}[.)]", line))


def csv_cell(value: object) -> object:
    """`value` as a cell that no spreadsheet takes for a formula (ASVS 1.2.10); numbers stay numbers."""
    if not isinstance(value, str):
        return value
    return f"'{value}" if value.lstrip("\"' \u00a0\u3000").startswith(_FORMULA) else value


def csv_text(cell: str) -> str:
    """What stood in a cell before `csv_cell`."""
    return cell[1:] if cell.startswith("'") and csv_cell(cell[1:]) != cell[1:] else cell
