"""The JSON of a comparison: what the schema promises, what is refused, and that findings are never believed."""

import json
from dataclasses import fields
from importlib.resources import files

import jsonschema
import pytest

from retold import DataError, samples
from retold._core import compare as core
from retold.annotate.flag import Flag
from retold.annotate.name import Name
from retold.annotate.quotes import Quote
from retold.annotate.slot import Slot
from retold.compare import Comparison, compare, results

SCHEMA = json.loads((files("retold.compare") / "comparison.schema.json").read_text("utf-8"))
CLASSES = {
    "Span": results.Span,
    "Quote": Quote,
    "Name": Name,
    "Slot": Slot,
    "Flag": Flag,
    "Omission": results.Omission,
    "Fact": results.Fact,
    "Statement": results.Statement,
    "Version": results.Version,
    "Moment": results.Moment,
}
SHIP = {
    "anchor": "The ferry Ilse sank on 4 May off Orvik. Captain Dag Moen said: “We lost 12 people.” It cost 3 million.",
    "buoy": "The ferry Ilse sank on 6 May off Orvik. Captain Dag Moen said: “We lost 12 people.” It cost 3 million.",
}


def valid(comparison):
    told = json.loads(comparison.to_json())
    jsonschema.Draft202012Validator(SCHEMA).validate(told)
    return told


def test_the_schema_is_a_schema():
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


def test_the_samples_have_every_kind_of_member():
    told = valid(compare(samples.load()))
    assert told["format"] == "retold.comparison/2"
    assert {fact["status"] for fact in told["findings"]["facts"]} >= {"conflict", "agree", "only_in_one"}
    assert told["findings"]["statements"]
    for kind in ("quotes", "names", "slots"):
        assert all(page[kind] for page in told["findings"]["documents"])


def test_a_finding_points_into_the_page_that_is_beside_it():
    told = valid(compare(SHIP))
    raw = {page["id"]: page["raw"] for page in told["documents"]}
    (conflict,) = (fact for fact in told["findings"]["facts"] if fact["status"] == "conflict")
    spans = {page: slot["span"] for page, slot in conflict["cells"].items()}
    assert {page: raw[page][span["start"] : span["end"]] for page, span in spans.items()} == {
        "anchor": "4 May",
        "buoy": "6 May",
    }


@pytest.mark.parametrize(
    "pages",
    [
        {},
        {"one": "Only one page."},
        {"": "", "\x00": "\x00", "b\u202e": "</style>\u202e\ud800 x" * 40},
        {"الف": "بندر اورویک میں کشتی 4 مئی کو ڈوب گئی۔", "ب": "بندر اورویک میں کشتی 6 مئی کو ڈوب گئی۔"},
        {
            "ru": "Паром затонул 4 мая у Орвика. Погибли 12 человек.",
            "th": "เรือเฟอร์รี่จม 12 คน",
            "zh": "渡轮在5月4日沉没。12人遇难。😀",
        },
        [f"Page {n} of the harbour told of ship {n % 7}." for n in range(510)],
    ],
    ids=["none", "one", "hostile", "urdu", "scripts", "many"],
)
def test_whatever_the_pages_are_the_json_is_what_the_schema_says(pages):
    valid(compare(pages))


def test_changes_say_what_they_are_about():
    told = valid(compare(SHIP))
    (changes,) = told["findings"]["changes"]
    groups = told["pairs"][0]["alignment"]["aligned"]
    assert [len(about) for about in changes["about"]] == [len(group["changes"]) for group in groups]
    assert "fact" in changes["about"][0]


def test_values_of_own_types_are_told():
    told = valid(compare(SHIP, fact_types={"ship": lambda text: [(10, 14, text[10:14])]}))
    assert {slot["type"] for page in told["findings"]["documents"] for slot in page["slots"]} >= {"ship"}
    assert "ship" in {fact["type"] for fact in told["findings"]["facts"]}


