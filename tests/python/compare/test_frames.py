"""Comparisons as tables: one row per cell, quotation, name."""

import pickle

import duckdb
import narwhals as nw
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

import retold

A = (
    "Crane falls in the harbour of Aune\n\n"
    "A crane fell on a cargo ship in the harbour of Aune on 14 May and hurt 17 dockers, the port authority said.\n\n"
    '"We heard it crack," said Mira Solvay, the harbour master. The insurer Norwall counts 40 days of work.\n'
)
B = A.replace("17 dockers", "71 dockers")


@pytest.fixture(scope="module")
def comparison():
    return retold.compare({"one": A, "two": A, "three": B})


def test_facts_have_one_row_per_cell(comparison):
    frame = comparison.to_frame("facts")
    assert len(frame) == sum(len(fact.cells) for fact in comparison.facts)
    conflict = frame[frame.status == "conflict"]
    assert conflict[["page", "value", "unit", "outlier", "text"]].values.tolist() == [
        ["one", "17", "dockers", False, "17 dockers"],
        ["two", "17", "dockers", False, "17 dockers"],
        ["three", "71", "dockers", True, "71 dockers"],
    ]
    assert frame.fact.is_monotonic_increasing


def test_quotes_have_one_row_per_quotation_with_page_and_speaker(comparison):
    frame = comparison.to_frame("quotes")
    assert len(frame) == sum(len(document.quotes) for document in comparison.documents)
    direct = frame[frame.kind == "direct"]
    assert direct[["page", "speaker", "text", "cue"]].values.tolist() == [
        [page, "Mira Solvay", "We heard it crack,", "said"] for page in ("one", "two", "three")
    ]


def test_names_have_one_row_per_name_of_a_page(comparison):
    frame = comparison.to_frame("names")
    (row,) = frame[(frame.page == "one") & (frame.name == "Mira Solvay")].to_dict("records")
    assert (row["kind"], row["mentions"]) == ("person", 1)
    assert A[row["start"] : row["end"]] == "Mira Solvay"


@pytest.mark.parametrize("kind", ["facts", "quotes", "names"])
def test_places_lie_in_the_raw_page_and_pages_without_findings_give_columns(comparison, kind):
    frame = comparison.to_frame(kind)
    assert all(0 <= start < end <= len(A) for start, end in zip(frame.start, frame.end, strict=True))
    empty = retold.compare({"a": "", "b": "船🚢"}).to_frame(kind)
    assert len(empty) == 0
    assert list(empty.columns) == list(frame.columns)


def test_lone_surrogates_and_other_scripts_are_cells():
    urdu = "کراچی میں پل گر گیا اور 17 مزدور زخمی ہوئے۔ 14 مئی کو بندرگاہ بند رہی۔"
    frame = retold.compare({"a\ud83d": urdu, "b": urdu}).to_frame("facts")
    assert "a\ufffd" in frame.page.tolist()
    assert "17" in frame.value.tolist()


CAME_IN = {
    "pandas": (pd.DataFrame, pd.DataFrame),
    "polars": (pl.DataFrame, pl.DataFrame),
    "polars, lazy": (pl.LazyFrame, pl.DataFrame),
    "a column of polars": (lambda rows: pl.Series(rows["text"]), pl.DataFrame),
    "pyarrow": (pa.table, pa.Table),
    "duckdb": (lambda rows: duckdb.from_arrow(pa.table(rows)), duckdb.DuckDBPyRelation),
    "narwhals": (lambda rows: nw.from_native(pl.DataFrame(rows)), pl.DataFrame),
    "a dict": (lambda rows: dict(zip(rows["id"], rows["text"], strict=True)), pd.DataFrame),
    "a list": (lambda rows: rows["text"], pd.DataFrame),
}


@pytest.mark.parametrize("kind", CAME_IN)
def test_frames_are_of_the_library_that_the_pages_came_in(kind):
    make, wanted = CAME_IN[kind]
    result = retold.compare(make({"id": ["one", "two"], "text": [A, B]}))
    for table in ("pairs", "facts"):
        assert isinstance(result.to_frame(table), wanted)
    assert isinstance(pickle.loads(pickle.dumps(result)).to_frame("quotes"), wanted)


@pytest.mark.parametrize("kind", ["pairs", "passages", "facts", "statements", "quotes", "names"])
def test_a_table_has_the_same_types_with_and_without_rows(comparison, kind):
    table = comparison.table(kind)
    full, empty = table.to_pyarrow(), retold.compare({"a": ""}).table(kind).to_pyarrow()
    assert full.schema == empty.schema
    assert (full.num_rows, empty.num_rows) == (len(table), 0)
    assert table.to_pandas().to_dict("list") == pd.DataFrame(full.to_pydict()).to_dict("list")


def test_the_table_of_pairs_has_what_the_pairs_say():
    pairs = retold.compare({"a": A, "b": B, "c": "市长王芳周一宣布大桥关闭。", "d": ""}).pairs
    for pair, row in zip(pairs, pairs.to_pandas().to_dict("records"), strict=True):
        first = pair.direction.first if pair.direction else None
        assert (row["a"], row["b"], row["relation"], row["score"]) == (pair.a, pair.b, pair.relation, pair.score)
        assert (row["margin"], row["runner_up"], row["first"]) == (pair.margin, pair.runner_up, first)
        assert row["reasons"] == "; ".join(pair.reasons)
