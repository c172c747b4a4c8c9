import os
import signal
import subprocess
import sys
from datetime import date, datetime, timedelta, timezone

import pytest

import retold

duckdb = pytest.importorskip("duckdb")
pytest.importorskip("pyarrow")

BRIDGE = "The old bridge over the Aune will stay shut until spring, the council said on Monday."


@pytest.fixture
def corpus(tmp_path):
    with retold.Corpus.open(tmp_path / "news.duckdb") as opened:
        yield opened


def one(corpus, query):
    return corpus.sql(query).fetchall()[0]


def test_adding_again_changes_nothing(corpus):
    rows = [{"id": "a", "text": "پل بسته شد", "date": date(2031, 5, 3)}, {"id": "b", "text": "Мост закрыт"}]
    assert corpus.add(rows) == (2, 0, 0)
    before = corpus.sql("FROM pages ORDER BY page").fetchall()
    assert corpus.add(rows) == (0, 2, 0)
    assert corpus.sql("FROM pages ORDER BY page").fetchall() == before


def test_another_content_replaces_the_page_and_keeps_the_old_one(corpus):
    corpus.add({"a": "first", "b": "橋は閉鎖"})
    corpus.clean()
    assert corpus.add({"a": "second", "b": "橋は閉鎖"}) == (0, 1, 1)
    assert corpus.sql("SELECT raw FROM pages ORDER BY id").fetchall() == [("second",), ("橋は閉鎖",)]
    assert corpus.sql("SELECT id, raw FROM replaced").fetchall() == [("a", "first")]
    assert corpus.clean().pages == 1
    assert one(corpus, "SELECT text FROM cleaned WHERE id = 'a'") == ("second",)


def test_a_page_without_id_is_named_by_its_content(corpus):
    assert corpus.add(["one", "two", "one"]) == (2, 1, 0)
    assert corpus.add(iter(["two"])) == (0, 1, 0)
    assert one(corpus, "SELECT count(DISTINCT id), min(length(id)) FROM pages") == (2, 16)


@pytest.mark.parametrize("kind", ["pandas", "polars", "pyarrow", "relation", "rows", "tuples", "dict"])
def test_every_kind_of_collection_gives_the_same_pages(corpus, kind):
    table = {"id": [1, 2, 3], "text": ["Schnee", None, "خبر 😀"]}
    if kind == "pandas":
        given = pytest.importorskip("pandas").DataFrame(table)
    elif kind == "polars":
        given = pytest.importorskip("polars").DataFrame(table)
    elif kind == "pyarrow":
        given = pytest.importorskip("pyarrow").table(table)
    elif kind == "relation":
        given = duckdb.sql("SELECT * FROM (VALUES (1, 'Schnee'), (2, NULL), (3, 'خبر 😀')) t(id, text)")
    elif kind == "rows":
        given = ({"id": i, "text": t} for i, t in zip(table["id"], table["text"], strict=True))
    elif kind == "tuples":
        given = list(zip(table["id"], table["text"], strict=True))
    else:
        given = dict(zip(table["id"], table["text"], strict=True))
    skipped = []
    assert corpus.add(given, on_skip=lambda name, reason: skipped.append(reason)) == (2, 0, 0)
    assert corpus.sql("SELECT id, raw FROM pages ORDER BY id").fetchall() == [("1", "Schnee"), ("3", "خبر 😀")]
    assert skipped == ["no text"]


def test_a_column_of_texts_is_named_by_its_index_or_by_content(corpus):
    pd, pl = pytest.importorskip("pandas"), pytest.importorskip("polars")
    assert corpus.add(pd.Series(["Schnee", "Regen", None], index=["a", "b", "c"])) == (2, 0, 0)
    assert corpus.sql("SELECT id FROM pages ORDER BY id").fetchall() == [("a",), ("b",)]
    assert corpus.add(pl.Series(["خبر", "خبر"])) == (1, 1, 0)
    assert corpus.add(pytest.importorskip("pyarrow").array(["خبر"])) == (0, 1, 0)
    with pytest.raises(retold.InvalidArgument):
        corpus.add(pl.Series([1, 2]))


