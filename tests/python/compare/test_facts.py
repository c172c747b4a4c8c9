"""What pages say of the same thing, and whether they agree."""

import pickle

import pytest

import retold
from retold.results import Fact

A = (
    "Crane falls in the harbour of Aune\n\n"
    "A crane fell on a cargo ship in the harbour of Aune on 14 May and hurt 17 dockers, the port authority said.\n\n"
    "The damage comes to at most 2.5 million euros, the insurer Norwall said on the quay.\n\n"
    "The port authority denied that the crane had been inspected in March.\n"
)
B = A.replace("17 dockers", "71 dockers").replace("denied that", "admitted that").replace("14 May", "May 14")


@pytest.fixture(scope="module")
def comparison():
    return retold.compare({"one": A, "two": A, "three": B})


def test_conflicts_come_first_and_name_who_stands_alone(comparison):
    conflicts = [fact for fact in comparison.facts if fact.status == "conflict"]
    assert list(comparison.facts[: len(conflicts)]) == conflicts
    assert {(fact.type, fact.outliers) for fact in conflicts} == {("number", ("three",)), ("polarity", ("three",))}


def test_cells_point_at_the_raw_pages(comparison):
    raws = {"one": A, "two": A, "three": B}
    for fact in comparison.facts:
        for page, slot in fact.cells.items():
            assert slot.span.document == page
            assert raws[page][slot.span.start : slot.span.end] == slot.span.text


def test_other_writings_of_one_value_agree(comparison):
    date = next(fact for fact in comparison.facts if fact.type == "date" and "May" in fact.cells["one"].span.text)
    assert (date.status, date.cells["three"].value) == ("agree", "XXXX-05-14")


def test_facts_survive_json_and_pickle(comparison):
    assert retold.results.Comparison.from_json(comparison.to_json()).facts == comparison.facts
    assert pickle.loads(pickle.dumps(comparison)).facts == comparison.facts
    assert isinstance(pickle.loads(pickle.dumps(comparison.facts[0])), Fact)


def test_pages_of_other_matters_share_no_facts():
    other = (
        "Old bakery becomes a library\n\nBuilders found 17 painted tiles under the plaster of the bakery in Hessel.\n"
    )
    facts = retold.compare({"one": A, "other": other}).facts
    assert all(len(fact.cells) == 1 for fact in facts)


def test_one_statement_in_two_papers_is_a_conflict_of_the_source():
    said = "“The old bridge will never be rebuilt by this city,” Mara Lindqvist said in an interview with {}. "
    rest = "The city closed the bridge in spring after a lorry had broken through it. Nobody was hurt when it happened."
    pages = {"a": said.format("The Harbour Gazette") + rest, "b": said.format("the Northern Tribune") + rest}
    found = [fact for fact in retold.compare(pages, language="en").facts if fact.type == "source"]
    assert [(f.status, {k: cell.value for k, cell in f.cells.items()}) for f in found] == [
        ("conflict", {"a": "The Harbour Gazette", "b": "Northern Tribune"})
    ]
    pages["b"] = said.format("the Harbour Gazette") + rest
    assert not [fact for fact in retold.compare(pages, language="en").facts if fact.type == "source"]
