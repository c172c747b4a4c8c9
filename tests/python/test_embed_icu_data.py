"""The part of ICU's data that a wheel carries is a data package like the whole."""

import importlib.util
import re
import struct
from pathlib import Path

import pytest

SCRIPT = Path(__file__).resolve().parents[2] / "cpp/cmake/embed_icu_data.py"
HEADER = struct.pack("<HHHH4B4s4B4B", 32, 0x27DA, 20, 0, 0, 0, 2, 0, b"CmnD", 1, 0, 0, 0, 72, 1, 0, 0) + bytes(8)
ITEMS = [
    ("icudt72l/brkitr/ja.res", b"rules of Japanese"),
    ("icudt72l/brkitr/thaidict.dict", bytes(range(64))),
    ("icudt72l/ibm-930_P120-1999.cnv", b"mainframe"),
    ("icudt72l/koi8-r.cnv", b"k"),
]


@pytest.fixture(scope="module")
def script():
    spec = importlib.util.spec_from_file_location("embed_icu_data", SCRIPT)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def embedded(script, tmp_path, *patterns):
    (tmp_path / "whole.dat").write_bytes(script.write_items(HEADER, ITEMS))
    script.main("icudt72_dat", str(tmp_path / "whole.dat"), str(tmp_path / "part.cpp"), *patterns)
    source = (tmp_path / "part.cpp").read_text(encoding="ascii")
    assert "alignas(16) const unsigned long long icudt72_dat[]" in source
    numbers = [int(number, 16) for number in re.findall(r"0x([0-9a-f]+)", source)]
    return struct.pack(f"<{len(numbers)}Q", *numbers)


def test_items_come_back_whole_and_each_begins_at_a_multiple_of_16_bytes(script):
    data = script.write_items(HEADER, ITEMS)
    header, items = script.read_items(data)
    assert header == HEADER
    assert [(name, item[: len(given)]) for (name, item), (_, given) in zip(items, ITEMS, strict=True)] == ITEMS
    assert [data.index(given) % 16 for _, given in ITEMS[:3]] == [0, 0, 0]


def test_what_a_pattern_matches_is_kept_and_what_a_minus_matches_is_not(script, tmp_path):
    part = embedded(script, tmp_path, "brkitr/*.dict", "*.cnv", "-ibm-930*.cnv")
    assert [name for name, _ in script.read_items(part)[1]] == [
        "icudt72l/brkitr/thaidict.dict",
        "icudt72l/koi8-r.cnv",
    ]


@pytest.mark.parametrize("pattern", ["brkitr/laodict.dict", "-*.nrm"])
def test_a_pattern_that_matches_nothing_is_an_error(script, tmp_path, pattern):
    with pytest.raises(SystemExit, match=r"has nothing that matches"):
        embedded(script, tmp_path, "*.cnv", pattern)


@pytest.mark.parametrize("data", [b"\x20\x00\x27\xda" + bytes(40), b"\x20\x00\xda\x27" + bytes(40)])
def test_another_file_is_refused(script, data):
    with pytest.raises(SystemExit, match="not a little-endian data package"):
        script.read_items(data)