def test_files_and_folders_are_read_as_by_the_command_line(corpus, tmp_path):
    (tmp_path / "in").mkdir()
    (tmp_path / "in/a.txt").write_text("Der Rat tagte.", encoding="utf-8")
    (tmp_path / "in/b.html").write_text("<p>Le pont est <b>fermé</b>.", encoding="utf-8")
    (tmp_path / "c.jsonl").write_text('{"id": "c", "text": "x", "date": "2031-05-03T10:00:00+02:00"}\n')
    assert corpus.add(tmp_path / "in") == (2, 0, 0)
    assert corpus.add([tmp_path / "c.jsonl"]) == (1, 0, 0)
    assert corpus.sql("SELECT id, format FROM pages ORDER BY id").fetchall() == [
        ("a", "text"),
        ("b", "html"),
        ("c", "text"),
    ]
    assert one(corpus, "SELECT published FROM pages WHERE id = 'c'") == (datetime(2031, 5, 3, 8),)
    corpus.clean(mode="off")
    assert one(corpus, "SELECT shown FROM cleaned WHERE id = 'b'") == ("Le pont est fermé.",)
    assert one(corpus, "SELECT shown FROM cleaned WHERE id = 'a'") == (None,)


def test_columns_may_have_other_names(corpus):
    rows = [{"url": "u1", "body": "نص", "site": "s", "when": datetime(2031, 5, 3, tzinfo=timezone(timedelta(hours=3)))}]
    corpus.add(rows, text="body", id="url", source="site", date="when")
    assert one(corpus, "SELECT id, url, source, raw, published FROM pages") == (
        "u1",
        "u1",
        "s",
        "نص",
        datetime(2031, 5, 2, 21),
    )


def test_a_column_that_was_named_and_is_not_there_is_refused(corpus):
    rows = [{"id": "a", "text": "Мост", "day": "2031-05-03"}, {"id": "b", "text": "Ort"}]
    frame = pytest.importorskip("pandas").DataFrame(rows)
    for given in (rows, iter(rows), frame):
        with pytest.raises(retold.InvalidArgument, match=r"date='when': must be a column.* have 'id', 'text', 'day'"):
            corpus.add(given, date="when")
    with pytest.raises(retold.InvalidArgument, match="source='site': must be a column"):
        corpus.add(rows, source="site")
    assert len(corpus) == 0
    assert corpus.add(rows, date="day") == (2, 0, 0)  # not every row needs it
    assert corpus.add(["no rows", "no columns"], date="when") == (2, 0, 0)


def test_bad_text_is_kept_and_bad_arguments_are_named(corpus):
    corpus.add({"nul": "a\0b", "lone": "x\ud800y", "bidi": "\u202eabc", "empty": ""})
    assert dict(corpus.sql("SELECT id, raw FROM pages").fetchall()) == {
        "nul": "a\0b",
        "lone": "x\ufffdy",
        "bidi": "\u202eabc",
        "empty": "",
    }
    corpus.clean()
    corpus.near_duplicates()
    for given, message in (
        (7, r"pages=7: must be a frame"),
        ([7], r"pages\[0\]=7: must be a row"),
        ([{"id": 1}], r"text='text': must be a column of the pages; row 0 has 'id'"),
        ([{"id": "a", "text": "x", "date": "26-FEB-1987"}], r"date\['a'\]='26-FEB-1987': must be a date"),
        ([{"id": "a", "text": 5}], r"pages\[row 0\]=5: must have a text"),
    ):
        with pytest.raises(retold.InvalidArgument, match=message):
            corpus.add(given)
    with pytest.raises(retold.InvalidArgument, match="threshold=0: must be more than 0"):
        corpus.near_duplicates(threshold=0)
    with pytest.raises(retold.InvalidArgument, match="mode='some': must be"):
        corpus.clean(mode="some")
    with pytest.raises(retold.InvalidArgument, match="pages='zz': must be the id of a page of the corpus"):
        corpus.compare(["nul", "zz"])
    assert len(corpus) == 4


def test_positions_in_the_database_are_code_points_of_the_page(corpus):
    corpus.add({"a": "Menü 😀\n" + BRIDGE})
    corpus.clean()
    spans = corpus.sql('SELECT substr(raw, start + 1, "end" - start) FROM blocks JOIN pages USING (id) ORDER BY start')
    assert spans.fetchall() == [("Menü 😀",), (BRIDGE,)]


