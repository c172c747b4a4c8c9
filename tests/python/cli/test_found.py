"""What commands find, in every kind of output."""

import csv
import json

import pyarrow.parquet as pq
import pytest

from retold.cli import main

STORY = "Ministra powiedziała we wtorek, że nowy most zostanie otwarty dopiero po zakończeniu wszystkich prac wiosną"
ROWS = [{"id": "a", "text": STORY}, {"id": "b", "text": f"{STORY}."}, {"id": "c", "text": "نیم‌فاصله در متن فارسی"}]


@pytest.fixture
def news(tmp_path):
    path = tmp_path / "news.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in ROWS), encoding="utf-8")
    return str(path)


def read(path):
    if path.suffix == ".parquet":
        return pq.read_table(path).to_pylist()
    if path.suffix == ".jsonl":
        return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return list(csv.DictReader(path.read_text(encoding="utf-8").splitlines()))


COLUMNS = {
    "similar": ["a", "b", "score"],
    "nearest": ["id", "near", "score"],
    "passages": ["a", "b", "a_start", "a_end", "b_start", "b_end", "words", "score", "kind", "text"],
    "words": ["id", "start", "end", "text", "kind"],
    "sentences": ["id", "start", "end", "text"],
}


@pytest.mark.parametrize("kind", ["csv", "parquet", "jsonl"])
@pytest.mark.parametrize("command", COLUMNS)
def test_the_name_of_the_output_says_what_findings_become(command, kind, news, tmp_path):
    out = tmp_path / f"found.{kind}"
    assert main([command, news, "-o", str(out)]) == 0
    found = read(out)
    assert list(found[0]) == COLUMNS[command]
    asked = tmp_path / f"asked.{kind}"
    with open(asked, "w", encoding="utf-8"):
        pass
    assert main([command, news, "--format", kind, "-o", str(asked)]) == 0
    assert read(asked) == found


def test_findings_of_annotate_are_a_table(tmp_path):
    (tmp_path / "a.txt").write_text('"We open on Monday," said Ada Berg.', encoding="utf-8")
    out = tmp_path / "found.parquet"
    assert main(["annotate", str(tmp_path / "a.txt"), "-o", str(out)]) == 0
    assert [(row["what"], row["start"], row["end"], row["value"]) for row in read(out)[:1]] == [
        ("quote", 1, 19, "Ada Berg")
    ]


def test_nothing_found_is_a_table_without_rows(tmp_path):
    (tmp_path / "a.txt").write_text(STORY, encoding="utf-8")
    out = tmp_path / "found.parquet"
    assert main(["similar", str(tmp_path / "a.txt"), "-o", str(out)]) == 0
    assert pq.read_table(out).schema.names == ["a", "b", "score"]
    assert pq.read_table(out).num_rows == 0


def test_groups_are_lists(news, tmp_path):
    out = tmp_path / "groups.parquet"
    assert main(["similar", news, "--groups", "-o", str(out)]) == 0
    assert pq.read_table(out).to_pylist() == [{"representative": "a", "ids": ["a", "b"]}]


def test_joiners_within_words_are_part_of_a_text(news, capsys):
    assert main(["words", news]) == 0
    assert "نیم‌فاصله" in capsys.readouterr().out
