import os
import pickle
import sys
import threading
import time
from pathlib import Path

import pytest

import retold

TEXTS = {
    "paris": "The mayor opened the new bridge over the river on Monday morning",
    7: "The mayor opened the new bridge over the river on Monday",
    "اردو": "میئر نے پیر کی صبح دریا پر نیا پل کھول دیا",
    -3: "Совет города обсудит новый мост во вторник вечером",
}


@pytest.fixture
def index():
    index = retold.Index()
    index.add(TEXTS.keys(), list(TEXTS.values()))
    return index


def test_scores_are_those_of_two_texts(index):
    asked = TEXTS["paris"].upper() + "!"
    assert index.query(asked, threshold=0.5) == [
        retold.Match("paris", 1.0),
        retold.Match(7, retold.similarity(asked, TEXTS[7])),
    ]
    assert [match.id for match in index.query(TEXTS["اردو"])] == ["اردو"]
    assert index.query("") == []


def test_a_refused_id_is_named_as_it_was_given_with_its_place(index):
    index = retold.Index()
    index.add(["پل", 7], ["a", "b"])
    for ids, message in [
        (["new", "پل"], r"ids\[1\]='پل'"),
        ([7], r"ids\[0\]=7:"),
        (["x", "x"], r"ids\[1\]='x'"),
        (["x", None], r"ids\[1\]=None: must be str or int"),
        (["x"], "ids=1 values: must be one for each of the 2 texts"),
        (None, "ids=None: must be a sequence"),
    ]:
        with pytest.raises(retold.InvalidArgument, match=message):
            index.add(ids, ["a"] * max(2 if ids == ["x"] else 0, len(ids or [])))
    with pytest.raises(retold.InvalidArgument, match=r"ids\[1\]='gone'"):
        index.remove(["پل", "gone"])
    assert index.ids() == ["پل", 7]


def test_any_str_can_be_an_id(index):
    index = retold.Index(n=1)
    ids = ["", "half \ud83d", "nul\0", "s", "i3", 3, 10**30, -1]
    index.add(ids, ["new bridge"] * len(ids))
    assert index.ids() == ids
    assert [match.id for match in index.query("new bridge")] == ids
    assert "half \ud83d" in index
    assert 10**30 in index
    assert "3" not in index
    assert True not in index
    index.remove(["half \ud83d", 3])
    assert index.ids() == ["", "nul\0", "s", "i3", 10**30, -1]


def test_ids_keep_their_type_and_order(index):
    assert index.ids() == list(TEXTS)
    assert 7 in index
    assert "7" not in index
    assert len(index) == 4
    index.remove([7, "paris"])
    assert index.ids() == ["اردو", -3]


def test_files_and_pickles_lead_back(index, tmp_path):
    index.save(tmp_path / "news.index")
    for again in (retold.Index.load(tmp_path / "news.index"), pickle.loads(pickle.dumps(index))):
        assert again.ids() == index.ids()
        assert (again.measure, again.n, again.unit) == ("jaccard", 5, "word")
        assert again.query(TEXTS[7]) == index.query(TEXTS[7])


def test_damaged_files_are_refused(index, tmp_path):
    path = tmp_path / "news.index"
    index.save(path)
    whole = path.read_bytes()
    for damaged in (b"", b"RETOLDIX", whole[:-1], whole[:20] + b"\xff" + whole[21:], whole[:90] + b"\xff" + whole[91:]):
        path.write_bytes(damaged)
        with pytest.raises(retold.DataError, match="index"):
            retold.Index.load(path)


def test_wrong_arguments_are_refused(index):
    for wrong in ({"measure": "cosine"}, {"n": 0}, {"unit": "byte"}):
        with pytest.raises(retold.InvalidArgument):
            retold.Index(**wrong)
    for ids in (["paris"], ["x", "x"], [1.5], [True], "ab"):
        with pytest.raises(retold.InvalidArgument):
            index.add(ids, ["a text"] * len(ids))
    with pytest.raises(retold.InvalidArgument):
        index.remove(["x"])
    with pytest.raises(retold.InvalidArgument):
        index.query("a", threshold=0)
    assert index.ids() == list(TEXTS)


def test_queries_run_while_texts_come_and_go():
    index = retold.Index(n=1)
    index.add(["base"], ["one two three"])
    failed = []

    def ask():
        for _ in range(200):
            if index.query("one two three", threshold=1.0)[0].id != "base":
                failed.append(1)

    threads = [threading.Thread(target=ask) for _ in range(3)]
    for thread in threads:
        thread.start()
    for i in range(100):
        index.add([i], ["one two three"])
        index.remove([i])
    for thread in threads:
        thread.join()
    assert failed == []


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="/proc tells how much memory is held")
def test_what_came_and_went_leaves_no_memory_behind():
    def held():
        return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")

    index = retold.Index(n=1)
    index.add(["base"], ["one two three"])
    before = None
    for cycle in range(6000):
        if cycle == 2000:
            before = held()
        id = f"{cycle} " * 2000
        index.add([id], [f"one two {cycle}"])
        index.remove([id])
    assert held() - before < 10_000_000  # the ids alone have 45 MB
    assert index.ids() == ["base"]
    assert index.query("one two", threshold=0.5) == [retold.Match("base", 2 / 3)]


def test_a_progress_callable_may_ask_and_change_the_index():
    index = retold.Index(n=1)
    seen = []

    def look(done, total):
        seen.append((len(index), "old" in index, index.query("one", threshold=0.5)))
        if "old" not in index:
            index.add(["old"], ["one"], progress=False)

    index.add(range(2000), ["one two three"] * 2000, threads=2, progress=look)
    assert seen
    assert index.ids() == ["old", *range(2000)]
    assert len(index.query("one", threshold=0.3)) == 2001


def test_an_id_that_comes_while_texts_are_read_is_refused_and_nothing_else_is_added():
    index = retold.Index(n=1)

    def come_between(done, total):
        if "a" not in index:
            index.add(["a"], ["first"], progress=False)

    with pytest.raises(retold.InvalidArgument, match="ids"):
        index.add(["b", "a"], ["one", "two"], progress=come_between)
    assert index.ids() == ["a"]


def test_queries_are_answered_while_many_texts_are_added():
    index = retold.Index(n=3)
    index.add(["seen"], ["the mayor opened the bridge"])
    texts = [f"the mayor {k} opened the new bridge on monday officials said {k * 7}" for k in range(60_000)]
    adding = threading.Thread(target=lambda: index.add(range(len(texts)), texts, threads=1))
    answered = 0
    adding.start()
    while adding.is_alive():
        index.query("the mayor opened the bridge", threshold=0.5)
        answered += 1
        time.sleep(0.001)
    adding.join()
    assert answered > 10
    assert len(index) == 60_001
