"""Frames without near copies: the same kind of frame comes back, untouched, and what went says why."""

import datetime

import duckdb
import narwhals as nw
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

import retold

BRIDGE = "Старый мост через реку закрыт после наводнения и откроется весной следующего года"
SNOW = "多年来最大的一场雪在夜里关闭了山口的道路"
ROWS = {
    "url": ["a", "b", "c", "d", "e"],
    "text": [BRIDGE, SNOW, f"{BRIDGE}, сообщил совет", None, SNOW],
    "outlet": ["Ост", "Вест", "Вест", "Ост", "Вест"],
    "day": ["2001-02-03", None, "2001-02-01", "2001-01-01", "2001-02-02"],
}
KINDS = {
    "pandas": (pd.DataFrame, lambda frame: frame.to_dict("list")),
    "polars": (pl.DataFrame, lambda frame: frame.to_dict(as_series=False)),
    "polars lazy": (pl.LazyFrame, lambda frame: frame.collect().to_dict(as_series=False)),
    "arrow": (pa.table, lambda frame: frame.to_pydict()),
    "arrow batch": (lambda rows: pa.table(rows).to_batches()[0], lambda frame: frame.to_pydict()),
    "arrow reader": (lambda rows: pa.table(rows).to_reader(), lambda frame: frame.read_all().to_pydict()),
    "duckdb": (lambda rows: duckdb.from_arrow(pa.table(rows)), lambda frame: frame.to_arrow_table().to_pydict()),
    "narwhals": (
        lambda rows: nw.from_native(pl.DataFrame(rows)),
        lambda frame: frame.to_native().to_dict(as_series=False),
    ),
}


@pytest.mark.parametrize("kind", KINDS)
def test_a_frame_of_any_kind_comes_back_as_that_kind(kind):
    make, read = KINDS[kind]
    kept, gone = retold.dedup(make(ROWS)), retold.duplicates(make(ROWS), id="url")
    assert type(kept) is type(gone) is type(make(ROWS))
    assert read(kept)["url"] == ["a", "b", "d"]
    assert list(read(kept)) == list(ROWS)
    rows = read(gone)
    assert rows["url"] == ["c", "e"]
    assert rows["duplicate_of"] == ["a", "b"]
    assert rows["score"] == [8 / 10, 1.0]


@pytest.mark.parametrize("kind", KINDS)
def test_a_frame_without_copies_is_the_same_and_has_no_duplicates(kind):
    make, read = KINDS[kind]
    rows = {"text": [BRIDGE, SNOW]}
    assert read(retold.dedup(make(rows))) == rows
    assert read(retold.duplicates(make(rows)))["text"] == []


@pytest.mark.parametrize("texts", [[BRIDGE, SNOW], [], [BRIDGE, BRIDGE]], ids=["two", "none", "copies"])
def test_the_columns_that_are_added_have_one_type_whatever_is_found(texts):
    rows = {"text": texts, "nr": [datetime.date(2031, 5, 1 + i) for i in range(len(texts))]}
    wanted = {"text": pl.String, "nr": pl.Date}
    gone = retold.duplicates(pl.DataFrame(rows, wanted))
    assert gone.schema == {**wanted, "duplicate_of": pl.Int64, "score": pl.Float64}
    assert retold.duplicates(pl.DataFrame(rows, wanted), id="nr").schema["duplicate_of"] == pl.Date
    table = pa.table(rows, pa.schema([("text", pa.string()), ("nr", pa.date32())]))
    assert retold.duplicates(table).schema.types[2:] == [pa.int64(), pa.float64()]
    index = pd.DatetimeIndex(rows["nr"], name="day")
    named = retold.duplicates(pd.DataFrame({"text": pd.Series(texts, dtype="string", index=index)}))
    assert named.dtypes.astype(str).tolist() == ["string", str(index.dtype), "float64"]


@pytest.mark.parametrize("frame", [pd.DataFrame({"text": []}), pd.DataFrame({"text": [None, None]}, dtype=float)])
def test_a_column_of_pandas_without_any_text_is_a_column(frame):
    assert retold.dedup(frame).equals(frame)
    assert list(retold.duplicates(frame).columns) == ["text", "duplicate_of", "score"]


