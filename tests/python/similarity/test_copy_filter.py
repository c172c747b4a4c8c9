"""Near copies of a stream: the answers of a whole collection, in little memory, and a folder to go on from."""

import json
import random

import numpy as np
import pandas as pd
import pytest

import retold
from retold.similarity.keep_first import keep_first
from retold.similarity.kept_texts import KeptTexts

BRIDGE = "the mayor opened the new bridge over the river on monday and thanked the builders"
SNOW = "شہر کی کونسل نے جمعرات کو نئے پل کی تعمیر کے لیے رقم منظور کر لی میئر نے کہا"


def news(count, seed):
    """Invented texts, a third of them with some words of an earlier one changed."""
    chosen = random.Random(seed)
    words = [f"w{number}" for number in range(3000)] + ["мост", "река", "پل", "شہر"]
    texts = []
    for _ in range(count):
        if texts and chosen.random() < 0.35:
            copy = chosen.choice(texts).split()
            for _ in range(chosen.randint(0, 6)):
                copy[chosen.randrange(len(copy))] = chosen.choice(words)
            texts.append(" ".join(copy))
        else:
            texts.append(" ".join(chosen.choices(words, k=chosen.randint(3, 90))))
    return texts


def by_hand(texts, **options):
    pairs = retold.near_duplicates(texts, method="minhash", identical="all", **options)
    return keep_first(pairs, ones_are_equal=False)


@pytest.mark.parametrize(("threshold", "n"), [(0.7, 5), (0.4, 3)])
def test_a_stream_answers_as_the_whole_collection(threshold, n):
    texts = news(1500, 7)
    known = by_hand(texts, threshold=threshold, n=n)
    answers = []
    with retold.CopyFilter(threshold=threshold, n=n) as copies:
        for first in range(0, 1500, 701):
            answers += copies.take(texts[first : first + 701])
        assert (copies.seen, copies.kept) == (1500, 1500 - len(known))
    assert len(known) > 150
    assert {row: (one.id, one.score) for row, one in enumerate(answers) if one} == known


def test_nothing_goes_by_a_chain_and_the_closest_is_named():
    a, b, c = "one two three four", "one two three four five", "one two three four five six"
    with retold.CopyFilter(n=1, threshold=0.75) as copies:
        # a-b 4/5, b-c 5/6, a-c 4/6: b goes for a, so c stays.
        assert copies.take([a, b, c]) == [None, retold.Match(0, 0.8), None]
        assert copies.take([c, a]) == [retold.Match(2, 1.0), retold.Match(0, 1.0)]


def test_texts_without_words_and_nulls_stay():
    with retold.CopyFilter() as copies:
        assert copies.take([None, "", " — ", None, ""]) == [None] * 5
        assert copies.take(np.array([float("nan"), "мост"], dtype=object)) == [None, None]
        assert (copies.seen, copies.kept) == (7, 1)


def test_texts_of_one_source_are_not_copies():
    with retold.CopyFilter() as copies:
        sources = ["herald", "herald", "wire", None]
        assert copies.take([BRIDGE] * 4, sources=sources, ids=["a", "b", "c", "d"]) == [
            None,
            None,
            retold.Match("a", 1.0),
            retold.Match("a", 1.0),
        ]


def test_a_series_names_its_texts_by_its_index():
    with retold.CopyFilter() as copies:
        assert copies.take(pd.Series([BRIDGE, BRIDGE], index=["x", "y"])) == [None, retold.Match("x", 1.0)]


def test_lone_surrogates_and_nuls_come_back_from_disk(tmp_path):
    odd = "a\ud83d b\x00 " + SNOW
    with retold.CopyFilter(tmp_path / "f") as copies:
        copies.take([odd, "else"])
    with retold.CopyFilter(tmp_path / "f") as copies:
        assert copies.take([odd, "else", odd])[2] == retold.Match(0, 1.0)


def test_a_folder_goes_on_where_it_was(tmp_path):
    texts = news(900, 3)
    with retold.CopyFilter(tmp_path / "f") as copies:
        whole = copies.take(texts)
    with retold.CopyFilter(tmp_path / "g") as copies:
        copies.take(texts[:500])
    with retold.CopyFilter(tmp_path / "g") as copies:
        assert copies.take(texts[:300]) == whole[:300]
        assert copies.take(texts[300:]) == whole[300:]
    assert (tmp_path / "f" / "texts").read_bytes() == (tmp_path / "g" / "texts").read_bytes()
    assert json.loads((tmp_path / "g" / "state.json").read_text())["seen"] == 900


def test_what_was_written_behind_the_last_save_does_not_count(tmp_path):
    with retold.CopyFilter(tmp_path / "f") as copies:
        copies.take([BRIDGE])
    for name in ("texts", "signatures", "gone"):
        with (tmp_path / "f" / name).open("ab") as stream:
            stream.write(b"half of something")
    with retold.CopyFilter(tmp_path / "f") as copies:
        assert copies.take([BRIDGE, BRIDGE, SNOW, SNOW]) == [
            None,
            retold.Match(0, 1.0),
            None,
            retold.Match(2, 1.0),
        ]


