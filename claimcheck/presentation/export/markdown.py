"""The report as Markdown (CommonMark with tables), in the order of the HTML page."""

from __future__ import annotations

import re

from claimcheck.presentation.conflict_report import ConflictReport
from claimcheck.presentation.export.templates import markdown_templates
from claimcheck.presentation.say import Say
from claimcheck.presentation.view import build

_GAPS = re.compile(r"\n{3,}")


def render(result: ConflictReport, *, lang: str = "en") -> bytes:
    """The document."""
    page = markdown_templates().get_template("md/page.md.j2").render(view=build(result, lang), say=Say(lang))
    return (_GAPS.sub("\n\n", page).strip() + "\n").encode()
