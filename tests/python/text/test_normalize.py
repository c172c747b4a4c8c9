"""Normalisation and its edit lists, as Python shows them."""

import pickle
import unicodedata

import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

import retold

ANY = st.text(st.characters(codec=None), max_size=40)
TRICKY = st.text(
    st.sampled_from("aB é\u0301\u0323ßﬁ\u00a0\u200b\u200d\u200e\u202e\ufeff\n\r\t“’سہँ中ไ👩\ud800\0"), max_size=30
)


def test_edits_are_named_and_in_code_points():
    edited = retold.normalize("ہ cafe\u0301\u00a0“x”", quotes=True)
    assert edited.text == 'ہ café "x"'
    assert [tuple(edit) for edit in edited.edits] == [
        (5, 7, 5, 6, "form"),
        (7, 8, 6, 7, "spaces"),
        (8, 9, 7, 8, "quotes"),
        (10, 11, 9, 10, "quotes"),
    ]
    assert edited.edits[0].reason == "form"


def test_ranges_map_both_ways():
    edited = retold.normalize("a  cafe\u0301")
    assert edited.to_raw(2, 6) == (3, 8)
    assert edited.from_raw(3, 8) == (2, 6)
    assert edited.from_raw(7, 8) == (5, 6)


@pytest.mark.parametrize(("start", "end"), [(-1, 0), (2, 1), (0, 9)])
def test_ranges_outside_the_text_are_refused(start, end):
    with pytest.raises(retold.InvalidArgument, match="start, end"):
        retold.normalize("short").to_raw(start, end)


def test_a_wrong_form_is_refused():
    with pytest.raises(retold.InvalidArgument, match="form='nfc'"):
        retold.normalize("x", form="nfc")


def test_lone_surrogates_become_the_replacement_character():
    edited = retold.normalize("a\ud800b")
    assert edited.text == "a\ufffdb"
    assert edited.edits == (retold.Edit(1, 2, 1, 2, "malformed"),)


def test_results_compare_and_pickle():
    edited = retold.normalize("Zwo\u0308lf “Uhr”", quotes=True)
    assert pickle.loads(pickle.dumps(edited)) == edited
    assert edited != retold.normalize("Zwo\u0308lf “Uhr”")
    assert repr(edited) == "Edited('Zwölf \"Uhr\"', 3 edits)"


@given(ANY | TRICKY, st.sampled_from(["NFC", "NFD", "NFKC", "NFKD"]))
def test_forms_are_those_of_unicodedata(text, form):
    plain = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    if any(unicodedata.category(c) in ("Cn", "Co") for c in plain):
        return
    clean = "".join("\ufffd" if "\ud800" <= c <= "\udfff" else c for c in text)
    assert retold.normalize(text, form=form, spaces=False, invisibles=False).text == unicodedata.normalize(form, clean)


@given(ANY | TRICKY, st.sampled_from(["NFC", "NFD", "NFKC", "NFKD", None]), st.booleans(), st.booleans())
def test_normalizing_twice_changes_nothing_more(text, form, fold, quotes):
    once = retold.normalize(text, form=form, fold=fold, quotes=quotes).text
    again = retold.normalize(once, form=form, fold=fold, quotes=quotes)
    assert again.text == once
    assert again.edits == ()


@given(TRICKY, st.booleans())
def test_outside_the_edits_both_texts_are_equal(text, fold):
    edited = retold.normalize(text, fold=fold, quotes=True)
    raw_at = at = 0
    for edit in edited.edits:
        assert text[raw_at : edit.raw_start] == edited.text[at : edit.start]
        raw_at, at = edit.raw_end, edit.end
    assert text[raw_at:] == edited.text[at:]
    for start in range(len(edited.text)):
        raw_start, raw_end = edited.to_raw(start, start + 1)
        low, high = edited.from_raw(raw_start, raw_end)
        assert low <= start < high


def test_bytes_are_decoded_with_edits_from_bytes_to_code_points():
    decoded = retold.decode("Größe 10 €".encode("cp1252"), hint="windows-1252")
    assert decoded.text == "Größe 10 €"
    assert (decoded.encoding, decoded.confidence) == ("windows-1252", pytest.approx(0.9))
    assert {edit.reason for edit in decoded.edits} == {"encoding"}
    assert decoded.edits[-1][:4] == (9, 10, 9, 10)
    assert pickle.loads(pickle.dumps(decoded)) == decoded


def test_plain_utf_8_needs_no_edit_and_bad_bytes_never_raise():
    assert retold.decode("سلام 号 😀".encode()).edits == ()
    decoded = retold.decode(b"\xef\xbb\xbfok \xff\xfe")
    assert decoded.text.startswith("ok ")
    assert decoded.edits[0].reason == "byte_order"
    for size in range(60):
        assert isinstance(retold.decode(bytes(range(200, 256)) * size).text, str)


def test_a_hint_that_names_no_encoding_is_refused():
    with pytest.raises(retold.InvalidArgument, match="klingon"):
        retold.decode(b"x", hint="klingon")


COLUMN = ["Zwo\u0308lf  Uhr", None, "پل بند ہے", "东京\u200b", "a\ud800b", "แม่น้ำ 😀\r\n"] * 40


@pytest.mark.parametrize("threads", [1, 2, None])
def test_a_normalised_column_is_its_texts_one_by_one(threads):
    column = retold.normalize_column(COLUMN, form="NFKC", quotes=True, threads=threads)
    assert list(column) == [None if t is None else retold.normalize(t, form="NFKC", quotes=True) for t in COLUMN]
    assert pickle.loads(pickle.dumps(column)) == column
    assert column.to_pandas().changes.tolist() == [0 if row is None else len(row.edits) for row in column]
    edits = column.edits.to_polars()
    first = edits.row(0, named=True)
    assert (COLUMN[0][first["raw_start"] : first["raw_end"]], first["reason"]) == ("o\u0308", "form")
    assert len(edits) == sum(len(row.edits) for row in column if row is not None)
    with pytest.raises(retold.InvalidArgument, match="form='nfc'"):
        retold.normalize_column(COLUMN, form="nfc")


def test_columns_of_all_libraries_are_normalised_alike():
    rows = [row for row in COLUMN if row is None or "\ud800" not in row]
    for column in (pd.Series(rows), pl.Series(rows), pa.array(rows)):
        assert retold.normalize_column(column) == retold.normalize_column(rows)
    seen = []
    retold.normalize_column(rows * 50, progress=lambda done, total: seen.append((done, total)))
    assert seen[-1][0] == seen[-1][1] > 0
