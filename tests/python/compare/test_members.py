"""The Python classes of a comparison have the members that the core describes: one forgotten on either side fails."""

from dataclasses import fields

import pytest

from retold._core.compare import members
from retold.compare import results

# Python class: the core's structs that it shows, members of theirs that it shows otherwise, members of its own.
SHOWN = {
    "Change": (["Change"], set(), {"about"}),
    "Aligned": (["Aligned"], set(), set()),
    "Evidence": (["Evidence"], set(), set()),
    "Direction": (["Direction"], set(), {"evidence"}),
    "Story": (["Group"], set(), set()),
    "Omission": (["Omission"], {"document"}, {"holds", "importance"}),  # the span has it
    "Pair": (["Pair", "Alignment"], {"alignment"}, {"reasons", "sentences_compared"}),
    "Document": (["Document"], {"raw", "body", "background"}, {"page", "capabilities", "findings"}),
}


@pytest.mark.parametrize("name", SHOWN)
def test_a_class_has_the_members_of_its_struct(name):
    structs, shown_otherwise, own = SHOWN[name]
    described = {member for struct in structs for member in members[struct]}
    assert {field.name for field in fields(getattr(results, name))} == described - shown_otherwise | own


def test_every_described_struct_has_a_class():
    assert sorted(struct for structs, _, _ in SHOWN.values() for struct in structs) == sorted(members)
