"""Imports point down only, read from the imports themselves, also those inside functions."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1] / "claimcheck"
STAGES = ("reading", "extraction", "sources", "comparison", "rules", "issues")
LAYERS = (
    ("_version", "errors", "messages", "options"),
    ("records",),
    ("lang", "places", "scales"),
    STAGES,
    ("engines",),
    ("presentation",),
    ("pipeline",),
    ("case",),
    ("testing",),
    ("strategies", "pytest_plugin", "terminal"),
    ("terminal_case",),
    ("cli", "cli_case"),
    ("__main__", ""),
)
"""From the bottom up; the package itself ("") holds the public names and stands on top."""
APART = frozenset(STAGES)
"""Units that never import each other, though they stand in one layer."""
RANK = {unit: rank for rank, layer in enumerate(LAYERS) for unit in layer}

Edge = tuple[str, str, int]


def unit(module: str) -> str:
    """`records` of `claimcheck.records.claim`, "" of `claimcheck` itself."""
    parts = module.split(".")
    return parts[1] if len(parts) > 1 else ""


def imported(tree: ast.AST, module: str, package: bool) -> Iterator[tuple[str, int]]:
    """Every module of ours that a module imports, with the line."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((a.name, node.lineno) for a in node.names if a.name.split(".")[0] == "claimcheck")
        elif isinstance(node, ast.ImportFrom):
            base = absolute(node, module, package)
            if base == "claimcheck":
                yield from ((f"claimcheck.{a.name}" if a.name in RANK else base, node.lineno) for a in node.names)
            elif base.startswith("claimcheck."):
                yield (base, node.lineno)


def absolute(node: ast.ImportFrom, module: str, package: bool) -> str:
    """The module that a `from` import names, relative ones resolved."""
    if not node.level:
        return node.module or ""
    parts = module.split(".")
    kept = parts[: len(parts) - node.level + package]
    return ".".join([*kept, *([node.module] if node.module else [])])


def edges(root: Path) -> Iterator[tuple[str, Edge]]:
    """For every import between units: the file, and (from, to, line)."""
    for path in sorted(root.rglob("*.py")):
        parts = ("claimcheck", *path.relative_to(root).with_suffix("").parts)
        package = parts[-1] == "__init__"
        module = ".".join(parts[:-1] if package else parts)
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for target, line in imported(tree, module, package):
            if unit(target) != unit(module):
                yield (str(path.relative_to(root)), (unit(module), unit(target), line))


def wrong(root: Path) -> list[str]:
    """Every import that does not point down, and every import from one stage to another."""
    out = []
    for file, (source, target, line) in edges(root):
        sideways = source in APART and target in APART
        if sideways or RANK[target] > RANK[source]:
            out.append(f"{file}:{line}: {source or 'claimcheck'} imports {target or 'claimcheck'}")
    return out


def test_every_module_and_folder_has_its_layer() -> None:
    found = {p.stem if p.is_file() else p.name for p in ROOT.iterdir() if p.suffix == ".py" or (p / "__init__.py").is_file()}
    assert found - {"__init__"} <= set(RANK)


def test_imports_point_down_and_no_stage_imports_another() -> None:
    assert wrong(ROOT) == []


def test_units_of_one_layer_do_not_import_each_other_in_a_circle() -> None:
    graph = {(a, b) for _, (a, b, _) in edges(ROOT) if RANK[a] == RANK[b]}
    reach = set(graph)
    while new := {(a, d) for a, b in reach for c, d in graph if b == c} - reach:
        reach |= new
    assert [a for a, b in reach if a == b] == []


WRONG = {
    "stage to stage": ("rules/x.py", "from claimcheck.extraction.tag import tokens"),
    "up": ("records/x.py", "from claimcheck.lang import pack"),
    "inside a function": ("sources/x.py", "def f():\n    from claimcheck.issues import build"),
    "by name from the package": ("lang/x.py", "from claimcheck import pipeline"),
    "the public names": ("comparison/x.py", "from claimcheck import Claim"),
    "plain import": ("engines/x.py", "import claimcheck.presentation.save"),
    "relative": ("issues/x.py", "from ..sources import registry"),
    "relative in a package": ("issues/__init__.py", "from ..sources import registry"),
    "only for types": ("records/x.py", "if TYPE_CHECKING:\n    from claimcheck.pipeline import check"),
    "to the top": ("pipeline.py", "from claimcheck.cli import main"),
}
RIGHT = {
    "down": ("rules/x.py", "from claimcheck.records.claim import Claim"),
    "to itself": ("rules/x.py", "from claimcheck.rules.matrix import cell"),
    "relative to itself": ("rules/x.py", "from .matrix import cell"),
    "others": ("records/x.py", "import claimchecker\nfrom attrs import frozen"),
    "engines to rules": ("engines/x.py", "from claimcheck.rules import decide"),
}


@pytest.mark.parametrize(("file", "code", "caught"), [(*w, True) for w in WRONG.values()] + [(*r, False) for r in RIGHT.values()],
                         ids=[*WRONG, *RIGHT])  # fmt: skip
def test_a_wrong_import_is_caught_and_a_right_one_is_not(tmp_path: Path, file: str, code: str, caught: bool) -> None:
    path = tmp_path / file
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(code, encoding="utf-8")
    assert bool(wrong(tmp_path)) is caught
