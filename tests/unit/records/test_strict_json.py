import json
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from unit.growth import square

from claimcheck.errors import ClaimcheckError, FormatError, InputErrors, LimitError, NumberError, TextError
from claimcheck.records.strict_json import loads_json

REFUSED = [
    ("doubled key", '{"claims": [{"id": 1, "id": 2}]}', FormatError, "a.json, claims[0]: a key stands twice; got id"),
    ("NaN", '{"x": [1, NaN]}', FormatError, "a.json, x[1]: not a JSON number; got NaN"),
    ("Infinity", "[-Infinity]", FormatError, "a.json, [0]: not a JSON number"),
    ("huge float", '{"x": 1e999}', NumberError, "a.json, x: a number beyond all range"),
    ("400 digits", "[" + "9" * 400 + "]", LimitError, "at most 40 digits"),
    ("41 digits", "-" + "9" * 41, LimitError, "at most 40 digits"),
    ("lone surrogate", r'{"t": "ab\ud800"}', TextError, "a.json, t[2]: half a surrogate pair"),
    ("surrogate key", r'{"\ud800": 1}', TextError, "half a surrogate pair"),
    ("deep", "[" * 10_000 + "]" * 10_000, LimitError, "at most 64 levels"),
    ("deep and open", '{"a":' * 10_000, LimitError, "at most 64 levels"),
    ("no JSON", '{"a": 1,\n b}', FormatError, "a.json, line 2 column 2: not JSON"),
    ("empty", "", FormatError, "the end of the text"),
    ("two values", "1 2", FormatError, "line 1 column 3"),
]


@pytest.mark.parametrize(("text", "error", "says"), [r[1:] for r in REFUSED], ids=[r[0] for r in REFUSED])
def test_traps_are_refused_with_their_place(text, error, says):
    with pytest.raises(error) as raised:
        loads_json(text, "a.json")
    assert type(raised.value) is error
    assert says in str(raised.value)


def test_all_traps_come_together():
    with pytest.raises(InputErrors) as raised:
        loads_json('[NaN, {"a": 1, "a": NaN}]')
    assert [e.where for e in raised.value.exceptions] == ["[0]", "[1]", "[1].a"]


def test_brackets_inside_strings_are_no_depth():
    assert loads_json('["' + "[" * 100 + r'\"[["]') == ["[" * 100 + '"[[']


def test_limits_can_be_set():
    assert loads_json("[" * 70 + "]" * 70, depth=70)
    assert loads_json("9" * 50, digits=50) == int("9" * 50)


@pytest.mark.parametrize(("start", "unit"), [('"', '\\"'), ("[", '"a'), ('"\\', "\\\\"), ('{"a":', "1,")])
def test_hostile_text_is_refused_in_linear_time(start, unit):
    def refuse(times):
        with pytest.raises(FormatError):
            loads_json(start + unit * times)

    assert not square(refuse, 40_000)


@given(
    st.recursive(
        st.none()
        | st.booleans()
        | st.integers(-(10**39), 10**39)
        | st.floats(allow_nan=False, allow_infinity=False)
        | st.text(st.characters(blacklist_categories=["Cs"])),
        lambda s: st.lists(s) | st.dictionaries(st.text(max_size=3), s),
    )
)
@settings(max_examples=60, deadline=None)
def test_plain_json_comes_through(data):
    text = json.dumps(data)
    assert loads_json(text) == json.loads(text)


@given(st.text() | st.text('[]{}":,\\1eNaIn-.u d8'))
@settings(max_examples=200, deadline=None)
def test_no_text_raises_anything_but_our_errors(text):
    with suppress(ClaimcheckError):
        loads_json(text)
