"""Reading pages from files."""

import gzip
import json
import os
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

import retold
from retold.files.html import html_to_text
from retold.files.pages import format_of, is_binary, stem_of
from retold.files.records import ReadOptions, Record, Skipped, read_folder, read_records


def read(*paths, **options):
    """(records, what was skipped)."""
    told = []
    skipped = Skipped(lambda name, reason: told.append((Path(name).name, reason)))
    return list(read_records(paths, ReadOptions(**options), skipped)), told


def test_a_folder_gives_its_pages_by_name_and_names_the_rest(tmp_path):
    (tmp_path / "b.txt").write_text("Zweite Seite", encoding="utf-8")
    (tmp_path / "a.html").write_text("<p>پہلا صفحہ</p>", encoding="utf-8")
    (tmp_path / "notes.md").write_text("no page", encoding="utf-8")
    (tmp_path / ".hidden.txt").write_text("no page", encoding="utf-8")
    (tmp_path / "below").mkdir()
    records, told = read(tmp_path)
    assert records == [Record("a", "پہلا صفحہ", html="<p>پہلا صفحہ</p>"), Record("b", "Zweite Seite")]
    assert told == [("notes.md", "not a page (.txt, .html)")]
    assert {page.id: page.text for page in read_folder(tmp_path)} == {"a": "پہلا صفحہ", "b": "Zweite Seite"}


def test_an_empty_folder_is_an_error(tmp_path):
    with pytest.raises(retold.DataError, match="no pages"):
        read(tmp_path)
    with pytest.raises(retold.DataError, match="not a folder"):
        read_folder(tmp_path / "none")


def test_pages_of_one_name_keep_apart(tmp_path):
    for name in ["x/a.txt", "y/a.txt", "y/b.txt", "y/b.html"]:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(name, encoding="utf-8")
    ids = [record.id for record in read(tmp_path / "x", tmp_path / "y")[0]]
    assert ids == [str(tmp_path / "x/a.txt"), str(tmp_path / "y/a.txt"), "b.html", "b.txt"]


def test_a_page_in_another_encoding_is_decoded(tmp_path):
    path = tmp_path / "page.txt"
    text = "Мэр сказал, что мост закроют до зимы, а паром будет ходить каждый час. " * 3
    path.write_bytes(text.encode("cp1251"))
    assert read(path)[0][0].text == text
    path.write_bytes("Zwölf 号 😀".encode("utf-16"))
    assert read(path)[0][0].text == "Zwölf 号 😀"


