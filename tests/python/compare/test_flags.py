"""What looks as if something went wrong, on a page alone and beside others."""

from itertools import permutations

import pytest

import retold
from retold.annotate.flag import Flag

TOLD = (
    "😀 Una grúa cae en el puerto de Aune\n\nUna grúa cayó sobre un buque de carga en el puerto de Aune, dijo {}, la "
    "alcaldesa de la ciudad.\n\nLos buzos tardaron 12 horas bajo el agua para hallar el gancho.\n"
)
PAGES = {"a": TOLD.format("Marta Olmedo"), "b": TOLD.format("Marta Olmedo"), "c": TOLD.format("Marta Olmeido")}


@pytest.fixture(scope="module")
def comparison():
    return retold.compare(PAGES, language="es")


def test_a_name_that_one_page_spells_otherwise_is_garbled(comparison):
    (flag,) = comparison.flags
    assert isinstance(flag, Flag)
    assert (flag.kind, flag.span.document, flag.span.text) == ("garbled_name", "c", "Marta Olmeido")
    assert flag.reason == '"Marta Olmedo" on 2 other pages'
    assert PAGES["c"][flag.span.start : flag.span.end] == "Marta Olmeido"


def test_flags_of_a_page_alone_are_among_them():
    pages = {"a": "The the ferry sank off Orvik. It it was old.", "b": "The ferry sank off Orvik. It was old."}
    comparison = retold.compare(pages)
    assert set(comparison.document("a").flags) <= set(comparison.flags)
    assert {flag.span.document for flag in comparison.flags} == {"a"}


def test_the_order_of_pages_changes_nothing(comparison):
    for order in permutations("abc"):
        assert retold.compare({name: PAGES[name] for name in order}, language="es").flags == comparison.flags


def test_flags_survive_json(comparison):
    assert retold.Comparison.from_json(comparison.to_json()).flags == comparison.flags


def test_what_holds_more_is_the_graver_omission():
    told = "The ferry Ilse sank off Orvik in a storm.\n\nThe harbour of Orvik was shut for the whole day.\n\n"
    more = told + "Trees moved a little around the old quay.\n\nDivers from Norwall needed 12 hours below the water.\n"
    first, second = retold.compare({"a": told, "b": more}).omissions("a")
    assert (first.holds, first.span.text[:6]) == (("number", "name"), "Divers")
    assert (first.importance, second.importance, second.holds) == (0.8, 0.4, ())
