"""What somebody said, as several pages tell it."""

import pickle
from itertools import permutations

import pytest

import retold
from retold.results import Comparison, Statement, Version

OPENING = "آونے کی بندرگاہ میں کرین گر گئی\n\nپیر کو آونے کی بندرگاہ میں ایک کرین مال بردار جہاز پر گر گئی۔\n\n"
EN = "Crane falls in Aune 😀\n\nA crane fell on a cargo ship in the harbour of Aune on 14 May and hurt 17 dockers.\n\n"
PAGES = {
    "a": EN + "“The inspectors never looked at the second crane in winter,” said Ada Krone, the mayor.\n",
    "b": EN + "“The inspectors never looked at the second crane,” said Ada Krone, the mayor.\n",
    "c": EN + "Ada Krone, the mayor, said that the inspectors never looked at the second crane in winter.\n",
}


@pytest.fixture(scope="module")
def comparison():
    return retold.compare(PAGES, language="en")


def test_a_statement_has_one_version_of_each_page(comparison):
    (statement,) = comparison.statements
    assert isinstance(statement, Statement)
    assert isinstance(statement.versions[0], Version)
    assert (statement.speaker, statement.change, statement.other_venue) == ("Ada Krone", "direct_to_indirect", False)
    assert [(v.document, v.form) for v in statement.versions] == [
        ("a", "verbatim"),
        ("b", "trimmed"),
        ("c", "direct_to_indirect"),
    ]


def test_positions_are_those_of_the_raw_pages(comparison):
    for version in comparison.statements[0].versions:
        for span in version.quote.content:
            assert PAGES[version.document][span.start : span.end] == span.text
            assert span.document == version.document


def test_the_order_of_pages_changes_nothing(comparison):
    def shown(pages):
        found = retold.compare({name: PAGES[name] for name in pages}, language="en").statements
        return [
            (s.speaker, s.change, s.versions[0], frozenset((v.document, v.form) for v in s.versions)) for s in found
        ]

    first = shown("abc")
    assert all(shown(order) == first for order in permutations("abc"))


def test_urdu_statements_are_found():
    said = "میئر {} نے کہا کہ ”اس سرما میں دوسری کرین کا معائنہ کبھی نہیں ہوا“۔\n"
    pages = {"a": OPENING + said.format("مارتا اولمیدو"), "b": OPENING + said.format("تھامس ریواس")}
    (statement,) = retold.compare(pages, language="ur").statements
    assert [version.document for version in statement.versions] == ["a", "b"]


def test_statements_survive_json_and_pickle(comparison):
    assert Comparison.from_json(comparison.to_json()).statements == comparison.statements
    assert pickle.loads(pickle.dumps(comparison)).statements == comparison.statements


def test_the_table_has_a_row_for_each_version(comparison):
    frame = comparison.to_frame("statements")
    assert list(frame.page) == ["a", "b", "c"]
    assert set(frame.statement) == {0}
    assert list(frame.form) == ["verbatim", "trimmed", "direct_to_indirect"]


def test_pages_without_quotations_have_none():
    assert retold.compare(["The bridge is shut.", "The bridge is shut."]).statements == ()
    assert retold.compare([]).statements == ()
