"""The report as one HTML page that needs nothing else: no script, no file, no network."""

from __future__ import annotations

from importlib import resources

from markupsafe import Markup

from claimcheck.presentation.conflict_report import ConflictReport
from claimcheck.presentation.export.templates import html_templates
from claimcheck.presentation.say import Say
from claimcheck.presentation.view import build


def render(result: ConflictReport, *, lang: str = "en") -> bytes:
    """The page."""
    return _template(result, "html/page.html.j2", lang).encode()


def fragment(result: ConflictReport, *, lang: str = "en") -> str:
    """Head and bottom line for a notebook cell."""
    return _template(result, "html/fragment.html.j2", lang)


def _template(result: ConflictReport, name: str, lang: str) -> str:
    css = resources.files("claimcheck.presentation") / "templates" / "html" / f"{name[5:].split('.')[0]}.css"
    # The style sheet is ours, and a style element holds raw text: it is the one thing not escaped.
    style = Markup(css.read_text(encoding="utf-8"))
    return html_templates().get_template(name).render(view=build(result, lang), say=Say(lang), css=style)
