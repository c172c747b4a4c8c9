import retold
from retold import samples

STORY = (
    "The ferry sailed again on Monday, after two years of repairs in the yard at Velm. "
    "The mayor of Velm said that the crew had waited long enough for this day. "
    "Forty people stood on the quay and sang in the rain until the ship was gone."
)
# The second says that it is from the first, which is how a direction is found.
COMPARISON = retold.compare(
    {
        "coast": f"Coast Wire\n10 May 2001\n{STORY}",
        "lamp": f"The Lamp\n12 May 2001\n{STORY}\nSource: Coast Wire",
        "reed": f"Reed Post\n13 May 2001\n{STORY}",
        "snow": "Snow closed the pass for the whole night, and nobody knows when it will open again.",
    }
)


def arrows(ax):
    return [patch for patch in ax.patches if type(patch.get_arrowstyle()).__name__ == "CurveFilledB"]


def test_an_arrow_where_the_first_is_known_and_a_dashed_line_where_not():
    ax = retold.plot.who_copies_whom(COMPARISON)
    copies = COMPARISON.pairs.ranked("duplicate", "reprint", "contains", "retelling")
    known = sum(COMPARISON.pairs[row.number].direction is not None for row in copies)
    assert len(copies) == len(ax.patches) == 3
    assert len(arrows(ax)) == known > 0
    ax.figure.canvas.draw()


def test_an_arrow_starts_at_the_page_that_came_first():
    direction = COMPARISON.pair("coast", "lamp").direction
    assert direction is not None
    ax = retold.plot.who_copies_whom(retold.compare({d.id: d.page for d in COMPARISON.documents[:2]}))
    places = {text.get_text(): text.get_position() for text in ax.texts}
    (arrow,) = arrows(ax)
    start, end = arrow._posA_posB
    later = "lamp" if direction.first == "coast" else "coast"
    assert (start[0] > 0) == (places[direction.first][0] > 0)
    assert (end[0] > 0) == (places[later][0] > 0)


def test_sources_stand_for_their_pages():
    ax = retold.plot.who_copies_whom(COMPARISON, sources={"coast": "Берег", "lamp": "Лампа", "reed": "Лампа"})
    assert ax.get_title() == "Who copies whom: 2 sources"
    assert sorted(text.get_text() for text in ax.texts) == ["Берег", "Лампа"]
    assert ax.patches


def test_pages_that_are_left_out_are_told():
    ax = retold.plot.who_copies_whom(retold.compare(samples.load()), max_pages=2)
    assert ax.get_title() == "Who copies whom: 5 pages; 3 not shown"
    assert retold.plot.who_copies_whom(retold.compare({})).get_title() == "Who copies whom: 0 pages"


def test_the_names_of_many_pages_do_not_lie_on_each_other():
    story = "The ferry sailed again on Monday, after two years of repairs in the yard at Velm, number {}."
    ax = retold.plot.who_copies_whom(
        retold.compare({f"a page with a long name {n:02}": story.format(n) for n in range(40)})
    )
    ax.figure.canvas.draw()
    places = [ax.transData.transform(text.get_position()) for text in ax.texts]
    sizes = [text.get_fontsize() * ax.figure.dpi / 72 for text in ax.texts]
    turned = [text.get_rotation() for text in ax.texts]
    assert len(set(turned)) > 20
    for (x, y), (next_x, next_y), size in zip(places, places[1:] + places[:1], sizes, strict=True):
        assert (x - next_x) ** 2 + (y - next_y) ** 2 > size**2


def test_the_legend_says_what_is_drawn():
    def told(pages):
        legend = retold.plot.who_copies_whom(pages).get_legend()
        return None if legend is None else [text.get_text() for text in legend.get_texts()]

    assert told(COMPARISON) == ["from the first to its copies"]
    assert told(retold.compare({"a": STORY, "b": STORY})) == ["copies; which was first is not known"]
    assert told(retold.compare({"a": STORY})) is None
