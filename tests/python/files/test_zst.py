"""Files compressed with Zstandard."""

import io
import json
import sys

import pytest
import zstandard

import retold
from retold.files import ReadOptions, Record, Skipped, read_records
from retold.files.zst import open_zst, packed_zst, unpacked_zst

pack = zstandard.ZstdCompressor().compress


def read(path):
    return list(read_records([path], ReadOptions(), Skipped(lambda name, reason: None)))


def test_compressed_pages_and_tables_are_read(tmp_path):
    page, table = tmp_path / "page.txt.zst", tmp_path / "news.jsonl.zst"
    page.write_bytes(pack("پل بسته شد".encode()))
    table.write_bytes(pack(b"\n".join(json.dumps({"text": text}).encode() for text in ("eins", "二"))))
    assert read(page) == [Record("page", "پل بسته شد")]
    assert read(table) == [Record("news:1", "eins"), Record("news:2", "二")]


def test_frames_that_follow_each_other_are_one_file(tmp_path):
    path = tmp_path / "a.txt.zst"
    path.write_bytes(pack(b"one, ") + pack(b"") + pack(b"two"))
    assert read(path) == [Record("a", "one, two")]


def test_a_file_larger_than_a_step_comes_whole(tmp_path):
    path = tmp_path / "a.zst"
    data = b"".join(number.to_bytes(4, "big") for number in range(100_000))
    path.write_bytes(pack(data))
    with open_zst(path) as stream:
        assert stream.read(7) == data[:7]
        assert stream.read() == data[7:]
        assert stream.read() == b""


@pytest.mark.parametrize("data", [pack(b"x" * 10_000)[:-3], b"no frame at all", pack(b"one") + b"rest"])
def test_a_frame_that_is_broken_or_cut_short_is_damage(tmp_path, data):
    path = tmp_path / "a.txt.zst"
    path.write_bytes(data)
    with pytest.raises(retold.DataError, match=r"a\.txt\.zst: damaged file"):
        read(path)


def test_a_python_that_was_built_without_zstandard_uses_the_package(monkeypatch):
    for name in ("compression.zstd", "_zstd"):
        monkeypatch.setitem(sys.modules, name, None)
    packed = io.BytesIO()
    with packed_zst(packed) as stream:
        stream.write(b"the bridge closed")
    assert unpacked_zst(io.BytesIO(packed.getvalue()), "a.zst").read() == b"the bridge closed"
