"""Verbs and results travel between processes, however these are started."""

import subprocess
import sys
from multiprocessing import get_all_start_methods
from pathlib import Path

import pytest

PAGES = """
import retold

TEXT = ("Home | News\\nThe mayor opened the new bridge on Monday, and thanked the builders for years of work.\\n"
        "Мэр открыл новый мост в понедельник.\\n市长周一为新桥揭幕。\\n")
TEXTS = [TEXT, TEXT.replace("bridge", "tunnel"), "شہر میں نیا پل کھل گیا۔"]
"""
POOL = (
    PAGES
    + """
import multiprocessing
import sys

if __name__ == "__main__":
    pool_of = multiprocessing.get_context(sys.argv[1]).Pool
    before = retold.clean_column(TEXTS, threads=2)  # threads of this process end with the call
    with pool_of(2) as pool:
        assert [page.text for page in pool.map(retold.clean, TEXTS)] == [page.text for page in before]
        assert pool.map(retold.words, TEXTS) == [retold.words(text) for text in TEXTS]
        assert pool.map(retold.annotate, TEXTS) == [retold.annotate(text) for text in TEXTS]
        (compared,) = pool.map(retold.compare, [TEXTS])
        assert compared == retold.compare(TEXTS)
        (pairs,) = pool.map(retold.near_duplicates, [TEXTS])
        assert pairs == retold.near_duplicates(TEXTS)
    index = retold.Index(n=2)
    index.add(range(3), TEXTS)
    template = retold.Template.learn(TEXTS * 3)
    with pool_of(1) as pool:
        assert pool.map(index.query, TEXTS) == [index.query(text) for text in TEXTS]
        there = pool.apply(retold.clean, [TEXT], {"template": template})
        assert there.text == retold.clean(TEXT, template=template).text
    print("fine")
"""
)
JOBLIB = (
    PAGES
    + """
from joblib import Parallel, delayed

if __name__ == "__main__":
    own = Parallel(n_jobs=2)(delayed(lambda text: retold.clean(text).text)(text) for text in TEXTS)
    assert own == [retold.clean(text).text for text in TEXTS]
    assert Parallel(n_jobs=2)(delayed(retold.compare)(TEXTS) for _ in range(2)) == [retold.compare(TEXTS)] * 2
    print("fine")
"""
)
DASK = (
    PAGES
    + """
import dask
import dask.bag

if __name__ == "__main__":
    bag = dask.bag.from_sequence(TEXTS * 4, npartitions=3)
    own = bag.map(lambda text: retold.clean(text).text).map_partitions(lambda rows: [len(list(rows))])
    assert own.compute(scheduler="processes", num_workers=2) == [4, 4, 4]
    assert bag.map(retold.annotate).compute(scheduler="threads") == [retold.annotate(text) for text in TEXTS * 4]
    print("fine")
"""
)


FORK = """
import os
import signal
import sys
import warnings

import numpy

sys.path.insert(0, {folder!r})
import long_calls
import retold

vars(long_calls).update(long_calls.short_inputs())
SKIPPED = ("dedup",)  # the threads of pyarrow's pool do not come along


def results():
    for name, (prepare, call) in long_calls.CALLS.items():
        if name in SKIPPED:
            continue
        try:
            result = call(prepare())
        except retold.DataError:
            result = None
        yield name, result.tolist() if isinstance(result, numpy.ndarray) else repr(result).partition(" at 0x")[0]


before = dict(results())  # with as many threads as there are processors, which end with each call
index = long_calls.index_of(long_calls.texts_of(3, 10))
warnings.simplefilter("ignore", DeprecationWarning)  # threads of NumPy's that sleep; none of ours is left
child = os.fork()
if child == 0:
    signal.alarm(200)
    wrong = [name for name, result in results() if result != before[name]]
    print(wrong, file=sys.stderr, end="") if wrong else None
    assert index.query(long_calls.texts_of(3, 10)[1])[0].id == 1
    os._exit(1 if wrong else 0)
assert os.waitpid(child, 0)[1] == 0
print("fine")
"""


def run(script, *arguments, tmp_path):
    path = tmp_path / "script.py"
    path.write_text(script, encoding="utf-8")
    done = subprocess.run([sys.executable, path, *arguments], capture_output=True, text=True, check=False, timeout=300)
    assert done.stderr == ""
    assert done.stdout == "fine\n"


# joblib adds methods of its own, which other processes know only with joblib.
@pytest.mark.parametrize("method", [method for method in get_all_start_methods() if not method.startswith("loky")])
def test_a_pool_of_processes(method, tmp_path):
    run(POOL, method, tmp_path=tmp_path)


def test_joblib(tmp_path):
    run(JOBLIB, tmp_path=tmp_path)


def test_dask(tmp_path):
    run(DASK, tmp_path=tmp_path)


@pytest.mark.skipif("fork" not in get_all_start_methods(), reason="no fork")
def test_every_verb_works_in_a_forked_child_of_a_process_that_used_threads(tmp_path):
    pytest.importorskip("scipy.sparse")
    run(FORK.format(folder=str(Path(__file__).parent)), tmp_path=tmp_path)
