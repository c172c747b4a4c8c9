"""Whatever a column came in, its rows keep their names: the index of pandas, or the ids that were given."""

import pickle
import sys

import duckdb
import narwhals as nw
import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

import retold
from retold import strings
from retold._shared.column import as_column, plain_ids, same_ids, take_ids

ROWS = ["Плотина устояла.", None, "پل بند ہے۔", "大桥关闭了。", "The ferry 🚢 sailed."]
PARTS = pa.chunked_array([ROWS[:2], [], ROWS[2:]])

ONE_COLUMN = {
    "pandas frame": lambda: pd.DataFrame({"text": pd.Series(ROWS, dtype=object)}),
    "polars frame, lazy": lambda: pl.LazyFrame({"text": ROWS}),
    "polars frame": lambda: pl.DataFrame({"text": ROWS}),
    "arrow table": lambda: pa.table({"text": PARTS}),
    "arrow table, sliced": lambda: pa.table({"text": ["before", *ROWS, "after"]}).slice(1, len(ROWS)),
    "arrow batch, sliced": lambda: pa.record_batch({"text": ["before", *ROWS]}).slice(1),
    "arrow reader": lambda: pa.table({"text": PARTS}).to_reader(),
    "duckdb relation": lambda: duckdb.from_arrow(pa.table({"text": PARTS})),
    "narwhals series": lambda: nw.from_native(pl.Series(ROWS), series_only=True),
    "narwhals frame": lambda: nw.from_native(pl.DataFrame({"text": ROWS})),
    "generator": lambda: (row for row in ROWS),
    "numpy": lambda: np.array(ROWS, dtype=object),
}
SERIES_TYPES = [object, "str", "string", "category", "string[pyarrow]", pd.ArrowDtype(pa.large_string())]


@pytest.mark.parametrize("kind", ONE_COLUMN)
def test_a_table_of_one_column_is_a_column(kind):
    assert retold.normalize_column(ONE_COLUMN[kind]()).text == ROWS


@pytest.mark.parametrize(
    "column", [pd.Series([None, None], dtype=float), np.array([np.nan] * 2), pd.Series([], dtype=float)]
)
def test_floats_without_a_number_are_a_column_without_a_text(column):
    assert retold.normalize_column(column).text == [None] * len(column)
    assert retold.clean_column(column).to_pandas().index.equals(pd.RangeIndex(len(column)))
    with pytest.raises(retold.InvalidArgument, match="must"):
        retold.normalize_column(pd.Series([1.5, None]))


@pytest.mark.parametrize("kind", ONE_COLUMN)
def test_a_pair_of_any_kind_of_column_can_be_explained(kind):
    pairs = retold.nearest(ONE_COLUMN[kind](), ["大桥关闭了。"], k=1)
    assert pairs.right.tolist() == [3]
    assert pairs.explain(0).right_text == "大桥关闭了。"


@pytest.mark.parametrize("dtype", SERIES_TYPES, ids=str)
def test_a_series_of_any_type_keeps_its_index(dtype):
    series = pd.Series(ROWS, dtype=dtype, index=["e", "d", "c", "b", "a"])
    frame = pd.DataFrame({"text": series})
    joined = frame.assign(same=retold.normalize_column(series).to_pandas()["text"])
    assert joined["same"].drop("d").tolist() == [ROWS[0], *ROWS[2:]]
    assert joined["same"].isna().tolist() == [False, True, False, False, False]


def columns_of(texts, **options):
    yield retold.clean_column(texts, **options)
    yield retold.normalize_column(texts, **options)
    yield retold.fix_encoding_column(texts, **options)
    yield retold.decode_entities_column(texts, **options)
    yield retold.words_column(texts, **options)
    yield retold.sentences_column(texts, **options)
    yield retold.paragraphs_column(texts, **options)
    yield retold.graphemes_column(texts, **options)
    yield retold.shingles_column(texts, **options)


def test_every_verb_for_columns_names_its_rows():
    index = pd.Index([30, 10, 50, 20, 40], name="page")
    for result in columns_of(pd.Series(ROWS, index=index)):
        assert result.to_pandas().index.equals(index)
        assert result.to_pandas().index.name == "page"
        assert result.to_polars()["id"].to_list() == [30, 10, 50, 20, 40]
    for result in columns_of(ROWS, ids=["а", "ب", "乙", "d", 5]):
        assert result.to_pandas().index.tolist() == ["а", "ب", "乙", "d", 5]
        assert result.to_pyarrow()["id"].to_pylist() == ["а", "ب", "乙", "d", "5"]


def test_html_pages_keep_their_index():
    series = pd.Series(["<p>Плотина устояла.", None], index=["a", "b"])
    assert retold.clean_html_column(series, mode="off").to_pandas()["text"].tolist()[0] == "Плотина устояла."
    assert retold.clean_html_column(series, mode="off").ids.tolist() == ["a", "b"]
    pages = (page for page in ["<p>پل بند ہے۔", b"<p>\xe6\xa1\xa5"])
    named = retold.clean_html_column(pages, mode="off", ids=[7, 8])
    assert named.text == ["پل بند ہے۔", "桥"]
    assert named.to_polars()["id"].to_list() == [7, 8]


def test_slices_are_of_the_same_kind_and_keep_the_names():
    for result in columns_of(ROWS, ids=list("abcde")):
        part = result[1:4]
        assert type(part) is type(result)
        assert list(part) == list(result)[1:4]
        assert part.to_pandas().index.tolist() == ["b", "c", "d"]
        assert list(result[::-2]) == list(result)[::-2]
        assert len(result[5:]) == 0


