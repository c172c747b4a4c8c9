import datetime
import json

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

import retold
from retold.cli import main

STORY = "The mayor opened the new bridge over the river on Monday morning and thanked the builders"
ROWS = [
    {"id": "a", "source": "Morning", "text": STORY},
    {"id": "b", "source": "Evening", "text": STORY.upper() + " for years of work"},
    {"id": "c", "source": "Morning", "text": "Городской совет обсудит новый мост во вторник вечером на заседании"},
    {"id": "d", "source": "Morning", "text": STORY + "."},
    {"id": "e", "source": "Evening", "text": ""},
]


@pytest.fixture
def news(tmp_path):
    path = tmp_path / "news.jsonl"
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in ROWS), encoding="utf-8")
    return str(path)


def test_similar_prints_ids_and_score(news, capsys):
    assert main(["similar", news]) == 0
    rows = [line.split("\t") for line in capsys.readouterr().out.splitlines()]
    score = f"{retold.similarity(ROWS[0]['text'], ROWS[1]['text']):.4f}"
    assert rows == [["a", "b", score], ["a", "d", "1.0000"], ["b", "d", score]]


def test_similar_across_sources_and_as_groups(news, capsys):
    assert main(["similar", news, "--across-sources", "--format", "jsonl"]) == 0
    pairs = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [(pair["a"], pair["b"]) for pair in pairs] == [("a", "b"), ("b", "d")]
    assert main(["similar", news, "--groups"]) == 0
    out, err = capsys.readouterr()
    assert out == "a\tb\td\n"
    assert "5 texts, 1 group of copies, the largest of 3" in err


def test_dedup_keeps_the_first_and_says_what_went_for_what(news, tmp_path, capsys):
    removed = tmp_path / "removed.jsonl"
    assert main(["dedup", news, "--removed", str(removed)]) == 0
    out, err = capsys.readouterr()
    assert [json.loads(line)["id"] for line in out.splitlines()] == ["a", "c", "e"]
    assert json.loads(out.splitlines()[1])["text"] == ROWS[2]["text"]
    gone = [json.loads(line) for line in removed.read_text(encoding="utf-8").splitlines()]
    assert [(row["id"], row["duplicate_of"]) for row in gone] == [("b", "a"), ("d", "a")]
    assert "5 texts, 3 kept, 2 near copies left out" in err


def test_dedup_reads_columns_by_name(tmp_path, capsys):
    path = tmp_path / "news.parquet"
    day = datetime.date(2024, 9, 11)
    table = {"body": [STORY, STORY + "."], "outlet": ["Morning", "Evening"], "day": [day, day], "views": [7, None]}
    pq.write_table(pa.table(table), path)
    assert (
        main(
            [
                "dedup",
                str(path),
                "--text-column",
                "body",
                "--source-column",
                "outlet",
                "-o",
                str(tmp_path / "kept.parquet"),
            ]
        )
        == 0
    )
    assert "2 texts, 1 kept" in capsys.readouterr().err


def test_a_row_without_the_column_is_skipped_and_the_others_are_read(tmp_path, capsys):
    path = tmp_path / "news.jsonl"
    rows = [{"id": "a", "text": STORY}, {"id": "b", "body": STORY}, {"text": STORY}, {"id": "d", "text": STORY}]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    assert main(["similar", str(path)]) == 3
    out, err = capsys.readouterr()
    assert [line.split("\t")[:2] for line in out.splitlines()] == [["a", "news:3"], ["a", "d"], ["news:3", "d"]]
    assert err == f"retold: skipped {path}:2: no column 'text'\n"
    assert main(["similar", str(path), "--id-column", "id"]) == 3
    assert "skipped" in capsys.readouterr().err


def test_a_column_that_the_first_row_lacks_ends_the_run(tmp_path, capsys):
    path = tmp_path / "news.jsonl"
    path.write_text(json.dumps({"body": STORY}) + "\n" + json.dumps({"text": STORY}) + "\n", encoding="utf-8")
    assert main(["similar", str(path)]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert err == f"retold: {path}:1: no column 'text'; say which with --text-column: 'body'\n"


def test_a_table_in_another_encoding_is_read_and_said_to_be(tmp_path, capsys):
    path = tmp_path / "news.csv"
    path.write_bytes("id,text\nä,Der Bürgermeister öffnete die Brücke über den Fluss\n".encode("cp1252"))
    assert main(["words", str(path), "--format", "jsonl"]) == 0
    out, err = capsys.readouterr()
    assert "Brücke" in out
    assert err == f"retold: {path}: not UTF-8, read as windows-1252\n"


@pytest.mark.parametrize("wrong", [["--threshold", "0"], ["--threshold", "x"], ["--n", "0"], ["--measure", "cosine"]])
def test_wrong_options_are_wrong_usage(news, wrong):
    assert main(["dedup", news, *wrong]) == 2
