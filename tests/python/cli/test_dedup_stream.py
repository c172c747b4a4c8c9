"""`retold dedup --stream`: the rows of dedup in memory, and a run that was stopped goes on."""

import json
import os
import signal
import subprocess
import sys
import time

import pytest

from retold.cli import main

STORY = "The mayor opened the new bridge over the river on Monday morning and thanked the builders"


def rows(count):
    """Invented rows, each three times over with another last word."""
    return [
        {"text": " ".join(f"w{number // 3}x{word}" for word in range(20)) + f" {number}", "id": number, "tag": [number]}
        for number in range(count)
    ]


def write(path, table):
    path.write_text("".join(json.dumps(row) + "\n" for row in table), encoding="utf-8")


@pytest.mark.parametrize("more", [["--stream"], ["--state", "work"], ["--stream", "--threshold", "0.9", "--n", "2"]])
def test_a_stream_gives_the_rows_of_dedup_in_memory(more, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    write(tmp_path / "news.jsonl", rows(300))
    options = [word for word in more if word not in ("--stream", "--state", "work")]
    calls = (["--method", "minhash", *options], more)
    seen = []
    for call in calls:
        assert main(["dedup", "news.jsonl", *call, "-o", "out.jsonl", "--removed", "gone.jsonl"]) == 0
        seen.append(((tmp_path / "out.jsonl").read_bytes(), (tmp_path / "gone.jsonl").read_bytes()))
        assert "300 texts, " in capsys.readouterr().err
    assert seen[0] == seen[1]
    assert 0 < len(seen[0][0].splitlines()) < 300


def test_a_stream_reads_standard_input_and_keeps_csv(tmp_path):
    table = f"id,text\n1,{STORY}\n2,{STORY}!\n3,Snow fell.\n"
    command = [sys.executable, "-m", "retold.cli", "dedup", "-", "--input-format", "csv", "--stream", "--quiet"]
    done = subprocess.run(command, input=table, capture_output=True, text=True, check=True)
    assert done.stdout == f"id,text\n1,{STORY}\n3,Snow fell.\n"


def test_sources_part_texts(tmp_path, capsys):
    write(tmp_path / "x.jsonl", [{"text": STORY, "source": source} for source in "aab"])
    assert main(["dedup", str(tmp_path / "x.jsonl"), "--stream", "--across-sources"]) == 0
    assert [json.loads(line)["source"] for line in capsys.readouterr().out.splitlines()] == ["a", "a"]


def test_containment_is_refused(tmp_path, capsys):
    write(tmp_path / "x.jsonl", rows(1))
    assert main(["dedup", str(tmp_path / "x.jsonl"), "--stream", "--measure", "containment"]) == 2
    assert "containment needs all texts in memory" in capsys.readouterr().err


def test_a_run_that_was_stopped_goes_on(tmp_path):
    table = rows(9000)
    fifo, state, out = tmp_path / "in.jsonl", tmp_path / "work", tmp_path / "out.jsonl"
    os.mkfifo(fifo)
    command = [sys.executable, "-m", "retold.cli", "dedup", fifo, "--state", state, "-o", out]
    program = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    with fifo.open("w", encoding="utf-8") as pipe:  # a batch is judged, the next one never comes whole
        pipe.write("".join(json.dumps(row) + "\n" for row in table[:5000]))
        pipe.flush()
        while not (state / "texts").exists() or (state / "texts").stat().st_size == 0:
            assert program.poll() is None
            time.sleep(0.01)
        time.sleep(0.5)
        program.send_signal(signal.SIGINT)
        assert program.wait(timeout=20) == 130
    program.communicate()
    assert not out.exists()
    saved = json.loads((state / "state.json").read_text())["seen"]
    assert saved == 4096
    fifo.unlink()
    write(fifo, table)
    assert main(["dedup", str(fifo), "--state", str(state), "-o", str(out)]) == 0
    whole = tmp_path / "whole.jsonl"
    assert main(["dedup", str(fifo), "--method", "minhash", "-o", str(whole)]) == 0
    assert out.read_bytes() == whole.read_bytes()
