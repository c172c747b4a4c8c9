"""Verbs and results travel between processes, however these are started."""

import subprocess
import sys
from multiprocessing import get_all_start_methods

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
