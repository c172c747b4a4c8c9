"""What the changes of aligned sentences are about."""

import pickle

import pytest

import retold

A = (
    "Кран упал в понедельник на грузовое судно в порту Ауне и ранил 17 докеров, сообщила администрация порта.\n\n"
    "«Кран этой зимой ни разу не проверяли», — сказала Марта Ольмедо на причале.\n\n"
    "Рабочие быстро убрали большой причал порта ночью.\n"
)
B = (
    "АУНЕ, 14 мая (Норвалл) — Кран упал в понедельник на грузовое судно в порту Ауне и ранил 71 докера, сообщила "
    "администрация порта.\n\n"
    "«Кран этой зимой ни разу не проверяли», — сказал Томас Ривас на причале.\n\n"
    "Ночью рабочие быстро убрали большой причал порта.\n"
)


@pytest.fixture(scope="module")
def pair():
    return retold.compare({"a": A, "b": B}, language="ru").pair("a", "b")


def test_changes_of_facts_come_first(pair):
    assert [change.about for change in pair.changes] == ["fact", "attribution", "order", "order", "furniture"]
    assert (pair.changes[0].a.text, pair.changes[0].b.text) == ("17 докеров", "71 докера")
    assert pair.changes[1].b.text == "сказал Томас Ривас"
    assert pair.changes[4].b.text == "АУНЕ, 14 мая (Норвалл"


def test_groups_keep_the_order_of_the_text(pair):
    for group in pair.aligned:
        assert [change.a.start for change in group.changes] == sorted(change.a.start for change in group.changes)


def test_the_mirrored_pair_has_the_same_changes(pair):
    mirrored = retold.compare({"b": B, "a": A}, language="ru").pair("b", "a")
    assert sorted((c.about, c.b.text, c.a.text) for c in mirrored.changes) == sorted(
        (c.about, c.a.text, c.b.text) for c in pair.changes
    )
    assert pair.mirrored().mirrored() == pair


def test_changes_survive_json_and_pickle():
    comparison = retold.compare({"a": A, "b": B}, language="ru")
    changes = comparison.pair("a", "b").changes
    assert retold.results.Comparison.from_json(comparison.to_json()).pair("a", "b").changes == changes
    assert pickle.loads(pickle.dumps(comparison)).pair("a", "b").changes == changes


def test_a_notebook_says_how_many_there_are_of_each(pair):
    assert "changes: 1 fact, 1 attribution, 2 order, 1 furniture" in pair._repr_html_()
    assert sum("(attribution)" in repr(change) for change in pair.changes) == 1
