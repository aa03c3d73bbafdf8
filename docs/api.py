"""The public names of the package, as the reference page shows them."""

from __future__ import annotations

import importlib
import inspect
import re
from collections.abc import Iterator
from enum import Enum
from types import ModuleType
from typing import Any

import attrs

MODULES = ("claimcheck", "claimcheck.rules", "claimcheck.testing", "claimcheck.testing.conformance", "claimcheck.strategies")
_ADDRESS = re.compile(r" at 0x[0-9a-f]+")
_MEMBER = re.compile(r"<([A-Z]\w*\.\w+): [^<>]*>")
"""A member of an enumeration as `repr` shows it."""


def described() -> Iterator[str]:
    """The page: each module with its names in the order of the alphabet."""
    yield "Every public name. Records do not change once made; `attrs.evolve` makes another."
    for module in MODULES:
        held = importlib.import_module(module)
        yield f"\n## {module}\n\n{_text(held)}"
        for name in sorted(_names(held), key=lambda n: (n.casefold(), n)):
            yield from _entry(name, getattr(held, name), module)


def _names(module: ModuleType) -> tuple[str, ...]:
    """`__all__`, else the functions and classes that the module itself defines."""
    if listed := getattr(module, "__all__", None):
        return tuple(n for n in listed if not n.startswith("_"))
    return tuple(n for n, v in vars(module).items() if not n.startswith("_") and getattr(v, "__module__", "") == module.__name__)


def _entry(name: str, value: object, module: str) -> Iterator[str]:
    yield f"\n### {module}.{name}\n"
    if isinstance(value, type):
        yield from _class(name, value)
    elif callable(value):
        yield f"```text\n{name}{_signature(value)}\n```\n\n{_text(value)}"
    else:
        held = sorted(value) if isinstance(value, set | frozenset) else value
        yield f"```text\n{name} = {_ADDRESS.sub('', repr(held))}\n```"


def _class(name: str, cls: type) -> Iterator[str]:
    if issubclass(cls, Enum):
        values = "\n".join(f"| `{m.name}` | `{m.value!r}` |" for m in cls)
        yield f"{_text(cls)}\n\n| member | value |\n| --- | --- |\n{values}"
        return
    fields = attrs.fields(cls) if attrs.has(cls) else ()
    if not fields:
        yield f"```text\n{name}{_signature(cls)}\n```\n"
    yield _text(cls)
    if fields:
        yield "\n| field | type | if left out |\n| --- | --- | --- |"
        yield from (f"| `{f.alias}` | `{_cell(_type(f.type))}` | {_default(f)} |" for f in fields if f.init)
    yield from _members(cls)


def _members(cls: type) -> Iterator[str]:
    """Properties and methods that the class itself defines, in its order."""
    for name, held in vars(cls).items():
        member = held.__func__ if isinstance(held, classmethod | staticmethod) else held
        if name.startswith("_") or not (inspect.isfunction(member) or isinstance(member, property)):
            continue
        shown = f": {_returned(member)}" if isinstance(member, property) else _signature(getattr(cls, name))
        yield f"\n`.{name}{shown}`\n\n{_text(member)}"


def _returned(member: property) -> str:
    return _type(inspect.signature(member.fget).return_annotation) if member.fget else ""


def _signature(value: Any) -> str:
    """With types as they are written; what a default holds but nobody can write is left out."""
    if isinstance(value, type) and issubclass(value, AssertionError):
        return "(message)"  # a builtin tells no signature
    made = inspect.signature(value)
    plain = [p.replace(annotation=_Said(p.annotation)) if p.annotation is not p.empty else p for p in made.parameters.values()]
    returned = made.return_annotation
    back = _Said(returned) if returned is not made.empty else returned
    return _MEMBER.sub(r"\1", _ADDRESS.sub("", str(made.replace(parameters=plain, return_annotation=back))))


class _Said:
    """An annotation that is shown as text without quotes."""

    def __init__(self, annotation: object) -> None:
        self.text = _type(annotation)

    def __repr__(self) -> str:
        return self.text


def _type(annotation: object) -> str:
    said = annotation if isinstance(annotation, str) else inspect.formatannotation(annotation)
    return re.sub(r"\b(?:[a-z_]+\.)+(?=[A-Z])", "", said)


def _default(field: attrs.Attribute[Any]) -> str:
    if field.default is attrs.NOTHING:
        return "must be given"
    if isinstance(field.default, attrs.Factory):  # type: ignore[arg-type]  # a function to mypy, a class when it runs
        return "made anew" if field.default.takes_self else f"`{_cell(repr(field.default.factory()))}`"
    return f"`{_cell(repr(field.default))}`"


def _cell(text: str) -> str:
    plain = _MEMBER.sub(r"\1", _ADDRESS.sub("", text))
    return " ".join(plain.split()).replace("|", "\\|")


def _text(value: object) -> str:
    """The docstring: its first sentence, then the rest."""
    return inspect.cleandoc(getattr(value, "__doc__", None) or "").replace("<", "&lt;")
