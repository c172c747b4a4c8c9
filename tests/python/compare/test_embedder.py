"""Comparing with vectors of the caller: a small real model, a hashing one, and what pairs are without them."""

import json
from pathlib import Path

import numpy as np
import pytest

from retold.compare import Comparison, compare

FERRY = (
    "The ferry Belwin sank on Tuesday night off the coast of Aune.\n"
    "Rescue boats took all passengers from the water before morning."
)
SHIP = "A passenger vessel went down at sea. Lifeboats saved everyone aboard at dawn."
TAX = "Parliament voted on a new income tax for landlords after two weeks of debate on the budget."
URDU = "پارلیمان نے مالکان مکان پر نیا ٹیکس منظور کر لیا۔"


def hashing():
    text = pytest.importorskip("sklearn.feature_extraction.text")
    vectors = text.HashingVectorizer(analyzer="char_wb", ngram_range=(3, 5), n_features=2**12)
    return lambda texts: vectors.transform(texts).toarray()


def static():
    """The vectors that the wheel of wordllama ships; nothing is fetched."""
    package = pytest.importorskip("wordllama")
    model = package.WordLlama.load(cache_dir=Path(package.__file__).parent, disable_download=True)
    return lambda texts: model.embed(texts, norm=True)


@pytest.fixture(params=[hashing, static], ids=["hashing", "static"])
def embedder(request):
    return request.param()


PAGES = {"ferry": FERRY, "ship": SHIP, "tax": TAX, "urdu": URDU}


def test_pairs_say_what_they_are_without_the_vectors(embedder):
    plain, helped = compare(PAGES), compare(PAGES, embedder=embedder)
    for pair in helped.pairs:
        without = plain.pair(pair.a, pair.b)
        assert (pair.lexical_relation, pair.lexical_score) == (without.relation, without.score)
        assert pair.score >= pair.lexical_score
        assert 0 <= pair.aspects["embedding"] <= 1
        assert (without.lexical_relation, without.lexical_score) == (None, None)


def test_the_order_of_the_pages_changes_nothing(embedder):
    once, turned = compare(PAGES, embedder=embedder), compare(dict(reversed(PAGES.items())), embedder=embedder)
    for pair in once.pairs:
        other = turned.pair(pair.a, pair.b)
        assert (other.relation, other.lexical_score) == (pair.relation, pair.lexical_score)
        assert other.score == pytest.approx(pair.score, abs=1e-3)


def test_json_keeps_what_pairs_are_without_the_vectors(embedder):
    result = compare(PAGES, embedder=embedder)
    again = Comparison.from_json(result.to_json())
    assert again.pairs[0] == result.pairs[0]
    assert "lexical_score" in json.loads(result.to_json())["pairs"][0]
    assert "lexical_score" not in json.loads(compare(PAGES).to_json())["pairs"][0]


def test_a_model_of_meaning_sees_likeness_that_words_do_not_show():
    result = compare(PAGES, embedder=static())
    meant = result.pair("ferry", "ship").aspects["embedding"]
    assert meant > max(result.pair(page, "tax").aspects["embedding"] for page in ("ferry", "ship"))


def test_vectors_that_know_it_make_a_story_of_pages_without_a_shared_word():
    pages = {"a": FERRY, "b": "پل منگل کی رات گر گیا۔ کوئی زخمی نہیں ہوا۔"}
    pair = compare(pages, embedder=lambda texts: np.ones((len(texts), 3))).pair("a", "b")
    assert (pair.relation, pair.lexical_relation) == ("same_story", "unrelated")
    assert pair.score > pair.lexical_score
