"""The Python classes of findings have the members that the core describes: one forgotten on either side fails."""

from dataclasses import fields

import pytest

from retold import annotate
from retold._core.annotate import members

OTHERWISE = {"Slot": {"own"}}  # shown as the type


@pytest.mark.parametrize("name", ["Flag", "Name", "Quote", "Slot"])
def test_a_class_has_the_members_of_its_struct(name):
    assert {field.name for field in fields(getattr(annotate, name))} == set(members[name]) - OTHERWISE.get(name, set())


def test_every_described_struct_has_a_class():
    assert sorted(members) == ["Flag", "Name", "Quote", "Slot"]


def test_what_is_missing_is_none_and_never_an_empty_text():
    (slot,) = annotate.numbers("Es waren 40.")
    assert (slot.value, slot.bound, slot.unit, slot.speaker) == ("40", None, None, None)
    (quote,) = annotate.quotes('"پل بند ہے،" انہوں نے کہا۔')
    assert (quote.speaker, quote.venue) == (None, None)
