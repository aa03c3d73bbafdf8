import pickle
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck import errors
from claimcheck.errors import (
    ClaimcheckError,
    DateError,
    FormatError,
    InputErrors,
    NumberError,
    UnknownNameError,
    at,
    each,
    raise_all,
    shown,
)
from claimcheck.messages import LANGUAGES, Message, table, text
from claimcheck.options import Options

FAMILY = [e for e in vars(errors).values() if isinstance(e, type) and issubclass(e, ClaimcheckError) and e is not InputErrors]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("plain", "plain"),
        (3, "3"),
        (None, "None"),
        ("a\nb\t\x07", "a\\nb\\t\\x07"),
        ("\u202eabc\u200b", "\\u202eabc\\u200b"),
        ("\ud800", "\\ud800"),
        ("x" * 80, "x" * 80),
        ("x" * 81, "x" * 77 + "..."),
        ("\n" * 60, "\\n" * 38 + "\\..."),
        (10**5000, "<int>"),
    ],
    ids=["plain", "number", "none", "control", "bidi", "surrogate", "80", "81", "escapes", "huge"],
)
def test_what_was_got_is_short_and_visible(value, text):
    assert shown(value) == text


@given(st.text() | st.binary() | st.lists(st.text()))
def test_nothing_shown_is_long_or_invisible(value):
    assert len(shown(value)) <= 80
    assert shown(value).isprintable()


def test_an_error_says_what_where_got_allowed_and_fix():
    error = DateError("no date", where="a.txt", got="x", allowed="ISO", fix="write ISO")
    assert str(error) == "a.txt: no date; got x; allowed: ISO; to fix: write ISO"
    assert str(DateError("no date")) == "no date"


BUILTINS = {
    "PathError": OSError,
    "NotEnoughData": LookupError,
    "LockedError": OSError,
    "UnknownNameError": LookupError,
    "RuleError": ValueError,
    "MissingExtraError": ImportError,
    "ClaimcheckError": Exception,
}


@pytest.mark.parametrize("kind", FAMILY, ids=lambda k: k.__name__)
def test_every_error_is_the_builtin_a_caller_would_catch_and_travels(kind):
    assert issubclass(kind, BUILTINS.get(kind.__name__, ValueError))
    error = kind("what", where="here", got="x", allowed="y", fix="z")
    again = pickle.loads(pickle.dumps(error))
    assert (type(again), str(again), again.where, again.fix) == (kind, str(error), "here", "z")


def group() -> InputErrors:
    return InputErrors("a.csv", [DateError("one", where="row 1"), NumberError("two", where="row 2"), DateError("three")])


def test_many_errors_are_numbered():
    assert str(group()).splitlines() == ["a.csv: 3 bad records", "  1. row 1: one", "  2. row 2: two", "  3. three"]


def test_a_group_splits_and_travels():
    dates, rest = group().split(DateError)
    assert isinstance(dates, InputErrors)
    assert (str(dates).splitlines()[0], [type(e) for e in rest.exceptions]) == ("a.csv: 2 bad records", [NumberError])
    again = pickle.loads(pickle.dumps(group()))
    assert (str(again), len(again.exceptions)) == (str(group()), 3)


def test_a_group_is_caught_by_its_members_kind():
    with pytest.raises(ExceptionGroup) as raised:
        raise group()
    assert raised.value.subgroup(NumberError) is not None
    assert isinstance(raised.value, ClaimcheckError)


def test_one_error_is_raised_as_itself_and_groups_are_opened():
    raise_all("x", [])
    with pytest.raises(DateError):
        raise_all("x", [DateError("one")])
    with pytest.raises(InputErrors) as raised:
        raise_all("x", [group(), FormatError("four")])
    assert len(raised.value.exceptions) == 4
    assert list(each(ValueError())) == []


@pytest.mark.parametrize(("parts", "place"), [(("a", "b"), "a, b"), (("", "b"), "b"), (("a", ""), "a"), (("", ""), "")])
def test_places_are_joined(parts, place):
    assert at(*parts) == place


def slots(lang: str) -> dict[str, set[str]]:
    return {id: set(re.findall(r"\{(\w+)\}", sentence)) for id, sentence in table(lang).items()}


def test_every_message_is_there_in_every_language_with_the_same_values():
    first, *others = map(slots, LANGUAGES)
    assert first
    for other in others:
        assert other == first


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_message_is_empty_or_has_a_brace_left_over(lang):
    for id, sentence in table(lang).items():
        assert sentence.strip() == sentence != "", id
        assert not re.search(r"[{}]", re.sub(r"\{\w+\}", "", sentence)), id


def test_values_are_put_in_once():
    assert text("free", text="{text}") == "{text}"
    assert Message.of("free", text="{0} {x}").text("de") == "{0} {x}"
    assert text("free") == "{text}"
    assert str(Message.of("free", text=3)) == "3"


@pytest.mark.parametrize("call", [lambda: text("no.such"), lambda: table("fr")], ids=["id", "language"])
def test_unknown_messages_are_refused(call):
    with pytest.raises(UnknownNameError):
        call()


OPTIONS = [
    ("max_text", 0, NumberError, "from 1"),
    ("max_bytes", "2", FormatError, "whole number"),
    ("max_file", 1.5, FormatError, "whole number"),
    ("max_text", True, FormatError, "whole number"),
    ("copy_jaccard", 1.1, NumberError, "from 0 to 1"),
    ("copy_contained", -0.1, NumberError, "from 0 to 1"),
    ("soft_factor", 0.9, NumberError, "from 1"),
    ("soft_factor", float("inf"), NumberError, "from 1"),
    ("copy_rewritten", float("nan"), NumberError, "from 0"),
    ("day_tolerance", -1, NumberError, "from 0"),
    ("all_pairs", None, FormatError, "whole number"),
    ("memory_limit", 5, FormatError, "None or a text"),
    ("memory_limit", " ", FormatError, "None or a text"),
    ("scale", "richter", UnknownNameError, "icd203"),
    ("scale", 3, UnknownNameError, "no such scale"),
]


@pytest.mark.parametrize(("name", "value", "error", "says"), OPTIONS, ids=[f"{o[0]}={o[1]}" for o in OPTIONS])
def test_options_are_checked(name, value, error, says):
    with pytest.raises(error) as raised:
        Options(**{name: value})
    assert raised.value.where == f"Options.{name}"
    assert says in str(raised.value)


def test_options_take_their_limits():
    assert Options(copy_jaccard=0, copy_contained=1, day_tolerance=0, soft_factor=1, memory_limit="1GB").copy_contained == 1
