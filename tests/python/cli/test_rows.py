"""Rows of tables pass through commands as they came."""

import csv
import datetime
import gzip
import json

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from retold.cli import main

STORY = "The mayor opened the new bridge over the river on Monday morning and thanked the builders"
OTHER = "شہر کی کونسل نے جمعرات کو نئے پل کی تعمیر کے لیے رقم منظور کر لی، میئر نے کہا۔"


def test_json_rows_keep_types_columns_and_order(tmp_path, capsys):
    rows = [
        {"views": 7, "text": STORY, "id": 7, "tags": ["a", {"b": None}], "share": 1.5, "ok": True},
        {"views": None, "text": STORY + ".", "id": 8},
        {"id": 9, "text": OTHER},
    ]
    path = tmp_path / "news.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    assert main(["dedup", str(path)]) == 0
    kept = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert kept == [rows[0], rows[2]]
    assert list(kept[0]) == list(rows[0])


def test_a_json_line_comes_out_as_it_was_written(tmp_path, capsys):
    line = '{"id":1.0,  "n": 12345678901234567890.10, "text":"\\u0633\\u0644\\u0627\\u0645 \\ud83d\\ude00", "n2": 1e5}'
    path = tmp_path / "news.jsonl"
    path.write_text(f"{line}\r\n", encoding="utf-8")
    assert main(["dedup", str(path), "--quiet"]) == 0
    assert capsys.readouterr().out == line + "\n"


def test_csv_comes_out_as_csv_with_its_delimiter(tmp_path, capsys):
    path = tmp_path / "news.csv"
    path.write_text(f'url;text;note\nu1;{STORY};"a;b ""c"""\nu2;{STORY}!;\nu3;{OTHER};07\n', encoding="utf-8")
    assert main(["dedup", str(path), "--id-column", "url", "--quiet"]) == 0
    out, err = capsys.readouterr()
    assert list(csv.reader(out.splitlines(), delimiter=";")) == [
        ["url", "text", "note"],
        ["u1", STORY, 'a;b "c"'],
        ["u3", OTHER, "07"],
    ]
    assert err == ""


def test_parquet_comes_out_as_parquet_with_its_schema(tmp_path):
    day = datetime.date(2031, 9, 11)
    table = pa.table(
        {
            "body": pa.array([STORY, STORY + ".", OTHER]),
            "day": pa.array([day, day, None], pa.date32()),
            "views": pa.array([7, None, 9], pa.int16()),
            "raw": pa.array([b"\x00x", None, b""]),
        }
    )
    path, out = tmp_path / "news.parquet", tmp_path / "unique.parquet"
    pq.write_table(table, path)
    assert main(["dedup", str(path), "--text-column", "body", "-o", str(out)]) == 0
    kept = pq.read_table(out)
    assert kept.equals(table.take([0, 2]))


def test_the_name_of_the_output_says_what_kind_it_is(tmp_path):
    path, out = tmp_path / "news.csv", tmp_path / "unique.jsonl.gz"
    path.write_text(f"id,text\n1,{STORY}\n2,{OTHER}\n", encoding="utf-8")
    assert main(["dedup", str(path), "--output", str(out)]) == 0
    lines = gzip.decompress(out.read_bytes()).decode().splitlines()
    assert [json.loads(line) for line in lines] == [{"id": "1", "text": STORY}, {"id": "2", "text": OTHER}]


@pytest.mark.parametrize("packed", ["", ".gz", ".zst"])
@pytest.mark.parametrize("kind", ["jsonl", "csv", "tsv", "parquet"])
def test_what_is_written_packed_can_be_read_again(kind, packed, tmp_path):
    if packed == ".zst":
        pytest.importorskip("zstandard")
    path, once, again = (tmp_path / name for name in ("news.csv", f"once.{kind}{packed}", "again.csv"))
    path.write_text(f"id,text\n1,{STORY}\n2,{OTHER}\n", encoding="utf-8")
    assert main(["dedup", str(path), "-o", str(once)]) == 0
    assert once.read_bytes().startswith({"": b"", ".gz": b"\x1f\x8b", ".zst": b"\x28\xb5\x2f\xfd"}[packed])
    assert main(["dedup", str(once), "-o", str(again)]) == 0
    assert again.read_text(encoding="utf-8").replace("\t", ",") == path.read_text(encoding="utf-8")


def test_a_file_for_tabs_has_tabs(tmp_path):
    path, out = tmp_path / "news.csv", tmp_path / "unique.tsv"
    path.write_text(f"id,text\n1,{OTHER}\n", encoding="utf-8")
    assert main(["dedup", str(path), "-o", str(out)]) == 0
    assert out.read_text(encoding="utf-8") == f"id\ttext\n1\t{OTHER}\n"


@pytest.mark.parametrize("command", [["dedup"], ["dedup", "--stream"], ["clean"], ["repair"]])
def test_a_table_without_rows_keeps_its_columns(command, tmp_path):
    schema = pa.schema([("id", pa.int16()), ("text", pa.string())])
    pq.write_table(schema.empty_table(), tmp_path / "none.parquet")
    (tmp_path / "none.csv").write_text("id;text\n", encoding="utf-8")
    for name in ("none.parquet", "none.csv"):
        assert main([*command, str(tmp_path / name), "-o", str(tmp_path / f"out.{name}")]) == 0
    assert pq.read_table(tmp_path / "out.none.parquet").schema.equals(schema)
    assert (tmp_path / "out.none.csv").read_text(encoding="utf-8") == "id;text\n"


def test_pages_become_rows_of_id_source_and_text(tmp_path, capsys):
    (tmp_path / "a.txt").write_text(STORY, encoding="utf-8")
    assert main(["dedup", str(tmp_path), "--output-format", "csv"]) == 0
    assert list(csv.reader(capsys.readouterr().out.splitlines())) == [["id", "source", "text"], ["a", "", STORY]]


def test_rows_of_different_columns_are_refused_as_csv(tmp_path, capsys):
    path = tmp_path / "news.jsonl"
    rows = [{"text": STORY}, {"text": OTHER, "more": 1}]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    out = tmp_path / "unique.csv"
    out.write_text("earlier", encoding="utf-8")
    assert main(["dedup", str(path), "-o", str(out)]) == 1
    assert "the rows have different columns; --output-format jsonl can hold them" in capsys.readouterr().err
    assert out.read_text(encoding="utf-8") == "earlier"
    assert [entry.name for entry in tmp_path.iterdir() if "part" in entry.name] == []


@pytest.mark.parametrize("how", [(), ("--format", "rows")])
@pytest.mark.parametrize("name", ["clean.csv", "clean.jsonl", "clean.parquet"])
def test_clean_puts_the_story_in_the_place_of_the_page(name, how, tmp_path):
    page = "Home | News | Sport\nLog in\n" + STORY + ", she said.\nShare this on Facebook\n"
    path = tmp_path / "news.jsonl"
    path.write_text(json.dumps({"n": 1, "body": page, "z": "kept"}) + "\n", encoding="utf-8")
    out = tmp_path / name
    assert main(["clean", str(path), "--text-column", "body", *how, "-o", str(out)]) == 0
    if name.endswith("parquet"):
        (row,) = pq.read_table(out).to_pylist()
    elif name.endswith("csv"):
        (row,) = csv.DictReader(out.read_text(encoding="utf-8").splitlines())
    else:
        row = json.loads(out.read_text(encoding="utf-8"))
    assert list(row) == ["n", "body", "z"]
    assert row["body"] == STORY + ", she said."
