"""String measures: RapidFuzz is the judge, bit for bit, but for scores that equal the cutoff."""

import math

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st
from rapidfuzz import fuzz
from rapidfuzz.distance import Indel, Jaro, JaroWinkler, Levenshtein

from retold import InvalidArgument, strings

JUDGES = {
    "levenshtein": Levenshtein.distance,
    "indel": Indel.distance,
    "jaro": Jaro.similarity,
    "jaro_winkler": JaroWinkler.similarity,
    "ratio": fuzz.ratio,
    "partial_ratio": fuzz.partial_ratio,
    "token_sort_ratio": fuzz.token_sort_ratio,
    "token_set_ratio": fuzz.token_set_ratio,
}
DISTANCES = {"levenshtein", "indel"}
SPACES = " \t\n\x1c\x85\xa0\u1680\u2003\u2028\u3000\u200b"

few = st.text(alphabet="ab c", max_size=12)
letters = st.text(alphabet="abcdeé жخ中😀 \ud800\udfff\x00", max_size=40)
spaced = st.lists(st.text(alphabet="abcдم", max_size=4), max_size=8).flatmap(
    lambda tokens: st.sampled_from(SPACES).map(lambda gap: gap.join(tokens))
)
anything = st.text(alphabet=st.characters(), max_size=30)
string = st.one_of(few, letters, spaced, anything)


@st.composite
def related_long(draw):
    """Two strings of up to some thousand code points, one an edited copy of the other."""
    base = draw(st.text(alphabet="abc дم中", min_size=1, max_size=30)) * draw(st.integers(1, 60))
    edited = list(base)
    for _ in range(draw(st.integers(0, 12))):
        at = draw(st.integers(0, len(edited)))
        edited[at : at + draw(st.integers(0, 3))] = draw(st.text(alphabet="abx", max_size=4))
    cut = draw(st.integers(0, len(edited)))
    return draw(st.permutations([base, "".join(edited[cut:] + edited[:cut])]))


def judged(name, a, b, cutoff):
    if name in DISTANCES:
        return JUDGES[name](a, b, score_cutoff=cutoff)
    value = JUDGES[name](a, b)  # RapidFuzz drops some scores that equal the cutoff, and keeps some below it
    return value if cutoff is None or value >= cutoff * (1 - 1e-12) else 0


def same(name, a, b, cutoff=None):
    assert getattr(strings, name)(a, b, cutoff=cutoff) == judged(name, a, b, cutoff), (name, a, b, cutoff)


@pytest.mark.parametrize("name", JUDGES)
@given(a=string, b=string)
@settings(max_examples=80, deadline=None)
@example(a="", b="")
@example(a="", b="x")
@example(a=" ", b="x")
@example(a="a\xa0b", b="b a")
@example(a="a\xa0ж", b="ж a")
@example(a="\ud800", b="\ud801")
def test_every_measure_equals_rapidfuzz(name, a, b):
    same(name, a, b)


@pytest.mark.parametrize("name", JUDGES)
@given(pair=related_long())
@settings(max_examples=25, deadline=None)
def test_long_strings_equal_rapidfuzz(name, pair):
    same(name, *pair)


@pytest.mark.parametrize("name", JUDGES)
@given(a=string, b=string, share=st.sampled_from([0.0, 0.3, 0.5, 0.6, 0.7, 0.75, 0.8, 0.9, 0.97, 1.0, 1.01]))
@settings(max_examples=80, deadline=None)
def test_cutoffs_equal_rapidfuzz(name, a, b, share):
    scale = 12 if name in DISTANCES else 1 if name.startswith("jaro") else 100
    same(name, a, b, int(share * scale) if name in DISTANCES else share * scale)


@pytest.mark.parametrize("name", sorted(set(JUDGES) - DISTANCES))
@given(a=few, b=few)
@settings(max_examples=80, deadline=None)
def test_a_score_that_reaches_the_cutoff_but_for_rounding_is_kept(name, a, b):
    score = JUDGES[name](a, b)
    assume(score > 0)
    best = 1 if name.startswith("jaro") else 100
    for cutoff in (score, round(score, 13), math.nextafter(score, 0), min(math.nextafter(score, 200), best)):
        assert getattr(strings, name)(a, b, cutoff=cutoff) == score
        assert strings.matches([a], [b], measure=name, cutoff=cutoff).score.tolist() == [score]


@pytest.mark.parametrize("name", JUDGES)
@given(a=string, b=string)
@settings(max_examples=80, deadline=None)
def test_every_measure_is_the_same_from_both_sides(name, a, b):
    assert getattr(strings, name)(a, b) == getattr(strings, name)(b, a)


@pytest.mark.parametrize("name", JUDGES)
@given(a=string)
@settings(max_examples=30, deadline=None)
def test_a_string_is_closest_to_itself(name, a):
    best = 0 if name in DISTANCES else 1 if name.startswith("jaro") else 100
    spaces = " \t\n\v\f\r\x1c\x1d\x1e\x1f" if all(c < "\u0100" for c in a) else None  # as RapidFuzz has it
    if name == "token_set_ratio" and not a.strip(spaces):
        best = 0
    assert getattr(strings, name)(a, a) == best


def test_arguments_are_checked():
    with pytest.raises(InvalidArgument, match="cutoff"):
        strings.ratio("a", "b", cutoff=float("nan"))
    with pytest.raises(InvalidArgument, match="cutoff"):
        strings.levenshtein("a", "b", cutoff=-1)
    with pytest.raises(InvalidArgument, match="b=None: must be a str"):
        strings.ratio("a", None)
