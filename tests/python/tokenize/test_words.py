"""Words, their spans and kinds, as Python shows them."""

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

import retold

ANY = st.text(st.characters(codec=None), max_size=60)


def test_words_are_pieces_of_the_text():
    tokens = retold.words("Der Zug hält in Köln, 3,5 km weiter.")
    assert list(tokens) == ["Der", "Zug", "hält", "in", "Köln", "3,5", "km", "weiter"]
    assert tokens.starts.tolist()[:3] == [0, 4, 8]
    assert tokens.ends.tolist()[:3] == [3, 7, 12]
    assert tokens.kinds.tolist()[5] == "number"


def test_spans_behave_like_a_sequence():
    tokens = retold.words("one two three")
    assert len(tokens) == 3
    assert tokens[-1] == "three"
    assert list(tokens[1:]) == ["two", "three"]
    assert tokens == pickle.loads(pickle.dumps(tokens))
    assert tokens != retold.words("one two four")
    assert hash(tokens) == hash(retold.words("one two three"))
    assert repr(tokens) == "Tokens(3: 'one', 'two', 'three')"
    with pytest.raises(IndexError):
        tokens[3]
    with pytest.raises(AttributeError):
        tokens.source = "other"
    with pytest.raises(ValueError, match="read-only"):
        tokens.starts[0] = 7


def test_a_notebook_shows_escaped_text():
    assert "&lt;" in retold.words("a < b", keep="all")._repr_html_()
    assert retold.words("")._repr_html_().startswith("<div ")


def test_wrong_options_are_refused():
    with pytest.raises(retold.InvalidArgument, match="keep='some'"):
        retold.words("x", keep="some")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("یہ ایک جملہ ہے۔", ["یہ", "ایک", "جملہ", "ہے"]),
        ("او می‌رود", ["او", "می‌رود"]),
        ("ذهب الولد", ["ذهب", "الولد"]),
        ("Он сказал: «да»", ["Он", "сказал", "да"]),
        ("ภาษาไทย", ["ภาษา", "ไทย"]),
        ("a:b c@d", ["a", "b", "c", "d"]),
        ("👩‍🚀 flies", ["flies"]),
        ("a\ud800b", ["a", "b"]),
    ],
)
def test_words_of_many_scripts(text, expected):
    assert list(retold.words(text)) == expected


@given(ANY)
def test_all_tokens_cover_the_text(text):
    tokens = retold.words(text, keep="all")
    assert "".join(tokens) == text
    assert tokens.starts.tolist() == [0, *tokens.ends.tolist()[:-1]][: len(tokens)]


def test_graphemes_are_what_a_reader_sees():
    assert list(retold.graphemes("e\u0301👩‍👩‍👧🇵🇰\r\nनि")) == ["e\u0301", "👩‍👩‍👧", "🇵🇰", "\r\n", "नि"]


@given(ANY)
def test_graphemes_cover_the_text(text):
    assert "".join(retold.graphemes(text)) == text
