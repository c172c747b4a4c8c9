"""What strangers send cannot fill the memory or the stack: the limits that SECURITY.md names."""

import gzip
import json
import tracemalloc

import pytest

import retold
from retold.files import lines, pages, table_rows
from retold.files.pages import open_binary, read_page

MIB = 1 << 20


@pytest.fixture(autouse=True)
def _a_page_has_at_most_a_mebibyte(monkeypatch):
    for module in (pages, lines, table_rows):
        monkeypatch.setattr(module, "MAX_PAGE_BYTES", MIB)


def gz(path, text):
    path.write_bytes(gzip.compress(text, compresslevel=1))
    return path


def zst(path, text):
    zstandard = pytest.importorskip("zstandard")
    path.write_bytes(zstandard.ZstdCompressor().compress(text))
    return path


def peak_of(call):
    tracemalloc.start()
    try:
        with pytest.raises(retold.DataError, match="larger than 1 MiB"):
            call()
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


# A step of zstd's decompression may give far more than its 4 KiB of input.
@pytest.mark.parametrize(("press", "most"), [(gz, 8 * MIB), (zst, 80 * MIB)])
def test_a_bomb_is_not_unpacked_beyond_the_limit(press, most, tmp_path):
    bomb = press(tmp_path / f"bomb.txt.{press.__name__}", b"A" * 64 * MIB)
    assert bomb.stat().st_size < MIB

    def read():
        with open_binary(bomb) as stream:
            read_page(stream, "bomb")

    assert peak_of(read) < most


@pytest.mark.parametrize("press", [gz, zst])
def test_a_page_as_large_as_the_limit_is_read(press, tmp_path):
    with open_binary(press(tmp_path / f"x.txt.{press.__name__}", b"A" * MIB)) as stream:
        assert len(read_page(stream, "x")) == MIB


def test_a_line_of_a_compressed_table_ends_at_the_limit(tmp_path):
    bomb = gz(tmp_path / "x.jsonl.gz", b'{"text": "short"}\n{"text": "' + b"A" * 64 * MIB)

    def read():
        with open_binary(bomb) as stream:
            for _ in lines.text_lines(stream, "x", None):
                pass

    assert peak_of(read) < 16 * MIB


@pytest.mark.parametrize("read", [retold.Comparison.from_json, retold.clean.Template.from_json, json.loads])
@pytest.mark.parametrize("opening", ["[", '{"a":'])
def test_json_of_any_depth_is_an_error_and_no_crash(read, opening):
    with pytest.raises((retold.DataError, RecursionError)):
        read(opening * 1_000_000)


@pytest.mark.parametrize("tag", ["div", "b", "table", "ul><li"])
def test_html_of_any_depth_is_read(tag):
    page = retold.clean_html(f"<{tag}>" * 100_000 + "Tief unten steht ein Satz, den man liest.")
    assert page.raw == "Tief unten steht ein Satz, den man liest."


@pytest.mark.parametrize("size", [200_000, 2_000_000])
def test_a_page_of_one_line_is_read(size):
    text = ("Der Fluss stieg in der Nacht um einen Meter. " * (1 + size // 45))[:size]
    assert len(retold.clean(text).raw) == size
