import pytest

import retold
from retold._shared.relation import Relation

duckdb = pytest.importorskip("duckdb")
pa = pytest.importorskip("pyarrow")


@pytest.fixture
def corpus(tmp_path):
    with retold.Corpus.open(tmp_path / "news.duckdb") as opened:
        opened.add({"a": "Schnee", "b": "پل بسته شد", "c": "Schnee"})
        yield opened


def test_a_relation_has_all_that_duckdb_gives(corpus):
    found = corpus.sql("SELECT id, raw FROM pages ORDER BY id")
    assert isinstance(found, Relation)
    assert isinstance(found.relation, duckdb.DuckDBPyRelation)
    assert found.columns == ["id", "raw"]
    assert found.limit(1).fetchall() == [("a", "Schnee")]
    assert len(found) == 3
    assert found.shape == (3, 2)
    assert "raw" in found
    assert "Schnee" in repr(found)
    assert pa.table(found).column("id").to_pylist() == ["a", "b", "c"]
    assert found.to_arrow_table().num_rows == 3
    with pytest.raises(AttributeError, match="no_such_method"):
        found.no_such_method()
    with pytest.raises(AttributeError, match="_connection"):
        Relation.__new__(Relation).columns  # noqa: B018  as `copy` asks


def test_a_query_on_a_relation_is_a_relation(corpus):
    snow = corpus.sql("SELECT id, raw FROM pages").filter("raw = 'Schnee'")
    assert isinstance(snow, Relation)
    assert isinstance(snow["id"], Relation)
    assert snow.order("id").fetchall() == [("a", "Schnee"), ("c", "Schnee")]
    assert snow.union(corpus.sql("SELECT 'd', 'Regen'")).aggregate("count(*)").fetchall() == [(3,)]


def test_a_statement_without_result_runs_at_once(corpus):
    corpus.sql("CREATE TEMP TABLE mine AS SELECT 1 AS one")
    assert corpus.sql("FROM mine").fetchall() == [(1,)]


def test_what_takes_relations_of_duckdb_takes_this(corpus, tmp_path):
    kept = retold.dedup(corpus.sql("SELECT id, raw FROM pages ORDER BY id"), text="raw", id="id", n=1)
    assert isinstance(kept, duckdb.DuckDBPyRelation)
    assert sorted(kept.fetchall()) == [("a", "Schnee"), ("b", "پل بسته شد")]
    texts = corpus.sql("SELECT raw FROM pages ORDER BY id")
    pairs = retold.near_duplicates(texts, n=1, store=tmp_path / "scratch")
    assert [(pair.left, pair.right) for pair in pairs] == [(0, 2)]
    with retold.Corpus.open(tmp_path / "other.duckdb") as other:
        assert other.add(corpus.sql("SELECT id, raw FROM pages"), text="raw") == (3, 0, 0)
