"""Mutation testing by hand: small faults put into the rules, the comparators and the value types, and the tests that notice.

    python tests/benchmarks/mutants.py 150 --seed 1

Takes a sample of all possible faults (a comparison turned, `and` for `or`, `not` dropped, a number by one, a truth value, another
member of a closed list, a member of a tuple left out, a returned value dropped), runs the tests of that part in a process of
its own for each, and prints what survived. A fault that no test notices is either no fault or wants a test.
"""

from __future__ import annotations

import argparse
import ast
import random
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
PARTS = {
    "claimcheck/rules": ("rules", "testing"),
    "claimcheck/comparison": ("comparison", "rules"),
    "claimcheck/records/values.py": ("records", "comparison", "rules"),
    "claimcheck/records/comparison.py": ("records", "rules", "comparison"),
}
"""What is mutated, and the folders of unit tests that should notice, the nearest first."""
TIMEOUT = 180
"""Seconds after which a fault that makes a test run on counts as noticed."""
TURNED: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.In: ast.NotIn, ast.NotIn: ast.In,
}  # fmt: skip
CLOSED = {"Code", "Relation", "ContradictionType", "Flag", "Polarity", "Certainty", "EventClass"}


def faults(node: ast.AST) -> Iterator[ast.AST]:
    """Every fault that can be put in place of a node."""
    match node:
        case ast.Compare(left, [op], [right]):
            yield ast.Compare(left, [TURNED[type(op)]()], [right])
        case ast.BoolOp(op, values):
            yield ast.BoolOp(ast.Or() if isinstance(op, ast.And) else ast.And(), values)
        case ast.UnaryOp(ast.Not(), operand):
            yield operand
        case ast.Constant(bool() as value):
            yield ast.Constant(not value)
        case ast.Constant(int() | float() as value):
            yield ast.Constant(value + 1)
        case ast.Attribute(ast.Name(name), attribute, context) if name in CLOSED and attribute.isupper():
            yield ast.Attribute(ast.Name(name, ast.Load()), _other(name, attribute), context)
        case ast.Tuple(elements, ast.Load()) if len(elements) > 1 and not isinstance(elements[0], ast.Starred):
            yield ast.Tuple(elements[1:], ast.Load())
        case ast.Return(ast.AST() as value) if not (isinstance(value, ast.Constant) and value.value is None):
            yield ast.Return(ast.Constant(None))


def _other(name: str, member: str) -> str:
    """The next member of the closed list, the first after the last."""
    from claimcheck.records import comparison, finding, values

    kind = next(getattr(m, name) for m in (comparison, finding, values) if hasattr(m, name))
    members = list(kind.__members__)
    return members[(members.index(member) + 1) % len(members)]


class Put(ast.NodeTransformer):
    """Puts the fault with one number into a tree."""

    def __init__(self, number: int) -> None:
        self.number, self.seen, self.where = number, 0, ""

    def visit(self, node: ast.AST) -> ast.AST:
        """The node, or the fault in its place."""
        for fault in () if _typing(node) else faults(node):
            self.seen += 1
            if self.seen - 1 == self.number:
                self.where = f"{getattr(node, 'lineno', 0)}: {ast.unparse(node)[:70]} -> {ast.unparse(fault)[:70]}"
                return ast.fix_missing_locations(ast.copy_location(fault, node))
        if isinstance(node, ast.FunctionDef):
            node.body = [self.visit(part) for part in node.body]  # type: ignore[misc]  # statements stay statements
            return node
        return self.generic_visit(node) if not _typing(node) else node


def _typing(node: ast.AST) -> bool:
    """What only a type checker sees, and docstrings."""
    return isinstance(node, ast.ImportFrom | ast.AnnAssign) or (
        isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test)
    )


def counted(path: Path) -> int:
    """How many faults can be put into a file."""
    put = Put(-1)
    put.visit(ast.parse(path.read_text(encoding="utf-8")))
    return put.seen


def noticed(tree: Path, tests: tuple[str, ...]) -> bool:
    """Whether a test fails."""
    folders = [f"tests/unit/{name}" for name in tests]
    command = [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", *folders]
    try:
        done = subprocess.run(
            command, cwd=tree, capture_output=True, timeout=TIMEOUT, check=False,
            env={"PYTHONPATH": str(tree), "PATH": "/usr/bin:/bin", "CLAIMCHECK_EXAMPLES": "20"},
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        return True
    return done.returncode != 0


def main() -> int:
    """Put a sample of faults in, one at a time, and say what survived."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sample", type=int)
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    files = {f: tests for part, tests in PARTS.items() for f in (sorted((ROOT / part).glob("*.py")) or [ROOT / part])}
    every = [(f, n) for f in files for n in range(counted(f))]
    sample = random.Random(chosen.seed).sample(every, min(chosen.sample, len(every)))
    found: Counter[tuple[str, bool]] = Counter()
    with tempfile.TemporaryDirectory() as folder:
        tree = Path(folder) / "tree"
        shutil.copytree(ROOT, tree, ignore=shutil.ignore_patterns(".git", ".venv", "build", "__pycache__", ".hypothesis"))
        for file, number in sample:
            copy, text = tree / file.relative_to(ROOT), file.read_text(encoding="utf-8")
            put = Put(number)
            copy.write_text(ast.unparse(put.visit(ast.parse(text))), encoding="utf-8")
            killed = noticed(tree, files[file])
            copy.write_text(text, encoding="utf-8")
            found[file.parent.name, killed] += 1
            if not killed:
                print(f"survived: {file.relative_to(ROOT)}:{put.where}", flush=True)
    for part in sorted({name for name, _ in found}):
        killed, lived = found[part, True], found[part, False]
        print(f"{part}: {killed} of {killed + lived} noticed ({killed / (killed + lived):.0%})")
    total = sum(n for (_, killed), n in found.items() if killed)
    print(f"all: {total} of {sum(found.values())} noticed ({total / sum(found.values()):.0%}); {len(every)} faults are possible")
    return 0


if __name__ == "__main__":
    sys.exit(main())