def test_other_texts_than_those_of_the_folder_are_found_out(tmp_path):
    with retold.CopyFilter(tmp_path / "f") as copies:
        copies.take([BRIDGE, SNOW])
    with retold.CopyFilter(tmp_path / "f") as copies:
        with pytest.raises(retold.DataError, match="not those that the folder was made from"):
            copies.take([BRIDGE, BRIDGE])
        with pytest.raises(retold.DataError, match="open its folder anew"):
            copies.take([BRIDGE])


def test_other_options_than_those_of_the_folder_are_refused(tmp_path):
    retold.CopyFilter(tmp_path / "f", n=4).close()
    with pytest.raises(retold.InvalidArgument, match=r"n=5: must be 4, as in the folder"):
        retold.CopyFilter(tmp_path / "f")


def test_a_folder_of_other_files_is_left_alone(tmp_path):
    (tmp_path / "thesis.txt").write_text("mine")
    with pytest.raises(retold.DataError, match="holds other files"):
        retold.CopyFilter(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.txt"]


@pytest.mark.parametrize(("name", "data"), [("state.json", b"{}"), ("state.json", b"\xff"), ("texts", b"")])
def test_a_damaged_folder_is_told(tmp_path, name, data):
    with retold.CopyFilter(tmp_path / "f") as copies:
        copies.take([BRIDGE])
    (tmp_path / "f" / name).write_bytes(data)
    with pytest.raises(retold.DataError, match=r"damaged|cut short"):
        retold.CopyFilter(tmp_path / "f")


def test_a_text_that_was_changed_on_disk_is_told(tmp_path):
    with retold.CopyFilter(tmp_path / "f") as copies:
        copies.take([BRIDGE])
    size = (tmp_path / "f" / "texts").stat().st_size
    (tmp_path / "f" / "texts").write_bytes(b"\xff" * size)
    with retold.CopyFilter(tmp_path / "f") as copies, pytest.raises(retold.DataError, match="damaged at byte 0"):
        copies.take([BRIDGE, BRIDGE])


def test_memory_is_about_half_a_kilobyte_a_text():
    with retold.CopyFilter() as copies:
        copies.take([f"a{number} b{number} c{number}" for number in range(4096)])
        assert copies.kept == 4096
        assert copies.memory_bytes / copies.kept < 600


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"threshold": 0}, "threshold=0"),
        ({"threshold": "high"}, "threshold='high': must be a number from 0 to 1"),
        ({"n": 0}, "n=0"),
        ({"unit": "line"}, "unit='line': must be 'word' or 'char'"),
        ({"permutations": 5000}, "permutations=5000"),
        ({"folder": 7}, "folder=7: must be a str or a path"),
    ],
)
def test_wrong_options_are_refused(wrong, message):
    with pytest.raises(retold.InvalidArgument, match=message):
        retold.CopyFilter(**wrong)


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"texts": "one text"}, "texts=a single str: must be a column"),
        ({"texts": None}, "texts=None: must be a column"),
        ({"texts": [BRIDGE], "ids": ["a", "b"]}, "ids=2 ids: must be as many as texts, which are 1"),
        ({"texts": [BRIDGE], "sources": []}, "sources=.*: must be one for each text"),
        ({"texts": [BRIDGE, 7]}, r"texts\[1\]"),
    ],
)
def test_wrong_columns_are_refused_and_the_filter_lives(wrong, message):
    with retold.CopyFilter() as copies:
        with pytest.raises(retold.InvalidArgument, match=message):
            copies.take(**wrong)
        assert copies.take([BRIDGE]) == [None]


def test_texts_of_one_template_are_compared_without_reading_them_again(monkeypatch):
    chosen = random.Random(3)
    template = (
        "the office says that {} is expected in {} and that {} stays shut until {} as the road is wet again today"
    )
    texts = [template.format(*(f"w{chosen.randrange(3000)}" for _ in range(4))) for _ in range(400)]
    reads = []
    read = KeptTexts.read
    monkeypatch.setattr(KeptTexts, "read", lambda self, number: reads.append(number) or read(self, number))
    with retold.CopyFilter(n=1, threshold=0.95) as copies:
        assert copies.take(texts) == [None] * 400
        assert len(reads) <= 400
        assert copies.memory_bytes > 400 * 8 * 20


def test_what_is_held_to_compare_is_bounded_and_answers_stay():
    texts = news(400, 11)
    known = by_hand(texts, threshold=0.4, n=1)
    with retold.CopyFilter(n=1, threshold=0.4) as copies:
        copies._sets._most = 500
        answers = copies.take(texts)
        assert copies._sets.memory_bytes <= 8 * 500
    assert {row: (one.id, one.score) for row, one in enumerate(answers) if one} == known
