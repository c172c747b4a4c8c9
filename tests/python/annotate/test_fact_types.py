"""Fact types of users: found, placed, checked, and told like the built-in ones."""

import importlib.metadata
import pickle
import re

import pytest

import retold
from retold._shared import plugins

TEXT = 'A quake of magnitude 6.8 hit Tarn. "It was magnitude 7.1," said Ada Krone.\nگہرائی magnitude 5 تھی'


def magnitude(text):
    return [(found.start(), found.end(), found[1]) for found in re.finditer(r"magnitude (\d+(?:\.\d+)?)", text)]


def depth(text):
    return [(text.index("Tarn"), text.index("Tarn") + 4, "deep", "km")] if "Tarn" in text else []


def test_own_slots_stand_among_the_others_and_know_their_speaker():
    found = retold.annotate(TEXT, fact_types=[magnitude, depth])
    own = [slot for slot in found.slots if slot.type in ("magnitude", "depth")]
    assert [(slot.type, slot.value, slot.unit, slot.speaker, slot.span.line) for slot in own] == [
        ("magnitude", "6.8", None, None, 1),
        ("depth", "deep", "km", None, 1),
        ("magnitude", "7.1", None, "Ada Krone", 1),
        ("magnitude", "5", None, None, 2),
    ]
    assert own[0].evidence == "fact type magnitude"
    assert [slot.span.start for slot in found.slots] == sorted(slot.span.start for slot in found.slots)
    assert "magnitude 6.8" in found._repr_html_()


def test_a_dict_names_the_types():
    found = retold.annotate("magnitude 5", fact_types={"strength": magnitude})
    assert "strength" in {slot.type for slot in found.slots}


def test_a_column_has_what_each_text_has_alone():
    texts = [TEXT, None, "", "No quake.", TEXT[::-1] + TEXT]
    found = retold.annotate_column(texts, fact_types=[magnitude, depth])
    for row, text in enumerate(texts):
        if text is not None:
            assert found[row].slots == retold.annotate(text, fact_types=[magnitude, depth]).slots
    table = found.slots.to_polars()
    assert table.filter(table["type"] == "magnitude")["row"].to_list() == [0, 0, 0, 4, 4, 4]
    assert table.filter(table["type"] == "depth")["unit"].to_list() == ["km", "km"]
    assert pickle.loads(pickle.dumps(found)) == found


def test_of_a_page_the_places_are_those_of_the_page():
    story = "The quake that hit the harbour of Tarn on Monday had magnitude 6.8, said Ada Krone, the mayor of the town."
    page = retold.clean(f"Home\nNews\nSport\nLog in\n\n{story}\n\nmagnitude 9.9\n")
    own = [slot for slot in retold.annotate(page, fact_types=[magnitude]).slots if slot.type == "magnitude"]
    assert [(page.raw[slot.span.start : slot.span.end], slot.span.line) for slot in own] == [("magnitude 6.8", 6)]


def test_pages_of_a_comparison_conflict_in_own_types_and_agree_in_them():
    told = "The quake that hit the harbour of Tarn on Monday evening had magnitude {}, the mayor of the old town said."
    more = "Hundreds of people spent the night in the fields above the harbour, and the schools stay shut until Friday."
    pages = {name: f"{told.format(value)}\n{more}" for name, value in (("a", "6.8"), ("b", "7.1"), ("c", "6.8"))}
    comparison = retold.compare(pages, fact_types=[magnitude])
    (fact,) = (fact for fact in comparison.facts if fact.type == "magnitude")
    assert fact.status == "conflict"
    assert fact.outliers == ("b",)
    assert {name: slot.value for name, slot in fact.cells.items()} == {"a": "6.8", "b": "7.1", "c": "6.8"}
    assert fact.cells["b"].span.text == "magnitude 7.1"
    assert [slot.value for slot in comparison.document("b").slots if slot.type == "magnitude"] == ["7.1"]
    again = pickle.loads(pickle.dumps(comparison))
    assert [fact.status for fact in again.facts if fact.type == "magnitude"] == ["conflict"]


def sloppy(answer):
    def kind(text):
        return answer

    return kind


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ("magnitude", "fact_types='magnitude': must be a list of callables"),
        (7, "fact_types=7: must be a list of callables"),
        ([7], "fact_types=7: must be callable"),
        ([lambda text: []], "must have a name that can be a type"),
        ({"number": magnitude}, "fact_types='number': must have a name of its own"),
        ([magnitude, magnitude], "fact_types='magnitude': must have a name of its own"),
        ([sloppy(None)], r"fact_types=None: must give a list of \(start, end, value\), as kind does not"),
        ([sloppy([(0, 1)])], r"fact_types=\(0, 1\): must give"),
        ([sloppy([(0, 1, 5)])], r"fact_types=\(0, 1, 5\): must give"),
        ([sloppy([(0, 99999, "x")])], "must give places inside the text, 0 to 99, as kind does not"),
        ([sloppy([(3, 3, "x")])], "must give places inside the text"),
    ],
)
def test_what_is_none_is_refused_in_one_sentence(given, message):
    text = TEXT.ljust(99)[:99]
    for call in (
        lambda: retold.annotate(text, fact_types=given),
        lambda: retold.annotate_column([text], fact_types=given),
    ):
        with pytest.raises(retold.InvalidArgument, match=message):
            call()
    with pytest.raises(retold.InvalidArgument):
        retold.compare({"a": text, "b": text}, fact_types=given)


class Point:
    name = "magnitude"
    dist = None

    def load(self):
        return magnitude


def test_types_of_installed_packages_are_read_and_told(monkeypatch):
    monkeypatch.setattr(importlib.metadata, "entry_points", lambda group: [Point()])
    plugins.installed.cache_clear()
    try:
        assert "magnitude" in {slot.type for slot in retold.annotate(TEXT).slots}
        assert retold.about()["fact_types"] == "magnitude"
    finally:
        plugins.installed.cache_clear()
