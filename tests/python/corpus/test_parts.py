"""Parts of a collection give what all of it at once gives, in any split and order."""

import random

import pytest

import retold

from .invented import found, pages, step

pytest.importorskip("duckdb")
pytest.importorskip("pyarrow")
pytestmark = pytest.mark.slow


def archive(path, parts):
    with retold.Corpus.open(path) as corpus:
        for part in parts:
            step(corpus, part)
        return found(corpus)


def splits(rows):
    shuffled = random.Random(5).sample(rows, len(rows))
    yield "days", [[row for row in rows if row["date"] == day] for day in sorted({row["date"] for row in rows})]
    yield "strides", [rows[start::3] for start in range(3)]
    yield "shuffled", [shuffled[:7], shuffled[7:90], shuffled[90:]]


def test_any_split_gives_what_all_at_once_gives(tmp_path):
    rows = pages(180, days=6)
    once = archive(tmp_path / "once.duckdb", [rows])
    assert len(once["pairs"]) > 20
    assert len(once["groups"]) > 40
    assert len(once["stories"]) > 15
    assert len(once["slots"]) > 20
    for name, parts in splits(rows):
        assert archive(tmp_path / f"{name}.duckdb", parts) == once, name


def test_doing_everything_again_changes_nothing(tmp_path):
    rows = pages(60)
    with retold.Corpus.open(tmp_path / "news.duckdb") as corpus:
        step(corpus, rows)
        before = found(corpus)
        assert corpus.add(rows) == (0, 60, 0)
        assert corpus.clean() == (0, 0)
        assert corpus.near_duplicates()[:2] == (0, 0)
        assert corpus.stories().days == 0
        assert corpus.annotate().pages == 0
        assert corpus.facts().stories == 0
        assert found(corpus) == before


def test_a_page_that_changes_and_changes_back_leaves_no_trace(tmp_path):
    rows = pages(60)
    once = archive(tmp_path / "once.duckdb", [rows])
    edited = [{**row, "text": "Something else was here for a while, and nobody saw it."} for row in rows[:20]]
    assert archive(tmp_path / "parts.duckdb", [rows[:40], edited, rows[20:], rows[:20]]) == once


def test_pairs_are_those_of_near_duplicates(tmp_path):
    rows = pages(150)[:-1]
    with retold.Corpus.open(tmp_path / "news.duckdb") as corpus:
        for start in range(0, len(rows), 40):
            corpus.add(rows[start : start + 40])
            corpus.clean()
            corpus.near_duplicates()
        texts = dict(corpus.sql("SELECT id, text FROM cleaned").fetchall())
        stored = {tuple(row) for row in corpus.sql("FROM pairs").fetchall()}
        gone = {tuple(row) for row in corpus.sql("SELECT id, duplicate_of FROM copies").fetchall()}
    ordered = sorted(rows, key=lambda row: (row["date"], row["id"]))
    ids = [row["id"] for row in ordered]
    pairs = retold.near_duplicates([texts[id] for id in ids], method="minhash", identical="first")
    assert stored == {(ids[p.left], ids[p.right], p.score) for p in pairs}
    pl = pytest.importorskip("polars")
    frame = pl.DataFrame({"id": ids, "text": [texts[id] for id in ids], "date": [row["date"] for row in ordered]})
    left_out = retold.duplicates(frame, id="id", method="minhash", keep="oldest", date="date")
    assert gone == set(left_out.select("id", "duplicate_of").rows())


def test_other_options_do_the_step_anew(tmp_path):
    rows = pages(80)
    with retold.Corpus.open(tmp_path / "news.duckdb") as corpus:
        corpus.add(rows)
        corpus.clean(mode="off")
        strict = corpus.near_duplicates(threshold=0.95)
        loose = corpus.near_duplicates(threshold=0.5, n=2)
        assert loose.texts == strict.texts
        assert loose.pairs > strict.pairs
        assert corpus.near_duplicates() == (0, 0, *loose[2:])  # goes on with the last options
        assert corpus.clean(mode="full").pages == 80
        assert corpus.clean().pages == 0


def test_templates_are_kept_in_versions(tmp_path):
    rows = [row for row in pages(200, sources=1) if row["text"]]
    with retold.Corpus.open(tmp_path / "news.duckdb") as corpus:
        for part in (rows[:10], rows[10:40]):
            corpus.add(part)
            corpus.clean()
        versions = corpus.sql("SELECT learnt_from, template FROM templates ORDER BY version").fetchall()
        kept = corpus.sql("SELECT label, reason FROM blocks WHERE line = 1 LIMIT 1").fetchall()[0]
    assert [size for size, _ in versions] == [8, 32]
    known = {line.text for line in retold.Template.from_json(versions[-1][1]).lines("site0")}
    assert known == {"Site 0 front page", "Sections of site 0", "Follow site 0 today"}
    assert kept[0] != "content"
