import pickle
from datetime import date

import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

import retold

SPOKEN = '"We lost 40 boats," said Ada Krone, the mayor.\nShe left on Tuesday.'
TEXTS = [
    SPOKEN,
    None,
    "",
    "Мэр Анна Кроне сказала: «Пропали 40 человек».",
    "市长王芳表示：“我们失去了40艘船。”",
    'وزیر اعظم عمران خان نے کہا کہ "40 افراد لاپتہ ہیں"۔',
    "🚢 At least 1,200 people left, Krone told reporters.",
]


def test_a_row_for_each_finding_names_its_text_and_points_into_it():
    found = retold.annotate_column(TEXTS)
    assert found.quotes.row.tolist()[:2] == [0, 3]
    assert found.quotes.speaker.tolist()[0] == "Ada Krone"
    assert found.slots.value.tolist()[:3] == ["Ada Krone", "40", "XXXX-WXX-2"]
    assert found.slots.line.tolist()[:3] == [1, 1, 2]
    for table in (found.quotes, found.names, found.slots):
        places = zip(table.row.tolist(), table.start.tolist(), table.end.tolist(), table.text.tolist(), strict=True)
        assert all(TEXTS[row][start:end] == text for row, start, end, text in places)


def test_a_document_is_what_annotate_gives_for_the_text():
    found = retold.annotate_column(TEXTS)
    assert found[1] is None
    for row, text in enumerate(TEXTS):
        if text is not None:
            alone = retold.annotate(text)
            together = found[row]
            assert (together.quotes, together.names, together.slots) == (alone.quotes, alone.names, alone.slots)
            assert together.language == alone.language


def test_pages_are_read_as_annotate_reads_them_with_their_own_day():
    story = SPOKEN.replace("She left", "She left the harbour with the crews of four ships")
    raw = "Home\nNews\nSport\n\nFerry lost in the storm\n\nPublished on 9 May 2031\n\n" + story
    pages = retold.clean_column([raw, None], ids=["a", "b"])
    found = retold.annotate_column(pages)
    alone = retold.annotate(pages[0])
    assert found.ids == ["a", "b"]
    assert found[0].id == "a"
    assert found[0].page is pages[0]
    assert [slot.value for slot in found[0].slots] == [slot.value for slot in alone.slots]
    assert "2031-05-06" in found.slots.value.tolist()
    assert [quote.content[0].start for quote in found[0].quotes] == [quote.content[0].start for quote in alone.quotes]
    given = retold.annotate_column(pages, anchors=["2031-05-16", None])
    assert "2031-05-13" in given.slots.value.tolist()


@pytest.mark.parametrize("anchors", [["2031-05-09"], [date(2031, 5, 9)], pd.Series(pd.to_datetime(["2031-05-09"]))])
def test_anchors_are_iso_days_or_dates(anchors):
    assert retold.annotate_column(["On Tuesday"], anchors=anchors, language="en").slots.value.tolist() == ["2031-05-06"]


def test_days_of_numpy_and_missing_ones():
    days = np.array(["2031-05-09", "NaT"], dtype="datetime64[ns]")
    found = retold.annotate_column(["On Tuesday"] * 2, anchors=days, language="en")
    assert found.slots.value.tolist() == ["2031-05-06", "XXXX-WXX-2"]


def test_rows_keep_the_index_ids_and_sources():
    column = pd.Series(TEXTS, index=list("abcdefg"))
    found = retold.annotate_column(column, sources=[f"site {n}" for n in range(7)])
    assert found.to_pandas().index.tolist() == list("abcdefg")
    assert found.slots.to_pandas()[["id", "source"]].values.tolist()[-1] == ["g", "site 6"]
    assert retold.annotate_column(TEXTS, ids=range(7)).names.to_polars()["id"].dtype == pl.Int64


def test_tables_go_to_every_library_with_nulls_and_lists():
    found = retold.annotate_column(["12 left.", SPOKEN])
    slots = found.slots.to_pyarrow()
    assert slots["speaker"].to_pylist() == [None, "Ada Krone", "Ada Krone", None]
    assert slots["type"].to_pylist() == ["number", "attribution", "number", "date"]
    assert slots.schema.field("inferred").type == pa.bool_()
    quotes = found.quotes.to_polars()
    assert quotes["content"].to_list() == [[{"start": 1, "end": 18}]]
    assert quotes["cue"].to_list() == ["said"]
    assert quotes["venue"].to_list() == [None]
    names = found.names.to_pandas()
    assert names["canonical"].tolist() == ["Ada Krone"]
    assert names["mentions"].tolist() == [[(25, 34)]]
    assert found.to_polars()["slots"].to_list() == [1, 3]


def test_slices_pickles_and_copies_are_equal_and_others_are_not():
    found = retold.annotate_column(TEXTS, ids=list("abcdefg"), sources=list("xyxyxyx"))
    assert pickle.loads(pickle.dumps(found)) == found
    assert found[2:] == retold.annotate_column(TEXTS[2:], ids=list("cdefg"), sources=list("xyxyx"))
    assert found[::-2].slots.value.tolist()[:2] == ["Krone", "1200"]
    assert found != retold.annotate_column(TEXTS)
    assert found != retold.annotate_column([*TEXTS[:-1], "Nothing."], ids=list("abcdefg"), sources=list("xyxyxyx"))
    assert pickle.loads(pickle.dumps(found[0])).quotes == found[0].quotes


def test_threads_change_nothing():
    texts = [text for text in TEXTS for _ in range(40)]
    assert retold.annotate_column(texts, threads=1) == retold.annotate_column(texts, threads=4)


def test_no_texts_and_texts_that_state_nothing_give_empty_tables():
    for texts in ([], [None], [""]):
        found = retold.annotate_column(texts)
        assert len(found) == len(texts)
        assert found.slots.to_polars().height == found.quotes.to_polars().height == found.names.to_polars().height == 0
        assert "Annotations" in found._repr_html_()


def test_a_column_is_shown_as_a_table_in_a_notebook():
    shown = retold.annotate_column([*TEXTS, "<script>alert(1)</script>"])._repr_html_()
    assert "<script" not in shown
    assert "language" in shown
    assert "Annotations(8 texts: " in shown


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"anchors": ["May", None]}, r"anchors\[0\]=May: must be an ISO day"),
        ({"anchors": ["2031-05-09"]}, "anchors=.*: must be one for each of the 2 texts"),
        ({"anchors": [7, None]}, r"anchors\[0\]=7: must be an ISO day, a date or None"),
        ({"sources": ["x"]}, "sources=.*: must be one for each of the 2 texts"),
        ({"aliases": {"": "x"}}, "aliases"),
        ({"language": "xx-"}, "language"),
        ({"ids": [1]}, "ids=1 ids"),
    ],
)
def test_wrong_arguments_are_named(options, message):
    with pytest.raises(retold.InvalidArgument, match=message):
        retold.annotate_column(["a", "b"], **options)


def test_progress_is_told():
    told = []
    retold.annotate_column([SPOKEN * 10] * 400, progress=lambda done, total: told.append(done / total))
    assert told[-1] == 1
