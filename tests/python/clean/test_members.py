"""The Python classes of a page have the members that the core describes: one forgotten on either side fails."""

from dataclasses import fields

from retold._core.clean import members
from retold.clean.block import Block
from retold.clean.page import Evidence, Guard, Page

# What a page has beside the members of the core's.
OWN = {
    "comments",
    "evidence",
    "kept_share",
    "from_raw",
    "html_span",
    "sentences",
    "to_html",
    "to_markdown",
    "to_raw",
    "words",
}


def test_a_page_has_the_members_of_its_struct():
    shown = {name for name in dir(Page) if not name.startswith("_")}
    assert shown == set(members["Page"]) | OWN


def test_a_block_has_the_members_of_its_struct():
    assert {field.name for field in fields(Block)} == set(members["Block"]) - {"span"} | {"start", "end", "text"}


def test_a_guard_has_the_members_of_its_struct():
    assert Guard._fields == members["Guard"]


def test_evidence_has_the_members_of_what_was_found_and_what_html_states():
    assert set(Evidence._fields) == set(members["Found"]) | {"origin"} == set(members["Stated"]) - {"name"}


def test_every_described_struct_is_held_against_a_class():
    assert sorted(members) == ["Block", "Found", "Guard", "Page", "Stated"]