def test_pages_are_compared_by_id(corpus):
    corpus.add({"a": BRIDGE, "b": BRIDGE.replace("spring", "May")})
    assert corpus.compare(["b", "a"]).documents[0].id == "b"
    assert corpus.compare(["a", "b"]).pair("a", "b").relation == "reprint"


def test_ctrl_c_leaves_what_was_committed(tmp_path):
    code = f"""
import itertools, retold
with retold.Corpus.open({str(tmp_path / "news.duckdb")!r}) as corpus:
    corpus.add((f"page {{i}} of many" for i in itertools.count()), progress=lambda done, _: print(done, flush=True))
"""
    process = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    done = int(process.stdout.readline())
    process.send_signal(signal.SIGINT)
    rest, errors = process.communicate(timeout=60)
    assert "KeyboardInterrupt" in errors
    done = int(rest.split()[-1]) if rest.split() else done
    with retold.Corpus.open(tmp_path / "news.duckdb") as corpus:
        assert len(corpus) >= done > 0


def test_a_second_process_gets_one_clear_error(tmp_path):
    path = tmp_path / "news.duckdb"
    code = (
        "import retold, sys\n"
        "try:\n    retold.Corpus.open(sys.argv[1], read_only=True)\n"
        "except retold.DataError as error:\n    print(error)\n"
    )
    with retold.Corpus.open(path):
        told = subprocess.run(
            [sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=True
        ).stdout
    assert "another process" in told
    assert str(os.getpid()) in told
    assert len(told.splitlines()) == 1


def test_read_only_reads_and_does_not_write(tmp_path):
    path = tmp_path / "news.duckdb"
    with pytest.raises(retold.DataError, match="no such file"):
        retold.Corpus.open(path, read_only=True)
    with retold.Corpus.open(path) as corpus:
        corpus.add({"a": "x"})
    with retold.Corpus.open(path, read_only=True) as corpus:
        assert len(corpus) == 1
        with pytest.raises(retold.Error, match="opened read only"):
            corpus.add({"b": "y"})


def test_other_files_are_refused(tmp_path):
    (tmp_path / "text.duckdb").write_text("no database")
    with pytest.raises(retold.DataError, match="cannot be opened as a corpus"):
        retold.Corpus.open(tmp_path / "text.duckdb")
    duckdb.connect(str(tmp_path / "other.duckdb")).execute("CREATE TABLE pages (x INTEGER)").close()
    with pytest.raises(retold.DataError, match="no corpus of retold"):
        retold.Corpus.open(tmp_path / "other.duckdb")


def test_a_path_that_is_none_is_named(tmp_path):
    for path in (7, "a\0b", b"x\xff", "x\ud800"):
        with pytest.raises(retold.InvalidArgument, match="path="):
            retold.Corpus.open(path)
    (tmp_path / "file").write_text("")
    with pytest.raises(retold.DataError, match="cannot make the folder"):
        retold.Corpus.open(tmp_path / "file" / "news.duckdb")


def test_a_database_without_tables_is_no_corpus_to_read(tmp_path):
    path = tmp_path / "empty.duckdb"
    duckdb.connect(str(path)).close()
    with pytest.raises(retold.DataError, match="no corpus of retold"):
        retold.Corpus.open(path, read_only=True)
    retold.Corpus.open(path).close()
    assert len(retold.Corpus.open(path, read_only=True)) == 0


def test_a_newer_schema_is_refused(tmp_path):
    path = tmp_path / "news.duckdb"
    retold.Corpus.open(path).close()
    with duckdb.connect(str(path)) as connection:
        connection.execute("UPDATE corpus SET value = '999' WHERE name = 'schema'")
    with pytest.raises(retold.DataError, match="newer retold"):
        retold.Corpus.open(path)


def test_progress_hears_of_every_batch(corpus):
    heard = []
    corpus.add({"a": "x", "b": "y"}, progress=lambda done, total: heard.append((done, total)))
    corpus.clean(progress=lambda done, total: heard.append((done, total)))
    assert heard == [(2, 2), (2, 2)]


def test_an_archive_shows_where_it_is_and_what_it_has(corpus):
    corpus.add({"a": "x"})
    assert repr(corpus).endswith("news.duckdb', 1 page)")
    assert "<td" in corpus._repr_html_()
