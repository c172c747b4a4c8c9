"""Every way in which pages may be given to `compare`."""

import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

import retold
from retold.compare.pages import given_pages

TEXTS = ["پل بسته شد.", None, "The bridge is shut."]
IDS = ["x", "y", "z"]
ROWS = [("0", TEXTS[0]), ("2", TEXTS[2])]
NAMED = [("x", TEXTS[0]), ("z", TEXTS[2])]

GIVEN = {
    "dict": (dict(zip(IDS, TEXTS, strict=True)), NAMED),
    "list": (TEXTS, ROWS),
    "list with NaN": ([TEXTS[0], float("nan"), TEXTS[2]], ROWS),
    "generator": (lambda: (text for text in TEXTS), ROWS),
    "object array": (np.array(TEXTS, dtype=object), ROWS),
    "pandas series": (pd.Series(TEXTS), ROWS),
    "pandas series with an index": (pd.Series(TEXTS, index=IDS), NAMED),
    "pandas series of NA": (pd.Series([TEXTS[0], pd.NA, TEXTS[2]], dtype="string"), ROWS),
    "polars series": (pl.Series(TEXTS), ROWS),
    "arrow array": (pa.array(TEXTS), ROWS),
    "arrow chunked array": (pa.chunked_array([TEXTS[:1], TEXTS[1:]]), ROWS),
    "pandas frame": (pd.DataFrame({"n": [1, 2, 3], "text": TEXTS}), ROWS),
    "pandas frame with an index": (pd.DataFrame({"text": TEXTS}, index=IDS), NAMED),
    "pandas frame with ids": (pd.DataFrame({"id": IDS, "text": TEXTS}), NAMED),
    "polars frame": (pl.DataFrame({"text": TEXTS}), ROWS),
    "polars frame with ids": (pl.DataFrame({"id": IDS, "text": TEXTS}), NAMED),
    "arrow table with ids": (pa.table({"id": IDS, "text": TEXTS}), NAMED),
    "arrow reader with ids": (pa.table({"id": IDS, "text": TEXTS}).to_reader(), NAMED),
}


def pages_by_id(pages):
    given = given_pages(pages)
    return list(zip(given.ids, given.pages, strict=True))


@pytest.mark.parametrize("name", GIVEN)
def test_every_kind_of_pages_gives_the_same_ids_and_texts(name):
    given, expected = GIVEN[name]
    assert pages_by_id(given() if callable(given) else given) == expected


def test_cleaned_columns_are_pages():
    pages = retold.clean_column(TEXTS)
    assert pages_by_id(pages) == [("0", pages[0]), ("2", pages[2])]
    assert [document.id for document in retold.compare(pages).documents] == ["0", "2"]


@pytest.mark.parametrize("frame", [pd.DataFrame, pl.DataFrame, pa.table])
def test_a_frame_without_texts_names_the_columns_that_it_has(frame):
    with pytest.raises(retold.InvalidArgument, match=r"Table|DataFrame.* 'id', 'body': must have a column 'text'"):
        retold.compare(frame({"id": IDS, "body": TEXTS}))


@pytest.mark.parametrize("pages", [5, None, b"bytes", retold.clean("A page."), [1], pd.DataFrame({"text": [1.5]})])
def test_what_holds_no_pages_is_refused_by_name(pages):
    with pytest.raises(retold.InvalidArgument, match="pages"):
        retold.compare(pages)


def test_ids_that_are_the_same_as_text_are_refused():
    with pytest.raises(retold.InvalidArgument, match="ids must differ"):
        retold.compare(pd.Series(["a", "b"], index=[1, "1"]))


def test_a_frame_without_rows_has_no_pages():
    assert len(retold.compare(pd.DataFrame({"id": [], "text": [], "date": []}))) == 0
