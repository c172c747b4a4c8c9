import matplotlib.colors
import pytest

import retold
from retold import samples
from retold.plot.style import RELATIONS

COMPARISON = retold.compare(samples.load())
ORDER = ["aune_herald", "coast_wire", "lantern_online", "tarn_express", "transit_review"]


def test_every_cell_has_the_colour_of_its_relation():
    ax = retold.plot.similarity_map(COMPARISON)
    assert [label.get_text() for label in ax.get_xticklabels()] == ORDER
    image = ax.images[0]
    cells = image.get_array()
    for a, b in [(0, 1), (2, 0), (3, 4)]:
        relation = COMPARISON.pair(ORDER[a], ORDER[b]).relation
        colour = image.cmap(image.norm(cells[b, a]))
        assert matplotlib.colors.to_hex(colour) == RELATIONS[relation].lower()
    assert len(ax.texts) == 20
    shown = {text.get_text() for text in ax.get_legend().get_texts()}
    assert shown == {pair.relation.replace("_", " ") for pair in COMPARISON.pairs}


def test_pages_that_are_left_out_are_told():
    ax = retold.plot.similarity_map(COMPARISON, max_pages=3)
    assert ax.get_title() == "5 pages, 1 story; 2 pages not shown"
    assert ax.images[0].get_array().shape == (3, 3)


def test_hostile_ids_are_labels():
    page = "The ferry sailed again on Monday, after two years of repairs in the yard."
    ax = retold.plot.similarity_map(retold.compare({"$\\frac{$": page, "<b>\n" * 30: page, "مدیر": "پل بند ہے۔"}))
    ax.figure.canvas.draw()
    assert all(len(label.get_text()) <= 30 for label in ax.get_yticklabels())


def test_a_chart_of_altair_has_both_triangles():
    chart = retold.plot.similarity_map(COMPARISON, alt=True).to_dict()
    assert len(chart["data"]["values"]) == 20
    assert chart["encoding"]["x"]["sort"] == ORDER
    assert {"a": "aune_herald", "b": "coast_wire", "relation": "reprint"}.items() <= chart["data"]["values"][0].items()


def test_one_page_is_no_map():
    with pytest.raises(retold.InvalidArgument, match="comparison=1 pages"):
        retold.plot.similarity_map(retold.compare({"a": "Ein Satz."}))
