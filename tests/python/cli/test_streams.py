"""Streams of the command line: closed ones, terminals that texts would steer, and JSON that is JSON."""

import json
import os
import pty
import signal
import subprocess
import sys
import time

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from retold.cli import _messages
from retold.files import lines

RETOLD = f"{sys.executable} -m retold.cli"
TEXT = "The mayor opened the new bridge on Monday, officials said."


def shell(command):
    return subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)


def on_a_terminal(*arguments):
    mine, theirs = pty.openpty()
    command = [sys.executable, "-m", "retold.cli", *map(str, arguments)]
    with subprocess.Popen(command, stdout=theirs, stderr=subprocess.DEVNULL):
        os.close(theirs)
        out = b""
        try:
            while piece := os.read(mine, 65536):
                out += piece
        except OSError:  # how a terminal says that nobody writes any more
            pass
    os.close(mine)
    return out


@pytest.mark.parametrize("command", ["clean -", "words -", "compare -"])
def test_a_closed_stdin_is_an_error_of_one_line(command):
    done = shell(f"{RETOLD} {command} <&-")
    assert (done.returncode, done.stderr) == (1, "retold: standard input: closed\n")


@pytest.mark.parametrize("command", ["about", "compare --samples", "clean FILE", "words FILE", "sentences FILE"])
def test_a_closed_stdout_is_an_error_of_one_line(command, tmp_path):
    (tmp_path / "a.txt").write_text(TEXT)
    done = shell(f"{RETOLD} {command.replace('FILE', str(tmp_path / 'a.txt'))} >&-")
    assert (done.returncode, done.stderr) == (1, "retold: standard output is closed\n")


def test_with_a_closed_stderr_messages_do_not_come_out_as_data(tmp_path):
    done = shell(f"{RETOLD} words {tmp_path}/none.txt 2>&-")
    assert (done.returncode, done.stdout) == (1, "")


def test_rows_of_parquet_with_strings_that_are_not_utf8_are_skipped(tmp_path):
    good, bad = TEXT.encode(), b"\xff\xfe bad"
    offsets = pa.py_buffer(memoryview(bytes(pa.array([0, len(good), len(good) + len(bad)], pa.int32()).buffers()[1])))
    column = pa.Array.from_buffers(pa.string(), 2, [None, offsets, pa.py_buffer(good + bad)])
    pq.write_table(pa.table({"text": column}), tmp_path / "x.parquet")
    done = shell(f"{RETOLD} dedup {tmp_path}/x.parquet --output-format jsonl")
    assert done.returncode == 3
    assert json.loads(done.stdout)["text"] == TEXT
    assert "x.parquet:2" in done.stderr
    assert "not UTF-8" in done.stderr


STEERING = "\x1b]0;owned\x07 \x9b31m \u202edesrever"


def test_names_and_texts_do_not_steer_a_terminal(tmp_path):
    page = tmp_path / "page.txt"
    page.write_text(f"The mayor {STEERING} opened it on Monday.\nخبر\tمی‌خواهم 👩‍🚀")
    (tmp_path / "pages").mkdir()
    for name in (f"{STEERING.replace('/', '')}a.txt", "b.txt"):
        (tmp_path / "pages" / name).write_text(TEXT)
    for call in (
        ("clean", page, "--mode", "off"),
        ("clean", page, "--format", "diff"),
        ("clean", page, "--format", "jsonl"),
        ("sentences", page),
        ("words", page, "--keep", "all"),
        ("compare", tmp_path / "pages"),
        ("similar", tmp_path / "pages"),
    ):
        shown = on_a_terminal(*call).decode()
        for mark in ("\x1b]", "\x07", "\x9b", "\u202e"):
            assert mark not in shown, call
    shown = on_a_terminal("clean", page, "--mode", "off").decode()
    assert "خبر می‌خواهم 👩‍🚀" in shown  # what only joins letters and pictures stays


def test_what_is_no_terminal_gets_the_text_as_it_is(tmp_path):
    (tmp_path / "page.txt").write_text(f"The mayor {STEERING} opened it on Monday.")
    done = shell(f"{RETOLD} sentences {tmp_path}/page.txt")
    assert "\x1b]0;owned\x07" in done.stdout


def test_numbers_that_json_does_not_have_come_out_as_null(tmp_path):
    rows = '{"text": "a b", "x": NaN, "y": [1, -Infinity, {"z": Infinity}]}\n{"text": "c d", "x": 1e400}\n'
    (tmp_path / "x.jsonl").write_text(rows)
    done = shell(f"{RETOLD} dedup {tmp_path}/x.jsonl")

    def refuse(constant):
        raise ValueError(constant)

    first, second = done.stdout.splitlines()
    assert json.loads(first, parse_constant=refuse) == {"text": "a b", "x": None, "y": [1, None, {"z": None}]}
    assert second == '{"text": "c d", "x": 1e400}'  # JSON has it, so it comes out as it came
    assert _messages.to_json((1, "x")) == '[1, "x"]'


def test_a_line_that_would_fill_the_memory_is_an_error(tmp_path, monkeypatch):
    monkeypatch.setattr(lines, "MAX_PAGE_BYTES", 1000)
    heard = []

    class Skipped:
        def note(self, name, reason):
            heard.append(reason)

    (tmp_path / "x").write_bytes(b"short\n" + b"x" * 999 + b"\n" + b"y" * 5000 + b"\n")
    with (tmp_path / "x").open("rb") as stream:
        read = lines.text_lines(stream, "x", Skipped())
        assert [len(next(read)) for _ in range(2)] == [6, 1000]
        with pytest.raises(Exception, match="x: a line larger than"):
            next(read)
    assert heard == []


def test_ctrl_c_while_writing_leaves_nothing(tmp_path):
    os.mkfifo(tmp_path / "nobody-reads-it")
    outputs = ("--html", tmp_path / "r.html", "--json", tmp_path / "nobody-reads-it")
    command = [sys.executable, "-m", "retold.cli", "compare", "--samples", *map(str, outputs)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as program:
        while not (tmp_path / "r.html").exists():
            assert program.poll() is None
            time.sleep(0.01)
        program.send_signal(signal.SIGINT)
        out, err = program.communicate(timeout=8)  # nobody waits the ten seconds for a reader
    assert (program.returncode, out, err) == (130, b"", b"retold: interrupted\n")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["nobody-reads-it", "r.html"]
