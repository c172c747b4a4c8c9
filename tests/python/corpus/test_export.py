"""Results as Parquet: ids, spans and where they come from, for whatever reads Parquet."""

import json

import pytest

import retold

from .invented import pages, step

duckdb = pytest.importorskip("duckdb")
pq = pytest.importorskip("pyarrow.parquet")


def told(path):
    return json.loads(pq.read_schema(path).metadata[b"retold"])


def test_tables_of_a_corpus_are_read_by_duckdb_and_polars(tmp_path):
    pl = pytest.importorskip("polars")
    with retold.Corpus.open(tmp_path / "news.duckdb") as corpus:
        step(corpus, pages(40))
        files = corpus.export(tmp_path / "it's out")
        assert corpus.export(tmp_path / "it's out", tables=["pairs"]) == [files[3]]
        for file in files:
            name = file.rpartition("/")[2].partition(".")[0]
            expected = corpus.sql(f"SELECT count(*) FROM {name}").fetchall()[0][0]
            assert len(pl.read_parquet(file)) == expected, name
            assert duckdb.read_parquet(file).count("*").fetchall() == [(expected,)]
        blocks = pl.read_parquet(files[2]).join(pl.read_parquet(files[0]), on="page")
        assert all(row["raw"][row["start"] : row["end"]].strip() for row in blocks.to_dicts())
        with pytest.raises(retold.InvalidArgument, match="tables='sketches': must be among pages,"):
            corpus.export(tmp_path, tables=["sketches"])
    assert told(files[3])["parameters"]["near_duplicates"]["threshold"] == 0.7
    assert told(files[3])["retold"] == retold.__version__
    assert sorted(path.name for path in (tmp_path / "it's out").iterdir()) == sorted(
        f.rpartition("/")[2] for f in files
    )


def test_every_table_of_results_is_written_with_ids_and_spans(tmp_path):
    ids = ["α", "β"]
    cleaned = retold.clean_column(['"We lost 40 boats," said Ada Krone on Monday.', None], ids=ids)
    found = retold.annotate_column(cleaned)
    tables = {"cleaned": cleaned, "blocks": cleaned.blocks, "quotes": found.quotes, "slots": found.slots}
    for name, table in tables.items():
        table.to_parquet(tmp_path / f"{name}.parquet", parameters={"mode": "auto"})
        read = pq.read_table(tmp_path / f"{name}.parquet")
        assert read.column("id").to_pylist()[0] == "α"
        assert told(tmp_path / f"{name}.parquet")["parameters"] == {"mode": "auto"}
    assert read.column("start").to_pylist()[0] >= 0


def test_a_file_that_cannot_be_written_is_named(tmp_path):
    (tmp_path / "file").write_text("x")
    with pytest.raises(retold.DataError, match="file"):
        retold.near_duplicates(["a"]).to_parquet(tmp_path / "file" / "pairs.parquet")
