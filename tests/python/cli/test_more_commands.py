"""passages, nearest, repair, index and completion."""

import json
import subprocess

import pytest

from retold.cli import main

SHARED = "nobody could have foreseen that the river would rise so high in a single night of April"
ROWS = [
    {"id": "a", "source": "Herald", "text": f"The mayor said: {SHARED}. Schools stay shut."},
    {"id": "b", "source": "Post", "text": f"It rained. {SHARED.upper()}, the mayor said."},
    {"id": "c", "source": "Post", "text": "Городской совет обсудит новый мост во вторник вечером на заседании."},
]


@pytest.fixture
def news(tmp_path):
    path = tmp_path / "news.jsonl"
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in ROWS), encoding="utf-8")
    return str(path)


def test_passages_have_places_in_both_texts(news, capsys):
    assert main(["passages", news, "--format", "jsonl"]) == 0
    out, err = capsys.readouterr()
    (found,) = [json.loads(line) for line in out.splitlines()]
    assert (found["a"], found["b"], found["words"]) == ("a", "b", 17)
    assert ROWS[0]["text"][found["a_start"] : found["a_end"]] == found["text"] == SHARED
    assert ROWS[1]["text"][found["b_start"] : found["b_end"]] == SHARED.upper()
    assert err == "retold: 3 texts, 1 passage\n"
    assert main(["passages", news, "--min-words", "18", "--quiet"]) == 0
    assert capsys.readouterr() == ("", "")


def test_nearest_ranks_other_texts_or_those_asked_for(news, tmp_path, capsys):
    assert main(["nearest", news, "--k", "1", "--threshold", "0.1"]) == 0
    assert [line.split("\t")[:2] for line in capsys.readouterr().out.splitlines()] == [["a", "b"], ["b", "a"]]
    page = tmp_path / "own.txt"
    page.write_text("Новый мост", encoding="utf-8")
    assert main(["nearest", news, "--to", str(page), "--k", "1", "--format", "jsonl"]) == 0
    (found,) = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert (found["id"], found["near"]) == ("own", "c")


def test_repair_writes_pages_as_text_and_rows_as_they_came(tmp_path, capsys):
    page = tmp_path / "page.txt"
    page.write_text("CafÃ© &amp; Brücke", encoding="utf-8")
    assert main(["repair", str(page)]) == 0
    assert capsys.readouterr() == ("Café &amp; Brücke\n", "retold: 1 text, 1 changed\n")
    table = tmp_path / "news.csv"
    table.write_text("n,text\n1,CafÃ© &amp; Tee\n2,مرحبا\n", encoding="utf-8")
    out = tmp_path / "fixed.csv"
    assert main(["repair", str(table), "--entities", "-o", str(out)]) == 0
    assert out.read_text(encoding="utf-8") == "n,text\n1,Café & Tee\n2,مرحبا\n"


def test_an_index_remembers_texts_between_runs(news, tmp_path, capsys):
    index = str(tmp_path / "archive.index")
    assert main(["index", "add", index, news]) == 0
    assert capsys.readouterr().err == "retold: 3 texts added, 3 in the index\n"
    assert main(["index", "add", index, news]) == 0
    err = capsys.readouterr().err
    assert "skipped b: the index has this id" in err
    assert "0 texts added, 3 in the index" in err
    late = tmp_path / "late.txt"
    late.write_text(ROWS[0]["text"] + " More tomorrow.", encoding="utf-8")
    assert main(["index", "query", index, str(late), "--threshold", "0.8", "--format", "jsonl"]) == 0
    (found,) = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert (found["id"], found["match"]) == ("late", "a")


def test_query_of_an_index_that_is_not_there_says_how_to_make_it(tmp_path, capsys):
    page = tmp_path / "page.txt"
    page.write_text("text", encoding="utf-8")
    assert main(["index", "query", str(tmp_path / "no.index"), str(page)]) == 1
    assert "make it with retold index add" in capsys.readouterr().err


@pytest.mark.parametrize("shell", ["bash", "zsh", "tcsh"])
def test_completion_knows_every_command(shell, capsys):
    assert main(["completion", shell]) == 0
    script = capsys.readouterr().out
    for word in ("compare", "passages", "sentences"):
        assert word in script


def test_the_script_for_bash_is_one(capsys, tmp_path):
    assert main(["completion", "bash"]) == 0
    path = tmp_path / "retold.sh"
    path.write_text(capsys.readouterr().out, encoding="utf-8")
    assert subprocess.run(["bash", "-n", str(path)], check=False).returncode == 0
