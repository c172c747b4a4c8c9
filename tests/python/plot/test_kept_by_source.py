import pandas as pd
import pytest

import retold

FERRY = "Паром снова вышел в море в понедельник, после двух лет ремонта на верфи."
PAGES = retold.clean_column([f"Меню\nПоиск\nВойти\n{FERRY}", FERRY, None, "پل بند ہے۔"])


def test_a_row_for_each_source_the_one_that_keeps_least_first():
    ax = retold.plot.kept_by_source(PAGES, pd.Series(["Море", "Суша", "Море", "Суша"]))
    assert [label.get_text() for label in ax.get_yticklabels()] == ["Море (1)", "Суша (2)"]
    assert ax.collections[0].get_offsets()[0][0] == pytest.approx(PAGES[0].kept_share)
    assert ax.get_title() == "2 sources"


def test_sources_that_are_left_out_are_told():
    ax = retold.plot.kept_by_source(PAGES, ["a", "b", "c", "b"], max_sources=1)
    assert ax.get_title() == "2 sources; 1 not shown"
    assert [label.get_text() for label in ax.get_yticklabels()] == ["b (2)"]


def test_sources_are_one_for_each_page():
    with pytest.raises(retold.InvalidArgument, match="sources=1 sources: must be as many as pages, which are 4"):
        retold.plot.kept_by_source(PAGES, ["a"])
