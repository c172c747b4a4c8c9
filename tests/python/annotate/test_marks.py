"""Marks in a text: nested where they nest, cut where they cross, whole whatever is left out."""

import pytest

from retold.annotate.marks import Mark, Room, marked_html


def drawn(text, *marks):
    html = marked_html(text, [Mark(start, -end, style, label) for start, end, style, label in marks], Room(10**6))
    return html.replace('<mark style="', "[").replace('">', ":").replace("</mark>", "]")


@pytest.mark.parametrize(
    ("marks", "html"),
    [
        ([], "one two"),
        ([(0, 3, "a", "")], "[a:one] two"),
        ([(0, 7, "a", ""), (4, 7, "b", "")], "[a:one [b:two]]"),
        ([(4, 7, "b", ""), (4, 7, "a", ""), (0, 7, "c", "")], "[c:one [a:[b:two]]]"),
        ([(0, 5, "a", ""), (4, 7, "b", "")], "[a:one [b:t]][b:wo]"),
        ([(0, 3, "a", ""), (2, 5, "b", ""), (4, 7, "c", "")], "[a:on[b:e]][b: [c:t]][c:wo]"),
        ([(3, 3, "a", "")], "one two"),
        ([(0, 3, "a", ""), (3, 7, "b", "")], "[a:one][b: two]"),
    ],
)
def test_marks_nest_and_are_cut_where_they_cross(marks, html):
    assert drawn("one two", *marks) == html


def test_the_label_stands_once_where_a_cut_mark_ends():
    html = marked_html("one two", [Mark(0, -5, "a", "first"), Mark(4, -7, "b", "second")], Room(9999))
    assert html.count("second") == 1
    assert html.index("first") < html.index("second")
    assert html.endswith("second</bdi></mark>")


def test_text_and_labels_are_escaped():
    html = marked_html("<b>&\ud800", [Mark(0, -3, "a", "<i>")], Room(9999))
    assert "&lt;b&gt;" in html
    assert "&lt;i&gt;" in html
    assert "\ud800" not in html


def test_where_the_room_ends_all_marks_are_closed_and_nothing_follows():
    for room in range(200):
        html = marked_html("один два три", [Mark(0, -12, "a", "x"), Mark(5, -8, "b", "y")], Room(room))
        assert html.count("<mark") == html.count("</mark>")
        assert len(html.encode()) <= room + 14


def test_more_marks_in_each_other_than_can_be_told_apart_are_left_out():
    html = marked_html("x" * 99, [Mark(n, n - 99, "a", "") for n in range(40)], Room(9999))
    assert html.count("<mark") == 4
