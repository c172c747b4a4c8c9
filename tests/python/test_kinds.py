"""The words that types of results are limited to are those that results hold."""

import json
from dataclasses import fields, is_dataclass
from importlib.resources import files
from types import UnionType
from typing import Literal, Union, get_args, get_origin, get_type_hints

import pytest

import retold
from retold import results
from retold._core import clean as core_clean
from retold._core import compare as core_compare

SCHEMA = json.loads((files("retold.compare") / "comparison.schema.json").read_text(encoding="utf-8"))["$defs"]
PLACES = [  # attribute, where the schema limits it
    (results.Pair, "relation", SCHEMA["Pair"]["properties"]["relation"]),
    (results.Pair, "runner_up", SCHEMA["Pair"]["properties"]["runner_up"]),
    (results.Pair, "lexical_relation", SCHEMA["Pair"]["properties"]["lexical_relation"]),
    (results.Pair, "limits", SCHEMA["Alignment"]["properties"]["limits"]["items"]),
    (results.Aligned, "kind", SCHEMA["Aligned"]["properties"]["kind"]),
    (results.Change, "kind", SCHEMA["Change"]["properties"]["kind"]),
    (results.Change, "about", SCHEMA["PairChanges"]["properties"]["about"]["items"]["items"]),
    (results.Fact, "status", SCHEMA["Fact"]["properties"]["status"]),
    (results.Statement, "change", SCHEMA["Statement"]["properties"]["change"]),
    (results.Version, "form", SCHEMA["Version"]["properties"]["form"]),
    (results.Omission, "holds", SCHEMA["Omission"]["properties"]["holds"]["items"]),
    (results.Moment, "kind", SCHEMA["Moment"]["properties"]["kind"]),
    (results.Name, "kind", SCHEMA["Name"]["properties"]["kind"]),
    (results.Slot, "bound", SCHEMA["Slot"]["properties"]["bound"]),
    (retold.Quote, "kind", SCHEMA["Quote"]["properties"]["kind"]),
    (retold.Flag, "kind", SCHEMA["Flag"]["properties"]["kind"]),
]


def words_of(hint):
    """The words of a Literal, also within an optional or a tuple."""
    if get_origin(hint) is Literal:
        return set(get_args(hint))
    if get_origin(hint) in (Union, UnionType, tuple):
        return {word for part in get_args(hint) for word in words_of(part)}
    return set()


def hint_of(owner, name):
    return get_type_hints(owner, localns=vars(results))[name]  # some modules import the aliases for checkers only


@pytest.mark.parametrize(("owner", "name", "allowed"), PLACES, ids=lambda value: getattr(value, "__name__", None))
def test_a_type_has_the_words_of_the_schema(owner, name, allowed):
    assert words_of(hint_of(owner, name)) == set(allowed["enum"]) - {None}


def test_labels_and_relations_are_those_of_the_core():
    assert set(get_args(results.Label)) == set(core_clean.labels())
    assert get_args(results.Relation) == tuple(core_compare.relations)


def test_what_is_called_kind_or_relation_is_limited():
    for name in results.__all__:
        owner = getattr(results, name)
        if not is_dataclass(owner) or name == "Evidence":  # kinds of evidence are open
            continue
        for field in fields(owner):
            if field.name in ("kind", "relation", "status", "label") and name not in ("Fact", "Story"):
                assert words_of(hint_of(owner, field.name)), f"{name}.{field.name}"