def test_names_survive_pickling_and_count_for_equality():
    for result, numbered in zip(columns_of(ROWS, ids=list("abcde")), columns_of(ROWS), strict=True):
        assert pickle.loads(pickle.dumps(result)) == result
        assert result != numbered
        assert numbered.ids is None
        assert "id" not in numbered.to_pyarrow().column_names


def test_steps_chain_and_carry_the_index():
    story = "Плотина выше города устояла после трёх дней дождя, сообщил совет."
    pages = retold.clean_column(pd.Series([f"Меню\n{story}", None, story], index=["x", "y", "z"]))
    assert pages.text == [story, None, story]
    assert retold.words_column(pages).to_pandas().index.tolist() == ["x", "y", "z"]
    pairs = retold.near_duplicates(pages)
    assert pairs.to_pandas()[["left_id", "right_id"]].to_numpy().tolist() == [["x", "z"]]
    assert retold.near_duplicates(pages.text) == pairs
    assert pages.blocks.to_pandas()["id"].tolist() == ["x", "x", "z"]
    assert [document.id for document in retold.compare(pages).documents] == ["x", "z"]


def test_pairs_join_back_by_id():
    days = pd.date_range("1999-03-01", periods=3)
    texts = pd.Series(["a b c d e f", "x y z", "a b c d e f g"], index=days)
    pairs = retold.near_duplicates(texts, threshold=0.5)
    assert pairs.to_pandas()["right_id"].tolist() == [days[2]]
    assert texts[pairs.to_pandas()["left_id"]].tolist() == ["a b c d e f"]
    assert "1999-03-03" in pairs._repr_html_()
    assert pairs[:1] == pairs
    assert pickle.loads(pickle.dumps(pairs)).to_pandas().equals(pairs.to_pandas())
    found = retold.nearest(texts, pd.Series(["z"], index=["q"]), k=1)
    assert found.to_pyarrow().to_pylist()[0] | {"score": 0} == {
        "left": 0,
        "right": 1,
        "left_id": "q",
        "right_id": "1999-03-02 00:00:00",
        "score": 0,
    }
    passages = retold.passages_column(texts, min_words=4).to_pandas()
    assert (passages["a_id"].tolist(), passages["b_id"].tolist()) == ([days[0]], [days[2]])


@pytest.mark.parametrize(
    ("texts", "told"),
    [
        (pd.DataFrame({"a": ["x"], "b": ["y"]}), r"texts=a DataFrame with the columns 'a', 'b': .*frame\['a'\]"),
        (
            pd.DataFrame({"id": ["x"], "text": ["y"]}),
            r"texts=a DataFrame with the columns 'id', 'text': .*frame\['text'\]",
        ),
        (pl.DataFrame({"a": ["x"], "b": ["y"]}), r"texts=a DataFrame with the columns 'a', 'b': "),
        (pa.table({"a": ["x"], "b": ["y"]}), r"texts=a Table with the columns 'a', 'b': "),
        (pa.table({"a": ["x"], "b": ["y"]}).to_reader(), r"texts=an Arrow stream with the columns 'a', 'b': "),
        (pd.DataFrame(), r"texts=a DataFrame with the columns : must be one column"),
        ({"a": "x"}, r"texts=a dict: must be one column of str"),
    ],
)
def test_what_is_no_column_is_told_in_one_sentence(texts, told):
    with pytest.raises(retold.InvalidArgument, match=told):
        retold.words_column(texts)


@pytest.mark.parametrize(
    ("ids", "told"), [([1], "ids=1 ids: must be as many as texts, which are 2"), ("ab", "ids='ab'")]
)
def test_ids_are_one_for_each_text(ids, told):
    with pytest.raises(retold.InvalidArgument, match=told):
        retold.words_column(["x", "y"], ids=ids)


def test_a_numbered_index_names_nothing():
    assert as_column(pd.Series(["x", "y"])).ids is None
    assert as_column(pd.Series(["x", "y"])[1:]).ids.tolist() == [1]
    assert same_ids(None, None)
    assert not same_ids([1], None)


def test_ids_are_whole_numbers_or_text():
    assert plain_ids([2**63, 1]) == ["9223372036854775808", "1"]
    assert plain_ids([True, pd.NA]) == ["True", None]
    assert take_ids([7, 8], [1, 1, 0]).tolist() == [8, 8, 7]


def test_arrow_texts_are_not_copied():
    array = pa.array(ROWS)
    assert as_column(array).texts is array
    assert as_column(pa.table({"text": array})).texts.chunk(0).buffers()[2].address == array.buffers()[2].address
    words = retold.words_column(array)
    spans = words.to_pyarrow()["spans"].chunk(0)
    assert spans.values.field("start").buffers()[1].address == words.starts.ctypes.data


def test_texts_of_a_list_are_held_while_a_call_reads_them():
    texts = [f"{number}. хабар {'о' * (number % 50)}" for number in range(2000)]
    copy = list(texts)
    cleared = [text.upper().lower() for text in texts]

    def clear(_done, _total):
        cleared.clear()

    found = strings.best_matches(copy[700], cleared, k=9, progress=clear)
    assert not cleared
    assert found.right.tolist() == strings.best_matches(copy[700], copy, k=9).right.tolist()


@pytest.mark.parametrize("kind", [list, tuple])
@pytest.mark.parametrize("last", ["хабар", 7])
def test_texts_are_let_go_after_a_call_and_after_an_error(kind, last):
    text = "".join(["хаб", "ар"])
    column = kind([text] * 100 + [None, last])
    before = sys.getrefcount(text), sys.getrefcount(column)
    if last == 7:
        with pytest.raises(retold.InvalidArgument, match=r"choices\[101\]=7"):
            strings.best_matches("хабар", column)
    else:
        assert len(strings.best_matches("хабар", column, k=200)) == 101
    assert (sys.getrefcount(text), sys.getrefcount(column)) == before
