import gc
import io
import json
import sys

import pytest

from retold.cli import annotate as annotate_command
from retold.cli import main

SPOKEN = '"We lost 40 boats," said Ada Krone.\nShe left on Tuesday.\n'
STORY = "The ferry that sank in the harbour of Tarn last winter was raised by three cranes, said Ada Krone, the mayor."


def table(capsys):
    head, *rows = (line.split("\t") for line in capsys.readouterr().out.splitlines())
    return [dict(zip(head, row, strict=True)) for row in rows]


def test_a_line_per_finding_in_the_order_of_the_text(tmp_path, capsys):
    path = tmp_path / "page.txt"
    path.write_text(SPOKEN, encoding="utf-8")
    assert main(["annotate", str(path), "--language", "en"]) == 0
    rows = table(capsys)
    assert [(row["what"], row["kind"], row["value"], row["text"]) for row in rows] == [
        ("quote", "direct", "Ada Krone", "We lost 40 boats,"),
        ("value", "number", "40 boats", "40 boats"),
        ("name", "person", "Ada Krone", "Ada Krone"),
        ("value", "date", "XXXX-WXX-2", "Tuesday"),
    ]
    assert [(row["line"], row["start"], row["end"]) for row in rows][-1] == ("2", "48", "55")


def test_an_object_per_text_has_everything(tmp_path, capsys):
    path = tmp_path / "pages.jsonl"
    texts = [{"id": "a", "text": SPOKEN, "source": "Wire"}, {"id": "b", "text": "市长王芳表示：“我们失去了40艘船。”"}]
    path.write_text("".join(json.dumps(text) + "\n" for text in texts), encoding="utf-8")
    assert main(["annotate", str(path), "--format", "jsonl", "--anchor", "2031-05-09"]) == 0
    first, second = map(json.loads, capsys.readouterr().out.splitlines())
    assert (first["id"], first["source"], first["quotes"][0]["speaker"]) == ("a", "Wire", "Ada Krone")
    assert first["slots"][-1]["value"] == "2031-05-06"
    assert first["names"][0]["mentions"] == [{"start": 25, "end": 34, "line": 1, "text": "Ada Krone"}]
    assert [slot["value"] for slot in second["slots"]] == ["王芳", "40"]


@pytest.mark.parametrize("arguments", [["--clean", "page.txt"], ["page.html"]])
def test_of_pages_only_the_story_is_read(arguments, tmp_path, capsys):
    (tmp_path / "page.txt").write_text(
        f"Home\nNews\nSport\nWeather\nLog in\n\n{STORY}\n\n7 comments\n", encoding="utf-8"
    )
    lines = "".join(f"<li><a href='/{n}'>Section {n}</a></li>" for n in range(9))
    (tmp_path / "page.html").write_text(f"<html><body><nav><ul>{lines}</ul></nav><p>{STORY}</p></body></html>")
    assert main(["annotate", *arguments[:-1], str(tmp_path / arguments[-1])]) == 0
    values = [row["text"] for row in table(capsys)]
    assert "Ada Krone" in values
    assert not {"7 comments", "7", "Section"} & set(values)


def test_standard_input_and_a_bad_record(monkeypatch, capsys):
    lines = '{"text": "12 people left."}\n{"text": 7}\n'
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(lines.encode()), encoding="utf-8"))
    assert main(["annotate", "-", "--input-format", "jsonl"]) == 3
    captured = capsys.readouterr()
    assert "12 people" in captured.out
    assert captured.err.startswith("retold: skipped")


def test_more_texts_than_a_batch_keep_their_order(tmp_path, capsys):
    path = tmp_path / "pages.csv"
    path.write_text("body\n" + "".join(f"{n} people left.\n" for n in range(2, 600)), encoding="utf-8")
    assert main(["annotate", str(path), "--text-column", "body"]) == 0
    assert [row["value"] for row in table(capsys)] == [f"{n} people" for n in range(2, 600)]


def test_a_day_that_is_none_is_wrong_usage(tmp_path, capsys):
    path = tmp_path / "page.txt"
    path.write_text(SPOKEN, encoding="utf-8")
    assert main(["annotate", str(path), "--anchor", "May"]) == 2
    assert "'May' is no ISO day" in capsys.readouterr().err


@pytest.mark.parametrize("kind", ["parquet", "csv", "jsonl"])
def test_an_interrupt_says_so_in_one_line_and_leaves_no_file(kind, tmp_path, monkeypatch, capsys):
    unheard = []
    monkeypatch.setattr(sys, "unraisablehook", unheard.append)
    documents = annotate_command._documents

    def interrupted(records, options):
        yield from documents(records, options)
        raise KeyboardInterrupt

    monkeypatch.setattr(annotate_command, "_documents", interrupted)
    path = tmp_path / "pages.jsonl"
    path.write_text(json.dumps({"id": "a", "text": SPOKEN}) + "\n", encoding="utf-8")
    monkeypatch.setattr("retold.cli._rows._BATCH", 2)
    assert main(["annotate", str(path), "-o", str(tmp_path / f"found.{kind}")]) == 130
    gc.collect()
    assert not unheard
    assert capsys.readouterr().err == "retold: interrupted\n"
    assert [file.name for file in tmp_path.iterdir()] == ["pages.jsonl"]


@pytest.mark.parametrize("command", ["annotate", "words", "sentences", "similar"])
def test_a_file_that_is_read_is_not_overwritten(command, tmp_path, monkeypatch, capsys):
    path = tmp_path / "pages.jsonl"
    path.write_text(json.dumps({"id": "a", "text": SPOKEN}) + "\n", encoding="utf-8")
    before = path.read_bytes()
    monkeypatch.chdir(tmp_path)
    assert main([command, str(path), "-o", "./pages.jsonl"]) == 2
    assert capsys.readouterr().err == f"retold: {command}: ./pages.jsonl is an input and would be overwritten\n"
    assert path.read_bytes() == before
