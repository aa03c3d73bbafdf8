"""The report as one HTML page that needs nothing else: no file, no network, and a script only to filter what is there."""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from hashlib import sha256
from importlib import resources

from markupsafe import Markup

from claimcheck.presentation.conflict_report import ConflictReport
from claimcheck.presentation.export.templates import html_templates
from claimcheck.presentation.say import Say
from claimcheck.presentation.view import build

STYLES = ("page", "card", "table", "timeline", "text", "filter", "review", "narrow", "print")
"""The parts of the style sheet in order: the later ones overrule."""


def render(result: ConflictReport, *, lang: str = "en") -> bytes:
    """The page."""
    page = html_templates().get_template("html/page.html.j2")
    css, script = own(*(f"css/{name}.css" for name in STYLES)), own("filter.js", "review.js")
    return page.render(view=build(result, lang), say=Say(lang), css=css, script=script, policy=policy(css, script)).encode()


def policy(css: str, script: str) -> str:
    """A content security policy under which nothing but this style sheet and this script has any effect."""
    return f"default-src 'none'; style-src '{_hash(css)}'; script-src '{_hash(script)}'; base-uri 'none'; form-action 'none'"


def fragment(result: ConflictReport, *, lang: str = "en") -> str:
    """Head and bottom line for a notebook cell."""
    template = html_templates().get_template("html/fragment.html.j2")
    return template.render(view=build(result, lang), say=Say(lang), css=own("css/fragment.css"))


@cache
def own(*names: str) -> Markup:
    """Files of ours as they stand. Style and script elements hold raw text: they are the one thing not escaped."""
    folder = resources.files("claimcheck.presentation") / "templates" / "html"
    return Markup("\n".join(folder.joinpath(*name.split("/")).read_text(encoding="utf-8") for name in names))


def _hash(text: str) -> str:
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"
