"""Sources, dates and a window beside the pages."""

from datetime import date, datetime, timedelta, timezone

import numpy as np
import pandas as pd
import polars as pl
import pytest

import retold
from retold import compare

FERRY = "The ferry Belwin ran aground off Tarn Island with 83 people aboard, the coast guard said."
TEXTS = {"a": FERRY, "b": FERRY, "c": FERRY}


def compared(result):
    return [(pair.a, pair.b) for pair in result.pairs]


@pytest.mark.parametrize(
    "dates",
    [
        {"a": "2031-05-01", "b": date(2031, 5, 2), "c": datetime(2031, 5, 9, 12, 30)},
        ["2031-05-01", "2031-05-02", "2031-05-09T12:30"],
        np.array(["2031-05-01", "2031-05-02", "2031-05-09"], dtype="datetime64[ns]"),
        pd.Series(pd.to_datetime(["2031-05-01", "2031-05-02", "2031-05-09"])),
        pl.Series([date(2031, 5, 1), date(2031, 5, 2), date(2031, 5, 9)]),
        ["2031-05-01", "2031-05-02T23:30:00Z", datetime(2031, 5, 9, tzinfo=timezone(timedelta(hours=-11)))],
    ],
)
@pytest.mark.parametrize("window", [3, 3.0, timedelta(days=3), np.timedelta64(72, "h")])
def test_pages_further_apart_than_the_window_are_not_compared(dates, window):
    result = compare(TEXTS, dates=dates, window=window)
    assert compared(result) == [("a", "b")]
    assert not result.complete
    assert result.document("a").date == "2031-05-01"


def test_hours_count_in_a_window():
    dates = ["2031-05-01T00:10", "2031-05-01T05:10", "2031-05-01T23:10"]
    assert compared(compare(TEXTS, dates=dates, window=timedelta(hours=5))) == [("a", "b")]


def test_a_page_without_a_date_is_compared_with_all():
    result = compare(TEXTS, dates=["2031-05-01", None, "2031-05-09"], window=1)
    assert compared(result) == [("a", "b"), ("b", "c")]


def test_the_date_that_a_page_states_counts_where_none_is_given():
    pages = [f"Published: 1 May 2031\n\n{FERRY}", f"Published: 9 May 2031\n\n{FERRY}"]
    stated = [retold.clean(page).date for page in pages]
    assert all(stated), "the pages must state their dates"
    assert compared(compare(pages, window=3)) == []
    assert compared(compare(pages, dates={"1": "2031-05-02"}, window=3)) == [("0", "1")]


def test_pages_of_one_source_are_not_compared():
    result = compare(TEXTS, sources={"a": "Herald", "b": "Herald", "c": "Post"})
    assert compared(result) == [("a", "c"), ("b", "c")]
    assert compared(compare(TEXTS, sources=["Herald", None, float("nan")])) == [("a", "b"), ("a", "c"), ("b", "c")]


def test_a_frame_has_its_dates_beside_the_texts_and_sources_by_name():
    frame = pd.DataFrame({"text": list(TEXTS.values()), "date": pd.to_datetime(["2031-05-01", None, "2031-05-09"])})
    frame["outlet"] = ["Herald", "Herald", "Post"]
    assert compare(frame).document("2").date == "2031-05-09"
    assert compared(compare(frame, sources="outlet", window=3)) == [("1", "2")]


def test_values_of_missing_pages_are_left_out():
    result = compare([FERRY, None, FERRY], dates=["2031-05-01", "no date", "2031-05-02"], sources=["x", "y", "x"])
    assert [document.date for document in result.documents] == ["2031-05-01", "2031-05-02"]
    assert compared(result) == []


def test_a_pair_that_was_not_compared_says_so():
    pair = compare(TEXTS, sources=["x", "x", "y"]).pair("b", "a")
    assert (pair.a, pair.b, pair.relation, pair.score) == ("b", "a", "unrelated", 0)
    assert pair.reasons == ("not compared: too few rare words in common, or the sources or dates exclude it",)
    assert set(pair.aspects.values()) == {None}


def test_an_incomplete_comparison_outlives_json():
    result = compare(TEXTS, sources=["x", "x", "y"])
    again = type(result).from_json(result.to_json())
    assert again == result
    assert not again.complete
    assert again.pair("a", "b") == result.pair("a", "b")


@pytest.mark.parametrize(
    ("option", "message"),
    [
        ({"window": -1}, "window=-1: must be None, a number of days"),
        ({"window": float("nan")}, "window=nan"),
        ({"window": "week"}, "window='week'"),
        ({"window": True}, "window=True"),
        ({"dates": ["2031-05-01"]}, "dates='1 values': must be one for each of 3 pages"),
        ({"dates": {"b": "soon"}}, r"dates\['b'\]='soon': must be a date"),
        ({"dates": {"b": 20310501}}, r"dates\['b'\]=20310501: must be a date"),
        ({"dates": {"x": "2031-05-01"}}, "dates='x': must have no id that no page has"),
        ({"dates": "2031-05-01"}, "dates='2031-05-01': must be a dict by id"),
        ({"sources": 5}, "sources=5: must be a dict by id"),
        ({"sources": [["x"], "y", "z"]}, r"sources=\['x'\]: must be hashable"),
    ],
)
def test_bad_values_are_named(option, message):
    with pytest.raises(retold.InvalidArgument, match=message):
        compare(TEXTS, **option)
