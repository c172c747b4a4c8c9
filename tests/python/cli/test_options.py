"""What all commands share: where data goes, what is read, how loud they are."""

import gzip
import io
import json
import os
import stat
import sys

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

import retold
from retold.cli import _input, main

STORY = "The mayor opened the new bridge over the river on Monday morning and thanked the builders"


@pytest.fixture
def folders(tmp_path):
    (tmp_path / "a.txt").write_text("One page.", encoding="utf-8")
    (tmp_path / "2031" / "05").mkdir(parents=True)
    (tmp_path / "2031" / "05" / "b.txt").write_text("两页。", encoding="utf-8")
    (tmp_path / "2031" / ".hidden").mkdir()
    (tmp_path / "2031" / ".hidden" / "c.txt").write_text("Not this.", encoding="utf-8")
    return tmp_path


def test_folders_in_folders_are_read_on_request(folders, capsys):
    assert main(["sentences", str(folders)]) == 0
    assert capsys.readouterr().out == "One page.\n"
    assert main(["sentences", str(folders), "--recursive"]) == 0
    assert capsys.readouterr().out == "One page.\n两页。\n"


def test_output_is_a_file_that_keeps_its_permissions(folders, capsys):
    out = folders / "out.txt"
    out.write_text("earlier", encoding="utf-8")
    out.chmod(0o640)
    assert main(["sentences", str(folders / "a.txt"), "-o", str(out)]) == 0
    assert out.read_text(encoding="utf-8") == "One page.\n"
    assert stat.S_IMODE(out.stat().st_mode) == 0o640
    assert capsys.readouterr().out == ""


def test_an_error_leaves_the_output_as_it_was(folders, capsys):
    out = folders / "out.txt"
    out.write_text("earlier", encoding="utf-8")
    assert main(["sentences", str(folders / "a.txt"), str(folders / "none.txt"), "-o", str(out)]) == 1
    assert "none.txt: No such file or directory" in capsys.readouterr().err
    assert out.read_text(encoding="utf-8") == "earlier"
    assert sorted(entry.name for entry in folders.iterdir()) == ["2031", "a.txt", "out.txt"]


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="the system has no full device")
def test_a_full_disk_is_named(folders, capsys):
    assert main(["sentences", str(folders / "a.txt"), "-o", "/dev/full"]) == 1
    assert capsys.readouterr().err == "retold: cannot write '/dev/full': No space left on device\n"


@pytest.mark.parametrize(
    ("given", "ids"),
    [
        (b'{"id": "x", "text": "One. Two."}\n{"id": "y", "text": "Three."}\n', ["x", "x", "y"]),
        (b'\n  {"text": "' + b"Long. " * 9000 + b'"}\n', ["stdin:1"] * 9000),
        (b"{ not json }\nat all.", ["stdin", "stdin"]),
        ("Обычный текст.".encode(), ["stdin"]),
        (b"", []),
    ],
)
def test_standard_input_may_be_json_lines(given, ids, monkeypatch, capsys):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BufferedReader(io.BytesIO(given))))
    assert main(["sentences", "-", "--format", "jsonl"]) == 0
    assert [json.loads(line)["id"] for line in capsys.readouterr().out.splitlines()] == ids


CSV = b"id;text\nx;One. Two.\ny;Three.\n"


@pytest.mark.parametrize(
    ("given", "ids"),
    [
        (CSV, ["x", "x", "y"]),
        (b"\xef\xbb\xbf" + CSV.replace(b"\n", b"\r\n"), ["x", "x", "y"]),
        (gzip.compress(CSV, mtime=0), ["x", "x", "y"]),
        (gzip.compress(b"A text. Of two.", mtime=0), ["stdin", "stdin"]),
        (b"text\nOne text with a headline", ["stdin", "stdin"]),
        (b"Of id, text and more.", ["stdin"]),
    ],
)
def test_standard_input_may_be_a_csv_file_and_packed(given, ids, monkeypatch, capsys):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BufferedReader(io.BytesIO(given))))
    assert main(["sentences", "-", "--format", "jsonl"]) == 0
    assert [json.loads(line)["id"] for line in capsys.readouterr().out.splitlines()] == ids


@pytest.mark.parametrize("packed", [False, True])
def test_standard_input_may_be_parquet(packed, monkeypatch, capsys):
    table = io.BytesIO()
    pq.write_table(pa.table({"id": ["x"], "text": ["بات ختم۔"]}), table)
    given = pytest.importorskip("zstandard").compress(table.getvalue()) if packed else table.getvalue()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BufferedReader(io.BytesIO(given))))
    assert main(["sentences", "-"]) == 0
    assert capsys.readouterr().out == "بات ختم۔\n"


def test_standard_input_that_is_damaged_is_an_error_of_one_line(monkeypatch, capsys):
    given = gzip.compress(CSV, mtime=0)[:-12]
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BufferedReader(io.BytesIO(given))))
    assert main(["sentences", "-"]) == 1
    assert capsys.readouterr().err.startswith("retold: standard input: damaged file")


def test_the_first_bad_row_ends_the_command_on_request(tmp_path, capsys):
    path = tmp_path / "news.jsonl"
    path.write_text('{"text": "One."}\nnonsense\n{"text": "Two."}\n', encoding="utf-8")
    assert main(["sentences", str(path)]) == 3
    assert capsys.readouterr().out == "One.\nTwo.\n"
    assert main(["sentences", str(path), "--on-error", "stop"]) == 1
    assert capsys.readouterr().err == f"retold: {path}:2: not JSON\n"


def test_threads_are_a_number(folders, capsys, monkeypatch):
    monkeypatch.setenv("RETOLD_NUM_THREADS", "1")
    assert main(["similar", str(folders / "a.txt"), "--threads", "2"]) == 0
    assert os.environ["RETOLD_NUM_THREADS"] == "2"
    capsys.readouterr()
    assert main(["similar", str(folders / "a.txt"), "--threads", "many"]) == 2
    assert "'many' is not a whole number from 1" in capsys.readouterr().err


@pytest.mark.parametrize("wrong", ["two", "-1", "5000", "1 "])
def test_a_wrong_number_of_threads_in_the_environment_is_named(wrong, monkeypatch):
    monkeypatch.setenv("RETOLD_NUM_THREADS", wrong)
    with pytest.raises(retold.InvalidArgument, match="RETOLD_NUM_THREADS"):
        retold.words_column(["one two"])
    assert len(retold.clean_column(["one two"], threads=1)) == 1  # what the call says goes first


@pytest.mark.parametrize("command", ["clean", "words", "similar", "repair", "annotate"])
def test_of_many_texts_is_told_how_many_were_read(command, tmp_path, monkeypatch, capsys):
    (tmp_path / "x.jsonl").write_text('{"text": "Снег."}\n' * 3, encoding="utf-8")
    monkeypatch.setattr(_input, "_SECONDS", -1)
    assert main([command, str(tmp_path / "x.jsonl")]) == 0
    assert "so far 2 texts read" in capsys.readouterr().err
    assert main([command, str(tmp_path / "x.jsonl"), "--quiet"]) == 0
    assert capsys.readouterr().err == ""
