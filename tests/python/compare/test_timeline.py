"""When pages came out, and the dates they tell of."""

import pickle
from itertools import permutations

import pytest

import retold
from retold.results import Comparison, Moment

PAGES = {
    "a": "😀 The ferry Ilse sank on 4 May 2031 off Orvik. It was built in the 1990s, and sailed on Tuesday.",
    "b": "The ferry Ilse sank on 4 May off Orvik. It will be raised in June 2031.",
    "c": "Паром затонул 4 мая 2031 года у Орвика.",
}
DATES = {"a": None, "b": "2031-05-05", "c": "2031-05-06"}


def compared(order="abc"):
    return retold.compare({name: PAGES[name] for name in order}, dates=[DATES[name] for name in order])


@pytest.fixture(scope="module")
def comparison():
    return compared()


def test_moments_are_in_order_and_what_has_no_place_is_last(comparison):
    shown = [(moment.kind, moment.date, moment.inferred, list(moment.pages)) for moment in comparison.timeline]
    assert shown == [
        ("told", "199X", False, ["a"]),
        ("told", "2031-05-04", False, ["a", "c"]),
        ("told", "2031-05-04", True, ["b"]),
        ("published", "2031-05-05", False, ["b"]),
        ("published", "2031-05-06", False, ["c"]),
        ("told", "2031-06", False, ["b"]),
        ("told", "XXXX-WXX-2", False, ["a"]),
    ]
    assert [moment.placed for moment in comparison.timeline] == [True] * 6 + [False]
    assert (comparison.timeline[0].earliest, comparison.timeline[0].latest) == ("1990-01-01", "1999-12-31")


def test_every_date_told_has_its_place_in_the_page(comparison):
    for moment in comparison.timeline:
        for page, slots in moment.pages.items():
            assert bool(slots) == (moment.kind == "told")
            for slot in slots:
                assert PAGES[page][slot.span.start : slot.span.end] == slot.span.text
                assert slot.value == moment.date


def test_the_order_of_pages_changes_nothing(comparison):
    def shown(found):
        return [(m.kind, m.date, m.inferred, dict(m.pages)) for m in found.timeline]

    assert all(shown(compared(order)) == shown(comparison) for order in permutations("abc"))


def test_a_timeline_survives_json_and_pickle(comparison):
    assert Comparison.from_json(comparison.to_json()).timeline == comparison.timeline
    assert pickle.loads(pickle.dumps(comparison)).timeline == comparison.timeline
    assert isinstance(comparison.timeline[0], Moment)


def test_pages_without_dates_have_none():
    assert retold.compare(["The bridge is shut.", "The bridge is open."]).timeline == ()
