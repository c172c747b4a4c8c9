"""Pieces of texts as Arrow keeps them are the pieces that Python's slices give."""

import numpy as np
import pyarrow as pa
import pytest

from retold._shared import texts as module
from retold._shared.table import Lists, arrow_column
from retold._shared.texts import cut_texts, take_texts

ROWS = ["Ёлка 🎄 стоит", None, "", "پل بند", "e\u0301 東京", "plain"]
OFFSETS = [0, 3, 3, 3, 5, 7, 8]
STARTS = [0, 5, 7, 0, 3, 0, 3, 1]
ENDS = [4, 6, 12, 2, 6, 2, 5, 5]
PIECES = ["Ёлка", "🎄", "стоит", "پل", "بند", "e\u0301", "東京", "lain"]


@pytest.mark.parametrize("part", [1, 7, 1 << 22])
def test_pieces_are_those_of_python_however_the_rows_are_taken_together(part, monkeypatch):
    monkeypatch.setattr(module, "_PART", part)
    assert cut_texts(ROWS, OFFSETS, STARTS, ENDS).tolist() == PIECES


def test_pieces_may_overlap_and_be_empty():
    assert cut_texts(["мост"], [0, 3], [0, 1, 2], [3, 4, 2]).tolist() == ["мос", "ост", ""]
    assert cut_texts([], [0], [], []).tolist() == []
    assert cut_texts([None], [0, 0], [], []).tolist() == []


def test_a_lone_surrogate_becomes_one_character():
    assert cut_texts(["a\ud800b"], [0, 2], [0, 2], [2, 3]).tolist() == ["a\ufffd", "b"]


def test_terms_by_number():
    assert take_texts(["мост", "", "🎄"], np.array([2, 0, 1, 2], dtype=np.uint32)).tolist() == ["🎄", "мост", "", "🎄"]
    assert len(take_texts([], [])) == 0


def test_arrow_gets_texts_and_lists_of_texts_without_a_copy():
    pieces = cut_texts(ROWS, OFFSETS, STARTS, ENDS)
    column = pa.array(arrow_column(pieces))
    assert column.to_pylist() == PIECES
    assert column.buffers()[2].address == pieces.data.ctypes.data
    valid = np.array([True, False, True, True, True, True])
    lists = pa.array(arrow_column(Lists(np.array(OFFSETS), pieces, valid)))
    assert lists.to_pylist() == [PIECES[:3], None, [], PIECES[3:5], PIECES[5:7], PIECES[7:]]
