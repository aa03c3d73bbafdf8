"""How a record shows itself in a notebook."""

from __future__ import annotations

from importlib import import_module


def in_notebook(record: object) -> str:
    """A small piece of HTML, escaped and with its own style.

    Records know nothing of presentation; only a notebook that shows one leads up there, and only then.
    """
    shown: str = import_module("claimcheck.presentation.notebook").show(record)
    return shown