def test_the_schema_has_every_member_that_the_core_describes():
    shown = {name: set(members) for name, members in core.members.items() if name not in ("Direction", "Omission")}
    shown["Pair"] |= {"reasons"}
    assert {name: set(SCHEMA["$defs"][name]["properties"]) for name in shown} == shown


@pytest.mark.parametrize("name", CLASSES)
def test_the_schema_has_every_member_of_a_class(name):
    assert list(SCHEMA["$defs"][name]["properties"]) == [field.name for field in fields(CLASSES[name])]


def test_relations_and_aspects_are_those_of_a_pair():
    pair = SCHEMA["$defs"]["Pair"]["properties"]
    assert pair["relation"]["enum"] == pair["runner_up"]["enum"] == list(core.relations)
    assert list(pair["aspects"]["properties"]) == list(compare(SHIP).pair("anchor", "buoy").aspects)


def test_every_member_is_explained():
    def unexplained(schema):
        return [name for name, member in schema.get("properties", {}).items() if not member.get("description")]

    assert {name: unexplained(schema) for name, schema in SCHEMA["$defs"].items() if unexplained(schema)} == {}
    assert unexplained(SCHEMA) == []


def test_without_findings_it_is_read_as_the_same():
    comparison = compare(SHIP)
    short = comparison.to_json(findings=False)
    assert "findings" not in json.loads(short)
    again = Comparison.from_json(short)
    assert again == comparison == Comparison.from_json(comparison.to_json(indent=2))
    assert again.to_json() == comparison.to_json()


def test_findings_of_a_file_are_found_anew_not_believed():
    told = valid(compare(SHIP))
    for fact in told["findings"]["facts"]:
        fact["status"] = "agree"
    told["findings"]["documents"] = "damaged"
    read = Comparison.from_json(json.dumps(told))
    assert read.facts == compare(SHIP).facts
    assert read.facts[0].status == "conflict"


def test_the_format_before_is_read():
    old = compare(SHIP).to_json(findings=False).replace("retold.comparison/2", "retold.comparison/1")
    assert Comparison.from_json(old) == compare(SHIP)


@pytest.mark.parametrize(
    ("path", "damage", "message"),
    [
        ("documents.1.raw", 7, "documents[1].raw: no text"),
        ("documents.0.sentences.0", [0, 10**6], "documents[0].sentences[0]: a span outside its text"),
        ("documents.0.sentences.0", [9, 3], "documents[0].sentences[0]: a span ends before it starts"),
        ("documents.1.id", "anchor", "documents[1]: a second document of this id"),
        ("pairs.0.relation", "cousin", "pairs[0].relation: unknown word cousin"),
        ("pairs.0.score", 1.5, "pairs[0].score: outside 0 to 1"),
        ("pairs.0.aspects.lead", "x", "pairs[0].aspects.lead: no number"),
        ("pairs.0.alignment.aligned.0.b.0", [0], "pairs[0].alignment.aligned[0].b[0]: a span is [start, end]"),
        ("stories.0.documents", [1, 0], "stories[0]: documents are not sorted"),
        ("topics", {}, "topics: no list"),
        ("pairs", [], "pairs: pairs are missing"),
        ("format", "retold.comparison/9", "format: must be retold.comparison/2, not retold.comparison/9"),
    ],
)
def test_what_is_damaged_is_refused_with_its_place(path, damage, message):
    told = json.loads(compare(SHIP).to_json())
    *steps, last = (int(step) if step.isdigit() else step for step in path.split("."))
    record = told
    for step in steps:
        record = record[step]
    record[last] = damage
    with pytest.raises(DataError) as refused:
        Comparison.from_json(json.dumps(told))
    assert str(refused.value) == f"comparison JSON, {message}"


def test_what_is_cut_off_is_refused_with_its_place():
    with pytest.raises(DataError, match=r"^comparison JSON: not JSON, at byte \d+$"):
        Comparison.from_json(compare(SHIP).to_json()[:499])