def test_a_binary_file_is_an_error_when_named_and_skipped_in_a_folder(tmp_path):
    (tmp_path / "good.txt").write_text("A page.", encoding="utf-8")
    (tmp_path / "image.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)))
    with pytest.raises(retold.DataError, match=r"image\.txt: not text"):
        read(tmp_path / "image.txt")
    records, told = read(tmp_path)
    assert [record.id for record in records] == ["good"]
    assert told == [("image.txt", "not text (binary data)")]
    with pytest.raises(retold.DataError, match=r"image\.txt: not text"):
        read_folder(tmp_path)


@pytest.mark.parametrize("data", [b"", b"text", "Zwölf".encode("utf-16-le"), b"a\x00b" + b"c" * 100, b"\x1b[31mred"])
def test_text_is_not_binary_whatever_its_encoding(data):
    assert not is_binary(data)


@pytest.mark.parametrize("data", [b"%PDF-1.7", b"\x00" * 50, bytes(range(256)), b"\x7fELF\x02", os.urandom(4096)])
def test_binary_data_are_not_text(data):
    assert is_binary(data)


def test_compressed_files_are_read_and_damaged_ones_refused(tmp_path):
    path = tmp_path / "page.txt.gz"
    path.write_bytes(gzip.compress(b"Eine Seite"))
    assert read(path)[0] == [Record("page", "Eine Seite")]
    path.write_bytes(gzip.compress(b"x" * 1000)[:20])
    with pytest.raises(retold.DataError, match="damaged"):
        read(path)
    path.write_bytes(b"no gzip at all")
    with pytest.raises(retold.DataError, match="damaged"):
        read(path)


def test_jsonl_gives_a_record_per_line_and_names_what_it_skips(tmp_path):
    path = tmp_path / "news.jsonl"
    rows = [{"id": 7, "text": "一", "source": "herald"}, {"text": None}, ["no"], {"id": "x", "text": "二"}]
    lines = [json.dumps(row, ensure_ascii=False) for row in rows]
    path.write_text("\n".join([lines[0], "", "{broken", *lines[1:]]), encoding="utf-8")
    records, told = read(path)
    assert records == [Record("7", "一", "herald"), Record("x", "二")]
    assert told == [
        ("news.jsonl:3", "not JSON"),
        ("news.jsonl:4", "column 'text' holds no text"),
        ("news.jsonl:5", "not a JSON object"),
    ]


def test_csv_knows_its_delimiter_and_columns_can_be_named(tmp_path):
    path = tmp_path / "news.csv"
    path.write_text('\ufeffurl;body;n\nu1;"two\nlines; one field";1\nu2;short\nu3;ok;3\n', encoding="utf-8")
    records, told = read(path, text_column="body", id_column="url")
    assert records == [Record("u1", "two\nlines; one field"), Record("u3", "ok")]
    assert told == [("news.csv:4", "2 fields where the header has 3")]


def test_a_missing_column_is_named_with_those_that_are_there(tmp_path):
    path = tmp_path / "news.csv"
    path.write_text("url,body\nu1,x\n", encoding="utf-8")
    with pytest.raises(retold.DataError, match=r"no column 'text'.*--text-column: 'url', 'body'"):
        read(path)
    with pytest.raises(retold.DataError, match=r"no column 'uri'; there are 'url', 'body'"):
        read(path, text_column="body", id_column="uri")


def test_parquet_is_read_row_by_row(tmp_path):
    path = tmp_path / "news.parquet"
    pq.write_table(pa.table({"text": ["ein", None, "drei"], "source": ["a", "b", None]}), path)
    records, told = read(path)
    assert records == [Record("news:1", "ein", "a"), Record("news:3", "drei")]
    assert told == [("news.parquet:2", "column 'text' holds no text")]
    path.write_bytes(b"PAR1 not really")
    with pytest.raises(retold.DataError, match="not a Parquet file"):
        read(path)


def test_an_unknown_kind_of_file_is_an_error_unless_the_format_is_given(tmp_path):
    path = tmp_path / "page.dat"
    path.write_text("Text", encoding="utf-8")
    with pytest.raises(retold.DataError, match="--input-format"):
        read(path)
    assert read(path, format="txt")[0] == [Record("page.dat", "Text")]


def test_formats_and_names_look_through_compression():
    assert [format_of(Path(name)) for name in ["a.HTM", "a.tsv.zst", "a.ndjson.gz", "a.json", "a"]] == [
        "html", "csv", "jsonl", None, None,
    ]  # fmt: skip
    assert [stem_of(Path(name)) for name in ["a.txt", "a.b.html.gz", "v1.2", "x.gz"]] == ["a", "a.b", "v1.2", "x"]


def test_html_becomes_its_visible_lines():
    html = """<!DOCTYPE html><html><head><title>Town &amp; river</title><style>p{}</style><script>a<b "</p>"</script>
      </head><body><nav><a href=x>Home</a><a href=y>News</a></nav><h1>Bridge   <em>shut</em></h1>
      <p>First line<br>second&nbsp;line <img alt="a boat"> end</p><ul><li>یک<li>دو</ul><pre>a  b
c</pre><noscript>hidden</noscript><p>unclosed <b>bold"""
    assert html_to_text(html).split("\n") == [
        "Home News", "Bridge shut", "First line", "second\u00a0line end", "یک", "دو", "a  b", "c", "unclosed bold",
    ]  # fmt: skip


def test_broken_html_never_fails():
    assert html_to_text("<<<p>a</x></p></div><svg><svg>no</svg></svg>b<!-- c") != ""
    assert html_to_text("<script>" * 1000) == ""


def test_html_pages_keep_their_html(tmp_path):
    path = tmp_path / "page.html"
    path.write_text("<p>Die F&auml;hre fährt.", encoding="utf-8")
    [page] = read(path)[0]
    assert page.text == "Die Fähre fährt."
    assert page.html == "<p>Die F&auml;hre fährt."
