"""Near duplicates by a join on disk: the pairs of method "minhash" in memory, whatever the texts come in."""

import random

import pytest

import retold

duckdb = pytest.importorskip("duckdb")
pa = pytest.importorskip("pyarrow")


def texts(count=400, seed=3):
    chance = random.Random(seed)
    words = [f"{a}{b}" for a in ("мост", "پل", "橋", "bro", "ponte") for b in range(60)]
    known = [chance.choices(words, k=chance.randint(6, 40)) for _ in range(count // 3)]
    column = []
    for _ in range(count):
        own = list(chance.choice(known))
        if chance.random() < 0.6:
            own[chance.randrange(len(own))] = chance.choice(words)
        column.append(" ".join(own))
    column[7] = column[11] = None
    column[13] = column[17] = ""
    return column


COLUMN = texts()


@pytest.mark.parametrize("identical", ["all", "first"])
@pytest.mark.parametrize("options", [{}, {"threshold": 0.5, "n": 2, "seed": 9, "permutations": 64}, {"unit": "char"}])
def test_a_store_gives_the_pairs_of_memory(tmp_path, identical, options):
    known = retold.near_duplicates(COLUMN, method="minhash", identical=identical, **options)
    assert len(known) > 50
    assert retold.near_duplicates(COLUMN, store=tmp_path, identical=identical, **options) == known
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("kind", ["iterator", "series", "arrow", "reader", "relation"])
def test_texts_may_come_as_a_stream(tmp_path, kind):
    known = retold.near_duplicates(COLUMN, method="minhash")
    table = pa.table({"text": pa.array(COLUMN)})
    given = {
        "iterator": lambda: iter(COLUMN),
        "series": lambda: pytest.importorskip("polars").Series(COLUMN),
        "arrow": lambda: table["text"],
        "reader": lambda: table.to_reader(max_chunksize=77),
        "relation": lambda: duckdb.from_arrow(table),
    }[kind]()
    assert retold.near_duplicates(given, store=tmp_path / "new" / "folder") == known


def test_sources_times_and_ids_are_those_of_memory(tmp_path):
    rows = range(len(COLUMN))
    options = {
        "sources": [row % 3 if row % 5 else None for row in rows],
        "times": [float(row) if row % 7 else None for row in rows],
        "window": 120.0,
        "ids": [f"id{row}" for row in rows],
    }
    for identical in ("all", "first"):
        known = retold.near_duplicates(COLUMN, method="minhash", identical=identical, **options)
        stored = retold.near_duplicates(COLUMN, store=tmp_path, identical=identical, **options)
        assert stored == known
        assert stored.ids[0] == options["ids"]


def test_a_file_is_kept_with_its_tables(tmp_path):
    path = tmp_path / "pairs.duckdb"
    pairs = retold.near_duplicates(COLUMN, store=path)
    with duckdb.connect(str(path), read_only=True) as database:
        assert database.execute("SELECT count(*) FROM pairs").fetchall() == [(len(pairs),)]
        assert database.execute("SELECT count(*) FROM documents").fetchall() == [(len(COLUMN) - 4,)]
    with pytest.raises(retold.InvalidArgument, match="must be a folder, or a file that is not there yet"):
        retold.near_duplicates(COLUMN, store=path)


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"measure": "containment"}, "measure='containment': must be 'jaccard' with a store"),
        ({"method": "exact"}, "method='exact': must be 'minhash' with a store"),
        ({"verify": False}, "verify=False: must be True with a store"),
        ({"max_df": 4}, "max_df=4: must be None with a store"),
        ({"max_pairs": 3}, "max_pairs=3: must be"),
        ({"ids": ["a"]}, "ids=1 ids"),
        ({"threshold": 0}, "threshold=0: must be more than 0"),
    ],
)
def test_what_a_store_cannot_do_is_refused(tmp_path, options, message):
    with pytest.raises(retold.InvalidArgument, match=message):
        retold.near_duplicates(COLUMN, store=tmp_path, **options)
    assert list(tmp_path.iterdir()) == []


def test_bands_one_by_one_give_the_same_pairs(tmp_path, monkeypatch):
    monkeypatch.setattr("retold.similarity.band_join._KEYS", 3 * len(COLUMN))
    heard = []
    stored = retold.near_duplicates(COLUMN, store=tmp_path, progress=lambda done, total: heard.append((done, total)))
    assert stored == retold.near_duplicates(COLUMN, method="minhash")
    assert heard[0][0] < 16
    assert (32, 32) in heard


def test_no_texts_make_no_pairs(tmp_path):
    assert len(retold.near_duplicates([], store=tmp_path)) == 0
    assert len(retold.near_duplicates([None, ""], store=tmp_path)) == 0


def test_progress_hears_of_bands_and_candidates(tmp_path):
    heard = []
    retold.near_duplicates(COLUMN, store=tmp_path, progress=lambda done, total: heard.append((done, total)))
    assert heard[0] == (32, 32)  # bands, all at once for so few texts
    assert heard[-1][0] == heard[-1][1] > 0
