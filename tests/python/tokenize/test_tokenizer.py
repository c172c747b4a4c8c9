import pickle
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pyarrow
import pytest
from sklearn.feature_extraction.text import TfidfVectorizer

import retold
from retold.tokenize import STEM_LANGUAGES, Tokenizer

TEXTS = [
    "The dam held. Nobody in the town was hurt, the mayor said.",
    "بند قائم رہا اور شہر میں کوئی زخمی نہیں ہوا۔",
    "Плотина устояла, и никто в городе не пострадал. Плотина!",
    "大坝没有垮。 ダムは持ちこたえた。 เขื่อนไม่พัง 😀",
    None,
    "",
    "सद THE dam \ud800 don’t",
]


def by_hand(rows, weight):
    types = sorted({token for row in rows for token in row})
    dense = np.array([[row.count(t) for t in types] for row in rows], dtype=float)
    if weight == "binary":
        dense = (dense > 0).astype(float)
    if weight == "tfidf":
        dense *= np.log((1 + len(rows)) / (1 + (dense > 0).sum(axis=0))) + 1
        lengths = np.sqrt((dense**2).sum(axis=1, keepdims=True))
        dense = np.divide(dense, lengths, out=np.zeros_like(dense), where=lengths > 0)
    return types, dense


@pytest.mark.parametrize("weight", ["count", "binary", "tfidf"])
def test_matrix_weighs_the_tokens(weight):
    tokenizer = Tokenizer()
    types, dense = by_hand(list(tokenizer.tokens_column(TEXTS)), weight)
    matrix, terms = tokenizer.matrix(TEXTS, weight)
    assert terms == types
    np.testing.assert_allclose(matrix.toarray(), dense, rtol=0, atol=1e-12)


def test_tfidf_is_that_of_scikit_learn():
    rows = list(Tokenizer().tokens_column(TEXTS))
    vectorizer = TfidfVectorizer(analyzer=lambda row: row)
    theirs = vectorizer.fit_transform(rows)
    ours, terms = Tokenizer().matrix(TEXTS, "tfidf")
    assert terms == list(vectorizer.get_feature_names_out())
    assert abs(ours - theirs).max() < 1e-12


def test_a_filter_of_ones_own_sees_every_type_once():
    seen = []

    def keep(types):
        seen.append(types)
        return [len(t) == 3 for t in types]

    lists = Tokenizer(keep=keep).tokens_column(["the dam the dam held", "the end"])
    assert list(lists) == [["the", "dam", "the", "dam"], ["the", "end"]]
    assert seen == [["dam", "end", "held", "the"]]
    with pytest.raises(retold.InvalidArgument, match="keep=1 answers"):
        Tokenizer(keep=lambda types: [True]).tokens("two words")


def test_tokenizers_are_values():
    tokenizer = Tokenizer(language="de", stop_words=["Damm"], min_length=2)
    again = pickle.loads(pickle.dumps(tokenizer))
    assert again == tokenizer
    assert again.tokens("Der Damm a hält") == ["der", "hält"]
    with pytest.raises(AttributeError):
        tokenizer.fold = False


def test_columns_of_any_kind_and_number_of_threads_give_the_same():
    tokenizer = Tokenizer(stop_words="language")
    texts = [None if t is None else t.replace("\ud800", "") for t in TEXTS] * 50
    lists = tokenizer.tokens_column(texts, threads=1)
    assert lists == tokenizer.tokens_column(pyarrow.array(texts), threads=3)
    assert pyarrow.array(lists).to_pylist() == list(lists)
    with ThreadPoolExecutor(4) as pool:
        assert all(one == lists for one in pool.map(tokenizer.tokens_column, [texts] * 4))
    assert repr(lists).startswith("TermLists(350 rows, ")
    assert pickle.loads(pickle.dumps(lists)) == lists


def test_stems_or_one_clear_error():
    if not STEM_LANGUAGES:
        with pytest.raises(retold.Error, match="libstemmer"):
            Tokenizer(stem=True)
        return
    assert Tokenizer(stem=True, language="en").tokens("Dams holding") == ["dam", "hold"]
    assert Tokenizer(stem=True, language="ru").tokens("плотинами") == ["плотин"]
    with pytest.raises(retold.InvalidArgument, match="no stemmer for the language 'zh'"):
        Tokenizer(stem=True, language="zh")


@pytest.mark.parametrize(
    "options", [{"stop_words": "the"}, {"min_length": -1}, {"stop_words": "language", "language": "xx"}]
)
def test_wrong_options_are_refused(options):
    with pytest.raises(retold.InvalidArgument, match=next(iter(options))):
        Tokenizer(**options)


def test_a_wrong_weight_is_refused():
    with pytest.raises(retold.InvalidArgument, match="weight='idf'"):
        Tokenizer().matrix(["x"], "idf")
