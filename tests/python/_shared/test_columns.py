"""Tables of columns behave like rows of tuples, and like frames."""

import pickle

import numpy as np
import pytest

from retold._shared.columns import ColumnTable


def table():
    return ColumnTable({"term": ["мост", "پل", "桥"], "count": np.array([3, 2, 1])})


def test_rows_are_tuples_and_slices_tables():
    assert list(table()) == [("мост", 3), ("پل", 2), ("桥", 1)]
    assert table()[-1] == ("桥", 1)
    assert list(table()[::2]) == [("мост", 3), ("桥", 1)]
    assert len(table()[3:]) == 0
    assert table()[:2] != table()


def test_columns_are_attributes():
    assert table().count.tolist() == [3, 2, 1]
    with pytest.raises(AttributeError, match="ColumnTable has no column 'share'"):
        table().share  # noqa: B018


def test_tables_can_be_sent_and_shown():
    assert pickle.loads(pickle.dumps(table())) == table()
    assert repr(table()) == "ColumnTable(3 rows: term, count)"
    assert table().to_pandas()["count"].tolist() == [3, 2, 1]
