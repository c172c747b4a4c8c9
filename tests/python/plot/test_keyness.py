import pytest

import retold

TABLE = retold.keyness(["лёд лёд снег", "песок песок снег", "پل پل"], ["север", "юг", "شہر"])


def test_bars_go_to_both_sides_of_what_is_usual():
    ax = retold.plot.keyness(TABLE)
    terms = [label.get_text() for label in ax.get_yticklabels()]
    widths = [bar.get_width() for bar in ax.patches]
    assert terms[0] == "лёд"
    assert widths == sorted(widths, reverse=True)
    assert widths[0] > 0 > widths[-1]
    assert ax.patches[0].get_facecolor() != ax.patches[-1].get_facecolor()
    assert ax.get_title() == "север"


def test_another_label_and_fewer_terms():
    ax = retold.plot.keyness(TABLE, "شہر", top=1)
    assert next(iter(ax.get_yticklabels())).get_text() == "پل"
    assert len(ax.patches) == 2


def test_a_label_that_is_not_there_is_told():
    with pytest.raises(retold.InvalidArgument, match="label='east': must be one of"):
        retold.plot.keyness(TABLE, "east")