def test_the_index_types_and_order_of_pandas_stay():
    index = pd.Index([9, 7, 5, 3, 1], name="number")
    frame = pd.DataFrame(ROWS, index=index).astype({"outlet": "category"})
    kept = retold.dedup(frame)
    assert kept.equals(frame.loc[[9, 7, 3]])
    assert kept.index.name == "number"
    gone = retold.duplicates(frame)
    assert gone.index.tolist() == [5, 1]
    assert gone["duplicate_of"].tolist() == [9, 7]
    assert gone["outlet"].dtype == "category"


def test_without_names_the_row_that_stays_is_told_by_its_number():
    assert retold.duplicates(pd.DataFrame(ROWS))["duplicate_of"].tolist() == [0, 1]
    assert retold.duplicates(pl.DataFrame(ROWS))["duplicate_of"].to_list() == [0, 1]


def test_names_of_several_levels_or_types_are_told_as_text():
    levels = pd.DataFrame(ROWS).set_index(["url", "outlet"])
    assert retold.duplicates(levels)["duplicate_of"].tolist() == ["('a', 'Ост')", "('b', 'Вест')"]
    mixed = pd.DataFrame(ROWS, index=[1, "b", 3, "d", 5])
    assert retold.duplicates(mixed)["duplicate_of"].tolist() == ["1", "b"]


def test_which_copy_stays_can_be_chosen():
    frame = pd.DataFrame(ROWS)
    assert retold.dedup(frame, keep="longest")["url"].tolist() == ["b", "c", "d"]
    assert retold.dedup(frame, keep="oldest", date="day")["url"].tolist() == ["c", "d", "e"]
    days = [day and datetime.date.fromisoformat(day) for day in ROWS["day"]]
    assert retold.dedup(pl.DataFrame(ROWS).with_columns(pl.Series("day", days)), keep="oldest", date="day")[
        "url"
    ].to_list() == ["c", "d", "e"]
    assert retold.duplicates(frame, id="url", keep="longest")["duplicate_of"].tolist() == ["c", "b"]


def test_rows_of_one_source_are_no_copies_of_each_other():
    frame = pa.table(ROWS)
    assert retold.dedup(frame, source="outlet")["url"].to_pylist() == ["a", "b", "d", "e"]
    three = {"text": [SNOW, SNOW, SNOW], "outlet": ["x", "x", "y"]}
    assert retold.dedup(pa.table(three), source="outlet")["outlet"].to_pylist() == ["x", "x"]


def test_excerpts_are_copies_by_containment():
    frame = pl.DataFrame(
        {"story": ["one two three four five six seven eight nine ten", "two three four five six seven"]}
    )
    assert len(retold.dedup(frame, "story")) == 2
    assert len(retold.dedup(frame, text="story", measure="containment")) == 1


@pytest.mark.parametrize(
    ("options", "told"),
    [
        ({"text": "txt"}, r"text='txt': must be a column of the frame, which has 'url', 'text', .*is it 'text'\?"),
        ({"id": "nr"}, "id='nr': must be a column"),
        ({"source": "site"}, "source='site': must be a column"),
        ({"keep": "newest"}, "keep='newest': must be 'first', 'longest' or 'oldest'"),
        ({"keep": "oldest"}, "date=None: must name the column"),
        ({"keep": "oldest", "date": "dai"}, r"date='dai': .*is it 'day'\?"),
        ({"keep": "oldest", "date": "url"}, r"times=.*: must be"),
        ({"threshold": 2}, "threshold"),
    ],
)
def test_a_wrong_option_is_told_with_its_value(options, told):
    with pytest.raises(retold.InvalidArgument, match=told):
        retold.dedup(pd.DataFrame(ROWS), **options)


@pytest.mark.parametrize("frame", [["x"], {"text": ["x"]}, "x", None, pd.Series(["x"])])
def test_what_is_no_frame_is_refused(frame):
    with pytest.raises(retold.InvalidArgument, match=f"frame=a {type(frame).__name__}: must be a frame"):
        retold.dedup(frame)


def test_two_columns_of_one_name_are_refused():
    with pytest.raises(retold.InvalidArgument, match="must not have two columns of one name"):
        retold.dedup(pd.DataFrame([["a", "b"]], columns=["text", "text"]))


def test_a_column_of_the_caller_is_not_written_over():
    with pytest.raises(retold.InvalidArgument, match="'score', which the result adds"):
        retold.duplicates(pd.DataFrame({"text": ["x"], "score": [1]}))
