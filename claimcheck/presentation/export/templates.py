"""The template environments: in each of them every value is escaped for its format without being asked to."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from claimcheck.presentation.escaping import markdown, visible
from claimcheck.presentation.lanes import draw


def _finalize(clean: Callable[[str], str]) -> Callable[[object], object]:
    def finalize(value: object) -> object:
        return clean(value) if isinstance(value, str) and not isinstance(value, Markup) else value

    return finalize


@cache
def html_templates() -> Environment:
    """For HTML: what is invisible becomes visible, then markup is escaped."""
    return _environment(visible)


@cache
def markdown_templates() -> Environment:
    """For Markdown: every value is one line without live markup."""
    # What has been escaped for Markdown is marked as markup, so that it is not escaped for HTML as well.
    return _environment(lambda text: Markup(markdown(text)))


def _environment(clean: Callable[[str], str]) -> Environment:
    env = Environment(
        loader=PackageLoader("claimcheck.presentation", "templates"),
        autoescape=True,
        finalize=_finalize(clean),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        # A page is made once a run: looking for what could be worked out beforehand takes longer than it saves.
        optimized=False,
    )
    env.globals["draw_timeline"] = draw
    return env
