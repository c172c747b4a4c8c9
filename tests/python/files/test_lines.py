"""Tables in encodings that nobody told."""

import io

import pytest

import retold
from retold.files.lines import text_lines
from retold.files.record import Skipped


def lines_of(data, **options):
    """(lines, notes)."""
    notes = []
    skipped = Skipped(on_skip=lambda name, reason: None, on_note=lambda name, note: notes.append(note))
    return list(text_lines(io.BufferedReader(io.BytesIO(data)), "t.csv", skipped, **options)), notes


TABLE = "id;text\n1;Café déjà fermé, dit l’hôtelier à l’élève\n2;Der Bürgermeister öffnete die Brücke\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
def test_utf_8_is_read_without_a_word_about_it(encoding):
    assert lines_of(TABLE.encode(encoding)) == (TABLE.splitlines(keepends=True), [])


@pytest.mark.parametrize(
    ("encoding", "note"),
    [
        ("cp1252", "not UTF-8, read as windows-1252"),
        ("utf-16", "read as utf-16le"),
        ("utf-16-le", "read as utf-16le"),
        ("utf-16-be", "read as utf-16be"),
        ("utf-32", "read as utf-32le"),
    ],
)
def test_another_encoding_is_found_and_told_once(encoding, note):
    assert lines_of(TABLE.encode(encoding)) == (TABLE.splitlines(keepends=True), [note])


def test_cyrillic_bytes_become_cyrillic():
    row = "1,Мэр сказал что мост закроют до зимы\n"
    assert lines_of((row * 3).encode("cp1251")) == ([row] * 3, ["not UTF-8, read as windows-1251"])


def test_one_odd_line_leaves_the_others_utf_8():
    rows = [
        "řeka a most\n".encode(),
        "l’hôtelier était déjà fermé, dit l’élève\n".encode("cp1252"),
        "پل بسته شد\n".encode(),
    ]
    lines, notes = lines_of(b"".join(rows))
    assert lines == ["řeka a most\n", "l’hôtelier était déjà fermé, dit l’élève\n", "پل بسته شد\n"]
    assert notes == ["not UTF-8, read as windows-1252"]


def test_a_character_that_was_cut_is_replaced_and_told():
    assert lines_of("id,text\n1,žluťoučký kůň".encode()[:-1] + b"\n") == (
        ["id,text\n", "1,žluťoučký ků\ufffd\n"],
        ["some bytes are not UTF-8: U+FFFD"],
    )


def test_lines_end_as_asked():
    assert lines_of(b"a\rb\r\nc\n")[0] == ["a\r", "b\r\n", "c\n"]
    assert lines_of(b"a\rb\r\nc\n", newline="\n")[0] == ["a\rb\r\n", "c\n"]
    assert lines_of(b"") == ([], [])


def test_binary_data_are_no_table():
    with pytest.raises(retold.DataError, match=r"t\.csv: not text"):
        lines_of(b"\x89PNG\r\n\x1a\n" + bytes(range(256)))


def test_a_stream_without_a_buffer_is_read_too():
    lines = text_lines(io.BytesIO("id,text\n1,ایک خبر\n".encode()), "t.csv", Skipped(lambda name, reason: None))
    assert list(lines) == ["id,text\n", "1,ایک خبر\n"]


def test_the_stream_stays_open():
    stream = io.BufferedReader(io.BytesIO(b"a\nb\n"))
    lines = text_lines(stream, "t.csv", Skipped(lambda name, reason: None))
    assert next(lines) == "a\n"
    lines.close()
    assert not stream.closed
