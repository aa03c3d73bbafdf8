"""What `import claimcheck` gives, and what it leaves alone."""

from __future__ import annotations

import importlib
import pkgutil
import subprocess
import sys
from collections.abc import Iterator
from types import FunctionType

import pytest

import claimcheck as cc

HEAVY = ("pandas", "duckdb", "hypothesis", "pytest", "HanTa", "jinja2", "numpy", "pyarrow", "rich", "click")
FUNCTIONS = ("read_reports", "extract", "check", "compare")
RECORDS = (
    "Report", "Source", "SourceKind", "Attribution", "Level", "Claim", "Span", "Factuality", "Event", "Role", "Place",
    "Period", "Quantity", "Finding", "Relation", "Flag", "Issue", "Position", "OriginCount", "ConflictReport",
    "ClaimcheckError", "InputErrors",
)  # fmt: skip
FIELDS = {
    "Report": "id text outlet published lang title url retrieved derived_from published_basis",
    "Source": "id kind name descriptor aliases affiliation count anonymity reliability",
    "Level": "source stance mention cue explicit said",
    "Attribution": "levels origin",
    "Claim": "id report_id published kind content lang spans attribution factuality event place time quantity condition notes "
    "key span quote",
    "Span": "start end quote",
    "Factuality": "certainty polarity",
    "Event": "predicate roles event_class",
    "Role": "values exhaustive",
    "Place": "name within expression",
    "Period": "start end basis expression",
    "Quantity": "low high low_open high_open unit of soft expression",
    "Finding": "a b relation contradiction_type strength flags rule why comparison",
    "Issue": "topic positions origins disputed",
    "Position": "answer claims origins",
    "OriginCount": "low high reasons",
    "ConflictReport": "reports claims findings issues notes options contradictions agreements updates to_frame save _repr_html_",
}
WORDS = {
    "Relation": "agreement_exact agreement_paraphrase a_refines_b b_refines_a certainty_differs partial_overlap compatible "
    "not_comparable supersession weak_conflict contradiction attribution_conflict",
    "ContradictionType": "negation antonym numeric temporal location functional_value structure factive modal "
    "lexical world_knowledge",
    "Flag": "entity_warning maybe_update forecast_failed drift_strengthened drift_weakened drift_altered circular "
    "across_interest_lines inferred_coreference inner_inconsistency",
    "SourceKind": "person organisation outlet news_agency government document anonymous_individual anonymous_group "
    "author unattributed",
    "Anonymity": "on_record on_background deep_background anonymity_granted unnamed unknown",
    "ClaimKind": "asserted presupposed implied attribution null",
    "Certainty": "CT PR PS U",
    "Polarity": "+ - u",
}


def modules() -> Iterator[str]:
    """Every module of the package."""
    yield from (m.name for m in pkgutil.walk_packages(cc.__path__, "claimcheck."))


def run(code: str) -> str:
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_import_loads_nothing_heavy() -> None:
    code = f"import sys, claimcheck; print(*[m for m in {HEAVY!r} if m in sys.modules])"
    assert run(code) == ""


def test_the_public_functions_stay_functions_when_every_module_is_imported() -> None:
    missing = []
    for name in modules():
        try:
            importlib.import_module(name)
        except ModuleNotFoundError as error:
            missing.append(error.name)
    assert {m for m in missing if m and m.split(".")[0] == "claimcheck"} == set()
    assert all(isinstance(getattr(cc, name), FunctionType) for name in FUNCTIONS)


def test_no_module_or_folder_bears_the_name_of_a_public_function() -> None:
    assert {m.name for m in pkgutil.iter_modules(cc.__path__)} & set(FUNCTIONS) == set()


def test_all_names_every_public_name_once_and_nothing_else() -> None:
    assert len(cc.__all__) == len(set(cc.__all__))
    assert all(hasattr(cc, name) for name in cc.__all__)
    assert {*FUNCTIONS, *RECORDS, *WORDS, "__version__"} <= set(cc.__all__)


def test_all_is_in_order() -> None:
    assert list(cc.__all__) == sorted(cc.__all__)


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="truth"):
        _ = cc.truth  # type: ignore[attr-defined]  # that is what is tested


@pytest.mark.parametrize(("record", "names"), FIELDS.items(), ids=FIELDS.keys())
def test_records_have_the_fields_of_the_contract(record: str, names: str) -> None:
    cls = getattr(cc, record)
    known = {f.name for f in cls.__attrs_attrs__} | set(dir(cls))
    assert [n for n in names.split() if n not in known] == []


@pytest.mark.parametrize(("enum", "words"), WORDS.items(), ids=WORDS.keys())
def test_closed_sets_have_the_words_of_the_contract(enum: str, words: str) -> None:
    assert {str(m) for m in getattr(cc, enum)} == set(words.split())


@pytest.mark.parametrize("name", ["ValueError", "LookupError", "OSError"])
def test_errors_are_also_the_builtin_a_caller_would_catch(name: str) -> None:
    found = [e for e in vars(importlib.import_module("claimcheck.errors")).values() if isinstance(e, type)]
    builtin = {"ValueError": ValueError, "LookupError": LookupError, "OSError": OSError}[name]
    assert any(issubclass(e, builtin) and issubclass(e, cc.ClaimcheckError) for e in found)


TESTKIT = {"claimcheck.rules": ("rule", "default_rules"), "claimcheck.testing": ("claim", "assert_relation"),
           "claimcheck.strategies": ("claims", "reports")}  # fmt: skip


@pytest.mark.parametrize(("module", "names"), TESTKIT.items(), ids=TESTKIT.keys())
def test_rules_and_test_kit_have_the_names_of_the_contract(module: str, names: tuple[str, ...]) -> None:
    found = importlib.import_module(module)
    assert all(callable(getattr(found, n)) for n in names)
