import retold

STORY = "The ferry sailed again, after two years of repairs in the yard at Velm, and forty people stood on the quay."


def test_a_line_for_each_story_and_one_for_the_rest():
    comparison = retold.compare(
        {
            "a": f"10 May 2001\n{STORY}",
            "b": f"12 May 2001\n{STORY}",
            "c": "Snow closed the pass for the whole night, and nobody knows when it will open again.",
        }
    )
    ax = retold.plot.timeline(comparison)
    labels = [label.get_text() for label in ax.get_yticklabels()]
    assert [label.rpartition("  ")[2] for label in labels] == ["(2)", "(1)"]
    assert [document.date for document in comparison.documents] == ["2001-05-10", "2001-05-12", None]
    assert len(ax.collections[0].get_offsets()) == 2
    assert ax.get_title() == "When the pages came out; 1 of 3 state no day"
    ax.figure.canvas.draw()


def test_days_that_no_page_states_are_not_invented():
    ax = retold.plot.timeline(retold.compare({"a": STORY, "b": STORY}))
    assert ax.get_title() == "When the pages came out; 2 of 2 state no day"
    assert not ax.collections
    assert len(ax.get_xticks()) == 0


def test_pages_of_one_day_stand_apart_and_the_axis_is_days_wide():
    ax = retold.plot.timeline(retold.compare({"a": f"10 May 2001\n{STORY}", "b": f"10 May 2001\n{STORY}"}))
    heights = ax.collections[0].get_offsets()[:, 1].tolist()
    assert heights[0] != heights[1]
    assert ax.get_xlim()[1] - ax.get_xlim()[0] == 6
